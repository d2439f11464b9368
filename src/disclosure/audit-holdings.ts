import { type CellKey, type Contributors, type Population, TOTAL } from "../indicators/types.ts";

/** What the employers have of one quantity in a set of inner cells; negatives count by their size. */
export interface Share {
  readonly sum: number;
  readonly top1: number;
  readonly top2: number;
}

/** What is known of a set of inner cells, added up from who contributed what. */
export interface Holding {
  readonly employers: number;
  /** Distinct persons at least: those of the fullest period. */
  readonly persons: number;
  /** Persons of the employer with most of them, and of all, counted in each inner cell. */
  readonly heads: number;
  readonly largestHeads: number;
  /** Parallel to Population.measures. */
  readonly measures: readonly MeasureHolding[];
}

export interface MeasureHolding {
  readonly numerator: Share;
  readonly denominator: Share;
  /** Persons at least with a numerator above 0, and below their denominator: those of the fullest period. */
  readonly personsWith: number;
  readonly personsWithout: number;
}

/**
 * Adds up contributors for any set of inner cells, in one pass over their entries.
 * @throws Error when the contributors do not fit the population.
 */
export class Holdings {
  readonly #contributors: Contributors;
  readonly #periods: Uint16Array;
  readonly #periodCount: number;
  /** Position of an employer in the sums under way, or 0. */
  readonly #place: Uint32Array;

  constructor(population: Population, contributors: Contributors) {
    if (contributors.start.length !== population.innerCount + 1)
      throw new Error("contributors of other cells");
    if (contributors.measures.length !== population.measures.length)
      throw new Error("contributors of other measures");
    this.#contributors = contributors;
    const { periods, count } = periodsOf(population);
    this.#periods = periods;
    this.#periodCount = count;
    let highest = 0;
    for (const employer of contributors.employer) highest = Math.max(highest, employer);
    this.#place = new Uint32Array(highest + 1);
  }

  of(rows: Iterable<number>): Holding {
    const { start, employer: employers, persons, measures } = this.#contributors;
    const found: number[] = [];
    const sums = [[] as number[], ...measures.flatMap(() => [[] as number[], [] as number[]])];
    const kinds = 1 + 2 * measures.length;
    const people = new Float64Array(this.#periodCount * kinds);
    for (const row of rows) {
      const period = this.#periods[row] ?? 0;
      const end = start[row + 1] ?? 0;
      for (let entry = start[row] ?? 0; entry < end; entry++) {
        const employer = employers[entry] ?? 0;
        let place = this.#place[employer] ?? 0;
        if (place === 0) {
          place = found.push(employer);
          this.#place[employer] = place;
          for (const sum of sums) sum.push(0);
        }
        add(people, period, persons[entry]);
        add(sums[0], place - 1, persons[entry]);
        for (let m = 0; m < measures.length; m++) {
          add(sums[2 * m + 1], place - 1, measures[m]?.numerator[entry]);
          add(sums[2 * m + 2], place - 1, measures[m]?.denominator[entry]);
          add(people, (2 * m + 1) * this.#periodCount + period, measures[m]?.personsWith[entry]);
          add(people, (2 * m + 2) * this.#periodCount + period, measures[m]?.personsWithout[entry]);
        }
      }
    }
    for (const employer of found) this.#place[employer] = 0;
    const heads = shareOf(sums[0] ?? []);
    const fullest = (kind: number) =>
      Math.max(0, ...people.subarray(kind * this.#periodCount, (kind + 1) * this.#periodCount));
    return {
      employers: found.length,
      persons: fullest(0),
      heads: heads.sum,
      largestHeads: heads.top1,
      measures: measures.map((_, m) => ({
        numerator: shareOf(sums[2 * m + 1] ?? []),
        denominator: shareOf(sums[2 * m + 2] ?? []),
        personsWith: fullest(2 * m + 1),
        personsWithout: fullest(2 * m + 2),
      })),
    };
  }
}

/** Whether a cell is about one age class: then other thresholds may hold. */
export function isByAge(dimensions: readonly string[], { codes }: CellKey): boolean {
  const code = codes[dimensions.indexOf("leeftijd")];
  return code !== undefined && code !== null && code !== TOTAL;
}

function add(sums: number[] | Float64Array | undefined, at: number, value: number | undefined): void {
  if (sums !== undefined) sums[at] = (sums[at] ?? 0) + (value ?? 0);
}

function shareOf(parts: readonly number[]): Share {
  let [sum, top1, top2] = [0, 0, 0];
  for (const part of parts) {
    sum += part;
    const size = Math.abs(part);
    if (size > top1) [top1, top2] = [size, top1];
    else if (size > top2) top2 = size;
  }
  return { sum: Math.abs(sum), top1, top2 };
}

/** Per inner cell the number of its period: that of the smallest cells that contain it. */
function periodsOf({ keys, members, innerCount }: Population): { periods: Uint16Array; count: number } {
  const sizes = new Map<string, number>();
  keys.forEach(({ period }, cell) => {
    sizes.set(period, Math.max(sizes.get(period) ?? 0, members[cell]?.length ?? 0));
  });
  // A year holds its quarters: written first, so that the quarters write over it.
  const order = [...sizes.keys()].sort(
    (a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const number = new Map(order.map((period, index) => [period, index]));
  const periods = new Uint16Array(innerCount);
  for (const period of order) {
    keys.forEach((key, cell) => {
      if (key.period !== period) return;
      for (const row of members[cell] ?? []) periods[row] = number.get(period) ?? 0;
    });
  }
  return { periods, count: order.length };
}
