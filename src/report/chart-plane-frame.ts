import * as Plot from "@observablehq/plot";
import type { Corners, PlaneAxis } from "./chart-data.ts";
import { ink, niceRange, paper, type Size, soft, textWidth, wrapText } from "./chart-style.ts";
import type { Texts } from "./texts/nl.ts";

type Range = ReturnType<typeof niceRange>;

/** Where a plane of two axes stands in its drawing, and what its axes run over. */
export interface PlaneFrame {
  readonly x: Range;
  readonly y: Range;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

interface Plane {
  readonly x: PlaneAxis;
  readonly y: PlaneAxis;
}

/** Both axes around the points and the cross-lines, with a tenth of air so that names fit. */
export function planeFrame(
  plane: Plane,
  points: readonly { readonly x: number; readonly y: number }[],
  size: Size,
  { numbers }: Texts,
): PlaneFrame {
  const { name, width, font } = size;
  const count = name === "wide" ? 6 : 4;
  const x = rangeOf(
    points.map((point) => point.x),
    plane.x.middle,
    count,
  );
  const y = rangeOf(
    points.map((point) => point.y),
    plane.y.middle,
    count,
  );
  const tick = numbers.formatTick(plane.y.display, y.step);
  const left = Math.max(...y.ticks.map((value) => textWidth(tick(value), font))) + 17;
  const top = font + 22;
  const lines = wrapText(plane.x.titel, width - left - 10, font).length;
  const bottom = 30 + lines * font * 1.2;
  return { x, y, left, right: 20, top, bottom, height: top + bottom + (name === "wide" ? 400 : 260) };
}

function rangeOf(values: readonly number[], middle: number | null, count: number): Range {
  const known = middle === null ? [...values] : [...values, middle];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const air = (high - low || Math.abs(high) || 1) * 0.12;
  return niceRange([low >= 0 ? Math.max(low - air, 0) : low - air, high + air], count);
}

/** The y axis is named above it and the x axis below, both read without turning the head. */
export function axisTitles(plane: Plane, frame: PlaneFrame, { width, font }: Size) {
  const text = { fontSize: font, fill: ink, fontWeight: 600 } as const;
  const below = wrapText(`${plane.x.titel} →`, width - frame.left - 10, font).join("\n");
  return [
    Plot.text([`↑ ${plane.y.titel}`], {
      ...text,
      text: (label: string) => label,
      frameAnchor: "top-left",
      lineAnchor: "bottom",
      dx: 4 - frame.left,
      dy: -15,
    }),
    Plot.text([below], {
      ...text,
      text: (label: string) => label,
      frameAnchor: "bottom-right",
      textAnchor: "end",
      lineAnchor: "top",
      dy: 24,
      lineHeight: 1.2,
    }),
  ];
}

/** The names of the quadrants in their corners. */
export function cornerNames(corners: Corners, { name, width, font }: Size) {
  const room = name === "wide" ? width * 0.36 : width * 0.4;
  const places = [
    [corners.lowHigh, "top-left", "start", "top", 1, 1],
    [corners.highHigh, "top-right", "end", "top", -1, 1],
    [corners.lowLow, "bottom-left", "start", "bottom", 1, -1],
    [corners.highLow, "bottom-right", "end", "bottom", -1, -1],
  ] as const;
  return places.map(([label, frameAnchor, textAnchor, lineAnchor, right, down]) =>
    Plot.text([wrapText(label, room, font).join("\n")], {
      text: (text: string) => text,
      frameAnchor,
      textAnchor,
      lineAnchor,
      dx: right * 7,
      dy: down * (down < 0 ? 24 : 7),
      fontSize: font,
      fontStyle: "italic",
      lineHeight: 1.15,
      fill: soft,
      stroke: paper,
      strokeWidth: 3,
    }),
  );
}
