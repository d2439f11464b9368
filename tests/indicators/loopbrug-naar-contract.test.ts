import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "loopbrug-naar-contract";

test("LB2: a contract within 365 days, of who was registered a year before", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const registered = "2024-05-01";
    const status = "contract_ontvangend";
    bridge(p, employer, { registered, status, contract: "2025-04-30" });
    bridge(p, employer, { registered, status, contract: "2025-05-01" });
    bridge(p, employer, { registered, status: "teruggekeerd", contract: "2024-06-01" });
    bridge(p, employer, { registered, status: "gestopt" });
    bridge(p, employer, { registered });
    // A contract, but when? And nothing known at all.
    bridge(p, employer, { registered, status });
    bridge(p, employer, { registered, status: "onbekend" });
  });
  const { value, units } = await compute(p, id, "2025KW02");
  expect({ value, units }).toEqual({ value: 2 / 5, units: 5 * 120 });
});

test("T17: a contract soon after a late registration does not lift the figure, and waiting does not lower it", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    bridge(p, employer, { registered: "2024-12-31", contract: "2025-06-01" });
    bridge(p, employer, { registered: "2024-12-31" });
    bridge(p, employer, { registered: "2025-01-01", contract: "2025-02-01" });
    bridge(p, employer, { registered: "2025-12-01" });
    bridge(p, employer, { registered: "2025-12-02" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00")).toMatchObject({ value: 1 / 2, units: 240 });
});

test("a person with two bridges is one person", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const { person } = p.employed(employer);
    bridge(p, employer, { person, registered: "2024-05-01" });
    bridge(p, employer, { person, registered: "2024-06-01", contract: "2024-07-01" });
  });
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ units: 240, persons: 120, value: 1 / 2 });
});
