import * as Plot from "@observablehq/plot";
import { rowSays, sayingRows } from "./chart-says.ts";
import { colours, ink, line, niceStep, paper, type Size, soft, textWidth, ticksTo } from "./chart-style.ts";
import type { ClassChart } from "./document.ts";
import { chartDocument } from "./svg.ts";
import type { Texts } from "./texts/nl.ts";

type Row = ClassChart["rows"][number];

/** One row per class: its bar or dot, the total it is compared with, and its value at the right. */
export function drawClasses(chart: ClassChart, size: Size, texts: Texts): Element {
  const { font } = size;
  const { rows, kind } = chart;
  const above = size.name === "narrow" && kind === "bars";
  const rowHeight = rowHeightOf(kind, size);
  const ceiling = Math.max(...rows.flatMap(({ own, all }) => [own.value ?? 0, all?.value ?? 0])) || 1;
  const step = niceStep(ceiling, size.name === "wide" ? 6 : 4);
  const names = rows.map(({ label }) => label);
  const valueRoom = Math.max(...rows.map(({ own }) => textWidth(own.text, font))) + 14;
  const ticks = ticksTo(ceiling, step);
  const tickFormat = texts.numbers.formatTick(chart.display, step);
  const left = above ? 12 : labelRoom(names, size);
  const right = Math.max(valueRoom, 30);
  const sayings = rows.map(({ label, own, all }) => ({
    key: label,
    says: rowSays(label, own, { label: chart.allLabel, mark: all }, texts),
  }));
  return Plot.plot({
    document: chartDocument,
    width: size.width,
    height: names.length * rowHeight + 34,
    marginTop: above ? 10 : 4,
    marginBottom: 26,
    marginLeft: left,
    marginRight: right,
    x: { domain: [0, ceiling], axis: null },
    y: { type: "band", domain: names, padding: padding(kind, above), align: above ? 1 : 0.5, axis: null },
    marks: [
      Plot.gridX(ticks, { stroke: line, strokeOpacity: 1 }),
      Plot.axisX(ticks, { tickFormat, tickSize: 0, label: null, fontSize: font, fill: soft }),
      ...rowLabels(rows, size, above),
      ...(kind === "bars" ? barMarks(rows) : dotMarks(rows)),
      Plot.ruleX([0], { stroke: soft }),
      ...valueLabels(rows, font, right),
      sayingRows(sayings, { left, right }),
    ],
  });
}

/** Narrow dots have room for a name on two lines, narrow bars for the name above the bar. */
function rowHeightOf(kind: ClassChart["kind"], { name, font }: Size): number {
  if (kind === "dots") return name === "wide" ? font + 10 : 2 * font + 6;
  return name === "wide" ? 38 : 46;
}

function padding(kind: ClassChart["kind"], above: boolean): number {
  if (above) return 0.56;
  return kind === "bars" ? 0.34 : 0.2;
}

function rowLabels(rows: readonly Row[], size: Size, above: boolean) {
  const text = { fontSize: size.font, fill: ink } as const;
  if (!above) {
    const lineWidth = size.name === "wide" ? 17 : 10.5;
    return [Plot.axisY({ ...text, tickSize: 0, label: null, lineWidth })];
  }
  return [
    Plot.text([...rows], {
      ...text,
      y: "label",
      text: "label",
      frameAnchor: "left",
      textAnchor: "start",
      dx: 4,
      dy: -(size.font + 9),
    }),
  ];
}

function barMarks(rows: readonly Row[]) {
  const { shown, compared } = drawn(rows);
  const all = { y: "label", x: (row: Row) => row.all?.value } as const;
  return [
    Plot.barX(shown, { y: "label", x: (row: Row) => row.own.value, fill: colours.own }),
    // A border of paper keeps the tick apart from the bar it crosses.
    Plot.tickX(compared, { ...all, stroke: paper, strokeWidth: 7 }),
    Plot.tickX(compared, { ...all, stroke: colours.all, strokeWidth: 3 }),
  ];
}

function dotMarks(rows: readonly Row[]) {
  const { shown, compared } = drawn(rows);
  return [
    Plot.ruleY([...rows], { y: "label", stroke: line }),
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

function drawn(rows: readonly Row[]) {
  return {
    shown: rows.filter(({ own }) => own.value !== null),
    compared: rows.filter(({ all }) => all?.value != null),
  };
}

/** The value of every row in a column of its own, or the words that stand for it. */
function valueLabels(rows: readonly Row[], font: number, room: number) {
  const shared = {
    y: "label",
    frameAnchor: "right",
    textAnchor: "end",
    dx: room - 2,
    fontSize: font,
  } as const;
  const has = ({ own }: Row) => own.value !== null;
  return [
    Plot.text(rows.filter(has), {
      ...shared,
      text: (row: Row) => row.own.text,
      fill: colours.own,
      fontWeight: 700,
    }),
    Plot.text(
      rows.filter((row) => !has(row)),
      { ...shared, text: (row: Row) => row.own.text.toLowerCase(), fill: ink, fontStyle: "italic" },
    ),
  ];
}

function labelRoom(names: readonly string[], { name, font }: Size): number {
  const longest = Math.max(...names.map((label) => textWidth(label, font)), 20);
  return Math.min(longest + 12, name === "wide" ? 250 : 136);
}
