import { writeFile } from "node:fs/promises";
import writeExcelFile from "write-excel-file/node";
import type { CheckResult } from "../check.ts";
import { findingsTable, otherLine, plainText, type Value, words } from "./findings-table.ts";
import { byRule, bySaying, groupOf } from "./groups.ts";
import type { MarkedRow, MarkedTable } from "./marked.ts";

/** A text or number, or one that is marked as what is wrong in its row. */
type Cell = Value | { readonly marked: Value };

interface Page {
  readonly sheet: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly widths: readonly number[];
}

/**
 * Writes the report as a workbook: Samenvatting (per rule and what it says), Meldingen (per file and column), and for every file a
 * sheet with a row for each line and each thing to mend or look at in it, beside the cells of that line. Only these
 * last sheets hold delivered values, and none of a column that must not be delivered.
 */
export async function writeWorkbook(
  file: string,
  result: CheckResult,
  marked: readonly MarkedTable[],
): Promise<void> {
  const taken = new Set(["samenvatting", "meldingen"]);
  const pages = [
    summary(result, marked),
    findings(result),
    ...marked.map((table) => markedPage(table, taken)),
  ];
  const sheets = pages.map(({ sheet, head, rows, widths }) => ({
    sheet,
    data: [
      head.map((value) => ({ value: plainText(value), fontWeight: "bold" as const, ...atTop })),
      ...rows.map((row) => row.map(written)),
    ],
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
  }));
  await writeFile(file, await writeExcelFile(sheets).toBuffer(), { mode: 0o600 });
}

function summary(
  { leverancier, periode, tabellen, issues }: CheckResult,
  marked: readonly MarkedTable[],
): Page {
  const rows = tabellen.map(({ tabel, bestand, rijen }): Value[] => [
    "Tabel",
    tabel,
    rijen,
    rijen === null ? `${bestand}: niet gelezen` : bestand,
    null,
  ]);
  const rules = byRule(issues).flatMap(({ groep, code, issues: own }) =>
    bySaying(own).map((alike): Value[] => [
      words[groep],
      code,
      alike.reduce((sum, { aantal }) => sum + aantal, 0),
      alike[0]?.melding ?? "",
      alike[0]?.advies ?? "",
    ]),
  );
  const cut = marked
    .filter(({ more }) => more > 0)
    .map(
      ({ bestand, more }) =>
        `Op het blad van ${bestand} staan alleen de eerste regels; er zijn er nog ${more.toLocaleString("nl-NL")}.`,
    );
  const notes = [...explanation(marked), ...cut].map((text): Value[] => ["Uitleg", null, null, text, null]);
  return {
    sheet: "Samenvatting",
    head: ["Wat", "Code", "Aantal", "Melding", "Advies"],
    rows: [["Levering", leverancier, null, `Periode ${periode}`, null], ...notes, ...rows, ...rules],
    widths: [16, 36, 10, 80, 80],
  };
}

function explanation(marked: readonly MarkedTable[]): string[] {
  const sheets = marked.length === 0 ? [] : [explained.sheets];
  return [explained.values, ...sheets, explained.lines];
}

const explained = {
  values:
    "Bij een melding staat nooit de waarde uit uw bestand. Zo komen gegevens over mensen niet in een verslag terecht dat u misschien doorstuurt. Met het bestand, de regel en de kolom vindt u de waarde in uw eigen bestand.",
  sheets:
    "Het blad met de naam van uw bestand is om mee te werken: per regel wat er mis is en wat u kunt doen, met daarachter de rij uit uw bestand. Stuur dit Excel-bestand daarom niet door. Verbeter uw eigen bestand, en lever dat opnieuw.",
  lines:
    "Regels tellen zoals in Excel: regel 1 is de bovenste regel van het bestand, meestal die met de koppen. Staat in een CSV-bestand een regeleinde binnen een cel, dan telt dat hier als een regel meer.",
} as const;

function findings(result: CheckResult): Page {
  return {
    sheet: "Meldingen",
    ...findingsTable(result),
    widths: [16, 36, 24, 12, 24, 20, 8, 10, 80, 80, 24],
  };
}

function markedPage({ bestand, columns, rows }: MarkedTable, taken: Set<string>): Page {
  const own = ["Regel", "Kolom", "Letter", "Wat", "Melding", "Advies", "Andere regel", "Code"];
  return {
    sheet: sheetName(bestand, taken),
    head: [...own, ...columns.map(({ naam }) => naam)],
    rows: rows.map((row) => [...whatOf(row, bestand), ...cellsOf(row, columns)]),
    widths: [8, 20, 8, 16, 60, 60, 14, 32, ...columns.map(() => 20)],
  };
}

function whatOf({ regel, issue, andere }: MarkedRow, bestand: string): Value[] {
  const { kolom = null, kolomletter = null, melding, advies, code } = issue;
  const other = andere === null ? null : otherLine(andere, bestand);
  return [regel, kolom, kolomletter, words[groupOf(issue)], melding, advies, other, code];
}

function cellsOf({ issue, cells }: MarkedRow, columns: MarkedTable["columns"]): Cell[] {
  return cells.map((value, at) => (columns[at]?.letter === issue.kolomletter ? { marked: value } : value));
}

/** Excel allows 31 characters and none of these; no two sheets may have one name. */
function sheetName(bestand: string, taken: Set<string>): string {
  const base = bestand.replaceAll(/[\\/?*[\]:']/g, "_").slice(0, 27);
  let name = base;
  for (let nr = 2; taken.has(name.toLowerCase()); nr++) name = `${base} ${nr}`;
  taken.add(name.toLowerCase());
  return name;
}

const atTop = { alignVertical: "top" as const };

function written(cell: Cell) {
  const isMarked = cell !== null && typeof cell === "object";
  const value = isMarked ? cell.marked : cell;
  const look = { ...atTop, ...(isMarked ? { backgroundColor: "#FCE4B0" } : {}) };
  if (value === null) return isMarked ? look : null;
  if (typeof value === "number") return { value, ...look };
  return { value: plainText(value), ...look, ...(!isMarked && value.length > 20 ? { wrap: true } : {}) };
}
