import { quote } from "../../engine/engine.ts";
import type { Mapping, SourceColumn } from "../columns.ts";
import type { TableMatch } from "./heads.ts";
import { rowNumber } from "./specs.ts";

/** The delivered rows as texts in the order of a table: a source of `k0`, `k1` … and `bron`, the delivered row. */
export interface Relation {
  readonly sql: string;
  /** Ties each column of the table to its place in the relation, with the letter of the delivered file. */
  readonly mapping: Mapping;
}

/** A sign that no export holds, between the parts of a composed key. */
const between = "chr(31)";

/**
 * The SQL that takes a table's texts out of the raw table: composed keys, constants, codes, and years of dates.
 * @param werkgever the only employer of the delivery, for files that do not name one.
 */
export function relation(raw: string, match: TableMatch, werkgever: string | undefined): Relation {
  const { table, spec } = match;
  const extra =
    spec.open === true ? Object.keys(table.kolommen).filter((name) => !isColumn(match, name)) : [];
  const names = [...spec.columns.map(({ name }) => name), ...extra];
  const parts = names.flatMap((name) => {
    const sql = textSql(match, name, werkgever);
    return sql === undefined ? [] : [{ name, sql }];
  });
  const columns = new Map<string, SourceColumn>(
    parts.map(({ name }, index) => [name, sourceColumn(match, name, index)]),
  );
  const wanted = extra.flatMap((name) => {
    const column = columns.get(name);
    return column === undefined ? [] : [{ ...column, naam: name }];
  });
  for (const name of extra) columns.delete(name);
  const select = parts.map(({ sql }, index) => `${sql} as k${index}`);
  return {
    sql: `select rowid + 1 as bron, ${select.join(", ")} from ${raw} where ${condition(match)} order by rowid`,
    mapping: { columns, extra: wanted, issues: [], readable: true },
  };
}

/** The rows that `alleen` chooses, as a condition over the raw table that is never null. */
export function condition({ table, filter }: TableMatch): string {
  if (filter === undefined) return "true";
  const values = (table.alleen?.waarden ?? []).map((value) => quote(value.trim().toLowerCase()));
  return `coalesce(lower(trim(k${filter.index})) in (${values.join(", ")}), false)`;
}

function isColumn({ spec }: TableMatch, name: string): boolean {
  return spec.columns.some((column) => column.name === name);
}

function sourceColumn({ columns, table }: TableMatch, name: string, index: number): SourceColumn {
  const own = columns.get(name) ?? columns.get(table.samengesteld?.[name]?.[0] ?? "");
  return { index, naam: own?.naam ?? name, letter: own?.letter ?? "", type: "VARCHAR" };
}

/** The text of a column before it is typed; undefined when it is not delivered at all. */
function textSql(match: TableMatch, name: string, werkgever: string | undefined): string | undefined {
  const { table, columns } = match;
  const parts = table.samengesteld?.[name];
  if (parts !== undefined) {
    const texts = parts.map((part) => partSql(match, part, werkgever));
    return texts.every((text) => text !== undefined) ? texts.join(` || ${between} || `) : undefined;
  }
  const column = columns.get(name);
  const constant = table.constanten?.[name] ?? (name === "werkgever_id" ? werkgever : undefined);
  if (column === undefined) return constant === undefined ? undefined : quote(constant);
  return codedSql(match, name, `k${column.index}`, constant);
}

function partSql(match: TableMatch, part: string, werkgever: string | undefined): string | undefined {
  if (part === rowNumber) return "(rowid + 1)::varchar";
  const text = textSql(match, part, werkgever);
  return text === undefined ? undefined : `nullif(trim(${text}), '')`;
}

/** A constant fills what is empty; codes that the profile does not name stay, and are judged by the table. */
function codedSql({ table }: TableMatch, name: string, source: string, constant: string | undefined): string {
  const codes = Object.entries(table.codes?.[name] ?? {});
  const whens = codes.map(([from, to]) => `when ${quote(from.trim().toLowerCase())} then ${quote(to)}`);
  const coded =
    whens.length === 0 ? source : `case lower(trim(${source})) ${whens.join(" ")} else ${source} end`;
  return constant === undefined ? coded : `coalesce(nullif(trim(${coded}), ''), ${quote(constant)})`;
}

/**
 * Only the year of a date, as text. Runs before anything else looks at the column, so that no full date of birth
 * is kept. What holds no year stays as it is, and is reported as no year.
 */
export function yearSql(source: string): string {
  const text = `trim(${source})`;
  return `case
    when regexp_full_match(${text}, '(19|20)[0-9]{6}') then left(${text}, 4)
    when regexp_full_match(${text}, '[1-4][0-9]{4}')
      then year(date '1899-12-30' + ${text}::integer)::varchar
    when regexp_matches(${text}, '(^|[^0-9])(19|20)[0-9]{2}([^0-9]|$)')
      then regexp_extract(${text}, '(^|[^0-9])((19|20)[0-9]{2})([^0-9]|$)', 2)
    when ${source} is not null then '?' end`;
}
