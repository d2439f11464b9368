import fc from "fast-check";
import { expect, test } from "vitest";
import { audit } from "../../src/disclosure/audit.ts";
import { randomFrom } from "../../src/disclosure/audit-span.ts";
import { cellId } from "../../src/disclosure/groups.ts";
import { noHistory } from "../../src/disclosure/history.ts";
import { type Suppressed, suppressAll } from "../../src/disclosure/joint.ts";
import { isHidden, type State } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { addRepairs } from "../../src/disclosure/repairs.ts";
import type { Cube } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";

const plan: Plan = { dimensions: ["sector", "regio"], tables: { t: ["sector", "regio"] }, year: 2025 };

function cubeFrom(seed: number): Cube {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const rows = Array.from({ length: 900 }, (_, number): MicroRow => {
    const persons = 1 + below(9);
    return {
      quarter: `2025KW0${1 + below(4)}`,
      employer: number % 240,
      codes: ["ABCD".charAt(Math.min(below(4), below(4))), `R${Math.min(below(4), below(4))}`],
      persons,
      values: [[persons, persons]],
    };
  });
  return cubeOf(plan, [
    { id: "uren", definitions: [definition("uren", { klasse: "hr", maat: "som" })], rows },
  ]);
}

const suppressed = (cube: Cube, asked: ReadonlyMap<string, ReadonlySet<string>> = new Map()) =>
  suppressAll(cube, defaultPolicy, silent, noHistory, asked);

function leaksOf(cube: Cube, patterns: readonly Suppressed[]) {
  const audited = patterns.map(({ pattern: { population, states } }) => ({
    population,
    hidden: states.map(isHidden),
    structural: false,
  }));
  return audit(audited, { policy: defaultPolicy, dimensions: cube.dimensions }).leaks;
}

test("what the gate names is enough to make a pattern safe that hides nothing but what must be", () => {
  let sometimes = false;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
      const cube = cubeFrom(seed);
      const asked = new Map<string, Set<string>>();
      const whole = suppressed(cube);
      const weak = (): Suppressed[] =>
        whole.map((one) => ({
          ...one,
          pattern: {
            ...one.pattern,
            states: one.pattern.states.map((state, cell): State => {
              if (state !== "secundair" && state !== "publiek") return state;
              const key = one.pattern.population.keys[cell];
              return key !== undefined && asked.get("hr|uren")?.has(cellId(key)) ? "secundair" : "publiek";
            }),
          },
        }));
      sometimes ||= leaksOf(cube, weak()).length > 0;
      for (let leaks = leaksOf(cube, weak()); leaks.length > 0; leaks = leaksOf(cube, weak()))
        expect(addRepairs(leaks, weak(), asked)).toBe(true);
      expect(leaksOf(cube, weak())).toEqual([]);
    }),
    { numRuns: 6, seed: 5 },
  );
  expect(sometimes).toBe(true);
});

test("a cell that is asked for is hidden, and what that gives away too", () => {
  const cube = cubeFrom(3);
  const [plain] = suppressed(cube);
  const shown = plain?.pattern.population.keys.find(
    ({ codes }, cell) => !codes.includes("T") && plain.pattern.states[cell] === "publiek",
  );
  if (plain === undefined || shown === undefined) return expect.unreachable();
  const [pattern] = suppressed(cube, new Map([["hr|uren", new Set([cellId(shown)])]]));
  if (pattern === undefined) return expect.unreachable();
  const at = pattern.pattern.population.keys.indexOf(shown);
  expect(isHidden(pattern.pattern.states[at])).toBe(true);
  expect(pattern.pattern.reasons[at]).toContainEqual({ rule: "ruimte" });
  expect(leaksOf(cube, [pattern])).toEqual([]);
});

test("what was published before is never asked for", () => {
  const cube = cubeFrom(5);
  const [plain] = suppressed(cube);
  if (plain === undefined) return expect.unreachable();
  const states = plain.pattern.states.map((state): State => (state === "secundair" ? "publiek" : state));
  const weak = { ...plain, pattern: { ...plain.pattern, states } };
  const leaks = leaksOf(cube, [weak]);
  expect(leaks.length).toBeGreaterThan(0);
  const known = new Set(plain.pattern.population.keys.map(cellId));
  const asked = new Map<string, Set<string>>();
  expect(addRepairs(leaks, [{ ...weak, past: { ...weak.past, known } }], asked)).toBe(false);
  expect(asked.size).toBe(0);
});
