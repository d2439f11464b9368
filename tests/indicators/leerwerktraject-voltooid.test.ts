import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "leerwerktraject-voltooid";

test("LW1: a contract within 365 days, of the paths that began a year before", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const started = "2024-05-01";
    bridge(p, employer, { started, status: "contract_ontvangend", contract: "2025-04-30" });
    bridge(p, employer, { started, status: "contract_ontvangend", contract: "2025-05-01" });
    bridge(p, employer, { started, status: "leerwerktraject_gestart" });
    bridge(p, employer, { started, status: "gestopt" });
    bridge(p, employer, { started, status: "contract_ontvangend" });
    bridge(p, employer, { started, status: "onbekend" });
    bridge(p, employer, { registered: started });
  });
  const { value, units } = await compute(p, id, "2025KW02");
  expect({ value, units }).toEqual({ value: 1 / 4, units: 4 * 120 });
});

test("T17: a path that began less than a year ago is not in the cohort", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    bridge(p, employer, { started: "2024-12-31", status: "leerwerktraject_gestart" });
    bridge(p, employer, { started: "2025-01-01", status: "contract_ontvangend", contract: "2025-02-01" });
    bridge(p, employer, { started: "2023-12-31", status: "contract_ontvangend", contract: "2024-02-01" });
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00")).toMatchObject({ value: 0, units: 120 });
});
