import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "drie-richtingen", items: ["ZOR1"] };

testAnswers("zorg", measured, [
  [[4], 75],
  [[9], null],
  [[1], 0],
  [[5], 100],
  [[0], null],
]);
