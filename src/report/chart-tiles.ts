import * as Plot from "@observablehq/plot";
import type { StepScale } from "./chart-data.ts";
import { drawLegend, type LegendItem, layLegend } from "./chart-legend.ts";
import { ink, paper, type Size, soft, stepFill, stepInk, wrapText } from "./chart-style.ts";
import type { Mark, TileChart } from "./document.ts";
import { shadeOf } from "./step-scale.ts";
import { chartDocument } from "./svg.ts";

type Tile = TileChart["areas"][number];

/** One square per region about where it lies: name, value, and a shade by class. */
export function drawTiles(chart: TileChart, size: Size): Element {
  const { width, font } = size;
  const wide = size.name === "wide";
  const columns = Math.max(...chart.areas.map(({ column }) => column)) + 1;
  const rows = Math.max(...chart.areas.map(({ row }) => row)) + 1;
  const side = (width - 4) / columns;
  const tall = wide ? 66 : 42;
  const legend = layLegend(scaleLegend(chart), size, 4);
  const name = ({ label, short }: Tile) => (wide ? wrapText(label, side - 6, font).join("\n") : short);
  const box = {
    x1: "column",
    x2: (tile: Tile) => tile.column + 1,
    y1: "row",
    y2: (tile: Tile) => tile.row + 1,
    inset: 1.5,
  } as const;
  const title = ({ label, mark }: Tile) => `${label}: ${mark.text}`;
  const shown = chart.areas.filter(({ mark }) => mark.value !== null);
  const hidden = chart.areas.filter(({ mark }) => mark.value === null);
  const centre = {
    x: (tile: Tile) => tile.column + 0.5,
    y: (tile: Tile) => tile.row + 0.5,
    fontSize: font,
  } as const;
  const inkOf = ({ mark }: Tile) => (mark.value === null ? soft : stepInk(shadeOf(chart.scale, mark.value)));
  const svg = Plot.plot({
    document: chartDocument,
    width,
    height: legend.height + rows * tall + 4,
    marginTop: legend.height + 2,
    marginBottom: 2,
    marginLeft: 2,
    marginRight: 2,
    x: { domain: [0, columns], axis: null },
    y: { domain: [rows, 0], axis: null },
    marks: [
      Plot.rect(shown, {
        ...box,
        fill: { value: ({ mark }: Tile) => stepFill(shadeOf(chart.scale, mark.value ?? 0)), scale: null },
        stroke: soft,
        strokeWidth: 0.75,
        title,
      }),
      Plot.rect(hidden, { ...box, fill: paper, stroke: soft, strokeDasharray: "4 3", title }),
      Plot.rect(
        chart.areas.filter(({ own }) => own),
        { ...box, fill: "none", stroke: ink, strokeWidth: 3.5, pointerEvents: "none" },
      ),
      Plot.text([...chart.areas], {
        ...centre,
        text: name,
        lineHeight: 1,
        dy: wide ? -font * 0.62 : -font * 0.6,
        fill: { value: inkOf, scale: null },
      }),
      Plot.text([...chart.areas], {
        ...centre,
        text: ({ mark }: Tile) => (mark.value === null ? "–" : figureOf(mark)),
        dy: wide ? tall / 2 - font * 0.72 : font * 0.75,
        fontWeight: 700,
        fill: { value: inkOf, scale: null },
      }),
    ],
  });
  drawLegend(svg, legend);
  return svg;
}

/** The number without its unit, with a star where it is indicative; the table has it all. */
export function figureOf({ text }: Mark): string {
  return `${text.split(/[\s\u00a0]/)[0] ?? text}${isThin(text) ? "*" : ""}`;
}

/** The word that says that a figure is indicative stands in brackets behind it. */
function isThin(text: string): boolean {
  return text.endsWith(")");
}

interface Shaded {
  readonly scale: StepScale;
  readonly areas: readonly { readonly mark: Mark }[];
}

/** Every class with its shade, and the signs for indicative and hidden where there are such figures. */
export function scaleLegend({ scale, areas }: Shaded): LegendItem[] {
  const values = [Number.NEGATIVE_INFINITY, ...scale.edges];
  const items: LegendItem[] = scale.labels.map((label, i) => ({
    shape: "step",
    step: shadeOf(scale, values[i] ?? 0),
    label,
  }));
  return [
    ...items,
    ...(areas.some(({ mark }) => mark.value !== null && isThin(mark.text))
      ? [{ shape: "star" as const, label: scale.thin }]
      : []),
    ...(scale.hidden === null ? [] : [{ shape: "hidden" as const, label: scale.hidden }]),
  ];
}
