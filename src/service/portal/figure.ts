import { html, raw } from "hono/html";
import { periodName } from "../../export/labels.ts";
import { keyOf } from "../../report/chart-key.ts";
import type { Chart } from "../../report/document.ts";
import type { Html } from "./layout.ts";
import { tableTexts as texts } from "./texts/tables.ts";

/** A chart on a page of the portal, with what it says at each of its marks. */
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
export async function figureOf({ id, caption, description, chart, notes }: ChartFigure): Promise<Html> {
  // Charts bring a library along; the server does not wait for that to start.
  const { drawChart } = await import("../../report/charts.ts");
  const drawings = drawChart(chart, `${id}-titel ${id}-beschrijving`).map((svg) => pointed(svg, chart));
  return html`<figure id="${id}">
<figcaption id="${id}-titel">${caption}</figcaption>
<p hidden id="${id}-beschrijving">${description}</p>
${key(chart)}
<div class="drawing" data-walk="${id}-waarde" data-label="${texts.walk}" data-hint="${texts.walkHint}">${drawings.map((svg) => raw(svg))}</div>
<p class="readout" id="${id}-waarde" role="status"></p>
${notes.length === 0 ? "" : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
</figure>`;
}

function key(chart: Chart): Html | "" {
  const entries = keyOf(chart);
  if (entries.length === 0) return "";
  return html`<ul class="key">${entries.map(
    ({ shape, role, label }) =>
      html`<li>${raw(
        shape === "bar"
          ? `<svg viewBox="0 0 20 15" aria-hidden="true"><rect x="0" y="3" width="20" height="9" fill="var(--mark-${role})"/></svg>`
          : `<svg viewBox="0 0 20 15" aria-hidden="true"><rect x="8.5" y="0" width="3" height="15" fill="var(--mark-${role})"/></svg>`,
      )}${label}</li>`,
  )}</ul>`;
}

/** Which elements of a drawing are its marks, and what each of them says, in the order in which they are drawn. */
function pointsOf(chart: Chart): { readonly element: string; readonly texts: readonly string[] } {
  switch (chart.kind) {
    case "trend":
      return { element: "circle", texts: trendTexts(chart) };
    case "intervals":
      return {
        element: "circle",
        texts: chart.rows.flatMap(({ label, mark }) =>
          mark.value === null ? [] : [`${label}: ${mark.text}${range(mark)}`],
        ),
      };
    case "bars":
      return {
        element: "rect",
        texts: chart.rows.flatMap(({ label, own, all }) =>
          own.value === null
            ? []
            : [`${label}: ${own.text}${all === null ? "" : ` (${chart.allLabel}: ${all.text})`}`],
        ),
      };
    case "tiles": {
      const said = (shown: boolean) =>
        chart.areas
          .filter(({ mark }) => (mark.value !== null) === shown)
          .map(({ label, mark }) => `${label}: ${mark.text}`);
      return { element: "rect", texts: [...said(true), ...said(false)] };
    }
    case "matrix": {
      const said = (shown: boolean) =>
        chart.cells.flatMap((row, at) =>
          row.flatMap((mark, column) =>
            mark === undefined || (mark.value !== null) !== shown
              ? []
              : [`${chart.rows[at]?.label}, ${chart.columns[column]?.label}: ${mark.text}`],
          ),
        );
      return { element: "rect", texts: [...said(false), ...said(true)] };
    }
    default:
      return { element: "circle", texts: [] };
  }
}

function trendTexts({ series, periods }: Extract<Chart, { kind: "trend" }>): string[] {
  const [own, ...others] = series;
  return periods.flatMap((period, at) => {
    const mark = own?.marks[at];
    if (own === undefined || mark?.value == null) return [];
    const beside = others.flatMap(({ label, marks }) => {
      const other = marks[at];
      return other?.value == null ? [] : [`${label} ${other.text}`];
    });
    return [`${periodName(period)}: ${[`${own.label} ${mark.text}`, ...beside].join("; ")}`];
  });
}

function range(mark: { readonly low: number | null; readonly high: number | null; readonly range?: string }) {
  return mark.range === undefined ? "" : ` (marge ${mark.range})`;
}

/** Puts its text in every mark. Charts carry attributes of style that the policy of a page does not allow. */
function pointed(svg: string, chart: Chart): string {
  const { element, texts: said } = pointsOf(chart);
  let at = 0;
  return svg
    .replaceAll(/ style="[^"]*"/g, "")
    .replaceAll(new RegExp(`<${element} ([^>]*)/>`, "g"), (whole, rest) => {
      const text = said[at];
      if (text === undefined) return whole as string;
      const mark = `<${element} ${rest} data-p="${at}"><title>${escaped(text)}</title></${element}>`;
      at += 1;
      return mark;
    });
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
