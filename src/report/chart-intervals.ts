import * as Plot from "@observablehq/plot";
import { drawLegend, type LegendItem, layLegend } from "./chart-legend.ts";
import { frameRows, type RowFrame, rowTexts } from "./chart-rows.ts";
import { rowSays, sayingRows } from "./chart-says.ts";
import { colours, ink, line, niceRange, paper, type Size, soft, textWidth } from "./chart-style.ts";
import type { IntervalChart, Mark, ProfileChart, RangeMark } from "./document.ts";
import { chartDocument } from "./svg.ts";
import type { Texts } from "./texts/nl.ts";

interface Row {
  readonly key: string;
  readonly label: string;
  readonly strong: boolean;
  readonly own: boolean;
  readonly mark: RangeMark;
  readonly all: Mark | null;
  /** What it says to who points at it. */
  readonly says: string;
}

/** One dot with its bar of 95 % per row, beside one comparator as a line with its name. */
export function drawIntervals(chart: IntervalChart, size: Size, texts: Texts): Element {
  const mixed = chart.rows.some(({ own }) => !own);
  const rows = chart.rows.map(({ label, own, mark }, i) => ({
    key: String(i),
    label,
    own,
    mark,
    all: null,
    strong: mixed && own,
    // The line stands in the drawing with its name and value.
    says: rowSays(label, mark, { label: null, mark: null }, texts),
  }));
  return drawRows(rows, chart, chart.line, [], size, texts);
}

/** One figure per row with its own comparator as a square. */
export function drawProfile(chart: ProfileChart, size: Size, texts: Texts): Element {
  const rows = chart.rows.map(({ label, own, all, note }, i) => ({
    key: String(i),
    label: note === null ? label : `${label} (${note})`,
    own: true,
    mark: own,
    all,
    strong: note !== null,
    says: rowSays(label, own, { label: chart.allLabel, mark: all }, texts),
  }));
  const items: LegendItem[] =
    chart.allLabel === null
      ? []
      : [
          { shape: "dot", label: chart.ownLabel },
          { shape: "square", label: chart.allLabel },
        ];
  return drawRows(rows, chart, null, items, size, texts);
}

function drawRows(
  rows: readonly Row[],
  { display, thinLabel }: Pick<IntervalChart, "display" | "thinLabel">,
  comparator: IntervalChart["line"],
  items: readonly LegendItem[],
  size: Size,
  { numbers }: Texts,
): Element {
  const { width, font } = size;
  const thin = rows.some(({ mark }) => mark.thin && mark.value !== null);
  const legend = layLegend(thin ? [...items, { shape: "open", label: thinLabel }] : items, size, 4);
  const texts = rows.map(({ label, mark, strong }) => ({
    label,
    text: mark.text,
    shown: mark.value !== null,
    strong,
  }));
  const frame = frameRows(texts, size);
  const { domain, ticks, step } = niceRange(valuesOf(rows, comparator), size.name === "wide" ? 6 : 4);
  const top = legend.height + (comparator === null ? 4 : font + 12);
  const svg = Plot.plot({
    document: chartDocument,
    width,
    height: top + rows.length * frame.rowHeight + 28,
    marginTop: top,
    marginBottom: 28,
    marginLeft: frame.left,
    marginRight: frame.right,
    x: { domain, axis: null },
    y: { type: "band", domain: [...frame.keys], padding: 0, axis: null },
    marks: [
      Plot.gridX(ticks, { stroke: line, strokeOpacity: 1 }),
      Plot.axisX(ticks, {
        tickFormat: numbers.formatTick(display, step),
        tickSize: 0,
        label: null,
        fontSize: font,
        fill: soft,
      }),
      ...comparatorMarks(comparator, domain, frame, size),
      ...rangeMarks(rows, frame),
      ...rowTexts(texts, frame, size),
      sayingRows(rows, frame),
    ],
  });
  drawLegend(svg, legend);
  return svg;
}

function valuesOf(rows: readonly Row[], comparator: IntervalChart["line"]): number[] {
  const values = rows.flatMap(({ mark, all }) => [mark.value, mark.low, mark.high, all?.value]);
  const known = [...values, comparator?.value].filter((value) => typeof value === "number");
  return known.length === 0 ? [0, 1] : known;
}

function rangeMarks(rows: readonly Row[], { markShift }: RowFrame) {
  const shown = rows.filter(({ mark }) => mark.value !== null);
  const colour = ({ own }: Row) => (own ? colours.own : colours.all);
  const bars = shown.filter(({ mark }) => mark.low !== null && mark.high !== null);
  const span = {
    y: "key",
    x1: (row: Row) => row.mark.low,
    x2: (row: Row) => row.mark.high,
    stroke: { value: colour, scale: null },
    strokeWidth: 3,
    dy: markShift,
  } as Plot.RuleYOptions;
  return [
    Plot.ruleY(
      bars.filter(({ mark }) => !mark.thin),
      span,
    ),
    Plot.ruleY(
      bars.filter(({ mark }) => mark.thin),
      { ...span, strokeWidth: 2, strokeDasharray: "4 3" },
    ),
    Plot.dot(
      rows.filter(({ all }) => all?.value != null),
      {
        y: "key",
        x: (row: Row) => row.all?.value,
        dy: markShift,
        symbol: "square",
        r: 5,
        fill: paper,
        stroke: colours.all,
        strokeWidth: 2,
      },
    ),
    Plot.dot(shown, {
      y: "key",
      x: (row: Row) => row.mark.value,
      dy: markShift,
      r: 5,
      fill: { value: (row: Row) => (row.mark.thin ? paper : colour(row)), scale: null },
      stroke: { value: colour, scale: null },
      strokeWidth: 2,
    }),
  ];
}

/** The name stands over the line, kept within the drawing. */
function comparatorMarks(
  comparator: IntervalChart["line"],
  [low, high]: readonly [number, number],
  { left, right }: RowFrame,
  { width, font }: Size,
) {
  if (comparator === null) return [];
  const text = `${comparator.label} ${comparator.text}`;
  const half = textWidth(text, font) / 2 + 4;
  const at = left + ((comparator.value - low) / (high - low)) * (width - left - right);
  const shift = Math.max(half - at, 0) + Math.min(width - half - at, 0);
  return [
    Plot.ruleX([comparator.value], { stroke: colours.all, strokeWidth: 2, insetTop: -4 }),
    Plot.text([text], {
      x: () => comparator.value,
      text: (label: string) => label,
      frameAnchor: "top",
      lineAnchor: "bottom",
      dx: shift,
      dy: -6,
      fontSize: font,
      fontWeight: 600,
      fill: ink,
    }),
  ];
}
