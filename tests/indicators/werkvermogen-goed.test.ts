import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "was", items: ["WAS1"] };

testAnswers("werkvermogen-goed", measured, [
  [[8], 1],
  [[7], 0],
  [[10], 1],
  [[98], null],
  [[5], 0],
]);
