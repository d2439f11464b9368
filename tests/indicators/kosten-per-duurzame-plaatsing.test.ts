import { expect, test } from "vitest";
import { computeComposites } from "../../src/disclosure/composites.ts";
import { silent } from "../../src/progress.ts";
import type { Cell } from "../../src/release/types.ts";
import { compose } from "../support/composites.ts";
import { shownCell } from "../support/known-population.ts";
import { theCatalog } from "../support/population.ts";

const id = "kosten-per-duurzame-plaatsing";
const euros = "bovensectorale-middelen";
const placements = "duurzame-plaatsingen";
const whole = { sector: "T", grootte: "T" };

async function made(...cells: readonly Cell[]): Promise<Cell[]> {
  const catalog = await theCatalog();
  const composites = catalog.composites.filter(({ definition }) => definition.id === id);
  const dimensions = catalog.dimensions.map((dimension) => dimension.id);
  return computeComposites(cells, dimensions, { ...catalog, composites }, silent);
}

test("FF2: euros divided by the published count of durable placements", async () => {
  expect(await compose(id, [{ [euros]: 450_000, [placements]: 60 }])).toEqual([7500]);
  expect(await compose(id, [{ [euros]: 0, [placements]: 60 }])).toEqual([0]);
});

test("not without both, and not for no placement at all", async () => {
  const money = shownCell(euros, "sector-grootte", whole, 450_000, { personen: null, werkgevers: null });
  const found = async (count: number | null) =>
    (await made(money, shownCell(placements, "sector-grootte", whole, count))).map((cell) => [
      cell.waarde,
      cell.status,
      cell.ontbreekt,
    ]);
  expect(await found(0)).toEqual([[null, "niet-van-toepassing", undefined]]);
  expect(await found(null)).toEqual([[null, "niet-te-berekenen", [placements]]]);
});

test("only where the fund's money stands, on the people of the count", async () => {
  const money = { personen: null, werkgevers: null };
  const cells = await made(
    shownCell(euros, "sector-grootte", whole, 450_001, money),
    shownCell(placements, "sector-grootte", whole, 60, { personen: 90, werkgevers: 12 }),
    shownCell(placements, "sector-grootte", { sector: "Q", grootte: "T" }, 40),
  );
  expect(cells).toHaveLength(1);
  expect(cells[0]).toMatchObject({ waarde: 7500, personen: 90, werkgevers: 12, status: "gepubliceerd" });
});

test("where the fund said nothing it is not computed, and says which part is missing", async () => {
  const cells = await made(
    shownCell(euros, "sector-grootte", whole, null, { personen: 0, werkgevers: 0, status: "niet-geleverd" }),
    shownCell(placements, "sector-grootte", whole, 60),
    shownCell(placements, "sector-grootte", { sector: "Q", grootte: "T" }, 40),
  );
  expect(cells.map(({ waarde, status, ontbreekt }) => ({ waarde, status, ontbreekt }))).toEqual([
    { waarde: null, status: "niet-te-berekenen", ontbreekt: [euros] },
  ]);
});
