import { html } from "hono/html";
import type { Block, Definition, DocumentSection, Fact, KeyFigure } from "../../report/document.ts";
import { figureOf } from "./figure.ts";
import type { Html } from "./layout.ts";

/** A section of a report within a page of the site. `indicators` are those of its key figures, in their order. */
export async function documentPart(
  { id, titel, headline, blocks }: DocumentSection,
  indicators: readonly string[] = [],
): Promise<Html> {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${titel}</h2>
${headline === null ? "" : html`<p class="headline">${headline}</p>`}
${await Promise.all(blocks.map((one) => block(one, indicators)))}</section>
`;
}

async function block(one: Block, indicators: readonly string[]): Promise<Html | ""> {
  switch (one.kind) {
    case "paragraph":
      return html`<p>${one.text}</p>`;
    case "list":
      return html`<ul class="bullets">${one.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case "facts":
      return html`<dl class="terms">${one.facts.map(factItem)}</dl>`;
    case "definition":
      return definition(one.definition);
    case "key-figures":
      return keyFigures(one.figures, indicators);
    case "figure": {
      const { chart, table, id } = one.figure;
      const { dataTable } = await import("../../report/render-html.ts");
      const drawn = chart === null ? "" : await figureOf({ ...one.figure, chart });
      return html`${drawn}${table.rows.length === 0 ? "" : dataTable(table, id)}`;
    }
  }
}

/** The figures in the order of the report, each leading to its definition. */
function keyFigures(figures: readonly KeyFigure[], ids: readonly string[]): Html {
  return html`<ul class="figures">${figures.map(({ titel, waarde, shown, sentence, facts }, at) => {
    const [number = "", ...unit] = waarde.split(" ");
    const id = ids[at];
    return html`<li><h3>${id === undefined ? titel : html`<a href="/indicatoren/${id}">${titel}</a>`}</h3>
${
  shown
    ? html`<p class="value">${number}${unit.length === 0 ? "" : html` <small>${unit.join(" ")}</small>`}</p>`
    : html`<p class="value word">${waarde}</p>`
}
<p class="says">${sentence}</p>
${facts.length === 0 ? "" : html`<dl>${facts.map(factItem)}</dl>`}</li>
`;
  })}</ul>`;
}

function definition({ titel, vraag, facts }: Definition): Html {
  return html`<div class="definition"><h3>${titel}</h3><p class="ask">${vraag}</p>
<dl class="terms">${facts.map(factItem)}</dl></div>`;
}

export function factItem({ term, value }: Fact): Html {
  return html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
}
