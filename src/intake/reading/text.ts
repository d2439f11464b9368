import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { type Engine, quote } from "../../engine/engine.ts";
import { issue } from "../issue.ts";
import type { RawRead, RawSource } from "../raw.ts";
import type { RuleCode } from "../rules.ts";
import { hashFile, lineAt, linesOf, type Scan, scanFile } from "../scan.ts";
import { withTemporaryFolder } from "../staging.ts";
import { type Layout, layoutOf } from "./dialect.ts";
import { asRead, columnsOf, tableName } from "./heads.ts";
import { firstBytes } from "./kind.ts";
import { readNormalised } from "./normalised.ts";
import { literalPath } from "./parquet.ts";
import { type Rec, RecordReader } from "./records.ts";
import { totalWords } from "./select.ts";

type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** Reads a text file: by the engine when it is plain and clean, else by way of a clean copy. */
export async function readText(
  engine: Engine,
  source: RawSource,
  soort: "tekst" | "utf-16le" | "utf-16be",
): Promise<RawRead> {
  if (soort !== "tekst") return readWide(engine, source, soort);
  const found = layout(source, "utf-8");
  const [scan, loaded] = await Promise.all([
    scanFile(source.path, "layout" in found ? found.layout.dialect.delimiter : "", source.progress),
    "layout" in found && found.layout.plain ? load(engine, source, found.layout) : false,
  ]);
  const refused = await refusal(source, scan);
  if (refused !== undefined) return refused;
  if (loaded && "layout" in found) {
    const read = await direct(engine, source, scan, found.layout);
    if (read !== undefined) return read;
  }
  return rewritten(engine, source, scan.encoding === "utf-8" ? "utf-8" : "windows-1252", scan);
}

async function readWide(
  engine: Engine,
  source: RawSource,
  encoding: "utf-16le" | "utf-16be",
): Promise<RawRead> {
  const facts = await hashFile(source.path);
  return rewritten(engine, source, encoding, facts);
}

/** What makes the whole file unreadable, whatever its layout. */
async function refusal(source: RawSource, scan: Scan): Promise<RawRead | undefined> {
  const [code, offset] = scan.zeroAt !== undefined ? zero(scan.zeroAt) : mixed(scan);
  if (code === undefined) return undefined;
  const regels = offset === undefined ? [] : [await lineAt(source.path, offset)];
  const { hash, bytes } = scan;
  return { hash, bytes, issues: [issue(code, { bestand: source.naam, regels })] };
}

function zero(offset: number): [RuleCode, number] {
  return ["BESTAND-NULTEKEN", offset];
}

function mixed({ encoding, invalidAt }: Scan): [RuleCode | undefined, number | undefined] {
  return encoding === "gemengd" ? ["CODERING-GEMENGD", invalidAt] : [undefined, undefined];
}

function layout(source: RawSource, encoding: Encoding): ReturnType<typeof layoutOf> {
  const block = firstBytes(source.path);
  const text = new TextDecoder(encoding).decode(block, { stream: true });
  return layoutOf(text, block.length < sampleSize, source.known);
}

const sampleSize = 1 << 18;

/** Lets the engine read the file; false when it cannot. */
async function load(engine: Engine, source: RawSource, { dialect, head, line }: Layout): Promise<boolean> {
  if (source.overslaan > 0) return false;
  const columns = columnsOf(head, source);
  const selected = columns.map(({ index, kept }) => (kept ? `k${index}` : `null::varchar as k${index}`));
  const sql = `create or replace table ${tableName(source)} as select ${selected.join(", ")}
    from read_csv(${quote(literalPath(source.path))}, auto_detect = false, header = false, skip = ${line},
      delim = ${quote(dialect.delimiter)}, quote = '"', escape = '"', nullstr = '', strict_mode = true,
      null_padding = false, ignore_errors = false,
      columns = {${columns.map(({ index }) => `'k${index}': 'VARCHAR'`).join(", ")}})`;
  try {
    await engine.run(sql);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/^(Binder|Parser|Catalog|INTERNAL)/.test(message)) throw error;
    return false;
  }
}

/** What the engine read, when it is all there and nothing in it is no row; undefined otherwise. */
async function direct(
  engine: Engine,
  source: RawSource,
  scan: Scan,
  { head, line }: Layout,
): Promise<RawRead | undefined> {
  if (scan.mixedEnds || scan.guards || scan.encoding !== "utf-8") return undefined;
  if (scan.openQuote || scan.strayQuote || scan.delimiters !== scan.records * (head.length - 1))
    return undefined;
  const { rows, others } = await count(engine, source, head, scan.doubtful);
  if (rows !== scan.records - 1 || others > 0) return undefined;
  const { hash, bytes } = scan;
  const lines = scan.plain
    ? (wanted: readonly number[]) => Promise.resolve(new Map(wanted.map((row) => [row, row + line])))
    : (wanted: readonly number[]) => linesOf(source.path, wanted);
  const blank = { bestand: source.naam, regels: scan.blankLines, aantal: scan.blank };
  const notes = scan.blank === 0 ? [] : [issue("REGEL-LEEG", blank)];
  const facts = { hash, bytes, rows, headLine: line, garbled: scan.garbled };
  return { ...(await asRead(engine, source, facts, columnsOf(head, source), notes, lines)), loose: true };
}

/** Rows, and those among them that a person would not call one: the head again, and a total or an empty row. */
async function count(
  engine: Engine,
  source: RawSource,
  head: readonly string[],
  doubtful: boolean,
): Promise<{ readonly rows: number; readonly others: number }> {
  const name = tableName(source);
  const first = (head[0] ?? "").trim();
  const others = [
    `strlen(k0) between ${Buffer.byteLength(first)} and ${Buffer.byteLength(first) + 4} and lower(trim(k0)) = ${quote(first.toLowerCase())}`,
    ...(doubtful ? [noRow(head.map((_, index) => `k${index}`).join(", "))] : []),
  ];
  return engine.row<{ rows: number; others: number }>(
    `select (select count(*) from ${name}) as rows, (select count(*) from ${name} where ${others.join(" or ")}) as others`,
  );
}

function noRow(cells: string): string {
  const words = totalWords.flatMap((word) => [quote(word), quote(`${word}:`)]).join(", ");
  return `coalesce(${cells}) is null
    or strlen(coalesce(${cells})) <= 20 and lower(trim(coalesce(${cells}))) in (${words}, '')`;
}

async function rewritten(
  engine: Engine,
  source: RawSource,
  encoding: Encoding,
  facts: { readonly hash: string; readonly bytes: number } & Partial<Scan>,
): Promise<RawRead> {
  const found = layout(source, encoding);
  const { hash, bytes } = facts;
  if (!("layout" in found)) {
    const code = layoutRules[found.fault];
    return { hash, bytes, issues: [issue(code, { bestand: source.naam, regels: [found.line] })] };
  }
  const notes = [
    ...(encoding === "utf-8"
      ? []
      : [issue("CODERING-OMGEZET", { bestand: source.naam }, { codering: names[encoding] })]),
    ...(facts.mixedEnds === true ? [issue("REGELEINDE-GEMENGD", { bestand: source.naam })] : []),
  ];
  const records = textRecords(source, encoding, found.layout);
  return withTemporaryFolder(tmpdir(), (folder) =>
    readNormalised(engine, source, { hash, bytes, head: found.layout, records, notes }, folder),
  );
}

const layoutRules = {
  quote: "RIJ-AANHALINGSTEKEN",
  head: "KOP-GEEN-NAMEN",
  delimiter: "SCHEIDINGSTEKEN-ONBEKEND",
} as const;

const names = { "windows-1252": "Windows-1252", "utf-16le": "UTF-16", "utf-16be": "UTF-16" } as const;

/** The records of a text file as they come, in blocks. */
async function* textRecords(
  source: RawSource,
  encoding: Encoding,
  { dialect }: Layout,
): AsyncGenerator<readonly Rec[]> {
  const decoder = new TextDecoder(encoding);
  const reader = new RecordReader(dialect);
  let bytes = 0;
  for await (const chunk of createReadStream(source.path, { highWaterMark: 1 << 20 })) {
    bytes += (chunk as Buffer).length;
    yield* blocks(reader.push(decoder.decode(chunk as Buffer, { stream: true })));
    source.progress(bytes);
  }
  yield* blocks(reader.push(decoder.decode(), true));
}

const blockLength = 4096;

function* blocks(records: Iterable<Rec>): Generator<readonly Rec[]> {
  let block: Rec[] = [];
  for (const record of records) {
    block.push(record);
    if (block.length === blockLength) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}
