import type { OwnFigure } from "../release/own.ts";
import type { Cell } from "../release/types.ts";
import type { EmployerFigure } from "./beside.ts";
import type { Figures } from "./figures.ts";
import { limitsAt, spreadOf } from "./limits.ts";
import { isShown } from "./words.ts";

/** Where an own figure lies between the limits of chance around its group, at its own number of people. */
export interface Chance {
  readonly place: "inside" | "between" | "outside";
  readonly inner: readonly [low: number, high: number];
  readonly outer: readonly [low: number, high: number];
  /** By how many standard deviations it differs. */
  readonly size: number;
}

/**
 * Null when there is no figure, no group, or the margin of the group does not count that employers differ: limits
 * that count only people would call too many employers different (docs/adr/0010).
 */
export function chanceOf(
  { own, group }: Pick<EmployerFigure, "own" | "group">,
  figures: Figures,
): Chance | null {
  if (figures.indicator(own.indicator)?.interval !== "werkgever" || !isShown(group)) return null;
  return chanceAround(own, group.waarde, group, figures);
}

/**
 * Between limits that count people alone, for a figure of which the group knows no more. What lies within these may be
 * chance for sure; of what lies beyond nothing is said, as employers differ more than that (docs/adr/0010).
 */
export function peopleChanceOf(own: OwnFigure, group: Cell | undefined, figures: Figures): Chance | null {
  const kind = figures.indicator(own.indicator)?.interval ?? "";
  if (!["wilson", "t"].includes(kind) || !isShown(group)) return null;
  return chanceAround(own, group.waarde, group, figures);
}

/**
 * An own figure between limits around any target.
 * @param around the cell that tells how much figures of one person vary.
 */
export function chanceAround(
  own: OwnFigure,
  target: number,
  around: Cell | undefined,
  figures: Figures,
): Chance | null {
  const { waarde: value, personen: persons, indicator } = own;
  const spread = spreadOf(around);
  if (value === null || persons === null || persons === 0 || spread === null || spread === 0) return null;
  const display = figures.display(indicator);
  const share = display === "procent";
  const here = limitsAt(target, spread, share, persons);
  const said = (one: number) => figures.texts.numbers.formatValue(display, one, persons);
  // What reads the same as the limit lies on it, not beyond it.
  const beyond = ([low, high]: readonly [number, number]) =>
    (value < low && said(value) !== said(low)) || (value > high && said(value) !== said(high));
  const place = beyond(here.outer) ? "outside" : beyond(here.inner) ? "between" : "inside";
  const size = (Math.abs(value - target) * Math.sqrt(persons)) / spread;
  return { place, inner: here.inner, outer: here.outer, size };
}
