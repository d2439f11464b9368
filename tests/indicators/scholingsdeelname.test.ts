import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "scholingsdeelname";
const year = "2025JJ00";

test("who followed one activity or more, of all who were in service", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.trained(job, "2025-02-01", "2025-02-03", 16);
    p.trained(job, "2025-10-01", null, null);
    p.employed(employer, { from: "2025-12-31" });
    p.employed(employer, { contract: "uitzend" });
    p.employed(employer, { factor: 0 });
    p.employed(employer, { to: "2024-12-31" });
  });
  const { value, denominator } = await compute(p, id, year);
  expect(value).toBeCloseTo(1 / 4, 12);
  expect(denominator.sum).toBe(4 * 120);
});

test("an activity counts in every period it touches; without an end it is one day", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.trained(p.employed(employer), "2025-03-31", "2025-07-01", 10);
    p.trained(p.employed(employer), "2025-03-31", null, 10);
    p.trained(p.employed(employer), "2024-12-01", "2024-12-31", 10);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  const values = ["2025KW01", "2025KW02", "2025KW03", "2025KW04", year].map(
    (period) => figure(cube, id, period)?.numerator.sum,
  );
  expect(values).toEqual([240, 120, 120, 0, 240]);
});

test("two jobs at one employer are one person; two employers are two, with training where it was followed", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [one, other] = [p.employer({ sbi: "86" }), p.employer({ sbi: "10" })];
    for (let person = 0; person < 10; person += 1) {
      const job = p.employed(one);
      p.employed(one, { person: job.person });
      p.employed(other, { person: job.person });
      p.trained(job, "2025-02-01", null, 8);
    }
  }
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({
    value: 0.5,
    persons: 120,
    units: 240,
    personsWith: 120,
    personsWithout: 120,
  });
  expect(figure(cube, id, year, { sector: "Q" })?.value).toBe(1);
  expect(figure(cube, id, year, { sector: "C" })?.value).toBe(0);
});

test("T16: an employer that delivered no training is left out, one that delivered an empty file is not", async () => {
  const p = new Population();
  everywhere(p, (employer) => p.trained(p.employed(employer), "2025-02-01", null, 8));
  everywhere(p, (employer) => p.employed(employer));
  const delivery = p.delivery({ without: ["scholing"] });
  everywhere(p, (employer) => p.employed(employer), { delivery });
  const { value, employers } = await compute(p, id, year);
  expect({ value, employers }).toEqual({ value: 0.5, employers: 24 });
});

test("training may come in a later delivery of the same supplier, not of another", async () => {
  const p = new Population();
  const jobs = ["werkgever", "medewerker", "dienstverband", "verzuim", "verzuim_deel", "verlof"] as const;
  const first = p.delivery({ without: ["scholing"] });
  const later = p.delivery({ without: jobs });
  const other = p.delivery({ without: jobs, supplier: "ander" });
  everywhere(
    p,
    (employer) => {
      p.again(employer, later);
      p.trained(p.employed(employer), "2025-02-01", null, 8, later);
    },
    { delivery: first },
  );
  everywhere(
    p,
    (employer) => {
      p.again(employer, other);
      p.employed(employer);
    },
    { delivery: first },
  );
  const { value, employers } = await compute(p, id, year);
  expect({ value, employers }).toEqual({ value: 1, employers: 12 });
});
