import type { CheckResult } from "./check.ts";
import { anonymityLines } from "./identifiers/anonymity-text.ts";
import type { Issue, Severity } from "./issue.ts";

/** A report for the terminal: per rule its count and advice, then per file and column the first lines. */
export function textReport(result: CheckResult): string {
  const codes = [...new Set(result.issues.map(({ code }) => code))];
  return [
    describeDelivery(result),
    ...codes.map((code) => describeRule(result.issues.filter((issue) => issue.code === code))),
    `${count(result.telling.fout, "fout", "fouten")}, ${count(result.telling.waarschuwing, "waarschuwing", "waarschuwingen")}, ${count(result.telling.opmerking, "opmerking", "opmerkingen")}.`,
  ].join("\n\n");
}

/** The same facts as lines of JSON: the issues, then the delivery. */
export function jsonReport(result: CheckResult): string {
  const { issues, ...delivery } = result;
  return [...issues.map((issue) => ({ soort: "bevinding", ...issue })), { soort: "levering", ...delivery }]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
}

function describeDelivery({ leverancier, periode, tabellen, afgeleid, herleidbaarheid }: CheckResult): string {
  const rows = tabellen.map(
    ({ tabel, bestand, rijen }) =>
      `  ${tabel.padEnd(18)}${(rijen === null ? "niet gelezen" : `${number(rijen)} rijen`).padStart(18)}  ${bestand}`,
  );
  const inferred = afgeleid.map((what) => `  Afgeleid, niet opgegeven: ${what}.`);
  const found = herleidbaarheid === undefined ? [] : anonymityLines(herleidbaarheid).map((line) => `  ${line}`);
  return [`Levering van ${leverancier}, periode ${periode}`, ...rows, ...inferred, ...found].join("\n");
}

const titles: Readonly<Record<Severity, string>> = {
  fout: "FOUT",
  waarschuwing: "WAARSCHUWING",
  opmerking: "OPMERKING",
};

function describeRule(issues: readonly Issue[]): string {
  const [first] = issues;
  if (first === undefined) return "";
  const total = issues.reduce((sum, { aantal }) => sum + aantal, 0);
  const texts = [...new Set(issues.map(explanation))];
  return [
    `${titles[first.ernst]} ${first.code} (${number(total)} keer)`,
    ...texts.flatMap((text) => [
      ...issues.filter((issue) => explanation(issue) === text).map((issue) => `  ${describePlace(issue)}`),
      text,
    ]),
  ].join("\n");
}

function explanation({ melding, advies }: Issue): string {
  return `    ${melding}\n    Advies: ${advies}`;
}

function describePlace({ bestand, regels, kolom, kolomletter, aantal }: Issue): string {
  const column = [kolomletter, kolom].filter((part) => part !== undefined).join(" ");
  const more =
    aantal > regels.length && regels.length > 0 ? ` en ${number(aantal - regels.length)} meer` : "";
  const lines =
    regels.length === 0 ? "" : `, ${regels.length === 1 ? "regel" : "regels"} ${regels.join(", ")}${more}`;
  return `${bestand}${lines}${column === "" ? "" : `, kolom ${column}`}`;
}

function count(amount: number, one: string, several: string): string {
  return `${number(amount)} ${amount === 1 ? one : several}`;
}

function number(amount: number): string {
  return amount.toLocaleString("nl-NL");
}
