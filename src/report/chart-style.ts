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

/** Fill of a class of value from 1 (light) to 4 (dark), and the ink that reads on it. */
export function stepFill(step: number): string {
  return `var(--step-${step + 1})`;
}

export function stepInk(step: number): string {
  return `var(--on-step-${step + 1})`;
}

/** Room a word takes at least; a text of more than one line is cut at spaces and after hyphens. */
export function wrapText(text: string, room: number, font: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=[-/])|\s+/)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last}${/[-/]$/.test(last) ? "" : " "}${word}`;
    if (last === undefined || textWidth(joined, font) > room) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

/** A range with round ends around the values, from zero when zero is near, and its ticks. */
export function niceRange(
  values: readonly number[],
  count: number,
): { domain: [number, number]; ticks: number[]; step: number } {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const from = lowest >= 0 && lowest < highest * 0.4 ? 0 : lowest;
  const step = niceStep(highest - from || Math.abs(highest) || 1, count);
  const first = Math.floor(from / step + 1e-9);
  const last = Math.max(Math.ceil(highest / step - 1e-9), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
  return { domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks, step };
}
