import type { CheckResult } from "../check.ts";
import type { OtherPlace } from "../issue.ts";
import { type Group, groupOf } from "./groups.ts";

export type Value = string | number | null;

export const words: Readonly<Record<Group, string>> = {
  geweigerd: "Verbeteren",
  aanvaarden: "Nakijken",
  hersteld: "Zo gelezen",
  opmerking: "Ter informatie",
};

/**
 * The findings of a check as a table: one row per rule, file and column. No delivered value is in it. A new column
 * comes last, since programs may know the others by their place.
 */
export function findingsTable({ issues }: Pick<CheckResult, "issues">): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Value[])[];
} {
  return {
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
      "Andere regel",
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
      one.andere?.map((other) => otherLine(other, one.bestand)).join(", ") ?? null,
    ]),
  };
}

/** The line of the other row, with its file where that is another. */
export function otherLine(other: OtherPlace | null, bestand: string): string {
  if (other === null) return "-";
  return other.bestand === bestand ? String(other.regel) : `${other.regel} van ${other.bestand}`;
}

/**
 * The findings as CSV for spreadsheets and programs: UTF-8 with a mark, commas, every text quoted, and no text that
 * a spreadsheet takes for a formula.
 */
export function csvReport(result: Pick<CheckResult, "issues">): string {
  const { head, rows } = findingsTable(result);
  const lines = [head, ...rows].map((row) => `${row.map(field).join(",")}\r\n`);
  return `\ufeff${lines.join("")}`;
}

function field(value: Value): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  return `"${plainText(value).replaceAll('"', '""')}"`;
}

/**
 * A spreadsheet may take a text that starts with one of these for a formula; a plain number is none. Other control
 * characters than tabs and line breaks cannot stand in a workbook.
 */
export function plainText(text: string): string {
  const written = text.replaceAll(/\p{Cc}/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : "\ufffd"));
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${written}` : written;
}
