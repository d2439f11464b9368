import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { talk } from "../support/population-registers.ts";

const id = "verzuimgesprek-acht-weken";
const year = "2025JJ00";
const kind = "verzuim";

test("KM2: a talk about the absence within 56 days, of cases of 56 days or more", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    // The 56th day after 1 March is 26 April; back on that day is 56 days of absence.
    for (const on of ["2025-03-01", "2025-04-26", "2025-04-27", "2025-02-28"]) {
      const job = p.employed(employer);
      p.absent(job, "2025-03-01", "2025-04-26");
      talk(p, job, on, { kind });
    }
    const short = p.employed(employer);
    p.absent(short, "2025-03-01", "2025-04-25");
    talk(p, short, "2025-03-10", { kind });
    const other = p.employed(employer);
    p.absent(other, "2025-03-01", null);
    talk(p, other, "2025-03-10", { kind: "ontwikkel" });
  });
  const { value, denominator } = await compute(p, id, year);
  expect(value).toBeCloseTo(2 / 5, 12);
  expect(denominator.sum).toBe(5 * 120);
});

test("the 56th day says in which period, and who left before it does not count", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.absent(job, "2025-02-04", null); // the 56th day after is 1 April
    talk(p, job, "2025-02-10", { kind });
    talk(p, job, "2025-03-10", { kind });
    p.absent(p.employed(employer), "2025-02-04", "2025-06-01");
    p.absent(p.employed(employer, { to: "2025-03-31" }), "2025-02-04", null);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025KW01")).toBeUndefined();
  expect(figure(cube, id, "2025KW02")).toMatchObject({ value: 1 / 2, persons: 240 });
});

test("a case that began the year before is followed, when that year was delivered too", async () => {
  const p = new Population();
  const whole = p.delivery({ years: [2024, 2025] });
  const late = p.delivery({ years: [2025] });
  for (const delivery of [whole, late]) {
    everywhere(
      p,
      (employer) => {
        const job = p.employed(employer);
        p.absent(job, "2024-12-10", "2025-04-01");
        talk(p, job, "2024-12-20", { kind });
        talk(p, job, "2025-03-20", { kind });
      },
      { delivery },
    );
  }
  expect(await compute(p, id, "2025KW01")).toMatchObject({ value: 1, persons: 120 });
});

test("T16: who delivered no talks, or records none about absence, is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.absent(job, "2025-03-01", "2025-06-01");
    talk(p, job, "2025-03-02", { kind });
  });
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.absent(job, "2025-03-01", "2025-06-01");
    talk(p, job, "2025-03-02", { kind: "welzijn" });
  });
  const delivery = p.delivery({ without: ["gesprek"] });
  everywhere(p, (employer) => p.absent(p.employed(employer), "2025-03-01", "2025-06-01"), { delivery });
  expect(await compute(p, id, year)).toMatchObject({ value: 1, persons: 120 });
});
