import type { CellFacts, Contributions, Measure, OwnMeasure, OwnYear } from "../indicators/types.ts";

/** What one employer has of one measure in a year. */
export interface OwnPart {
  readonly numerator: number;
  readonly denominator: number;
  /** Persons with a numerator above 0, and with a numerator below their denominator. */
  readonly having: number;
  readonly lacking: number;
  /** Units with the value that most of them have; undefined where single units were not looked at. */
  readonly common: number | undefined;
  readonly median: number | undefined;
}

export interface EmployerParts {
  readonly employer: number;
  /** Distinct persons in the year. */
  readonly persons: number;
  /** Code per dimension of the cube; null for those of persons. */
  readonly codes: readonly (string | null)[];
  /** Parallel to the measures that were asked for; undefined where it has no unit. */
  readonly parts: readonly (OwnPart | undefined)[];
}

/** The employers of a cell, and its distinct persons, or more. */
export interface CellParts {
  readonly employers: ReadonlyMap<number, EmployerParts>;
  readonly persons: number;
}

/** Every employer with what it has of these measures in a year, by number. */
export function employersIn(years: readonly OwnYear[], period: string, asked: readonly Measure[]) {
  const found = new Map<number, EmployerParts>();
  const year = years.find(
    (one) => one.period === period && asked.every((measure) => measureOf(one, measure) !== undefined),
  );
  if (year === undefined) return found;
  const measures = asked.map((measure) => measureOf(year, measure));
  year.employer.forEach((employer, entry) => {
    const parts = measures.map((measure) => measure && partOf(measure, entry));
    const persons = year.persons[entry] ?? 0;
    found.set(employer, { employer, persons, codes: year.codes[entry] ?? [], parts });
  });
  return new Map([...found].sort(([a], [b]) => a - b));
}

function measureOf({ measures }: OwnYear, { definition, breakdown }: Measure): OwnMeasure | undefined {
  return measures.find((own) => own.indicator === definition.id && own.breakdown === breakdown);
}

function partOf(measure: OwnMeasure, entry: number): OwnPart | undefined {
  const denominator = measure.denominator[entry] ?? 0;
  if (denominator <= 0) return undefined;
  return {
    ...{ numerator: measure.numerator[entry] ?? 0, denominator },
    ...{ having: measure.personsWith[entry] ?? 0, lacking: measure.personsWithout[entry] ?? 0 },
    ...{ common: measure.common?.[entry], median: measure.median?.[entry] },
  };
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
