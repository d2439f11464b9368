import { html } from "hono/html";
import type { Report } from "../../report/define.ts";
import { reportIn } from "../../report/english-report.ts";
import type { AppOptions } from "../context.ts";
import type { Edition } from "./edition.ts";
import { readFrontFigures, sectorRows } from "./figures.ts";
import { type Finding, findings } from "./findings.ts";
import { type Html, layout } from "./layout.ts";
import { whyHidden } from "./notes.ts";
import { searchBox } from "./search/page.ts";
import { sectorList } from "./sector-list.ts";
import { periodIn, type Voice } from "./voice.ts";

/** The front page: what this is, what stands out, every sector, and where the figures can be had. */
export async function homePage(edition: Edition, options: AppOptions): Promise<string> {
  const { voice } = edition;
  const { home } = voice.texts;
  const report = sectorReport(options.reports);
  const figures = report === undefined ? undefined : await readFrontFigures(edition, report);
  const rows =
    report === undefined || figures === undefined
      ? []
      : sectorRows(edition, reportIn(report, voice.language).report, figures);
  const body = html`${figures === undefined ? "" : findingSection(findings(figures, rows, voice), figures.year, voice)}
${report === undefined || figures === undefined ? noReport(voice) : sectorSection(sectorList(rows, figures, edition), voice)}
${accessSection(voice)}`;
  return layout(
    {
      title: home.title,
      description: home.what,
      heading: home.heading,
      lead: home.what,
      searches: true,
      top: html`${searchBox("", voice)}${releaseFacts(edition)}`,
      body,
      path: "/",
    },
    options.contact,
    voice,
  );
}

/** The report of which a reader chooses a sector. */
export function sectorReport(reports: readonly Report[]): Report | undefined {
  const bySector = reports.filter(({ keuze }) => keuze.dimensie === "sector");
  return bySector.find(({ id }) => id === "sectorrapport") ?? bySector[0];
}

/** The page while nothing has been published. */
export function emptyHomePage(options: AppOptions, voice: Voice): Promise<string> {
  const { title, empty, what } = voice.texts.home;
  return layout(
    {
      title,
      description: what,
      heading: empty.heading,
      lead: empty.lead,
      body: html`<section><h2>${empty.what}</h2><p>${what}</p></section>`,
      path: "/",
    },
    options.contact,
    voice,
  );
}

function releaseFacts({ manifest, voice }: Edition): Html {
  const { facts } = voice.texts.home;
  const { numbers, words } = voice.report;
  const years = manifest.perioden
    .filter((code) => code.endsWith("JJ00"))
    .map((code) => periodIn(voice, code));
  return html`<dl class="features">
${manifest.voorbeeld ? html`<div><dt>${facts.notice}</dt><dd>${words.sample}</dd></div>` : ""}<div><dt>${facts.newest}</dt><dd>${manifest.id}</dd></div>
<div><dt>${facts.made}</dt><dd><time datetime="${manifest.gemaakt.slice(0, 10)}">${numbers.formatDate(manifest.gemaakt)}</time></dd></div>
<div><dt>${facts.version}</dt><dd>${manifest.versie} (<a href="${voice.to("/wijzigingen")}">${facts.changes}</a>)</dd></div>
<div><dt>${facts.about}</dt><dd>${numbers.formatList(years.toSorted())}</dd></div>
</dl>`;
}

function findingSection(found: readonly Finding[], year: string, voice: Voice): Html | string {
  if (found.length === 0) return "";
  return html`<section aria-labelledby="opvallend">
<h2 id="opvallend">${voice.texts.home.standsOut(periodIn(voice, year))}</h2>
<ul class="findings">${found.map(
    ({ value, sentence, more }) => html`<li>
<p class="value">${value}</p>
<p class="says">${sentence}</p>
${more === null ? "" : html`<p class="more">${more}</p>`}
</li>`,
  )}</ul>
</section>`;
}

function sectorSection(list: Html, voice: Voice): Html {
  const { home } = voice.texts;
  const { words } = voice.report;
  return html`<section aria-labelledby="sectoren">
<h2 id="sectoren">${home.choose}</h2>
<p>${home.chooseLead}</p>
${list}
<p class="small">${home.hidden(words.hidden, words.reason)} ${whyHidden(voice)}</p>
</section>`;
}

function noReport({ texts: { home } }: Voice): Html {
  return html`<section><h2>${home.reports}</h2><p>${home.noReport}</p></section>`;
}

function accessSection({ texts: { home }, to }: Voice): Html {
  return html`<section aria-labelledby="cijfers">
<h2 id="cijfers">${home.use}</h2>
<p>${home.useLead}</p>
<ul class="cards">${home.ways.map(
    ({ path, title, says }) => html`<li><h3><a href="${to(path)}">${title}</a></h3><p>${says}</p></li>
`,
  )}</ul>
</section>`;
}
