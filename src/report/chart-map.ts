import * as Plot from "@observablehq/plot";
import { drawLegend, layLegend } from "./chart-legend.ts";
import { ink, paper, type Size, soft, stepFill, stepInk } from "./chart-style.ts";
import { figureOf, scaleLegend } from "./chart-tiles.ts";
import type { MapChart } from "./document.ts";
import { shadeOf } from "./step-scale.ts";
import { chartDocument } from "./svg.ts";

type Area = MapChart["areas"][number];

/** Regions by their own borders, shaded by class. */
export function drawMap(chart: MapChart, size: Size): Element {
  const { width, font } = size;
  const wide = size.name === "wide";
  const legend = layLegend(scaleLegend(chart), size, 4);
  const map = Math.round(size.name === "wide" ? width * 0.9 : width * 1.2);
  const collection = { type: "FeatureCollection", features: chart.areas.map(feature) };
  const shown = chart.areas.filter(({ mark }) => mark.value !== null);
  const geometry = ({ shape }: Area) => shape as unknown as Plot.ChannelValue;
  const title = ({ label, mark }: Area) => `${label}: ${mark.text}`;
  const inkOf = ({ mark }: Area) => (mark.value === null ? soft : stepInk(shadeOf(chart.scale, mark.value)));
  const svg = Plot.plot({
    document: chartDocument,
    width,
    height: legend.height + map,
    marginTop: legend.height + 2,
    marginBottom: 2,
    marginLeft: 2,
    marginRight: 2,
    projection: { type: inDegrees(chart) ? "mercator" : "reflect-y", domain: collection as never },
    marks: [
      Plot.geo(shown, {
        geometry,
        fill: {
          value: ({ mark }: Area) => stepFill(shadeOf(chart.scale, mark.value ?? 0)),
          scale: null,
        } as never,
        stroke: paper,
        strokeWidth: 1.5,
        title,
      }),
      Plot.geo(
        chart.areas.filter(({ mark }) => mark.value === null),
        {
          geometry,
          fill: paper,
          stroke: soft,
          strokeDasharray: "4 3",
          title,
        },
      ),
      Plot.text(
        [...chart.areas],
        Plot.geoCentroid({
          geometry,
          text: ({ short, mark }: Area) =>
            wide && mark.value !== null ? `${short}\n${figureOf(mark)}` : short,
          fontSize: font,
          fill: { value: inkOf, scale: null } as never,
        }),
      ),
      Plot.geo(
        chart.areas.filter(({ own }) => own),
        { geometry, fill: "none", stroke: ink, strokeWidth: 3, pointerEvents: "none" },
      ),
    ],
  });
  drawLegend(svg, legend);
  return svg;
}

function feature({ shape }: Area) {
  return { type: "Feature", properties: {}, geometry: shape };
}

/** The national grid counts metres, GeoJSON by the book degrees. */
function inDegrees({ areas }: MapChart): boolean {
  const numbers = areas.flatMap(({ shape }) =>
    (shape.coordinates as unknown[]).flat(Number.POSITIVE_INFINITY as 3),
  );
  return numbers.every((value) => typeof value === "number" && Math.abs(value) <= 180);
}
