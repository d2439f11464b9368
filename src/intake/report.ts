import type { CheckResult } from "./check.ts";
import { anonymityLines } from "./identifiers/anonymity-text.ts";
import type { Issue } from "./issue.ts";
import { otherLine } from "./report/findings-table.ts";
import { byRule, bySaying, type Group, groupOf, groups, type RuleGroup } from "./report/groups.ts";

/**
 * A report for the terminal: what is refused, what must be accepted, what was mended and what is only said; in
 * each per rule its count and advice, then per file and column the first lines. No delivered value is in it.
 */
export function textReport(result: CheckResult): string {
  const rules = byRule(result.issues);
  const sections = groups.flatMap((group) => {
    const own = rules.filter(({ groep }) => groep === group);
    return own.length === 0 ? [] : [titles[group], ...own.map(describeRule)];
  });
  return [describeDelivery(result), ...sections, totals(result, rules)].join("\n\n");
}

/** The same facts as lines of JSON: the findings, each with its group, then the delivery. */
export function jsonReport(result: CheckResult): string {
  const { issues, geweigerd: _, ...delivery } = result;
  const findings = issues.map((issue) => ({ soort: "bevinding", groep: groupOf(issue), ...issue }));
  return [...findings, { soort: "levering", ...delivery }]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
}

function describeDelivery({
  leverancier,
  periode,
  tabellen,
  afgeleid,
  herleidbaarheid,
}: CheckResult): string {
  const rows = tabellen.map(
    ({ tabel, bestand, rijen }) =>
      `  ${tabel.padEnd(18)}${(rijen === null ? "niet gelezen" : count(rijen, "rij", "rijen")).padStart(18)}  ${bestand}`,
  );
  const inferred = afgeleid.map((what) => `  Afgeleid, niet opgegeven: ${what}.`);
  const found =
    herleidbaarheid === undefined ? [] : anonymityLines(herleidbaarheid).map((line) => `  ${line}`);
  return [`Levering van ${leverancier}, periode ${periode}`, ...rows, ...inferred, ...found].join("\n");
}

const titles: Readonly<Record<Group, string>> = {
  geweigerd: "Geweigerd: verbeter dit en lever opnieuw",
  aanvaarden: "Nakijken: kijk of dit klopt",
  hersteld: "Hersteld: zo is het gelezen",
  opmerking: "Ter informatie",
};

const labels: Readonly<Record<Group, string>> = {
  geweigerd: "FOUT",
  aanvaarden: "WAARSCHUWING",
  hersteld: "HERSTELD",
  opmerking: "OPMERKING",
};

function describeRule({ groep, code, aantal, issues }: RuleGroup): string {
  return [
    `${labels[groep]} ${code} (${number(aantal)} keer)`,
    ...bySaying(issues).flatMap((alike) => [
      ...alike.map((issue) => `  ${describePlace(issue)}`),
      ...alike.slice(0, 1).map(({ melding, advies }) => `    ${melding}\n    Advies: ${advies}`),
    ]),
  ].join("\n");
}

function describePlace({ bestand, regels, andere = [], kolom, kolomletter, aantal }: Issue): string {
  const column = [kolomletter, kolom].filter((part) => part !== undefined).join(" ");
  const more =
    aantal > regels.length && regels.length > 0 ? ` en ${number(aantal - regels.length)} meer` : "";
  const named = regels.map((regel, at) => {
    const other = andere[at] ?? null;
    return other === null ? regel : `${regel} met ${otherLine(other, bestand)}`;
  });
  const lines =
    named.length === 0 ? "" : `, ${named.length === 1 ? "regel" : "regels"} ${named.join(", ")}${more}`;
  return `${bestand}${lines}${column === "" ? "" : `, kolom ${column}`}`;
}

function totals({ telling }: CheckResult, rules: readonly RuleGroup[]): string {
  const mended = rules.reduce((sum, { groep, aantal }) => sum + (groep === "hersteld" ? aantal : 0), 0);
  const told = [
    count(telling.fout, "fout", "fouten"),
    count(telling.waarschuwing, "waarschuwing", "waarschuwingen"),
    count(telling.opmerking, "opmerking", "opmerkingen"),
  ].join(", ");
  return mended === 0 ? `${told}.` : `${told}, waarvan ${number(mended)} hersteld.`;
}

function count(amount: number, one: string, several: string): string {
  return `${number(amount)} ${amount === 1 ? one : several}`;
}

function number(amount: number): string {
  return amount.toLocaleString("nl-NL");
}
