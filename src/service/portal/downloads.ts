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
<p><a href="${base}/${id}/waarnemingen?formaat=csv-excel">${titel}: voor Excel</a> <a href="${base}/${id}/waarnemingen?formaat=csv">CSV</a> <a href="${base}/${id}/waarnemingen">JSON</a></p></li>`,
      )}</ul>
</section>
<section aria-labelledby="api">
<h2 id="api">Open API</h2>
<p>Programma's halen de cijfers op zonder sleutel. Kies met parameters wat u wilt hebben, bijvoorbeeld het verzuim van de sector C:</p>
<pre tabindex="0"><code>/v1/tabellen/${definitions.tabellen[0]?.id ?? "tabel"}/waarnemingen?sector=C&amp;indicator=verzuimpercentage</code></pre>
<ul class="bullets">
<li><a href="/v1/openapi.json">Beschrijving van de API</a> (OpenAPI 3.1)</li>
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
