import { html } from "hono/html";
import { codesOf, TOTAL } from "../../report/codes.ts";
import type { Report } from "../../report/define.ts";
import { reportIn } from "../../report/english-report.ts";
import { capital } from "../../report/letters.ts";
import { choices, choose, selectionOf } from "../../report/selection.ts";
import type { AppOptions } from "../context.ts";
import { citation, copyable } from "./citation.ts";
import { documentParts, factItem } from "./document-part.ts";
import { type Edition, marks } from "./edition.ts";
import { type Html, layout } from "./layout.ts";
import { addressOf, firstChoice } from "./tables/choice.ts";
import type { PortalTexts } from "./texts/nl.ts";

type Dimension = "sector" | "regio";

const lists = {
  sector: (texts: PortalTexts["places"]) => ({
    path: "/sectoren",
    label: texts.sectors,
    lead: texts.sectorLead,
  }),
  regio: (texts: PortalTexts["places"]) => ({
    path: "/regios",
    label: texts.regions,
    lead: texts.regionLead,
  }),
} as const;

/** The report of which a reader chooses a code of this dimension. */
export function reportBy(reports: readonly Report[], dimension: Dimension): Report | undefined {
  const all = reports.filter(({ keuze }) => keuze.dimensie === dimension);
  return all.find(({ id }) => id === `${dimension}rapport`) ?? all[0];
}

/**
 * The key figures and the development of one sector or region, with the ways to more; undefined when the release has
 * no such code.
 */
export async function placePage(
  edition: Edition,
  options: AppOptions,
  asked: { readonly dimension: Dimension; readonly code: string; readonly origin: string },
): Promise<string | undefined> {
  const { dimension, code, origin } = asked;
  const { voice, manifest } = edition;
  const texts = voice.texts.places;
  const dutch = reportBy(options.reports, dimension);
  if (dutch === undefined || !choices(edition, dutch).some((one) => one.code === code)) return undefined;
  const { buildDocument } = await import("../../report/build.ts");
  const selection = selectionOf(dutch, code);
  const { contact } = options;
  const own = { contact, language: voice.language };
  const document = await buildDocument(edition.release, shortened(dutch), selection, own);
  const { report } = reportIn(dutch, voice.language);
  const { phrase, name } = choose(edition, report, selection);
  const { path, label, lead } = lists[dimension](texts);
  const { lang } = marks(document.dutch);
  return layout(
    {
      title: `${name} – ${label}`,
      description: `${name}: ${document.omschrijving}`,
      crumbs: [{ path, label }],
      kind: capital(report.keuze.een.split(" ").at(-1) ?? ""),
      heading: name,
      lead: code === TOTAL ? texts.totalLead : lead(phrase),
      lang,
      top: html`<dl class="features">${document.kenmerken.map((one) => factItem(one, lang))}</dl>
${document.melding === null ? "" : html`<p class="notice">${document.melding}</p>`}`,
      body: html`${await documentParts(document, voice, keyIndicators(edition, report))}
${reportPart(report, code, edition)}
${await ownPart(edition, dimension, code)}
${withinPart(edition, dimension, code)}
<section aria-labelledby="verwijzen"><h2 id="verwijzen">${texts.cite}</h2>
${copyable("verwijzing", citation(manifest, texts.keyFigures(name), origin + voice.to(`/publicaties/${manifest.id}${path}/${code}`), voice), texts.copyCitation, voice)}</section>`,
      path: `${path}/${code}`,
    },
    contact,
    voice,
  );
}

/** What lies within it by a finer list; nothing for all together, and in releases that do not say it. */
function withinPart(edition: Edition, dimension: Dimension, code: string): Html | "" {
  const { omvat = [] } = codesOf(edition, dimension).find((one) => one.code === code) ?? {};
  if (omvat.length === 0) return "";
  const { texts, report } = edition.voice;
  const names = omvat.map(({ naam }) => naam);
  const inOrder =
    dimension === "regio" ? names.sort(report.numbers.compareNames).join(", ") : names.join("; ");
  return html`<section aria-labelledby="omvat"><h2 id="omvat">${texts.places.within[dimension]}</h2>
<p>${inOrder}.</p></section>`;
}

/** The report with no more than its key figures and its first line over time. */
function shortened(report: Report): Report {
  const first = (kind: "key-figures" | "trend") =>
    report.sections.filter((one) => one.kind === kind).slice(0, 1);
  return { ...report, sections: [...first("key-figures"), ...first("trend")] };
}

/** Of which indicators the key figures are; only those that the release defines have a page. */
function keyIndicators({ definitions }: Edition, report: Report): string[] {
  const first = report.sections.find((one) => one.kind === "key-figures");
  const ids = first?.kind === "key-figures" ? first.cijfers.map(({ indicator }) => indicator) : [];
  return ids.every((id) => definitions.indicatoren.some((one) => one.id === id)) ? ids : [];
}

function reportPart(
  { id, titel }: Report,
  code: string,
  {
    voice: {
      texts: { places: texts },
      to,
    },
  }: Edition,
): Html {
  const file = `/v1/rapporten/${id}/keuzes/${encodeURIComponent(code)}`;
  return html`<section class="noprint" aria-labelledby="rapport"><h2 id="rapport">${texts.report}</h2>
<p>${texts.reportLead}</p>
<ul class="links"><li><a href="${to(`/rapporten/${id}/${code}`)}">${texts.read}<span class="hide">: ${titel}</span></a></li>
${(["pdf", "xlsx", "html"] as const).map(
  (format) => html`<li><a href="${to(`${file}?formaat=${format}`)}">${texts.formats[format]}</a></li>
`,
)}</ul></section>`;
}

/** A table of the builder for everything that this place is crossed with. */
async function ownPart(edition: Edition, dimension: Dimension, code: string): Promise<Html | ""> {
  const { voice, lang, definitions } = edition;
  const texts = voice.texts.places;
  const tables = definitions.tabellen.filter(({ dimensies }) => dimensies.includes(dimension));
  if (tables.length === 0) return "";
  const links = await Promise.all(
    tables.map(async (table) => {
      const choice = await firstChoice(edition, table, { codes: { [dimension]: [code] } });
      return html`<li><a href="${voice.to(addressOf(choice))}"${lang(table.titel)}>${table.titel}</a></li>
`;
    }),
  );
  return html`<section class="noprint" aria-labelledby="zelf"><h2 id="zelf">${texts.own}</h2>
<p>${texts.ownLead}</p>
<ul class="links">${links}</ul></section>`;
}
