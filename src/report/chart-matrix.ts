import * as Plot from "@observablehq/plot";
import { drawLegend, layLegend } from "./chart-legend.ts";
import { ink, paper, type Size, soft, stepFill, stepInk, textWidth } from "./chart-style.ts";
import { figureOf, scaleLegend } from "./chart-tiles.ts";
import type { Mark, MatrixChart } from "./document.ts";
import { shadeOf } from "./step-scale.ts";
import { chartDocument } from "./svg.ts";

/** How much wider bold letters are. */
const bold = 1.1;

interface Square {
  readonly row: number;
  readonly column: number;
  readonly mark: Mark;
}

/**
 * From the rows to the columns. On a telephone names stand above their row where all columns fit; otherwise codes stand
 * before it, and the columns in panels below each other.
 */
export function drawMatrix(chart: MatrixChart, size: Size): Element {
  const { width, font } = size;
  const wide = size.name === "wide";
  const cell = Math.max(wide ? 50 : 42, ...chart.columns.map(({ code }) => textWidth(code, font) * bold + 8));
  const isAbove = !wide && chart.columns.length * cell <= width - 8;
  const names = chart.rows.map(({ code, label }) => (wide || isAbove ? label : code));
  const widest = Math.max(...names.map((name) => textWidth(name, font))) + 14;
  const left = isAbove ? 4 : Math.min(widest, wide ? 290 : 90);
  const perPanel = Math.max(Math.floor((width - left - 4) / cell), 1);
  const panels = Math.ceil(chart.columns.length / perPanel);
  const tall = font + 13;
  // The room of a name that stands above its row.
  const above = isAbove ? font + 8 : 0;
  const panelHeight = chart.rows.length * (tall + above) + 1.6 * tall;
  const squares = squaresOf(chart);
  const legend = layLegend(scaleLegend({ scale: chart.scale, areas: squares }), size, 4);
  const x = ({ column }: Square) => left + (column % perPanel) * cell;
  const y = ({ row, column }: Square) =>
    Math.floor(column / perPanel) * panelHeight + 1.2 * tall + row * (tall + above) + above;
  const box = {
    x1: x,
    x2: (one: Square) => x(one) + cell,
    y1: y,
    y2: (one: Square) => y(one) + tall,
    inset: 1,
  } as const;
  const centre = {
    x: (one: Square) => x(one) + cell / 2,
    y: (one: Square) => y(one) + tall / 2,
    fontSize: font,
  } as const;
  const says = ({ row, column, mark }: Square) =>
    `${chart.rows[row]?.label}, ${chart.columns[column]?.label}: ${mark.text}`;
  const shown = squares.filter(({ mark }) => mark.value !== null);
  const hidden = squares.filter(({ mark }) => mark.value === null);
  const texts = labelsOf(chart, names, { left, cell, tall, above, font, perPanel, panels, panelHeight });
  const height = panels * panelHeight + 6;
  const svg = Plot.plot({
    document: chartDocument,
    width,
    height: legend.height + height,
    marginTop: legend.height,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    // Pixels: a matrix has places, no scales.
    x: { domain: [0, width], axis: null },
    y: { domain: [height, 0], axis: null },
    marks: [
      Plot.rect(hidden, { ...box, fill: paper, stroke: soft, strokeDasharray: "4 3", title: says }),
      Plot.rect(shown, {
        ...box,
        fill: { value: ({ mark }: Square) => stepFill(shadeOf(chart.scale, mark.value ?? 0)), scale: null },
        stroke: soft,
        strokeWidth: 0.75,
        title: says,
      }),
      Plot.text(shown, {
        ...centre,
        text: ({ mark }: Square) => figureOf(mark),
        fill: { value: ({ mark }: Square) => stepInk(shadeOf(chart.scale, mark.value ?? 0)), scale: null },
      }),
      Plot.text(hidden, { ...centre, text: () => "–", fill: soft }),
      Plot.text(
        texts.filter(({ strong }) => !strong),
        { x: "x", y: "y", text: "text", fontSize: font, fill: ink, textAnchor: "start" },
      ),
      Plot.text(
        texts.filter(({ strong }) => strong),
        { x: "x", y: "y", text: "text", fontSize: font, fill: ink, textAnchor: "start", fontWeight: 700 },
      ),
    ],
  });
  drawLegend(svg, legend);
  return svg;
}

function squaresOf({ cells }: MatrixChart): Square[] {
  return cells.flatMap((row, i) =>
    row.flatMap((mark, column) => (mark === undefined ? [] : [{ row: i, column, mark }])),
  );
}

interface Places {
  readonly left: number;
  readonly cell: number;
  readonly tall: number;
  readonly above: number;
  readonly font: number;
  readonly perPanel: number;
  readonly panels: number;
  readonly panelHeight: number;
}

/** Names of the rows in every panel, and of the columns over it. */
function labelsOf(chart: MatrixChart, names: readonly string[], places: Places) {
  const { left, cell, tall, above, font, perPanel, panels, panelHeight } = places;
  const rows = Array.from({ length: panels }, (_, panel) =>
    names.map((text, row) => ({
      x: 4,
      y:
        panel * panelHeight +
        (above === 0 ? (row + 1.7) * tall : 1.2 * tall + row * (tall + above) + above / 2 + 2),
      text,
      strong: chart.rows[row]?.own === true,
    })),
  ).flat();
  const columns = chart.columns.map(({ code }, column) => ({
    x: left + (column % perPanel) * cell + (cell - textWidth(code, font) * bold) / 2,
    y: Math.floor(column / perPanel) * panelHeight + 0.6 * tall,
    text: code,
    strong: true,
  }));
  return [...rows, ...columns];
}
