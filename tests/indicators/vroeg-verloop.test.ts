import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { moved } from "../support/population-jobs.ts";

const id = "vroeg-verloop";
const year = "2025JJ00";

test("of who began a year earlier, who did not complete twelve months", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer, { from: "2024-05-01" });
    p.employed(employer, { from: "2024-05-01", to: "2025-04-30" });
    p.employed(employer, { from: "2024-05-01", to: "2025-04-29" });
    p.employed(employer, { from: "2024-08-01", to: "2024-09-30" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 2 / 4, persons: 480 });
  expect(figure(cube, id, "2025KW02")).toMatchObject({ value: 1 / 3, persons: 360 });
  expect(figure(cube, id, "2025KW03")).toMatchObject({ value: 1, persons: 120 });
});

test("T17: who cannot be followed for twelve months yet is not in the cohort", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer, { from: "2023-12-31", to: "2024-02-01" });
    p.employed(employer, { from: "2024-01-01" });
    p.employed(employer, { from: "2024-12-31" });
    p.employed(employer, { from: "2025-01-01", to: "2025-03-01" });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 240 });
});

test("T5: who began on 29 February has twelve months on 28 February", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer, { from: "2024-02-29", to: "2025-02-27" });
    p.employed(employer, { from: "2024-02-29", to: "2025-02-26" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025KW01")?.value).toBe(1 / 2);
});

test("another contract is the same stay; agency work and an employer without earlier delivery are left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer, { from: "2024-05-01", to: "2024-10-31", contract: "tijdelijk" });
    moved(p, job, { from: "2024-11-01" });
    p.employed(employer, { from: "2024-05-01", to: "2024-10-31", contract: "uitzend" });
  });
  const delivery = p.delivery({ years: [2025] });
  everywhere(p, (employer) => p.employed(employer, { from: "2024-05-01", to: "2025-01-31" }), { delivery });
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 120 });
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
      p.employed(old, { from: "2024-05-01" });
      p.employed(now, { from: "2024-05-01" });
    }
  }
  everywhere(p, (employer) => p.employed(employer, { from: "2024-05-01" }));
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 120 });
});
