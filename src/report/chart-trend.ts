import * as Plot from "@observablehq/plot";
import { parsePeriod } from "../release/period.ts";
import { type Saying, sayingColumns } from "./chart-says.ts";
import { colours, ink, line, niceStep, paper, type Size, soft, textWidth, ticksTo } from "./chart-style.ts";
import type { TrendChart } from "./document.ts";
import { chartDocument } from "./svg.ts";
import type { Texts } from "./texts/nl.ts";

/** Lines by quarter from zero, each named at its end. */
export function drawTrend(chart: TrendChart, size: Size, texts: Texts): Element {
  const { font } = size;
  const height = size.name === "wide" ? 340 : 250;
  const ends = endsOf(chart, size);
  const room = Math.max(...ends.map(({ text }) => textWidth(text, font)), 20) + 14;
  const margin = { top: 14, right: Math.min(room, size.width * 0.42), bottom: 46, left: 40 };
  const values = chart.series.flatMap(({ marks, bounds = [] }) => [
    ...marks.flatMap((mark) => mark?.value ?? []),
    ...bounds.flatMap((bound) => bound?.[1] ?? []),
  ]);
  const ceiling = Math.max(...values) * 1.12 || 1;
  const step = niceStep(ceiling, 5);
  const perPixel = ceiling / (height - margin.top - margin.bottom);
  const ticks = ticksTo(ceiling, step);
  const tickFormat = texts.numbers.formatTick(chart.display, step);
  return Plot.plot({
    document: chartDocument,
    width: size.width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: { type: "point", domain: [...chart.periods], padding: 0.35, axis: null },
    y: { domain: [0, ceiling], axis: null },
    marks: [
      Plot.gridY(ticks, { stroke: line, strokeOpacity: 1 }),
      Plot.axisY(ticks, { tickFormat, tickSize: 0, label: null, fontSize: font, fill: soft }),
      Plot.ruleY([0], { stroke: soft }),
      ...quarterAxis(chart.periods, size, texts),
      ...chart.series.flatMap((series) => boundMarks(series, chart.periods)),
      ...breakMarks(chart, size),
      ...chart.series.flatMap((series) => seriesMarks(series, chart.periods)),
      ...gapLabels(chart, font),
      ...endLabels(ends, chart.periods, font, perPixel * font * 1.25),
      sayingColumns(sayings(chart, texts), (size.width - margin.left - margin.right) / chart.periods.length),
    ],
  });
}

/** What all lines say of a period; nothing of one that none of them reaches. */
function sayings({ periods, series }: TrendChart, { numbers }: Texts): Saying[] {
  return periods.flatMap((key, at) => {
    const said = series.flatMap(({ label, marks }) => {
      const mark = marks[at];
      return mark === undefined
        ? []
        : [`${label} ${mark.value === null ? mark.text.toLowerCase() : mark.text}`];
    });
    return said.length === 0 ? [] : [{ key, says: `${numbers.formatPeriod(key)}: ${said.join("; ")}` }];
  });
}

function seriesMarks({ role, marks }: TrendChart["series"][number], periods: readonly string[]) {
  const data = periods.map((periode, i) => ({ periode, value: marks[i]?.value ?? Number.NaN }));
  const known = data.filter((point) => Number.isFinite(point.value));
  const shared = { x: "periode", y: "value", stroke: colours[role] } as const;
  const dash = role === "reference" ? { strokeDasharray: "5 3" } : {};
  const symbol = role === "own" ? "circle" : role === "all" ? "square" : "diamond";
  return [
    Plot.lineY(data, { ...shared, ...dash, strokeWidth: role === "own" ? 3 : 2 }),
    Plot.dot(known, {
      ...shared,
      symbol,
      r: role === "own" ? 4 : 3.2,
      fill: role === "own" ? colours.own : paper,
      strokeWidth: 1.8,
    }),
  ];
}

/** The interval of 95 % as a band behind its line. */
function boundMarks({ role, bounds = [] }: TrendChart["series"][number], periods: readonly string[]) {
  if (bounds.every((bound) => bound === undefined)) return [];
  const data = periods.map((periode, i) => ({ periode, bound: bounds[i] }));
  return [
    Plot.areaY(data, {
      x: "periode",
      y1: ({ bound }) => bound?.[0] ?? Number.NaN,
      y2: ({ bound }) => bound?.[1] ?? Number.NaN,
      fill: colours[role],
      fillOpacity: 0.16,
    }),
    // A quarter between two hidden ones has no area: its bar stands by itself.
    Plot.ruleX(
      data.filter(({ bound }) => bound !== undefined),
      {
        x: "periode",
        y1: ({ bound }) => bound?.[0],
        y2: ({ bound }) => bound?.[1],
        stroke: colours[role],
        strokeOpacity: 0.45,
        strokeWidth: 1.5,
      },
    ),
  ];
}

/** Before the period from which a series is made in another way. */
function breakMarks({ breaks = [], periods }: TrendChart, size: Size) {
  const known = breaks.filter(({ period }) => periods.includes(period));
  const shift = -(size.width * 0.5) / Math.max(periods.length, 1) / 2;
  return [
    Plot.ruleX(known, { x: "period", stroke: ink, strokeWidth: 1.5, strokeDasharray: "3 3", dx: shift }),
    Plot.text(known, {
      x: "period",
      text: "label",
      frameAnchor: "top",
      lineAnchor: "top",
      textAnchor: "start",
      dx: shift + 5,
      fontSize: size.font,
      fill: ink,
      stroke: paper,
      strokeWidth: 4,
    }),
  ];
}

/** Quarters under the axis where there is room, years under the first quarter of each. */
function quarterAxis(periods: readonly string[], size: Size, { trend: words }: Texts) {
  const roomy = size.name === "wide" || periods.length <= 4;
  const years = periods.filter((code, i) => code.slice(0, 4) !== periods[i - 1]?.slice(0, 4));
  const self = (code: string) => code;
  const text = {
    x: self,
    fontSize: size.font,
    fill: soft,
    frameAnchor: "bottom",
    lineAnchor: "top",
  } as const;
  const quarter = (code: string) =>
    words.axis(parsePeriod(code).number, size.name === "wide" && periods.length <= 8);
  return [
    Plot.text(roomy ? [...periods] : [], { ...text, text: quarter, dy: 8 }),
    Plot.text(years, {
      ...text,
      text: (code: string) => code.slice(0, 4),
      textAnchor: "start",
      dx: -7,
      dy: roomy ? 26 : 10,
      fontWeight: 600,
    }),
    Plot.tickX(roomy ? [] : years, { x: self, insetTop: 0, stroke: line }),
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
      dy: -8,
      fontSize: font,
      fill: ink,
      fontStyle: "italic",
      stroke: paper,
      strokeWidth: 4,
    }),
  ];
}

interface End {
  readonly role: TrendChart["series"][number]["role"];
  readonly y: number;
  readonly text: string;
}

/** On a telephone the name alone: the room is for the line, the value is in the table. */
function endsOf({ series }: TrendChart, { name }: Size): End[] {
  return series.flatMap(({ role, label, marks }) => {
    const last = marks.findLast((mark) => mark?.value != null);
    const text = name === "wide" ? `${label} ${last?.text}` : label;
    return last?.value == null ? [] : [{ role, y: last.value, text }];
  });
}

/** Names every line at its last value, moved apart where names would touch. */
function endLabels(ends: readonly End[], periods: readonly string[], font: number, gap: number) {
  const last = periods.at(-1) ?? "";
  return spread(ends, gap).map((end) =>
    Plot.text([end], {
      x: () => last,
      y: "y",
      text: "text",
      textAnchor: "start",
      dx: 10,
      fontSize: font,
      fontWeight: end.role === "own" ? 700 : 400,
      fill: colours[end.role],
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
