import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { passport } from "../support/population-registers.ts";

const id = "paspoort-rijkheid";

test("PP3: all three parts and one piece of evidence or more, of the passports", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    passport(p, p.employed(employer));
    passport(p, p.employed(employer), { evidence: 0 });
    passport(p, p.employed(employer), { who: false });
    passport(p, p.employed(employer), { can: false });
    passport(p, p.employed(employer), { wants: false });
    p.employed(employer);
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 1 / 5, base: 5 * 120 });
});

test("an unknown part is not an empty one; with an empty one beside it the passport is not rich", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    passport(p, p.employed(employer));
    for (const unknown of [{ who: null }, { can: null }, { wants: null }, { evidence: null }]) {
      passport(p, p.employed(employer), unknown);
    }
    passport(p, p.employed(employer), { who: null, evidence: 0 });
  });
  const { value, persons } = await compute(p, id, "2025JJ00");
  expect({ value, persons }).toEqual({ value: 1 / 2, persons: 240 });
});
