import { html } from "hono/html";
import type { Release } from "../../release/open.ts";
import type { Change, Manifest } from "../../release/types.ts";
import { changeKinds, reasonText, versionText } from "../../report/change-words.ts";
import { formatDate, formatNumber } from "../../report/numbers.ts";
import type { AppOptions } from "../context.ts";
import { type Html, layout } from "./layout.ts";

/** What changed since the previous release of the same years, and why; by indicator and table, never by cell. */
export async function changesPage(release: Release, options: AppOptions): Promise<string> {
  const { changes, manifest } = release;
  const lead =
    changes.vorige === null
      ? versionText(changes)
      : `Publicatie ${manifest.id} vergeleken met ${changes.vorige}. ${versionText(changes)}`;
  const body = html`${changeParts(release)}
${numberingSection()}
${listSection(await options.releases.list())}`;
  return layout(
    {
      title: "Wat er veranderd is",
      description: lead,
      heading: "Wat er veranderd is",
      lead,
      body,
      path: "/wijzigingen",
    },
    options.contact,
  );
}

/** What happened to the figures, a section for each kind of change. */
export function changeParts(release: Pick<Release, "changes" | "definitions">): Html {
  return html`${changeKinds.map((kind) => kindSection(kind, release))}`;
}

function kindSection(
  { soort, title, meaning }: (typeof changeKinds)[number],
  release: Pick<Release, "changes" | "definitions">,
): Html | "" {
  const own = release.changes.wijzigingen.filter((change) => change.soort === soort);
  if (own.length === 0) return "";
  return html`<section aria-labelledby="${soort}">
<h2 id="${soort}">${title}</h2>
<p>${meaning}</p>
<div class="changes" tabindex="0" role="region" aria-label="Tabel: ${title}"><table>
<thead><tr><th scope="col">Indicator</th><th scope="col">Tabel</th><th scope="col" class="number">Cijfers</th><th scope="col">Waardoor</th></tr></thead>
<tbody>${own.map((change) => row(change, release))}</tbody>
</table></div>
</section>`;
}

function row(change: Change, { definitions }: Pick<Release, "definitions">): Html {
  const titleIn = (list: readonly { readonly id: string; readonly titel: string }[], id: string) =>
    list.find((one) => one.id === id)?.titel ?? id;
  return html`<tr><th scope="row">${titleIn(definitions.indicatoren, change.indicator)}</th><td>${titleIn(definitions.tabellen, change.tabel)}</td><td class="number">${formatNumber(change.aantal)}</td><td>${reasonText(change)}</td></tr>
`;
}

function numberingSection(): Html {
  return html`<section aria-labelledby="versies">
<h2 id="versies">Hoe wij versies nummeren</h2>
<p>Een versie heeft drie getallen, bijvoorbeeld 1.2.0. Het eerste gaat omhoog als er cijfers verdwijnen, het tweede als er cijfers bijkomen of herzien worden, het derde bij een verandering waarbij de cijfers gelijk blijven.</p>
<p>Wat ooit is gepubliceerd, blijft bekend. Daarom verbergen wij een getoond cijfer niet achteraf, en tonen wij een herziening alleen als die niets verklapt over een paar personen of werkgevers. Cijfers die nog op hun herziening wachten, heten voorlopig.</p>
</section>`;
}

function listSection(manifests: readonly Manifest[]): Html {
  return html`<section aria-labelledby="publicaties">
<h2 id="publicaties">Alle publicaties</h2>
<ul class="bullets">${manifests.map(
    ({ id, gemaakt }) =>
      html`<li><a href="/publicaties/${id}">${id}</a>, gemaakt op <time datetime="${gemaakt.slice(0, 10)}">${formatDate(gemaakt)}</time></li>
`,
  )}</ul>
</section>`;
}
