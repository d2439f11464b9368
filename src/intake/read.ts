import { type Engine, identifier, quote } from "../engine/engine.ts";
import { storeType, table } from "../store/schema.ts";
import type { ColumnSpec, TableSpec } from "../store/table-spec.ts";
import { isKey, type Mapping, mapColumns, type SourceColumn } from "./columns.ts";
import type { SourceFile } from "./delivery.ts";
import { readHead } from "./head.ts";
import { type Issue, issue } from "./issue.ts";
import type { Profile } from "./profile.ts";
import { explainRejects } from "./rejects.ts";
import { hashFile, type Scan, scanFile } from "./scan.ts";
import { accepts, columnSql, familyOf, faultBits, faults, trimmed } from "./values.ts";

/** One file of a delivery after reading. */
export interface ReadFile {
  readonly file: SourceFile;
  readonly hash: string;
  readonly bytes: number;
  /** Rows in `gelezen_<tabel>`. */
  readonly rows: number;
  /** All `fouten` of the rows joined with OR: 0n when no cell is wrong. */
  readonly faults: bigint;
  /** All `vormen` joined with OR. */
  readonly shapes: bigint;
  readonly mapping: Mapping;
  /** Line of a row: its number plus this, when every record is one line; undefined when lines must be looked up. */
  readonly lineOffset: number | undefined;
  /** False when the rows could not be read, so that nothing can be said about what is in them. */
  readonly complete: boolean;
  readonly issues: readonly Issue[];
}

export interface ReadOptions {
  readonly profile: Profile;
  readonly progress: (bytes: number) => void;
}

/**
 * Reads one file into the table `gelezen_<tabel>`: keys as text, the rest typed, and in `fouten` one digit of
 * `faultBits` bits per column of the table. The row number is rowid + 1, since the reader keeps the order.
 */
export async function readFile(engine: Engine, file: SourceFile, options: ReadOptions): Promise<ReadFile> {
  return file.soort === "csv" ? readCsv(engine, file, options) : readParquet(engine, file, options);
}

async function readCsv(engine: Engine, file: SourceFile, options: ReadOptions): Promise<ReadFile> {
  const place = { bestand: file.naam };
  const spec = table(file.tabel);
  const known = new Set(Object.values(file.profile.kolommen).flat());
  const found = readHead(file.path, known);
  if (!("head" in found)) {
    const { hash, bytes } = await hashFile(file.path);
    return unreadable(file, hash, bytes, [issue(found.code, place, found.facts)]);
  }
  const { head } = found;
  const heads = head.fields.map((naam) => ({ naam, type: "VARCHAR" }));
  const mapping = mapColumns(heads, spec, file.profile, { ...place, regels: [head.line] });
  const source = `read_csv(${quote(literalPath(file.path))}, auto_detect = false, header = false,
    skip = ${head.line}, delim = ${quote(head.delimiter)}, quote = '"', escape = '"', nullstr = '',
    strict_mode = true, null_padding = false, ignore_errors = false,
    columns = {${heads.map((_, index) => `'k${index}': 'VARCHAR'`).join(", ")}})`;
  const [scan, failure] = await Promise.all([
    scanFile(file.path, options.progress),
    mapping.readable ? load(engine, spec, mapping, source, options.profile) : undefined,
  ]);
  const refusal = refuse(scan);
  if (refusal !== undefined || !mapping.readable) {
    const issues = refusal === undefined ? mapping.issues : [issue(refusal, place)];
    return unreadable(file, scan.hash, scan.bytes, issues, mapping);
  }
  const counted = failure === undefined ? await count(engine, spec) : undefined;
  if (counted?.rows !== scan.records - 1) {
    const rejects = await explainRejects(file, head, failure);
    return unreadable(file, scan.hash, scan.bytes, [...mapping.issues, ...rejects], mapping);
  }
  const lineOffset = scan.plain ? head.line : undefined;
  const { hash, bytes } = scan;
  return { file, hash, bytes, ...counted, mapping, lineOffset, complete: true, issues: mapping.issues };
}

async function readParquet(engine: Engine, file: SourceFile, options: ReadOptions): Promise<ReadFile> {
  const place = { bestand: file.naam };
  const spec = table(file.tabel);
  const { hash, bytes } = await hashFile(file.path);
  options.progress(bytes);
  const source = `read_parquet(${quote(literalPath(file.path))})`;
  const heads = await engine
    .rows<{ column_name: string; column_type: string }>(`describe select * from ${source}`)
    .catch(() => undefined);
  if (heads === undefined) return unreadable(file, hash, bytes, [issue("PARQUET-ONLEESBAAR", place)]);
  const columns = heads.map(({ column_name, column_type }) => ({ naam: column_name, type: column_type }));
  const mapping = mapColumns(columns, spec, file.profile, { ...place, regels: [] });
  const wrong = spec.columns.flatMap((column) => wrongType(column, mapping.columns.get(column.name), place));
  const issues = [...mapping.issues, ...wrong];
  if (!mapping.readable || wrong.length > 0) return unreadable(file, hash, bytes, issues, mapping);
  const names = heads.map(({ column_name }, index) => `${identifier(column_name)} as k${index}`);
  const failure = await load(
    engine,
    spec,
    mapping,
    `(select ${names.join(", ")} from ${source})`,
    options.profile,
  );
  if (failure !== undefined)
    return unreadable(file, hash, bytes, [issue("PARQUET-ONLEESBAAR", place)], mapping);
  const counted = await count(engine, spec);
  return { file, hash, bytes, ...counted, mapping, lineOffset: 0, complete: true, issues };
}

function wrongType(
  column: ColumnSpec,
  source: SourceColumn | undefined,
  place: { bestand: string },
): Issue[] {
  if (source === undefined) return [];
  const family = familyOf(source.type);
  if (family !== undefined && accepts(column, family)) return [];
  const type = { datum: "DATE", "ja-nee": "BOOLEAN", geheel: "INTEGER", jaar: "INTEGER", getal: "DOUBLE" };
  const facts = { type: type[column.kind as keyof typeof type] ?? "VARCHAR" };
  return [issue("KOLOM-TYPE", { ...place, kolom: column.name, kolomletter: source.letter }, facts)];
}

/** Fills `gelezen_<tabel>`; the engine's message when a row could not be read. */
async function load(
  engine: Engine,
  spec: TableSpec,
  mapping: Mapping,
  source: string,
  profile: Profile,
): Promise<string | undefined> {
  const sql = loadStatement(spec, mapping, source, profile);
  try {
    await engine.run(sql);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/^(Binder|Parser|Catalog|INTERNAL)/.test(message)) throw error;
    return message;
  }
}

/** One statement in three steps: the delivered text, the typed value, and what is wrong with it. */
function loadStatement(spec: TableSpec, mapping: Mapping, source: string, profile: Profile): string {
  const delivered = spec.columns.flatMap((column) => {
    const from = mapping.columns.get(column.name);
    const family = from === undefined ? undefined : familyOf(from.type);
    return from === undefined || family === undefined ? [] : [{ column, from, family }];
  });
  const parts = delivered.map(({ column, from, family }) => ({
    column,
    raw: rawSql(column, from, family),
    ...columnSql(column, family, profile),
  }));
  const raw = [
    ...parts.map((part) => `${part.raw} as ruw_${part.column.name}`),
    ...mapping.extra.map(({ index }) => `${trimmed(`k${index}::varchar`)} as extra_${index}`),
  ];
  const typed = parts.map(({ column, value }) => `${value} as ${column.name}`);
  const digits = parts.map(({ column, fault }) => shifted(fault, spec.columns.indexOf(column), faultBits));
  const shapes = parts.flatMap(({ column, shape }) =>
    shape === undefined ? [] : [shifted(shape, spec.columns.indexOf(column), 2)],
  );
  const columns = spec.columns.map((column) => finalColumn(column, mapping));
  if (spec.open === true) columns.push(`${characteristics(mapping)} as kenmerken`);
  return `create or replace table gelezen_${spec.name} as
    select ${[...columns, `${joined([...digits, ...assumed(spec, mapping)])} as fouten`, `${joined(shapes)} as vormen`].join(",\n")}
    from (select *, ${typed.join(",\n")} from (select ${raw.join(",\n")} from ${source}))`;
}

function rawSql(column: ColumnSpec, from: SourceColumn, family: string): string {
  if (family === "text") return trimmed(`k${from.index}${from.type === "VARCHAR" ? "" : "::varchar"}`);
  const asText = isKey(column) || column.kind === "code" || column.kind === "tekst";
  return family === "whole" && asText ? `k${from.index}::varchar` : `k${from.index}`;
}

function shifted(expression: string, index: number, bits: number): string {
  return index === 0 ? `(${expression})::bigint` : `((${expression})::bigint << ${index * bits})`;
}

function joined(parts: readonly string[]): string {
  return parts.length === 0 ? "0::bigint" : parts.join("\n + ");
}

function finalColumn(column: ColumnSpec, mapping: Mapping): string {
  const { name } = column;
  const there = mapping.columns.has(name);
  if (name === "deeltijdfactor") return `${partTime(mapping)} as ${name}`;
  if (name === "sbi_versie") return `${there ? `coalesce(${name}, '2008')` : "'2008'"} as ${name}`;
  return there ? name : `null::${isKey(column) ? "varchar" : storeType(column)} as ${name}`;
}

/** The delivered factor, else hours over the full-time norm, else 1. */
function partTime({ columns }: Mapping): string {
  const choices = [
    ...(columns.has("deeltijdfactor") ? ["deeltijdfactor"] : []),
    ...(columns.has("uren") && columns.has("voltijdnorm") ? [hoursOverNorm] : []),
    "1",
  ];
  return `coalesce(${choices.join(", ")})::decimal(18, 4)`;
}

const hoursOverNorm = "try_cast(uren::double / nullif(voltijdnorm::double, 0) as decimal(18, 4))";

/** Marks rows whose part-time factor is a guess, and not a value that was delivered and wrong. */
function assumed(spec: TableSpec, { columns }: Mapping): string[] {
  const index = spec.columns.findIndex(({ name }) => name === "deeltijdfactor");
  if (index < 0) return [];
  const missing = [
    ...(columns.has("deeltijdfactor") ? ["ruw_deeltijdfactor is null"] : []),
    ...(columns.has("uren") && columns.has("voltijdnorm") ? [`${hoursOverNorm} is null`] : []),
  ];
  const when = missing.length === 0 ? "true" : missing.join(" and ");
  return [shifted(`case when ${when} then ${faults.assumed} else 0 end`, index, faultBits)];
}

function characteristics({ extra }: Mapping): string {
  const pairs = extra.flatMap(({ naam, index }) => [quote(naam.toLowerCase()), `extra_${index}`]);
  return `json_merge_patch('{}', json_object(${pairs.join(", ")}))`;
}

async function count(
  engine: Engine,
  { name }: TableSpec,
): Promise<Pick<ReadFile, "rows" | "faults" | "shapes">> {
  const counted = await engine.row<{ rows: number; faults: number | bigint; shapes: number | bigint }>(
    `select count(*) as rows, coalesce(bit_or(fouten), 0) as faults, coalesce(bit_or(vormen), 0) as shapes
     from gelezen_${name}`,
  );
  return { rows: counted.rows, faults: BigInt(counted.faults), shapes: BigInt(counted.shapes) };
}

function refuse(scan: Scan): "CODERING-WINDOWS-1252" | "REGELEINDE-GEMENGD" | undefined {
  if (!scan.utf8) return "CODERING-WINDOWS-1252";
  return scan.mixedEnds ? "REGELEINDE-GEMENGD" : undefined;
}

/** The engine reads *, ? and [ in a path as a pattern. */
function literalPath(path: string): string {
  return path.replaceAll(/[*?[]/g, "[$&]");
}

const nothing: Mapping = { columns: new Map(), extra: [], issues: [], readable: false };

function unreadable(
  file: SourceFile,
  hash: string,
  bytes: number,
  issues: readonly Issue[],
  mapping: Mapping = nothing,
): ReadFile {
  return {
    file,
    hash,
    bytes,
    rows: 0,
    faults: 0n,
    shapes: 0n,
    mapping,
    lineOffset: undefined,
    complete: false,
    issues,
  };
}
