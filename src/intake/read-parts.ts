import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import type { Engine } from "../engine/engine.ts";
import { type Issue, issue } from "./issue.ts";
import { type FilePart, type Parted, partKey, partsOf, placeNumber, type RawPart } from "./parts.ts";
import { type RawColumn, type RawOptions, type RawRead, type RawTable, readRaw } from "./raw.ts";

interface Part {
  readonly file: FilePart;
  readonly read: RawRead;
}

/**
 * Reads the one or more files of a table into one staging table, in their order. Columns belong together by
 * their head; their order may differ from file to file. With a file that cannot be read there is no table, and
 * neither when a file is there twice: its rows would count double.
 */
export async function readParts(engine: Engine, file: Parted, options: RawOptions): Promise<RawRead> {
  const files = partsOf(file);
  const [only] = files;
  if (files.length === 1 && only !== undefined) return readRaw(engine, only.path, optionsOf(only, options));
  const parts: Part[] = [];
  let done = 0;
  for (const [index, part] of files.entries()) {
    const start = done;
    done += statSync(part.path).size;
    const progress = (bytes: number) => options.progress?.(start + bytes);
    const nr = options.nr * 1000 + index + 1;
    const own = optionsOf(part, { ...options, nr, naam: part.naam, progress });
    parts.push({ file: part, read: await readRaw(engine, part.path, own) });
  }
  const issues = [...parts.flatMap(({ read }) => read.issues), ...twice(parts)];
  const hashes = parts.map(hashOf).sort();
  const hash = createHash("sha256").update(hashes.join("\n")).digest("hex");
  const bytes = parts.reduce((sum, { read }) => sum + read.bytes, 0);
  const tables = parts.flatMap(({ read }) => read.table ?? []);
  if (tables.length < parts.length || issues.some(({ ernst }) => ernst === "fout"))
    return { hash, bytes, issues };
  return { hash, bytes, issues, table: await together(engine, tables, options) };
}

function optionsOf({ blad }: FilePart, options: RawOptions): RawOptions {
  return blad === undefined ? options : { ...options, blad };
}

/** Of a sheet, the workbook's hash does not tell it from the other sheets. */
function hashOf({ file: { blad }, read }: Part): string {
  return blad === undefined ? read.hash : `${read.hash} ${blad.naam}`;
}

function twice(parts: readonly Part[]): Issue[] {
  return parts.flatMap((part, index) => {
    const first = parts.slice(0, index).find((other) => hashOf(other) === hashOf(part));
    if (first === undefined || partKey(first.file) === partKey(part.file)) return [];
    return [issue("BESTAND-DUBBEL", { bestand: part.file.naam }, { bestand: first.file.naam })];
  });
}

async function together(engine: Engine, tables: readonly RawTable[], options: RawOptions): Promise<RawTable> {
  const name = `ruw_${options.nr}`;
  const keys = tables.map((table) => table.columns.map(keyOf));
  const columns = new Map<string, RawColumn>();
  for (const [part, table] of tables.entries()) {
    for (const [place, column] of table.columns.entries()) {
      const key = keys[part]?.[place] ?? "";
      if (!columns.has(key)) columns.set(key, { ...column, index: columns.size, type: "VARCHAR" });
    }
  }
  const firstLetters = new Map([...columns].map(([key, { letter }]) => [key, letter]));
  const parts: RawPart[] = tables.map((table, part) => {
    const letters = table.columns.map(
      ({ letter }, place) => [firstLetters.get(keys[part]?.[place] ?? "") ?? letter, letter] as const,
    );
    return { table, letters: new Map(letters) };
  });
  await engine.run(
    `create or replace table ${name} (${[...columns.values()].map(({ index }) => `k${index} varchar`).join(", ")})`,
  );
  for (const [part, table] of tables.entries()) {
    const own = [...columns.keys()].map((key) => table.columns[keys[part]?.indexOf(key) ?? -1]);
    const cells = own.map((column) => (column === undefined ? "null" : `k${column.index}`));
    await engine.run(`insert into ${name} select ${cells.join(", ")} from ${table.name} order by rowid`);
  }
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const lines = (wanted: readonly number[]) => placeNumbers(tables, wanted);
  const [first] = tables;
  return {
    name,
    bestand: options.naam,
    columns: [...columns.values()],
    rows,
    headLine: first?.headLine ?? 0,
    lines,
    parts,
  };
}

/** What a column is known by in every file: its head, and for a repeated head which of them it is. */
function keyOf({ naam }: RawColumn, index: number, all: readonly RawColumn[]): string {
  const head = naam.toLowerCase();
  const before = all.slice(0, index).filter((other) => other.naam.toLowerCase() === head).length;
  return `${head}\n${before}`;
}

async function placeNumbers(
  tables: readonly RawTable[],
  wanted: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  let before = 0;
  for (const [part, { rows, lines }] of tables.entries()) {
    const first = before;
    const own = wanted.filter((row) => row > first && row <= first + rows).map((row) => row - first);
    for (const [row, line] of await lines(own)) found.set(first + row, placeNumber(part, line));
    before += rows;
  }
  return found;
}

/**
 * Takes the delivered texts out of the tables of the parts, once they stand together: only the lines are needed
 * still, and of a date of birth nothing may be left but the year.
 */
export async function dropPartTexts(engine: Engine, { parts = [] }: RawTable): Promise<void> {
  for (const { table } of parts) {
    const columns = await engine.rows<{ column_name: string }>(`describe ${table.name}`);
    await engine.run(
      columns.some(({ column_name }) => column_name === "regel")
        ? `create or replace table ${table.name} as select regel from ${table.name} order by rowid`
        : `drop table ${table.name}`,
    );
  }
}

/** The delivered files of a table: its parts, or the one that it is. */
export function tablesOf(raw: RawTable): readonly RawTable[] {
  return raw.parts?.map(({ table }) => table) ?? [raw];
}
