import { writeFile } from "node:fs/promises";
import writeExcelFile from "write-excel-file/node";
import type { CheckResult } from "../check.ts";
import { byRule, type Group, groupOf } from "./groups.ts";
import type { RejectedTable } from "./rejected.ts";

type Value = string | number | null;

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

const words: Readonly<Record<Group, string>> = {
  geweigerd: "Geweigerd",
  aanvaarden: "Te aanvaarden",
  hersteld: "Hersteld",
  opmerking: "Ter informatie",
};

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

function findings({ issues }: CheckResult): Page {
  return {
    sheet: "Meldingen",
    head: [
      "Wat",
      "Code",
      "Bestand",
      "Eerste regel",
      "Regels",
      "Kolom",
      "Letter",
      "Aantal",
      "Melding",
      "Advies",
    ],
    rows: issues.map((one) => [
      words[groupOf(one)],
      one.code,
      one.bestand,
      one.regel ?? null,
      one.regels.join(", "),
      one.kolom ?? null,
      one.kolomletter ?? null,
      one.aantal,
      one.melding,
      one.advies,
    ]),
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

/**
 * A spreadsheet may take a text that starts with one of these for a formula; a plain number is none. Other control
 * characters than tabs and line breaks cannot stand in a workbook.
 */
export function plainText(text: string): string {
  const written = text.replaceAll(/\p{Cc}/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : "\ufffd"));
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${written}` : written;
}
