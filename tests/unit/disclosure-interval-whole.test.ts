import fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom } from "../../src/disclosure/audit-span.ts";
import { auditIntervals } from "../../src/disclosure/interval-audit.ts";
import { Exchange } from "../../src/disclosure/interval-exchange.ts";
import { IntervalGround, type IntervalProblem } from "../../src/disclosure/interval-model.ts";
import { movesOf } from "../../src/disclosure/interval-moves.ts";
import type { Demand } from "../../src/disclosure/interval-search.ts";
import { witnessFaults } from "../../src/disclosure/witness.ts";

const inThisThread = { workers: 0 };

function problemOf(
  values: readonly number[],
  shown: readonly (readonly number[])[],
  hidden: readonly (readonly number[])[],
): IntervalProblem {
  const members = [...shown, ...hidden].map((rows) => Uint32Array.from(rows));
  return {
    innerCount: values.length,
    members,
    hidden: members.map((_, cell) => cell >= shown.length),
    values: Float64Array.from(values),
    least: 1,
    costs: Float64Array.from(members, (rows) => rows.length),
  };
}

const auditOne = (problem: IntervalProblem, demand: Demand) =>
  auditIntervals([{ population: "p", quantity: "personen", problem, demands: [demand] }], inThisThread);

/**
 * Inner cells p q r s u v, shown p+q+r, p+s, q+u, p+u and s+u+v: p and q can only go up together, and then r goes
 * down by twice as much. With 1 in r that is half a person.
 */
const half = [
  [0, 1, 2],
  [0, 3],
  [1, 4],
  [0, 4],
  [3, 4, 5],
] as const;
const twice = [...half, ...half.map((rows) => rows.map((row) => row + 6))];
const both = [[0, 6]];

test("room for half persons only is no room", async () => {
  const once = [1, 1, 1, 5, 5, 0];
  const problem = problemOf([...once, ...once], twice, both);
  const target = problem.members.length - 1;
  const { violations } = await auditOne(problem, { cell: target, up: 1, down: 0, width: 1 });
  // In fractions it reaches 3: half a person more in each; in whole persons it is 2.
  expect(violations).toHaveLength(1);
  expect(violations[0]).toMatchObject({ low: 2, high: 2, proven: true });
  expect(violations[0]?.repair.length).toBeGreaterThan(0);
});

test("with one person more there is room in whole numbers too", async () => {
  const once = [1, 1, 2, 5, 5, 0];
  const problem = problemOf([...once, ...once], twice, both);
  const target = problem.members.length - 1;
  const { violations, tasks } = await auditOne(problem, { cell: target, up: 1, down: 0, width: 1 });
  expect(violations).toEqual([]);
  const witness = tasks[0]?.witnesses[0];
  expect(witness?.high?.differences.every(Number.isInteger)).toBe(true);
  expect(witnessFaults(problem, witness as never)).toEqual([]);
});

/** Rows by columns, each value an inner cell; totals are shown, and some inner cells beside them. */
const anyTable = fc.record({
  values: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
  shown: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  up: fc.integer({ min: 1, max: 6 }),
  seed: fc.integer({ min: 1, max: 1000 }),
});

test("every table by exchange has the published figures, in whole numbers, and no hidden cell empty", () => {
  let found = 0;
  fc.assert(
    fc.property(anyTable, ({ values, shown, up, seed }) => {
      const cells = values.map((_, row) => [row]);
      const totals = [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => 4 * row + column));
      const sums = [0, 1, 2, 3].map((column) => [0, 1, 2].map((row) => 4 * row + column));
      const open = cells.filter((_, row) => shown[row] === true);
      const secret = cells.filter((_, row) => shown[row] !== true);
      const problem = problemOf(values, [...totals, ...sums, ...open], secret);
      const exchange = new Exchange(problem, movesOf(problem, new IntervalGround(problem).independent));
      const random = randomFrom(seed);
      const weights = Float64Array.from(problem.members, () => random() - 0.5);
      const { table, sums: told } = exchange.sweep(weights, random, 0.1);
      const hidden = problem.members.flatMap((_, cell) => (problem.hidden[cell] === true ? [cell] : []));
      for (const cell of hidden) {
        const truth = values[problem.members[cell]?.[0] ?? 0] ?? 0;
        const by = (told[cell] ?? 0) - truth;
        const demand = { cell, up: Math.max(0, by), down: Math.max(0, -by), width: 0 };
        const reached = by > 0 ? { low: undefined, high: table } : { low: table, high: undefined };
        expect(witnessFaults(problem, { cell, demand, ...reached })).toEqual([]);
        const asking = { cell, up, down: 0, width: up };
        for (const { value, table: own } of [...exchange.meet(asking), ...exchange.meet(asking, random)]) {
          found++;
          expect(own.differences.every(Number.isInteger)).toBe(true);
          const asked = { cell, up: Math.max(0, value - truth), down: Math.max(0, truth - value), width: 0 };
          const side = value > truth ? { high: own, low: undefined } : { low: own, high: undefined };
          expect(witnessFaults(problem, { cell, demand: asked, ...side })).toEqual([]);
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(found).toBeGreaterThan(100);
});
