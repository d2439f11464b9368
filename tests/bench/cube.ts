import { join } from "node:path";
import { loadCatalog } from "../../src/catalog/catalog.ts";
import { textTable } from "../../src/commands/terminal.ts";
import { loadConfig } from "../../src/config.ts";
import { computeCube } from "../../src/indicators/cube.ts";
import { openStore } from "../../src/store/store.ts";
import { root } from "../support/root.ts";
import { measureProcess } from "./measure.ts";

/**
 * What every indicator costs: `node --import tsx tests/bench/cube.ts WORK [WORK10]`, in folders in which run.ts has
 * made `levering`, `home` and `plain.duckdb`; WORK10 with a tenth of the jobs. Sets the time of all indicators beside
 * that of one verzuimpercentage written by hand over the same crossings, says what ten times the jobs costs, and
 * names the five slowest (measured one after another, on one connection).
 */
const [work = "", tenth] = process.argv.slice(2);
type Step = { readonly name: string; readonly start: number };

async function baseline(folder: string): Promise<number> {
  const script = join(root, "tests/bench/baseline.ts");
  const args = ["--import", "tsx", script, "release", join(folder, "levering"), folder];
  return (await measureProcess(args)).seconds;
}

async function compute(folder: string, connections = 2): Promise<{ seconds: number; steps: Step[] }> {
  const catalog = await loadCatalog(root);
  const store = await openStore({
    ...loadConfig(process.env, { home: join(folder, "home") }),
    memory: "3000MB",
  });
  const steps: Step[] = [];
  const start = performance.now();
  const note = (name: string) => steps.push({ name, start: performance.now() });
  try {
    await computeCube(store, catalog, [2025], note, { connections, contributors: false });
  } finally {
    store.close();
  }
  steps.push({ name: "", start: performance.now() });
  return { seconds: (performance.now() - start) / 1000, steps };
}

const rounded = (value: number) => Math.round(value * 10) / 10;

function slowest(steps: readonly Step[], kind: string): (string | number)[][] {
  return steps
    .map(({ name, start }, index) => ({ name, seconds: ((steps[index + 1]?.start ?? start) - start) / 1000 }))
    .filter(({ name }) => name.startsWith(kind))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, 5)
    .map(({ name, seconds }) => [name.slice(name.indexOf(":") + 2), rounded(seconds)]);
}

const [before, all, after] = [await baseline(work), await compute(work), await baseline(work)];
const plain = (before + after) / 2;
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
const count = all.steps.filter(({ name }) => name.startsWith("Cijfers berekenen")).length;
console.log(
  `${count} indicators in ${rounded(all.seconds)} s (peak ${peak} MiB), one verzuimpercentage by hand in ${rounded(plain)} s: ratio ${rounded(all.seconds / plain)}`,
);
if (tenth !== undefined) {
  const small = await compute(tenth);
  console.log(
    `a tenth of the jobs in ${rounded(small.seconds)} s: ten times the jobs costs ${rounded(all.seconds / small.seconds)} times the time`,
  );
}
const { steps } = await compute(work, 1);
console.log(`\n${textTable(["slowest indicators", "seconds"], slowest(steps, "Cijfers berekenen"))}`);
console.log(`\n${textTable(["slowest facts", "seconds"], slowest(steps, "Feiten berekenen"))}`);
