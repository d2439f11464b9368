import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "bovensectorale-financiering";

test("FF1: paid across sectors, of the bridges that began and whose payer is known", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const started = "2025-02-01";
    for (const paidBy of ["bovensectoraal", "fonds", "werkgever", "overheid", null]) {
      bridge(p, employer, { started, paidBy });
    }
    bridge(p, employer, { started: "2024-12-31", paidBy: "bovensectoraal" });
    bridge(p, employer, { paidBy: "bovensectoraal" });
  });
  const { value, units } = await compute(p, id, "2025JJ00");
  expect({ value, units }).toEqual({ value: 1 / 4, units: 4 * 120 });
});

test("where nothing is known of the payer there is no figure", async () => {
  const p = new Population();
  everywhere(p, (employer) => bridge(p, employer, { started: "2025-02-01" }));
  await expect(compute(p, id, "2025JJ00")).rejects.toThrow("nobody contributes");
});
