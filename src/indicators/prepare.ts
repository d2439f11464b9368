import { codeListsReadBy, createReferenceTables } from "../catalog/reference-tables.ts";
import type { Catalog, Dimension, Unit } from "../catalog/types.ts";
import { type Engine, identifier } from "../engine/engine.ts";
import type { Progress } from "../progress.ts";
import { addAgreedClusters } from "./agreed-clusters.ts";
import { membersTable } from "./crossing-sql.ts";
import { createPeriodTable } from "./periods.ts";
import { type Period, UNKNOWN } from "./types.ts";

/** What is told while facts are made. */
export const factsStep = "Feiten berekenen";

/** The database in memory of what all connections read. */
const held = "kubus";

/**
 * Makes what the cube reads, for as long as `work` takes: days, code lists, `periode`, a `feit_…` per fact, and for
 * every kind of unit where it belongs. Facts and places live in a database in memory of their own, so that every
 * connection sees them; `work` gets as many connections as asked.
 *
 * A dimension of the employer is a column of `feit_werkgever` or of the fact that tables.yml names, one of the person
 * a column of every `feit_kenmerk_<eenheid>`: that is all a new dimension needs besides its line in tables.yml.
 */
export async function withTables<T>(
  store: Engine,
  catalog: Catalog,
  periods: readonly Period[],
  progress: Progress,
  work: (first: Engine, others: readonly Engine[]) => Promise<T>,
  connections = 1,
): Promise<T> {
  const engines: Engine[] = [];
  const open = async () => {
    const engine = await openReader(store, catalog, periods);
    engines.push(engine);
    return engine;
  };
  await store.run(`attach ':memory:' as ${held}`);
  try {
    const first = await open();
    const others: Engine[] = [];
    while (others.length < connections - 1) others.push(await open());
    await createFacts(first, catalog, periods, progress);
    return await work(first, others);
  } finally {
    for (const engine of engines) engine.close();
    await store.run(`detach ${held}`);
  }
}

/** A connection that finds the facts beside the tables of the store. */
async function openReader(store: Engine, catalog: Catalog, periods: readonly Period[]): Promise<Engine> {
  const engine = await store.connect();
  const { own } = await engine.row<{ own: string }>("select current_database() as own");
  await engine.run(`set search_path = '${held}.main,${own}.main'`);
  const { codeLists, scales, facts, indicators } = catalog;
  const queries = [...facts, ...indicators].map(({ sql }) => sql);
  await createReferenceTables(engine, codeListsReadBy(codeLists, queries), scales);
  await createPeriodTable(engine, periods);
  return engine;
}

async function createFacts(
  engine: Engine,
  catalog: Catalog,
  periods: readonly Period[],
  progress: Progress,
): Promise<void> {
  const years = periods.filter(({ kind }) => kind === "jaar");
  const always = factsOfQuarters(catalog);
  let known = periods;
  for (const [done, { id, sql }] of catalog.facts.entries()) {
    progress(`${factsStep}: ${id}`, done, catalog.facts.length);
    const wanted = always.has(id) || years.length === 0 ? periods : years;
    if (wanted !== known) await createPeriodTable(engine, wanted);
    known = wanted;
    const table = `feit_${id}`;
    await engine.run(`create table ${identifier(table)} as ${sql}`);
    for (const dimension of catalog.dimensions.filter((one) => one.meervoudig === true)) {
      if (factOf(dimension) === table)
        await addAgreedClusters(engine, table, dimension, catalog.agreed ?? []);
    }
  }
  await createPeriodTable(engine, periods);
  await engine.run(`create table kubus_periode as
    select code, jaar, cast(row_number() over (order by code) as integer) as nr from periode`);
  for (const dimension of catalog.dimensions) {
    if (dimension.meervoudig === true) await createMembers(engine, dimension);
  }
  for (const unit of new Set(catalog.indicators.map(({ definition }) => definition.eenheid))) {
    await createPlaces(engine, catalog, unit);
  }
}

/** The facts that a figure per quarter reads, itself or through others, and those that the cube itself reads. */
function factsOfQuarters({ facts, indicators, dimensions }: Catalog): ReadonlySet<string> {
  const quarterly = indicators.filter(({ definition }) => definition.perioden?.includes("kwartaal") ?? true);
  const texts = quarterly.map(({ sql }) => sql);
  texts.push(...indicators.map(({ definition }) => `feit_kenmerk_${definition.eenheid}`));
  texts.push(...dimensions.map(factOf), "feit_werkgever");
  return factsReadBy(facts, texts);
}

/** The fact that has the column of a dimension of the employer. */
export function factOf({ feit = "werkgever" }: Dimension): string {
  return `feit_${feit}`;
}

/** Ids of the facts that these queries read, themselves or through other facts. */
export function factsReadBy(facts: Catalog["facts"], queries: readonly string[]): ReadonlySet<string> {
  const texts = [...queries];
  const found = new Set<string>();
  // Facts come in the order in which they are made: from the last to the first, each is known in time.
  for (const { id, sql } of [...facts].reverse()) {
    if (!texts.some((text) => new RegExp(`\\bfeit_${id}\\b`).test(text))) continue;
    found.add(id);
    texts.push(sql);
  }
  return found;
}

/**
 * `kubus_lid_<dimensie>`: the codes in every set of codes that an employer has (`groep`), a row each. A place carries
 * the set; joined to these rows it stands once in each of its groups (`perGroup` in crossing-sql.ts).
 */
async function createMembers(engine: Engine, dimension: Dimension): Promise<void> {
  await engine.run(`create table ${membersTable(dimension)} as
    with groep as (select distinct ${codeSet("w", dimension)} as groep from ${factOf(dimension)} as w)
    select groep, unnest(string_split(groep, '|')) as code from groep where groep <> ''`);
}

/** The delivered codes as a set with one spelling: each once, in order, with | in between; empty for none. */
function codeSet(table: string, { id }: Dimension): string {
  const codes = `string_split(coalesce(${table}.${identifier(id)}, ''), '|')`;
  const trimmed = `list_transform(${codes}, lambda code: trim(code))`;
  return `array_to_string(list_sort(list_distinct(list_filter(${trimmed}, lambda code: code <> ''))), '|')`;
}

/**
 * Where the units of one kind belong, with small integers for what rows are grouped by millions of times:
 *
 * - `kubus_plek_<eenheid>`: an employer in a year with characteristics of persons, and the employer's own; `fijn`
 *   numbers the finest combinations of all of them;
 * - `kubus_groep_<eenheid>`: a person for whom more than one unit exists in a year, at one place. The many others
 *   are counted by their units; only these few need a distinct count, and a number after those of the places;
 * - `kubus_eenheid_<eenheid>`: the group of every unit: the number of its place, or of its person there.
 */
async function createPlaces(store: Engine, catalog: Catalog, unit: Unit): Promise<void> {
  const person = catalog.dimensions.filter(({ van }) => van === "medewerker").map(({ id }) => identifier(id));
  const employer = catalog.dimensions.filter(({ van }) => van === "werkgever");
  const tables = [...new Set(["feit_werkgever", ...employer.map(factOf)])];
  const codes = employer.map((own) => {
    const table = `w${tables.indexOf(factOf(own))}`;
    return own.meervoudig === true
      ? `${codeSet(table, own)} as ${identifier(own.id)}`
      : known(table, [identifier(own.id)])[0];
  });
  const joins = tables.map(
    (table, at) =>
      `left join ${table} as w${at} on w${at}.jaar = p.jaar and w${at}.werkgever_nr = p.werkgever_nr`,
  );
  const place = ["jaar", "werkgever_nr", ...person].join(", ");
  const dimensions = catalog.dimensions.map(({ id }) => `plek.${identifier(id)}`);
  const [units, groups, places] = ["eenheid", "groep", "plek"].map((kind) => `kubus_${kind}_${unit}`);
  await store.run(`create or replace temp table kubus_los as
    with meer as (
      select jaar, medewerker_nr from feit_kenmerk_${unit} group by jaar, medewerker_nr having count(*) > 1
    )
    select ${["k.jaar", "k.eenheid_id", "k.werkgever_nr", ...known("k", person)].join(", ")},
      m.medewerker_nr as persoon
    from feit_kenmerk_${unit} as k
    left join meer as m on m.jaar = k.jaar and m.medewerker_nr = k.medewerker_nr`);
  await store.run(`create table ${places} as
    with firma as (
      select werkgever_nr, count(*) as banen, sum(begin) as begin from dienstverband group by werkgever_nr
    ),
    -- In an order of what is delivered and not of numbers or keys: who is at two places counts at the first of them,
    -- and protection must not depend on chance.
    los as (select ${place}, count(*) as eenheden from kubus_los group by ${place}),
    plek as (select ${["p.*", ...codes].join(", ")} from los as p
      ${joins.join("\n      ")}
    )
    select plek.* exclude (eenheden),
      cast(row_number() over (
        order by ${["plek.jaar", ...dimensions, "eenheden", "f.banen", "f.begin", "plek.werkgever_nr"].join(", ")}
      ) as integer) as plek,
      cast(dense_rank() over (order by ${dimensions.join(", ")}) as integer) as fijn
    from plek
    left join firma as f on f.werkgever_nr = plek.werkgever_nr`);
  await store.run(`create table ${groups} as
    select plek, persoon, cast((select count(*) from ${places}) + row_number() over () as integer) as groep
    from (select distinct plek, persoon from kubus_los join ${places} using (${place}) where persoon is not null)`);
  await store.run(`create table ${units} as
    select k.jaar, k.eenheid_id, coalesce(g.groep, p.plek) as groep
    from kubus_los as k
    join ${places} as p using (${place})
    left join ${groups} as g on g.plek = p.plek and g.persoon = k.persoon`);
  await store.run("drop table kubus_los");
}

function known(table: string, columns: readonly string[]): string[] {
  return columns.map((column) => `coalesce(${table}.${column}, '${UNKNOWN}') as ${column}`);
}
