import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "financiele-veiligheid";
const contract = "2025-05-01";

test("LB7: no less wage and 95 % of the hours, of the contracts of the period", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    bridge(p, employer, { contract, wages: [3000, 3000], hours: [40, 38] });
    bridge(p, employer, { contract, wages: [3000, 3500], hours: [24, 36] });
    bridge(p, employer, { contract, wages: [3000, 2999.99], hours: [40, 40] });
    bridge(p, employer, { contract, wages: [3000, 4000], hours: [40, 37.99] });
    bridge(p, employer, { contract: "2024-12-31", wages: [3000, 4000], hours: [40, 40] });
    bridge(p, employer, { started: contract, wages: [3000, 4000], hours: [40, 40] });
  });
  const { value, units } = await compute(p, id, "2025JJ00");
  expect({ value, units }).toEqual({ value: 2 / 4, units: 4 * 120 });
});

test("who has one of the four unknown is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    bridge(p, employer, { contract, wages: [3000, 3000], hours: [40, 40] });
    bridge(p, employer, { contract, wages: [null, 3000], hours: [40, 40] });
    bridge(p, employer, { contract, wages: [3000, null], hours: [40, 40] });
    bridge(p, employer, { contract, wages: [3000, 3000], hours: [null, 40] });
    bridge(p, employer, { contract, wages: [3000, 3000], hours: [40, null] });
  });
  expect(await compute(p, id, "2025KW02")).toMatchObject({ value: 1, units: 120 });
});
