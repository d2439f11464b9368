import { drawBands } from "./chart-bands.ts";
import { drawClasses } from "./chart-classes.ts";
import { drawFunnel } from "./chart-funnel.ts";
import { drawFunnelPlot } from "./chart-funnel-plot.ts";
import { drawIntervals, drawProfile } from "./chart-intervals.ts";
import { drawMap } from "./chart-map.ts";
import { drawMatrix } from "./chart-matrix.ts";
import { drawPlane } from "./chart-plane.ts";
import { drawQuadrant } from "./chart-quadrant.ts";
import { type Size, sizes } from "./chart-style.ts";
import { drawTiles } from "./chart-tiles.ts";
import { drawTrend } from "./chart-trend.ts";
import type { Chart } from "./document.ts";
import { serializeChart } from "./svg.ts";

/** A chart as XML text, once for each size. `labelledBy` holds the ids of its caption and description. */
export function drawChart(chart: Chart, labelledBy: string): string[] {
  return sizes.map((size) =>
    serializeChart(draw(chart, size), { labelledBy, className: `chart chart-${size.name}` }),
  );
}

function draw(chart: Chart, size: Size): Element {
  switch (chart.kind) {
    case "trend":
      return drawTrend(chart, size);
    case "bars":
    case "dots":
      return drawClasses(chart, size);
    case "intervals":
      return drawIntervals(chart, size);
    case "profile":
      return drawProfile(chart, size);
    case "quadrant":
      return drawQuadrant(chart, size);
    case "plane":
      return drawPlane(chart, size);
    case "funnel":
      return drawFunnel(chart, size);
    case "matrix":
      return drawMatrix(chart, size);
    case "funnel-plot":
      return drawFunnelPlot(chart, size);
    case "tiles":
      return drawTiles(chart, size);
    case "map":
      return drawMap(chart, size);
    case "bands":
      return drawBands(chart, size);
  }
}
