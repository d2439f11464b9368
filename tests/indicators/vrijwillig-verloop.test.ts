import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { hired } from "../support/population-jobs.ts";

const id = "vrijwillig-verloop";
const year = "2025JJ00";
const reasons = ["eigen", "werkgever", "einde-contract", "pensioen", "overlijden", "anders"] as const;

test("leavers by own initiative only, divided by the mean number of people", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (let person = 0; person < 3; person += 1) p.employed(employer);
    for (const reason of reasons) hired(p, employer, { to: "2025-03-14", reason });
    p.employed(employer, { to: "2025-03-14" });
  });
  expect((await compute(p, id, year)).value).toBeCloseTo(1 / (3 + (7 * 73) / 365), 12);
});

test("an employer who gave no reason at all did not deliver them; one without leavers has none", async () => {
  const p = new Population();
  for (let firm = 0; firm < 8; firm += 1) {
    const [silent, calm, known] = [p.employer(), p.employer(), p.employer()];
    for (let person = 0; person < 10; person += 1) {
      p.employed(silent);
      hired(p, silent, { to: "2025-03-31" });
      p.employed(calm, { from: "2025-01-01" });
      p.employed(known);
      hired(p, known, { to: "2024-12-31", reason: "eigen" });
      hired(p, known, { to: "2024-12-31" });
    }
  }
  expect((await compute(p, id, year)).value).toBeCloseTo(1 / 2, 12);
});
