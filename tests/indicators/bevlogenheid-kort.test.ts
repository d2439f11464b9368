import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "uwes-3", items: ["VI1", "DE2", "AB4"] };

testAnswers("bevlogenheid-kort", measured, [
  [[0, 3, 6], 3],
  [[1, null, 2], 1.5],
  [[5, null, null], null],
  [[8, 6, 6], 6],
]);
