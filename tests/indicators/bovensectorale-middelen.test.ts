import { expect, test } from "vitest";
import { Population } from "../support/population.ts";
import { fundsOf, money, stated } from "../support/statements.ts";

const id = "bovensectorale-middelen";

test("the money from cross-sector funds, of all funds that said so", async () => {
  const p = new Population();
  money(p, { fund: "een", budget: 9, granted: 9, paid: 9, crossSector: 1200.6 });
  money(p, { fund: "twee", crossSector: 300 });
  money(p, { fund: "drie", budget: 100 });
  money(p, { fund: "een", year: 2024, crossSector: 0 });
  money(p, { fund: "een", year: 2023, budget: 5 });
  const cells = await stated(await fundsOf(p), id, [2023, 2024, 2025]);
  expect(
    cells.filter(({ tabel }) => tabel === "sector-regio").map((cell) => [cell.waarde, cell.status]),
  ).toEqual([
    [null, "niet-geleverd"],
    [0, "gepubliceerd"],
    [1501, "gepubliceerd"],
  ]);
});
