import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "zekerheid", items: ["WZ1", "WZ2"] };

testAnswers("werkzekerheid", measured, [
  [[4, 4], 1],
  [[5, 3], 1],
  [[4, 3], 0],
  [[5, null], null],
  [[5, 99], null],
  [[2, 1], 0],
]);
