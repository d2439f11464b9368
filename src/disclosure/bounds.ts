import type { CellFacts, Contributions, Population } from "../indicators/types.ts";
import { cellId, type Group } from "./groups.ts";
import type { Policy } from "./policy.ts";
import { primaryRules } from "./primary.ts";

/**
 * What can be said of unions and differences of cells from the facts of the cells alone, always on the strict
 * side: sums are exact, of persons and employers there are at least so many, of the largest parts at most so much.
 * Holds for contributions that are not negative.
 */
export class Bounds {
  readonly #population: Population;
  readonly #groups: readonly Group[];
  readonly #policy: Policy;
  readonly #cells: ReadonlyMap<string, number>;

  constructor(population: Population, groups: readonly Group[], policy: Policy) {
    this.#population = population;
    this.#groups = groups;
    this.#policy = policy;
    this.#cells = new Map(population.keys.map((key, cell) => [cellId(key), cell]));
  }

  /**
   * Whether a figure on what is in `outer` but in none of `parts` (disjoint cells in it) passes every rule.
   * @param inside disjoint cells that make up the rest, where these are known.
   */
  isSafe(outer: number, parts: readonly number[], inside: readonly number[], byAge: boolean): boolean {
    const around = this.#around(outer, parts);
    return this.#population.measures.every(({ definition, facts }) => {
      const factsOf = (cell: number | undefined) => (cell === undefined ? undefined : facts[cell]);
      const whole = around.map(factsOf).filter((own) => own !== undefined);
      if (whole.length === 0) return true;
      const taken = parts.map((part) => factsOf(this.#cellOf(part))).filter((own) => own !== undefined);
      const rest = difference(whole, taken, this.#isLater(outer, parts));
      const held = inside.map((part) => factsOf(this.#cellOf(part))).filter((own) => own !== undefined);
      const own = held.length === 0 ? rest : strictest(rest, union(held));
      return primaryRules(own, definition, this.#policy.klassen[definition.klasse], byAge).length === 0;
    });
  }

  #cellOf(group: number): number | undefined {
    return this.#groups[group]?.cells[0];
  }

  #isLater(outer: number, parts: readonly number[]): boolean {
    return parts.some((part) => this.#periodOf(part) !== this.#periodOf(outer));
  }

  #periodOf(group: number): string {
    return this.#population.keys[this.#cellOf(group) ?? -1]?.period ?? "";
  }

  /** The cells that make up `outer`: itself, or the quarters of a year from which quarters are taken. */
  #around(outer: number, parts: readonly number[]): (number | undefined)[] {
    const cell = this.#cellOf(outer);
    const key = cell === undefined ? undefined : this.#population.keys[cell];
    if (key === undefined || !this.#isLater(outer, parts)) return [cell];
    const year = key.period.slice(0, 4);
    return [1, 2, 3, 4].map((n) => this.#cells.get(cellId({ ...key, period: `${year}KW0${n}` })));
  }
}

function difference(whole: readonly CellFacts[], parts: readonly CellFacts[], later: boolean): CellFacts {
  const sum = (pick: (facts: CellFacts) => number) =>
    whole.reduce((total, facts) => total + pick(facts), 0) -
    parts.reduce((total, facts) => total + pick(facts), 0);
  // Persons and employers come back in every quarter: the second-fullest, for the fullest may have been taken.
  const people = (pick: (facts: CellFacts) => number) =>
    Math.max(0, later ? (parts.length > 1 ? 0 : (whole.map(pick).sort((a, b) => b - a)[1] ?? 0)) : sum(pick));
  const contributions = (pick: (facts: CellFacts) => Contributions): Contributions => {
    const rest = sum((facts) => pick(facts).sum);
    const limit = Math.max(rest, 0);
    const top = (largest: (own: Contributions) => number) =>
      Math.min(
        limit,
        whole.reduce((total, facts) => total + largest(pick(facts)), 0),
      );
    const top1 = top((own) => own.top1);
    return {
      sum: rest,
      top1,
      top2:
        Math.min(
          limit,
          top((own) => own.top1 + own.top2),
        ) - top1,
    };
  };
  const units = sum((facts) => facts.units);
  const most = whole.reduce((total, facts) => total + facts.largestEmployerUnits, 0);
  return {
    numerator: contributions((facts) => facts.numerator),
    denominator: contributions((facts) => facts.denominator),
    persons: Math.max(
      1,
      people((facts) => facts.persons),
    ),
    units: Math.max(1, units),
    employers: Math.max(
      1,
      people((facts) => facts.employers),
      Math.ceil(units / Math.max(most, 1)),
    ),
    largestEmployerUnits: Math.min(most, Math.max(1, units)),
    personsWith: people((facts) => facts.personsWith),
    personsWithout: people((facts) => facts.personsWithout),
  };
}

/** Disjoint cells together; persons and employers may be the same ones in each. */
function union(parts: readonly CellFacts[]): CellFacts {
  const most = (pick: (facts: CellFacts) => number) => Math.max(...parts.map(pick));
  const sum = (pick: (facts: CellFacts) => number) => parts.reduce((total, facts) => total + pick(facts), 0);
  const contributions = (pick: (facts: CellFacts) => Contributions): Contributions => ({
    sum: sum((facts) => pick(facts).sum),
    top1: sum((facts) => pick(facts).top1),
    top2: sum((facts) => pick(facts).top2),
  });
  return {
    numerator: contributions((facts) => facts.numerator),
    denominator: contributions((facts) => facts.denominator),
    persons: most((facts) => facts.persons),
    units: sum((facts) => facts.units),
    employers: most((facts) => facts.employers),
    largestEmployerUnits: sum((facts) => facts.largestEmployerUnits),
    personsWith: most((facts) => facts.personsWith),
    personsWithout: most((facts) => facts.personsWithout),
  };
}

/** Both hold: what is at least so much is at least the larger, what is at most so much at most the smaller. */
function strictest(rest: CellFacts, parts: CellFacts): CellFacts {
  const contributions = (a: Contributions, b: Contributions): Contributions => {
    const top1 = Math.min(a.top1, b.top1);
    return { sum: a.sum, top1, top2: Math.min(a.top1 + a.top2, b.top1 + b.top2) - top1 };
  };
  return {
    numerator: contributions(rest.numerator, parts.numerator),
    denominator: contributions(rest.denominator, parts.denominator),
    persons: Math.max(rest.persons, parts.persons),
    units: Math.max(rest.units, parts.units),
    employers: Math.max(rest.employers, parts.employers),
    largestEmployerUnits: Math.min(rest.largestEmployerUnits, parts.largestEmployerUnits),
    personsWith: Math.max(rest.personsWith, parts.personsWith),
    personsWithout: Math.max(rest.personsWithout, parts.personsWithout),
  };
}
