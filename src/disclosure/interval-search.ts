import type { IntervalModel, IntervalProblem } from "./interval-model.ts";

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

/** What has been found of each demand. */
export class Search {
  readonly tables: OtherTable[] = [];
  readonly #problem: IntervalProblem;
  readonly #demands: readonly Demand[];
  readonly #truth: Float64Array;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #lowTable: Int32Array;
  readonly #highTable: Int32Array;
  readonly #settled = new Map<number, { proven: boolean; repair: readonly number[] }>();
  readonly #variables = new WeakMap<IntervalModel, readonly (readonly number[])[]>();

  constructor(problem: IntervalProblem, demands: readonly Demand[]) {
    this.#problem = problem;
    this.#demands = demands;
    const sum = ({ cell }: Demand) =>
      [...(problem.members[cell] ?? [])].reduce((total, row) => total + (problem.values[row] ?? 0), 0);
    this.#truth = Float64Array.from(demands, sum);
    this.#low = this.#truth.slice();
    this.#high = this.#truth.slice();
    this.#lowTable = new Int32Array(demands.length).fill(-1);
    this.#highTable = new Int32Array(demands.length).fill(-1);
  }

  get met(): number {
    return this.#demands.length - this.open().length;
  }

  open(): number[] {
    return this.#demands.flatMap((_, at) => (this.isMet(at) ? [] : [at]));
  }

  isMet(at: number): boolean {
    return this.#isHighEnough(at) && this.#isLowEnough(at) && this.#isWideEnough(at);
  }

  /** Directions that are still wanted: 1 up, -1 down. */
  needed(at: number): (1 | -1)[] {
    const wide = this.#isWideEnough(at);
    const up = !this.#isHighEnough(at) || !wide;
    const down = !this.#isLowEnough(at) || !wide;
    return [...(up ? ([1] as const) : []), ...(down ? ([-1] as const) : [])];
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

  variables(at: number, model: IntervalModel): readonly number[] {
    const known = this.#variables.get(model) ?? this.#demands.map(({ cell }) => this.#inModel(cell, model));
    this.#variables.set(model, known);
    return known[at] ?? [];
  }

  /** Takes a table into account for every demand. */
  record(model: IntervalModel, values: Float64Array): void {
    const change = values.map((value, variable) => value - (model.value[variable] ?? 0));
    const number = this.tables.length;
    let used = false;
    this.#demands.forEach((_, at) => {
      const moved = this.variables(at, model).reduce((sum, variable) => sum + (change[variable] ?? 0), 0);
      const value = (this.#truth[at] ?? 0) + moved;
      if (value < (this.#low[at] ?? 0)) {
        [this.#low[at], this.#lowTable[at], used] = [value, number, true];
      }
      if (value > (this.#high[at] ?? 0)) {
        [this.#high[at], this.#highTable[at], used] = [value, number, true];
      }
    });
    this.tables.push(
      used ? this.#spread(model, change) : { rows: new Int32Array(), differences: new Float64Array() },
    );
  }

  settle(at: number, proven: boolean, repair: readonly number[]): void {
    const { costs } = this.#problem;
    const sorted = repair.toSorted((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b);
    this.#settled.set(at, { proven, repair: sorted });
  }

  outcomes(): DemandOutcome[] {
    return this.#demands.map((demand, at) => {
      const { proven, repair } = this.#settled.get(at) ?? { proven: false, repair: [] };
      const found = { low: this.#low[at] ?? 0, high: this.#high[at] ?? 0 };
      const tables = { lowTable: this.#lowTable[at] ?? -1, highTable: this.#highTable[at] ?? -1 };
      const met = this.isMet(at);
      return { demand, ...found, ...tables, met, proven: met || proven, repair: met ? [] : repair };
    });
  }

  #slack(at: number): number {
    return 1e-6 * Math.max(1, this.#truth[at] ?? 0);
  }

  #isHighEnough(at: number): boolean {
    const { up } = this.#demands[at] as Demand;
    return (this.#high[at] ?? 0) >= (this.#truth[at] ?? 0) + up - this.#slack(at);
  }

  #isLowEnough(at: number): boolean {
    const { down } = this.#demands[at] as Demand;
    const truth = this.#truth[at] ?? 0;
    return (this.#low[at] ?? 0) <= truth - Math.min(down, truth) + this.#slack(at);
  }

  #isWideEnough(at: number): boolean {
    const { width } = this.#demands[at] as Demand;
    return (this.#high[at] ?? 0) - (this.#low[at] ?? 0) >= width - this.#slack(at);
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
