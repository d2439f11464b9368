import {
  codeListTableName,
  createReferenceTables,
  referenceTableNames,
} from "../catalog/reference-tables.ts";
import type { Catalog, Unit } from "../catalog/types.ts";
import { type Engine, identifier } from "../engine/engine.ts";
import type { Progress } from "../progress.ts";
import { createPeriodTable } from "./periods.ts";
import { type Period, UNKNOWN } from "./types.ts";

/**
 * Makes the temporary tables that the cube reads: days, code lists, `periode`, a `feit_…` per fact, and for
 * every kind of unit where it belongs. Returns their names.
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
  await createReferenceTables(store, catalog.codeLists, catalog.scales);
  await createPeriodTable(store, periods);
  const total = catalog.facts.length;
  for (const [done, { id, sql }] of catalog.facts.entries()) {
    progress(`Feiten berekenen: ${id}`, done, total);
    await store.run(`create or replace temp table ${identifier(`feit_${id}`)} as ${sql}`);
  }
  const made = ["kubus_periode"];
  await store.run(`create or replace temp table kubus_periode as
    select code, jaar, cast(row_number() over (order by code) as integer) as nr from periode`);
  for (const unit of new Set(catalog.indicators.map(({ definition }) => definition.eenheid))) {
    made.push(...(await createPlaces(store, catalog, unit)));
  }
  return [
    ...referenceTableNames,
    "periode",
    ...catalog.codeLists.map(({ id }) => codeListTableName(id)),
    ...catalog.facts.map(({ id }) => `feit_${id}`),
    ...made,
  ];
}

/** Columns of the dimensions that are a characteristic of this one. */
export function dimensionColumns(catalog: Catalog, of: "werkgever" | "medewerker"): string[] {
  return catalog.dimensions.filter(({ van }) => van === of).map(({ id }) => identifier(id));
}

/**
 * Where the units of one kind belong, with small integers for what rows are grouped by millions of times:
 *
 * - `kubus_plek_<eenheid>`: an employer in a year with characteristics of persons, and the employer's own;
 * - `kubus_groep_<eenheid>`: a person for whom more than one unit exists in a year, at one place. The many others
 *   are counted by their units; only these few need a distinct count, and a number after those of the places;
 * - `kubus_eenheid_<eenheid>`: the group of every unit: the number of its place, or of its person there.
 */
async function createPlaces(store: Engine, catalog: Catalog, unit: Unit): Promise<string[]> {
  const person = dimensionColumns(catalog, "medewerker");
  const employer = dimensionColumns(catalog, "werkgever");
  const place = ["jaar", "werkgever_nr", ...person].join(", ");
  const [units, groups, places] = ["eenheid", "groep", "plek"].map((kind) => `kubus_${kind}_${unit}`);
  await store.run(`create or replace temp table kubus_los as
    with meer as (
      select jaar, medewerker_nr from feit_kenmerk_${unit} group by jaar, medewerker_nr having count(*) > 1
    )
    select ${["k.jaar", "k.eenheid_id", "k.werkgever_nr", ...known("k", person)].join(", ")},
      m.medewerker_nr as persoon
    from feit_kenmerk_${unit} as k
    left join meer as m on m.jaar = k.jaar and m.medewerker_nr = k.medewerker_nr`);
  await store.run(`create or replace temp table ${places} as
    with plek as (
      select ${place}, cast(row_number() over () as integer) as plek from (select distinct ${place} from kubus_los)
    )
    select ${["p.*", ...known("w", employer)].join(", ")}
    from plek as p
    left join feit_werkgever as w on w.jaar = p.jaar and w.werkgever_nr = p.werkgever_nr`);
  await store.run(`create or replace temp table ${groups} as
    select plek, persoon, cast((select count(*) from ${places}) + row_number() over () as integer) as groep
    from (select distinct plek, persoon from kubus_los join ${places} using (${place}) where persoon is not null)`);
  await store.run(`create or replace temp table ${units} as
    select k.jaar, k.eenheid_id, coalesce(g.groep, p.plek) as groep
    from kubus_los as k
    join ${places} as p using (${place})
    left join ${groups} as g on g.plek = p.plek and g.persoon = k.persoon`);
  await store.run("drop table kubus_los");
  return [units, groups, places] as string[];
}

function known(table: string, columns: readonly string[]): string[] {
  return columns.map((column) => `coalesce(${table}.${column}, '${UNKNOWN}') as ${column}`);
}
