import writeExcelFile from "write-excel-file/node";
import type { TableModel } from "./table.ts";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** As the site says it. */
const sampleText = "Verzonnen gegevens: dit is een voorbeeld. Alleen de cijfers van CBS zijn echt.";

/**
 * A table as a workbook with the columns of the CSV: one sheet with the figures from its first cell, names in
 * a row that stays in view, and one that says what they are. A number that is not shown is an empty cell; the column
 * `status` says why.
 */
export async function xlsxBytes(table: TableModel): Promise<Buffer> {
  const rows: (string | number | null)[][] = [];
  for await (const block of table.blocks()) {
    for (const cell of block) rows.push(table.columns.map((column) => column.value(cell)));
  }
  const sheet = (
    name: string,
    heads: readonly string[],
    body: readonly (readonly (string | number | null)[])[],
  ) => ({
    sheet: name,
    data: [
      heads.map((value) => ({ value, fontWeight: "bold" as const })),
      ...body.map((row) => row.map(valueCell)),
    ],
    columns: heads.map((head) => ({ width: Math.max(12, head.length + 2) })),
    stickyRowsCount: 1,
  });
  const about: readonly (readonly [string, string])[] = [
    ["Tabel", table.title],
    ["Publicatie", table.release],
    ...(table.sample === true ? [["Let op", sampleText] as const] : []),
    ["Geen getal", "Waar geen getal staat, zegt de kolom ‘status’ waarom. Dat is nooit hetzelfde als nul."],
    [
      "Percentages",
      "Percentages staan als breuk in de kolommen: 0,075 is 7,5%. De status ‘onderdrukt’ betekent Niet getoond.",
    ],
  ];
  return writeExcelFile([
    sheet(
      "Cijfers",
      table.columns.map(({ id }) => id),
      rows,
    ),
    sheet("Toelichting", ["Onderwerp", "Toelichting"], about),
  ]).toBuffer();
}

function valueCell(value: string | number | null) {
  if (value === null) return null;
  return typeof value === "number" ? { value, type: Number } : { value, type: String };
}
