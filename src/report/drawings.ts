import { drawChart } from "./charts.ts";
import type { Chart } from "./document.ts";
import type { Texts } from "./texts/nl.ts";

/**
 * A drawing as a part of a page: there its space of names goes without saying.
 */
export function inPage(svg: string): string {
  return svg.replace(/ xmlns="[^"]*"/, "");
}

const drawn = new WeakMap<Chart, readonly string[]>();

/**
 * The drawings of a figure's chart, made once for all formats of a report: drawing is most of the work. `figure` is
 * the id of the figure, whose caption and description name the image.
 */
export function drawingsOf(chart: Chart, figure: string, texts: Texts): readonly string[] {
  const known = drawn.get(chart);
  if (known !== undefined) return known;
  const drawings = drawChart(chart, `${figure}-titel ${figure}-beschrijving`, texts);
  drawn.set(chart, drawings);
  return drawings;
}
