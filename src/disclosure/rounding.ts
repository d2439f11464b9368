import type { Display } from "../catalog/types.ts";
import type { Bounds } from "../indicators/intervals.ts";

/** Persons from which a figure is written one digit finer: disclosure.md 2.7. */
const manyPersons = 100;

/** Decimals of the written value, below and from `manyPersons`; shares are fractions, so 2 is whole percentages. */
const decimals: Readonly<Record<Display, readonly [few: number, many: number]>> = {
  procent: [2, 3],
  promille: [3, 4],
  "per-jaar": [1, 2],
  dagen: [0, 1],
  uren: [0, 1],
  euro: [0, 0],
  "score-0-100": [0, 1],
  index: [1, 2],
  aantal: [0, 0],
  jaren: [0, 1],
  procentpunt: [2, 3],
  klasse: [0, 0],
};

/** What the last decimal of a written value is worth, inverted. */
function stepsPerOne(display: Display, persons: number): number {
  return 10 ** decimals[display][persons < manyPersons ? 0 : 1];
}

/** Takes away the noise of binary fractions. */
function snap(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/**
 * The value as it is published: many digits would give away the denominator (0.0714 is 1 of 14). Half up, after
 * snapping to 1e-9, so that 0.145 rounds to 0.15 however its last bit fell.
 */
export function round(value: number, display: Display, persons: number): number {
  const steps = stepsPerOne(display, persons);
  // Adding 0 turns -0 into 0.
  return Math.floor(snap(value * steps) + 0.5) / steps + 0;
}

/**
 * The bounds as they are published, with the decimals of the value: outward, and at least one step of the last
 * decimal from the written value, but within `limits`. So an interval never says that all employers are alike,
 * which would be a figure on each of them.
 */
export function roundOutward(
  bounds: Bounds,
  written: number,
  limits: Bounds,
  display: Display,
  persons: number,
): Bounds {
  const steps = stepsPerOne(display, persons);
  const value = Math.round(written * steps);
  const low = Math.min(Math.floor(snap(bounds.lower * steps)), value - 1) / steps;
  const high = Math.max(Math.ceil(snap(bounds.upper * steps)), value + 1) / steps;
  return {
    lower: Math.max(low, Math.min(limits.lower, written)) + 0,
    upper: Math.min(high, Math.max(limits.upper, written)) + 0,
  };
}
