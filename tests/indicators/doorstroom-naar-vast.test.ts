import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { hired, moved } from "../support/population-jobs.ts";

const id = "doorstroom-naar-vast";
const year = "2025JJ00";
const fixed = { contract: "tijdelijk", fixedHours: true } as const;

test("fixed-term twelve months ago and permanent now, of all who were, whatever became of them", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const made = hired(p, employer, { ...fixed, to: "2025-06-30" });
    moved(p, made, { contract: "vast", fixedHours: true, from: "2025-07-01" });
    hired(p, employer, fixed);
    hired(p, employer, { ...fixed, to: "2025-03-31" });
    hired(p, employer, { contract: "vast", fixedHours: true });
    hired(p, employer, { ...fixed, from: "2025-01-01" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)?.value).toBeCloseTo(1 / 3, 12);
  expect(figure(cube, id, year)?.persons).toBe(360);
  expect(figure(cube, id, "2025KW02")?.value).toBe(0);
});

test("T8: for an indefinite time without fixed hours is not permanent, and neither is a job elsewhere", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [employer, other] = [p.employer(), p.employer()];
    for (let person = 0; person < 10; person += 1) {
      const loose = hired(p, employer, { ...fixed, to: "2025-06-30" });
      moved(p, loose, { contract: "vast", fixedHours: false, from: "2025-07-01" });
      const away = hired(p, employer, { ...fixed, to: "2025-06-30" });
      hired(p, other, { contract: "vast", fixedHours: true, person: away.person, from: "2025-07-01" });
      const made = hired(p, employer, { ...fixed, to: "2025-06-30" });
      hired(p, employer, { contract: "vast", fixedHours: true, person: made.person, from: "2025-07-01" });
    }
  }
  expect((await compute(p, id, year)).value).toBeCloseTo(1 / 3, 12);
});

test("the last day of the term and the first day of the next are both days: 31 December decides", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    hired(p, employer, { ...fixed, to: "2024-12-31" });
    hired(p, employer, { ...fixed, to: "2024-12-30" });
    const made = hired(p, employer, { ...fixed, to: "2025-12-30" });
    moved(p, made, { contract: "vast", fixedHours: true, from: "2025-12-31" });
  });
  const delivery = p.delivery({ years: [2025] });
  everywhere(p, (employer) => hired(p, employer, fixed), { delivery });
  expect(await compute(p, id, year)).toMatchObject({ value: 1 / 2, persons: 240 });
});

test("an employer who changed to another supplier is left out: people have other numbers there", async () => {
  const p = new Population();
  const [before, after] = [
    p.delivery({ years: [2023, 2024], supplier: "een" }),
    p.delivery({ years: [2025], supplier: "twee" }),
  ];
  for (let firm = 0; firm < 12; firm += 1) {
    const old = p.employer({ delivery: before });
    const now = p.again(old, after);
    for (let person = 0; person < 10; person += 1) {
      hired(p, old, fixed);
      hired(p, now, { contract: "vast", fixedHours: true });
    }
  }
  everywhere(p, (employer) => hired(p, employer, fixed));
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 120 });
});
