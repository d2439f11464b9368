import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { hired, moved } from "../support/population-jobs.ts";

const id = "uitstroom";
const year = "2025JJ00";

test("leavers divided by the mean number of people, in the period of the first day they are gone", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (let person = 0; person < 4; person += 1) p.employed(employer);
    p.employed(employer, { to: "2025-06-30" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)?.value).toBeCloseTo(1 / (4 + 181 / 365), 12);
  expect(figure(cube, id, "2025KW02")?.value).toBe(0);
  expect(figure(cube, id, "2025KW03")?.value).toBeCloseTo(1 / 4, 12);
  expect(figure(cube, id, "2025KW03")).toMatchObject({ persons: 600, personsWith: 120 });
});

test("31 December of the year before is the first day of this one; 31 December of this one is not", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer);
    p.employed(employer, { to: "2024-12-31" });
    p.employed(employer, { to: "2025-12-31" });
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(1 / 2, 12);
});

test("a contract that follows at once is no leaving, a day between is, and going over to an agency is not", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const renewed = p.employed(employer, { to: "2025-03-31" });
    p.employed(employer, { person: renewed.person, from: "2025-04-01" });
    const broken = p.employed(employer, { to: "2025-03-31" });
    p.employed(employer, { person: broken.person, from: "2025-04-02" });
    const beside = p.employed(employer, { to: "2025-03-31" });
    p.employed(employer, { person: beside.person, from: "2025-02-01" });
    const changed = p.employed(employer, { to: "2025-06-30" });
    moved(p, changed, { from: "2025-07-01", factor: 0, contract: "oproep" });
  });
  const { numerator, denominator } = await compute(p, id, year);
  expect(numerator.sum / 365).toBe(120);
  expect(denominator.sum).toBe(120 * (365 + 364 + 365 + 181));
});

test("agency work and zero hours are left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer);
    p.employed(employer, { contract: "uitzend", to: "2025-05-31" });
    p.employed(employer, { factor: 0, contract: "oproep", to: "2025-05-31" });
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 120 });
});

test("who is in the delivery of the year before only, and left at its end, left", async () => {
  const p = new Population();
  const [before, after] = [p.delivery({ years: [2024] }), p.delivery({ years: [2025] })];
  for (let firm = 0; firm < 12; firm += 1) {
    const old = p.employer({ delivery: before });
    const now = p.again(old, after);
    for (let person = 0; person < 10; person += 1) {
      const stays = p.employed(old);
      p.employed(old, { to: "2024-12-31" });
      p.employed(now, { person: stays.person });
    }
  }
  expect((await compute(p, id, year)).value).toBeCloseTo(1, 12);
});

test("every reason counts, also none", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.employed(employer);
    for (const reason of [
      "eigen",
      "werkgever",
      "einde-contract",
      "pensioen",
      "overlijden",
      "anders",
    ] as const) {
      hired(p, employer, { to: "2025-01-01", reason });
    }
    p.employed(employer, { to: "2025-01-01" });
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(7 / (1 + 7 / 365), 12);
});
