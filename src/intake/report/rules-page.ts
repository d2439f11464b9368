import { tables } from "../../store/contract.ts";
import type { RowCheck } from "../inspect.ts";
import { type RuleCode, rules } from "../rules.ts";
import { groupOf } from "./groups.ts";

interface Entry {
  readonly code: string;
  readonly ernst: RowCheck["ernst"];
  readonly melding: string;
  readonly advies: string;
}

const intro = `# Controles

Deze lijst is gemaakt door het programma (\`npm run golden\`): elke regel waarmee een levering wordt gecontroleerd.

- Een **fout** maakt een cijfer verkeerd of laat iets dubbel tellen. De levering wordt geweigerd tot de fout is verbeterd.
- Een **waarschuwing** is zo vreemd dat een mens moet kijken. Klopt het toch, accepteer haar dan met een reden.
- Een **opmerking** is ter informatie. Bij **hersteld** heeft het programma iets zelf rechtgezet, en zegt het wat.

Geen enkele melding bevat een geleverde waarde. Woorden tussen { en } vult het programma in.
`;

/** The page for suppliers with every rule: those of files and values by their subject, those of rows by table. */
export function rulesPage(checks: readonly RowCheck[]): string {
  const entries = (Object.keys(rules) as RuleCode[]).map((code) => ({ code, ...rules[code] }));
  const all = [...entries, ...checks];
  const counts = (["fout", "waarschuwing", "opmerking"] as const).map((ernst) => ({
    ernst,
    aantal: all.filter((one) => one.ernst === ernst).length,
  }));
  const total = counts.map(({ ernst, aantal }) => `${aantal} keer ${ernst}`).join(", ");
  return [
    `${intro}\n${all.length} regels: ${total}.\n`,
    ...subjects.map(([title, pattern]) =>
      section(
        title,
        entries.filter(({ code }) => subjectOf(code) === pattern),
      ),
    ),
    ...tables.map(({ name }) =>
      section(
        `Rijen van ${name}`,
        checks.filter(({ tabel }) => tabel === name),
      ),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

const subjects: readonly (readonly [string, RegExp])[] = [
  ["Wat niet geleverd mag worden", /^IDENT-/],
  ["De levering en haar bestanden", /^(LEVERING|BESTAND|TABEL|CODERING|EXCEL|PARQUET|REGELEINDE)-/],
  ["Het formaat", /^PROFIEL-/],
  ["Koppen en kolommen", /^(KOP|KOLOM)-/],
  ["Regels en rijen", /^(REGEL|RIJ|CEL)-/],
  ["Waarden, nummers en vormen van verzuim", /./],
];

function subjectOf(code: string): RegExp | undefined {
  return subjects.find(([, pattern]) => pattern.test(code))?.[1];
}

function section(title: string, entries: readonly Entry[]): string {
  if (entries.length === 0) return "";
  const rows = entries
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, ernst, melding, advies }) => {
      const kind = groupOf({ code, ernst }) === "hersteld" ? "hersteld" : ernst;
      return `| ${code} | ${kind} | ${escaped(melding)} | ${escaped(advies)} |`;
    });
  return [`## ${title}\n`, "| Code | Ernst | Melding | Wat te doen |", "|---|---|---|---|", ...rows, ""].join(
    "\n",
  );
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
