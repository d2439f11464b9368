import type { Engine } from "../engine/engine.ts";
import { tables } from "../store/contract.ts";
import { storeColumn } from "../store/schema.ts";
import type { ColumnSpec, TableName, TableSpec } from "../store/table-spec.ts";
import { isKey } from "./columns.ts";
import type { ReadFile } from "./read.ts";
import { faultBits } from "./values.ts";

/** Keys that may come from earlier deliveries; all others must be in the delivery itself. */
export type KnownDomain = "werkgever" | "medewerker";

/**
 * Adds to `sleutel_<domein>` the keys of `zoek_<domein>` that the store knows, each with minus its number in
 * the store.
 */
export type Lookup = (domain: KnownDomain) => Promise<void>;

/**
 * Fills the staging tables from `gelezen_*`: every key becomes the number of the row that holds it first, kept
 * in `sleutel_<tabel>` for the references to it. A number below zero is that of the store.
 */
export async function numberKeys(engine: Engine, files: readonly ReadFile[], lookup?: Lookup): Promise<void> {
  const complete = files.filter((file) => file.complete);
  for (const domain of domains) {
    const file = complete.find((candidate) => candidate.file.tabel === domain.table);
    const needed = domain.several || complete.some((other) => referring(other, domain.table).length > 0);
    await engine.run(keyTable(domain.table, domain.key, file !== undefined && needed));
  }
  if (lookup !== undefined) {
    for (const domain of ["werkgever", "medewerker"] as const) {
      const parts = complete.flatMap((file) =>
        referring(file, domain).map((column) => missingKeys(file, column, domain)),
      );
      if (parts.length === 0) continue;
      await engine.run(`create or replace table zoek_${domain} as ${parts.join("\nunion\n")}`);
      await lookup(domain);
    }
  }
  for (const file of complete) await engine.run(insertStatement(file));
}

/** Tables that others refer to; `several` when rows of one key may follow one another, or it goes to the store. */
const domains = tables.flatMap((spec) => {
  const key = spec.columns.find(({ kind }) => kind === "sleutel");
  if (key === undefined) return [];
  const kept = spec.name === "werkgever" || spec.name === "medewerker";
  return [{ table: spec.name, key: key.name, several: spec.key.length > 1 || kept }];
});

/** The columns of a delivered file that refer to this table. */
export function referring({ mapping, file }: ReadFile, to: TableName): ColumnSpec[] {
  const spec = tables.find(({ name }) => name === file.tabel);
  return (spec?.columns ?? []).filter((column) => column.to === to && mapping.columns.has(column.name));
}

function keyTable(table: TableName, key: string, filled: boolean): string {
  const source = filled
    ? `select ${key} as sleutel, (min(rowid) + 1)::integer as nr from gelezen_${table}
       where ${key} is not null group by ${key}`
    : "select null::varchar as sleutel, null::integer as nr where false";
  return `create or replace table sleutel_${table} as ${source}`;
}

function missingKeys({ file }: ReadFile, column: ColumnSpec, domain: KnownDomain): string {
  return `select g.${column.name} as sleutel from gelezen_${file.tabel} as g
    anti join sleutel_${domain} as s on s.sleutel = g.${column.name}
    where g.${column.name} is not null`;
}

function insertStatement({ file, mapping, faults }: ReadFile): string {
  const spec = tables.find(({ name }) => name === file.tabel);
  if (spec === undefined) throw new Error(`no such table: ${file.tabel}`);
  const joins: string[] = [];
  const columns = spec.columns.map((column, index) => {
    const target = column.kind === "sleutel" ? spec.name : column.to;
    const joined = isKey(column) && mapping.columns.has(column.name);
    if (!isKey(column))
      return `${faults === 0n ? `g.${column.name}` : sound(spec, column)} as ${column.name}`;
    if (!joined) return `null::integer as ${storeColumn(column)}`;
    if (column.kind === "sleutel" && spec.key.length === 1) return `g.rowid + 1 as ${storeColumn(column)}`;
    joins.push(`left join sleutel_${target} as s${index} on s${index}.sleutel = g.${column.name}`);
    return `s${index}.nr as ${storeColumn(column)}`;
  });
  if (spec.open === true) columns.push("g.kenmerken");
  return `insert into ${spec.name} select g.rowid + 1 as rij, ${columns.join(", ")}
    from gelezen_${spec.name} as g ${joins.join("\n")}`;
}

/**
 * The value without what is already reported: a wrong number is none, and a row with a wrong date has no dates
 * at all, so that a wrong end is not taken for an open one.
 */
function sound(spec: TableSpec, column: ColumnSpec): string {
  const same = (other: ColumnSpec) => (column.kind === "datum" ? other.kind === "datum" : other === column);
  const mask = spec.columns.reduce(
    (bits, other, index) => (same(other) ? bits + (7n << BigInt(index * faultBits)) : bits),
    0n,
  );
  const assumption = column.name === "deeltijdfactor" ? "true" : `(g.fouten & ${mask}) = 0`;
  return `case when ${assumption} then g.${column.name} end`;
}
