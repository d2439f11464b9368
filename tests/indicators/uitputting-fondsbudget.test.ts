import { expect, test } from "vitest";
import { Population } from "../support/population.ts";
import { fundsOf, money, stated } from "../support/statements.ts";

const id = "uitputting-fondsbudget";

test("BU3: what was paid of what was budgeted, of all funds together", async () => {
  const p = new Population();
  money(p, { fund: "een", budget: 1000, granted: 999, paid: 400, crossSector: 7 });
  money(p, { fund: "twee", budget: 3000, granted: 1, paid: 2200 });
  money(p, { fund: "een", year: 2024, budget: 1000, paid: 900 });
  const cells = await stated(await fundsOf(p), id);
  expect(new Set(cells.map(({ waarde }) => waarde))).toEqual(new Set([0.65])); // 2600 / 4000, not the mean of 0.4 and 0.7333
  expect(cells.map(({ tabel }) => tabel)).toEqual([
    "regio-grootte",
    "sector-grootte",
    "sector-leeftijd",
    "sector-regio",
  ]);
  expect(cells[1]).toMatchObject({
    dimensies: { sector: "T", grootte: "T", regio: null, leeftijd: null },
    ...{ periode: "2025JJ00", status: "gepubliceerd", personen: null, werkgevers: null },
  });
});

test("a fund that did not say both amounts is left out; nothing known is not zero", async () => {
  const p = new Population();
  money(p, { fund: "een", budget: 1000, paid: 400 });
  money(p, { fund: "twee", budget: 3000 });
  money(p, { fund: "drie", paid: 3000 });
  money(p, { fund: "vier", year: 2024, budget: 0, paid: 0 });
  const cells = await stated(await fundsOf(p), id, [2024, 2025]);
  expect(
    cells.filter(({ tabel }) => tabel === "sector-regio").map((cell) => [cell.waarde, cell.status]),
  ).toEqual([
    [null, "niet-geleverd"],
    [0.4, "gepubliceerd"],
  ]);
});

test("per fund and year the newest delivery that stands", async () => {
  const p = new Population();
  const [second, withdrawn] = [p.delivery(), p.delivery()];
  money(p, { budget: 1000, paid: 100 });
  money(p, { delivery: second, budget: 1000, paid: 300 });
  money(p, { delivery: withdrawn, budget: 1000, paid: 900 });
  p.rows.set(
    "levering",
    (p.rows.get("levering") ?? []).map((row) => (row[0] === withdrawn ? row.with(7, "ingetrokken") : row)),
  );
  const [cell] = await stated(await fundsOf(p), id);
  expect(cell?.waarde).toBe(0.3);
});
