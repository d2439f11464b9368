import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";

const id = "gemiddelde-deeltijdfactor";
const year = "2025JJ00";

test("28 of 40 is 0.7 and 40 of 36 is 1.1: the mean over people, zero hours with it", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer, { factor: null, hours: [28, 40] });
    p.employed(employer, { factor: null, hours: [40, 36] });
    p.employed(employer, { factor: null, hours: [0, 36] });
  });
  const { value, persons } = await compute(p, id, year);
  expect(value).toBeCloseTo((0.7 + 1.1111 + 0) / 3, 9);
  expect(persons).toBe(360);
});

test("of two jobs only the main one counts; who has no known hours is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer, { factor: 0.6, hours: [24, 40] });
    p.employed(employer, { person: job.person, factor: 0.2, hours: [8, 40] });
    p.employed(employer, { factor: 0.9 });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 0.6, persons: 120 });
});
