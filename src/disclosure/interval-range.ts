import type { Demand } from "./interval-search.ts";

/** Between which values cells lie in the tables that were found, and in which table (-1: the true one). */
export class Ranges {
  readonly #demands: readonly Demand[];
  readonly #truth: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly lowTable: Int32Array;
  readonly highTable: Int32Array;

  constructor(demands: readonly Demand[], truth: Float64Array) {
    this.#demands = demands;
    this.#truth = truth;
    this.low = truth.slice();
    this.high = truth.slice();
    this.lowTable = new Int32Array(truth.length).fill(-1);
    this.highTable = this.lowTable.slice();
  }

  /** @returns whether the table says something new. */
  widen(at: number, value: number, table: number): boolean {
    const [low, high] = [this.low[at] ?? 0, this.high[at] ?? 0];
    if (value < low) [this.low[at], this.lowTable[at]] = [value, table];
    if (value > high) [this.high[at], this.highTable[at]] = [value, table];
    return value < low || value > high;
  }

  isMet(at: number): boolean {
    return this.needed(at).length === 0;
  }

  width(at: number): number {
    return (this.high[at] ?? 0) - (this.low[at] ?? 0);
  }

  /** Directions in which more is wanted: 1 up, -1 down. */
  needed(at: number): (1 | -1)[] {
    const { up, down, width } = this.#demands[at] as Demand;
    const truth = this.#truth[at] ?? 0;
    // Of the solver; disclosure.md 3.2.
    const slack = 1e-6 * Math.max(1, truth);
    const isNarrow = this.width(at) < width - slack;
    const wanted: (1 | -1)[] = [];
    if (isNarrow || (this.high[at] ?? 0) < truth + up - slack) wanted.push(1);
    if (isNarrow || (this.low[at] ?? 0) > truth - Math.min(down, truth) + slack) wanted.push(-1);
    return wanted;
  }
}
