import { createReferenceTables } from "../catalog/reference-tables.ts";
import type { Catalog, Statement } from "../catalog/types.ts";
import { Engine } from "../engine/engine.ts";
import { crossingOf, planCrossings, type Spot, spotName, spotsOf } from "../indicators/crossings.ts";
import { TOTAL } from "../indicators/types.ts";
import type { Cell } from "../release/types.ts";
import { round } from "./rounding.ts";

/** What statements need of the catalogue. */
export type StatementPlan = Pick<Catalog, "statements" | "dimensions" | "tables" | "codeLists" | "scales">;

type Row = {
  readonly periode: string;
  readonly sector: string;
  readonly regio: string;
  readonly waarde: number | null;
};

/**
 * The cells of figures about no person and no employer (docs/adr/0014-figures-of-the-fund.md). Their queries run
 * on an engine that holds nothing but the code lists, so nothing that was delivered about people can come out.
 * Where nothing was stated for the whole, its cell says that it was not delivered.
 * @throws Error when a query gives a place twice or one that no table has.
 */
export async function computeStatements(plan: StatementPlan, periods: readonly string[]): Promise<Cell[]> {
  if (plan.statements.length === 0) return [];
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    await createReferenceTables(engine, plan.codeLists, plan.scales);
    const made: Cell[] = [];
    for (const statement of plan.statements) {
      const rows = await engine.rows<Row>(
        `select periode, sector, regio, cast(waarde as double) as waarde from (${statement.sql}\n) as opgave`,
      );
      made.push(
        ...cellsOf(
          plan,
          statement,
          periods,
          rows.filter(({ periode }) => periods.includes(periode)),
        ),
      );
    }
    return made;
  } finally {
    engine.close();
  }
}

function cellsOf(
  plan: StatementPlan,
  { definition, file }: Statement,
  periods: readonly string[],
  rows: readonly Row[],
): Cell[] {
  const isWhole = ({ sector, regio }: Row) => sector === TOTAL && regio === TOTAL;
  const silent = periods
    .filter((periode) => !rows.some((row) => row.periode === periode && isWhole(row)))
    .map((periode): Row => ({ periode, sector: TOTAL, regio: TOTAL, waarde: null }));
  const seen = new Set<string>();
  return [...rows, ...silent]
    .flatMap((row) =>
      spots(plan, row).map((spot) => {
        const name = `${row.periode} ${spotName(spot)}`;
        if (seen.has(name)) throw new Error(`${file}: a place twice`);
        seen.add(name);
        return { name, spot, row };
      }),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ spot, row }) => ({
      ...{ indicator: definition.id, tabel: spot.table, periode: row.periode },
      dimensies: Object.fromEntries(plan.dimensions.map(({ id }, at) => [id, spot.codes[at] ?? null])),
      uitsplitsing: null,
      ...figureOf(definition, row.waarde),
    }));
}

/** Where a sector and a region stand in the tables. */
function spots({ dimensions, tables }: StatementPlan, row: Row): Spot[] {
  const plan = planCrossings(dimensions, tables);
  const own: Readonly<Record<string, string>> = { sector: row.sector, regio: row.regio };
  const codes = dimensions.map(({ id }) => (own[id] === TOTAL ? null : (own[id] ?? null)));
  return spotsOf(plan, crossingOf(plan, codes), codes);
}

/** There are no people behind it, so the finest digits. */
function figureOf({ weergave }: Statement["definition"], value: number | null) {
  const bounds = { ondergrens: null, bovengrens: null } as const;
  if (value === null)
    return { ...bounds, waarde: null, personen: 0, werkgevers: 0, status: "niet-geleverd" } as const;
  const waarde = round(value, weergave, Number.POSITIVE_INFINITY);
  return { ...bounds, waarde, personen: null, werkgevers: null, status: "gepubliceerd" } as const;
}
