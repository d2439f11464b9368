import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { hired, moved } from "../support/population-jobs.ts";

const id = "functionele-flexibiliteit";
const year = "2025JJ00";

test("another function group within 24 months, of who was in service all that time", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { group: "04" });
    hired(p, employer, { group: "04", from: "2024-01-01" });
    const changed = hired(p, employer, { group: "04", to: "2024-01-31" });
    moved(p, changed, { group: "05", from: "2024-02-01" });
    const late = hired(p, employer, { group: "04", from: "2024-01-02", to: "2024-12-31" });
    moved(p, late, { group: "05", from: "2025-01-01" });
    const left = hired(p, employer, { group: "04", to: "2024-12-31" });
    moved(p, left, { group: "05", from: "2025-01-01", to: "2025-12-30" });
  });
  const { value, persons } = await compute(p, id, year);
  expect(value).toBeCloseTo(1 / 3, 12);
  expect(persons).toBe(360);
});

test("a change before the 24 months and other hours in the same group do not count; a second function does", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const before = hired(p, employer, { group: "04", to: "2023-12-31" });
    moved(p, before, { group: "05", from: "2024-01-01" });
    const hours = hired(p, employer, { group: "04", to: "2024-06-30" });
    moved(p, hours, { group: "04", factor: 0.5, from: "2024-07-01" });
    const beside = hired(p, employer, { group: "04", factor: 0.5 });
    hired(p, employer, { group: "06", factor: 0.3, person: beside.person, from: "2025-03-01" });
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(1 / 3, 12);
});

test("an unknown function group and a year that was not delivered leave no figure", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { group: "04" });
    hired(p, employer);
  });
  const delivery = p.delivery({ years: [2025] });
  everywhere(p, (employer) => hired(p, employer, { group: "04" }), { delivery });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 0, persons: 120 });
  expect(figure(cube, id, "2025KW01")).toMatchObject({ value: 0, persons: 120 });
});
