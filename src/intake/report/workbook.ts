import { writeFile } from "node:fs/promises";
import writeExcelFile from "write-excel-file/node";
import type { CheckResult } from "../check.ts";
import { findingsTable, plainText, type Value, words } from "./findings-table.ts";
import { byRule } from "./groups.ts";
import type { RejectedTable } from "./rejected.ts";

interface Page {
  readonly sheet: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  readonly widths: readonly number[];
}

/**
 * Writes the report as a workbook: Samenvatting (per rule), Meldingen (per file and column), and for every table
 * with refused rows a sheet with exactly those rows, to be mended and delivered again. Only these last sheets
 * hold delivered values.
 */
export async function writeWorkbook(
  file: string,
  result: CheckResult,
  rejected: readonly RejectedTable[],
): Promise<void> {
  const taken = new Set<string>();
  const pages = [summary(result), findings(result), ...rejected.map((table) => rejectedPage(table, taken))];
  const sheets = pages.map(({ sheet, head, rows, widths }) => ({
    sheet,
    data: [
      head.map((value) => ({ value, fontWeight: "bold" as const })),
      ...rows.map((row) => row.map(cell)),
    ],
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
  }));
  await writeFile(file, await writeExcelFile(sheets).toBuffer(), { mode: 0o600 });
}

function summary({ leverancier, periode, tabellen, issues }: CheckResult): Page {
  const rows = tabellen.map(({ tabel, bestand, rijen }): Value[] => [
    "Tabel",
    tabel,
    rijen,
    rijen === null ? `${bestand}: niet gelezen` : bestand,
    null,
  ]);
  const rules = byRule(issues).flatMap(({ groep, code, aantal, issues: own }): Value[][] => [
    [words[groep], code, aantal, own[0]?.melding ?? "", own[0]?.advies ?? ""],
  ]);
  return {
    sheet: "Samenvatting",
    head: ["Wat", "Code", "Aantal", "Melding", "Advies"],
    rows: [["Levering", leverancier, null, `Periode ${periode}`, null], ...rows, ...rules],
    widths: [16, 36, 10, 80, 80],
  };
}

function findings(result: CheckResult): Page {
  return {
    sheet: "Meldingen",
    ...findingsTable(result),
    widths: [16, 36, 24, 12, 24, 20, 8, 10, 80, 80],
  };
}

function rejectedPage({ bestand, head, rows }: RejectedTable, taken: Set<string>): Page {
  return { sheet: sheetName(bestand, taken), head: head.map(plainText), rows, widths: head.map(() => 20) };
}

/** Excel allows 31 characters and none of these; no two sheets may have one name. */
function sheetName(bestand: string, taken: Set<string>): string {
  const base = bestand.replaceAll(/[\\/?*[\]:']/g, "_").slice(0, 27);
  let name = base;
  for (let nr = 2; taken.has(name.toLowerCase()); nr++) name = `${base} ${nr}`;
  taken.add(name.toLowerCase());
  return name;
}

function cell(value: Value): Value {
  return typeof value === "string" ? plainText(value) : value;
}
