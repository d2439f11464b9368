import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { budget } from "../support/population-registers.ts";

const id = "leerbudget-recht";

test("who has a budget of his own, of all who were in service in the year", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    budget(p, p.employed(employer), 2025, 500, null);
    budget(p, p.employed(employer, { to: "2025-01-01" }), 2025, 500, 0);
    budget(p, p.employed(employer), 2025, 0, 0);
    budget(p, p.employed(employer), 2024, 500, 0);
    p.employed(employer);
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 2 / 5, base: 5 * 120 });
});

test("T16: no budgets delivered is not no budgets; a row without amount is unknown", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    budget(p, p.employed(employer), 2025, 500, 0);
    budget(p, p.employed(employer), 2025, null, 0);
  });
  everywhere(p, (employer) => p.employed(employer), { delivery: p.delivery({ without: ["leerbudget"] }) });
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ value: 1, persons: 120, employers: 12 });
});
