import { html } from "hono/html";
import { formatDate } from "../../report/numbers.ts";
import { type Html, layout } from "../portal/layout.ts";
import { whole } from "../portal/suppliers/findings.ts";
import { rulesPart } from "../portal/suppliers/rules-part.ts";
import type { StoredReport } from "./report.ts";
import type { Checked } from "./types.ts";

/** The report of a check for people: per file or rule where it is and what to do. No delivered value is in it. */
export function reportPage(
  id: string,
  report: StoredReport,
  { gedaanOp }: Checked,
  contact: Parameters<typeof layout>[1],
): Promise<string> {
  const { leverancier, periode, akkoord } = report;
  return layout(
    {
      title: `Controle van de levering over ${periode}`,
      description: `Controle van de levering van ${leverancier} over ${periode}`,
      crumbs: [
        { path: "/leveringen", label: "Leveren" },
        { path: `/leveringen/${id}`, label: `Levering over ${periode}` },
      ],
      kind: formatDate(gedaanOp),
      heading: `Controle van de levering over ${periode}`,
      lead: akkoord ? "Er zijn geen fouten." : "Er zijn fouten: de levering kan nog niet worden geladen.",
      body: html`${rulesPart(report.regels, whole)}${tables(report)}`,
      works: true,
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

const count = (number: number) => number.toLocaleString("nl-NL");
