import { html, raw } from "hono/html";
import type { Chart } from "../../report/document.ts";
import type { Edition } from "./edition.ts";
import type { Html } from "./layout.ts";

/** A chart on a page of the portal. */
export interface ChartFigure {
  readonly id: string;
  readonly caption: string;
  readonly description: string;
  readonly chart: Chart;
  readonly notes: readonly string[];
}

/**
 * A chart as a figure. Every mark carries its value as a title, which browsers show on hover; the script of the site
 * shows it on focus too.
 */
export async function figureOf(
  { id, caption, description, chart, notes }: ChartFigure,
  { voice, lang }: Pick<Edition, "voice" | "lang">,
): Promise<Html> {
  // Charts bring a library along; the server does not wait for that to start.
  const { drawingsOf, inPage } = await import("../../report/drawings.ts");
  const { chartKey } = await import("../../report/render-html.ts");
  return html`<figure id="${id}">
<figcaption id="${id}-titel">${caption}</figcaption>
<p hidden id="${id}-beschrijving">${description}</p>
${chartKey(chart, lang)}
<div class="drawing">${drawingsOf(chart, id, voice.report).map((svg) => raw(inPage(svg)))}</div>
${notes.length === 0 ? "" : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
</figure>`;
}
