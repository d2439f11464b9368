import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { talk } from "../support/population-registers.ts";

const id = "gesprek-op-verzoek";

test("only a talk that the worker alone asked for, in twelve months", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const by of ["werknemer", "werkgever", "samen"] as const) {
      talk(p, p.employed(employer), "2025-06-01", { by });
    }
    p.employed(employer);
    talk(p, p.employed(employer), "2024-06-01", { by: "werknemer" });
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 1 / 5, base: 5 * 120 });
});

test("when nobody wrote down who asked, and there is no other talk, it is unknown", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    talk(p, p.employed(employer), "2025-06-01");
    const proved = p.employed(employer);
    talk(p, proved, "2025-06-01");
    talk(p, proved, "2025-07-01", { by: "werknemer" });
    p.employed(employer);
  });
  const { value, persons } = await compute(p, id, "2025JJ00");
  expect({ value, persons }).toEqual({ value: 1 / 2, persons: 240 });
});
