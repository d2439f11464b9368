import { html } from "hono/html";
import type { ReleaseTable } from "../../release/types.ts";
import { mostRows } from "../api/observation-query.ts";
import type { AppOptions } from "../context.ts";
import type { Edition } from "./edition.ts";
import { type Html, layout, siteLink } from "./layout.ts";
import { addressOf, firstChoice } from "./tables/choice.ts";
import { offerOf } from "./tables/offer.ts";
import type { Voice } from "./voice.ts";

/** Every table with its downloads, and how programs get at the figures. */
export async function downloadsPage(edition: Edition, options: AppOptions): Promise<string> {
  const { definitions, manifest, voice } = edition;
  const { cellen, onderdrukt } = manifest.aantallen;
  const texts = voice.texts.lists.downloads;
  const { formatNumber } = voice.report.numbers;
  const base = "/v1/tabellen";
  const example = `${base}/${definitions.tabellen[0]?.id ?? ""}/waarnemingen?sector=C&indicator=verzuimpercentage`;
  return layout(
    {
      title: texts.title,
      description: texts.lead,
      heading: texts.title,
      lead: texts.lead,
      body: html`<section aria-labelledby="tabellen">
<h2 id="tabellen">${texts.tables}</h2>
<p>${texts.counts(manifest.id, formatNumber(cellen), formatNumber(onderdrukt))} <code>onderdrukt</code> ${texts.fractions}</p>
<ul class="tables">${await Promise.all(definitions.tabellen.map((table) => tableItem(edition, table)))}</ul>
</section>
<section aria-labelledby="api">
<h2 id="api">${texts.api}</h2>
<p>${texts.apiLead}</p>
<pre><a href="${example}">${example}</a></pre>
${apiLinks(voice)}
</section>`,
      path: "/downloads",
    },
    options.contact,
    voice,
  );
}

function apiLinks(voice: Voice): Html {
  const { links } = voice.texts.lists.downloads;
  const link = (path: string, label: string | undefined) => siteLink({ path, label: label ?? "" }, voice);
  const { documentation, description, reports, tables } = links;
  return html`<ul class="bullets">
<li>${link("/documentatie", documentation[0])}${documentation[1]}</li>
<li>${link("/v1/openapi.json", description[0])}${description[1]}<a href="/v1/openapi.yaml">YAML</a></li>
<li>${link("/v1/rapporten", reports[0])}${reports[1]}</li>
<li>${link("/v1/kwaliteit", links.quality)}</li>
<li>${link("/v1/indicatoren", links.indicators)}</li>
<li>${link("/v1/tabellen", tables[0])}${tables[1]}${link("/v1/codelijsten", links.codes)}</li>
<li>${link("/v1/publicaties", links.releases)}</li>
<li>${link("/fouten", links.failures)}</li>
</ul>`;
}

const formats = ["csv-excel", "csv", "xlsx", "json-stat", "parquet"] as const;

/** A table as a whole in every format that takes it, and the way to choose from it. */
async function tableItem(edition: Edition, table: ReleaseTable): Promise<Html> {
  const { voice, lang } = edition;
  const texts = voice.texts.lists.downloads;
  const { cells } = await offerOf(edition, table);
  const base = `/v1/tabellen/${table.id}/waarnemingen`;
  const possible = formats.filter((format) => cells <= (mostRows[format] ?? Number.POSITIVE_INFINITY));
  const choose = voice.to(addressOf(await firstChoice(edition, table)));
  return html`<li><h3${lang(table.titel)}>${table.titel}</h3>
<p>${possible.map((format) => html`${download(`${base}?formaat=${format}`, table.titel, texts.formats[format])} `)}${download(base, table.titel, "JSON")}
${download(choose, table.titel, texts.choose)}</p></li>
`;
}

/** The name of the table is in the label, so that a list of links makes sense by itself. */
function download(href: string, table: string, format: string) {
  return html`<a href="${href}" aria-label="${format}: ${table}">${format}</a>`;
}
