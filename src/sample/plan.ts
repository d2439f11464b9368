import { sections } from "./sections.ts";

/** A group of employers of one section: how many there are, how small the smallest, how many workers in all. */
export interface Stratum {
  readonly sector: string;
  readonly large: boolean;
  readonly employers: number;
  readonly smallest: number;
  readonly workers: number;
}

/** At most this share of the employers is large. */
const largestShare = 0.04;

/**
 * Divides workers and employers over sections and over large and other employers. The totals are exact. A section
 * that is too small for some large employers has none.
 */
export function planEmployers(workers: number, employers: number): Stratum[] {
  const perSection = apportion(
    workers,
    sections.map((section) => section.share),
  );
  const wanted = sections.map((section, index) => largeStratum(section, perSection[index] ?? 0));
  const large = atMost(Math.floor(employers * largestShare), wanted);
  const rest = sections.map((_, index) => (perSection[index] ?? 0) - (large[index]?.workers ?? 0));
  const largeCount = large.reduce((sum, stratum) => sum + stratum.employers, 0);
  const counts = limited(
    Math.max(0, employers - largeCount),
    sections.map((section, index) => (rest[index] ?? 0) / section.small),
    rest,
  );
  const other = sections.map((section, index) => ({
    sector: section.code,
    large: false,
    employers: counts[index] ?? 0,
    smallest: 1,
    workers: rest[index] ?? 0,
  }));
  return [...large, ...other].filter((stratum) => stratum.workers > 0);
}

/** Fewer large employers than this would each be the sector: a small section has none. */
const fewestLarge = 4;

/**
 * People come and go: of all who ever worked at an employer in the five years, 1 in (1 + 5 × turnover) is there at
 * one moment. So that many are needed for 250 at a time.
 */
function largeStratum(section: (typeof sections)[number], workers: number): Stratum {
  const smallest = Math.ceil(290 * (1 + 7 * section.turnover));
  const budget = Math.round(workers * section.large);
  const possible = Math.floor(budget / (1.8 * smallest));
  const employers = possible < fewestLarge ? 0 : possible;
  return { sector: section.code, large: true, employers, smallest, workers: employers === 0 ? 0 : budget };
}

/** Fewer large employers where they would be more than that; a section without any keeps no workers for them. */
function atMost(most: number, strata: readonly Stratum[]): Stratum[] {
  const counts = strata.map((stratum) => stratum.employers);
  if (counts.reduce((a, b) => a + b, 0) <= most) return [...strata];
  const fewer = apportion(most, counts);
  return strata.map((stratum, index) => {
    const count = Math.min(stratum.employers, fewer[index] ?? 0);
    return { ...stratum, employers: count, workers: count === 0 ? 0 : stratum.workers };
  });
}

/** Whole numbers in proportion to the weights that add up to the total (largest remainders). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const missing = total - whole.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/** As `apportion`, with at least one employer where there are workers and never more employers than workers. */
function limited(total: number, weights: readonly number[], limits: readonly number[]): number[] {
  const counts = apportion(total, weights).map((count, index) => {
    const limit = limits[index] ?? 0;
    return Math.min(limit, Math.max(count, Math.min(limit, 1)));
  });
  let surplus = counts.reduce((a, b) => a + b, 0) - total;
  while (surplus !== 0) {
    const step = surplus > 0 ? -1 : 1;
    const room = counts.map((count, index) => (step < 0 ? count - 1 : (limits[index] ?? 0) - count));
    const widest = room.indexOf(Math.max(...room));
    if ((room[widest] ?? 0) <= 0) break;
    counts[widest] = (counts[widest] ?? 0) + step;
    surplus += step;
  }
  return counts;
}
