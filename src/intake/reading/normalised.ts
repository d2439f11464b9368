import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import { type Engine, quote } from "../../engine/engine.ts";
import { type Issue, issue } from "../issue.ts";
import type { RawRead, RawSource } from "../raw.ts";
import type { RuleCode } from "../rules.ts";
import type { Layout } from "./dialect.ts";
import { asRead, columnsOf, type HeadColumn, tableName } from "./heads.ts";
import type { Rec } from "./records.ts";
import { type RecordKind, Selection, Tally } from "./select.ts";

/** A file as records, whatever it was. */
export interface RecordSource {
  readonly hash: string;
  readonly bytes: number;
  readonly head: Pick<Layout, "above" | "head" | "line">;
  readonly records: AsyncIterable<readonly Rec[]> | Iterable<readonly Rec[]>;
  /** What was noticed before. */
  readonly notes: readonly Issue[];
}

/**
 * Rewrites records as a clean CSV file in `folder`, with the line of each, and loads that. Holds one block of
 * records at a time. With a record that cannot be read nothing is loaded, and every such record is reported.
 */
export async function readNormalised(
  engine: Engine,
  source: RawSource,
  input: RecordSource,
  folder: string,
): Promise<RawRead> {
  const { hash, bytes, head } = input;
  const columns = columnsOf(head.head, source);
  const selection = new Selection(head.head, head.above, source.overslaan);
  const guarded = new Tally();
  const path = join(folder, `${tableName(source)}.csv`);
  await write(path, input.records, selection, columns, guarded);
  const issues = [...input.notes, ...told(source, selection, guarded)];
  if (issues.some(({ ernst }) => ernst === "fout")) {
    return { hash, bytes, issues, refused: { kop: head.line, ...selection.refused } };
  }
  const rows = await load(engine, source, path, columns);
  if (rows !== selection.rows) throw new Error(`${selection.rows} rows were written and ${rows} were read`);
  const lines = (wanted: readonly number[]) => linesIn(engine, tableName(source), wanted);
  const facts = { hash, bytes, rows, headLine: head.line, garbled: true };
  return asRead(engine, source, facts, columns, issues, lines);
}

async function write(
  path: string,
  records: RecordSource["records"],
  selection: Selection,
  columns: readonly HeadColumn[],
  guarded: Tally,
): Promise<void> {
  const file = createWriteStream(path, { mode: 0o600 });
  const failed = once(file, "error").then(([error]) => {
    throw error;
  });
  const work = async () => {
    for await (const block of records) {
      const text = block.map((record) => lineOf(record, selection, columns, guarded)).join("");
      if (text !== "" && !file.write(text)) await once(file, "drain");
    }
    await close(file);
  };
  await Promise.race([work(), failed]);
}

async function close(file: WriteStream): Promise<void> {
  file.end();
  await once(file, "finish");
}

/** A record as a line of the clean file; empty when it is no row. */
function lineOf(record: Rec, selection: Selection, columns: readonly HeadColumn[], guarded: Tally): string {
  if (selection.take(record) !== "rij") return "";
  let unguarded = record.guarded === true;
  let line = String(record.line);
  for (const { index, kept } of columns) {
    let cell = kept ? (record.cells[index] ?? "") : "";
    if (cell.startsWith('="') && cell.endsWith('"') && cell.length > 2) {
      cell = cell.slice(2, -1);
      unguarded = true;
    }
    line += cell === "" ? "," : `,"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`;
  }
  if (Buffer.byteLength(line) > longestLine) {
    selection.refuse("te-lang", record.line);
    return "";
  }
  if (unguarded) guarded.add(record.line);
  return `${line}\n`;
}

/** The engine reads lines up to two million bytes. */
const longestLine = 1_900_000;

async function load(
  engine: Engine,
  source: RawSource,
  path: string,
  columns: readonly HeadColumn[],
): Promise<number> {
  const name = tableName(source);
  const types = ["'regel': 'BIGINT'", ...columns.map(({ index }) => `'k${index}': 'VARCHAR'`)];
  const selected = [...columns.map(({ index }) => `k${index}`), "regel"].join(", ");
  await engine.run(
    `create or replace table ${name} as select ${selected} from read_csv(${quote(path)}, auto_detect = false,
       header = false, delim = ',', quote = '"', escape = '"', nullstr = '', strict_mode = true,
       new_line = '\\n', columns = {${types.join(", ")}})`,
  );
  const { rows } = await engine.row<{ rows: number }>(`select count(*) as rows from ${name}`);
  return rows;
}

async function linesIn(
  engine: Engine,
  name: string,
  wanted: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (wanted.length === 0) return new Map();
  const found = await engine.rows<{ rij: number; regel: number }>(
    `select rowid + 1 as rij, regel from ${name} where rowid + 1 in (${[...new Set(wanted)].join(", ")})`,
  );
  return new Map(found.map(({ rij, regel }) => [rij, regel]));
}

const rulesOf: Readonly<Partial<Record<RecordKind, RuleCode>>> = {
  titel: "REGEL-BOVEN-KOP",
  leeg: "REGEL-LEEG",
  kop: "KOP-HERHAALD",
  totaal: "REGEL-TOTAAL",
  "aantal-velden": "RIJ-AANTAL-VELDEN",
  aanhalingsteken: "RIJ-AANHALINGSTEKEN",
  "te-lang": "RIJ-TE-LANG",
};

/** Every record that is no row, by kind, with its lines. */
function told(source: RawSource, { tallies, uneven }: Selection, guarded: Tally): Issue[] {
  const place = ({ lines, count }: Tally) => ({ bestand: source.naam, regels: lines, aantal: count });
  const found = [...tallies].flatMap(([kind, tally]) => {
    const code = rulesOf[kind];
    return code === undefined ? [] : [issue(code, place(tally))];
  });
  if (uneven !== undefined) found.push(issue("RIJ-AANTAL-VELDEN", place(uneven)));
  return guarded.count === 0 ? found : [...found, issue("CEL-ALS-FORMULE", place(guarded))];
}
