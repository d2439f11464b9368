import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "copsoq-rolhelderheid", items: ["CL1", "CL2", "CL3"] };

testAnswers("rolhelderheid", measured, [
  [[100, 50, 75], 75],
  [[0, 25, null], 12.5],
  [[100, null, null], null],
  [[9, 50, 100], 75],
  [[60, 0, 0], 0],
]);
