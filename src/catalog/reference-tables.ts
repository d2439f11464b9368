import { type Engine, identifier, quote } from "../engine/engine.ts";
import type { CodeList, Scale, ScaleItem } from "./types.ts";

const firstYear = 1900;
const lastYear = 2100;

/**
 * Makes the tables that queries read instead of date functions and literal lists, as temporary tables:
 * `dim_dag` and `dim_maand` (1900 to 2100; `van` first day, `tot` first day after, both day numbers;
 * maand_idx = year × 12 + month − 1) and `codelijst_<id>` for every code list (hyphens become underscores;
 * all columns but `engels`, varchar except the integers `van` and `tot`), and `schaal` and `schaal_item` for the scales that can
 * be scored: names, what makes a score, and the answers that each item can have.
 */
export async function createReferenceTables(
  engine: Engine,
  codeLists: readonly CodeList[],
  scales: readonly Scale[],
): Promise<void> {
  await engine.run(`create or replace temp table dim_dag as
    select
      cast(dag as integer) as dag,
      date '1970-01-01' + cast(dag as integer) as datum,
      cast(year(datum) as integer) as jaar,
      cast(quarter(datum) as integer) as kwartaal,
      cast(month(datum) as integer) as maand,
      cast(year(datum) * 12 + month(datum) - 1 as integer) as maand_idx
    from range(date '${firstYear}-01-01' - date '1970-01-01', date '${lastYear + 1}-01-01' - date '1970-01-01') as days(dag)`);
  await engine.run(`create or replace temp table dim_maand as
    select maand_idx, jaar, maand, cast(min(dag) as integer) as van, cast(max(dag) + 1 as integer) as tot
    from dim_dag
    group by maand_idx, jaar, maand
    order by maand_idx`);
  for (const list of codeLists) await engine.run(codeListTable(list));
  await createScaleTables(engine, scales);
}

async function createScaleTables(engine: Engine, scales: readonly Scale[]): Promise<void> {
  const scored = scales.filter(({ nagekeken }) => nagekeken);
  const names = ({ id, versie, geleverd_als }: Scale) => [quote(id), String(versie), quote(geleverd_als)];
  const range = ({ min, max, stap }: ScaleItem | Scale) => [min, max, stap].map(String);
  await engine.run(`create or replace temp table schaal (schaal varchar, versie integer, geleverd_als varchar,
    scoring varchar, van integer, tot integer, stap integer, items integer, minimum integer)`);
  await engine.run(`create or replace temp table schaal_item (schaal varchar, versie integer, geleverd_als varchar,
    item varchar, omgekeerd integer, van integer, tot integer, stap integer)`);
  const heads = scored.map((scale) => [
    ...names(scale),
    quote(scale.scoring),
    ...range(scale),
    String(scale.items.length),
    String(scale.minimum),
  ]);
  const items = scored.flatMap((scale) =>
    scale.items.map((item) => [...names(scale), quote(item.id), item.omgekeerd ? "1" : "0", ...range(item)]),
  );
  for (const [table, rows] of [
    ["schaal", heads],
    ["schaal_item", items],
  ] as const) {
    if (rows.length === 0) continue;
    await engine.run(`insert into ${table} values ${rows.map((row) => `(${row.join(", ")})`).join(", ")}`);
  }
}

/** The code lists that these queries name: the others need no table. */
export function codeListsReadBy(codeLists: readonly CodeList[], queries: readonly string[]): CodeList[] {
  const named = new Set(queries.flatMap((sql) => sql.match(/\bcodelijst_\w+/g) ?? []));
  return codeLists.filter(({ id }) => named.has(codeListTableName(id)));
}

/** The name of the table of a code list. */
export function codeListTableName(id: string): string {
  return `codelijst_${id.replaceAll("-", "_")}`;
}

function codeListTable({ id, codes, kolommen = [] }: CodeList): string {
  const all = Object.keys(
    codes[0] ?? Object.fromEntries(["code", "naam", ...kolommen].map((name) => [name, ""])),
  );
  // English is for readers: no figure may depend on it.
  const columns = all.filter((column) => column !== "engels");
  const ranged = (column: string) => column === "van" || column === "tot";
  const rows = codes.map((entry) => {
    const values = columns.map((column) => {
      const value = entry[column] ?? "";
      return ranged(column) ? (value === "" ? "null" : String(Number(value))) : quote(value);
    });
    return `(${values.join(", ")})`;
  });
  const types = columns.map((column) => `${identifier(column)} ${ranged(column) ? "integer" : "varchar"}`);
  const selected = columns.map(
    (column) =>
      `cast(${identifier(column)} as ${ranged(column) ? "integer" : "varchar"}) as ${identifier(column)}`,
  );
  const name = identifier(codeListTableName(id));
  if (rows.length === 0) return `create or replace temp table ${name} (${types.join(", ")})`;
  return `create or replace temp table ${name} as select ${selected.join(", ")}
    from (values ${rows.join(", ")}) as list(${columns.map(identifier).join(", ")})`;
}
