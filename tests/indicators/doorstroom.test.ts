import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { hired, moved } from "../support/population-jobs.ts";

const id = "doorstroom";
const year = "2025JJ00";

test("another function group at the same employer, in the period it began", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { group: "04" });
    const job = hired(p, employer, { group: "04", to: "2025-04-30" });
    moved(p, job, { group: "05", from: "2025-05-01" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)?.value).toBeCloseTo(1 / 2, 12);
  expect(figure(cube, id, "2025KW01")?.value).toBe(0);
  expect(figure(cube, id, "2025KW02")?.value).toBeCloseTo(1 / 2, 12);
});

test("other hours in the same group, an unknown group and another employer are no change", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [one, other] = [p.employer(), p.employer()];
    for (let person = 0; person < 10; person += 1) {
      const hours = hired(p, one, { group: "04", to: "2025-04-30" });
      moved(p, hours, { group: "04", factor: 0.5, from: "2025-05-01" });
      const unknown = hired(p, one, { group: "04", to: "2025-04-30" });
      moved(p, unknown, { from: "2025-05-01" });
      const left = hired(p, one, { group: "04", to: "2025-04-30" });
      hired(p, other, { group: "05", person: left.person, from: "2025-05-01" });
      const returned = hired(p, other, { group: "04", to: "2025-04-30" });
      hired(p, other, { group: "05", person: returned.person, from: "2025-06-01" });
    }
  }
  expect((await compute(p, id, year)).value).toBe(0);
});

test("a second job in another group is a change, twice there and back is two", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = hired(p, employer, { group: "04", factor: 0.5 });
    hired(p, employer, { group: "05", factor: 0.3, person: job.person, from: "2025-02-01" });
    const twice = hired(p, employer, { group: "04", to: "2025-02-28" });
    moved(p, twice, { group: "06", from: "2025-03-01", to: "2025-08-31" });
    moved(p, twice, { group: "04", from: "2025-09-01" });
  });
  const { numerator, persons } = await compute(p, id, year);
  expect({ changes: numerator.sum / 365, persons }).toEqual({ changes: 360, persons: 240 });
});
