import { html } from "hono/html";
import type { Change, Manifest } from "../../release/types.ts";
import { changeKindsIn, reasonText, versionText } from "../../report/change-words.ts";
import type { AppOptions } from "../context.ts";
import type { Edition } from "./edition.ts";
import { type Html, layout } from "./layout.ts";
import type { Voice } from "./voice.ts";

/** What changed since the previous release of the same years, and why; by indicator and table, never by cell. */
export async function changesPage(edition: Edition, options: AppOptions): Promise<string> {
  const { changes, manifest, voice } = edition;
  const texts = voice.texts.lists.changes;
  const step = versionText(changes, voice.report);
  const lead = changes.vorige === null ? step : texts.compared(manifest.id, changes.vorige, step);
  const body = html`${changeParts(edition)}
${numberingSection(voice)}
${listSection(await options.releases.list(), voice)}`;
  return layout(
    {
      title: texts.title,
      description: lead,
      heading: texts.title,
      lead,
      body,
      path: "/wijzigingen",
    },
    options.contact,
    voice,
  );
}

/** What happened to the figures, a section for each kind of change. */
export function changeParts(edition: Edition): Html {
  return html`${changeKindsIn(edition.voice.report).map((kind) => kindSection(kind, edition))}`;
}

function kindSection(
  { soort, title, meaning }: ReturnType<typeof changeKindsIn>[number],
  edition: Edition,
): Html | "" {
  const own = edition.changes.wijzigingen.filter((change) => change.soort === soort);
  if (own.length === 0) return "";
  const { table, heads } = edition.voice.texts.lists.changes;
  return html`<section aria-labelledby="${soort}">
<h2 id="${soort}">${title}</h2>
<p>${meaning}</p>
<div class="changes" tabindex="0" role="region" aria-label="${table(title)}"><table>
<thead><tr><th scope="col">${heads.indicator}</th><th scope="col">${heads.table}</th><th scope="col" class="number">${heads.count}</th><th scope="col">${heads.why}</th></tr></thead>
<tbody>${own.map((change) => row(change, edition))}</tbody>
</table></div>
</section>`;
}

function row(change: Change, { definitions, voice, lang }: Edition): Html {
  const titleIn = (list: readonly { readonly id: string; readonly titel: string }[], id: string) =>
    list.find((one) => one.id === id)?.titel ?? id;
  const indicator = titleIn(definitions.indicatoren, change.indicator);
  const table = titleIn(definitions.tabellen, change.tabel);
  const { report } = voice;
  return html`<tr><th scope="row"${lang(indicator)}>${indicator}</th><td${lang(table)}>${table}</td><td class="number">${report.numbers.formatNumber(change.aantal)}</td><td>${reasonText(change, report)}</td></tr>
`;
}

function numberingSection({ texts }: Voice): Html {
  const { numbering, numberingTexts } = texts.lists.changes;
  return html`<section aria-labelledby="versies">
<h2 id="versies">${numbering}</h2>
${numberingTexts.map(
  (text) => html`<p>${text}</p>
`,
)}</section>`;
}

function listSection(manifests: readonly Manifest[], { texts, report, to }: Voice): Html {
  const { all, made } = texts.lists.changes;
  return html`<section aria-labelledby="publicaties">
<h2 id="publicaties">${all}</h2>
<ul class="bullets">${manifests.map(
    ({ id, gemaakt }) =>
      html`<li><a href="${to(`/publicaties/${id}`)}">${id}</a>, ${made} <time datetime="${gemaakt.slice(0, 10)}">${report.numbers.formatDate(gemaakt)}</time></li>
`,
  )}</ul>
</section>`;
}
