import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { budget } from "../support/population-registers.ts";

const id = "leerbudget-benutting";
const year = "2025JJ00";

test("BU1: euros used of euros there, pooled over who has a right", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    budget(p, p.employed(employer), 2025, 1000, 700);
    budget(p, p.employed(employer), 2025, 500, 0);
    budget(p, p.employed(employer), 2025, 500, 600.5);
    budget(p, p.employed(employer), 2025, 0, 0);
    budget(p, p.employed(employer), 2025, 1, 1);
    p.employed(employer);
  });
  const { value, denominator, persons } = await compute(p, id, year);
  expect(value).toBeCloseTo(1301.5 / 2001, 12);
  expect({ base: denominator.sum, persons }).toEqual({ base: 2001 * 120, persons: 480 });
});

test("what is unknown is not nothing", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    budget(p, p.employed(employer), 2025, 1000, 400);
    budget(p, p.employed(employer), 2025, 1000, null);
    budget(p, p.employed(employer), 2025, null, 300);
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 0.4, persons: 120 });
});

test("a budget is of its year, and of no quarter; who was not in service in the year does not count", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    budget(p, job, 2024, 1000, 1000);
    budget(p, job, 2025, 1000, 250);
    budget(p, p.employed(employer, { to: "2024-12-31" }), 2025, 1000, 1000);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)?.value).toBe(0.25);
  expect(figure(cube, id, "2025KW01")).toBeUndefined();
  expect(figure(cube, id, "2025KW04")).toBeUndefined();
});
