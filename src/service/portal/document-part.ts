import { html } from "hono/html";
import type {
  Block,
  Definition,
  DocumentSection,
  Fact,
  KeyFigure,
  ReportDocument,
} from "../../report/document.ts";
import { type Edition, marks } from "./edition.ts";
import { figureOf } from "./figure.ts";
import type { Html } from "./layout.ts";
import type { Voice } from "./voice.ts";

/** What a part of a document needs besides itself. */
interface Around extends Pick<Edition, "lang" | "voice"> {
  /** Indicators of its key figures, in their order. */
  readonly indicators: readonly string[];
}

/** The sections of a report within a page of the site. `indicators` are those of its key figures, in their order. */
export function documentParts(
  { sections, dutch }: ReportDocument,
  voice: Voice,
  indicators: readonly string[] = [],
): Promise<Html[]> {
  const around = { voice, indicators, lang: marks(dutch).lang };
  return Promise.all(sections.map((section) => documentPart(section, around)));
}

async function documentPart({ id, titel, headline, blocks }: DocumentSection, around: Around): Promise<Html> {
  const { lang } = around;
  return html`<section aria-labelledby="${id}"><h2 id="${id}"${lang(titel)}>${titel}</h2>
${headline === null ? "" : html`<p class="headline"${lang(headline)}>${headline}</p>`}
${await Promise.all(blocks.map((one) => block(one, around)))}</section>
`;
}

async function block(one: Block, around: Around): Promise<Html | ""> {
  const { lang, voice } = around;
  switch (one.kind) {
    case "paragraph":
      return html`<p${lang(one.text)}>${one.text}</p>`;
    case "list":
      return html`<ul class="bullets">${one.items.map((item) => html`<li${lang(item)}>${item}</li>`)}</ul>`;
    case "facts":
      return factList(one.facts, around);
    case "definition":
      return definition(one.definition, around);
    // Own figures are of one employer, and part of no page of the site.
    case "strips":
      return "";
    case "key-figures":
      return keyFigures(one.figures, around);
    case "figure": {
      const { chart, table, id } = one.figure;
      const { dataTable } = await import("../../report/render-html.ts");
      const drawn = chart === null ? "" : await figureOf({ ...one.figure, chart }, around);
      return html`${drawn}${table.rows.length === 0 ? "" : dataTable(table, id, { texts: voice.report, lang })}`;
    }
  }
}

/** The figures in the order of the report, each leading to its definition. */
function keyFigures(figures: readonly KeyFigure[], { indicators, lang, voice }: Around): Html {
  return html`<ul class="figures">${figures.map(({ titel, waarde, shown, sentence, facts }, at) => {
    const [number = "", ...unit] = waarde.split(" ");
    const id = indicators[at];
    return html`<li><h3${lang(titel)}>${id === undefined ? titel : html`<a href="${voice.to(`/indicatoren/${id}`)}">${titel}</a>`}</h3>
${
  shown
    ? html`<p class="value">${number}${unit.length === 0 ? "" : html` <small>${unit.join(" ")}</small>`}</p>`
    : html`<p class="value word">${waarde}</p>`
}
<p class="says">${sentence}</p>
${facts.length === 0 ? "" : html`<dl>${facts.map((one) => factItem(one, lang, voice))}</dl>`}</li>
`;
  })}</ul>`;
}

function definition({ titel, vraag, facts }: Definition, around: Around): Html {
  const { lang } = around;
  return html`<div class="definition"><h3${lang(titel)}>${titel}</h3><p class="ask"${lang(vraag)}>${vraag}</p>
${factList(facts, around)}</div>`;
}

function factList(facts: readonly Fact[], { lang }: Around): Html {
  return html`<dl class="terms">${facts.map((one) => factItem(one, lang))}</dl>`;
}

/** A term with its value; with a voice, a term that is the name of an indicator leads to what it means. */
export function factItem({ term, value, indicator }: Fact, lang: Edition["lang"], voice?: Voice): Html {
  const name =
    indicator === undefined || voice === undefined
      ? term
      : html`<a href="${voice.to(`/indicatoren/${indicator}`)}">${term}</a>`;
  return html`<div><dt${lang(term)}>${name}</dt><dd${lang(value)}>${value}</dd></div>`;
}
