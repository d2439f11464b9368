import * as Plot from "@observablehq/plot";
import { drawLegend, type LegendItem, layLegend } from "./chart-legend.ts";
import { rowSays } from "./chart-says.ts";
import { colours, ink, line, paper, type Size, soft, textWidth, wrapText } from "./chart-style.ts";
import type { FunnelChart, Mark, RangeMark } from "./document.ts";
import { chartDocument } from "./svg.ts";
import type { Texts } from "./texts/nl.ts";

interface Line {
  /** Top of the line in pixels from the top of the frame. */
  readonly at: number;
  readonly kind: "head" | "step" | "bar";
  readonly text: string;
  readonly mark: RangeMark | null;
  readonly all: Mark | null;
  readonly newest: boolean;
  /** What a bar says to who points at it. */
  readonly says: string;
}

const barHeight = 15;

/** Steps under each other, per step a bar for every cohort: the newest filled, older ones open. */
export function drawFunnel(chart: FunnelChart, size: Size, texts: Texts): Element {
  const { width, font } = size;
  const wide = size.name === "wide";
  const lines = layLines(chart, size, texts).map((one) =>
    wide || one.mark?.value == null
      ? one
      : { ...one, mark: { ...one.mark, text: one.mark.text.split(" (")[0] ?? one.mark.text } },
  );
  const values = lines.flatMap(({ mark }) => (mark === null ? [] : [textWidth(mark.text, font)]));
  const right = Math.max(...values, 20) + 14;
  const cohortRoom = Math.max(...chart.cohorts.map((name) => textWidth(name, font))) + 14;
  const left = chart.cohorts.length > 1 ? cohortRoom : 14;
  const legend = layLegend(legendItems(chart), size, 4);
  const height = (lines.at(-1)?.at ?? 0) + barHeight + 14;
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const svg = Plot.plot({
    document: chartDocument,
    width,
    height: legend.height + height + 26,
    marginTop: legend.height,
    marginBottom: 26,
    marginLeft: left,
    marginRight: right,
    x: { domain: [0, 1], axis: null },
    // Pixels from the top: steps and their names take unequal room.
    y: { domain: [height, 0], axis: null },
    marks: [
      Plot.gridX(ticks, { stroke: line, strokeOpacity: 1 }),
      Plot.axisX(ticks, {
        tickFormat: texts.numbers.formatTick(chart.display, 0.25),
        tickSize: 0,
        label: null,
        fontSize: font,
        fill: soft,
      }),
      ...barMarks(lines.filter(({ kind }) => kind === "bar")),
      ...textMarks(lines, chart.cohorts.length > 1, left, right, font),
      Plot.rect(
        lines.filter(({ kind }) => kind === "bar"),
        {
          x1: () => 0,
          x2: () => 1,
          y1: ({ at }: Line) => at - 2.5,
          y2: ({ at }: Line) => at + barHeight + 2.5,
          insetLeft: -left,
          insetRight: -right,
          fill: "none",
          pointerEvents: "all",
          title: "says",
        },
      ),
    ],
  });
  drawLegend(svg, legend);
  return svg;
}

function legendItems({ cohorts, allLabel }: FunnelChart): LegendItem[] {
  const newest = cohorts.at(-1);
  const items: LegendItem[] = newest === undefined ? [] : [{ shape: "bar", label: newest }];
  if (cohorts.length > 1) items.push({ shape: "pale", label: cohorts.slice(0, -1).join(", ") });
  if (allLabel !== null) items.push({ shape: "square", label: allLabel });
  return items;
}

function layLines({ groups, cohorts, allLabel }: FunnelChart, { width, font }: Size, texts: Texts): Line[] {
  const lines: Line[] = [];
  let at = 6;
  const add = (entry: Omit<Line, "at">, height: number) => {
    lines.push({ ...entry, at });
    at += height;
  };
  const none = { mark: null, all: null, newest: false, says: "" };
  for (const group of groups) {
    for (const text of wrapText(group.label, width - 20, font * 1.05))
      add({ kind: "head", text, ...none }, font * 1.35);
    at += 2;
    for (const step of group.steps) {
      for (const text of wrapText(step.label, width - 24, font))
        add({ kind: "step", text, ...none }, font * 1.3);
      step.marks.forEach((mark, i) => {
        const newest = i === step.marks.length - 1;
        const text = cohorts[i] ?? "";
        const all = newest ? step.all : null;
        const says = rowSays(`${step.label}, ${text}`, mark, { label: allLabel, mark: all }, texts);
        add({ kind: "bar", text, mark, all, newest, says }, barHeight + 5);
      });
      at += 5;
    }
    at += 10;
  }
  return lines;
}

function barMarks(bars: readonly Line[]) {
  const shown = bars.filter(({ mark }) => mark?.value != null);
  const box = {
    x1: () => 0,
    x2: ({ mark }: Line) => mark?.value,
    y1: "at",
    y2: ({ at }: Line) => at + barHeight,
  } as const;
  const middle = ({ at }: Line) => at + barHeight / 2;
  return [
    Plot.rect(
      shown.filter(({ newest, mark }) => newest && mark?.thin === false),
      { ...box, fill: colours.own },
    ),
    Plot.rect(
      shown.filter(({ newest, mark }) => !newest || mark?.thin === true),
      {
        ...box,
        fill: paper,
        stroke: colours.own,
        strokeWidth: 1.5,
      },
    ),
    Plot.link(
      shown.filter(({ mark }) => mark?.low != null && mark.high != null),
      {
        x1: ({ mark }: Line) => mark?.low,
        x2: ({ mark }: Line) => mark?.high,
        y1: middle,
        y2: middle,
        stroke: ink,
        strokeWidth: 2,
      },
    ),
    Plot.dot(
      bars.filter(({ all }) => all?.value != null),
      {
        x: ({ all }: Line) => all?.value,
        y: middle,
        symbol: "square",
        r: 4.5,
        fill: paper,
        stroke: colours.all,
        strokeWidth: 2,
      },
    ),
  ];
}

function textMarks(lines: readonly Line[], several: boolean, left: number, right: number, font: number) {
  const base = { text: "text", fontSize: font, fill: ink } as const;
  const middle = ({ at }: Line) => at + barHeight / 2;
  const bars = lines.filter(({ kind }) => kind === "bar");
  const value = ({ mark }: Line) => (mark?.value == null ? mark?.text.toLowerCase() : mark.text);
  const known = (one: Line) => one.mark?.value != null;
  const start = {
    ...base,
    y: ({ at }: Line) => at + font * 0.6,
    frameAnchor: "left",
    textAnchor: "start",
  } as const;
  const ends = { ...base, y: middle, text: value, frameAnchor: "right", textAnchor: "start", dx: 8 } as const;
  return [
    Plot.text(
      lines.filter(({ kind }) => kind === "head"),
      { ...start, dx: 4 - left, fontWeight: 700 },
    ),
    Plot.text(
      lines.filter(({ kind }) => kind === "step"),
      { ...start, dx: 4 - left, stroke: paper, strokeWidth: 3 },
    ),
    Plot.text(several ? bars : [], {
      ...base,
      y: middle,
      frameAnchor: "left",
      textAnchor: "end",
      dx: -8,
      fill: soft,
    }),
    Plot.text(bars.filter(known), { ...ends, fontWeight: 700 }),
    Plot.text(
      bars.filter((one) => !known(one)),
      { ...ends, textAnchor: "end", dx: right - 4, fontStyle: "italic" },
    ),
  ];
}
