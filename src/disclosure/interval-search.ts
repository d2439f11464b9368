import type { IntervalModel, IntervalProblem } from "./interval-model.ts";
import { Ranges } from "./interval-range.ts";

/** How far the possible values of a hidden cell must reach beyond its true value, and apart. */
export interface Demand {
  readonly cell: number;
  readonly up: number;
  readonly down: number;
  readonly width: number;
}

/** A table that has the published figures of the true one: what it differs in, per inner cell. */
export interface OtherTable {
  readonly rows: Int32Array;
  readonly differences: Float64Array;
}

export interface DemandOutcome {
  readonly demand: Demand;
  /** Smallest and largest value found, with the tables that have it (-1: the true table). */
  readonly low: number;
  readonly high: number;
  readonly lowTable: number;
  readonly highTable: number;
  readonly met: boolean;
  /** When not met: whether the limits are those of all possible tables, or of those that were searched. */
  readonly proven: boolean;
  /** When not met: published cells that hold it, the cheapest to hide first. */
  readonly repair: readonly number[];
}

/** Below this many times what is asked, fractions of persons are looked at twice (disclosure.md 3.2). */
const close = 3;

/** What has been found of each demand. */
export class Search {
  readonly tables: OtherTable[] = [];
  readonly #problem: IntervalProblem;
  readonly #demands: readonly Demand[];
  readonly #truth: Float64Array;
  readonly #ranges: Ranges;
  /** The same by tables of whole numbers only; of persons, where fractions are not enough. */
  readonly #whole: Ranges | undefined;
  readonly #settled = new Map<number, { proven: boolean; repair: readonly number[] }>();
  readonly #variables = new WeakMap<IntervalModel, readonly (readonly number[])[]>();

  constructor(problem: IntervalProblem, demands: readonly Demand[]) {
    this.#problem = problem;
    this.#demands = demands;
    const sum = ({ cell }: Demand) =>
      (problem.members[cell] ?? new Uint32Array()).reduce(
        (total, row) => total + (problem.values[row] ?? 0),
        0,
      );
    this.#truth = Float64Array.from(demands, sum);
    this.#ranges = new Ranges(demands, this.#truth);
    const counts = problem.least > 0 && problem.values.every(Number.isInteger);
    this.#whole = counts ? new Ranges(demands, this.#truth) : undefined;
  }

  get met(): number {
    return this.#demands.length - this.open().length;
  }

  open(): number[] {
    return this.#demands.flatMap((_, at) => (this.isMet(at) ? [] : [at]));
  }

  isMet(at: number): boolean {
    return this.#ranges.isMet(at) && !this.isFraction(at);
  }

  /** Met, hardly wider than asked, and only by tables with parts of persons. */
  isFraction(at: number): boolean {
    if (this.#whole === undefined || !this.#ranges.isMet(at)) return false;
    return this.#ranges.width(at) < close * this.scale(at) && !this.#whole.isMet(at);
  }

  /** Directions that are still wanted: 1 up, -1 down. */
  needed(at: number): (1 | -1)[] {
    return (this.isFraction(at) ? this.#whole : this.#ranges)?.needed(at) ?? [];
  }

  direction(at: number, random: () => number): 1 | -1 {
    const wanted = this.needed(at);
    return wanted[Math.floor(random() * wanted.length)] ?? 1;
  }

  /** What is asked of the demand, so that large and small ones weigh the same. */
  scale(at: number): number {
    const { up, down, width } = this.#demands[at] as Demand;
    return Math.max(up, down, width, 1e-9);
  }

  cell(at: number): number {
    return this.#demands[at]?.cell ?? 0;
  }

  variables(at: number, model: IntervalModel): readonly number[] {
    const known = this.#variables.get(model) ?? this.#demands.map(({ cell }) => this.#inModel(cell, model));
    this.#variables.set(model, known);
    return known[at] ?? [];
  }

  /** Takes a table of the solver into account, for every demand. */
  record(model: IntervalModel, values: Float64Array): void {
    const rough = values.map((value, variable) => value - (model.value[variable] ?? 0));
    const isWhole = rough.every((amount) => Math.abs(amount - Math.round(amount)) < 1e-6);
    const change = isWhole ? rough.map(Math.round) : rough;
    const reached = (at: number) =>
      this.variables(at, model).reduce(
        (sum, variable) => sum + (change[variable] ?? 0),
        this.#truth[at] ?? 0,
      );
    this.#take([...this.#demands.keys()], reached, isWhole, () => this.#spread(model, change));
  }

  /** Takes any other table into account, for the demands `ats`. */
  adopt(ats: readonly number[], table: OtherTable, reached: (cell: number) => number): void {
    const isWhole = table.differences.every(Number.isInteger);
    this.#take(
      ats,
      (at) => reached(this.cell(at)),
      isWhole,
      () => table,
    );
  }

  #take(
    ats: readonly number[],
    reached: (at: number) => number,
    isWhole: boolean,
    table: () => OtherTable,
  ): void {
    const number = this.tables.length;
    const both = isWhole && this.#whole !== undefined ? [this.#ranges, this.#whole] : [this.#ranges];
    let used = false;
    for (const at of ats) {
      const value = reached(at);
      for (const ranges of both) used = ranges.widen(at, value, number) || used;
    }
    if (used) this.tables.push(table());
  }

  settle(at: number, proven: boolean, repair: readonly number[]): void {
    const { costs } = this.#problem;
    const sorted = repair.toSorted((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b);
    this.#settled.set(at, { proven, repair: sorted });
  }

  outcomes(): DemandOutcome[] {
    return this.#demands.map((demand, at) => {
      const { proven, repair } = this.#settled.get(at) ?? { proven: false, repair: [] };
      const own = this.#whole?.isMet(at) || this.isFraction(at) ? this.#whole : this.#ranges;
      const { low, high, lowTable, highTable } = own ?? this.#ranges;
      const found = { low: low[at] ?? 0, high: high[at] ?? 0 };
      const tables = { lowTable: lowTable[at] ?? -1, highTable: highTable[at] ?? -1 };
      const met = this.isMet(at);
      return { demand, ...found, ...tables, met, proven: met || proven, repair: met ? [] : repair };
    });
  }

  #inModel(cell: number, model: IntervalModel): number[] {
    const found = new Set<number>();
    for (const row of this.#problem.members[cell] ?? []) {
      const variable = model.of[row] ?? -1;
      if (variable >= 0) found.add(variable);
    }
    return [...found];
  }

  /** A change of a variable as changes of its inner cells, none of which gets below 0. */
  #spread({ inner }: IntervalModel, change: Float64Array): OtherTable {
    const changed = new Map<number, number>();
    change.forEach((amount, variable) => {
      if (Math.abs(amount) < 1e-9) return;
      let left = amount;
      for (const row of inner[variable] ?? []) {
        const step = Math.max(left, -(this.#problem.values[row] ?? 0));
        if (step !== 0) changed.set(row, step);
        left -= step;
        if (left === 0) break;
      }
    });
    return { rows: Int32Array.from(changed.keys()), differences: Float64Array.from(changed.values()) };
  }
}
