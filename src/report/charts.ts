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
import { nl, type Texts } from "./texts/nl.ts";

/** A chart as XML text, once for each size. `labelledBy` holds the ids of its caption and description. */
export function drawChart(chart: Chart, labelledBy: string, texts: Texts = nl): string[] {
  return sizes.map((size) =>
    serializeChart(draw(chart, size, texts), {
      labelledBy,
      className: `chart chart-${size.name}`,
      // A telephone has no pointer that hovers; the script of the site finds the words in the wide drawing.
      untold: size.name === "narrow",
    }),
  );
}

function draw(chart: Chart, size: Size, texts: Texts): Element {
  switch (chart.kind) {
    case "trend":
      return drawTrend(chart, size, texts);
    case "bars":
    case "dots":
      return drawClasses(chart, size, texts);
    case "intervals":
      return drawIntervals(chart, size, texts);
    case "profile":
      return drawProfile(chart, size, texts);
    case "quadrant":
      return drawQuadrant(chart, size, texts);
    case "plane":
      return drawPlane(chart, size, texts);
    case "funnel":
      return drawFunnel(chart, size, texts);
    case "matrix":
      return drawMatrix(chart, size);
    case "funnel-plot":
      return drawFunnelPlot(chart, size, texts);
    case "tiles":
      return drawTiles(chart, size);
    case "map":
      return drawMap(chart, size);
    case "bands":
      return drawBands(chart, size);
  }
}
