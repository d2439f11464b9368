import type { IndicatorDefinition, IntervalKind } from "../catalog/types.ts";
import { student95 } from "./student.ts";
import type { CellFacts, Spread } from "./types.ts";

/** Between which values a figure lies with 95 % confidence. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** z for 95 %, two sides. */
const z = 1.959963984540054;

type Kind = Pick<IndicatorDefinition, "maat" | "interval">;

/** How the uncertainty of an indicator is reckoned: as its header says, or by its measure. */
export function intervalOf({ maat, interval }: Kind): IntervalKind {
  if (interval !== undefined) return interval;
  if (maat === "gemiddelde") return "t";
  return maat === "verhouding" ? "werkgever" : "geen";
}

/**
 * The 95 % interval of a cell, or undefined where there is none: no interval for this measure, no base, or
 * fewer than two clusters (docs/adr/0010-uncertainty.md).
 */
export function boundsOf(definition: Kind, facts: CellFacts): Bounds | undefined {
  const { numerator, denominator, spread } = facts;
  switch (intervalOf(definition)) {
    case "geen":
      return undefined;
    case "wilson":
      return wilson(numerator.sum, denominator.sum);
    case "t":
    case "werkgever":
      return spread === undefined ? undefined : ratioInterval(numerator.sum, denominator.sum, spread);
  }
}

/**
 * The score interval of a share: E.B. Wilson, Probable inference, the law of succession, and statistical
 * inference, JASA 22 (1927). Never outside 0 to 1, and not without width when nobody or everybody counts.
 */
export function wilson(having: number, of: number): Bounds | undefined {
  if (of <= 0 || having < 0 || having > of) return undefined;
  const share = having / of;
  const width = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / width;
  const half = (z / width) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { lower: Math.max(0, middle - half), upper: Math.min(1, middle + half) };
}

/**
 * The interval of a ratio of sums over clusters (units or employers), by the linearised variance
 * G/(G-1) · Σ (n - R·d)² / D² and Student's t with G - 1 degrees of freedom: W.G. Cochran, Sampling
 * Techniques (3rd ed., 1977), 6.3 and 11.7. With a denominator of 1 per unit it is the interval of a mean.
 */
export function ratioInterval(numerator: number, denominator: number, spread: Spread): Bounds | undefined {
  const { clusters } = spread;
  if (clusters < 2 || denominator === 0) return undefined;
  const ratio = numerator / denominator;
  const squares = spread.numerator2 - 2 * ratio * spread.cross + ratio ** 2 * spread.denominator2;
  const variance = ((clusters / (clusters - 1)) * Math.max(0, squares)) / denominator ** 2;
  const half = student95(clusters - 1) * Math.sqrt(variance);
  return { lower: ratio - half, upper: ratio + half };
}
