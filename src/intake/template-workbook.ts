import writeExcelFile from "write-excel-file/node";
import { explanationHead, explanationSheet } from "./template-sheet.ts";
import { passedRow, type Template } from "./templates.ts";

/** Templates as one workbook: a sheet with heads for each, and one that explains every head with a made-up value. */
export async function templateWorkbook(templates: readonly Template[]): Promise<Buffer> {
  const sheets = templates.map(({ naam, kolommen, overslaan }) => ({
    sheet: naam,
    data: [
      kolommen.map(({ kop }) => bold(kop)),
      ...Array.from({ length: overslaan }, () => passedRow(kolommen.length)),
    ],
    stickyRowsCount: 1,
    columns: kolommen.map(({ kop }) => ({ width: Math.max(12, kop.length + 3) })),
  }));
  const lines = templates.flatMap(({ naam, kolommen }) =>
    kolommen.map(({ kop, verplicht, uitleg, voorbeeld }) => [
      ...[naam, kop, verplicht ? "ja" : "nee"].map(plain),
      { value: uitleg, wrap: true, ...atTop },
      plain(voorbeeld),
    ]),
  );
  const explanation = {
    sheet: explanationSheet,
    data: [explanationHead.map(bold), ...lines],
    stickyRowsCount: 1,
    columns: [18, 28, 11, 90, 16].map((width) => ({ width })),
  };
  return writeExcelFile([...sheets, explanation]).toBuffer();
}

const atTop = { alignVertical: "top" as const };
const plain = (value: string) => ({ value, ...atTop });
const bold = (value: string) => ({ value, fontWeight: "bold" as const });
