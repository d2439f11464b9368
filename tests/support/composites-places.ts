import { publishedColumns } from "../../src/catalog/published-table.ts";
import { createReferenceTables } from "../../src/catalog/reference-tables.ts";
import { createSteps } from "../../src/catalog/steps.ts";
import { Engine, type Value } from "../../src/engine/engine.ts";
import { theCatalog } from "./population.ts";

/** A place with the published values of the parts that are shown there. */
export interface Place {
  readonly tabel?: string;
  readonly periode?: string;
  /** Codes of the dimensions of its table; T = total. */
  readonly codes: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, number>>;
  readonly personen?: number;
}

/** What a composite that looks at other places gives for every place; null where it cannot be computed. */
export async function composeAt(id: string, places: readonly Place[]): Promise<(number | null)[]> {
  const catalog = await theCatalog();
  const composite = catalog.composites.find(({ definition }) => definition.id === id);
  if (composite === undefined) throw new Error(`no composite ${id}`);
  const dimensions = catalog.dimensions.map((dimension) => dimension.id);
  const rows = places.flatMap(
    ({ tabel = "sector-grootte", periode = "2025JJ00", codes, parts, personen }, cel) =>
      Object.entries(parts).map(([indicator, waarde]): Value[] => {
        if (!composite.definition.delen.includes(indicator))
          throw new Error(`${id} has no part ${indicator}`);
        const own = dimensions.map((dimension) => codes[dimension] ?? null);
        return [cel, indicator, null, tabel, periode, ...own, waarde, null, null, personen ?? 100, 10];
      }),
  );
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    await createReferenceTables(engine, catalog.codeLists, catalog.scales);
    await engine.createTable("gepubliceerd", publishedColumns(dimensions), rows);
    await createSteps(engine, catalog.steps);
    const outcome = await engine.rows<{ cel: number; waarde: number }>(composite.sql);
    const found = new Map(outcome.map(({ cel, waarde }) => [cel, Number(waarde)]));
    if (found.size < outcome.length) throw new Error(`${id} gives a cell twice`);
    return places.map((_, cel) => found.get(cel) ?? null);
  } finally {
    engine.close();
  }
}
