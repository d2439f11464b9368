import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";

const id = "terugval-na-herstel";
const year = "2025JJ00";

test("T4: a new case on the 28th day after the first day back is a relapse, on the 29th it is not", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const again of ["2025-03-10", "2025-04-07", "2025-04-08"]) {
      const job = p.employed(employer);
      p.absent(job, "2025-03-01", "2025-03-10");
      p.absent(job, again, "2025-12-20");
    }
    p.absent(p.employed(employer), "2025-03-01", "2025-03-10");
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, year)).toMatchObject({ value: 2 / 4, persons: 480 });
  expect(figure(cube, id, "2025KW01")).toBeUndefined();
  expect(figure(cube, id, "2025KW02")?.value).toBe(2 / 4);
});

test("T17: only who could be followed for 28 days, in service and in the period", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    p.absent(p.employed(employer), "2025-11-20", "2025-12-03");
    p.absent(p.employed(employer), "2025-11-20", "2025-12-04"); // its 28th day is 1 January 2026
    p.absent(p.employed(employer), "2024-11-20", "2024-12-04"); // its 28th day is 1 January 2025
    const left = p.employed(employer, { to: "2025-06-20" });
    p.absent(left, "2025-05-01", "2025-06-01");
    p.absent(left, "2025-06-05", null);
    p.absent(p.employed(employer), "2025-05-01", null);
  });
  expect(await compute(p, id, year)).toMatchObject({ value: 0, persons: 240 });
});

test("a case that runs on another job is no relapse, and one with the same first day is the same case", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const first = p.employed(employer, { factor: 0.5 });
    const second = p.employed(employer, { person: first.person, factor: 0.3 });
    p.absent(first, "2025-03-01", "2025-03-10");
    p.absent(second, "2025-03-01", "2025-03-12");
    const one = p.employed(employer, { factor: 0.5 });
    p.absent(one, "2025-03-01", "2025-03-10");
    p.absent(p.employed(employer, { person: one.person, factor: 0.3 }), "2025-03-05", "2025-03-12");
  });
  const { value, denominator } = await compute(p, id, year);
  expect({ value, cases: denominator.sum }).toEqual({ value: 0, cases: 360 });
});

test("a case on the other job that begins after the recovery is a relapse", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const first = p.employed(employer, { factor: 0.5 });
    p.absent(first, "2025-03-01", "2025-03-10");
    p.absent(p.employed(employer, { person: first.person, factor: 0.3 }), "2025-03-20", "2025-06-01");
    const longBack = p.employed(employer);
    p.absent(longBack, "2025-09-01", "2025-09-02");
  });
  const { value, denominator } = await compute(p, id, year);
  expect({ value, cases: denominator.sum }).toEqual({ value: 1 / 3, cases: 360 });
});
