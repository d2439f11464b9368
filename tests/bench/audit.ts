import { textTable } from "../../src/commands/terminal.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { auditIntervals } from "../../src/disclosure/interval-audit.ts";
import { intervalTasks } from "../../src/disclosure/interval-demands.ts";
import { isHidden, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import type { Population } from "../../src/indicators/types.ts";
import { cubeOf, definition } from "../support/disclosure-cube.ts";
import { plan, sampleRows } from "../support/disclosure-sample.ts";

/**
 * What the audit costs, in seconds on the clock with two threads: `node --import tsx tests/bench/audit.ts`. Four
 * linked tables, four quarters and the year, the class with the strictest rules. The intervals are those of
 * persons, and with `alles` as first argument those of numerator and denominator too; a second one leaves out larger samples.
 */
const largest = Number(process.argv[3] ?? 200_000);
const quantities = process.argv[2] === "alles" ? "alles" : "personen";
const judgement = { policy: defaultPolicy, dimensions: plan.dimensions };
const head = [
  "workers",
  "cells",
  "primary",
  "exact s",
  "all exact s",
  "quantity",
  "tested",
  "largest LP",
  "narrow",
  "intervals s",
];
const found: string[] = [];

for (const [workers, employers] of [
  [6_000, 500],
  [20_000, 2_000],
  [200_000, 15_000],
] as const) {
  if (workers > largest) continue;
  const definitions = [
    definition("verzuim", { klasse: "gezondheid", maat: "verhouding", weergave: "procent" }),
  ];
  const cube = cubeOf(plan, [{ id: "gezondheid", definitions, rows: sampleRows(workers, employers, 1) }]);
  const population = cube.populations[0] as Population;
  const states = suppress(population, cube.dimensions, defaultPolicy, new Set()).states;
  const hidden = states.map(isHidden);
  const pattern = { population, hidden, structural: false };
  const exact = timed(() => audit([pattern]));
  const judged = timed(() => audit([pattern], judgement));
  const kinds = new Set(judged.value.leaks.map(({ kind }) => kind));
  const count = (wanted: string) => judged.value.leaks.filter(({ kind }) => kind === wanted).length;
  found.push([...kinds].map((kind) => `${kind} ${count(kind)}`).join(", ") || "none");
  const { tasks, seconds } = await auditIntervals(intervalTasks(population, hidden, judgement, quantities));
  const rows = tasks.map((task): (string | number)[] => {
    const cells = [workers, population.keys.length, states.filter((state) => state === "primair").length];
    const size = `${task.variables} × ${task.constraints}`;
    const spent = task === tasks[0] ? [exact.seconds, judged.seconds] : ["", ""];
    return [
      ...cells,
      ...spent,
      task.quantity,
      task.tested,
      size,
      task.violations.length,
      Math.round(seconds * 10) / 10,
    ];
  });
  console.log(textTable(head, rows));
}

console.log(`\nleft by the suppression, per size: ${found.join(" | ")}`);

function timed<T>(work: () => T): { value: T; seconds: number } {
  const start = performance.now();
  const value = work();
  return { value, seconds: Math.round((performance.now() - start) / 10) / 100 };
}
