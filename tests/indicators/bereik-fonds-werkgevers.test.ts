import { expect, test } from "vitest";
import { compute, Population } from "../support/population.ts";
import { training } from "../support/population-registers.ts";

const id = "bereik-fonds-werkgevers";

test("BU4: employers where the fund paid any training, of the employers under a fund", async () => {
  const p = new Population();
  for (let firm = 0; firm < 12; firm += 1) {
    const [paid, other, none, unknown] = [0, 1, 2, 3].map(() => p.employer({ sbi: "99" })) as never[];
    training(p, p.employed(paid as never), "2025-02-01", { payer: "fonds" });
    training(p, p.employed(paid as never), "2025-02-01");
    training(p, p.employed(other as never), "2025-02-01", { payer: "werkgever" });
    training(p, p.employed(other as never), "2024-02-01", { payer: "fonds" });
    p.employed(none as never);
    training(p, p.employed(unknown as never), "2025-02-01");
  }
  for (const row of p.rows.get("werkgever") ?? []) row[5] = "fonds-een";
  const outside = p.employer({ sbi: "99" });
  training(p, p.employed(outside), "2025-02-01", { payer: "fonds" });
  const { value, units, persons } = await compute(p, id, "2025JJ00");
  expect({ value, units, persons }).toEqual({ value: 1 / 3, units: 36, persons: 36 });
});
