import { tables } from "./contract.ts";
import type { ColumnSpec, TableName, TableSpec } from "./table-spec.ts";

/** The specification of one canonical table. */
export function table(name: TableName): TableSpec {
  const found = tables.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no such table: ${name}`);
  return found;
}

/** The name of a column in the store: keys and references become numbers (…_id → …_nr). */
export function storeColumn(column: ColumnSpec): string {
  if (column.kind !== "sleutel" && column.kind !== "verwijzing") return column.name;
  return column.name.endsWith("_id") ? `${column.name.slice(0, -3)}_nr` : `${column.name}_nr`;
}

/** The type of a column in the store. Decimals, so that sums do not depend on the order of the rows. */
export function storeType(column: ColumnSpec): string {
  switch (column.kind) {
    case "sleutel":
    case "verwijzing":
    case "datum":
    case "geheel":
    case "jaar":
      return "integer";
    case "percentage":
      return "decimal(7, 4)";
    case "getal":
      return "decimal(18, 4)";
    case "ja-nee":
      return "boolean";
    case "code":
    case "tekst":
      return "varchar";
  }
}

/**
 * Statements that make the staging tables of a delivery: the canonical tables as in the store, with `rij` (the
 * number of the delivered row, from 1) and without a delivery number; `leveringsjaar` holds the years that the
 * delivery speaks for, `peildag` in one row the day of the check, and `geleverd` the tables that were delivered, since
 * a table without rows is not the same as none. The checks of queries/checks are bound against these tables and
 * the reference tables of the catalogue, and run on them.
 */
export function stagingStatements(): string[] {
  return [
    ...tables.map((spec) => {
      const columns = spec.columns.map((column) => `${storeColumn(column)} ${storeType(column)}`);
      if (spec.open === true) columns.push("kenmerken json");
      return `create table ${spec.name} (rij bigint not null, ${columns.join(", ")})`;
    }),
    "create table leveringsjaar (jaar integer not null)",
    "create table peildag (dag integer not null)",
    "create table geleverd (tabel varchar not null)",
    ...helperStatements,
  ];
}

/**
 * Tables that several checks read, filled only for the checks at hand (see `fillHelpers`): what each of them would
 * otherwise join and count again.
 */
const helperStatements: readonly string[] = [
  // One row per job: the least numbers of its person and employer, the first begin, the last end (open: 2147483646),
  // `eerste`, which is null as long as one of its rows has no begin, and the number of its rows.
  `create table hulp_baan (dienstverband_nr integer not null, medewerker_nr integer, werkgever_nr integer,
    begin integer, eind integer not null, eerste integer, rijen bigint not null)`,
  // Rows of jobs. Those of persons with one row stand together per employer, begin and end, without their number:
  // `personen` is how many they are. Distinct persons = sum(personen) + count(distinct medewerker_nr).
  `create table hulp_bezetting (werkgever_nr integer, medewerker_nr integer, begin integer not null,
    eind integer not null, oproep boolean not null, rijen bigint not null, personen bigint not null)`,
  // Cases per employer and month in which they begin; `rij` is the first, `weekend` begins on Saturday or Sunday,
  // and they begin on `dagen` different days from `van` to `laatste`.
  `create table hulp_verzuimmaand (werkgever_nr integer, jaar integer not null, maand_idx integer not null,
    rij bigint not null, gevallen bigint not null, gesloten bigint not null, weekend bigint not null,
    eerste_dag bigint not null, dagen bigint not null, van integer not null, laatste integer not null)`,
  // Cases that go on after the year in which they begin, cut off at the end of the job.
  "create table hulp_verzuimjaareinde (werkgever_nr integer, begin integer not null, einde integer not null)",
  // Jobs in which a case begins before an earlier one ended, or on the same day.
  "create table hulp_verzuimdicht (dienstverband_nr integer not null)",
];
