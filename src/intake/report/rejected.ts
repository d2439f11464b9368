import { once } from "node:events";
import { createReadStream, createWriteStream, mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, extname, join, parse } from "node:path";
import type { Engine } from "../../engine/engine.ts";
import { AppError, isSystemError } from "../../errors.ts";
import { type RawTable, type Refused, readRaw } from "../raw.ts";
import { firstBytes, kindOf } from "../reading/kind.ts";
import type { RejectedFile } from "./rejected-files.ts";

/** Rows of one file as texts. */
export interface RejectedTable {
  readonly columns: RawTable["columns"];
  /** The line of each of `rows`. */
  readonly lines: readonly number[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/**
 * Writes per delivered file one with exactly its refused rows under its own head. Of a text file the bytes are
 * those that were delivered; Excel and Parquet become CSV in UTF-8. They hold delivered values: only write
 * where the supplier asks.
 * @returns the paths of the written files.
 * @throws AppError HOME_NOT_WRITABLE
 */
export async function writeRejected(
  engine: Engine,
  files: readonly RejectedFile[],
  folder: string,
): Promise<string[]> {
  const written: string[] = [];
  const taken = new Set<string>();
  try {
    mkdirSync(folder, { recursive: true });
    for (const file of files) {
      const source = await readSource(engine, file);
      const { kapot, regels, table } = source;
      if (kapot.length + regels.length === 0) continue;
      const encoding = textEncoding(file.path);
      const path = join(folder, targetName(file, encoding === undefined, taken));
      if (encoding !== undefined) await copyRecords(file.path, source, encoding, path);
      else if (table !== undefined) await writeRows(await rowsOf(engine, table, regels), path);
      else continue;
      written.push(path);
    }
  } catch (error) {
    if (!isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOSPC", "EISDIR"))
      throw error;
    throw new AppError("HOME_NOT_WRITABLE", `In de map ${folder} kan niet worden geschreven.`, [], error);
  }
  return written;
}

/** The name under which rows can be delivered again: that of their file, or of their sheet. */
function targetName({ bestand, blad }: RejectedFile, asCsv: boolean, taken: Set<string>): string {
  const { name, ext } = parse(basename(blad === undefined ? bestand : `${blad.naam}.xlsx`));
  const base = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "_");
  const extension = asCsv ? ".csv" : ext;
  let target = `${base}${extension}`;
  for (let nr = 2; taken.has(target.toLowerCase()); nr++) target = `${base} (${nr})${extension}`;
  taken.add(target.toLowerCase());
  return target;
}

/** Reads a file again, to know its head and the records that could not be read. */
export async function readSource(
  engine: Engine,
  { path, blad, bestand, koppen, regels }: RejectedFile,
): Promise<Refused & { readonly table: RawTable | undefined }> {
  const known = new Set(koppen);
  const options = {
    nr: stagingNumber,
    naam: bestand,
    known: (head: string) => known.has(head.toLowerCase()),
    ...(blad === undefined ? {} : { blad }),
  };
  const { table, refused } = await readRaw(engine, path, options);
  return {
    table,
    kop: table?.headLine ?? refused?.kop ?? 1,
    regels: [...regels, ...(refused?.regels ?? [])],
    kapot: refused?.kapot ?? [],
  };
}

/** Of a staging table beside those of a delivery. */
const stagingNumber = 999;

/** The rows that start on these lines. */
export async function rowsOf(
  engine: Engine,
  table: RawTable,
  regels: readonly number[],
): Promise<RejectedTable> {
  const wanted = new Set(regels);
  const lines = await table.lines(Array.from({ length: table.rows }, (_, index) => index + 1));
  const found = [...lines].filter(([, line]) => wanted.has(line)).sort(([a], [b]) => a - b);
  const numbers = found.map(([row]) => row);
  const columns = table.columns.map(({ index }) => `k${index}`);
  const rows = await engine.rows<Record<string, string | null>>(
    `select ${columns.map((column) => `${column}::varchar as ${column}`).join(", ")} from ${table.name}
     where rowid + 1 in (select unnest([${numbers.join(", ")}]::bigint[])) order by rowid`,
  );
  return {
    columns: table.columns,
    lines: found.map(([, line]) => line),
    rows: rows.map((row) => columns.map((column) => row[column] ?? null)),
  };
}

type Encoding = "latin1" | "utf16le" | "utf16be";

/** How to read a text file so that the same bytes come out; undefined for what is no text. */
function textEncoding(path: string): Encoding | undefined {
  const { soort } = kindOf(firstBytes(path), extname(path).toLowerCase());
  if (soort === "tekst") return "latin1";
  if (soort === "utf-16be") return "utf16be";
  return soort === "utf-16le" ? "utf16le" : undefined;
}

async function writeRows(table: RejectedTable, target: string): Promise<void> {
  const lines = [table.columns.map(({ naam }) => naam), ...table.rows].map(
    (row) => `${row.map(quoted).join(",")}\n`,
  );
  await writeFile(target, lines.join(""), { mode: 0o600 });
}

function quoted(cell: string | null): string {
  return cell === null ? "" : `"${cell.replaceAll('"', '""')}"`;
}

async function copyRecords(
  path: string,
  refused: Refused,
  encoding: Encoding,
  target: string,
): Promise<void> {
  const out = createWriteStream(target, { mode: 0o600 });
  const copier = new Copier(refused);
  for await (const chunk of textsOf(path, encoding)) {
    const text = copier.push(chunk);
    if (text !== "" && !out.write(bytesOf(text, encoding))) await once(out, "drain");
    if (copier.done) break;
  }
  out.end(bytesOf(copier.end(), encoding));
  await once(out, "finish");
}

async function* textsOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const size = { highWaterMark: 1 << 20 };
  if (encoding !== "utf16be") {
    yield* createReadStream(path, { ...size, encoding }) as AsyncIterable<string>;
    return;
  }
  const decoder = new TextDecoder("utf-16be", { ignoreBOM: true });
  for await (const chunk of createReadStream(path, size))
    yield decoder.decode(chunk as Buffer, { stream: true });
}

function bytesOf(text: string, encoding: Encoding): Buffer {
  return encoding === "utf16be" ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, encoding);
}

/** Takes the records that start on the wanted lines out of a text, with their line breaks. */
class Copier {
  readonly #wanted: Set<number>;
  /** Lines that are copied alone, since their quotes do not say where the record ends. */
  readonly #broken: ReadonlySet<number>;
  #rest = "";
  #line = 0;
  /** The record that is being copied, while a quote in it is open. */
  #open = "";

  constructor({ kop, regels, kapot }: Refused) {
    this.#wanted = new Set([kop, ...regels, ...kapot]);
    this.#broken = new Set(kapot);
  }

  get done(): boolean {
    return this.#wanted.size === 0 && this.#open === "";
  }

  push(chunk: string): string {
    const lines = (this.#rest + chunk).split(/(?<=\r\n|\n|\r(?!\n|$))/);
    this.#rest = lines.pop() ?? "";
    return lines.map((line) => this.#take(line)).join("");
  }

  end(): string {
    const ended = /[\r\n]$/.test(this.#rest);
    const last = this.#rest === "" ? "" : this.#take(ended ? this.#rest : `${this.#rest}\n`);
    return last + this.#open;
  }

  #take(line: string): string {
    this.#line++;
    const wanted = this.#wanted.delete(this.#line);
    if (this.#broken.has(this.#line)) return line;
    if (this.#open === "" && !wanted) return "";
    this.#open += line;
    if (quotes(this.#open) % 2 === 1) return "";
    const record = this.#open;
    this.#open = "";
    return record;
  }
}

function quotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}
