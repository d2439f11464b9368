import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { talk } from "../support/population-registers.ts";

const id = "ontwikkelgesprek";
const year = "2025JJ00";

test("RL2: a talk about how it goes or about development in twelve months, of who was there all that time", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const kind of ["functionering", "ontwikkel", "welzijn", "verzuim", "loopbaan"] as const) {
      talk(p, p.employed(employer), "2025-06-01", { kind });
    }
    talk(p, p.employed(employer), "2025-01-01");
    talk(p, p.employed(employer), "2024-12-31");
    talk(p, p.employed(employer), "2026-01-01");
    talk(p, p.employed(employer, { from: "2025-01-02" }), "2025-06-01");
    p.employed(employer, { from: "2025-01-01" });
  });
  const { value, denominator } = await compute(p, id, year);
  expect({ value, base: denominator.sum }).toEqual({ value: 3 / 9, base: 9 * 120 });
});

test("T16: an employer that delivered no talks, or not those of the year before, is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => talk(p, p.employed(employer), "2024-12-01"));
  everywhere(p, (employer) => p.employed(employer), { delivery: p.delivery({ without: ["gesprek"] }) });
  everywhere(p, (employer) => p.employed(employer), { delivery: p.delivery({ years: [2025] }) });
  expect(await compute(p, id, "2025KW01")).toMatchObject({ value: 1, employers: 12 });
});

test("talks of a delivery that no longer speaks for the year do not count", async () => {
  const p = new Population();
  const later = p.delivery();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    talk(p, job, "2025-06-01");
    p.employed(p.again(employer, later), { person: job.person });
  });
  expect((await compute(p, id, year)).value).toBe(0);
});
