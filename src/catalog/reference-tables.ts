import { type Engine, identifier, quote } from "../engine/engine.ts";
import type { CodeList } from "./types.ts";

const firstYear = 1900;
const lastYear = 2100;

/**
 * Makes the tables that queries read instead of date functions and literal lists, as temporary tables:
 * `dim_dag` and `dim_maand` (1900 to 2100; `van` first day, `tot` first day after, both day numbers;
 * maand_idx = year × 12 + month − 1) and `codelijst_<id>` for every code list (hyphens become underscores;
 * all columns varchar, except the integers `van` and `tot`).
 */
export async function createReferenceTables(engine: Engine, codeLists: readonly CodeList[]): Promise<void> {
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
}

/** The name of the table of a code list. */
export function codeListTableName(id: string): string {
  return `codelijst_${id.replaceAll("-", "_")}`;
}

function codeListTable({ id, codes }: CodeList): string {
  const columns = Object.keys(codes[0] ?? { code: "", naam: "" });
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
