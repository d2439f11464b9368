import { colours, ink, paper, type Size, soft, stepFill, textWidth } from "./chart-style.ts";
import { chartDocument } from "./svg.ts";

/** What a shape in a chart means. A step is a class of value, from 0. */
export interface LegendItem {
  readonly shape: "dot" | "open" | "square" | "bar" | "pale" | "step" | "hidden" | "ring" | "star";
  readonly step?: number;
  readonly label: string;
}

interface Placed extends LegendItem {
  readonly x: number;
  readonly y: number;
}

export interface Legend {
  readonly items: readonly Placed[];
  readonly height: number;
  readonly font: number;
}

const swatch = 18;

/** Places the items in rows from the top left corner. */
export function layLegend(items: readonly LegendItem[], { width, font }: Size, left = 0): Legend {
  const placed: Placed[] = [];
  const line = font + 9;
  let [x, y] = [left, 0];
  for (const item of items) {
    const room = swatch + 6 + textWidth(item.label, font) + 14;
    if (x > left && x + room - 14 > width) [x, y] = [left, y + line];
    placed.push({ ...item, x, y });
    x += room;
  }
  return { items: placed, height: items.length === 0 ? 0 : y + line + 4, font };
}

/** Draws a legend at the top of a chart that left room for it. */
export function drawLegend(svg: Element, { items, font }: Legend): void {
  const group = child(svg, "g", { "font-size": font, fill: ink, "text-anchor": "start" });
  for (const item of items) {
    const middle = item.y + font / 2 + 3;
    drawShape(group, item, middle);
    const text = child(group, "text", { x: item.x + swatch + 6, y: middle, dy: "0.32em" });
    text.textContent = item.label;
  }
}

function drawShape(group: Element, { shape, step = 0, x }: Placed, middle: number): void {
  const centre = x + swatch / 2;
  const box = { x: x + 1, y: middle - 6, width: swatch - 2, height: 12 };
  switch (shape) {
    case "dot":
      return void child(group, "circle", { cx: centre, cy: middle, r: 5, fill: colours.own });
    case "open":
      return void child(group, "circle", {
        cx: centre,
        cy: middle,
        r: 4.5,
        fill: paper,
        stroke: colours.own,
        "stroke-width": 2,
      });
    case "square":
      return void child(group, "rect", {
        x: centre - 4,
        y: middle - 4,
        width: 8,
        height: 8,
        fill: paper,
        stroke: colours.all,
        "stroke-width": 1.8,
      });
    case "bar":
      return void child(group, "rect", { ...box, fill: colours.own });
    case "pale":
      return void child(group, "rect", { ...box, fill: paper, stroke: colours.own, "stroke-width": 1.5 });
    case "step":
      return void child(group, "rect", { ...box, fill: stepFill(step), stroke: soft });
    case "hidden":
      return void child(group, "rect", { ...box, fill: paper, stroke: soft, "stroke-dasharray": "3 2" });
    case "star": {
      const star = child(group, "text", { x: centre, y: middle, dy: "0.32em", "text-anchor": "middle" });
      star.textContent = "*";
      return;
    }
    case "ring":
      return void child(group, "rect", { ...box, fill: "none", stroke: ink, "stroke-width": 3 });
  }
}

function child(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): Element {
  const node = chartDocument.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  parent.append(node);
  return node;
}
