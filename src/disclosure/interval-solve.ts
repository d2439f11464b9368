import { randomFrom } from "./audit-span.ts";
import { Exchange } from "./interval-exchange.ts";
import { buildModel, IntervalGround, type IntervalModel, type IntervalProblem } from "./interval-model.ts";
import { movesOf } from "./interval-moves.ts";
import { type Demand, type DemandOutcome, type OtherTable, Search } from "./interval-search.ts";
import { type Highs, Solver, solverHere } from "./interval-solver.ts";

/** Plain data, for a thread. */
export interface ShardOrder {
  readonly problem: IntervalProblem;
  readonly demands: readonly Demand[];
  readonly seed: number;
  /** Whether the solver is asked for what exchange does not show; if not, of small problems only. */
  readonly thorough: boolean;
}

export interface ShardOutcome {
  readonly outcomes: readonly DemandOutcome[];
  readonly tables: readonly OtherTable[];
  readonly variables: number;
  readonly constraints: number;
}

/** Tables by exchange that move many cells at once; more hardly find anything new. */
const sweeps = 25;

/** Variables of the part that is tried first. */
const part = 3_000;
/** Variables up to which tables of whole numbers are sought by branching. */
const wholeLimit = 2_000;
/** Inner cells, and hidden cells, up to which the solver is quick enough for every release. */
const small = 300;
const fewHidden = 400;
/** Cells of these that are then asked for one by one. */
const quickLimit = 20;
/** With more, every single programme takes seconds: no more cells than this are asked for one by one. */
const singleLimit = 24;

/**
 * Looks for tables that show each demand met (disclosure.md 3.2). A table found in a part of the problem is a
 * table of the whole, so that parts come first; only the whole can say that a demand cannot be met.
 */
export async function solveShard(
  { problem, demands, seed, thorough }: ShardOrder,
  progress: (met: number) => void = () => {},
): Promise<ShardOutcome> {
  const ground = new IntervalGround(problem);
  const search = new Search(problem, demands);
  const largest = { variables: 0, constraints: 0 };
  const started = { ground, demands, random: randomFrom(seed), progress, search, largest };
  exchange(started, problem);
  if (search.open().length === 0 || !(thorough || isSmall(ground)))
    return { outcomes: search.outcomes(), tables: search.tables, ...largest };
  const shard: Shard = { ...started, highs: await solverHere() };
  const cellsOf = (open: readonly number[]) => open.map((at) => (demands[at] as Demand).cell);
  if (thorough && ground.free.length > part) {
    withModel(shard, ground.choose(cellsOf(search.open()), part), (solver, model) => {
      sweep(shard, solver, model);
      singles(shard, solver, model, search.open());
    });
  }
  if (search.open().length > 0) {
    withModel(shard, ground.free, (solver, model) => {
      sweep(shard, solver, model);
      const most = thorough ? demands.length : quickLimit;
      const few = solver.method === "ipm" ? singleLimit : most;
      singles(shard, solver, model, search.open().slice(0, few));
    });
  }
  return { outcomes: search.outcomes(), tables: search.tables, ...shard.largest };
}

function isSmall({ free, hidden }: IntervalGround): boolean {
  return free.length <= small && hidden.length <= fewHidden;
}

interface Started {
  readonly ground: IntervalGround;
  readonly demands: readonly Demand[];
  readonly search: Search;
  readonly random: () => number;
  readonly progress: (met: number) => void;
  readonly largest: { variables: number; constraints: number };
}

interface Shard extends Started {
  readonly highs: Highs;
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

/**
 * Settles most demands without a solver: first each cell for itself, then with what holds it moved out of the way, then
 * many at once for as long as that finds anything.
 */
function exchange({ ground, demands, search, random, progress }: Started, problem: IntervalProblem): void {
  const found = new Exchange(problem, movesOf(problem, ground.independent));
  const meet = (at: number, forced?: () => number) => {
    for (const { table, value } of found.meet(demands[at] as Demand, forced))
      search.adopt([at], table, () => value);
    if (at % 100 === 0) progress(at);
  };
  for (const at of demands.keys()) meet(at);
  for (const at of search.open()) meet(at, random);
  let open = search.open();
  for (let round = 0, idle = 0; round < sweeps && idle < 2 && open.length > 0; round++) {
    const weights = new Float64Array(problem.members.length);
    for (const at of open) {
      const weight = (search.direction(at, random) * (0.1 + random())) / search.scale(at);
      weights[search.cell(at)] = (weights[search.cell(at)] ?? 0) + weight;
    }
    const { sums, table } = found.sweep(weights, random, round % 4 === 0 ? 0 : 0.2);
    search.adopt(open, table, (cell) => sums[cell] ?? 0);
    const left = open.filter((at) => !search.isMet(at));
    idle = left.length < open.length ? 0 : idle + 1;
    open = left;
    progress(demands.length - open.length);
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

/**
 * Fractions of persons have room, persons may not (disclosure.md 3.2): asks for tables of whole numbers, where the
 * problem is small enough for it.
 * @returns whether the answer is final.
 */
function settleWhole(search: Search, solver: Solver, model: IntervalModel, at: number): boolean {
  if (solver.method === "ipm" || model.inner.length > wholeLimit) return false;
  let optimal = true;
  for (const sign of search.needed(at)) {
    const costs = new Float64Array(model.inner.length);
    for (const variable of search.variables(at, model)) costs[variable] = sign;
    const table = solver.maximizeWhole(costs);
    optimal &&= table !== undefined;
    if (table !== undefined) search.record(model, table.values);
  }
  return optimal;
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
  if (search.isFraction(at)) optimal = settleWhole(search, solver, model, at);
  if (!search.isMet(at)) search.settle(at, model.whole && optimal, [...repair]);
  return search.isMet(at);
}
