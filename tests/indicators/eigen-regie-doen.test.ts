import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "eigen-regie-doen", items: ["ERG1", "ERG2", "ERG3"] };

testAnswers("eigen-regie-doen", measured, [
  [[5, 4, 3], (100 * (4 - 1)) / 4],
  [[1, 2, null], (100 * (1.5 - 1)) / 4],
  [[4, null, null], null],
  [[9, 5, 5], 100],
  [[6, 1, 1], 0],
  [[3.5, 2, 2], 25],
  [[2, 8, 99], null],
]);
