import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textTable } from "../../src/commands/terminal.ts";
import { type AuditedPattern, audit, type Leak, type LeakKind } from "../../src/disclosure/audit.ts";
import { withhold } from "../../src/disclosure/elimination.ts";
import { countsPersons } from "../../src/disclosure/joint.ts";
import { isHidden, prepare } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { computeCube } from "../../src/indicators/cube.ts";
import type { Cube } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { openStore } from "../../src/store/store.ts";
import { catalogOf, sampleHome } from "../support/sample-release.ts";

/**
 * The protection of the whole sample sector: `node --import tsx tests/bench/sector.ts [workers] [clusters]`, four
 * quarters and the year. What is hidden and why, what it costs, what the gate finds afterwards, and what it would
 * have found if only plain elimination had hidden cells (disclosure.md 2.5).
 */
const workers = Number(process.argv[2] ?? 200_000);
const clusters = Number(process.argv[3] ?? 30);
const work = mkdtempSync(join(tmpdir(), "regiespiegel-sector-"));
const kinds: readonly LeakKind[] = ["exact", "insider", "regel", "rest", "verschil"];

try {
  const config = await sampleHome(work, { workers, clusters, seed: 1 });
  const store = await openStore(config);
  try {
    const start = performance.now();
    const cube = await computeCube(store, await catalogOf(config), [2025], silent);
    console.log(`${workers} workers, ${clusters} clusters; cube ${since(start)} s`);
    await show(cube);
  } finally {
    store.close();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function show(cube: Cube): Promise<void> {
  const start = performance.now();
  const made = await Protected.protectWithRoom(cube, defaultPolicy, silent);
  const seconds = since(start);
  const sum = (pick: (one: (typeof made.counts)[number]) => number) =>
    made.counts.reduce((total, one) => total + pick(one), 0);
  const rules = new Map<string, number>();
  for (const { byRule } of made.counts)
    for (const [rule, cells] of Object.entries(byRule)) rules.set(rule, (rules.get(rule) ?? 0) + cells);
  console.log(
    textTable(
      ["what", "number"],
      [
        ["populations", made.counts.length],
        ["cells", sum(({ cells }) => cells)],
        ["empty", sum(({ empty }) => empty)],
        ["primary", sum(({ primary }) => primary)],
        ["secondary", sum(({ secondary }) => secondary)],
        ["virtual: remainders", sum(({ virtual }) => virtual.remainders)],
        ["virtual: insiders", sum(({ virtual }) => virtual.insiders)],
        ["virtual: differences", sum(({ virtual }) => virtual.differences)],
        ["rounds, at most", Math.max(...made.counts.map(({ virtual }) => virtual.rounds))],
        ["seconds, with every test", seconds],
      ],
    ),
  );
  console.log(
    textTable(
      ["broken rule", "cells"],
      [...rules].sort(([, a], [, b]) => b - a).map((row) => [...row]),
    ),
  );
  const { leaks, seconds: audited } = leaksOf(cube, hiddenOf(made));
  console.log(
    textTable(
      ["found by the gate", ...kinds, "s"],
      [["with everything hidden", ...countsOf(leaks), audited]],
    ),
  );
  for (const line of made.tests) console.log(line);
  const plain = leaksOf(cube, plainly(cube));
  console.log(
    textTable(
      ["plain elimination", ...kinds, "s"],
      [["would have left", ...countsOf(plain.leaks), plain.seconds]],
    ),
  );
}

function hiddenOf(made: Protected): AuditedPattern[] {
  return made.told().map(({ population, states }) => ({
    population,
    hidden: states.map(isHidden),
    structural: countsPersons(population),
  }));
}

/** Each population by itself: primary rules, and what plain elimination hides for them. */
function plainly(cube: Cube): AuditedPattern[] {
  return cube.populations
    .filter(({ measures }) => measures.length > 0)
    .map((population) => {
      const { structure, reasons } = prepare(population, cube.dimensions, defaultPolicy);
      const isPrimary = (group: number) =>
        structure.groups[group]?.cells.some((cell) => (reasons[cell]?.length ?? 0) > 0) === true;
      const withheld = withhold({
        columns: structure.groups,
        innerCount: population.innerCount,
        targets: structure.order.filter(isPrimary),
        candidates: structure.order.filter((group) => !isPrimary(group)),
        seed: 1,
      });
      const hidden = population.keys.map(() => false);
      for (const group of [...structure.order.filter(isPrimary), ...withheld])
        for (const cell of structure.groups[group]?.cells ?? []) hidden[cell] = true;
      return { population, hidden, structural: false };
    });
}

function leaksOf(
  cube: Cube,
  patterns: readonly AuditedPattern[],
): { leaks: readonly Leak[]; seconds: number } {
  const start = performance.now();
  const { leaks } = audit(patterns, { policy: defaultPolicy, dimensions: cube.dimensions });
  return { leaks, seconds: since(start) };
}

function countsOf(leaks: readonly Leak[]): number[] {
  return kinds.map((wanted) => leaks.filter(({ kind }) => kind === wanted).length);
}

function since(start: number): number {
  return Math.round((performance.now() - start) / 100) / 10;
}
