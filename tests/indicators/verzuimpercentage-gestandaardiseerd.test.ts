import { expect, test } from "vitest";
import { computeComposites } from "../../src/disclosure/composites.ts";
import { silent } from "../../src/progress.ts";
import type { Cell } from "../../src/release/types.ts";
import { theCatalog } from "../support/population.ts";

const id = "verzuimpercentage-gestandaardiseerd";
const [raw, expected] = ["verzuimpercentage", "verzuimpercentage-verwacht"];

function cell(indicator: string, tabel: string, sector: string, second: string, waarde: number | null): Cell {
  const codes = { sector, regio: null, grootte: null, leeftijd: null };
  const place = tabel === "sector-grootte" ? { ...codes, grootte: second } : { ...codes, leeftijd: second };
  return {
    ...{ indicator, tabel, periode: "2025JJ00", dimensies: place, uitsplitsing: null },
    ...{ waarde, ondergrens: null, bovengrens: null, personen: waarde === null ? null : 900 },
    ...{ werkgevers: waarde === null ? null : 40, status: waarde === null ? "onderdrukt" : "gepubliceerd" },
  };
}

async function standardised(cells: readonly Cell[]): Promise<Record<string, number | string | null>> {
  const catalog = await theCatalog();
  const composites = catalog.composites.filter(({ definition }) => definition.id === id);
  const made = await computeComposites(
    cells,
    ["sector", "regio", "grootte", "leeftijd"],
    { ...catalog, composites },
    silent,
  );
  return Object.fromEntries(
    made.map(({ dimensies: { sector, grootte, leeftijd }, waarde, status }) => [
      `${sector} ${grootte ?? leeftijd}`,
      waarde ?? status,
    ]),
  );
}

const pair = (tabel: string, sector: string, second: string, one: number | null, other: number | null) => [
  cell(raw as string, tabel, sector, second, one),
  cell(expected as string, tabel, sector, second, other),
];

test("raw over expected, times the rate of all together in the same table", async () => {
  const found = await standardised([
    ...pair("sector-grootte", "T", "T", 0.05, 0.05),
    // 6 % where 5 % was to be expected: a fifth more than all together.
    ...pair("sector-grootte", "C", "T", 0.06, 0.05),
    ...pair("sector-grootte", "Q", "T", 0.06, 0.08),
    ...pair("sector-grootte", "C", "1-10", 0.03, 0.04),
  ]);
  expect(found).toEqual({ "T T": 0.05, "C T": 0.06, "Q T": 0.038, "C 1-10": 0.038 });
});

test("is not computable without one of both or without the rate of all together", async () => {
  const found = await standardised([
    ...pair("sector-grootte", "T", "T", 0.05, 0.05),
    ...pair("sector-grootte", "C", "T", null, null),
    ...pair("sector-grootte", "Q", "T", 0, 0),
    ...pair("sector-leeftijd", "T", "T", null, null),
    ...pair("sector-leeftijd", "G", "T", 0.06, 0.05),
  ]);
  expect(found["C T"]).toBe("niet-te-berekenen");
  expect(found["Q T"]).toBe("niet-van-toepassing");
  expect(found["G T"]).toBe("niet-van-toepassing");
});
