import { codeListTableName, createReferenceTables } from "../catalog/reference-tables.ts";
import type { Catalog, Unit } from "../catalog/types.ts";
import { type Engine, identifier } from "../engine/engine.ts";
import type { Progress } from "../progress.ts";
import { createPeriodTable } from "./periods.ts";
import { type Period, UNKNOWN } from "./types.ts";

/**
 * Makes the temporary tables that the cube reads: days, code lists, `periode`, a `feit_…` per fact, and the
 * characteristics of employers (`kubus_werkgever`) and units (`kubus_kenmerk_<eenheid>`). Returns their names.
 *
 * A dimension of the employer is a column of `feit_werkgever`, one of the person a column of every
 * `feit_kenmerk_<eenheid>`: that is all a new dimension needs besides its line in tables.yml.
 */
export async function prepareTables(
  store: Engine,
  catalog: Catalog,
  periods: readonly Period[],
  progress: Progress,
): Promise<string[]> {
  await createReferenceTables(store, catalog.codeLists);
  await createPeriodTable(store, periods);
  const total = catalog.facts.length;
  for (const [done, { id, sql }] of catalog.facts.entries()) {
    progress(`Feiten berekenen: ${id}`, done, total);
    await store.run(`create or replace temp table ${identifier(`feit_${id}`)} as ${sql}`);
  }
  await createCharacteristics(store, catalog);
  return [
    ...["dim_dag", "dim_maand", "periode"],
    ...catalog.codeLists.map(({ id }) => codeListTableName(id)),
    ...catalog.facts.map(({ id }) => `feit_${id}`),
    "kubus_werkgever",
    ...unitsOf(catalog).map(characteristicsTable),
  ];
}

/** The table with the person, the employer and the characteristics of every unit of this kind in a year. */
export function characteristicsTable(unit: Unit): string {
  return `kubus_kenmerk_${unit}`;
}

/** Columns of the dimensions that are a characteristic of this one. */
export function dimensionColumns(catalog: Catalog, of: "werkgever" | "medewerker"): string[] {
  return catalog.dimensions.filter(({ van }) => van === of).map(({ id }) => identifier(id));
}

function unitsOf(catalog: Catalog): Unit[] {
  return [...new Set(catalog.indicators.map(({ definition }) => definition.eenheid))];
}

/**
 * `persoon` is filled only for whom more than one unit exists in a year. The many others are counted by their
 * units; only these few need a distinct count.
 */
async function createCharacteristics(store: Engine, catalog: Catalog): Promise<void> {
  await store.run(`create or replace temp table kubus_werkgever as
    select ${["jaar", "werkgever_nr", ...known(dimensionColumns(catalog, "werkgever"))].join(", ")}
    from feit_werkgever`);
  const columns = known(dimensionColumns(catalog, "medewerker"));
  for (const unit of unitsOf(catalog)) {
    await store.run(`create or replace temp table ${characteristicsTable(unit)} as
      with meer as (
        select jaar, medewerker_nr from feit_kenmerk_${unit} group by jaar, medewerker_nr having count(*) > 1
      )
      select ${["k.jaar", "k.eenheid_id", "k.werkgever_nr", ...columns].join(", ")}, m.medewerker_nr as persoon
      from feit_kenmerk_${unit} as k
      left join meer as m on m.jaar = k.jaar and m.medewerker_nr = k.medewerker_nr`);
  }
}

function known(columns: readonly string[]): string[] {
  return columns.map((column) => `coalesce(${column}, '${UNKNOWN}') as ${column}`);
}
