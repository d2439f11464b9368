import * as Plot from "@observablehq/plot";
import type { PlaneAxis, QuadrantChart } from "./chart-data.ts";
import { axisTitles, cornerNames, type PlaneFrame, planeFrame } from "./chart-plane-frame.ts";
import { colours, ink, line, paper, type Size, soft, wrapText } from "./chart-style.ts";
import { chartDocument } from "./svg.ts";
import type { Texts } from "./texts/nl.ts";

type Point = QuadrantChart["points"][number];

/** Points in two axes with cross-lines; the own one bears its name, the others their code. */
export function drawQuadrant(chart: QuadrantChart, size: Size, texts: Texts): Element {
  const { font } = size;
  const frame = planeFrame(chart, chart.points, size, texts);
  const others = chart.points.filter(({ own }) => !own);
  const own = chart.points.filter((point) => point.own);
  const said = (axis: PlaneAxis, value: number) =>
    `${axis.titel} ${texts.numbers.formatValue(axis.display, value, Number.POSITIVE_INFINITY)}`;
  const title = ({ label, x, y }: Point) => `${label}: ${said(chart.x, x)}; ${said(chart.y, y)}`;
  return Plot.plot({
    document: chartDocument,
    width: size.width,
    height: frame.height,
    marginTop: frame.top,
    marginBottom: frame.bottom,
    marginLeft: frame.left,
    marginRight: frame.right,
    x: { domain: frame.x.domain, axis: null },
    y: { domain: frame.y.domain, axis: null },
    marks: [
      Plot.frame({ stroke: line }),
      ...planeAxes(chart, frame, font, texts),
      ...crossLines(chart.x, chart.y, font),
      ...cornerNames(chart.corners, size),
      Plot.dot(others, {
        x: "x",
        y: "y",
        r: 4,
        fill: paper,
        stroke: colours.all,
        strokeWidth: 1.8,
        symbol: "square",
        title,
      }),
      ...others.map((point) => nameOf(point, point.code, font, frame)),
      Plot.dot(own, { x: "x", y: "y", r: 6.5, fill: colours.own, stroke: paper, strokeWidth: 1.5, title }),
      ...own.map((point) =>
        nameOf(point, wrapText(point.label, size.width * 0.36, font).join("\n"), font, frame),
      ),
      ...axisTitles(chart, frame, size),
    ],
  });
}

/** Ticks of both axes in the unit of each. */
export function planeAxes(
  chart: { readonly x: PlaneAxis; readonly y: PlaneAxis },
  frame: PlaneFrame,
  font: number,
  { numbers }: Texts,
) {
  const text = { tickSize: 0, label: null, fontSize: font, fill: soft } as const;
  return [
    Plot.axisX(frame.x.ticks, { ...text, tickFormat: numbers.formatTick(chart.x.display, frame.x.step) }),
    Plot.axisY(frame.y.ticks, { ...text, tickFormat: numbers.formatTick(chart.y.display, frame.y.step) }),
  ];
}

/** The medians, each with its name at the end of the line. */
export function crossLines(x: PlaneAxis, y: PlaneAxis, font: number) {
  const stroke = { stroke: soft, strokeWidth: 1.5, strokeDasharray: "6 4" } as const;
  const text = { fontSize: font, fill: soft, stroke: paper, strokeWidth: 4 } as const;
  const marks: Plot.Markish[] = [];
  if (x.middle !== null) {
    marks.push(Plot.ruleX([x.middle], stroke));
    marks.push(
      Plot.text([x.middleLabel], {
        ...text,
        x: () => x.middle,
        text: (label: string) => label,
        frameAnchor: "bottom",
        textAnchor: "start",
        dx: 5,
        dy: -6,
      }),
    );
  }
  if (y.middle !== null) {
    marks.push(Plot.ruleY([y.middle], stroke));
    marks.push(
      Plot.text([y.middleLabel], {
        ...text,
        y: () => y.middle,
        text: (label: string) => label,
        frameAnchor: "right",
        textAnchor: "end",
        dx: -5,
        dy: -font * 0.75,
      }),
    );
  }
  return marks;
}

/** Beside its point, on the side where there is room. */
function nameOf(point: Point, text: string, font: number, { x }: PlaneFrame) {
  const [low, high] = x.domain;
  const right = point.x > (low + high) / 2;
  return Plot.text([point], {
    x: "x",
    y: "y",
    text: () => text,
    textAnchor: right ? "end" : "start",
    dx: (right ? -1 : 1) * (point.own ? 11 : 8),
    fontSize: font,
    fontWeight: point.own ? 700 : 400,
    fill: point.own ? colours.own : ink,
    stroke: paper,
    strokeWidth: 3,
  });
}
