import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "relatie", items: ["AFS1", "AFS2"] };

testAnswers("heldere-afspraken", measured, [
  [[4, 4], 1],
  [[5, 3], 1],
  [[4, 3], 0],
  [[5, null], null],
  [[5, 99], null],
  [[2, 1], 0],
]);
