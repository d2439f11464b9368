import type {
  CellFacts,
  ContributedMeasure,
  Contributions,
  Contributors,
  Population,
} from "../indicators/types.ts";
import type { Policy } from "./policy.ts";
import { primaryRules } from "./primary.ts";

/**
 * Judges unions and differences of cells by the primary rules: the parts of an employer are added up over all
 * inner cells first (disclosure.md 2.2), persons are distinct within a period.
 */
export class Unions {
  readonly #population: Population;
  readonly #contributors: Contributors;
  readonly #policy: Policy;
  /** Period of each inner cell, as a small number. */
  readonly #period: Uint8Array;
  readonly #parts: readonly Part[];
  readonly #heads: Float64Array;
  /** Number of the question in which an employer was seen last. */
  readonly #seen: Uint32Array;
  #question = 0;
  #employers: number[] = [];
  readonly #persons = new Float64Array(256);

  constructor(population: Population, contributors: Contributors, policy: Policy, period: Uint8Array) {
    this.#population = population;
    this.#contributors = contributors;
    this.#policy = policy;
    this.#period = period;
    const employers = contributors.employer.reduce((most, one) => Math.max(most, one), 0) + 1;
    this.#heads = new Float64Array(employers);
    this.#seen = new Uint32Array(employers);
    this.#parts = contributors.measures.map((measure) => ({
      measure,
      numerator: new Float64Array(employers),
      denominator: new Float64Array(employers),
      having: new Float64Array(256),
      lacking: new Float64Array(256),
    }));
  }

  /** Begins a union: of nothing. */
  clear(): void {
    this.#question++;
    this.#employers = [];
    this.#persons.fill(0);
    for (const part of this.#parts) {
      part.having.fill(0);
      part.lacking.fill(0);
    }
  }

  /** Adds inner cells that are not in the union yet. */
  include(rows: Iterable<number>): void {
    const { start } = this.#contributors;
    for (const row of rows) {
      const period = this.#period[row] ?? 0;
      for (let entry = start[row] ?? 0; entry < (start[row + 1] ?? 0); entry++) this.#count(entry, period);
    }
  }

  /**
   * Whether figures on the union may not be published, by the rules for any of the measures.
   * @param cell the cell that the union is, if it is one: then its distinct persons are known.
   */
  isForbidden(byAge: boolean, cell?: number): boolean {
    const facts = this.facts();
    const known = this.#population.measures.map((measure) => measure.facts[cell ?? -1]);
    const persons = Math.max(0, ...known.map((own) => own?.persons ?? 0));
    return this.#population.measures.some(({ definition }, m) => {
      const union = facts[m];
      if (union === undefined || isAbsent(union)) return false;
      const { personsWith, personsWithout } = known[m] ?? union;
      const own = { ...union, persons: Math.max(persons, union.persons), personsWith, personsWithout };
      return primaryRules(own, definition, this.#policy.klassen[definition.klasse], byAge).length > 0;
    });
  }

  /** What is known of the union, per measure: as many persons as there are at least. */
  facts(): CellFacts[] {
    const employers = this.#employers;
    let [units, largest] = [0, 0];
    for (const employer of employers) {
      const heads = this.#heads[employer] ?? 0;
      units += heads;
      if (heads > largest) largest = heads;
    }
    const base = {
      // In several periods the same persons may come back: at least those of the fullest.
      persons: most(this.#persons),
      units,
      employers: employers.length,
      largestEmployerUnits: largest,
    };
    return this.#parts.map((part) => ({
      ...base,
      numerator: contributionsOf(part.numerator, employers),
      denominator: contributionsOf(part.denominator, employers),
      personsWith: most(part.having),
      personsWithout: most(part.lacking),
    }));
  }

  #count(entry: number, period: number): void {
    const employer = this.#contributors.employer[entry] ?? 0;
    const heads = this.#contributors.persons[entry] ?? 0;
    const isNew = this.#seen[employer] !== this.#question;
    if (isNew) {
      this.#seen[employer] = this.#question;
      this.#employers.push(employer);
    }
    this.#heads[employer] = heads + (isNew ? 0 : (this.#heads[employer] ?? 0));
    this.#persons[period] = (this.#persons[period] ?? 0) + heads;
    for (const { measure, numerator, denominator, having, lacking } of this.#parts) {
      numerator[employer] = (measure.numerator[entry] ?? 0) + (isNew ? 0 : (numerator[employer] ?? 0));
      denominator[employer] = (measure.denominator[entry] ?? 0) + (isNew ? 0 : (denominator[employer] ?? 0));
      having[period] = (having[period] ?? 0) + (measure.personsWith[entry] ?? 0);
      lacking[period] = (lacking[period] ?? 0) + (measure.personsWithout[entry] ?? 0);
    }
  }
}

interface Part {
  readonly measure: ContributedMeasure;
  /** Per employer, and persons per period. */
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly having: Float64Array;
  readonly lacking: Float64Array;
}

/** Nobody here has this measure: there is no figure to tell. */
function isAbsent({ numerator, denominator, personsWith, personsWithout }: CellFacts): boolean {
  return numerator.top1 === 0 && denominator.top1 === 0 && personsWith + personsWithout === 0;
}

function contributionsOf(parts: Float64Array, employers: readonly number[]): Contributions {
  let [sum, top1, top2] = [0, 0, 0];
  for (const employer of employers) {
    const part = parts[employer] ?? 0;
    const size = Math.abs(part);
    sum += part;
    if (size > top1) [top1, top2] = [size, top1];
    else if (size > top2) top2 = size;
  }
  return { sum, top1, top2 };
}

function most(counts: Float64Array): number {
  let found = 0;
  for (const count of counts) if (count > found) found = count;
  return found;
}
