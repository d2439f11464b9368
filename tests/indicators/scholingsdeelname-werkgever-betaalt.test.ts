import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "scholingsdeelname-werkgever-betaalt";

test("paid by the employer or the fund of the sector, of all who were in service", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const payer of ["werkgever", "fonds", "werknemer", "overheid"] as const) {
      training(p, p.employed(employer), "2025-02-01", { payer });
    }
    p.employed(employer);
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 2 / 5, base: 5 * 120 });
});

test("an unknown payer is not somebody else: who has nothing else is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2025-02-01");
    const both = p.employed(employer);
    training(p, both, "2025-02-01");
    training(p, both, "2025-02-02", { payer: "fonds" });
    training(p, p.employed(employer), "2024-02-01");
  });
  const { value, persons } = await compute(p, id, "2025JJ00");
  expect({ value, persons }).toEqual({ value: 1 / 2, persons: 240 });
});
