import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "drie-richtingen", items: ["SAM1"] };

testAnswers("samenwerking", measured, [
  [[4], 75],
  [[9], null],
  [[1], 0],
  [[5], 100],
  [[0], null],
]);
