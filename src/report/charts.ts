import { drawClasses } from "./chart-classes.ts";
import { sizes } from "./chart-style.ts";
import { drawTrend } from "./chart-trend.ts";
import type { Chart } from "./document.ts";
import { serializeChart } from "./svg.ts";

/** A chart as XML text, once for each size. `labelledBy` holds the ids of its caption and description. */
export function drawChart(chart: Chart, labelledBy: string): string[] {
  return sizes.map((size) => {
    const svg = chart.kind === "trend" ? drawTrend(chart, size) : drawClasses(chart, size);
    return serializeChart(svg, { labelledBy, className: `chart chart-${size.name}` });
  });
}
