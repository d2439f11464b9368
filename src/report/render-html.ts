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
  Strips,
} from "./document.ts";
import { drawingsOf, inPage } from "./drawings.ts";
import type { Published } from "./figures.ts";
import { brand, foreword, publisher } from "./html-theme.ts";
import { locales } from "./language.ts";
import { pageStyle } from "./page-style.ts";
import type { Selection } from "./selection.ts";
import { stripList, stripStyle } from "./strip-html.ts";
import type { Texts } from "./texts/nl.ts";
import { textsOf } from "./texts/texts.ts";
import { ownTheme } from "./theme.ts";
import { themeStyle } from "./theme-style.ts";

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

/** The words of the page, and the mark of a text that stands in Dutch within another language. */
interface Voice {
  readonly texts: Texts;
  /** ` lang="nl"` for such a text, to stand within the tag of its element. */
  readonly lang: (text: string) => ReturnType<typeof raw> | "";
}

const inDutch = raw(' lang="nl"');

function voiceOf({ taal, dutch }: ReportDocument): Voice {
  return { texts: textsOf(taal), lang: (text) => (dutch?.has(text) === true ? inDutch : "") };
}

const dutchVoice: Voice = { texts: textsOf("nl"), lang: () => "" };

/** A filled report as HTML. */
export async function renderHtml(document: ReportDocument): Promise<string> {
  const { theme, taal } = document;
  const naam = (theme ?? ownTheme).naam;
  const voice = voiceOf(document);
  const { lang } = voice;
  const words = voice.texts.page;
  const page = html`<!doctype html>
<html lang="${taal === "nl" ? taal : locales[taal]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.titel} – ${naam}</title>
<meta name="description" content="${document.omschrijving}">
<style>${raw(pageStyle)}</style>
${hasStrips(document) ? html`<style>${raw(stripStyle)}</style>\n` : ""}${theme === undefined ? "" : html`<style>${raw(themeStyle(theme))}</style>\n`}</head>
<body>
${document.beknopt === true ? raw('<div class="brief">') : ""}<a class="skip" href="#inhoud">${words.skip}</a>
<header class="top">${theme === undefined ? "" : brand(theme)}<div class="wrap">
<p class="kind"${lang(document.soort)}>${document.soort}</p>
<h1${lang(document.naam)}>${document.naam}</h1>
<p class="lead"${lang(document.omschrijving)}>${document.omschrijving}</p>
<dl class="features">${document.kenmerken.map((one) => fact(one, voice))}</dl>
${document.melding === null ? "" : html`<p class="notice">${document.melding}</p>`}
<nav class="contents" aria-labelledby="in-dit-rapport">
<h2 id="in-dit-rapport">${words.contents}</h2>
${contents(document.sections, voice)}
</nav>
</div></header>
<main id="inhoud" tabindex="-1"><div class="wrap">
${theme === undefined ? "" : foreword(theme, taal)}${document.sections.map((one) => section(one, voice))}
</div></main>
<footer><div class="wrap"><p>${document.titel} – ${naam} – <a href="#inhoud">${words.top}</a></p>${theme === undefined ? "" : publisher(theme, voice.texts)}</div></footer>
${document.beknopt === true ? raw("</div>\n") : ""}</body>
</html>
`;
  return String(await page);
}

function hasStrips({ sections }: ReportDocument): boolean {
  return sections.some(({ blocks }) => blocks.some(({ kind }) => kind === "strips"));
}

/** The parts in order, each with its sections; sections without a part stand by themselves. */
function contents(sections: readonly DocumentSection[], { lang }: Voice) {
  const link = ({ id, titel }: DocumentSection) => html`<li><a href="#${id}"${lang(titel)}>${titel}</a></li>`;
  if (sections.every(({ deel }) => deel === undefined)) return html`<ol>${sections.map(link)}</ol>`;
  const parts = new Map<string, DocumentSection[]>();
  for (const one of sections) parts.set(one.deel ?? "", [...(parts.get(one.deel ?? "") ?? []), one]);
  return html`<dl class="parts">${[...parts].map(
    ([deel, own]) => html`<div><dt${lang(deel)}>${deel}</dt><dd><ol>${own.map(link)}</ol></dd></div>`,
  )}</dl>`;
}

function section(one: DocumentSection, voice: Voice) {
  const { id, titel, headline, blocks, deel, blad } = one;
  const { lang } = voice;
  return html`<section id="${id}"${blad === true ? raw(' class="sheet"') : ""} aria-labelledby="${id}-titel">
${deel === undefined ? "" : html`<p class="kind"${lang(deel)}>${deel}</p>`}
<h2 id="${id}-titel"${lang(titel)}>${titel}</h2>
${headline === null ? "" : html`<p class="headline"${lang(headline)}>${headline}</p>`}
${blocks.map((own) => block(own, voice))}
</section>
`;
}

function block(one: Block, voice: Voice) {
  const { lang } = voice;
  switch (one.kind) {
    case "paragraph":
      return html`<p${lang(one.text)}>${one.text}</p>`;
    case "list":
      return html`<ul class="bullets">${one.items.map((item) => html`<li${lang(item)}>${item}</li>`)}</ul>`;
    case "facts":
      return html`<dl class="terms">${one.facts.map((own) => fact(own, voice))}</dl>`;
    case "key-figures":
      return html`<ul class="figures">${one.figures.map((own) => keyFigure(own, voice))}</ul>`;
    case "strips":
      return strips(one.strips, voice);
    case "figure":
      return figure(one.figure, voice);
    case "definition":
      return definition(one.definition, voice);
  }
}

/** The same figures wait as a table behind their summary. */
function strips(one: Strips, voice: Voice) {
  const table = dataTable(one.table, one.id, voice);
  const waiting =
    one.table.rows.length > openRows
      ? table
      : html`<details><summary>${voice.texts.mirror.strips.table}</summary>${table}</details>`;
  return html`${stripList(one, voice.lang)}${waiting}`;
}

function fact({ term, value, href }: Fact, { lang }: Voice) {
  const content = href === undefined ? value : html`<a href="${href}">${value}</a>`;
  return html`<div><dt${lang(term)}>${term}</dt><dd${lang(value)}>${content}</dd></div>`;
}

function keyFigure(one: KeyFigure, voice: Voice) {
  const { indicator, titel, waarde, shown, sentence, facts } = one;
  const { lang } = voice;
  const [number = "", ...unit] = waarde.split(" ");
  const value = shown
    ? html`<p class="value">${number}${unit.length === 0 ? "" : html` <small>${unit.join(" ")}</small>`}</p>`
    : html`<p class="value word">${waarde}</p>`;
  return html`<li>
<h3${lang(titel)}>${indicator === null ? titel : html`<a href="#definitie-${indicator}">${titel}</a>`}</h3>
${value}
<p class="says">${sentence}</p>
${facts.length === 0 ? "" : html`<dl>${facts.map((own) => fact(own, voice))}</dl>`}
</li>
`;
}

function figure({ id, caption, description, chart, table, notes }: Figure, voice: Voice) {
  const { texts, lang } = voice;
  return html`<figure id="${id}">
<figcaption id="${id}-titel">${caption}</figcaption>
${
  chart === null
    ? html`<p class="describes">${table.rows.length === 0 ? texts.page.absent : texts.page.undrawn}</p>`
    : html`<p hidden id="${id}-beschrijving">${description}</p>
${chartKey(chart, lang)}
<div class="drawing">${drawingsOf(chart, id, texts).map((svg) => raw(inPage(svg)))}</div>`
}
${notes.length === 0 ? "" : html`<ul class="notes">${notes.map((note) => html`<li${lang(note)}>${note}</li>`)}</ul>`}
${table.rows.length === 0 ? "" : dataTable(table, id, voice)}
</figure>
`;
}

/** Which mark is whose, for a chart that does not say it itself. */
export function chartKey(chart: Chart, lang: Voice["lang"] = dutchVoice.lang) {
  const entries = keyOf(chart);
  if (entries.length === 0) return "";
  return html`<ul class="key">${entries.map(({ shape, role, label }) => html`<li${lang(label)}>${swatch(shape, role)}${label}</li>`)}</ul>`;
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

/** A table of figures in a region that scrolls; `id` is that of its figure. In Dutch unless `voice` says otherwise. */
export function dataTable(
  table: DataTable,
  id: string,
  { texts: { page: words }, lang }: Voice = dutchVoice,
) {
  const [first, ...others] = table.columns;
  const content = html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-tabel">
<table>
<caption><span id="${id}-tabel">${words.table(table.caption)}</span></caption>
<thead><tr><th scope="col"${lang(first ?? "")}>${first}</th>${others.map((column) => html`<th scope="col"${lang(column)}>${column}</th>`)}</tr></thead>
<tbody>
${table.rows.map(
  ({ head, cells }) =>
    html`<tr><th scope="row"${lang(head)}>${head}</th>${cells.map(({ text, value }) =>
      value === null ? html`<td class="word">${text}</td>` : html`<td>${text}</td>`,
    )}</tr>
`,
)}</tbody>
</table>
</div>`;
  if (table.rows.length <= openRows) return content;
  return html`<details><summary>${words.folded(table.rows.length)}</summary>${content}</details>`;
}

function shortFact({ term, value }: Fact, at: number, { lang }: Voice) {
  const marked = (text: string, said = text) =>
    lang(text) === "" ? said : html`<span${lang(text)}>${said}</span>`;
  return html`${at === 0 ? "" : " · "}${marked(term, `${term}: `)}${marked(value)}`;
}

/** Folded: there are dozens. What is inside carries the id, so that who comes by a link finds it open. */
function definition(one: Definition, voice: Voice) {
  const { id, titel, vraag, facts, short } = one;
  const { lang } = voice;
  return html`<details class="definition"><summary><h3${lang(titel)}>${titel}</h3></summary>
<div id="definitie-${id}"><p${lang(vraag)}>${vraag}</p>
<dl>${facts.map(({ term, value }) => html`<dt${lang(term)}>${term}</dt><dd${lang(value)}>${value}</dd>`)}</dl>
${short.length === 0 ? "" : html`<p>${short.map((own, at) => shortFact(own, at, voice))}</p>`}</div></details>
`;
}
