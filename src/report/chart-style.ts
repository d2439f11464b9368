import type { Role } from "./document.ts";

/**
 * Every chart is drawn twice, so that its letters stay at least 11 px: for a page and for a telephone of 320 px.
 * The page shows the one that fits.
 */
export interface Size {
  readonly name: "wide" | "narrow";
  readonly width: number;
  /** Smallest scale is 608/720 for the wide chart (a page of 640 px) and 1 for the narrow one. */
  readonly font: number;
}

export const sizes: readonly Size[] = [
  { name: "wide", width: 720, font: 13.5 },
  { name: "narrow", width: 288, font: 11.5 },
];

/** Variables of the page, so that one drawing serves light and dark. */
export const colours: Readonly<Record<Role, string>> = {
  own: "var(--mark-own)",
  all: "var(--mark-all)",
  reference: "var(--mark-reference)",
};

export const ink = "var(--ink)";
export const soft = "var(--ink-soft)";
export const paper = "var(--paper)";
export const line = "var(--grid)";

/** Room that a text takes, near enough to keep it within the drawing. */
export function textWidth(text: string, font: number): number {
  return text.length * font * 0.58;
}

/** A round step that divides the range into at most `count` parts. */
export function niceStep(range: number, count: number): number {
  const rough = range / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

/** Multiples of `step` from zero up to and including `ceiling`. */
export function ticksTo(ceiling: number, step: number): number[] {
  return Array.from({ length: Math.floor(ceiling / step + 1e-9) + 1 }, (_, i) => i * step);
}
