import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "llo-registratie-12-maanden";

test("training that ran in the twelve months up to the last day, of those in service all that time", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2024-04-01");
    training(p, p.employed(employer), "2023-12-01", { to: "2024-04-01" });
    training(p, p.employed(employer), "2025-03-31");
    training(p, p.employed(employer), "2024-03-31");
    training(p, p.employed(employer), "2025-04-01");
    training(p, p.employed(employer, { from: "2024-04-02" }), "2024-06-01");
    training(p, p.employed(employer, { born: 2003 }), "2024-06-01");
    p.employed(employer, { from: "2024-04-01" });
  });
  const { value, denominator } = await compute(p, id, "2025KW01");
  expect({ value, base: denominator.sum }).toEqual({ value: 3 / 6, base: 6 * 120 });
});

test("T5: twelve months back from the end of February of a leap year is a day count of its own", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2023-04-01");
    training(p, p.employed(employer), "2023-03-31");
  });
  expect((await compute(p, id, "2024KW01")).value).toBe(1 / 2);
});

test("T16: the year before must be delivered too, by the same supplier", async () => {
  const p = new Population();
  const both = p.delivery({ years: [2024, 2025] });
  const only = p.delivery({ years: [2025] });
  everywhere(p, (employer) => training(p, p.employed(employer), "2024-11-01"), { delivery: both });
  everywhere(p, (employer) => p.employed(employer), { delivery: only });
  expect(await compute(p, id, "2025KW01")).toMatchObject({ value: 1, employers: 12 });
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ value: 0, employers: 24 });
});

test("years in deliveries of their own are put together", async () => {
  const p = new Population();
  const first = p.delivery({ years: [2024] });
  const second = p.delivery({ years: [2025] });
  everywhere(
    p,
    (employer) => {
      const again = p.again(employer, second);
      const job = p.employed(employer);
      p.employed(again, { person: job.person });
      training(p, job, "2024-11-01", { delivery: first });
    },
    { delivery: first },
  );
  expect((await compute(p, id, "2025KW01")).value).toBe(1);
});
