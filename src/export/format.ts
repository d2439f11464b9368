import { excelCsv, openCsv, writeCsv } from "./csv.ts";
import { csvBytes } from "./csv-bytes.ts";
import { writeJson } from "./json.ts";
import type { TableModel } from "./table.ts";

/** The formats that are text and can be written as they are read. */
export interface TextFormat {
  readonly extension: string;
  readonly mediaType: string;
  write(table: TableModel): AsyncGenerator<string>;
  /** The same as bytes, as fast as the table can give them; only of what is given to many. */
  bytes?(table: TableModel): AsyncGenerator<Uint8Array>;
}

export const textFormats = {
  csv: {
    extension: "csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    write: (table) => writeCsv(table, openCsv),
    bytes: (table) => csvBytes(table, openCsv),
  },
  "csv-excel": {
    extension: "csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    write: (table) => writeCsv(table, excelCsv),
    bytes: (table) => csvBytes(table, excelCsv),
  },
  json: { extension: "json", mediaType: "application/json", write: writeJson },
} as const satisfies Readonly<Record<string, TextFormat>>;

export type TextFormatName = keyof typeof textFormats;

/** Longer than this, a name is cut short: some disks take no more than 255 bytes. */
const longest = 120;

/** A file name that tells what it holds: the table, what was chosen of it, the release, and the variant for Excel. */
export function fileName(
  { id, release, asked = [], sample }: Pick<TableModel, "id" | "release" | "asked" | "sample">,
  format: string,
): string {
  const variant = format === "csv-excel" ? "-excel" : "";
  const extension = format in textFormats ? textFormats[format as TextFormatName].extension : format;
  const chosen = [id, ...asked].join("-").slice(0, longest);
  const kind = sample === true ? "-verzonnen" : "";
  return `${chosen}-${release}${kind}${variant}.${extension}`.replaceAll(/[^\w.-]/g, "_");
}
