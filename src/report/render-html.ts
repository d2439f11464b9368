import { html, raw } from "hono/html";
import { buildDocument, type ReportOptions } from "./build.ts";
import { type KeyEntry, keyOf } from "./chart-key.ts";
import type { Report } from "./define.ts";
import type {
  Block,
  Chart,
  DataTable,
  Definition,
  DocumentSection,
  Fact,
  Figure,
  KeyFigure,
  ReportDocument,
  Role,
} from "./document.ts";
import { drawingsOf } from "./drawings.ts";
import type { Published } from "./figures.ts";
import { brand, foreword, publisher } from "./html-theme.ts";
import { pageStyle } from "./page-style.ts";
import type { Selection } from "./selection.ts";
import { ownTheme } from "./theme.ts";
import { themeStyle } from "./theme-style.ts";

/** Said where a chart would stand. */
const texts = {
  undrawn: "Van deze cijfers is niets te tekenen; de tabel zegt per regel waarom er geen getal staat.",
  absent: "Over deze cijfers staat niets in deze publicatie.",
} as const;

/** A table of more rows than this waits behind its summary. */
const openRows = 8;

/**
 * One report for one choice as a single HTML file that needs nothing else: no script, no other host.
 * @throws AppError UNKNOWN_SELECTION with the known codes.
 */
export async function renderReport(
  release: Published,
  report: Report,
  selection: Selection,
  options: ReportOptions = {},
): Promise<string> {
  return renderHtml(await buildDocument(release, report, selection, options));
}

/** A filled report as HTML. */
export async function renderHtml(document: ReportDocument): Promise<string> {
  const { theme } = document;
  const naam = (theme ?? ownTheme).naam;
  const page = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.titel} – ${naam}</title>
<meta name="description" content="${document.omschrijving}">
<style>${raw(pageStyle)}</style>
${theme === undefined ? "" : html`<style>${raw(themeStyle(theme))}</style>\n`}</head>
<body>
${document.beknopt === true ? raw('<div class="brief">') : ""}<a class="skip" href="#inhoud">Naar de inhoud</a>
<header class="top">${theme === undefined ? "" : brand(theme)}<div class="wrap">
<p class="kind">${document.soort}</p>
<h1>${document.naam}</h1>
<p class="lead">${document.omschrijving}</p>
<dl class="features">${document.kenmerken.map(fact)}</dl>
${document.melding === null ? "" : html`<p class="notice">${document.melding}</p>`}
<nav class="contents" aria-labelledby="in-dit-rapport">
<h2 id="in-dit-rapport">In dit rapport</h2>
${contents(document.sections)}
</nav>
</div></header>
<main id="inhoud" tabindex="-1"><div class="wrap">
${theme === undefined ? "" : foreword(theme)}${document.sections.map(section)}
</div></main>
<footer><div class="wrap"><p>${document.titel} – ${naam} – <a href="#inhoud">naar boven</a></p>${theme === undefined ? "" : publisher(theme)}</div></footer>
${document.beknopt === true ? raw("</div>\n") : ""}</body>
</html>
`;
  return String(await page);
}

/** The parts in order, each with its sections; sections without a part stand by themselves. */
function contents(sections: readonly DocumentSection[]) {
  const link = ({ id, titel }: DocumentSection) => html`<li><a href="#${id}">${titel}</a></li>`;
  if (sections.every(({ deel }) => deel === undefined)) return html`<ol>${sections.map(link)}</ol>`;
  const parts = new Map<string, DocumentSection[]>();
  for (const one of sections) parts.set(one.deel ?? "", [...(parts.get(one.deel ?? "") ?? []), one]);
  return html`<dl class="parts">${[...parts].map(
    ([deel, own]) => html`<div><dt>${deel}</dt><dd><ol>${own.map(link)}</ol></dd></div>`,
  )}</dl>`;
}

function section({ id, titel, headline, blocks, deel, blad }: DocumentSection) {
  return html`<section id="${id}"${blad === true ? raw(' class="sheet"') : ""} aria-labelledby="${id}-titel">
${deel === undefined ? "" : html`<p class="kind">${deel}</p>`}
<h2 id="${id}-titel">${titel}</h2>
${headline === null ? "" : html`<p class="headline">${headline}</p>`}
${blocks.map(block)}
</section>
`;
}

function block(one: Block) {
  switch (one.kind) {
    case "paragraph":
      return html`<p>${one.text}</p>`;
    case "list":
      return html`<ul class="bullets">${one.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case "facts":
      return html`<dl class="terms">${one.facts.map(fact)}</dl>`;
    case "key-figures":
      return html`<ul class="figures">${one.figures.map(keyFigure)}</ul>`;
    case "figure":
      return figure(one.figure);
    case "definition":
      return definition(one.definition);
  }
}

function fact({ term, value, href }: Fact) {
  const content = href === undefined ? value : html`<a href="${href}">${value}</a>`;
  return html`<div><dt>${term}</dt><dd>${content}</dd></div>`;
}

function keyFigure({ indicator, titel, waarde, shown, sentence, facts }: KeyFigure) {
  const [number = "", ...unit] = waarde.split(" ");
  const value = shown
    ? html`<p class="value">${number}${unit.length === 0 ? "" : html` <small>${unit.join(" ")}</small>`}</p>`
    : html`<p class="value word">${waarde}</p>`;
  return html`<li>
<h3>${indicator === null ? titel : html`<a href="#definitie-${indicator}">${titel}</a>`}</h3>
${value}
<p class="says">${sentence}</p>
${facts.length === 0 ? "" : html`<dl>${facts.map(fact)}</dl>`}
</li>
`;
}

function figure({ id, caption, description, chart, table, notes }: Figure) {
  return html`<figure id="${id}">
<figcaption id="${id}-titel">${caption}</figcaption>
${
  chart === null
    ? html`<p class="describes">${table.rows.length === 0 ? texts.absent : texts.undrawn}</p>`
    : html`<p hidden id="${id}-beschrijving">${description}</p>
${key(chart)}
${drawingsOf(chart, id).map((svg) => raw(svg))}`
}
${notes.length === 0 ? "" : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
${table.rows.length === 0 ? "" : dataTable(table, id)}
</figure>
`;
}

function key(chart: Chart) {
  const entries = keyOf(chart);
  if (entries.length === 0) return "";
  return html`<ul class="key">${entries.map(({ shape, role, label }) => html`<li>${swatch(shape, role)}${label}</li>`)}</ul>`;
}

const shapes = {
  bar: (colour: string) => `<rect x="0" y="3" width="20" height="9" fill="${colour}"/>`,
  dot: (colour: string) => `<circle cx="10" cy="7.5" r="5" fill="${colour}"/>`,
  tick: (colour: string) => `<rect x="8.5" y="0" width="3" height="15" fill="${colour}"/>`,
  square: (colour: string) =>
    `<rect x="6" y="3.5" width="8" height="8" fill="none" stroke="${colour}" stroke-width="1.8"/>`,
} as const satisfies Record<KeyEntry["shape"], (colour: string) => string>;

function swatch(shape: KeyEntry["shape"], role: Role) {
  const drawn = shapes[shape](`var(--mark-${role})`);
  return raw(`<svg viewBox="0 0 20 15" aria-hidden="true">${drawn}</svg>`);
}

/** A table of figures in a region that scrolls; `id` is that of its figure. */
export function dataTable(table: DataTable, id: string) {
  const [first, ...others] = table.columns;
  const content = html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-tabel">
<table>
<caption id="${id}-tabel">Tabel: ${table.caption}</caption>
<thead><tr><th scope="col">${first}</th>${others.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${table.rows.map(
  ({ head, cells }) =>
    html`<tr><th scope="row">${head}</th>${cells.map(({ text, value }) =>
      value === null ? html`<td class="word">${text}</td>` : html`<td>${text}</td>`,
    )}</tr>
`,
)}</tbody>
</table>
</div>`;
  if (table.rows.length <= openRows) return content;
  return html`<details><summary>Tabel met de cijfers (${table.rows.length} regels)</summary>${content}</details>`;
}

function definition({ id, titel, vraag, facts }: Definition) {
  return html`<div class="definition" id="definitie-${id}">
<h3>${titel}</h3>
<p class="ask">${vraag}</p>
<dl class="terms">${facts.map(fact)}</dl>
</div>
`;
}
