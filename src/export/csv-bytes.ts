import type { LinePart } from "../release/lines.ts";
import type { Cell } from "../release/types.ts";
import { type CsvDialect, csvText, writeCsv } from "./csv.ts";
import type { ExportColumn, TableModel } from "./table.ts";

/** The bytes of writeCsv, put together by the engine where the table can: for large tables and many readers. */
export async function* csvBytes(table: TableModel, dialect: CsvDialect): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  if (table.lines === undefined) {
    for await (const text of writeCsv(table, dialect)) yield encoder.encode(text);
    return;
  }
  const head = table.columns.map((column) => column.id).join(dialect.separator);
  yield encoder.encode(`${dialect.mark ? "\uFEFF" : ""}${head}\r\n`);
  yield* table.lines(JSON.stringify(dialect), () => partsOf(table.columns, dialect));
}

type TextColumn = Extract<ExportColumn, { readonly kind: "text" }>;

/** Neighbours that depend on the same columns become one piece, with what depends on none. */
function partsOf(columns: readonly ExportColumn[], dialect: CsvDialect): LinePart[] {
  const parts: LinePart[] = [];
  let group: TextColumn[] = [];
  let separator = "";
  const close = () => {
    if (group.length > 0) parts.push(textPart(group, separator, dialect));
    if (group.length > 0) separator = dialect.separator;
    group = [];
  };
  for (const column of columns) {
    if (column.kind === "text") {
      if (!column.by.every((name) => dependsOn(group).includes(name)) && group.length > 0) close();
      group.push(column);
    } else {
      close();
      if (separator !== "") parts.push({ fixed: separator });
      parts.push({ number: column.id, decimal: dialect.decimal });
      separator = dialect.separator;
    }
  }
  close();
  return [...parts, { fixed: "\r\n" }];
}

const dependsOn = (group: readonly TextColumn[]): readonly string[] => [
  ...new Set(group.flatMap(({ by }) => by)),
];

function textPart(group: readonly TextColumn[], before: string, dialect: CsvDialect): LinePart {
  const by = dependsOn(group);
  return {
    by,
    text: (values) => {
      const cell = cellOf(by, values);
      const fields = group.map((column) => {
        const value = column.value(cell);
        return value === null ? "" : csvText(String(value), dialect);
      });
      return before + fields.join(dialect.separator);
    },
  };
}

/** A cell of which only the named columns are filled: what the text depends on. */
function cellOf(by: readonly string[], values: readonly (string | null)[]): Cell {
  const known = new Map(by.map((name, at) => [name, values[at] ?? null]));
  return {
    indicator: known.get("indicator") ?? "",
    tabel: "",
    periode: known.get("periode") ?? "",
    dimensies: Object.fromEntries(known),
    uitsplitsing: known.get("uitsplitsing") ?? null,
    waarde: null,
    ondergrens: null,
    bovengrens: null,
    personen: null,
    werkgevers: null,
    status: (known.get("status") ?? "gepubliceerd") as Cell["status"],
  };
}
