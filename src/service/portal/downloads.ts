import { html } from "hono/html";
import type { Release } from "../../release/open.ts";
import { formatNumber } from "../../report/numbers.ts";
import type { AppOptions } from "../context.ts";
import { layout } from "./layout.ts";

/** Every table with its downloads, and how programs get at the figures. */
export function downloadsPage(release: Release, options: AppOptions): Promise<string> {
  const { definitions, manifest } = release;
  const { cellen, onderdrukt } = manifest.aantallen;
  const lead = "Alle cijfers van deze publicatie, om mee verder te rekenen.";
  const base = "/v1/tabellen";
  const example = `${base}/${definitions.tabellen[0]?.id ?? ""}/waarnemingen?sector=C&indicator=verzuimpercentage`;
  return layout(
    {
      title: "Downloads en API",
      description: lead,
      heading: "Downloads en API",
      lead,
      body: html`<section aria-labelledby="tabellen">
<h2 id="tabellen">Tabellen</h2>
<p>Publicatie ${manifest.id} heeft ${formatNumber(cellen)} cijfers. Daarvan zijn er ${formatNumber(onderdrukt)} niet getoond: die hebben de status <code>onderdrukt</code> en geen waarde. Percentages staan als breuk in de bestanden: 0,051 is 5,1%.</p>
<ul class="tables">${definitions.tabellen.map(
        ({ id, titel }) => html`<li><h3>${titel}</h3>
<p>${download(`${base}/${id}/waarnemingen?formaat=csv-excel`, titel, "Excel")} ${download(`${base}/${id}/waarnemingen?formaat=csv`, titel, "CSV")} ${download(`${base}/${id}/waarnemingen?formaat=parquet`, titel, "Parquet")} ${download(`${base}/${id}/waarnemingen`, titel, "JSON")}</p></li>`,
      )}</ul>
</section>
<section aria-labelledby="api">
<h2 id="api">Open API</h2>
<p>Programma's halen de cijfers op zonder sleutel. Kies met parameters wat u wilt hebben, bijvoorbeeld het verzuim van de sector C:</p>
<pre><a href="${example}">${example}</a></pre>
<ul class="bullets">
<li><a href="/documentatie">Documentatie van de API</a>, met voorbeelden en wijzigingen</li>
<li><a href="/v1/openapi.json">Beschrijving voor programma's</a> (OpenAPI 3.1), ook als <a href="/v1/openapi.yaml">YAML</a></li>
<li><a href="/v1/rapporten">Rapporten</a> als HTML, PDF en Excel</li>
<li><a href="/v1/kwaliteit">Kwaliteit van de publicatie</a></li>
<li><a href="/v1/indicatoren">Indicatoren met hun definitie</a></li>
<li><a href="/v1/tabellen">Tabellen</a> en <a href="/v1/codelijsten">codelijsten</a></li>
<li><a href="/v1/publicaties">Publicaties</a></li>
<li><a href="/fouten">Wat foutmeldingen betekenen</a></li>
</ul>
</section>`,
      path: "/downloads",
    },
    options.contact,
  );
}

/** The name of the table is in the label, so that a list of links makes sense by itself. */
function download(href: string, table: string, format: string) {
  return html`<a href="${href}" aria-label="${format}: ${table}">${format}</a>`;
}
