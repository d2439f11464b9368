import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "was", items: ["WAS1"] };

testAnswers("werkvermogen", measured, [
  [[7], 7],
  [[10], 10],
  [[8], 8],
  [[9], 9],
  [[99], null],
  [[7.5], null],
  [[11], null],
  [[0], 0],
]);
