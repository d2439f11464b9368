import { testAnswers } from "../support/population-survey.ts";

const measured = { scale: "veiligheid", items: ["PV1", "PV2", "PV3"] };

// The third item is worded the other way round.
testAnswers("psychologische-veiligheid", measured, [
  [[5, 4, 1], (100 * ((5 + 4 + 5) / 3 - 1)) / 4],
  [[1, 2, null], (100 * (1.5 - 1)) / 4],
  [[null, 3, 5], (100 * ((3 + 1) / 2 - 1)) / 4],
  [[null, null, 1], null],
  [[5, 5, 8], 100],
  [[2, 2, 0], 25],
]);
