import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "duurzame-plaatsing-12-maanden";

test("LB3: known to be still in service after 12 months, of the contracts that are 12 months old", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const status of ["nog_in_dienst_12m"]) {
      bridge(p, employer, { status, contract: "2024-01-01" });
    }
    for (const status of ["nog_in_dienst_6m", "contract_ontvangend", "teruggekeerd", "gestopt", "onbekend"]) {
      bridge(p, employer, { status, contract: "2024-12-31" });
    }
    bridge(p, employer, { status: "contract_ontvangend" });
  });
  const { value, units } = await compute(p, id, "2025JJ00");
  expect({ value, units }).toEqual({ value: 1 / 6, units: 6 * 120 });
});

test("T17: contracts of less than 12 months ago are not in the cohort; quarters add up to the year", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const contract of ["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"]) {
      bridge(p, employer, { status: "contract_ontvangend", contract });
    }
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00")?.units).toBe(240);
  const quarters = [1, 2, 3, 4].map((quarter) => figure(cube, id, `2025KW0${quarter}`)?.units);
  expect(quarters).toEqual([120, undefined, undefined, 120]);
});
