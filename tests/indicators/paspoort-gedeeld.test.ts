import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { passport } from "../support/population-registers.ts";

const id = "paspoort-gedeeld";

test("PP4: kept up by the worker and by the employer in 24 months, of the passports", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    passport(p, p.employed(employer), { byWorker: "2024-01-01", byEmployer: "2025-12-31" });
    passport(p, p.employed(employer), { byWorker: "2023-12-31", byEmployer: "2025-12-31" });
    passport(p, p.employed(employer), { byWorker: "2025-12-31", byEmployer: "2023-12-31" });
    passport(p, p.employed(employer), { byWorker: "2025-12-31" });
    passport(p, p.employed(employer), { byEmployer: "2025-12-31" });
    p.employed(employer);
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 1 / 5, base: 5 * 120 });
});

test("a passport changed after the day is unknown", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    passport(p, p.employed(employer), { byWorker: "2025-02-01", byEmployer: "2025-02-01" });
    passport(p, p.employed(employer), { byWorker: "2026-02-01", byEmployer: "2025-02-01" });
    passport(p, p.employed(employer), { byWorker: "2025-02-01", byEmployer: "2026-02-01" });
  });
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ value: 1, persons: 120 });
});
