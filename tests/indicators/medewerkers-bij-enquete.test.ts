import { expect, test } from "vitest";
import { cubeOf, figure, Population } from "../support/population.ts";
import { answered } from "../support/population-survey.ts";

const id = "medewerkers-bij-enquete";

test("who is in service on the last day of the period on which the employer's people answered", async () => {
  const p = new Population();
  const [asked, unasked] = [p.employer({ region: "AM01" }), p.employer({ region: "AM02" })];
  const job = p.employed(asked);
  p.employed(asked, { person: job.person });
  p.employed(asked, { to: "2025-10-20" });
  p.employed(asked, { to: "2025-10-19" });
  p.employed(asked, { from: "2025-10-20" });
  p.employed(asked, { from: "2025-10-21" });
  p.employed(asked, { to: "2025-10-10" });
  p.employed(asked, { from: "2025-11-01" });
  p.employed(unasked);
  answered(p, asked, { relatie: { TRU1: 4 } }, { date: "2025-10-05" });
  answered(p, asked, { relatie: { TRU1: 4 } }, { date: "2025-10-20" });
  answered(p, asked, {}, { date: "2025-12-31" });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00")?.value).toBe(3);
  expect(figure(cube, id, "2025KW04", { regio: "AM01" })?.value).toBe(3);
  expect(figure(cube, id, "2025KW04", { regio: "AM02" })).toBeUndefined();
  expect(figure(cube, id, "2025KW03")).toBeUndefined();
});
