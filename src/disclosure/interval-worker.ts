import { parentPort } from "node:worker_threads";
import { type ShardOrder, solveShard } from "./interval-solve.ts";

parentPort?.on("message", async (order: ShardOrder) => {
  const outcome = await solveShard(order, (met) => parentPort?.postMessage({ met }));
  parentPort?.postMessage({ outcome });
});
