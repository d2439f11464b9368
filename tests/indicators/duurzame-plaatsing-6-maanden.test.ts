import { expect, test } from "vitest";
import { compute, cubeOf, everywhere, figure, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "duurzame-plaatsing-6-maanden";

test("LB3: known to be still in service after 6 months, of the contracts that are 6 months old", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const status of ["nog_in_dienst_6m", "nog_in_dienst_12m"]) {
      bridge(p, employer, { status, contract: "2024-07-01" });
    }
    for (const status of ["contract_ontvangend", "teruggekeerd", "gestopt", "onbekend"]) {
      bridge(p, employer, { status, contract: "2025-06-30" });
    }
    bridge(p, employer, { status: "contract_ontvangend" });
  });
  const { value, units } = await compute(p, id, "2025JJ00");
  expect({ value, units }).toEqual({ value: 2 / 6, units: 6 * 120 });
});

test("T17: contracts of less than 6 months ago are not in the cohort; quarters add up to the year", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    for (const contract of ["2024-06-30", "2024-07-01", "2025-06-30", "2025-07-01"]) {
      bridge(p, employer, { status: "contract_ontvangend", contract });
    }
  });
  const cube = await cubeOf(p, { indicators: [id] });
  expect(figure(cube, id, "2025JJ00")?.units).toBe(240);
  const quarters = [1, 2, 3, 4].map((quarter) => figure(cube, id, `2025KW0${quarter}`)?.units);
  expect(quarters).toEqual([120, undefined, undefined, 120]);
});
