import { join } from "node:path";
import { loadCatalog } from "../../src/catalog/catalog.ts";
import { textTable } from "../../src/commands/terminal.ts";
import { loadConfig } from "../../src/config.ts";
import { computeCube } from "../../src/indicators/cube.ts";
import { openStore } from "../../src/store/store.ts";
import { root } from "../support/root.ts";
import { measureProcess } from "./measure.ts";

/**
 * What every indicator costs: `node --import tsx tests/bench/cube.ts WORK`, in a folder in which run.ts has made
 * `levering`, `home` and `plain.duckdb`. Names the five slowest, and sets the time of all indicators beside that
 * of one verzuimpercentage written by hand over the same crossings.
 */
const [work = ""] = process.argv.slice(2);
const baseline = [
  "--import",
  "tsx",
  join(root, "tests/bench/baseline.ts"),
  "release",
  join(work, "levering"),
  work,
];
const plain = await measureProcess(baseline);

const config = loadConfig(process.env, { home: join(work, "home") });
const catalog = await loadCatalog(root);
const store = await openStore(config);
const steps: { name: string; start: number }[] = [];
const start = performance.now();
try {
  await computeCube(store, catalog, [2025], (label) => steps.push({ name: label, start: performance.now() }));
} finally {
  store.close();
}
const end = performance.now();
const times = steps.map(({ name, start: from }, index) => ({
  name,
  seconds: ((steps[index + 1]?.start ?? end) - from) / 1000,
}));
const tenth = (value: number) => Math.round(value * 10) / 10;
const slowest = (kind: string) =>
  times
    .filter(({ name }) => name.startsWith(kind))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, 5)
    .map(({ name, seconds }) => [name.slice(name.indexOf(":") + 2), tenth(seconds)]);
console.log(textTable(["slowest indicators", "seconds"], slowest("Cijfers berekenen")));
console.log(`\n${textTable(["slowest facts", "seconds"], slowest("Feiten berekenen"))}`);
const all = (end - start) / 1000;
console.log(
  `\n${catalog.indicators.length} indicators in ${tenth(all)} s, one verzuimpercentage by hand in ${tenth(plain.seconds)} s: ratio ${tenth(all / plain.seconds)}`,
);
