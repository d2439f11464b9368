import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { budget } from "../support/population-registers.ts";

const id = "leerbudget-gebruikers";

test("BU2: who used anything, of who has a right", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    budget(p, p.employed(employer), 2025, 1000, 0.01);
    budget(p, p.employed(employer), 2025, 500, 500);
    budget(p, p.employed(employer), 2025, 500, 0);
    budget(p, p.employed(employer), 2025, 0, 20);
    p.employed(employer);
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 2 / 3, base: 3 * 120 });
});

test("unknown use is left out; so is the budget of a delivery that does not speak for the year", async () => {
  const p = new Population();
  const other = p.delivery({ years: [2024] });
  everywhere(p, (employer) => {
    budget(p, p.employed(employer), 2025, 500, null);
    budget(p, p.employed(employer), 2025, 500, 10);
    const job = p.employed(employer);
    budget(p, { person: job.person, employer: { ...employer, delivery: other } }, 2025, 500, 0);
  });
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ value: 1, persons: 120 });
});
