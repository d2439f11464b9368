import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "initiatief-onbekend";

test("SH2: activities of which nobody wrote down whose initiative it was, of all that began", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    training(p, job, "2025-02-01", { by: "werknemer" });
    training(p, job, "2025-02-02", { by: "samen" });
    training(p, job, "2025-02-03", { by: "werkgever" });
    training(p, job, "2025-02-04");
    training(p, job, "2024-12-31", { to: "2025-01-31" });
    p.employed(employer);
  });
  const { value, denominator, persons } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum, persons }).toEqual({ value: 1 / 4, base: 4 * 120, persons: 120 });
});

test("where everything is known it is 0, where nothing is known it is 1", async () => {
  const known = new Population();
  everywhere(known, (employer) => training(known, known.employed(employer), "2025-02-01", { by: "samen" }));
  const unknown = new Population();
  everywhere(unknown, (employer) => training(unknown, unknown.employed(employer), "2025-02-01"));
  expect((await compute(known, id, "2025KW01")).value).toBe(0);
  expect((await compute(unknown, id, "2025KW01")).value).toBe(1);
});
