import { expect, test } from "vitest";
import { cubeOf, figure, Population } from "../support/population.ts";
import { answered } from "../support/population-survey.ts";

test("scores with fewer than all answers, of all scores; what has no score counts nowhere", async () => {
  const p = new Population();
  const employer = p.employer();
  answered(p, employer, {
    "eigen-regie-willen": { ERW1: 4, ERW2: 4, ERW3: 4 },
    "eigen-regie-weten": { ERE1: 4, ERE2: 9, ERE3: 4 },
    "eigen-regie-kunnen": { ERK1: 4 },
    relatie: { TRU1: 4, AFS1: 4, AFS2: 3 },
  });
  answered(p, employer, {
    "eigen-regie-doen": { ERG2: 2, ERG3: 6, ERG1: 1 },
    "eigen-regie-mogen": { ERM1: 2, ERM2: 5 },
    zekerheid: { BZ1: 3 },
  });
  const found = figure(
    await cubeOf(p, { indicators: ["aangevulde-scores"] }),
    "aangevulde-scores",
    "2025JJ00",
  );
  // Scores: willen, weten (prorated), heldere afspraken; doen and mogen (prorated), baanzekerheid.
  expect(found?.numerator.sum).toBe(3);
  expect(found?.denominator.sum).toBe(6);
  expect(found?.persons).toBe(2);
});
