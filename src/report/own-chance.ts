import type { Figures } from "./figures.ts";
import { limitsOf, spreadOf } from "./limits.ts";
import type { EmployerFigure } from "./sections/employer.ts";
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
export function chanceOf({ own, group }: EmployerFigure, figures: Figures): Chance | null {
  const { waarde: value, personen: persons, indicator } = own;
  const spread = figures.indicator(indicator)?.interval === "werkgever" ? spreadOf(group) : null;
  if (value === null || persons === null || spread === null || !isShown(group) || spread === 0) return null;
  const display = figures.display(indicator);
  const share = display === "procent";
  const here = limitsOf({ target: group.waarde, spread, share, most: persons }).at(-1);
  if (here === undefined) return null;
  const said = (one: number) => figures.texts.numbers.formatValue(display, one, persons);
  // What reads the same as the limit lies on it, not beyond it.
  const beyond = ([low, high]: readonly [number, number]) =>
    (value < low && said(value) !== said(low)) || (value > high && said(value) !== said(high));
  const place = beyond(here.outer) ? "outside" : beyond(here.inner) ? "between" : "inside";
  const size = (Math.abs(value - group.waarde) * Math.sqrt(persons)) / spread;
  return { place, inner: here.inner, outer: here.outer, size };
}
