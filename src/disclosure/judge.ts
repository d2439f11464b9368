import { type Population, TOTAL } from "../indicators/types.ts";
import { Bounds } from "./bounds.ts";
import type { Group } from "./groups.ts";
import type { Policy } from "./policy.ts";
import { Unions } from "./unions.ts";

/**
 * Whether figures that can be worked out from published cells would break a primary rule. Bounds settle most
 * questions; the others are reckoned over the contributors, and where these are not known they are forbidden.
 */
export class Judge {
  readonly #groups: readonly Group[];
  readonly #bounds: Bounds;
  readonly #unions: Unions | undefined;
  /** Negative contributions (corrections): then bounds say nothing. */
  readonly #signed: boolean;
  readonly #ofAge: readonly boolean[];

  constructor(
    population: Population,
    groups: readonly Group[],
    policy: Policy,
    { periods, age }: { readonly periods: Uint8Array; readonly age: number },
  ) {
    const { contributors, keys } = population;
    this.#groups = groups;
    this.#bounds = new Bounds(population, groups, policy);
    this.#unions = contributors && new Unions(population, contributors, policy, periods);
    this.#signed =
      contributors?.measures.some(({ numerator }) => numerator.some((value) => value < 0)) ?? false;
    this.#ofAge = groups.map(({ cells }) =>
      cells.some((cell) => (keys[cell]?.codes[age] ?? TOTAL) !== TOTAL),
    );
  }

  /** A cell itself, its employers added up over its inner cells: of a year other than its own facts may say. */
  forbidsCell(group: number): boolean {
    const cell = this.#groups[group]?.cells[0];
    if (this.#unions === undefined || cell === undefined) return false;
    this.#unions.clear();
    this.#unions.include(this.#rows(group));
    return this.#unions.isForbidden(this.#ofAge[group] === true, cell);
  }

  /** What lies in `outer` and in none of `parts`, which are disjoint cells in it. */
  forbidsRest(outer: number, parts: readonly number[]): boolean {
    const byAge = [outer, ...parts].some((group) => this.#ofAge[group] === true);
    if (!this.#signed && this.#bounds.isSafe(outer, parts, [], byAge)) return false;
    if (this.#unions === undefined) return true;
    const taken = new Set(parts.flatMap((part) => [...this.#rows(part)]));
    this.#unions.clear();
    this.#unions.include(this.#rows(outer).filter((row) => !taken.has(row)));
    return this.#unions.isForbidden(byAge);
  }

  /**
   * How many of `shown` must be hidden too before the hidden parts of `outer` together may be known, taken from the
   * front. Hidden and shown parts are disjoint and together are `outer`, which may be published.
   */
  missing(outer: number, hidden: readonly number[], shown: readonly number[]): number {
    const byAge = hidden.some((group) => this.#ofAge[group] === true);
    this.#unions?.clear();
    for (const group of hidden) this.#unions?.include(this.#rows(group));
    for (let count = 0; count < shown.length; count++) {
      const taken = shown.slice(0, count);
      const forbidden =
        this.#unions === undefined
          ? !this.#bounds.isSafe(outer, shown.slice(count), [...hidden, ...taken], byAge)
          : this.#unions.isForbidden(byAge);
      if (!forbidden) return count;
      this.#unions?.include(this.#rows(shown[count] ?? 0));
    }
    return shown.length;
  }

  #rows(group: number): Uint32Array {
    return this.#groups[group]?.rows ?? new Uint32Array();
  }
}
