import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "drie-richtingen", items: ["LEG1"] };

testAnswers("legitimering", measured, [
  [[4], 75],
  [[9], null],
  [[1], 0],
  [[5], 100],
  [[0], null],
]);
