import type { IndicatorDefinition } from "../catalog/types.ts";
import type { ScaleQuality } from "./scale-quality.ts";

/** The code of a total, and of a characteristic that was not delivered. */
export const TOTAL = "T";
export const UNKNOWN = "?";

export interface Period {
  /** CBS code: 2025JJ00, 2025KW01. */
  readonly code: string;
  readonly kind: "jaar" | "kwartaal";
  readonly year: number;
  /** First day and the day after the last, as day numbers (days since 1970-01-01). */
  readonly from: number;
  readonly to: number;
}

/** One publishable cell of the closed universe, whatever is measured in it. */
export interface CellKey {
  readonly table: string;
  readonly period: string;
  /** One code per dimension of the plan, in its order; null = not a dimension of this table. */
  readonly codes: readonly (string | null)[];
}

/** What the employers contributed to one sum: needed for dominance, never published. */
export interface Contributions {
  /** Sum over the cell, and the largest and second-largest part that one employer has in it. */
  readonly sum: number;
  readonly top1: number;
  readonly top2: number;
}

/** Sums over clusters (employers, or units), for the uncertainty of a ratio; never published. */
export interface Spread {
  /** Σ n², Σ n·d and Σ d² of what each cluster has of numerator and denominator. */
  readonly numerator2: number;
  readonly cross: number;
  readonly denominator2: number;
  /** Clusters with a denominator. */
  readonly clusters: number;
}

/** All that is known of one measure in one cell, before protection. */
export interface CellFacts {
  readonly numerator: Contributions;
  /** For som and aantal the same as the numerator. */
  readonly denominator: Contributions;
  /** Distinct persons in the base, and the contributing units (jobs, persons at an employer, cases). */
  readonly persons: number;
  readonly units: number;
  readonly employers: number;
  /** Units of the employer with most of them. */
  readonly largestEmployerUnits: number;
  /** Persons with a numerator above 0, and persons with a numerator below their denominator. */
  readonly personsWith: number;
  readonly personsWithout: number;
  /** For the intervals `t` (over units) and `werkgever` (over employers). */
  readonly spread?: Spread | undefined;
  /** For maat `mediaan`: the value itself, of which numerator and denominator count the units. */
  readonly median?: number | undefined;
}

/** One indicator, or one class of its breakdown, over all cells of its population. */
export interface Measure {
  readonly definition: IndicatorDefinition;
  /** Code of the breakdown, or null. */
  readonly breakdown: string | null;
  /** Parallel to Population.keys; undefined where nobody contributes. */
  readonly facts: readonly (CellFacts | undefined)[];
}

/**
 * Who contributes to each inner cell, for the rules on unions and differences of cells (disclosure.md 2.5): the
 * parts of an employer are added up over the union first. Entries `start[row]` … `start[row + 1]` of the other
 * arrays are those of inner cell `row`: one per employer that has units there, in any order.
 */
export interface Contributors {
  /** innerCount + 1 numbers. */
  readonly start: Uint32Array;
  /** A number for the employer (holding), the same in every inner cell; small, and nothing else hangs on it. */
  readonly employer: Uint32Array;
  /**
   * Distinct persons of the employer in the inner cell. Added up over the inner cells of one period they must
   * not be more than the distinct persons there: who is at two places counts at one of them.
   */
  readonly persons: Float64Array;
  /** Parallel to Population.measures. */
  readonly measures: readonly ContributedMeasure[];
}

/** One number per entry; of a median numerator and denominator count the units, as in CellFacts. */
export interface ContributedMeasure {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** Persons with a numerator above 0, and with a numerator below their denominator; counted as `persons`. */
  readonly personsWith: Float64Array;
  readonly personsWithout: Float64Array;
}

/**
 * All measures on the same contributing units: they share one pattern. `members` says of which inner cells
 * (finest combinations that occur: quarter and every dimension) each cell is the sum, as sorted row numbers;
 * cells with the same members are the same cell.
 */
export interface Population {
  readonly id: string;
  /** Id of the population of the same class of which this is a breakdown. */
  readonly within?: string | undefined;
  readonly keys: readonly CellKey[];
  readonly members: readonly Uint32Array[];
  readonly innerCount: number;
  readonly measures: readonly Measure[];
  /** Without it the rules on unions and differences are judged by bounds, which hides more (docs/adr/0015). */
  readonly contributors?: Contributors | undefined;
}

/** What an employer has of one measure in a whole year; one number per entry of the year. */
export interface OwnMeasure extends ContributedMeasure {
  readonly indicator: string;
  readonly breakdown: string | null;
  /** For medians and scores of a survey: units with the value that most of its units have. */
  readonly common?: Float64Array | undefined;
  /** For maat `mediaan`: the median of its own units. */
  readonly median?: Float64Array | undefined;
}

/**
 * What every employer has in one whole year of one population: for its own figures (disclosure.md 2.11). An entry per
 * employer, which lies in one place of every dimension of employers.
 */
export interface OwnYear {
  readonly period: string;
  readonly employer: Uint32Array;
  /** Per entry a code per dimension; null for those of persons, and of groups that overlap. */
  readonly codes: readonly (readonly (string | null)[])[];
  /** Distinct persons of the employer in that year. */
  readonly persons: Float64Array;
  readonly measures: readonly OwnMeasure[];
}

/** Everything that is computed for one release, unprotected: never leaves the closed wing. */
export interface Cube {
  readonly periods: readonly Period[];
  /** Dimension ids, in the order of CellKey.codes. */
  readonly dimensions: readonly string[];
  readonly populations: readonly Population[];
  /** Absent: not asked for, or of nobody. */
  readonly own?: readonly OwnYear[];
  /** How well survey scales hang together; no cells, and only with enough respondents and employers. */
  readonly quality?: readonly ScaleQuality[];
}
