import type { Display } from "../catalog/types.ts";

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

/**
 * The value as it is published: many digits would give away the denominator (0.0714 is 1 of 14). Half up, after
 * snapping to 1e-9, so that 0.145 rounds to 0.15 however its last bit fell.
 */
export function round(value: number, display: Display, persons: number): number {
  const factor = 10 ** decimals[display][persons < manyPersons ? 0 : 1];
  const snapped = Math.round(value * factor * 1e9) / 1e9;
  // Adding 0 turns -0 into 0.
  return Math.floor(snapped + 0.5) / factor + 0;
}
