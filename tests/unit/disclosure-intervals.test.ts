import { existsSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { auditIntervals, onlyCells } from "../../src/disclosure/interval-audit.ts";
import { intervalTasks } from "../../src/disclosure/interval-demands.ts";
import { isHidden, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { tableFaults, witnessFaults } from "../../src/disclosure/witness.ts";
import type { Population } from "../../src/indicators/types.ts";
import { cubeOf, definition, type MicroRow } from "../support/disclosure-cube.ts";
import { taskOf, twoWay } from "../support/disclosure-intervals.ts";
import { fixture, fixtures, populationOf } from "../support/disclosure-oracle.ts";
import { plan, sampleRows } from "../support/disclosure-sample.ts";

const inThisThread = { workers: 0 };

test.skipIf(!existsSync(fixtures))("finds the feasibility intervals of the handbook", async () => {
  const rows = fixture("11-handbook-attack-examples", "example3_feasibility_interval.csv");
  const { population, hidden, values, expected } = twoWay(rows);
  const asked = [...expected.keys()].map((cell) => ({ cell, up: 1000, down: 0, width: 0 }));
  const { violations } = await auditIntervals([taskOf(population, hidden, values, asked)], inThisThread);
  expect(violations).toHaveLength(4);
  for (const { cell, high, proven } of violations) {
    expect(proven).toBe(true);
    expect(high).toBeCloseTo(expected.get(cell)?.[1] ?? -1, 6);
  }
  const apart = asked.map((one) => ({ ...one, up: 0, width: 1000 }));
  const both = await auditIntervals([taskOf(population, hidden, values, apart)], inThisThread);
  for (const { cell, low, high } of both.violations) {
    expect([low, high].map((value) => Math.round(value * 1e6) / 1e6)).toEqual(expected.get(cell));
  }
});

const hierarchical = (name: string, input: string, dimensions: readonly string[]) => {
  const folder = "02-example1-hierarchical-freq";
  const table = fixture(folder, name);
  const inner = fixture(folder, input);
  return {
    population: populationOf(table, inner, dimensions),
    hidden: table.map((cell) => cell.suppressed === "1"),
    primary: table.flatMap((cell, at) => (cell.primary === "1" ? [at] : [])),
    values: Float64Array.from(inner, (row) => Number(row.freq)),
  };
};

test.skipIf(!existsSync(fixtures)).each([
  ["expected_table7_b_maxN2_singletonNone_UNSAFE.csv", false],
  ["expected_table7_b_maxN2_zeroProblem.csv", true],
] as const)("%s: counts cannot be negative, so that hidden zeros may show (safe: %s)", async (name, safe) => {
  const { population, hidden, primary, values } = hierarchical(name, "input_b_2015.csv", ["age", "geo"]);
  const asked = primary.map((cell) => ({ cell, up: 1, down: 0, width: 1 }));
  const task = taskOf(population, hidden, values, asked);
  const { violations, tasks } = await auditIntervals([task], inThisThread);
  expect(violations.length === 0).toBe(safe);
  for (const { high, proven } of violations) {
    expect(proven).toBe(true);
    expect(high).toBeCloseTo(0, 6);
  }
  for (const witness of tasks[0]?.witnesses ?? []) expect(witnessFaults(task.problem, witness)).toEqual([]);
});

test.skipIf(!existsSync(fixtures))("the protected intervals of table 9 are at least 5 wide", async () => {
  const name = "expected_table9_intervals_maxN3_rangeMin5.csv";
  const { population, hidden, primary, values } = hierarchical(name, "input.csv", ["age", "geo"]);
  const asked = primary.map((cell) => ({ cell, up: 0, down: 0, width: 5 }));
  const { violations } = await auditIntervals([taskOf(population, hidden, values, asked)], inThisThread);
  expect(violations).toEqual([]);
});

const rows = sampleRows(700, 70, 1);
const cube = cubeOf(plan, [
  {
    id: "uren",
    definitions: [definition("uren", { klasse: "hr", maat: "gemiddelde", weergave: "uren" })],
    rows,
  },
]);
const population = cube.populations[0] as Population;
const hidden = suppress(population, cube.dimensions, defaultPolicy, new Set()).states.map(isHidden);
const judgement = { policy: defaultPolicy, dimensions: cube.dimensions };

test("every safe cell has two tables that a reader can check by adding up; repairs make the others safe", async () => {
  const tasks = intervalTasks(population, hidden, judgement);
  expect(tasks.map(({ quantity }) => quantity)).toEqual(["personen", "uren (teller)", "uren (noemer)"]);
  const first = await auditIntervals(tasks, { workers: 2 });
  expect(first.tasks.map(({ tested, demands }) => tested === demands)).toEqual([true, true, true]);
  first.tasks.forEach(({ witnesses }, at) => {
    expect(witnesses.length).toBeGreaterThan(100);
    for (const witness of witnesses) expect(witnessFaults(tasks[at]?.problem as never, witness)).toEqual([]);
  });
  const [broken] = first.violations;
  if (broken === undefined) throw new Error("plain elimination left no narrow interval in this sample");
  let wider = hidden;
  let left = first.violations;
  for (let round = 0; left.length > 0 && round < 60; round++) {
    for (const { repair } of left) expect(repair.every((cell) => !wider[cell])).toBe(true);
    const chosen = new Set(left.flatMap(({ repair }) => repair.slice(0, 1)));
    expect(chosen.size).toBeGreaterThan(0);
    wider = wider.map((own, cell) => own || chosen.has(cell));
    const cells = new Set(left.map(({ cell }) => cell));
    left = (
      await auditIntervals(
        tasks.map((task) => onlyCells(task, cells, wider)),
        inThisThread,
      )
    ).violations;
  }
  expect(left).toEqual([]);
});

test("a changed witness does not stand", async () => {
  const [task] = intervalTasks(population, hidden, judgement, "personen");
  if (task === undefined) throw new Error("no task");
  const { tasks } = await auditIntervals([task], inThisThread);
  const witness = tasks[0]?.witnesses.find(({ high }) => high !== undefined);
  if (witness?.high === undefined) throw new Error("no witness");
  const differences = witness.high.differences.slice();
  differences[0] = (differences[0] ?? 0) + 3;
  expect(witnessFaults(task.problem, { ...witness, high: { ...witness.high, differences } })).not.toEqual([]);
  expect(witnessFaults(task.problem, { ...witness, demand: { ...witness.demand, up: 1e7 } })).not.toEqual([]);
  expect(tableFaults(task.problem, task.problem.values)).toEqual([]);
});

const anyRows: fc.Arbitrary<MicroRow[]> = fc.array(
  fc
    .record({
      quarter: fc.constantFrom("2025KW01", "2025KW02"),
      employer: fc.nat(12),
      codes: fc.tuple(
        fc.constantFrom("x", "y", "z"),
        fc.constantFrom("p", "q", "?"),
        fc.constantFrom("k", "l"),
      ),
      persons: fc.integer({ min: 1, max: 9 }),
    })
    .map((row) => ({ ...row, values: [[row.persons, row.persons]] as [number, number][] })),
  { minLength: 5, maxLength: 60 },
);

test("random micro-data: every other table that is found publishes the same figures", async () => {
  let tables = 0;
  const linked = { dimensions: ["a", "b", "c"], tables: { ab: ["a", "b"], bc: ["b", "c"] }, year: 2025 };
  await fc.assert(
    fc.asyncProperty(anyRows, async (micro) => {
      const definitions = [definition("uren", { klasse: "hr", maat: "gemiddelde", weergave: "uren" })];
      const own = cubeOf(linked, [{ id: "uren", definitions, rows: micro }]).populations[0] as Population;
      const pattern = suppress(own, linked.dimensions, defaultPolicy, new Set()).states.map(isHidden);
      const wanted = { policy: defaultPolicy, dimensions: linked.dimensions };
      const [task] = intervalTasks(own, pattern, wanted, "personen");
      if (task === undefined) throw new Error("no task");
      const outcome = await auditIntervals([task], inThisThread);
      for (const witness of outcome.tasks[0]?.witnesses ?? []) {
        tables++;
        expect(witnessFaults(task.problem, witness)).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
  expect(tables).toBeGreaterThan(100);
});

test("a sample is said to be one", async () => {
  const [task] = intervalTasks(population, hidden, judgement, "personen");
  if (task === undefined) throw new Error("no task");
  const { said, tasks } = await auditIntervals([task], { workers: 0, limit: 40 });
  expect(tasks[0]?.tested).toBe(40);
  expect(said).toMatch(/^Van een steekproef van 40 uit /);
});
