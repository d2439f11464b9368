import * as highsModule from "highs";
import { randomFrom } from "./audit-span.ts";
import { buildModel, IntervalGround, type IntervalModel, type IntervalProblem } from "./interval-model.ts";

type Highs = highsModule.Highs;
type Model = highsModule.Model;

/** Its types speak of CommonJS, where `default` is one step further away than in the module that is loaded. */
const loadHighs = highsModule.default as unknown as typeof highsModule.default.default;

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

export interface ShardOutcome {
  readonly outcomes: readonly DemandOutcome[];
  readonly tables: readonly OtherTable[];
  readonly variables: number;
  readonly constraints: number;
}

/** Variables of the part that is tried first. */
const part = 3_000;
/** Up to this many variables the simplex method is the quickest, because it goes on from where it was. */
const simplexLimit = 8_000;
/** With more, every single programme takes seconds: no more cells than this are asked for one by one. */
const singleLimit = 24;

/**
 * Looks for tables that show each demand met (disclosure.md 3.2). A table found in a part of the problem is a
 * table of the whole, so that parts come first; only the whole can say that a demand cannot be met.
 */
export async function solveShard(
  problem: IntervalProblem,
  demands: readonly Demand[],
  seed: number,
  progress: (met: number) => void = () => {},
): Promise<ShardOutcome> {
  const ground = new IntervalGround(problem);
  const shard: Shard = {
    ...{ highs: await loadHighs(), ground, demands, random: randomFrom(seed), progress },
    search: new Search(problem, demands),
    largest: { variables: 0, constraints: 0 },
  };
  const { search } = shard;
  const cellsOf = (open: readonly number[]) => open.map((at) => (demands[at] as Demand).cell);
  if (ground.free.length > part) {
    withModel(shard, ground.choose(cellsOf(search.open()), part), (solver, model) => {
      sweep(shard, solver, model);
      singles(shard, solver, model, search.open());
    });
  }
  if (search.open().length > 0) {
    withModel(shard, ground.free, (solver, model) => {
      sweep(shard, solver, model);
      const few = solver.method === "ipm" ? singleLimit : demands.length;
      singles(shard, solver, model, search.open().slice(0, few));
    });
  }
  return { outcomes: search.outcomes(), tables: search.tables, ...shard.largest };
}

interface Shard {
  readonly highs: Highs;
  readonly ground: IntervalGround;
  readonly demands: readonly Demand[];
  readonly search: Search;
  readonly random: () => number;
  readonly progress: (met: number) => void;
  readonly largest: { variables: number; constraints: number };
}

function withModel(
  { highs, ground, search, largest }: Shard,
  rows: readonly number[],
  work: (solver: Solver, model: IntervalModel) => void,
): void {
  const model = buildModel(ground, rows);
  if (model.inner.length === 0) {
    for (const at of search.open()) search.settle(at, model.whole, []);
    return;
  }
  largest.variables = Math.max(largest.variables, model.inner.length);
  largest.constraints = Math.max(largest.constraints, model.low.length);
  const solver = new Solver(highs, model);
  try {
    work(solver, model);
  } finally {
    solver.dispose();
  }
}

/** One random objective moves many cells at once, some up and some down. */
function sweep({ search, random, progress }: Shard, solver: Solver, model: IntervalModel): void {
  for (let round = 0, idle = 0; round < 40 && idle < 2; round++) {
    const open = search.open();
    if (open.length === 0 || (!model.whole && open.length < 8)) return;
    const costs = new Float64Array(model.inner.length);
    for (const at of open) {
      const weight = (search.direction(at, random) * (0.1 + random())) / search.scale(at);
      for (const variable of search.variables(at, model)) costs[variable] = (costs[variable] ?? 0) + weight;
    }
    const table = solver.maximize(costs);
    if (table === undefined) return;
    search.record(model, table.values);
    progress(search.met);
    idle = open.length - search.open().length < 0.03 * open.length ? idle + 1 : 0;
  }
}

/** After this many cells of which hardly any was settled, a model that is a part of the problem is left. */
const patience = 30;

/** The largest and the smallest value of each cell of `open`. */
function singles(
  { search, progress }: Shard,
  solver: Solver,
  model: IntervalModel,
  open: readonly number[],
): void {
  let [tried, settled] = [0, 0];
  for (const at of open) {
    if (search.isMet(at)) continue;
    if (!model.whole && tried >= patience && settled < 0.1 * tried) return;
    tried++;
    if (settle(search, solver, model, at)) settled++;
    progress(search.met);
  }
}

function settle(search: Search, solver: Solver, model: IntervalModel, at: number): boolean {
  const repair = new Set<number>();
  let optimal = true;
  for (const sign of search.needed(at)) {
    if (search.isMet(at)) return true;
    const costs = new Float64Array(model.inner.length);
    for (const variable of search.variables(at, model)) costs[variable] = sign;
    const table = solver.maximize(costs);
    optimal &&= table !== undefined;
    if (table === undefined) continue;
    search.record(model, table.values);
    for (const cell of table.holding) repair.add(cell);
  }
  if (!search.isMet(at)) search.settle(at, model.whole && optimal, [...repair]);
  return search.isMet(at);
}

interface Found {
  readonly values: Float64Array;
  /** Published cells of which the constraint has a price. */
  readonly holding: readonly number[];
}

/**
 * A persistent model of which only the objective changes: the primal simplex goes on from where it was. Large
 * ones are solved by interior points, of which nothing is kept but the table.
 */
class Solver {
  readonly method: "simplex" | "ipm";
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #cells: Int32Array;
  readonly #all: { readonly kind: "range"; readonly from: number; readonly to: number };

  constructor(highs: Highs, { inner, value, lower, starts, indices, low, high, cells }: IntervalModel) {
    const [columns, rows] = [inner.length, low.length];
    // Nothing can pass what there is in all, so that no programme is unbounded.
    const total = value.reduce((sum, one) => sum + one, 1);
    this.#highs = highs;
    this.#cells = cells;
    this.#all = { kind: "range", from: 0, to: columns - 1 };
    this.#model = highs.createModel({
      ...{ numCols: columns, numRows: rows, colCost: new Float64Array(columns), colLower: lower },
      colUpper: Float64Array.from(value, (one) => 2 * one + total),
      rowLower: low,
      rowUpper: high.map((one) => (one === Number.POSITIVE_INFINITY ? highs.infinity : one)),
      matrix: {
        ...{ format: "csr", numRows: rows, numCols: columns, starts, indices },
        values: new Float64Array(indices.length).fill(1),
      },
    });
    this.method = columns > simplexLimit ? "ipm" : "simplex";
    this.#model.options.set(
      this.method === "simplex"
        ? { output_flag: false, presolve: "off", solver: "simplex", simplex_strategy: 4 }
        : { output_flag: false, presolve: "on", solver: "ipm", run_crossover: "off" },
    );
  }

  /** The table with the largest sum of costs · values; undefined when the solver cannot tell. */
  maximize(costs: Float64Array): Found | undefined {
    this.#model.changeColsCost(
      this.#all,
      costs.map((cost) => -cost),
    );
    this.#model.run();
    if (this.#model.getModelStatus() !== this.#highs.constants.modelStatus.optimal) return undefined;
    const { colValue, rowDual } = this.#model.getSolution();
    const holding = [...this.#cells].filter((cell, row) => cell >= 0 && Math.abs(rowDual[row] ?? 0) > 1e-7);
    return { values: colValue, holding };
  }

  dispose(): void {
    this.#model.dispose();
  }
}

/** What has been found of each demand. */
class Search {
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
