import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "zekerheid", items: ["BZ1"] };

testAnswers("baanzekerheid", measured, [
  [[4], 1],
  [[5], 1],
  [[3], 0],
  [[8], null],
  [[1], 0],
]);
