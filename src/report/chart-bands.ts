import * as Plot from "@observablehq/plot";
import type { BandChart } from "./chart-data.ts";
import { drawLegend, layLegend } from "./chart-legend.ts";
import { frameRows, rowTexts } from "./chart-rows.ts";
import { sayingRows } from "./chart-says.ts";
import { colours, ink, paper, type Size, soft, stepFill, wrapText } from "./chart-style.ts";
import { chartDocument } from "./svg.ts";

interface Part {
  readonly key: string;
  readonly band: number;
}

/** Four equal bands per figure, the own one filled; nobody else's place is in it. */
export function drawBands(chart: BandChart, size: Size): Element {
  const { width, font } = size;
  const texts = chart.rows.map(({ label, text, shown }) => ({ label, text, shown, strong: false }));
  const frame = frameRows(texts, size);
  const legend = layLegend([{ shape: "bar", label: chart.ownLabel }], size, 4);
  const room = (width - frame.left - frame.right) / 4 - 6;
  const heads = chart.bands.map((label) => wrapText(label, room, font));
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * font * 1.15 + 8;
  const top = legend.height + headHeight;
  const parts = chart.rows.flatMap(({ quarter }, i) =>
    quarter === null ? [] : [1, 2, 3, 4].map((band): Part => ({ key: String(i), band })),
  );
  const own = (part: Part) => chart.rows[Number(part.key)]?.quarter === part.band;
  const span = {
    y: "key",
    x1: (part: Part) => part.band - 1,
    x2: (part: Part) => part.band,
    insetLeft: 1.5,
    insetRight: 1.5,
    insetTop: frame.rowHeight / 2 - 8,
    insetBottom: frame.rowHeight / 2 - 8,
    dy: frame.markShift,
  } as const;
  const sayings = chart.rows.map(({ label, text, quarter }, i) => ({
    key: String(i),
    says: `${label}: ${text}${quarter === null ? "" : ` (${chart.bands[quarter - 1]})`}`,
  }));
  const svg = Plot.plot({
    document: chartDocument,
    width,
    height: top + chart.rows.length * frame.rowHeight + 6,
    marginTop: top,
    marginBottom: 6,
    marginLeft: frame.left,
    marginRight: frame.right,
    x: { domain: [0, 4], axis: null },
    y: { type: "band", domain: [...frame.keys], padding: 0, axis: null },
    marks: [
      Plot.barX(
        parts.filter((part) => !own(part)),
        { ...span, fill: stepFill(0), stroke: soft },
      ),
      Plot.barX(parts.filter(own), { ...span, fill: colours.own, stroke: colours.own }),
      Plot.dot(parts.filter(own), {
        y: "key",
        x: (part: Part) => part.band - 0.5,
        dy: frame.markShift,
        r: 4,
        fill: paper,
      }),
      Plot.text(
        heads.map((lines, i) => ({ text: lines.join("\n"), x: i + 0.5 })),
        {
          x: "x",
          text: "text",
          frameAnchor: "top",
          lineAnchor: "bottom",
          dy: -6,
          fontSize: font,
          fill: ink,
          lineHeight: 1.15,
        },
      ),
      ...rowTexts(texts, frame, size),
      sayingRows(sayings, frame),
    ],
  });
  drawLegend(svg, legend);
  return svg;
}
