import { type Engine, quote } from "../engine/engine.ts";
import { tables } from "../store/contract.ts";
import { storeType, table } from "../store/schema.ts";
import type { ColumnSpec, TableSpec } from "../store/table-spec.ts";
import { isKey, type Mapping, mapColumns, type SourceColumn } from "./columns.ts";
import type { SourceFile } from "./delivery.ts";
import { deliveredFile } from "./identifiers/delivered.ts";
import { lookAtColumns } from "./identifiers/identifiers.ts";
import { type Issue, issue } from "./issue.ts";
import type { Marks } from "./marks.ts";
import type { RawPart } from "./parts.ts";
import type { Profile } from "./profile.ts";
import type { RawRead, RawTable } from "./raw.ts";
import { dropPartTexts, readParts, tablesOf } from "./read-parts.ts";
import { type Decided, decide } from "./reading/decide.ts";
import type { RuleCode } from "./rules.ts";
import { accepts, columnSql, familyOf, faultBits, faults, oddUpdate, rawSql, trimmed } from "./values.ts";

/** One file of a delivery after reading. */
export interface ReadFile {
  readonly file: SourceFile;
  /** The columns of `gelezen_<tabel>` when they are those of a layout, and not of the table itself. */
  readonly spec?: TableSpec;
  readonly hash: string;
  readonly bytes: number;
  /** Rows in `gelezen_<tabel>`. */
  readonly rows: number;
  /** All `fouten` of the rows joined with OR: 0n when no cell is wrong. */
  readonly faults: bigint;
  /** What was repaired or decided while typing the values. */
  readonly repairs: readonly Repair[];
  readonly mapping: Mapping;
  /** Rows of `gelezen_<tabel>` (from 1) → lines of the file. */
  readonly lines: RawTable["lines"];
  /** The files that the rows come from, when there are several; `lines` gives place numbers then. */
  readonly parts?: readonly RawPart[];
  /** False when the rows could not be read, so that nothing can be said about what is in them. */
  readonly complete: boolean;
  /** True when the table was not delivered but follows from the keys of others; it is not stored. */
  readonly afgeleid?: boolean;
  /** What a layout found wrong in rows before they came here; only when that was asked for. */
  readonly marks?: Marks;
  readonly issues: readonly Issue[];
}

/** Something that was repaired or decided in a column; its places are rows of `gelezen_<tabel>`. */
export interface Repair {
  readonly code: RuleCode;
  readonly kolom: string;
  readonly aantal: number;
  /** The first rows, from 1. */
  readonly rijen: readonly number[];
  readonly facts?: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  readonly profile: Profile;
  /** Nobody is born after it. */
  readonly now: Date;
  readonly progress: (bytes: number) => void;
}

/**
 * Reads one file into the table `gelezen_<tabel>`: keys as text, the rest typed, and in `fouten` one digit of
 * `faultBits` bits per column of the table. The row number is rowid + 1, since the reader keeps the order.
 * The way is: text (`readRaw`), heads (`mapColumns`), values (`load`).
 */
export async function readFile(engine: Engine, file: SourceFile, options: ReadOptions): Promise<ReadFile> {
  const spec = table(file.tabel);
  const known = new Set(Object.values(file.profile.kolommen).flat());
  const read = await readParts(engine, file, {
    nr: tables.indexOf(spec) + 1,
    naam: file.naam,
    known: (head) => known.has(head.toLowerCase()),
    progress: options.progress,
  });
  const { table: raw } = read;
  if (raw === undefined) return unreadable(file, read, read.issues);
  const heads = await readHeads(engine, raw, file, options.now);
  const mapping =
    heads.mapping ?? mapColumns(raw.columns, spec, file.profile, { bestand: file.naam, regels: [] });
  const issues = [...read.issues, ...heads.issues];
  if (!heads.sound) return unreadable(file, read, issues, mapping);
  await dropPartTexts(engine, raw);
  const repairs = await load(engine, spec, mapping, raw.name, options.profile, heads.plain);
  // Half of the memory of a large delivery, and nothing reads it again.
  if (read.loose === true) await engine.run(`drop table ${raw.name}`);
  const counted = await count(engine, spec);
  const { hash, bytes } = read;
  const facts = { hash, bytes, ...counted, repairs, mapping, lines: raw.lines, issues };
  const parts = raw.parts === undefined ? {} : { parts: raw.parts };
  return { file, spec, ...facts, ...parts, complete: true };
}

/** What the heads of the file say, or of each of its files: the columns, and what must not be delivered. */
async function readHeads(engine: Engine, raw: RawTable, { tabel, profile }: SourceFile, now: Date) {
  const spec = table(tabel);
  const issues: Issue[] = [];
  const found: Mapping[] = [];
  const plain = new Set<string>();
  let sound = true;
  for (const one of tablesOf(raw)) {
    const place = { bestand: one.bestand, regels: one.headLine === 0 ? [] : [one.headLine] };
    const mapping = mapColumns(one.columns, spec, profile, place);
    const wrong = spec.columns.flatMap((column) =>
      wrongType(column, mapping.columns.get(column.name), place),
    );
    const filled = deliveredFile(one, [{ spec, columns: mapping.columns }]);
    const looked = await lookAtColumns(engine, filled, now);
    issues.push(...mapping.issues, ...wrong, ...looked.issues);
    if (raw.parts === undefined) for (const text of looked.plain) plain.add(text);
    sound &&= mapping.readable && wrong.length === 0;
    found.push(mapping);
  }
  return { issues, sound, plain, mapping: raw.parts === undefined ? found[0] : undefined };
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

/**
 * Fills `gelezen_<tabel>` from a table with the texts `k<index>` that the mapping points at, row by row.
 * @param plain texts that are known to hold usual keys only, and so need no trimming.
 * @returns what was decided about the whole of a column, and what that repaired.
 */
export async function load(
  engine: Engine,
  spec: TableSpec,
  mapping: Mapping,
  source: string,
  profile: Profile,
  plain: ReadonlySet<string> = new Set(),
): Promise<readonly Repair[]> {
  const { notations, repairs } = await decide(engine, source, spec, mapping, profile);
  await engine.run(loadStatement(spec, mapping, source, { profile, notations, plain }));
  for (const column of spec.columns) {
    const notation = notations.get(column.name);
    const from = mapping.columns.get(column.name);
    if (notation?.odd === undefined || from === undefined) continue;
    await engine.run(oddUpdate({ spec, column, source, text: `k${from.index}` }, notation, profile));
    await engine.run(`drop table ${notation.odd}`);
  }
  return repairs;
}

interface Known {
  readonly profile: Profile;
  readonly notations: Decided["notations"];
  readonly plain: ReadonlySet<string>;
}

/** One statement in three steps: the delivered text, the typed value, and what is wrong with it. */
function loadStatement(
  spec: TableSpec,
  mapping: Mapping,
  source: string,
  { profile, notations, plain }: Known,
): string {
  const parts = spec.columns.flatMap((column) => {
    const from = mapping.columns.get(column.name);
    if (from === undefined) return [];
    const text = `k${from.index}`;
    const notation = { ...notations.get(column.name), plain: plain.has(text) };
    return [{ column, raw: rawSql(column, text, notation), ...columnSql(column, notation, profile) }];
  });
  const raw = [
    ...parts.map((part) => `${part.raw} as ruw_${part.column.name}`),
    ...mapping.extra.map(({ index }) => `${trimmed(`k${index}`)} as extra_${index}`),
  ];
  const typed = parts.map(({ column, value }) => `${value} as ${column.name}`);
  const digits = parts.map(({ column, fault }) => shifted(fault, spec.columns.indexOf(column), faultBits));
  const columns = spec.columns.map((column) => finalColumn(column, mapping));
  if (spec.open === true) columns.push(`${characteristics(mapping)} as kenmerken`);
  const guess = assumed(spec, mapping);
  const sound = [...parts.map((part) => part.sound), ...guess.map((when) => `not (${when})`)];
  const index = spec.columns.findIndex(({ name }) => name === "deeltijdfactor");
  digits.push(
    ...guess.map((when) => shifted(`case when ${when} then ${faults.assumed} else 0 end`, index, faultBits)),
  );
  const sum = `case when ${["true", ...sound].join(" and ")} then 0::bigint else ${joined(digits)} end`;
  return `create or replace table gelezen_${spec.name} as
    select ${[...columns, `${sum} as fouten`].join(",\n")}
    from (select *, ${typed.join(",\n")} from (select ${raw.join(",\n")} from ${source}))`;
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

/** True for rows whose part-time factor is a guess, and not a value that was delivered and wrong. */
function assumed(spec: TableSpec, { columns }: Mapping): string[] {
  if (!spec.columns.some(({ name }) => name === "deeltijdfactor")) return [];
  const missing = [
    ...(columns.has("deeltijdfactor") ? ["ruw_deeltijdfactor is null"] : []),
    ...(columns.has("uren") && columns.has("voltijdnorm") ? [`${hoursOverNorm} is null`] : []),
  ];
  return [missing.length === 0 ? "true" : missing.join(" and ")];
}

function characteristics({ extra }: Mapping): string {
  const pairs = extra.flatMap(({ naam, index }) => [quote(naam.toLowerCase()), `extra_${index}`]);
  return `json_merge_patch('{}', json_object(${pairs.join(", ")}))`;
}

/** What stands in `gelezen_<tabel>`. */
export async function count(engine: Engine, { name }: TableSpec): Promise<Pick<ReadFile, "rows" | "faults">> {
  const counted = await engine.row<{ rows: number; faults: number | bigint }>(
    `select count(*) as rows, coalesce(bit_or(fouten), 0) as faults from gelezen_${name}`,
  );
  return { rows: counted.rows, faults: BigInt(counted.faults) };
}

const nothing: Mapping = { columns: new Map(), extra: [], issues: [], readable: false };

function unreadable(
  file: SourceFile,
  { hash, bytes }: Pick<RawRead, "hash" | "bytes">,
  issues: readonly Issue[],
  mapping: Mapping = nothing,
): ReadFile {
  const lines = () => Promise.resolve(new Map<number, number>());
  const spec = table(file.tabel);
  const empty = { rows: 0, faults: 0n, repairs: [], lines };
  return { file, spec, hash, bytes, ...empty, mapping, complete: false, issues };
}
