import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "plaatsing-uitkomst-onbekend";

test("LB3: contracts of a year ago of which nobody wrote down how they went", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const contract = "2024-03-01";
    for (const status of ["nog_in_dienst_12m", "teruggekeerd", "gestopt"]) {
      bridge(p, employer, { status, contract });
    }
    for (const status of ["nog_in_dienst_6m", "contract_ontvangend", "onbekend"]) {
      bridge(p, employer, { status, contract });
    }
    bridge(p, employer, { status: "onbekend" });
  });
  const { value, units } = await compute(p, id, "2025KW01");
  expect({ value, units }).toEqual({ value: 3 / 6, units: 6 * 120 });
});

test("T17: a contract of this year is not yet unknown", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    bridge(p, employer, { status: "contract_ontvangend", contract: "2025-01-01" });
    bridge(p, employer, { status: "nog_in_dienst_12m", contract: "2024-12-31" });
  });
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ value: 0, units: 120 });
});
