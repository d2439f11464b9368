import { html } from "hono/html";
import type { ReleaseIndicator } from "../../../release/types.ts";
import { breakText } from "../../../report/breaks.ts";
import { defaultPageSize, mostRows, pathOf, type TableFormat } from "../../api/observation-query.ts";
import { citation, copyable } from "../citation.ts";
import type { Edition } from "../edition.ts";
import type { Html } from "../layout.ts";
import type { Voice } from "../voice.ts";
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
export function meaning(edition: Edition, choice: Choice): Html {
  return html`<section aria-labelledby="betekenis"><h2 id="betekenis">${edition.voice.texts.tables.meaning}</h2>
${indicatorsOf(edition, choice).map((one) => explained(one, edition))}</section>`;
}

function explained(
  { id, titel, vraag, let_op, breuken = [] }: ReleaseIndicator,
  { voice, lang, say }: Edition,
): Html {
  const texts = voice.texts.tables;
  const { thisFigure } = voice.report.words;
  return html`<h3${lang(titel)}>${titel}</h3>
<p>${say(vraag)} <a href="${voice.to(`/indicatoren/${id}`)}">${texts.definition}<span class="hide">: ${titel}</span></a></p>
${let_op === null ? "" : html`<p><b>${texts.caution}:</b> ${say(let_op)}</p>`}
${breuken.map((one) => html`<p>${breakText(thisFigure, one, voice.report)}</p>`)}`;
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
  edition: Edition,
  choice: Choice,
  { title, origin, isOld, total }: TakeAlong,
): Html {
  const { voice, manifest } = edition;
  const { tables: texts, publications } = voice.texts;
  const { frozen: _, ...first } = { ...choice, page: 1 };
  const lasting = origin + voice.to(addressOf({ ...first, frozen: manifest.id }));
  return html`<section aria-labelledby="meenemen"><h2 id="meenemen">${texts.take}</h2>
<div class="noprint">${isOld ? html`<p>${publications.frozenNote}</p>` : downloads(choice, total, voice)}
${
  isOld
    ? ""
    : html`<h3>${texts.share}</h3>
${copyable("adres", origin + voice.to(addressOf(first)), texts.copyAddress, voice)}`
}
<h3>${publications.frozenAddress}</h3>
${copyable("vast-adres", lasting, texts.copyAddress, voice)}</div>
<h3>${texts.cite}</h3>
${copyable("verwijzing", citation(manifest, title, lasting, voice), texts.copyCitation, voice)}
${isOld ? "" : apiPart(choice, origin, voice)}
</section>`;
}

function downloads(choice: Choice, total: number, { texts: { tables: texts } }: Voice): Html {
  const possible = formats.filter((format) => total <= (mostRows[format] ?? Number.POSITIVE_INFINITY));
  return html`<h3>${texts.download}</h3>
<ul class="links">${possible.map(
    (format) => html`<li><a href="${apiAddress(choice, format)}">${texts.downloads[format]}</a></li>
`,
  )}</ul>
<p class="small">${texts.fileHint}</p>`;
}

function apiPart(choice: Choice, origin: string, { texts: { tables: texts } }: Voice): Html {
  const api = apiAddress(choice);
  return html`<details class="noprint"><summary>${texts.api}</summary>
<p>${texts.apiLead}</p>
<pre>GET <a href="${api}">${origin}${api}</a></pre></details>`;
}
