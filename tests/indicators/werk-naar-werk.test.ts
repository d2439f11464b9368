import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { hired } from "../support/population-jobs.ts";

const id = "werk-naar-werk";
const year = "2025JJ00";

test("another job within 30 days, of whom the destination is known", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [employer, other] = [p.employer(), p.employer()];
    for (let person = 0; person < 10; person += 1) {
      for (const from of ["2025-03-15", "2025-04-14", "2025-04-15"]) {
        const job = hired(p, employer, {
          to: "2025-03-14",
          destination: from > "2025-04-14" ? "onderwijs" : "onbekend",
        });
        p.employed(other, { person: job.person, from });
      }
      hired(p, employer, { to: "2025-03-14", destination: "onderwijs" });
    }
  }
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 2 / 4, persons: 480 });
  expect(figure(cube, id, "2025KW01")).toBeUndefined();
  expect(figure(cube, id, "2025KW02")?.value).toBe(2 / 4);
});

test("the delivered destination; unknown ones, pension and death are left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const destination of ["zelfde-sector", "andere-sector", "zelfstandig", "onderwijs", "onbekend"]) {
      hired(p, employer, { to: "2025-03-31", destination });
    }
    hired(p, employer, { to: "2025-03-31" });
    hired(p, employer, { to: "2025-03-31", reason: "pensioen", destination: "andere-sector" });
    hired(p, employer, { to: "2025-03-31", reason: "overlijden", destination: "andere-sector" });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 3 / 4, persons: 480 });
});

test("a job elsewhere that runs on counts, one that ended before does not", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [employer, other] = [p.employer(), p.employer()];
    for (let person = 0; person < 10; person += 1) {
      const runs = hired(p, employer, { to: "2025-03-31" });
      p.employed(other, { person: runs.person, factor: 0.2 });
      const ended = hired(p, employer, { to: "2025-03-31", destination: "onderwijs" });
      p.employed(other, { person: ended.person, factor: 0.2, to: "2025-03-31" });
    }
  }
  const { numerator, denominator } = await compute(p, id, "2025KW02");
  expect([numerator.sum, denominator.sum]).toEqual([120, 240]);
});
