import { readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { unzipSync } from "fflate";
import type { Engine } from "../../engine/engine.ts";
import { type Issue, issue } from "../issue.ts";
import type { RawRead, RawSource } from "../raw.ts";
import { hashFile } from "../scan.ts";
import { withTemporaryFolder } from "../staging.ts";
import { explanationHead, explanationSheet } from "../template-sheet.ts";
import { headOf } from "./dialect.ts";
import { readNormalised } from "./normalised.ts";
import type { Rec } from "./records.ts";
import { largestWorkbook } from "./sheet-names.ts";

/**
 * Reads a sheet of an Excel workbook: the one that is asked for, else the one with the most expected heads, else
 * the first with data. Uses
 * read-excel-file: kept up, MIT, plain JavaScript, and it gives numbers as they are stored.
 */
export async function readSheet(engine: Engine, source: RawSource): Promise<RawRead> {
  const { hash, bytes } = await hashFile(source.path);
  source.progress(bytes);
  const refuse = (
    code: "EXCEL-TE-GROOT" | "EXCEL-ONLEESBAAR" | "BESTAND-LEEG" | "KOP-GEEN-NAMEN",
  ): RawRead => ({
    hash,
    bytes,
    issues: [issue(code, { bestand: source.naam })],
  });
  const size = unpackedSize(source.path);
  if (size === undefined) return refuse("EXCEL-ONLEESBAAR");
  if (size > largestWorkbook) return refuse("EXCEL-TE-GROOT");
  const sheets = await sheetsOf(source.path);
  if (sheets === undefined) return refuse("EXCEL-ONLEESBAAR");
  const filled = sheets.filter(
    (sheet) => !isExplanation(sheet) && sheet.records.some(({ cells }) => cells.some((cell) => cell !== "")),
  );
  const meant = filled.filter(({ naam }) => source.blad === undefined || naam === source.blad.naam);
  if (meant.length === 0) return refuse("BESTAND-LEEG");
  const heads = meant.map((sheet) => ({
    ...sheet,
    found: headOf(sheet.records.slice(0, 300), source.known),
  }));
  const best = heads.toSorted((a, b) => (b.found?.hits ?? -1) - (a.found?.hits ?? -1))[0];
  if (best?.found === undefined) return refuse("KOP-GEEN-NAMEN");
  const notes = skipped(source, filled, best.naam);
  const { found, records } = best;
  return withTemporaryFolder(tmpdir(), (folder) =>
    readNormalised(engine, source, { hash, bytes, head: found, records: [records], notes }, folder),
  );
}

/** The sheet of our own template that explains the others. */
function isExplanation({ naam, records: [head] }: Sheet): boolean {
  return naam === explanationSheet && explanationHead.every((word, at) => head?.cells[at] === word);
}

interface Sheet {
  readonly naam: string;
  /** Its place in the workbook, from 1. */
  readonly nr: number;
  readonly records: Rec[];
}

/** The sheets with data that are not read, by their place: their names may be those of persons. Said once. */
function skipped({ naam, blad }: RawSource, filled: readonly Sheet[], chosen: string): Issue[] {
  const gelezen = blad?.gelezen ?? [chosen];
  const others = filled.filter((sheet) => !gelezen.includes(sheet.naam));
  const first = filled.find((sheet) => gelezen.includes(sheet.naam));
  if (others.length === 0 || chosen !== first?.naam) return [];
  const place = { bestand: blad?.werkboek ?? naam, aantal: others.length };
  return [issue("EXCEL-BLAD-OVERGESLAGEN", place, { nummers: others.map(({ nr }) => nr).join(", ") })];
}

/** What the archive says that it holds, in bytes; undefined when it is none. */
function unpackedSize(path: string): number | undefined {
  if (statSync(path).size > largestWorkbook) return largestWorkbook + 1;
  let total = 0;
  try {
    unzipSync(readFileSync(path), {
      filter: ({ originalSize }) => {
        total += originalSize;
        return false;
      },
    });
    return total;
  } catch {
    return undefined;
  }
}

async function sheetsOf(path: string): Promise<Sheet[] | undefined> {
  try {
    // Loaded only here: most deliveries have no workbook, and it costs every command a tenth of a second.
    const { default: readWorkbook } = await import("read-excel-file/node");
    const sheets = await readWorkbook<string>(path, { parseNumber: plainNumber, trim: false });
    return sheets.map(({ data, sheet }, place) => {
      const width = Math.max(0, ...data.map((row) => row.findLastIndex((cell) => textOf(cell) !== "") + 1));
      const records = data.map((row, index) => ({
        cells: Array.from({ length: width }, (_, column) => textOf(row[column])),
        line: index + 1,
      }));
      return { naam: sheet, nr: place + 1, records };
    });
  } catch {
    return undefined;
  }
}

/** A number without the rounding errors of its storage: 0.8, not 0.80000000000000004; and without a needless .0 */
function plainNumber(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return text;
  return String(Number(value.toPrecision(15)));
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (!(cell instanceof Date)) return String(cell);
  const text = cell.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19).replace("T", " ");
}
