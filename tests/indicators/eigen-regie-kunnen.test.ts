import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "eigen-regie-kunnen", items: ["ERK1", "ERK2", "ERK3"] };

testAnswers("eigen-regie-kunnen", measured, [
  [[5, 4, 3], (100 * (4 - 1)) / 4],
  [[1, 2, null], (100 * (1.5 - 1)) / 4],
  [[4, null, null], null],
  [[9, 5, 5], 100],
  [[6, 1, 1], 0],
  [[3.5, 2, 2], 25],
  [[2, 8, 99], null],
]);
