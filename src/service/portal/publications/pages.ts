import { html } from "hono/html";
import { periodName } from "../../../export/labels.ts";
import type { Release } from "../../../release/open.ts";
import type { Manifest } from "../../../release/types.ts";
import { versionText } from "../../../report/change-words.ts";
import { formatDate, formatList, formatNumber } from "../../../report/numbers.ts";
import { sampleNotice } from "../../../report/words.ts";
import type { AppOptions } from "../../context.ts";
import { changeParts } from "../changes.ts";
import { citation, copyable } from "../citation.ts";
import { type Html, layout } from "../layout.ts";
import { addressOf, firstChoice } from "../tables/choice.ts";
import { placeTexts } from "../texts/places.ts";
import { publicationTexts as texts } from "../texts/publications.ts";

/** Every release, the newest first. */
export function publicationsPage(manifests: readonly Manifest[], options: AppOptions): Promise<string> {
  const [newest] = manifests;
  return layout(
    {
      title: texts.title,
      description: texts.lead,
      heading: texts.title,
      lead: texts.lead,
      body: html`${
        newest === undefined
          ? ""
          : html`<section aria-labelledby="nieuwste"><h2 id="nieuwste">${texts.newest}</h2>
<h3><a href="/publicaties/${newest.id}">${texts.one(newest.id)}</a></h3>
${facts(newest)}</section>`
      }
<section aria-labelledby="alle"><h2 id="alle">${texts.all}</h2>
<ul class="results">${manifests.map(
        ({ id, gemaakt, perioden }) => html`<li><a href="/publicaties/${id}">${texts.one(id)}</a>
<p class="small">${texts.made} ${moment(gemaakt)}, ${years(perioden)}</p></li>
`,
      )}</ul></section>
${follow()}`,
      path: "/publicaties",
    },
    options.contact,
  );
}

/** One release: what it holds, what changed in it, and addresses that stay with it. */
export async function publicationPage(
  release: Release,
  options: AppOptions,
  { origin, newest }: { readonly origin: string; readonly newest: string },
): Promise<string> {
  const { manifest, changes } = release;
  const { id } = manifest;
  return layout(
    {
      title: texts.one(id),
      description: texts.one(id),
      crumbs: [{ path: "/publicaties", label: texts.title }],
      heading: texts.one(id),
      lead: versionText(changes),
      top: html`${manifest.voorbeeld ? html`<p class="notice">${sampleNotice}</p>` : ""}${id === newest ? "" : superseded(id, newest)}`,
      body: html`<section aria-labelledby="kenmerken"><h2 id="kenmerken">${id === newest ? texts.current : texts.one(id)}</h2>
${facts(manifest)}</section>
${changes.wijzigingen.length > 0 || changes.vorige === null ? changeParts(release) : unchanged()}
<section aria-labelledby="tabellen"><h2 id="tabellen">${texts.tables}</h2>
<p>${texts.tablesLead}</p><ul class="links">${await tableLinks(release)}</ul></section>
<section aria-labelledby="verwijzen"><h2 id="verwijzen">${placeTexts.cite}</h2>
${copyable("verwijzing", citation(manifest, texts.cited, `${origin}/publicaties/${id}`), placeTexts.copyCitation)}</section>
<section aria-label="${texts.follow}"><p><a href="/wijzigingen#versies">${texts.method}</a></p></section>`,
      path: `/publicaties/${id}`,
    },
    options.contact,
  );
}

function unchanged(): Html {
  return html`<section aria-labelledby="wijzigingen"><h2 id="wijzigingen">${texts.changes}</h2><p>${texts.noChanges}</p></section>`;
}

/** That a page is of an earlier release, and the way to the newest, or to the same page of it. */
export function superseded(id: string, newest: string, path = `/publicaties/${newest}`): Html {
  return html`<div class="notice"><p><b>${texts.superseded}</b> ${texts.supersededText(id, newest)}</p>
<p><a href="${path}">${path.startsWith("/publicaties/") ? texts.toNewest : texts.toNewestPage}</a></p></div>`;
}

function facts({ gemaakt, versie, perioden, aantallen, vorige }: Manifest): Html {
  const { cellen, onderdrukt } = aantallen;
  const all: readonly (readonly [string, Html | string])[] = [
    [texts.made, moment(gemaakt)],
    [texts.version, versie],
    [texts.periods, years(perioden)],
    [texts.figures, texts.figuresOf(formatNumber(cellen), formatNumber(onderdrukt))],
    ...(vorige === null
      ? []
      : [[texts.previous, html`<a href="/publicaties/${vorige}">${vorige}</a>`] as const]),
    [texts.audit, texts.auditText],
  ];
  return html`<dl class="terms">${all.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

async function tableLinks(release: Release): Promise<Html[]> {
  const { definitions, manifest } = release;
  return Promise.all(
    definitions.tabellen.map(async (table) => {
      const address = addressOf({ ...(await firstChoice(release, table)), frozen: manifest.id });
      return html`<li><a href="${address}">${table.titel}</a></li>
`;
    }),
  );
}

/** The years of a release; the shorter periods lie in them. */
export function years(periods: readonly string[]): string {
  const known = periods.filter((code) => code.endsWith("JJ00"));
  return formatList((known.length > 0 ? known : periods).toSorted().map(periodName));
}

function moment(made: string): Html {
  return html`<time datetime="${made.slice(0, 10)}">${formatDate(made)}</time>`;
}

export function follow(): Html {
  return html`<section aria-labelledby="volgen"><h2 id="volgen">${texts.follow}</h2>
<p>${texts.followLead}</p>
<ul class="links"><li><a href="/publicaties.atom">${texts.atom}</a></li><li><a href="/kalender">${texts.calendar}</a></li><li><a href="/kalender.ics">${texts.ics}</a></li></ul></section>`;
}

/** What is planned from today on, and what came out. */
export function calendarPage(
  manifests: readonly Manifest[],
  options: AppOptions,
  planned: NonNullable<AppOptions["planned"]>,
): Promise<string> {
  return layout(
    {
      title: texts.calendar,
      description: texts.calendarLead,
      crumbs: [{ path: "/publicaties", label: texts.title }],
      heading: texts.calendar,
      lead: texts.calendarLead,
      body: html`<section aria-labelledby="gepland"><h2 id="gepland">${texts.planned}</h2>
${
  planned.length === 0
    ? html`<p>${texts.noPlans}</p>`
    : html`<dl class="terms">${planned.map(({ date, title }) => html`<div><dt>${moment(`${date}T12:00:00Z`)}</dt><dd>${title}</dd></div>`)}</dl>`
}</section>
<section aria-labelledby="verschenen"><h2 id="verschenen">${texts.published}</h2>
<dl class="terms">${manifests.map(
        ({ id, gemaakt }) =>
          html`<div><dt>${moment(gemaakt)}</dt><dd><a href="/publicaties/${id}">${texts.one(id)}</a></dd></div>
`,
      )}</dl></section>
${follow()}`,
      path: "/kalender",
    },
    options.contact,
  );
}
