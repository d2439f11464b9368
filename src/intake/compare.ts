import type { Engine } from "../engine/engine.ts";
import { tables } from "../store/contract.ts";
import { storeColumn } from "../store/schema.ts";
import type { ColumnSpec, TableName, TableSpec } from "../store/table-spec.ts";
import { isKey } from "./columns.ts";

/** How the rows of a table differ from those they would replace. */
export interface TableDifference {
  readonly tabel: TableName;
  readonly nieuw: number;
  readonly gewijzigd: number;
  readonly vervallen: number;
  readonly gelijk: number;
}

/** The rows of a delivery: staged, or in the store under these numbers. */
export interface Side {
  readonly name: "nieuw" | "oud";
  /** FROM clause of a table; its rows carry the columns of the store. */
  readonly rows: (table: TableName) => string;
}

export const staged: Side = { name: "nieuw", rows: (table) => table };

export function stored(store: string, numbers: readonly number[]): Side {
  const chosen = `[${numbers.join(", ")}]::integer[]`;
  return {
    name: "oud",
    rows: (table) => `(select * from ${store}.${table} where list_contains(${chosen}, levering_nr))`,
  };
}

/**
 * What a row is recognised by in another delivery. The delivered key serves for persons and employers, whose code
 * the store keeps; the keys of other tables are not kept, so that their rows are recognised by whose they are and
 * when they begin. Rows that this does not tell apart are counted as a group.
 */
const recognised: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  dienstverband: ["medewerker_id", "werkgever_id", "begin"],
  verzuim: ["dienstverband_id", "begin"],
  scholing: ["medewerker_id", "werkgever_id", "begin"],
  enquete: ["werkgever_id", "golf"],
  interventie: ["naam"],
  loopbrug: ["medewerker_id", "latende_werkgever", "aanmelddatum"],
};

/**
 * Compares staged rows with those of the deliveries that they would replace, per table. Everything happens in
 * staging, after `numberInStore`; nothing but counts comes out.
 */
export async function compareDeliveries(
  engine: Engine,
  before: Side,
  names: readonly TableName[],
): Promise<TableDifference[]> {
  for (const side of [staged, before]) {
    for (const [table, sql] of identities(side)) {
      await engine.run(`create or replace table wie_${side.name}_${table} as ${sql}`);
    }
  }
  const differences: TableDifference[] = [];
  for (const spec of tables.filter(({ name }) => names.includes(name))) {
    const counts = await engine.row<Omit<TableDifference, "tabel">>(difference(spec, before));
    differences.push({ tabel: spec.name, ...counts });
  }
  return differences;
}

/** Per table that others refer to: its number on this side, and a code that is the same on both sides. */
function identities({ name, rows }: Side): readonly (readonly [TableName, string])[] {
  const person = (domain: "werkgever" | "medewerker") =>
    name === "nieuw"
      ? `select nr, store_nr::ubigint as code from nummer_${domain}`
      : `select distinct nr, nr::ubigint as code from (${mentioned(domain, rows)}) where nr is not null`;
  const wie = `wie_${name}`;
  return [
    ["werkgever", person("werkgever")],
    ["medewerker", person("medewerker")],
    [
      "dienstverband",
      `select d.dienstverband_nr as nr, hash(min(m.code), min(w.code)) as code
       from ${rows("dienstverband")} as d left join ${wie}_medewerker as m on m.nr = d.medewerker_nr
       left join ${wie}_werkgever as w on w.nr = d.werkgever_nr group by d.dienstverband_nr`,
    ],
    [
      "verzuim",
      `select v.verzuim_nr as nr, hash(d.code, v.begin) as code
       from ${rows("verzuim")} as v left join ${wie}_dienstverband as d on d.nr = v.dienstverband_nr`,
    ],
    [
      "enquete",
      `select e.respondent_nr as nr, hash(min(w.code), min(e.golf)) as code
       from ${rows("enquete")} as e left join ${wie}_werkgever as w on w.nr = e.werkgever_nr group by e.respondent_nr`,
    ],
    ["interventie", `select interventie_nr as nr, hash(naam) as code from ${rows("interventie")}`],
  ];
}

function mentioned(domain: TableName, rows: Side["rows"]): string {
  return tables
    .flatMap((spec) =>
      spec.columns
        .filter((column) => column.to === domain || (spec.name === domain && spec.key.includes(column.name)))
        .map((column) => `select ${storeColumn(column)} as nr from ${rows(spec.name)}`),
    )
    .join(" union all ");
}

function difference(spec: TableSpec, before: Side): string {
  return `with rij as (
      ${side(spec, staged)}, 1 as nieuw, 0 as oud ${from(spec, staged)}
      union all ${side(spec, before)}, 0, 1 ${from(spec, before)}
    ),
    inhoud as (
      select sleutel, waarde, sum(nieuw) as nieuw, sum(oud) as oud from rij group by sleutel, waarde
    ),
    per_sleutel as (
      select
        sum(least(nieuw, oud)) as gelijk,
        sum(nieuw - least(nieuw, oud)) as nieuw,
        sum(oud - least(nieuw, oud)) as oud
      from inhoud group by sleutel
    )
    select
      coalesce(sum(greatest(nieuw - oud, 0)), 0)::bigint as nieuw,
      coalesce(sum(least(nieuw, oud)), 0)::bigint as gewijzigd,
      coalesce(sum(greatest(oud - nieuw, 0)), 0)::bigint as vervallen,
      coalesce(sum(gelijk), 0)::bigint as gelijk
    from per_sleutel`;
}

function side(spec: TableSpec, { name }: Side): string {
  const key = recognised[spec.name] ?? spec.key;
  const own = spec.columns.find(({ kind }) => kind === "sleutel");
  const values = spec.columns.filter((column) => !key.includes(column.name) && column !== own);
  const parts = (columns: readonly ColumnSpec[]) =>
    columns.map((column) => expression(spec, column, name)).join(", ");
  const content = parts(values);
  const open =
    spec.open === true ? [content, "t.kenmerken::varchar"].filter((part) => part !== "") : [content];
  const sleutel = parts(spec.columns.filter((column) => key.includes(column.name)));
  return `select hash(${sleutel}) as sleutel, hash(${open.join(", ") || "0"}) as waarde`;
}

function expression(spec: TableSpec, column: ColumnSpec, name: Side["name"]): string {
  return isKey(column) ? `${alias(spec, column)}_${name}.code` : `t.${storeColumn(column)}`;
}

function from(spec: TableSpec, { name, rows }: Side): string {
  const joins = spec.columns.flatMap((column) => {
    const target = column.kind === "sleutel" ? spec.name : column.to;
    if (target === undefined || !isKey(column) || !identified.includes(target)) return [];
    const other = `${alias(spec, column)}_${name}`;
    return [`left join wie_${name}_${target} as ${other} on ${other}.nr = t.${storeColumn(column)}`];
  });
  return `from ${rows(spec.name)} as t ${joins.join("\n")}`;
}

const identified: readonly TableName[] = [
  "werkgever",
  "medewerker",
  "dienstverband",
  "verzuim",
  "enquete",
  "interventie",
];

function alias(spec: TableSpec, column: ColumnSpec): string {
  return `r${spec.columns.indexOf(column)}`;
}
