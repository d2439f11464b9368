import { html } from "hono/html";
import type { Release } from "../../release/open.ts";
import { TOTAL } from "../../report/codes.ts";
import type { Report } from "../../report/define.ts";
import type { Block, Fact, KeyFigure, ReportDocument } from "../../report/document.ts";
import { choices, choose, selectionOf } from "../../report/selection.ts";
import type { AppOptions } from "../context.ts";
import { citation, copyable } from "./citation.ts";
import { figureOf } from "./figure.ts";
import { type Html, layout } from "./layout.ts";
import { addressOf, firstChoice } from "./tables/choice.ts";
import { placeTexts as texts } from "./texts/places.ts";

type Dimension = "sector" | "regio";

const lists = {
  sector: { path: "/sectoren", label: texts.sectors, lead: texts.sectorLead },
  regio: { path: "/regios", label: texts.regions, lead: texts.regionLead },
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
  release: Release,
  options: AppOptions,
  asked: { readonly dimension: Dimension; readonly code: string; readonly origin: string },
): Promise<string | undefined> {
  const { dimension, code, origin } = asked;
  const report = reportBy(options.reports, dimension);
  if (report === undefined || !choices(release, report).some((one) => one.code === code)) return undefined;
  const { buildDocument } = await import("../../report/build.ts");
  const selection = selectionOf(report, code);
  const document = await buildDocument(release, shortened(report), selection, { contact: options.contact });
  const { phrase, name } = choose(release, report, selection);
  const { path, label, lead } = lists[dimension];
  const sections = await Promise.all(document.sections.map((section) => part(section, report)));
  return layout(
    {
      title: `${name} – ${label}`,
      description: `${name}: ${document.omschrijving}`,
      crumbs: [{ path, label }],
      kind: report.keuze.een.split(" ").at(-1) ?? "",
      heading: name,
      lead: code === TOTAL ? texts.totalLead : lead(phrase),
      top: html`<dl class="features">${document.kenmerken.map(fact)}</dl>
${document.melding === null ? "" : html`<p class="notice">${document.melding}</p>`}`,
      body: html`${sections}
${reportPart(report, code)}
${await ownPart(release, dimension, code)}
<section aria-labelledby="verwijzen"><h2 id="verwijzen">${texts.cite}</h2>
${copyable("verwijzing", citation(release.manifest, `${name}: kerncijfers`, `${origin}${path}/${code}`), texts.copyCitation)}</section>`,
      path: `${path}/${code}`,
    },
    options.contact,
  );
}

/** The report with no more than its key figures and its first line over time. */
function shortened(report: Report): Report {
  const first = (kind: "key-figures" | "trend") =>
    report.sections.filter((one) => one.kind === kind).slice(0, 1);
  return { ...report, sections: [...first("key-figures"), ...first("trend")] };
}

async function part(
  { id, titel, headline, blocks }: ReportDocument["sections"][number],
  report: Report,
): Promise<Html> {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${titel}</h2>
${headline === null ? "" : html`<p class="headline">${headline}</p>`}
${await Promise.all(blocks.map((one) => block(one, report)))}</section>
`;
}

async function block(one: Block, report: Report): Promise<Html | ""> {
  if (one.kind === "paragraph") return html`<p>${one.text}</p>`;
  if (one.kind === "key-figures") return keyFigures(one.figures, report);
  if (one.kind !== "figure") return "";
  const { chart, table, id } = one.figure;
  const { dataTable } = await import("../../report/render-html.ts");
  const drawn = chart === null ? "" : await figureOf({ ...one.figure, chart });
  return html`${drawn}${table.rows.length === 0 ? "" : dataTable(table, id)}`;
}

/** The figures in the order of the report, each leading to its definition. */
function keyFigures(figures: readonly KeyFigure[], report: Report): Html {
  const ids = report.sections.flatMap((one) =>
    one.kind === "key-figures" ? one.cijfers.map(({ indicator }) => indicator) : [],
  );
  return html`<ul class="figures">${figures.map(({ titel, waarde, shown, sentence, facts }, at) => {
    const [number = "", ...unit] = waarde.split(" ");
    return html`<li><h3><a href="/indicatoren/${ids[at] ?? ""}">${titel}</a></h3>
${
  shown
    ? html`<p class="value">${number}${unit.length === 0 ? "" : html` <small>${unit.join(" ")}</small>`}</p>`
    : html`<p class="value word">${waarde}</p>`
}
<p class="says">${sentence}</p>
${facts.length === 0 ? "" : html`<dl>${facts.map(fact)}</dl>`}</li>
`;
  })}</ul>`;
}

function fact({ term, value }: Fact): Html {
  return html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
}

function reportPart({ id, titel }: Report, code: string): Html {
  const file = `/v1/rapporten/${id}/keuzes/${encodeURIComponent(code)}`;
  return html`<section aria-labelledby="rapport"><h2 id="rapport">${texts.report}</h2>
<p>${texts.reportLead}</p>
<ul class="links"><li><a href="/rapporten/${id}/${code}">${texts.read}<span class="hide">: ${titel}</span></a></li>
${(["pdf", "xlsx", "html"] as const).map(
  (format) => html`<li><a href="${file}?formaat=${format}">${texts.formats[format]}</a></li>
`,
)}</ul></section>`;
}

/** A table of the builder for everything that this place is crossed with. */
async function ownPart(release: Release, dimension: Dimension, code: string): Promise<Html | ""> {
  const tables = release.definitions.tabellen.filter(({ dimensies }) => dimensies.includes(dimension));
  if (tables.length === 0) return "";
  const links = await Promise.all(
    tables.map(async (table) => {
      const choice = await firstChoice(release, table, { codes: { [dimension]: [code] } });
      return html`<li><a href="${addressOf(choice)}">${table.titel}</a></li>
`;
    }),
  );
  return html`<section aria-labelledby="zelf"><h2 id="zelf">${texts.own}</h2>
<p>${texts.ownLead}</p>
<ul class="links">${links}</ul></section>`;
}
