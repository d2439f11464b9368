import { html } from "hono/html";
import type { Release } from "../../release/open.ts";
import type { ReleaseTable } from "../../release/types.ts";
import { formatNumber } from "../../report/numbers.ts";
import { mostRows } from "../api/observation-query.ts";
import type { AppOptions } from "../context.ts";
import { type Html, layout } from "./layout.ts";
import { addressOf, firstChoice } from "./tables/choice.ts";
import { offerOf } from "./tables/offer.ts";

/** Every table with its downloads, and how programs get at the figures. */
export async function downloadsPage(release: Release, options: AppOptions): Promise<string> {
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
<ul class="tables">${await Promise.all(definitions.tabellen.map((table) => tableItem(release, table)))}</ul>
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

const formats = [
  ["csv-excel", "CSV voor Excel"],
  ["csv", "CSV"],
  ["xlsx", "Excel (XLSX)"],
  ["json-stat", "JSON-stat"],
  ["parquet", "Parquet"],
] as const;

/** A table as a whole in every format that takes it, and the way to choose from it. */
async function tableItem(release: Release, table: ReleaseTable): Promise<Html> {
  const { cells } = await offerOf(release, table);
  const base = `/v1/tabellen/${table.id}/waarnemingen`;
  const possible = formats.filter(([format]) => cells <= (mostRows[format] ?? Number.POSITIVE_INFINITY));
  const choose = addressOf(await firstChoice(release, table));
  return html`<li><h3>${table.titel}</h3>
<p>${possible.map(([format, name]) => html`${download(`${base}?formaat=${format}`, table.titel, name)} `)}${download(base, table.titel, "JSON")}
${download(choose, table.titel, "Kies zelf")}</p></li>
`;
}

/** The name of the table is in the label, so that a list of links makes sense by itself. */
function download(href: string, table: string, format: string) {
  return html`<a href="${href}" aria-label="${format}: ${table}">${format}</a>`;
}
