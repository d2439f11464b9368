import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "scholingsdeelname-formeel";

test("one activity of this kind or more, of all who were in service", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const both = p.employed(employer);
    training(p, both, "2025-02-01", { kind: "formeel" });
    training(p, both, "2025-02-01", { kind: "non-formeel" });
    training(p, p.employed(employer), "2025-02-01", { kind: "non-formeel" });
    training(p, p.employed(employer), "2024-02-01", { to: "2024-12-31", kind: "formeel" });
    p.employed(employer);
  });
  const { value, denominator } = await compute(p, id, "2025JJ00");
  expect({ value, base: denominator.sum }).toEqual({ value: 1 / 4, base: 4 * 120 });
});

test("an unknown kind is not the other kind: who has nothing else is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2025-02-01");
    const proved = p.employed(employer);
    training(p, proved, "2025-02-01");
    training(p, proved, "2025-02-01", { kind: "formeel" });
    training(p, p.employed(employer), "2025-02-01", { kind: "non-formeel" });
  });
  const { value, persons } = await compute(p, id, "2025KW01");
  expect({ value, persons }).toEqual({ value: 1 / 2, persons: 240 });
});
