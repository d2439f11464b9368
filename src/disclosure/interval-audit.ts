import { Threads } from "../engine/threads.ts";
import { type Progress, silent } from "../progress.ts";
import type { IntervalTask } from "./interval-demands.ts";
import type { Demand, OtherTable } from "./interval-search.ts";
import { type ShardOrder, type ShardOutcome, solveShard } from "./interval-solve.ts";

/** A hidden cell of which the published figures say too much. */
export interface IntervalViolation {
  readonly population: string;
  readonly quantity: string;
  readonly cell: number;
  readonly demand: Demand;
  /** Between which values it can lie, as far as was found. Internal: never shown. */
  readonly low: number;
  readonly high: number;
  /** False: no table was found that protects it, but not all of them were searched. It is not safe either. */
  readonly proven: boolean;
  /** Published cells whose hiding would give it room, the cheapest first. */
  readonly repair: readonly number[];
}

/** Two tables with all published figures of the true one, in which a cell differs enough; -1 is the true one. */
export interface Witness {
  readonly cell: number;
  readonly demand: Demand;
  readonly low: OtherTable | undefined;
  readonly high: OtherTable | undefined;
}

export interface TaskResult {
  readonly population: string;
  readonly quantity: string;
  readonly demands: number;
  /** Fewer than there are demands when they were sampled. */
  readonly tested: number;
  readonly violations: readonly IntervalViolation[];
  readonly witnesses: readonly Witness[];
  readonly variables: number;
  readonly constraints: number;
}

export interface IntervalResult {
  readonly violations: readonly IntervalViolation[];
  readonly tasks: readonly TaskResult[];
  /** In Dutch: what was tested, and what was left out of a sample. */
  readonly said: string;
  readonly seconds: number;
}

export interface IntervalOptions {
  /** Threads; 0 works in this one. */
  readonly workers?: number;
  readonly seed?: number;
  /** Demands per task above which a sample is tested. */
  readonly limit?: number;
  /** False: little time; what is not shown to be safe then is not always proven to be too narrow. */
  readonly thorough?: boolean;
  readonly progress?: Progress;
}

/** What is told while limits are tested. */
export const boundsStep = "Grenzen toetsen";

/** Demands of one task that are all tested. */
const complete = 8_000;

/**
 * The interval test of disclosure.md 3.2: can every sensitive hidden cell lie far enough from its true value,
 * as far as the published figures tell? Hiding more cells can only give more room, so that after a repair only
 * the violations need to be asked again (`onlyCells`).
 */
export async function auditIntervals(
  tasks: readonly IntervalTask[],
  options: IntervalOptions = {},
): Promise<IntervalResult> {
  const start = performance.now();
  const { workers = 2, seed = 1, limit = complete, thorough = true, progress = silent } = options;
  const splitting = { workers, seed, limit, thorough };
  const orders = tasks.flatMap((task, number) => split(task, number, splitting, tasks.length));
  const all = orders.reduce((sum, { order }) => sum + order.demands.length, 0);
  const met = new Array<number>(orders.length).fill(0);
  const outcomes = await runAll(orders, workers, (number, done) => {
    met[number] = done;
    const sum = met.reduce((total, own) => total + own, 0);
    progress(boundsStep, sum, all);
  });
  const results = tasks.map((task, number) =>
    resultOf(
      task,
      outcomes.filter((_, at) => orders[at]?.task === number),
    ),
  );
  return {
    violations: results.flatMap((result) => result.violations),
    tasks: results,
    said: describe(results),
    seconds: (performance.now() - start) / 1000,
  };
}

/** The same task for some cells, with the cells that are hidden now. */
export function onlyCells(
  task: IntervalTask,
  cells: ReadonlySet<number>,
  hidden: readonly boolean[],
): IntervalTask {
  const demands = task.demands.filter(({ cell }) => cells.has(cell));
  return { ...task, demands, problem: { ...task.problem, hidden } };
}

interface Order {
  readonly task: number;
  readonly order: ShardOrder;
}

interface Splitting {
  readonly workers: number;
  readonly seed: number;
  readonly limit: number;
  readonly thorough: boolean;
}

function split(
  task: IntervalTask,
  number: number,
  { workers, seed, limit, thorough }: Splitting,
  tasks: number,
): Order[] {
  const demands = sample(task.demands, limit);
  if (demands.length === 0) return [];
  const parts = demands.length < 50 ? 1 : Math.max(1, Math.ceil(workers / tasks));
  return Array.from({ length: parts }, (_, part) => ({
    task: number,
    order: {
      problem: task.problem,
      demands: demands.filter((_, at) => at % parts === part),
      seed: seed + 101 * number + part,
      thorough,
    },
  }));
}

/** Above the limit: the widest apart in the order of the cells, so that every table and period is in it. */
function sample(demands: readonly Demand[], limit: number): readonly Demand[] {
  if (demands.length <= limit) return demands;
  const step = demands.length / limit;
  return Array.from({ length: limit }, (_, at) => demands[Math.floor(at * step)] as Demand);
}

async function runAll(
  orders: readonly Order[],
  workers: number,
  report: (number: number, met: number) => void,
): Promise<ShardOutcome[]> {
  const count = Math.min(workers, orders.length);
  if (count === 0) {
    const outcomes: ShardOutcome[] = [];
    for (const [at, { order }] of orders.entries())
      outcomes.push(await solveShard(order, (met) => report(at, met)));
    return outcomes;
  }
  const threads = new Threads(import.meta.url, "interval-worker", count);
  try {
    const waiting = orders.map(({ order }) => ({ weight: 0, make: () => order }));
    return await threads.all<ShardOrder, ShardOutcome>(waiting, { met: report });
  } finally {
    await threads.close();
  }
}

function resultOf(task: IntervalTask, shards: readonly ShardOutcome[]): TaskResult {
  const { population, quantity } = task;
  const outcomes = shards.flatMap((shard) => shard.outcomes.map((own) => ({ ...own, tables: shard.tables })));
  const largest = (pick: (shard: ShardOutcome) => number) => Math.max(0, ...shards.map(pick));
  return {
    ...{ population, quantity, demands: task.demands.length, tested: outcomes.length },
    violations: outcomes
      .filter(({ met }) => !met)
      .map(({ demand, low, high, proven, repair }) => ({
        ...{ population, quantity, cell: demand.cell, demand, low, high, proven, repair },
      })),
    witnesses: outcomes
      .filter(({ met }) => met)
      .map(({ demand, tables, lowTable, highTable }) => ({
        ...{ cell: demand.cell, demand, low: tables[lowTable], high: tables[highTable] },
      })),
    variables: largest((shard) => shard.variables),
    constraints: largest((shard) => shard.constraints),
  };
}

function describe(results: readonly TaskResult[]): string {
  const tested = results.reduce((sum, result) => sum + result.tested, 0);
  const all = results.reduce((sum, result) => sum + result.demands, 0);
  const number = (value: number) => value.toLocaleString("nl-NL");
  return tested === all
    ? `Van elke gevoelige verborgen cel is getoetst tussen welke grenzen zij kan liggen (${number(tested)} toetsen).`
    : `Van een steekproef van ${number(tested)} uit ${number(all)} gevoelige verborgen cellen, gespreid over tabellen en perioden, is getoetst tussen welke grenzen zij kunnen liggen.`;
}
