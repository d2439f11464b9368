import { html } from "hono/html";
import { formatDate } from "../../report/numbers.ts";
import { type Html, layout } from "../portal/layout.ts";
import type { Place, RuleFound, StoredReport } from "./report.ts";
import type { Checked } from "./types.ts";

const titles: readonly (readonly [RuleFound["groep"], string])[] = [
  ["geweigerd", "Geweigerd: verbeter dit en lever opnieuw"],
  ["aanvaarden", "Te accepteren: kijk of dit klopt"],
  ["hersteld", "Hersteld: zo is het gelezen"],
  ["opmerking", "Ter informatie"],
];

/** The report of a check for people: per rule where it is and what to do. No delivered value is in it. */
export function reportPage(
  report: StoredReport,
  { gedaanOp }: Checked,
  contact: Parameters<typeof layout>[1],
): Promise<string> {
  const { leverancier, periode, akkoord } = report;
  return layout(
    {
      title: `Controle van de levering over ${periode}`,
      description: `Controle van de levering van ${leverancier} over ${periode}`,
      kind: formatDate(gedaanOp),
      heading: `Controle van de levering over ${periode}`,
      lead: akkoord ? "Er zijn geen fouten." : "Er zijn fouten: de levering kan nog niet worden geladen.",
      body: html`${tables(report)}${titles.map(([group, title]) => section(report, group, title))}`,
      path: "",
    },
    contact,
  );
}

function tables({ tabellen }: StoredReport): Html {
  return html`<section aria-labelledby="tabellen"><h2 id="tabellen">Gelezen</h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="tabellen"><table><caption>Wat er is gelezen</caption>
<thead><tr><th scope="col">Tabel</th><th scope="col">Bestand</th><th scope="col">Rijen</th></tr></thead>
<tbody>${tabellen.map(
    ({ tabel, bestand, rijen }) =>
      html`<tr><th scope="row">${tabel}</th><td>${bestand}</td><td>${rijen === null ? "niet gelezen" : count(rijen)}</td></tr>`,
  )}</tbody></table></div></section>
`;
}

function section({ regels }: StoredReport, group: RuleFound["groep"], title: string): Html | string {
  const own = regels.filter(({ groep }) => groep === group);
  if (own.length === 0) return "";
  return html`<section aria-labelledby="${group}"><h2 id="${group}">${title}</h2>
${own.map(
  ({ code, aantal, vindplaatsen }) => html`<div class="operation"><h3>${code} (${count(aantal)} keer)</h3>
<ul class="bullets">${vindplaatsen.map((place) => html`<li>${where(place)}: ${place.melding} ${place.advies}</li>`)}</ul></div>
`,
)}</section>
`;
}

function where({ bestand, regels, kolom, kolomletter, aantal }: Place): string {
  const column = [kolomletter, kolom].filter((part) => part !== null).join(" ");
  const more = aantal > regels.length && regels.length > 0 ? ` en ${count(aantal - regels.length)} meer` : "";
  const lines =
    regels.length === 0 ? "" : `, ${regels.length === 1 ? "regel" : "regels"} ${regels.join(", ")}${more}`;
  return `${bestand}${column === "" ? "" : `, kolom ${column}`}${lines}`;
}

const count = (number: number) => number.toLocaleString("nl-NL");
