import type { Engine } from "../../engine/engine.ts";
import { type Summary, summary, toIssues, toMarks } from "../findings.ts";
import { cellFindings, repairFindings } from "../inspect.ts";
import { type Issue, issue } from "../issue.ts";
import { type Marks, noMarks } from "../marks.ts";
import { dividePlaces } from "../parts.ts";
import type { RawTable } from "../raw.ts";
import { count, load, type ReadFile } from "../read.ts";
import type { ApplyOptions } from "./apply.ts";
import { sourceFile } from "./files.ts";
import type { TableMatch } from "./heads.ts";
import { condition, relation } from "./relation.ts";

/** The rows of a file as typed columns of a table or layout: `gelezen_<tabel>`, and `vorm` with `bron` per row. */
export interface TypedTable {
  readonly read: ReadFile;
  readonly issues: readonly Issue[];
}

/** Reads the raw rows as the columns of a table or layout. */
export async function typeRows(
  engine: Engine,
  raw: RawTable,
  match: TableMatch,
  options: ApplyOptions,
): Promise<TypedTable> {
  const { spec, table } = match;
  const { sql, mapping } = relation(raw.name, match, options.werkgever);
  await engine.run(`create or replace table vorm as ${sql}`);
  const repairs = await load(engine, spec, mapping, "vorm", options.profile);
  const issues: Issue[] = [];
  const filter = condition(match);
  if (filter !== "true") {
    await engine.run(`create or replace table bron_${spec.name} as select bron from vorm`);
    issues.push(...(await skipped(engine, raw, match)));
  }
  const lines = filter === "true" ? raw.lines : rowsOf(engine, raw, `bron_${spec.name}`);
  const read: ReadFile = {
    file: sourceFile(options.file, spec.name, table),
    spec,
    hash: options.hash,
    bytes: options.bytes,
    ...(await count(engine, spec)),
    repairs,
    mapping,
    lines,
    ...(raw.parts === undefined ? {} : { parts: raw.parts }),
    complete: true,
    issues: [],
  };
  return { read, issues };
}

async function skipped(engine: Engine, raw: RawTable, match: TableMatch): Promise<Issue[]> {
  const source = `select rowid + 1 as rij from ${raw.name} where not ${condition(match)}`;
  const { aantal, rijen } = await engine.row<Summary>(summary(source, raw.parts !== undefined));
  if (aantal === 0) return [];
  const lines = await raw.lines(rijen ?? []);
  const numbers = (rijen ?? []).map((rij) => lines.get(rij) ?? rij);
  const places = dividePlaces(raw, numbers, { aantal, kolomletter: match.filter?.letter });
  return places.map((place) => issue("PROFIEL-RIJEN-OVERGESLAGEN", place, { tabel: match.table.tabel }));
}

/** What is wrong or repaired in the cells of a layout, whose rows are not those of the table that follows. */
export async function cellIssues(
  engine: Engine,
  { read }: TypedTable,
  all: boolean,
): Promise<{
  readonly issues: readonly Issue[];
  readonly marks: Marks;
}> {
  const cells = await cellFindings(engine, read, all || read.parts !== undefined);
  const issues = await toIssues([...cells, ...repairFindings(read)]);
  return { issues, marks: all ? await toMarks(cells) : noMarks };
}

/** The delivered lines of rows of a table that keeps its delivered row in `bron`. */
export function rowsOf(engine: Engine, raw: RawTable, name: string): RawTable["lines"] {
  return async (rows) => {
    if (rows.length === 0) return new Map();
    const found = await engine.rows<{ rij: number; bron: number }>(
      `select rowid + 1 as rij, bron from ${name} where rowid + 1 in (${rows.join(", ")})`,
    );
    const lines = await raw.lines(found.map(({ bron }) => bron));
    return new Map(found.map(({ rij, bron }) => [rij, lines.get(bron) ?? bron]));
  };
}
