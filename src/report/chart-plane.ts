import * as Plot from "@observablehq/plot";
import type { PlaneChart } from "./chart-data.ts";
import { drawLegend, type LegendItem, layLegend } from "./chart-legend.ts";
import { axisTitles, cornerNames, type PlaneFrame, planeFrame } from "./chart-plane-frame.ts";
import { crossLines, planeAxes } from "./chart-quadrant.ts";
import { ink, line, paper, type Size, soft, stepFill, stepInk } from "./chart-style.ts";
import { chartDocument } from "./svg.ts";
import type { Texts } from "./texts/nl.ts";

type Bin = PlaneChart["bins"][number];

/** Squares of the plane of supply and use, as dark as there are many in them; the count stands in each. */
export function drawPlane(chart: PlaneChart, size: Size, texts: Texts): Element {
  const { step, bins } = chart;
  const legend = layLegend(legendItems(chart), size, 4);
  const corners = bins.flatMap(({ x, y }) => [
    { x, y },
    { x: x + step, y: y + step },
  ]);
  const inner = snapped(planeFrame(chart, corners, size, texts), step);
  const frame = { ...inner, top: inner.top + legend.height, height: inner.height + legend.height };
  const svg = Plot.plot({
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
      ...planeAxes(chart, frame, size.font, texts),
      ...binMarks(chart, size, texts),
      ...crossLines(chart.x, chart.y, size.font),
      ...cornerNames(chart.corners, size),
      ...axisTitles(chart, frame, size),
    ],
  });
  drawLegend(svg, legend);
  return svg;
}

/** Class of a count: 1, 2, 3 to 4, 5 or more. */
function classOf(count: number): number {
  return count >= 5 ? 3 : count >= 3 ? 2 : Math.max(count - 1, 0);
}

function legendItems({ bins, classes, hidden }: PlaneChart): LegendItem[] {
  const used = new Set(bins.flatMap(({ count }) => (count === null ? [] : [classOf(count)])));
  const items: LegendItem[] = classes.flatMap((label, step) =>
    used.has(step) ? [{ shape: "step" as const, step, label }] : [],
  );
  const own = bins.find((bin) => bin.own !== null)?.own;
  if (own != null) items.push({ shape: "ring", label: own });
  if (bins.some(({ count }) => count === null)) items.push({ shape: "hidden", label: hidden });
  return items;
}

/** The range widened to whole squares, so that none is cut. */
function snapped(frame: PlaneFrame, step: number): PlaneFrame {
  const whole = (range: PlaneFrame["x"]): PlaneFrame["x"] => {
    const low = Math.floor(range.domain[0] / step + 1e-9) * step;
    const high = Math.ceil(range.domain[1] / step - 1e-9) * step;
    return { ...range, domain: [low, high] };
  };
  return { ...frame, x: whole(frame.x), y: whole(frame.y) };
}

function binMarks({ bins, step, hidden }: PlaneChart, { font }: Size, { numbers }: Texts) {
  const box = {
    x1: (bin: Bin) => bin.x,
    x2: (bin: Bin) => bin.x + step,
    y1: (bin: Bin) => bin.y,
    y2: (bin: Bin) => bin.y + step,
  };
  const title = ({ count, codes }: Bin) =>
    count === null ? hidden : `${codes.join(", ")} (${numbers.formatNumber(count)})`;
  const centre = { x: (bin: Bin) => bin.x + step / 2, y: (bin: Bin) => bin.y + step / 2 } as const;
  const shown = bins.filter(({ count }) => count !== null);
  const ink3 = (bin: Bin) => (bin.count === null ? ink : stepInk(classOf(bin.count)));
  return [
    Plot.rect(shown, {
      ...box,
      fill: { value: ({ count }: Bin) => stepFill(classOf(count ?? 0)), scale: null },
      stroke: soft,
      strokeWidth: 1,
      title,
    }),
    Plot.rect(
      bins.filter(({ count }) => count === null),
      { ...box, fill: paper, stroke: soft, strokeDasharray: "4 3", title },
    ),
    Plot.rect(
      bins.filter(({ own }) => own !== null),
      { ...box, fill: "none", stroke: ink, strokeWidth: 3, pointerEvents: "none" },
    ),
    Plot.text([...bins], {
      ...centre,
      text: (bin: Bin) =>
        bin.count === null
          ? "?"
          : bin.codes.length > 0 && bin.codes.length <= 3
            ? bin.codes.join(" ")
            : numbers.formatNumber(bin.count),
      fill: { value: ink3, scale: null },
      fontSize: font,
      fontWeight: 600,
    }),
  ];
}
