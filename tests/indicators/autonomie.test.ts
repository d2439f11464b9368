import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "autonomie", items: ["AUT1", "AUT2"] };

testAnswers("autonomie", measured, [
  [[4, 5], (100 * (4.5 - 1)) / 4],
  [[3, null], null],
  [[2, 8], null],
  [[1, 2], 12.5],
  [[5, 6], null],
]);
