import { parentPort, workerData } from "node:worker_threads";
import type { IntervalProblem } from "./interval-model.ts";
import type { Demand } from "./interval-search.ts";
import { solveShard } from "./interval-solve.ts";

/** What a thread is given. */
export interface ShardOrder {
  readonly problem: IntervalProblem;
  readonly demands: readonly Demand[];
  readonly seed: number;
}

const { problem, demands, seed } = workerData as ShardOrder;
const outcome = await solveShard(problem, demands, seed, (met) => parentPort?.postMessage({ met }));
parentPort?.postMessage({ outcome });
