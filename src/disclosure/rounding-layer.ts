import type { CellFacts, Contributions } from "../indicators/types.ts";

/** Digits that are kept of a sum. */
const digits = 3;

/** A count to the nearest multiple of the base, half up. */
export function roundCount(count: number, base: number): number {
  return Math.floor(count / base + 0.5) * base;
}

/** A sum to three significant digits. */
export function roundSum(sum: number): number {
  return Number(sum.toPrecision(digits));
}

/**
 * What a cell says when its counts are rounded (disclosure.md 2.12): the same cell gives the same figures, and shares
 * and means are worked out from what is rounded, so that nobody can reckon back the counts. Totals need not be the
 * sum of their parts any more.
 * @param base of ClassPolicy.afronden.
 */
export function roundedFacts(facts: CellFacts, base: number): CellFacts {
  const most = Math.max(facts.units, facts.persons);
  const part = (own: Contributions): Contributions => {
    // What counts units or persons is a count; anything larger or broken is a sum.
    const isCount = Number.isInteger(own.sum) && own.sum >= 0 && own.sum <= most;
    return { ...own, sum: isCount ? roundCount(own.sum, base) : roundSum(own.sum) };
  };
  return {
    ...facts,
    persons: roundCount(facts.persons, base),
    employers: roundCount(facts.employers, base),
    numerator: part(facts.numerator),
    denominator: part(facts.denominator),
  };
}
