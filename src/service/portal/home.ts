import { html } from "hono/html";
import type { Release } from "../../release/open.ts";
import { formatPeriod } from "../../release/period.ts";
import type { Report } from "../../report/define.ts";
import { formatDate, formatList } from "../../report/numbers.ts";
import { hiddenReason, hiddenWord, sampleNotice } from "../../report/words.ts";
import type { AppOptions } from "../context.ts";
import { readFrontFigures, sectorRows } from "./figures.ts";
import { type Finding, findings } from "./findings.ts";
import { type Html, layout } from "./layout.ts";
import { searchBox } from "./search/page.ts";
import { sectorList } from "./sector-list.ts";

const what =
  "Hoe vaak zijn mensen ziek, hoeveel leren zij bij, en hoe ligt dat bij anderen? Regiespiegel laat sectoren en werkgevers zien hoe zij ervoor staan met duurzame inzetbaarheid.";

const ways = [
  {
    path: "/regios",
    title: "Uw regio",
    says: "Een kaart van de arbeidsmarktregio’s, en per regio de kerncijfers.",
  },
  {
    path: "/tabellen",
    title: "Maak een tabel",
    says: "Kies zelf onderwerp, groepen en perioden; bewaar of deel het adres.",
  },
  {
    path: "/indicatoren",
    title: "Zoek een onderwerp",
    says: "Wat elk cijfer betekent, hoe het gaat en hoe zeker het is.",
  },
  {
    path: "/downloads",
    title: "Downloads en API",
    says: "Hele tabellen voor Excel, als CSV of Parquet, en voor programma’s.",
  },
] as const;

/** The front page: what this is, what stands out, every sector, and where the figures can be had. */
export async function homePage(release: Release, options: AppOptions): Promise<string> {
  const report = sectorReport(options.reports);
  const figures = report === undefined ? undefined : await readFrontFigures(release, report);
  const rows = report === undefined || figures === undefined ? [] : sectorRows(release, report, figures);
  const body = html`${figures === undefined ? "" : findingSection(findings(figures, rows), figures.year)}
${report === undefined || figures === undefined ? noReport() : sectorSection(sectorList(rows, figures))}
${accessSection()}`;
  return layout(
    {
      title: "Spiegelinformatie over duurzame inzetbaarheid",
      description: what,
      heading: "Kijk in de spiegel van uw sector",
      lead: what,
      searches: true,
      top: html`${searchBox("")}${releaseFacts(release)}`,
      body,
      path: "/",
    },
    options.contact,
  );
}

/** The report of which a reader chooses a sector. */
export function sectorReport(reports: readonly Report[]): Report | undefined {
  const bySector = reports.filter(({ keuze }) => keuze.dimensie === "sector");
  return bySector.find(({ id }) => id === "sectorrapport") ?? bySector[0];
}

/** The page while nothing has been published. */
export function emptyHomePage(options: AppOptions): Promise<string> {
  return layout(
    {
      title: "Spiegelinformatie over duurzame inzetbaarheid",
      description: what,
      heading: "Hier komen de cijfers van uw sector",
      lead: "Er is nog geen publicatie. Zodra de eerste klaar is, staan de cijfers op deze pagina.",
      body: html`<section><h2>Wat is Regiespiegel?</h2><p>${what}</p></section>`,
      path: "/",
    },
    options.contact,
  );
}

function releaseFacts({ manifest }: Release): Html {
  const years = manifest.perioden.filter((code) => code.endsWith("JJ00")).map(formatPeriod);
  return html`<dl class="features">
${manifest.voorbeeld ? html`<div><dt>Let op</dt><dd>${sampleNotice}</dd></div>` : ""}<div><dt>Nieuwste publicatie</dt><dd>${manifest.id}</dd></div>
<div><dt>Gemaakt op</dt><dd><time datetime="${manifest.gemaakt.slice(0, 10)}">${formatDate(manifest.gemaakt)}</time></dd></div>
<div><dt>Versie</dt><dd>${manifest.versie} (<a href="/wijzigingen">wat er veranderd is</a>)</dd></div>
<div><dt>Over</dt><dd>${formatList(years.toSorted())}</dd></div>
</dl>`;
}

function findingSection(found: readonly Finding[], year: string): Html | string {
  if (found.length === 0) return "";
  return html`<section aria-labelledby="opvallend">
<h2 id="opvallend">Wat opvalt in ${formatPeriod(year)}</h2>
<ul class="findings">${found.map(
    ({ value, sentence, more }) => html`<li>
<p class="value">${value}</p>
<p class="says">${sentence}</p>
${more === null ? "" : html`<p class="more">${more}</p>`}
</li>`,
  )}</ul>
</section>`;
}

function sectorSection(list: Html): Html {
  return html`<section aria-labelledby="sectoren">
<h2 id="sectoren">Kies uw sector</h2>
<p>Elke sector heeft een pagina met kerncijfers en een rapport: verzuim, scholing en werkgelegenheid, naast alle sectoren samen.</p>
${list}
<p class="small">${hiddenWord}: ${hiddenReason.charAt(0).toLowerCase()}${hiddenReason.slice(1)}</p>
</section>`;
}

function noReport(): Html {
  return html`<section><h2>Rapporten</h2><p>Bij deze publicatie horen geen rapporten per sector. De cijfers zijn wel te downloaden.</p></section>`;
}

function accessSection(): Html {
  return html`<section aria-labelledby="cijfers">
<h2 id="cijfers">De cijfers zelf gebruiken</h2>
<p>De cijfers zijn er voor iedereen.</p>
<ul class="cards">${ways.map(
    ({ path, title, says }) => html`<li><h3><a href="${path}">${title}</a></h3><p>${says}</p></li>
`,
  )}</ul>
</section>`;
}
