import { expect, test } from "vitest";
import { compute, everywhere, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "bereik-fonds-medewerkers";

/** Puts all employers so far under the fund that they name. */
function underFund(p: Population): void {
  for (const row of p.rows.get("werkgever") ?? []) row[5] = "fonds-een";
}

test("BU4: training that the fund paid, of the workers under a fund", async () => {
  const p = new Population();
  everywhere(
    p,
    (employer) => {
      training(p, p.employed(employer), "2025-02-01", { payer: "fonds" });
      training(p, p.employed(employer), "2025-02-01", { payer: "werkgever" });
      training(p, p.employed(employer), "2024-02-01", { payer: "fonds" });
      p.employed(employer);
    },
    { sbi: "99" },
  );
  underFund(p);
  everywhere(p, (employer) => training(p, p.employed(employer), "2025-02-01", { payer: "fonds" }), {
    sbi: "99",
  });
  const { value, units } = await compute(p, id, "2025JJ00");
  expect({ value, units }).toEqual({ value: 1 / 4, units: 4 * 120 });
});

test("an unknown payer is not another one: who has nothing else is left out", async () => {
  const p = new Population();
  everywhere(p, (employer) => {
    training(p, p.employed(employer), "2025-02-01");
    const proved = p.employed(employer);
    training(p, proved, "2025-02-01");
    training(p, proved, "2025-02-01", { payer: "fonds" });
  });
  underFund(p);
  expect(await compute(p, id, "2025JJ00")).toMatchObject({ value: 1, units: 120 });
});
