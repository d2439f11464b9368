import type { Tally } from "../release/open.ts";
import { nl, type Texts } from "./texts/nl.ts";

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

/** A share as text: never 0% of something, nor 100% of not everything. */
export function shareText(part: number, whole: number, { words, numbers }: Texts = nl): string {
  if (whole === 0) return "–";
  const share = part / whole;
  if (part > 0 && share < 0.001) return words.hardly;
  if (part < whole && share > 0.999) return words.nearly;
  return numbers.formatValue("procent", share, Number.POSITIVE_INFINITY);
}
