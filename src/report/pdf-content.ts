import { type KeyEntry, keyOf } from "./chart-key.ts";
import type { Block, Definition, Fact, Figure, KeyFigure, ReportDocument, Strips } from "./document.ts";
import { drawingsOf } from "./drawings.ts";
import type { Published } from "./figures.ts";
import { locales } from "./language.ts";
import { printChart } from "./pdf-chart.ts";
import { pdfTables } from "./pdf-table.ts";
import type { PdfText } from "./pdf-text.ts";
import { shapeSvg, stripSvg } from "./strip-svg.ts";
import type { Texts } from "./texts/nl.ts";
import { textsOf } from "./texts/texts.ts";
import type { Theme } from "./theme.ts";

interface PdfFact {
  readonly term: string;
  readonly value: string;
  /** A place in this document (`#id`), or an address; null for plain text. */
  readonly href: string | null;
}

/** What the template reads (typst/report.typ): the document with its charts drawn, and the look of the theme. */
export type PdfContent = ReturnType<typeof pdfContent>;

/** Fills the template with a report. All text has passed `text`, so that the fonts can draw it. */
export function pdfContent(document: ReportDocument, release: Published, theme: Theme, text: PdfText) {
  const { manifest } = release;
  const texts = textsOf(document.taal);
  const [lang, region] = locales[document.taal].toLowerCase().split("-");
  const say = (value: string) => text.plain(value);
  const sections = document.sections.map(({ id, deel, titel, headline, blocks, blad }) => ({
    id,
    blad: blad === true,
    deel: deel === undefined ? null : say(deel),
    titel: say(titel),
    headline: headline === null ? null : say(headline),
    blocks: blocks.map((block) => blockOf(block, theme, text, texts)),
  }));
  const { undrawn, undrawnBrief, absent, print } = texts.page;
  const content = {
    ...{ lang, region },
    dutch: [...(document.dutch ?? [])].map(say),
    words: { undrawn, "undrawn-brief": undrawnBrief, absent, ...print },
    titel: document.titel,
    "titel-kort": say(document.titel),
    inleiding: theme.inleiding.map(say),
    logo: logoOf(theme, text),
    uitgever: theme.naam,
    "uitgever-tekst": say(theme.naam),
    soort: say(document.soort),
    naam: say(document.naam),
    omschrijving: say(document.omschrijving),
    kenmerken: document.kenmerken.map((fact) => factOf(fact, text)),
    melding: document.melding === null ? null : say(document.melding),
    publicatie: say(`${manifest.id}, ${texts.numbers.formatDate(manifest.gemaakt)}`),
    beknopt: document.beknopt === true,
    sheet: opensWithSheet(document),
    colours: theme.light,
    places: placesOf(document),
    drawings: drawingsIn(document),
    sections,
  };
  return { ...content, signs: text.takeSigns() };
}

/** Room for a logo, in mm. */
const logoRoom = { width: 60, height: 18 };

function logoOf({ logo }: Theme, text: PdfText) {
  if (logo === undefined) return null;
  const scale = Math.min(logoRoom.width / logo.width, logoRoom.height / logo.height);
  return { format: logo.kind, width: logo.width * scale, text: text.drawable(logo.text) };
}

function blockOf(block: Block, theme: Theme, text: PdfText, texts: Texts) {
  switch (block.kind) {
    case "paragraph":
      return { kind: block.kind, text: text.plain(block.text) };
    case "list":
      return { kind: block.kind, items: block.items.map((item) => text.plain(item)) };
    case "facts":
      return { kind: block.kind, facts: block.facts.map((fact) => factOf(fact, text)) };
    case "key-figures":
      return { kind: block.kind, figures: block.figures.map((figure) => keyFigureOf(figure, text)) };
    case "strips":
      return { kind: block.kind, ...stripsOf(block.strips, theme, text) };
    case "figure":
      return { kind: block.kind, figure: figureOf(block.figure, theme, text, texts) };
    case "definition":
      return { kind: block.kind, definition: definitionOf(block.definition, text) };
    default:
      return unknownKind(block);
  }
}

/** A new kind of block does not compile until it has a place in the template. */
function unknownKind(block: never): never {
  throw new Error(`no place in a PDF for ${JSON.stringify(block)}`);
}

function factOf({ term, value, href }: Fact, text: PdfText): PdfFact {
  return { term: text.plain(term), value: text.plain(value), href: reachable(href) };
}

/** What stands beside the HTML is not beside a PDF. */
function reachable(href: string | undefined): string | null {
  return href !== undefined && /^(https?:|mailto:|#)/.test(href) ? href : null;
}

function keyFigureOf(figure: KeyFigure, text: PdfText) {
  return {
    indicator: figure.indicator,
    titel: text.plain(figure.titel),
    waarde: text.plain(figure.waarde),
    shown: figure.shown,
    sentence: text.plain(figure.sentence),
    facts: figure.facts.map((fact) => factOf(fact, text)),
  };
}

function figureOf(figure: Figure, theme: Theme, text: PdfText, texts: Texts) {
  const { id, caption, description, chart, table, notes } = figure;
  const drawing = chart === null ? undefined : drawingsOf(chart, id, texts)[0];
  const printed =
    drawing === undefined ? { svg: null, width: 1, height: 0 } : printChart(drawing, theme.light, text);
  return {
    caption: text.plain(caption),
    description: text.drawable(description),
    ...printed,
    key: (chart === null ? [] : keyOf(chart)).map((entry) => keyEntry(entry, text)),
    notes: notes.map((note) => text.plain(note)),
    tables: pdfTables(table, text, texts),
  };
}

function stripsOf({ key, rows, note }: Strips, theme: Theme, text: PdfText) {
  const drawn = (svg: string) => printChart(svg, theme.light, text).svg;
  return {
    note: note === null ? null : text.plain(note),
    key: key.map(({ shape, label }) => ({ svg: drawn(shapeSvg(shape)), label: text.plain(label) })),
    rows: rows.map(({ indicator, titel, waarde, shown, sentence, strip, beside, small }) => ({
      indicator,
      shown,
      titel: text.plain(titel),
      waarde: text.plain(waarde),
      sentence: text.plain(sentence),
      small: text.plain(small.join(" · ")),
      svg: strip === null ? null : drawn(stripSvg(strip)),
      beside: beside.map(({ shape, label, text: said }) => ({
        svg: shape === null ? null : drawn(shapeSvg(shape)),
        label: text.plain(label),
        text: text.plain(said),
      })),
    })),
  };
}

/** Whether the first page is a sheet by itself: without a title page before it. */
function opensWithSheet({ sections: [first] }: ReportDocument): boolean {
  return first?.blad === true;
}

function keyEntry({ shape, role, label }: KeyEntry, text: PdfText) {
  return { shape, role, label: text.plain(label) };
}

function definitionOf({ id, titel, vraag, facts, short }: Definition, text: PdfText) {
  return {
    id,
    titel: text.plain(titel),
    vraag: text.plain(vraag),
    facts: facts.map((fact) => factOf(fact, text)),
    short: short.map((fact) => factOf(fact, text)),
  };
}

/** Ids that a link can arrive at. */
function placesOf({ sections }: ReportDocument): string[] {
  return sections.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap((block) => (block.kind === "definition" ? [`definitie-${block.definition.id}`] : [])),
  ]);
}

function drawingsIn({ sections }: ReportDocument): number {
  const blocks = sections.flatMap((section) => section.blocks);
  return blocks.filter((block) => block.kind === "figure" && block.figure.chart !== null).length;
}
