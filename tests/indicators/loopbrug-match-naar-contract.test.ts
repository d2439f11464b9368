import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { bridge } from "../support/population-registers.ts";

const id = "loopbrug-match-naar-contract";

test("LB2: a contract within 365 days of registration, of who was matched", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    const registered = "2024-05-01";
    bridge(p, employer, { registered, status: "contract_ontvangend", contract: "2025-04-30" });
    bridge(p, employer, { registered, status: "contract_ontvangend", contract: "2025-05-01" });
    bridge(p, employer, { registered, status: "gematcht" });
    bridge(p, employer, { registered, status: "gestopt", to: employer });
    bridge(p, employer, { registered, status: "gestopt" });
    bridge(p, employer, { registered, status: "contract_ontvangend" });
  });
  const { value, units } = await compute(p, id, "2025KW02");
  expect({ value, units }).toEqual({ value: 1 / 4, units: 4 * 120 });
});

test("T17: a match of less than a year ago is not in the cohort", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    bridge(p, employer, { registered: "2023-12-31", status: "gematcht", contract: "2024-02-01" });
    bridge(p, employer, { registered: "2024-12-31", status: "gematcht" });
    bridge(p, employer, { registered: "2025-01-01", status: "gematcht", contract: "2025-02-01" });
  });
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ value: 0, units: 120 });
});
