import { type Engine, identifier, quote } from "../../engine/engine.ts";
import { letterOf } from "../columns.ts";
import { type Issue, issue, placesKept } from "../issue.ts";
import type { RawColumn, RawRead, RawSource, RawTable } from "../raw.ts";

/** A column to be read: its place in the file. */
export interface HeadColumn extends RawColumn {
  /** False for a column that is left behind. */
  readonly kept: boolean;
}

/** The columns under this head, with what the caller leaves behind marked. */
export function columnsOf(head: readonly string[], source: RawSource): HeadColumn[] {
  return head.map((cell, index) => {
    const naam = cell.trim();
    const letter = letterOf(index);
    return { naam, index, letter, type: "VARCHAR", kept: !source.drop(naam, letter) };
  });
}

/** The name of the staging table of a source. */
export function tableName(source: RawSource): string {
  return `ruw_${source.nr}`;
}

/**
 * Columns without a name and without a value are the delimiter at the end of every line: they go, and it is
 * said. The rest of the columns stay as they are.
 */
export async function withoutEmpty(
  engine: Engine,
  source: RawSource,
  columns: readonly HeadColumn[],
): Promise<{ readonly columns: readonly RawColumn[]; readonly issues: readonly Issue[] }> {
  const kept = columns.filter((column) => column.kept);
  const nameless = kept.filter(({ naam }) => naam === "");
  if (nameless.length === 0) return { columns: kept.map(plain), issues: [] };
  const counts = nameless.map(
    ({ index }) => `count(trim(k${index})) filter (trim(k${index}) <> '') as n${index}`,
  );
  const filled = await engine.row(`select ${counts.join(", ")} from ${identifier(tableName(source))}`);
  const empty = nameless.filter(({ index }) => Number(filled[`n${index}`]) === 0);
  const issues = empty.map(({ letter }) =>
    issue("KOLOM-LEEG-ZONDER-NAAM", { bestand: source.naam, kolomletter: letter }),
  );
  return { columns: kept.filter((column) => !empty.includes(column)).map(plain), issues };
}

function plain({ naam, index, letter, type }: HeadColumn): RawColumn {
  return { naam, index, letter, type };
}

/** Puts a table that was read into the form that the rest of the intake works with. */
export async function asRead(
  engine: Engine,
  source: RawSource,
  facts: {
    readonly hash: string;
    readonly bytes: number;
    readonly rows: number;
    readonly headLine: number;
    /** False when nothing in the bytes looks as if it was read in a wrong encoding. */
    readonly garbled: boolean;
  },
  heads: readonly HeadColumn[],
  issues: readonly Issue[],
  lines: RawTable["lines"],
): Promise<RawRead> {
  const { hash, bytes, rows, headLine } = facts;
  const { columns, issues: more } = await withoutEmpty(engine, source, heads);
  const table = { name: tableName(source), bestand: source.naam, columns, rows, headLine, lines };
  const garbled = facts.garbled ? await garbledColumns(engine, table) : [];
  return { table, issues: [...issues, ...more, ...garbled], hash, bytes };
}

/** é as Ã©, € as â‚¬, and the sign that stands for a lost letter. */
const garbledPattern = "\u00c3[^\\x00-\\x7f]|\u00e2\u201a\u00ac|\ufffd";

async function garbledColumns(engine: Engine, table: RawTable): Promise<Issue[]> {
  const found: Issue[] = [];
  for (const { index, letter } of table.columns) {
    const { aantal, rijen } = await engine.row<{ aantal: number; rijen: number[] | null }>(
      `select count(*) as aantal, min(rowid + 1, ${placesKept}) as rijen from ${table.name}
       where regexp_matches(k${index}, ${quote(garbledPattern)})`,
    );
    if (aantal === 0) continue;
    const lines = await table.lines(rijen ?? []);
    const regels = (rijen ?? []).map((rij) => lines.get(rij) ?? rij);
    found.push(issue("CODERING-VERMINKT", { bestand: table.bestand, kolomletter: letter, regels, aantal }));
  }
  return found;
}
