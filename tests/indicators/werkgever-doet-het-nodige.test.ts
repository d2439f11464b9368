import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "wederkerigheid", items: ["RCW1", "RCW2"] };

// RCW2 is no part of it.
testAnswers("werkgever-doet-het-nodige", measured, [
  [[4, 1], 1],
  [[3, 5], 0],
  [[5, null], 1],
  [[9, 5], null],
  [[null, 5], null],
]);
