import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { passport } from "../support/population-registers.ts";

const id = "paspoort-bijgewerkt";

test("who kept the own passport up in twelve months, of all who are in service", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    passport(p, p.employed(employer), { byWorker: "2025-01-01" });
    passport(p, p.employed(employer), { byWorker: "2024-12-31" });
    passport(p, p.employed(employer), { byEmployer: "2025-06-01" });
    p.employed(employer);
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 1 / 4, base: 4 * 120 });
});

test("a passport changed after the day is unknown, and so is every day before the last of the delivery", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    passport(p, p.employed(employer), { byWorker: "2025-12-31" });
    passport(p, p.employed(employer), { byWorker: "2026-01-01" });
    p.employed(employer);
  });
  const cube = await cubeOf(p, { indicators: [id], years: [2024, 2025] });
  expect(figure(cube, id, "2025JJ00")).toMatchObject({ value: 1 / 2, persons: 240 });
  expect(figure(cube, id, "2025KW04")).toMatchObject({ value: 1 / 2, persons: 240 });
  expect(figure(cube, id, "2025KW03")).toBeUndefined();
  expect(figure(cube, id, "2024JJ00")).toBeUndefined();
});
