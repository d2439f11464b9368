import { createReferenceTables } from "../../src/catalog/reference-tables.ts";
import { createSteps } from "../../src/catalog/steps.ts";
import { Engine } from "../../src/engine/engine.ts";
import { theCatalog } from "./population.ts";

/** One cell: the published values of the parts that are shown there. */
export type Shown = Readonly<Record<string, number>>;

/** What a composite gives for every cell, in the order of the cells; null where it gives no row. */
export async function compose(id: string, cells: readonly Shown[]): Promise<(number | null)[]> {
  const catalog = await theCatalog();
  const composite = catalog.composites.find(({ definition }) => definition.id === id);
  if (composite === undefined) throw new Error(`no composite ${id}`);
  const strange = cells.flatMap((cell) =>
    Object.keys(cell).filter((part) => !composite.definition.delen.includes(part)),
  );
  if (strange.length > 0) throw new Error(`${id} has no part ${strange.join()}`);
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    await createReferenceTables(engine, catalog.codeLists, catalog.scales);
    await engine.run(`create table gepubliceerd (cel integer, indicator varchar, uitsplitsing varchar,
      tabel varchar, periode varchar, sector varchar, regio varchar, grootte varchar, leeftijd varchar,
      waarde double, ondergrens double, bovengrens double, personen integer, werkgevers integer)`);
    await createSteps(engine, catalog.steps);
    for (const [index, cell] of cells.entries()) {
      for (const [indicator, waarde] of Object.entries(cell)) {
        await engine.run(
          "insert into gepubliceerd (cel, indicator, waarde) values ($cel, $indicator, $waarde)",
          {
            cel: index + 1,
            indicator,
            waarde,
          },
        );
      }
    }
    const rows = await engine.rows<{ cel: number; waarde: number | null }>(composite.sql);
    const found = new Map(rows.map(({ cel, waarde }) => [cel, waarde]));
    if (rows.some(({ waarde }) => waarde === null)) throw new Error(`${id} gives a cell without a value`);
    if (found.size < rows.length) throw new Error(`${id} gives a cell twice`);
    return cells.map((_, index) => found.get(index + 1) ?? null);
  } finally {
    engine.close();
  }
}
