import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "scholingskosten-per-deelnemer";

test("costs of those who followed training, spread over the days of the activity", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    training(p, job, "2025-02-01", { costs: 1000.5 });
    training(p, job, "2024-12-31", { to: "2025-01-01", costs: 99 });
    training(p, p.employed(employer), "2025-05-01", { costs: 0 });
    p.employed(employer);
  });
  const { value, persons } = await compute(p, id, "2025JJ00");
  expect({ value, persons }).toEqual({ value: expect.closeTo((1000.5 + 49.5) / 2, 9), persons: 240 });
});

test("unknown costs are not nothing: who has such an activity is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2025-02-01", { costs: 300 });
    const unknown = p.employed(employer);
    training(p, unknown, "2025-02-01", { costs: 900 });
    training(p, unknown, "2025-03-01", { hours: 8 });
  });
  const { value, persons } = await compute(p, id, "2025KW01");
  expect({ value, persons }).toEqual({ value: expect.closeTo(300, 9), persons: 120 });
});
