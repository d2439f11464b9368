import type { Cell } from "../release/types.ts";
import type { Display } from "./numbers.ts";
import { nl, type Texts } from "./texts/nl.ts";

/** What is needed of a cell to weigh a difference. */
type Bounded = Pick<Cell, "waarde" | "ondergrens" | "bovengrens">;

/**
 * Whether the difference between two figures is more than chance may make of it, at 95 %: their interval, from
 * the bounds of both, does not hold 0. Undefined when one of them has no value or no bounds.
 *
 * The bounds of a difference from those of its sides: R.G. Newcombe, Interval estimation for the difference
 * between independent proportions, Statistics in Medicine 17 (1998), method 10. Two cells of which one is a
 * part of the other are not independent; they lie closer together than this takes them, so that it says "not
 * demonstrable" too often rather than too seldom.
 */
export function isDemonstrable(one: Bounded, other: Bounded): boolean | undefined {
  if (one.waarde === null || other.waarde === null) return undefined;
  const [high, low] = one.waarde >= other.waarde ? [one, other] : [other, one];
  const { waarde: top, ondergrens: under } = high;
  const { waarde: bottom, bovengrens: above } = low;
  if (top === null || bottom === null || under === null || above === null) return undefined;
  return top - bottom > Math.hypot(top - under, above - bottom) + 1e-9;
}

/** A second sentence to a difference: whether it is more than chance may make of it; empty when that is not known. */
export function judgement(one: Bounded, other: Bounded, { words }: Texts = nl): string {
  const sure = one.waarde === other.waarde ? undefined : isDemonstrable(one, other);
  return sure === undefined ? "" : ` ${sure ? words.sure : words.doubt}`;
}

/** `5,1% tot 6,0%`, or null for a figure without bounds. */
export function marginOf(
  cell: Cell | undefined,
  display: Display,
  { words, numbers }: Texts = nl,
): string | null {
  if (cell === undefined || cell.ondergrens === null || cell.bovengrens === null) return null;
  const said = (bound: number) => numbers.formatValue(display, bound, cell.personen);
  return words.range(said(cell.ondergrens), said(cell.bovengrens));
}

/** Which parts of a composite are missing, in words; null when none is. */
export function missingParts(
  cell: Cell | undefined,
  titleOf: (indicator: string) => string,
  { words }: Texts = nl,
): string | null {
  const missing = cell?.ontbreekt ?? [];
  if (missing.length === 0) return null;
  return words.missingParts(missing.map((id) => `“${titleOf(id)}”`));
}
