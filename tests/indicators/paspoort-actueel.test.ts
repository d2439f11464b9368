import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { passport } from "../support/population-registers.ts";

const id = "paspoort-actueel";

test("PP2: made or kept up in twelve months, by whomever, of the passports", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    passport(p, p.employed(employer), { byWorker: "2025-01-01" });
    passport(p, p.employed(employer), { byEmployer: "2025-01-01", byWorker: "2023-08-01" });
    passport(p, p.employed(employer), { made: "2025-06-01" });
    passport(p, p.employed(employer), { byWorker: "2024-12-31", byEmployer: "2024-12-31" });
    passport(p, p.employed(employer), { made: null });
    p.employed(employer);
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 3 / 5, base: 5 * 120 });
});

test("a passport changed after the day is unknown; an earlier day than the last of a delivery has no figure", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    passport(p, p.employed(employer));
    passport(p, p.employed(employer), { byWorker: "2026-01-01" });
    passport(p, p.employed(employer), { byEmployer: "2026-01-01" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00")).toMatchObject({ value: 0, persons: 120 });
  expect(figure(cube, id, "2025KW03")).toBeUndefined();
});
