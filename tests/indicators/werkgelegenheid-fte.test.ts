import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "werkgelegenheid-fte";
const year = "2025JJ00";

test("the factors on the last day, together", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer, { factor: 0.8 });
    p.employed(employer, { factor: 1.1 });
    p.employed(employer, { factor: 0, contract: "oproep" });
    p.employed(employer, { factor: null, hours: [18, 36] });
    p.employed(employer, { factor: 1, to: "2025-12-30" });
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(120 * (0.8 + 1.1 + 0 + 0.5), 9);
});

test("the factor that holds on the day itself", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer, { factor: 1, to: "2025-06-30" });
    p.changed(job, { from: "2025-07-01", factor: 0.6 });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025KW02")?.value).toBeCloseTo(120, 9);
  expect(figure(cube, id, "2025KW03")?.value).toBeCloseTo(120 * 0.6, 9);
});

test("a job without a known factor is a job, not a fte", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer, { factor: null });
    p.employed(employer, { factor: null, hours: [36, 36] });
  });
  const { value, units } = await compute(p, id, year);
  expect({ value, units }).toEqual({ value: 120, units: 240 });
});
