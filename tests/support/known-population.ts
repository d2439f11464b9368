import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withKnownPopulation } from "../../src/catalog/known-population.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { computeComposites } from "../../src/disclosure/composites.ts";
import { silent } from "../../src/progress.ts";
import type { Cell } from "../../src/release/types.ts";
import { theCatalog } from "./population.ts";

export const populationHead = "sector;regio;grootte;werkgevers;werknemers;bron;jaar";

/** The catalogue with these lines in the populatie.csv of its home. */
export async function catalogWith(...lines: readonly string[]): Promise<Catalog> {
  const home = mkdtempSync(join(tmpdir(), "regiespiegel-populatie-"));
  try {
    writeFileSync(join(home, "populatie.csv"), `${[populationHead, ...lines].join("\n")}\n`);
    return withKnownPopulation(await theCatalog(), home);
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** A published cell; a value null is one that is hidden. */
export function shownCell(
  indicator: string,
  tabel: string,
  codes: Readonly<Record<string, string>>,
  waarde: number | null,
  change: Partial<Cell> = {},
): Cell {
  const dimensies = { sector: null, regio: null, grootte: null, leeftijd: null, ...codes };
  const base = waarde === null ? { personen: null, werkgevers: null } : { personen: 400, werkgevers: 20 };
  return {
    ...{ indicator, tabel, periode: "2025JJ00", dimensies, uitsplitsing: null, waarde },
    ...{ ondergrens: null, bovengrens: null, ...base },
    status: waarde === null ? "onderdrukt" : "gepubliceerd",
    ...change,
  };
}

/** What one composite of the catalogue makes of these cells, in their order; undefined where it has no cell. */
export async function composed(
  catalog: Catalog,
  id: string,
  cells: readonly Cell[],
): Promise<(Cell | undefined)[]> {
  const composites = catalog.composites.filter(({ definition }) => definition.id === id);
  if (composites.length === 0) throw new Error(`no composite ${id}`);
  const dimensions = catalog.dimensions.map((dimension) => dimension.id);
  const made = await computeComposites(cells, dimensions, { ...catalog, composites }, silent);
  const place = ({ tabel, periode, dimensies }: Cell) => JSON.stringify([tabel, periode, dimensies]);
  return cells.map((cell) => made.find((one) => place(one) === place(cell)));
}
