import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "nulverzuim";
const year = "2025JJ00";

test("who was in service every day and never ill, of all who were in service every day", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer);
    p.employed(employer);
    p.absent(p.employed(employer), "2025-03-01", "2025-03-02");
    p.employed(employer, { from: "2025-01-02" });
    p.employed(employer, { to: "2025-12-30" });
  });
  const { value, denominator, persons } = await compute(p, id, year);
  expect(value).toBeCloseTo(2 / 3, 12);
  expect(denominator.sum).toBe(3 * 120);
  expect(persons).toBe(3 * 120);
});

test("a case that runs since before the period is absence, also after 730 days and at a small part", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2022-01-01", null);
    p.absent(p.employed(employer), "2024-12-01", null, [["2024-12-15", 0]]);
    p.absent(p.employed(employer), "2024-12-01", "2025-01-01");
    p.employed(employer);
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(2 / 4, 12);
});

test("T7: the year is lower than every quarter, and not their mean", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-02-01", "2025-02-02");
    p.absent(p.employed(employer), "2025-05-01", "2025-05-02");
    p.employed(employer);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025KW01")?.value).toBeCloseTo(2 / 3, 12);
  expect(figure(cube, id, "2025KW02")?.value).toBeCloseTo(2 / 3, 12);
  expect(figure(cube, id, "2025KW03")?.value).toBe(1);
  expect(figure(cube, id, year)?.value).toBeCloseTo(1 / 3, 12);
});

test("jobs that follow each other at one employer are one person for the whole year; ill on either is ill", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const ill of [false, true]) {
      const first = p.employed(employer, { to: "2025-06-30" });
      const second = p.employed(employer, { from: "2025-07-01", person: first.person });
      if (ill) p.absent(second, "2025-09-01", "2025-09-03");
    }
    const gap = p.employed(employer, { to: "2025-06-29" });
    p.employed(employer, { from: "2025-07-01", person: gap.person });
  });
  const { value, denominator } = await compute(p, id, year);
  expect({ value, base: denominator.sum }).toEqual({ value: 0.5, base: 240 });
});

test("maternity leave is not illness", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.leave(job, "2025-03-01", "2025-06-20");
    p.absent(job, "2025-03-05", "2025-03-10");
  });
  expect((await compute(p, id, year)).value).toBe(1);
});

test("agency work and zero hours are left out, and so is an employer without delivered absence", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-03-01", "2025-03-05");
    p.employed(employer, { contract: "uitzend" });
    p.employed(employer, { factor: 0 });
  });
  const delivery = p.delivery({ without: ["verzuim"] });
  everywhere(p, (employer) => p.employed(employer), { delivery });
  const { value, persons } = await compute(p, id, year);
  expect({ value, persons }).toEqual({ value: 0, persons: 120 });
});
