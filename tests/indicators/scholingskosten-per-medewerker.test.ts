import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "scholingskosten-per-medewerker";

test("costs of all who were in service; who followed none costs nothing", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const job = p.employed(employer);
    training(p, job, "2025-02-01", { costs: 1000.5 });
    training(p, job, "2024-12-31", { to: "2025-01-01", costs: 99 });
    p.employed(employer);
    p.employed(employer, { to: "2024-12-31" });
  });
  const { value, persons } = await compute(p, id, "2025JJ00");
  expect({ value, persons }).toEqual({ value: expect.closeTo((1000.5 + 49.5) / 2, 9), persons: 240 });
});

test("who followed training with unknown costs is left out; so is an employer without training delivered", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2025-02-01", { costs: 300 });
    training(p, p.employed(employer), "2025-02-01", { hours: 8 });
  });
  const delivery = p.delivery({ without: ["scholing"] });
  everywhere(p, (employer) => p.employed(employer), { delivery });
  const { value, persons } = await compute(p, id, "2025JJ00");
  expect({ value, persons }).toEqual({ value: expect.closeTo(300, 9), persons: 120 });
});
