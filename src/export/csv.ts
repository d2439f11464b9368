import type { ExportColumn, TableModel } from "./table.ts";

export interface CsvDialect {
  readonly separator: "," | ";";
  readonly decimal: "." | ",";
  /** A byte order mark first: Excel takes the file for UTF-8 only then. */
  readonly mark: boolean;
  /** Whether text that Excel would run as a formula gets a ' in front. */
  readonly guard: boolean;
}

/** RFC 4180, UTF-8, point decimals: byte-true open data. */
export const openCsv: CsvDialect = { separator: ",", decimal: ".", mark: false, guard: false };

/** For Excel with Dutch settings, which takes a comma for the decimals. */
export const excelCsv: CsvDialect = { separator: ";", decimal: ",", mark: true, guard: true };

/** A table as CSV text with a header row and CRLF line ends, in blocks of rows. */
export async function* writeCsv(table: TableModel, dialect: CsvDialect): AsyncGenerator<string> {
  const head = table.columns.map((column) => column.id).join(dialect.separator);
  yield `${dialect.mark ? "\uFEFF" : ""}${head}\r\n`;
  for await (const block of table.blocks()) {
    let text = "";
    for (const cell of block) {
      const fields = table.columns.map((column) => field(column, column.value(cell), dialect));
      text += `${fields.join(dialect.separator)}\r\n`;
    }
    yield text;
  }
}

function field(column: ExportColumn, value: string | number | null, dialect: CsvDialect): string {
  if (value === null) return "";
  if (column.kind !== "text") return csvNumber(Number(value), dialect);
  return csvText(String(value), dialect);
}

/** A number without exponent or thousands separators. */
export function csvNumber(value: number, dialect: CsvDialect): string {
  const plain = String(value);
  const digits = plain.includes("e") ? value.toFixed(12).replace(/\.?0+$/, "") : plain;
  return dialect.decimal === "." ? digits : digits.replace(".", ",");
}

/** A text field, quoted when it holds a separator, a quote or a line end (RFC 4180, 2.6-2.7). */
export function csvText(value: string, dialect: CsvDialect): string {
  // OWASP ASVS 1.2.10: Excel runs text that starts with one of these as a formula.
  const text = dialect.guard && /^[=+\-@\t\r\0]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
