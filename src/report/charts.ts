import * as Plot from "@observablehq/plot";
import type { Chart, ClassChart, Mark, Role, TrendChart } from "./document.ts";
import { formatTick, parsePeriod } from "./numbers.ts";
import { chartDocument, serializeChart } from "./svg.ts";

/**
 * Every chart is drawn twice, so that its letters stay at least 11 px: for a page and for a telephone of 320 px.
 * The page shows the one that fits.
 */
interface Size {
  readonly name: "wide" | "narrow";
  readonly width: number;
}

const sizes: readonly Size[] = [
  { name: "wide", width: 720 },
  { name: "narrow", width: 288 },
];

/** Smallest scale is 608/720 for the wide chart (a page of 640 px) and 1 for the narrow one. */
const fontSize = { wide: 13.5, narrow: 11.5 } as const;

const colours: Readonly<Record<Role, string>> = {
  own: "var(--mark-own)",
  all: "var(--mark-all)",
  reference: "var(--mark-reference)",
};

const ink = "var(--ink)";
const soft = "var(--ink-soft)";
const paper = "var(--paper)";
const line = "var(--grid)";

/** Both drawings of a chart, as XML text. `labelledBy` holds the ids of caption and description. */
export function drawChart(chart: Chart, labelledBy: string): string[] {
  return sizes.map((size) => {
    const svg = chart.kind === "trend" ? drawTrend(chart, size) : drawClasses(chart, size);
    return serializeChart(svg, { labelledBy, className: `chart chart-${size.name}` });
  });
}

function drawTrend(chart: TrendChart, size: Size): Element {
  const { periods, display } = chart;
  const font = fontSize[size.name];
  const height = size.name === "wide" ? 340 : 250;
  const margin = { top: 14, right: size.name === "wide" ? 158 : 92, bottom: 46, left: 44 };
  const values = chart.series.flatMap(({ marks }) => marks.flatMap((mark) => mark?.value ?? []));
  const ceiling = Math.max(...values) * 1.12 || 1;
  const step = niceStep(ceiling, 5);
  const perPixel = ceiling / (height - margin.top - margin.bottom);
  return Plot.plot({
    document: chartDocument,
    width: size.width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    style: { fontSize: `${font}px` },
    x: { type: "point", domain: [...periods], padding: 0.35 },
    y: { domain: [0, ceiling], interval: step },
    marks: [
      Plot.gridY({ interval: step, stroke: line, strokeOpacity: 1 }),
      Plot.axisY({
        interval: step,
        tickFormat: formatTick(display, step),
        tickSize: 0,
        label: null,
        fontSize: font,
        fill: soft,
      }),
      Plot.ruleY([0], { stroke: soft }),
      ...quarterAxis(periods, size, font),
      ...chart.series.flatMap((series) => seriesMarks(series, periods)),
      ...gapLabels(chart, font),
      ...endLabels(chart, font, perPixel * font * 1.25),
    ],
  });
}

function seriesMarks({ role, marks }: TrendChart["series"][number], periods: readonly string[]) {
  const data = periods.map((periode, i) => ({ periode, value: marks[i]?.value ?? Number.NaN }));
  const solid = data.filter((point) => Number.isFinite(point.value));
  const shared = { x: "periode", y: "value", stroke: colours[role] } as const;
  const width = role === "own" ? 3 : 2;
  const dash = role === "reference" ? { strokeDasharray: "5 3" } : {};
  const symbol = role === "own" ? "circle" : role === "all" ? "square" : "diamond";
  return [
    Plot.lineY(data, { ...shared, ...dash, strokeWidth: width }),
    Plot.dot(solid, {
      ...shared,
      symbol,
      r: role === "own" ? 4 : 3.2,
      fill: role === "own" ? colours.own : paper,
      strokeWidth: 1.8,
    }),
  ];
}

/** Quarters under the axis where there is room, years under the first quarter of each. */
function quarterAxis(periods: readonly string[], size: Size, font: number) {
  const roomy = size.name === "wide" || periods.length <= 4;
  const first = periods.filter((code, i) => i === 0 || code.slice(0, 4) !== periods[i - 1]?.slice(0, 4));
  const text = { fontSize: font, fill: soft, frameAnchor: "bottom", lineAnchor: "top" } as const;
  const quarter = (code: string) =>
    size.name === "wide" ? `${parsePeriod(code).number}e kw` : `${parsePeriod(code).number}e`;
  return [
    Plot.text(roomy ? [...periods] : [], { ...text, x: (code: string) => code, text: quarter, dy: 8 }),
    Plot.ruleX(first.slice(1), { x: (code: string) => code, stroke: line, dx: roomy ? -24 : -7 }),
    Plot.text(first, {
      ...text,
      x: (code: string) => code,
      text: (code: string) => code.slice(0, 4),
      dy: roomy ? 26 : 10,
      fontWeight: 600,
      textAnchor: roomy ? "middle" : "start",
      dx: roomy ? 0 : -5,
    }),
  ];
}

/** A quarter that is delivered but not shown stays an open place that says so. */
function gapLabels({ series, periods }: TrendChart, font: number) {
  const own = series.find(({ role }) => role === "own");
  const gaps = periods.flatMap((periode, i) => {
    const mark = own?.marks[i];
    return mark === undefined || mark.value !== null ? [] : [{ periode, text: mark.text.toLowerCase() }];
  });
  return [
    Plot.text(gaps, {
      x: "periode",
      text: "text",
      frameAnchor: "bottom",
      textAnchor: "start",
      rotate: -90,
      dy: -6,
      fontSize: font,
      fill: ink,
      fontStyle: "italic",
    }),
  ];
}

/** Names every line at its last point, moved apart where they would touch. */
function endLabels({ series, periods }: TrendChart, font: number, gap: number) {
  const ends = series.flatMap(({ role, label, marks }) => {
    const i = marks.findLastIndex((mark) => mark?.value != null);
    const [mark, periode] = [marks[i], periods[i]];
    if (mark?.value == null || periode === undefined) return [];
    return [{ role, periode, y: mark.value, text: `${label} ${mark.text}` }];
  });
  const last = periods.at(-1) ?? "";
  return spread(ends, gap).map((end) =>
    Plot.text([end], {
      x: () => last,
      y: "y",
      text: "text",
      textAnchor: "start",
      dx: 12,
      fontSize: font,
      fontWeight: end.role === "own" ? 700 : 400,
      fill: colours[end.role],
      stroke: paper,
      strokeWidth: 4,
    }),
  );
}

/** Moves values apart to at least `gap`, around where they are. */
function spread<T extends { readonly y: number }>(items: readonly T[], gap: number): T[] {
  const sorted = [...items].sort((a, b) => a.y - b.y);
  const places = sorted.map(({ y }) => y);
  for (let round = 0; round < 8; round++) {
    for (let i = 1; i < places.length; i++) {
      const [low = 0, high = 0] = [places[i - 1], places[i]];
      const overlap = gap - (high - low);
      if (overlap <= 0) continue;
      places[i - 1] = low - overlap / 2;
      places[i] = high + overlap / 2;
    }
  }
  return sorted.map((item, i) => ({ ...item, y: places[i] ?? item.y }));
}

function drawClasses(chart: ClassChart, size: Size): Element {
  const font = fontSize[size.name];
  const above = size.name === "narrow" && chart.kind === "bars";
  const rowHeight = chart.kind === "dots" ? font + 9 : above ? 46 : 38;
  const labels = labelRoom(chart, size, font);
  const values = chart.rows.flatMap(({ own, all }) => [own.value ?? [], all?.value ?? []].flat());
  const ceiling = Math.max(...values, 0) || 1;
  const step = niceStep(ceiling, size.name === "wide" ? 6 : 4);
  const names = chart.rows.map(({ label }) => label);
  const valueRoom = (Math.max(...chart.rows.map(({ own }) => own.text.length)) + 1) * font * 0.55;
  return Plot.plot({
    document: chartDocument,
    width: size.width,
    height: names.length * rowHeight + 34,
    marginTop: above ? 8 : 4,
    marginBottom: 26,
    marginLeft: above ? 2 : labels,
    marginRight: Math.min(valueRoom, 110) + 8,
    style: { fontSize: `${font}px` },
    x: { domain: [0, ceiling] },
    y: {
      type: "band",
      domain: names,
      padding: above ? 0.56 : chart.kind === "bars" ? 0.34 : 0.2,
      align: above ? 1 : 0.5,
    },
    marks: [
      Plot.gridX({ interval: step, stroke: line, strokeOpacity: 1 }),
      Plot.axisX({
        interval: step,
        tickFormat: formatTick(chart.display, step),
        tickSize: 0,
        label: null,
        fontSize: font,
        fill: soft,
      }),
      ...rowLabels(chart, font, above),
      ...(chart.kind === "bars" ? barMarks(chart) : dotMarks(chart)),
      Plot.ruleX([0], { stroke: soft }),
      ...valueLabels(chart, font),
    ],
  });
}

type Row = ClassChart["rows"][number];

function rowLabels({ rows }: ClassChart, font: number, above: boolean) {
  if (!above) {
    return [Plot.axisY({ tickSize: 0, label: null, fontSize: font, fill: ink, lineWidth: 14 })];
  }
  return [
    Plot.text([...rows], {
      y: "label",
      text: "label",
      frameAnchor: "left",
      textAnchor: "start",
      dy: -(font + 6),
      fontSize: font,
      fill: ink,
    }),
  ];
}

function barMarks({ rows }: ClassChart) {
  const shown = rows.filter(({ own }) => own.value !== null);
  const compared = rows.filter(({ all }) => all?.value != null);
  return [
    Plot.barX(shown, { y: "label", x: (row: Row) => row.own.value, fill: colours.own }),
    Plot.tickX(compared, { y: "label", x: (row: Row) => row.all?.value, stroke: paper, strokeWidth: 7 }),
    Plot.tickX(compared, {
      y: "label",
      x: (row: Row) => row.all?.value,
      stroke: colours.all,
      strokeWidth: 3,
    }),
  ];
}

function dotMarks({ rows }: ClassChart) {
  const shown = rows.filter(({ own }) => own.value !== null);
  const compared = rows.filter(({ all }) => all?.value != null);
  return [
    Plot.ruleY(rows, { y: "label", stroke: line }),
    Plot.dot(compared, {
      y: "label",
      x: (row: Row) => row.all?.value,
      symbol: "square",
      r: 4,
      fill: paper,
      stroke: colours.all,
      strokeWidth: 1.8,
    }),
    Plot.dot(shown, { y: "label", x: (row: Row) => row.own.value, r: 5, fill: colours.own }),
  ];
}

/** The value behind the mark, or the words that stand for it at the start of the row. */
function valueLabels({ rows }: ClassChart, font: number) {
  const edge = ({ own, all }: Row) => Math.max(own.value ?? 0, all?.value ?? 0);
  const words = (row: Row) => (row.own.value === null ? row.own.text.toLowerCase() : row.own.text);
  const shared = { y: "label", text: words, textAnchor: "start", fontSize: font } as const;
  const has = (mark: Mark) => mark.value !== null;
  return [
    Plot.text(
      rows.filter(({ own }) => has(own)),
      { ...shared, x: edge, dx: 9, fill: ink, fontWeight: 600 },
    ),
    Plot.text(
      rows.filter(({ own }) => !has(own)),
      {
        ...shared,
        x: (row: Row) => (row.all?.value == null ? 0 : row.all.value),
        dx: 9,
        fill: ink,
        fontStyle: "italic",
      },
    ),
  ];
}

function labelRoom(chart: ClassChart, size: Size, font: number): number {
  const longest = Math.max(...chart.rows.map(({ label }) => label.length), 4);
  const most = size.name === "wide" ? 220 : 118;
  return Math.min(longest * font * 0.54 + 12, most);
}

/** A round step that divides the range into at most `count` parts. */
function niceStep(range: number, count: number): number {
  const rough = range / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}
