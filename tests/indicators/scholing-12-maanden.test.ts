import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "scholing-12-maanden";

test("training in twelve months, of everyone who was in service all that time, young and old", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer, { born: 2006 }), "2025-01-01");
    training(p, p.employed(employer, { born: null }), "2025-12-31");
    training(p, p.employed(employer), "2024-12-31");
    p.employed(employer);
    training(p, p.employed(employer, { from: "2025-01-02" }), "2025-02-01");
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 2 / 4, base: 4 * 120 });
});

test("the figure of a year is that of its last quarter", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2025-02-01");
    training(p, p.employed(employer), "2024-02-01");
    p.employed(employer);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  const values = ["2025KW01", "2025KW02", "2025KW04", "2025JJ00"].map(
    (period) => figure(cube, id, period)?.value,
  );
  expect(values).toEqual([1 / 3, 1 / 3, 1 / 3, 1 / 3]);
  expect(figure(cube, id, "2025KW01")?.numerator.sum).toBe(120);
});

test("jobs that follow each other are one time in service; a gap starts it again", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const from of ["2025-04-01", "2025-04-03"]) {
      const first = p.employed(employer, { to: "2025-03-31" });
      p.employed(employer, { from, person: first.person });
    }
  });
  expect((await compute(p, id, "2025JJ00")).denominator.sum).toBe(120);
});
