import { expect, test } from "vitest";
import { cubeOf, figure, Population } from "../support/population.ts";
import { answered } from "../support/population-survey.ts";

const id = "weet-niet";

test("codes for 'weet niet', of those and the valid answers; outside the range counts nowhere", async () => {
  const p = new Population();
  const employer = p.employer();
  answered(p, employer, { relatie: { TRU1: 8, TRU2: 9, AFS1: 98, AFS2: 99, AAN1: -1 } });
  answered(p, employer, { relatie: { TRU1: 5, TRU2: 88, AFS1: 7, AFS2: 0, AAN1: 1 } });
  answered(p, employer, { was: { WAS1: 8 }, "uwes-3": { VI1: 8, DE2: 6 }, onbekend: { X1: 9 } });
  const found = figure(await cubeOf(p, { indicators: [id] }), id, "2025JJ00");
  expect(found?.numerator.sum).toBe(5 + 1 + 1);
  expect(found?.denominator.sum).toBe(5 + 3 + 3);
  expect(found?.persons).toBe(3);
});

test("of the last time in the period only", async () => {
  const p = new Population();
  const employer = p.employer();
  const first = { wave: "1", date: "2025-10-01" };
  const respondent = answered(p, employer, { relatie: { TRU1: 9, TRU2: 9 } }, first);
  answered(p, employer, { relatie: { TRU1: 9, TRU2: 4 } }, { wave: "2", date: "2025-11-01", respondent });
  expect(figure(await cubeOf(p, { indicators: [id] }), id, "2025KW04")?.value).toBe(1 / 2);
});
