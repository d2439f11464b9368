import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { talk } from "../support/population-registers.ts";

const id = "contact-eerste-week";
const year = "2025JJ00";
const kind = "verzuim";

test("a talk about absence in the first seven days, of cases of eight days or more", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const on of ["2025-03-01", "2025-03-08", "2025-03-09", "2025-02-28"]) {
      const job = p.employed(employer);
      p.absent(job, "2025-03-01", "2025-03-09"); // eight days
      talk(p, job, on, { kind });
    }
    const short = p.employed(employer);
    p.absent(short, "2025-03-01", "2025-03-08");
    talk(p, short, "2025-03-02", { kind });
    const other = p.employed(employer);
    p.absent(other, "2025-03-01", null);
    talk(p, other, "2025-03-02", { kind: "welzijn" });
  });
  const { value, denominator } = await compute(p, id, year);
  expect(value).toBeCloseTo(2 / 5, 12);
  expect(denominator.sum).toBe(5 * 120);
});

test("the eighth day says in which period, and two talks about one case are one contact", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.absent(job, "2025-03-25", "2025-05-01"); // the eighth day is 1 April
    talk(p, job, "2025-03-26", { kind });
    talk(p, job, "2025-03-27", { kind });
    p.absent(p.employed(employer), "2025-03-25", "2025-05-01");
    p.absent(p.employed(employer, { to: "2025-03-30" }), "2025-03-25", null);
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025KW01")).toBeUndefined();
  expect(figure(cube, id, "2025KW02")).toMatchObject({ value: 1 / 2, persons: 240 });
});

test("T16: who delivered no talks, or records none about absence, is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.absent(job, "2025-03-01", "2025-05-01");
    talk(p, job, "2025-03-02", { kind });
  });
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    p.absent(job, "2025-03-01", "2025-05-01");
    talk(p, job, "2025-03-02", { kind: "ontwikkel" });
  });
  const delivery = p.delivery({ without: ["gesprek"] });
  everywhere(p, (employer) => p.absent(p.employed(employer), "2025-03-01", "2025-05-01"), { delivery });
  expect(await compute(p, id, year)).toMatchObject({ value: 1, persons: 120 });
});
