import { extname } from "node:path";
import type { Engine } from "../engine/engine.ts";
import { type Issue, issue } from "./issue.ts";
import type { RawPart, Sheet } from "./parts.ts";
import { firstBytes, kindOf } from "./reading/kind.ts";
import { readParquetTable } from "./reading/parquet.ts";
import { readSheet } from "./reading/sheet.ts";
import { readText } from "./reading/text.ts";
import { hashFile } from "./scan.ts";

/** A column of a delivered file, before any meaning. */
export interface RawColumn {
  /** The head as delivered, trimmed. Shown only when it is plainly a head. */
  readonly naam: string;
  /** The column of the staging table is `k<index>`. */
  readonly index: number;
  /** As a spreadsheet names it. */
  readonly letter: string;
  /** Type in a Parquet file; "VARCHAR" for text and Excel. */
  readonly type: string;
}

/** The delivered file as text: the table `ruw_<n>`, columns k0..kN varchar (null = empty), in delivered order. */
export interface RawTable {
  readonly name: string;
  readonly bestand: string;
  readonly columns: readonly RawColumn[];
  readonly rows: number;
  /** The line of the head, from 1; 0 for Parquet. */
  readonly headLine: number;
  /** Rows (rowid + 1) → lines of the delivered file; for Parquet the row itself. */
  lines(rows: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** When several files stand together in it: those files, in order. Lines are place numbers then (`placeOf`). */
  readonly parts?: readonly RawPart[];
}

/** Lines of a file with refused rows. */
export interface Refused {
  /** The line of the head; 0 when there is none (Parquet). */
  readonly kop: number;
  /** The lines on which the refused records start. */
  readonly regels: readonly number[];
  /** Lines of records of which the end is not known. */
  readonly kapot: readonly number[];
}

/** What reading a file gave: a table when it could be read whole, and what was noticed or wrong. */
export interface RawRead {
  readonly table?: RawTable;
  /** True when `lines` does not need the table, so that it may go once its values are typed. */
  readonly loose?: boolean;
  readonly issues: readonly Issue[];
  /** The line of the head and those of the records that could not be read, when that is why there is no table. */
  readonly refused?: Refused;
  /** SHA-256 of the file as delivered. */
  readonly hash: string;
  readonly bytes: number;
}

export interface RawOptions {
  /** Number of the staging table. */
  readonly nr: number;
  /** Name of the file in issues. */
  readonly naam: string;
  /** Is this head (as delivered) expected? It helps to find the delimiter and the head line. */
  readonly known?: (head: string) => boolean;
  /** Columns to leave behind, by their head (and letter): they reach no table and no temporary file. */
  readonly drop?: (head: string, letter: string) => boolean;
  /** Rows right below the head that are no data, such as a row of codes. */
  readonly overslaan?: number;
  /** Of a workbook, the sheet to read (default: the one with the most expected heads). */
  readonly blad?: Sheet;
  readonly progress?: (bytes: number) => void;
}

/** One file to read, with every option filled in. */
export type RawSource = Required<Omit<RawOptions, "blad">> &
  Pick<RawOptions, "blad"> & { readonly path: string };

/**
 * Reads any delivered file (text in every usual form, Excel, Parquet) into a table of texts. A plain clean file
 * is read by the engine itself; anything else is first rewritten as a clean temporary file. Records are counted
 * twice: none is lost without an issue that names its line. Never throws for what is in the file.
 */
export async function readRaw(engine: Engine, path: string, options: RawOptions): Promise<RawRead> {
  const source: RawSource = { ...defaults, ...options, path };
  const kind = kindOf(firstBytes(path), extname(path).toLowerCase());
  switch (kind.soort) {
    case "geen": {
      const { hash, bytes } = await hashFile(path);
      source.progress(bytes);
      return { hash, bytes, issues: [issue(kind.code, { bestand: source.naam }, kind.facts)] };
    }
    case "parquet":
      return readParquetTable(engine, source);
    case "xlsx":
      return readSheet(engine, source);
    default:
      return readText(engine, source, kind.soort);
  }
}

const defaults = { known: () => false, drop: () => false, overslaan: 0, progress: () => undefined };
