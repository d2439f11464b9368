import * as Plot from "@observablehq/plot";
import type { FunnelPlotChart } from "./chart-data.ts";
import {
  colours,
  ink,
  line,
  niceRange,
  paper,
  type Size,
  soft,
  stepFill,
  textWidth,
  wrapText,
} from "./chart-style.ts";
import { chartDocument } from "./svg.ts";
import type { Texts } from "./texts/nl.ts";

type Limit = FunnelPlotChart["limits"][number];

/** The own point between the limits of chance around the figure of the group, by how many people it is about. */
export function drawFunnelPlot(chart: FunnelPlotChart, size: Size, { numbers }: Texts): Element {
  const { width, font } = size;
  const { own, target, limits } = chart;
  const wide = size.name === "wide";
  const bounds = limits.flatMap(({ outer }) => [...outer]);
  const { domain, ticks, step } = niceRange([...bounds, own.value, target.value], 5);
  const tick = numbers.formatTick(chart.display, step);
  const left = Math.max(...ticks.map((value) => textWidth(tick(value), font))) + 16;
  const names = [chart.innerLabel, chart.outerLabel, `${target.label} ${target.text}`];
  const right = wide ? Math.min(Math.max(...names.map((name) => textWidth(name, font))) + 14, 220) : 12;
  const most = limits.at(-1)?.persons ?? own.persons;
  const people = niceRange([0, most], wide ? 6 : 4);
  const height = wide ? 340 : 300;
  return Plot.plot({
    document: chartDocument,
    width,
    height,
    marginTop: 14,
    marginBottom: 52,
    marginLeft: left,
    marginRight: right,
    x: { domain: [0, most], axis: null },
    y: { domain, axis: null },
    marks: [
      Plot.gridY(ticks, { stroke: line, strokeOpacity: 1 }),
      Plot.areaY([...limits], {
        x: "persons",
        y1: ({ outer }: Limit) => outer[0],
        y2: ({ outer }: Limit) => outer[1],
        fill: stepFill(0),
        fillOpacity: 0.6,
      }),
      ...limitLines(limits),
      Plot.ruleY([target.value], { stroke: colours.all, strokeWidth: 2 }),
      Plot.axisY(ticks, { tickFormat: tick, tickSize: 0, label: null, fontSize: font, fill: soft }),
      Plot.axisX(
        people.ticks.filter((value) => value <= most),
        {
          tickFormat: (value: number) => numbers.formatNumber(value),
          tickSize: 0,
          label: null,
          fontSize: font,
          fill: soft,
        },
      ),
      Plot.text([`${chart.xTitle} →`], {
        text: (label: string) => label,
        frameAnchor: "bottom-right",
        textAnchor: "end",
        lineAnchor: "top",
        dy: 26,
        fontSize: font,
        fontWeight: 600,
        fill: ink,
      }),
      ...lineNames(chart, size, right),
      Plot.dot([own], {
        x: "persons",
        y: "value",
        r: 7,
        fill: colours.own,
        stroke: paper,
        strokeWidth: 1.5,
        title: () => `${own.label}: ${own.text} (${target.label} ${target.text})`,
      }),
      ...ownName(chart, most, font),
    ],
  });
}

function limitLines(limits: readonly Limit[]) {
  const side = (of: (limit: Limit) => number, dash: string, stroke: string) =>
    Plot.lineY([...limits], { x: "persons", y: of, stroke, strokeWidth: 1.6, strokeDasharray: dash });
  return [0, 1].flatMap((end) => [
    side(({ inner }) => inner[end as 0 | 1], "6 3", colours.all),
    side(({ outer }) => outer[end as 0 | 1], "2 3", soft),
  ]);
}

/** Names stand at the right end of their line; on a telephone over the line, within the drawing. */
function lineNames(
  { target, limits, innerLabel, outerLabel }: FunnelPlotChart,
  { name, font }: Size,
  right: number,
) {
  const last = limits.at(-1);
  if (last === undefined) return [];
  const wide = name === "wide";
  const ends = [
    { y: target.value, text: `${target.label} ${target.text}`, strong: true },
    { y: last.inner[1], text: innerLabel, strong: false },
    { y: last.outer[1], text: outerLabel, strong: false },
  ];
  const drawn = wide ? apart(ends, last.outer[1] - last.inner[0]) : ends.slice(0, 1);
  return drawn.map(({ y, text, strong }) =>
    Plot.text([wide ? wrapText(text, right - 12, font).join("\n") : text], {
      x: () => last.persons,
      y: () => y,
      text: (label: string) => label,
      textAnchor: wide ? "start" : "end",
      dx: wide ? 8 : -2,
      dy: wide ? 0 : font * 0.9,
      fontSize: font,
      fontWeight: strong ? 600 : 400,
      fill: ink,
      stroke: paper,
      strokeWidth: 3,
    }),
  );
}

/** At the right end the limits come close to each other: their names do not. */
function apart<T extends { readonly y: number }>(ends: readonly T[], spread: number): T[] {
  const gap = spread * 0.28;
  let below = Number.NEGATIVE_INFINITY;
  return ends.map((end) => {
    const y = Math.max(end.y, below + gap);
    below = y;
    return { ...end, y };
  });
}

/** The name on a patch of paper in its own form, as it stands on the lines of the limits. */
function ownName({ own }: FunnelPlotChart, most: number, font: number) {
  const left = own.persons < most * 0.35;
  const name = {
    x: "persons",
    y: "value",
    text: () => `${own.label} ${own.text}`,
    textAnchor: left ? "start" : "end",
    dx: left ? 12 : -12,
    fontSize: font,
    fontWeight: 700,
  } as const;
  return [
    Plot.text([own], { ...name, fill: paper, stroke: paper, strokeWidth: 4 }),
    Plot.text([own], { ...name, fill: colours.own }),
  ];
}
