import { html } from "hono/html";
import type { Manifest } from "../../../release/types.ts";
import { versionText } from "../../../report/change-words.ts";
import type { AppOptions } from "../../context.ts";
import { changeParts } from "../changes.ts";
import { citation, copyable } from "../citation.ts";
import { type Edition, marks } from "../edition.ts";
import { type Html, layout } from "../layout.ts";
import { addressOf, firstChoice } from "../tables/choice.ts";
import { periodIn, type Voice } from "../voice.ts";

/** Every release, the newest first. */
export function publicationsPage(
  manifests: readonly Manifest[],
  options: AppOptions,
  voice: Voice,
): Promise<string> {
  const { to } = voice;
  const texts = voice.texts.publications;
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
<h3><a href="${to(`/publicaties/${newest.id}`)}">${texts.one(newest.id)}</a></h3>
${facts(newest, voice)}</section>`
      }
<section aria-labelledby="alle"><h2 id="alle">${texts.all}</h2>
<ul class="results">${manifests.map(
        ({ id, gemaakt, perioden }) => html`<li><a href="${to(`/publicaties/${id}`)}">${texts.one(id)}</a>
<p class="small">${texts.made} ${moment(gemaakt, voice)}, ${years(perioden, voice)}</p></li>
`,
      )}</ul></section>
${follow(voice)}`,
      path: "/publicaties",
    },
    options.contact,
    voice,
  );
}

/** One release: what it holds, what changed in it, and addresses that stay with it. */
export async function publicationPage(
  edition: Edition,
  options: AppOptions,
  { origin, newest }: { readonly origin: string; readonly newest: string },
): Promise<string> {
  const { manifest, changes, voice } = edition;
  const { places, publications: texts } = voice.texts;
  const { words } = voice.report;
  const { id } = manifest;
  return layout(
    {
      title: texts.one(id),
      description: texts.one(id),
      crumbs: [{ path: "/publicaties", label: texts.title }],
      heading: texts.one(id),
      lead: versionText(changes, voice.report),
      top: html`${manifest.voorbeeld ? html`<p class="notice">${words.sample}</p>` : ""}${id === newest ? "" : superseded(voice, id, newest)}`,
      body: html`<section aria-labelledby="kenmerken"><h2 id="kenmerken">${id === newest ? texts.current : texts.one(id)}</h2>
${facts(manifest, voice)}</section>
${changes.wijzigingen.length > 0 ? changeParts(edition) : unchanged(voice, changes.vorige === null)}
<section aria-labelledby="tabellen"><h2 id="tabellen">${texts.tables}</h2>
<p>${texts.tablesLead}</p><ul class="links">${await tableLinks(edition)}</ul></section>
<section aria-labelledby="verwijzen"><h2 id="verwijzen">${places.cite}</h2>
${copyable("verwijzing", citation(manifest, texts.cited, origin + voice.to(`/publicaties/${id}`), voice), places.copyCitation, voice)}</section>
<section aria-label="${texts.follow}"><p><a href="${voice.to("/wijzigingen#versies")}">${texts.method}</a></p></section>`,
      path: `/publicaties/${id}`,
    },
    options.contact,
    voice,
  );
}

function unchanged({ texts: { publications: texts } }: Voice, isFirst: boolean): Html {
  return html`<section aria-labelledby="wijzigingen"><h2 id="wijzigingen">${texts.changes}</h2><p>${isFirst ? texts.firstOne : texts.noChanges}</p></section>`;
}

/** That a page is of one release and stays so, and the way to the same page that moves along. */
export function frozenNote({ texts: { publications: texts }, to }: Voice, id: string, path: string): Html {
  return html`<p class="notice calm"><b>${texts.frozen(id)}</b> ${texts.frozenMeaning} <a href="${to(path)}">${texts.ordinary}</a></p>`;
}

/** That a page is of an earlier release, and the way to the newest, or to the same page of it. */
export function superseded(
  { texts: { publications: texts }, to }: Voice,
  id: string,
  newest: string,
  path = `/publicaties/${newest}`,
): Html {
  return html`<div class="notice"><p><b>${texts.superseded}</b> ${texts.supersededText(id, newest)}</p>
<p><a href="${to(path)}">${path.startsWith("/publicaties/") ? texts.toNewest : texts.toNewestPage}</a></p></div>`;
}

function facts({ gemaakt, versie, perioden, aantallen, vorige }: Manifest, voice: Voice): Html {
  const texts = voice.texts.publications;
  const { formatNumber } = voice.report.numbers;
  const { cellen, onderdrukt } = aantallen;
  const all: readonly (readonly [string, Html | string])[] = [
    [texts.made, moment(gemaakt, voice)],
    [texts.version, versie],
    [texts.periods, years(perioden, voice)],
    [texts.figures, texts.figuresOf(formatNumber(cellen), formatNumber(onderdrukt))],
    ...(vorige === null
      ? []
      : [[texts.previous, html`<a href="${voice.to(`/publicaties/${vorige}`)}">${vorige}</a>`] as const]),
    [texts.audit, texts.auditText],
  ];
  return html`<dl class="terms">${all.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

async function tableLinks(edition: Edition): Promise<Html[]> {
  const { definitions, manifest, voice, lang } = edition;
  return Promise.all(
    definitions.tabellen.map(async (table) => {
      const address = addressOf({ ...(await firstChoice(edition, table)), frozen: manifest.id });
      return html`<li><a href="${voice.to(address)}"${lang(table.titel)}>${table.titel}</a></li>
`;
    }),
  );
}

/** The years of a release; the shorter periods lie in them. */
export function years(periods: readonly string[], voice: Voice): string {
  const known = periods.filter((code) => code.endsWith("JJ00"));
  return voice.report.numbers.formatList(
    (known.length > 0 ? known : periods).toSorted().map((code) => periodIn(voice, code)),
  );
}

function moment(made: string, { report }: Voice): Html {
  return html`<time datetime="${made.slice(0, 10)}">${report.numbers.formatDate(made)}</time>`;
}

export function follow({ texts: { publications: texts }, to }: Voice): Html {
  return html`<section aria-labelledby="volgen"><h2 id="volgen">${texts.follow}</h2>
<p>${texts.followLead}</p>
<ul class="links"><li><a href="${to("/publicaties.atom")}">${texts.atom}</a></li><li><a href="${to("/kalender")}">${texts.calendar}</a></li><li><a href="${to("/kalender.ics")}">${texts.ics}</a></li></ul></section>`;
}

/** What is planned from today on, and what came out. */
export function calendarPage(
  manifests: readonly Manifest[],
  options: AppOptions,
  planned: NonNullable<AppOptions["planned"]>,
  voice: Voice,
): Promise<string> {
  const { to } = voice;
  const texts = voice.texts.publications;
  // What is planned is written once, in Dutch.
  const { lang } = marks(new Set(voice.language === "nl" ? [] : planned.map(({ title }) => title)));
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
    : html`<dl class="terms">${planned.map(({ date, title }) => html`<div><dt>${moment(`${date}T12:00:00Z`, voice)}</dt><dd${lang(title)}>${title}</dd></div>`)}</dl>`
}</section>
<section aria-labelledby="verschenen"><h2 id="verschenen">${texts.published}</h2>
<dl class="terms">${manifests.map(
        ({ id, gemaakt }) =>
          html`<div><dt>${moment(gemaakt, voice)}</dt><dd><a href="${to(`/publicaties/${id}`)}">${texts.one(id)}</a></dd></div>
`,
      )}</dl></section>
${follow(voice)}`,
      path: "/kalender",
    },
    options.contact,
    voice,
  );
}
