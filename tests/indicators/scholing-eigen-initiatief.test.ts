import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "scholing-eigen-initiatief";

test("training by the worker or by both that ran in twelve months, of who was in service all that time", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const by of ["werknemer", "samen", "werkgever"] as const) {
      training(p, p.employed(employer), "2024-12-01", { to: "2025-01-01", by });
    }
    training(p, p.employed(employer), "2024-12-31", { by: "werknemer" });
    p.employed(employer);
    training(p, p.employed(employer, { from: "2025-02-01" }), "2025-03-01", { by: "werknemer" });
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 2 / 5, base: 5 * 120 });
});

test("an unknown initiative is not that of the employer: who has nothing of his own is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const unknown = p.employed(employer);
    training(p, unknown, "2025-02-01");
    training(p, unknown, "2025-02-01", { by: "werkgever" });
    const proved = p.employed(employer);
    training(p, proved, "2025-02-01");
    training(p, proved, "2025-02-01", { by: "samen" });
    const before = p.employed(employer);
    training(p, before, "2024-02-01");
  });
  const { value, persons } = await compute(p, id, "2025JJ00");
  expect({ value, persons }).toEqual({ value: 1 / 2, persons: 240 });
});
