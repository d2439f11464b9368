import type { CellFacts, Contributions, Population } from "../indicators/types.ts";

/** What one employer has of one measure in a cell, all its inner cells together. */
export interface OwnPart {
  readonly numerator: number;
  readonly denominator: number;
  /** Persons with a numerator above 0, and with a numerator below their denominator: at least so many. */
  readonly having: number;
  readonly lacking: number;
}

/** What one employer has in a cell. Persons come back in every quarter: those of its fullest are counted. */
export interface EmployerParts {
  readonly employer: number;
  readonly persons: number;
  /** Parallel to Population.measures. */
  readonly parts: readonly OwnPart[];
}

/** The employers of a cell, and its persons in the fullest period, who are at least as many as that. */
export interface CellParts {
  readonly employers: ReadonlyMap<number, EmployerParts>;
  readonly persons: number;
}

/** Number of the shortest period in which each inner cell lies. */
export function periodsOfRows({ keys, members, innerCount }: Population): Uint8Array {
  const codes = [...new Set(keys.map(({ period }) => period))].sort();
  // A year is the longest; of a quarter and a month the month is the shortest.
  const rank = codes.map((code) => ["JJ", "KW", "MM"].indexOf(code.slice(4, 6)) + 1);
  const found = new Uint8Array(innerCount).fill(255);
  keys.forEach(({ period }, cell) => {
    const own = codes.indexOf(period);
    for (const row of members[cell] ?? []) {
      const before = found[row] ?? 255;
      if (before === 255 || (rank[own] ?? 0) > (rank[before] ?? 0)) found[row] = own;
    }
  });
  return found;
}

/** Adds up per employer what it has in these inner cells; of nobody when the contributors are not known. */
export function partsOf(population: Population, rows: Uint32Array, periods: Uint8Array): CellParts {
  const { contributors } = population;
  const tallies = new Map<number, Tally>();
  const all: number[] = [];
  if (contributors === undefined) return { employers: new Map(), persons: 0 };
  const { start, employer, persons, measures } = contributors;
  for (const row of rows) {
    const period = periods[row] ?? 0;
    for (let entry = start[row] ?? 0; entry < (start[row + 1] ?? 0); entry++) {
      const number = employer[entry] ?? 0;
      const tally = tallies.get(number) ?? newTally(measures.length);
      tallies.set(number, tally);
      add(tally.persons, period, persons[entry] ?? 0);
      add(all, period, persons[entry] ?? 0);
      measures.forEach((measure, m) => {
        const own = tally.measures[m] as MeasureTally;
        own.numerator += measure.numerator[entry] ?? 0;
        own.denominator += measure.denominator[entry] ?? 0;
        add(own.having, period, measure.personsWith[entry] ?? 0);
        add(own.lacking, period, measure.personsWithout[entry] ?? 0);
      });
    }
  }
  const employers = new Map(
    [...tallies]
      .sort(([a], [b]) => a - b)
      .map(([number, tally]): [number, EmployerParts] => [
        number,
        { employer: number, persons: most(tally.persons), parts: tally.measures.map(partOf) },
      ]),
  );
  return { employers, persons: most(all) };
}

/** The facts of an employer's own cell, of which it is the only contributor. */
export function ownFacts({ persons }: EmployerParts, part: OwnPart): CellFacts {
  const alone = (sum: number): Contributions => ({ sum, top1: Math.abs(sum), top2: 0 });
  return {
    numerator: alone(part.numerator),
    denominator: alone(part.denominator),
    persons,
    units: persons,
    employers: 1,
    largestEmployerUnits: persons,
    personsWith: part.having,
    personsWithout: part.lacking,
  };
}

interface MeasureTally {
  numerator: number;
  denominator: number;
  /** Per period. */
  readonly having: number[];
  readonly lacking: number[];
}

interface Tally {
  readonly persons: number[];
  readonly measures: readonly MeasureTally[];
}

function newTally(measures: number): Tally {
  return {
    persons: [],
    measures: Array.from({ length: measures }, () => ({
      numerator: 0,
      denominator: 0,
      having: [],
      lacking: [],
    })),
  };
}

function partOf({ numerator, denominator, having, lacking }: MeasureTally): OwnPart {
  return { numerator, denominator, having: most(having), lacking: most(lacking) };
}

function add(counts: number[], at: number, count: number): void {
  counts[at] = (counts[at] ?? 0) + count;
}

function most(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>((found, count) => Math.max(found, count ?? 0), 0);
}
