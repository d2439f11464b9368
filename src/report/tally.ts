import type { Tally } from "../release/open.ts";
import { type Display, formatValue } from "./numbers.ts";

/** How many figures there are, and what became of them. */
export interface Counted {
  readonly all: number;
  /** With a value, indicative ones included. */
  readonly shown: number;
  readonly indicative: number;
  readonly hidden: number;
  /** Not delivered, not applicable, or not to be computed. */
  readonly without: number;
}

const valued = ["gepubliceerd", "voorlopig", "indicatief"];

/** Adds tallies up. */
export function countOf(tallies: readonly Tally[]): Counted {
  const sum = (wanted: (status: string) => boolean) =>
    tallies.reduce((total, { status, aantal }) => (wanted(status) ? total + aantal : total), 0);
  const all = sum(() => true);
  const shown = sum((status) => valued.includes(status));
  const hidden = sum((status) => status === "onderdrukt");
  return {
    all,
    shown,
    hidden,
    indicative: sum((status) => status === "indicatief"),
    without: all - shown - hidden,
  };
}

const percent: Display = "procent";

/** A share as text: never 0% of something, nor 100% of not everything. */
export function shareText(part: number, whole: number): string {
  if (whole === 0) return "–";
  const share = part / whole;
  if (part > 0 && share < 0.001) return "minder dan 0,1%";
  if (part < whole && share > 0.999) return "meer dan 99,9%";
  return formatValue(percent, share, Number.POSITIVE_INFINITY);
}
