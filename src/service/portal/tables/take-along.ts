import { html } from "hono/html";
import type { Release } from "../../../release/open.ts";
import type { ReleaseIndicator } from "../../../release/types.ts";
import { breakText } from "../../../report/breaks.ts";
import { defaultPageSize, mostRows, pathOf, type TableFormat } from "../../api/observation-query.ts";
import { citation, copyable } from "../citation.ts";
import type { Html } from "../layout.ts";
import { publicationTexts as publications } from "../texts/publications.ts";
import { tableTexts as texts } from "../texts/tables.ts";
import { addressOf, type Choice } from "./choice.ts";
import { indicatorsOf } from "./factors.ts";

/** In the order in which readers ask for them. */
const formats: readonly TableFormat[] = ["csv-excel", "csv", "xlsx", "json-stat", "parquet"];

/** The address in the API of the figures of a choice. */
export function apiAddress({ table, indicators, periods, codes }: Choice, format?: TableFormat): string {
  const filters = { indicator: indicators.toSorted(), periode: periods.toSorted(), dimensies: codes };
  return pathOf(table, { filters, page: 1, size: defaultPageSize, format });
}

/** What each indicator of a choice asks, and what it cannot tell. */
export function meaning(release: Release, choice: Choice): Html {
  return html`<section aria-labelledby="betekenis"><h2 id="betekenis">${texts.meaning}</h2>
${indicatorsOf(release, choice).map(explained)}</section>`;
}

function explained({ id, titel, vraag, let_op, breuken = [] }: ReleaseIndicator): Html {
  return html`<h3>${titel}</h3>
<p>${vraag} <a href="/indicatoren/${id}">${texts.definition}<span class="hide">: ${titel}</span></a></p>
${let_op === null ? "" : html`<p><b>${texts.caution}:</b> ${let_op}</p>`}
${breuken.map((one) => html`<p>${breakText("dit cijfer", one)}</p>`)}`;
}

export interface TakeAlong {
  readonly title: string;
  readonly origin: string;
  /** A newer release is there: files and API give that one. */
  readonly isOld: boolean;
  /** How many figures it is; not every format takes them all. */
  readonly total: number;
}

/** The same figures as files, the addresses to share and to program with, and how to refer to them. */
export function takeAlong(
  release: Release,
  choice: Choice,
  { title, origin, isOld, total }: TakeAlong,
): Html {
  const { frozen: _, ...first } = { ...choice, page: 1 };
  const lasting = `${origin}${addressOf({ ...first, frozen: release.manifest.id })}`;
  return html`<section aria-labelledby="meenemen"><h2 id="meenemen">${texts.take}</h2>
<div class="noprint">${isOld ? html`<p>${publications.frozenNote}</p>` : downloads(choice, total)}
${
  isOld
    ? ""
    : html`<h3>${texts.share}</h3>
${copyable("adres", `${origin}${addressOf(first)}`, texts.copyAddress)}`
}
<h3>${publications.frozenAddress}</h3>
${copyable("vast-adres", lasting, texts.copyAddress)}</div>
<h3>${texts.cite}</h3>
${copyable("verwijzing", citation(release.manifest, title, lasting), texts.copyCitation)}
${isOld ? "" : apiPart(choice, origin)}
</section>`;
}

function downloads(choice: Choice, total: number): Html {
  const possible = formats.filter((format) => total <= (mostRows[format] ?? Number.POSITIVE_INFINITY));
  return html`<h3>${texts.download}</h3>
<ul class="links">${possible.map(
    (format) => html`<li><a href="${apiAddress(choice, format)}">${texts.downloads[format]}</a></li>
`,
  )}</ul>`;
}

function apiPart(choice: Choice, origin: string): Html {
  const api = apiAddress(choice);
  return html`<details class="noprint"><summary>${texts.api}</summary>
<p>${texts.apiLead}</p>
<pre>GET <a href="${api}">${origin}${api}</a></pre></details>`;
}
