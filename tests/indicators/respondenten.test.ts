import { expect, test } from "vitest";
import { cubeOf, figure, Population } from "../support/population.ts";
import { answered } from "../support/population-survey.ts";

const id = "respondenten";

test("who answered a known question, once in a period, however often", async () => {
  const p = new Population();
  const [one, other] = [p.employer({ region: "AM01" }), p.employer({ region: "AM02" })];
  const often = answered(p, one, { relatie: { TRU1: 4 } }, { wave: "mei", date: "2025-05-10" });
  answered(p, one, { relatie: { TRU1: 5 } }, { wave: "juni", date: "2025-06-10", respondent: often });
  answered(p, one, { zekerheid: { BZ1: 4 } }, { wave: "najaar", date: "2025-10-10", respondent: often });
  answered(p, other, { relatie: { AFS1: 2 } }, { wave: "mei", date: "2025-05-10" });
  answered(p, other, {}, { wave: "mei", date: "2025-05-10" });
  answered(p, other, { eigen: { E1: 2 } }, { wave: "mei", date: "2025-05-10" });
  const cube = await cubeOf(p, { indicators: [id] });
  const count = (period: string, codes = {}) => figure(cube, id, period, codes)?.value;
  expect(["2025KW01", "2025KW02", "2025KW03", "2025KW04", "2025JJ00"].map((period) => count(period))).toEqual(
    [undefined, 2, undefined, 1, 2],
  );
  expect(count("2025JJ00", { regio: "AM01" })).toBe(1);
  expect(count("2025KW02", { regio: "AM02" })).toBe(1);
});
