import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "uwes-9", items: ["VI1", "VI2", "DE2", "DE3", "VI3", "AB3", "DE4", "AB4", "AB5"] };

testAnswers("bevlogenheid", measured, [
  [[6, 6, 6, 6, 6, 6, 6, 6, 0], 48 / 9],
  [[0, 1, 2, 3, 4, null, null, null, null], 2],
  [[1, 2, 3, 4, null, null, null, null, null], null],
  [[6, 6, 6, 6, 6, 8, 9, 7, -1], 6],
]);
