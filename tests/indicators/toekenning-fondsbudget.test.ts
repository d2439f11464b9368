import { expect, test } from "vitest";
import { Population } from "../support/population.ts";
import { fundsOf, money, stated } from "../support/statements.ts";

const id = "toekenning-fondsbudget";

test("BU3: what was granted of what was budgeted; more than the budget is possible", async () => {
  const p = new Population();
  money(p, { fund: "een", budget: 1000, granted: 1250, paid: 400 });
  money(p, { fund: "twee", budget: 1000, granted: 950, paid: 0 });
  money(p, { fund: "drie", budget: 5000, paid: 5000 });
  money(p, { fund: "vier", granted: 5000, paid: 5000 });
  const cells = await stated(await fundsOf(p), id);
  expect(new Set(cells.map(({ waarde }) => waarde))).toEqual(new Set([1.1]));
});

test("granted nothing is zero, nothing delivered is not", async () => {
  const p = new Population();
  money(p, { year: 2024, budget: 1000, granted: 0 });
  money(p, { year: 2023, budget: 0, granted: 0 });
  const cells = await stated(await fundsOf(p), id, [2023, 2024, 2025]);
  expect(cells.filter(({ tabel }) => tabel === "sector-regio").map(({ waarde }) => waarde)).toEqual([
    null,
    0,
    null,
  ]);
});
