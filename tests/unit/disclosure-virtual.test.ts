import fc from "fast-check";
import { expect, test } from "vitest";
import { audit } from "../../src/disclosure/audit.ts";
import { isHidden, type Pattern, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy, type Policy } from "../../src/disclosure/policy.ts";
import type { Population } from "../../src/indicators/types.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";
import { brokenDifferences, brokenRemainders, foundByInsiders } from "../support/disclosure-unions.ts";

const plan: Plan = {
  dimensions: ["sector", "regio", "grootte"],
  tables: { "sector-regio": ["sector", "regio"], "regio-grootte": ["regio", "grootte"] },
  year: 2025,
};
const own = { ...defaultPolicy.klassen.structuur, personen: 5, dominantie: [[1, 70]] as [1 | 2, number][] };
const policy: Policy = { ...defaultPolicy, klassen: { ...defaultPolicy.klassen, structuur: own } };

const row = fc.record({
  quarter: fc.constantFrom("2025KW01", "2025KW02"),
  employer: fc.integer({ min: 0, max: 11 }),
  persons: fc.integer({ min: 1, max: 12 }),
});
/** Sector and region hang on the employer, as they do in the store; its size class is told apart per row. */
const rows = fc
  .array(fc.tuple(row, fc.constantFrom("1-10", "10+")), { minLength: 6, maxLength: 60 })
  .map((list) =>
    list.map(([one, size]): MicroRow => {
      const place = [`S${one.employer % 3}`, `R${Math.floor(one.employer / 2) % 3}`, size];
      return { ...one, codes: place, values: [[one.persons * 3, one.persons]] };
    }),
  );

function population(list: readonly MicroRow[], tijd: "stroom" | "stand"): Population {
  const [made] = cubeOf(plan, [{ id: "p", definitions: [definition("banen", { tijd })], rows: list }]).populations;
  return made as Population;
}

function leaksOf(pattern: Pattern) {
  const { population, states } = pattern;
  const isShown = (cell: number) => states[cell] === "publiek";
  return {
    exact: audit([{ population, hidden: states.map(isHidden), structural: false }]).leaks.map(({ proof }) => proof),
    insiders: foundByInsiders(population, isShown, (cell) => states[cell] === "primair"),
    remainders: brokenRemainders(population, isShown, own),
    differences: brokenDifferences(population, isShown, own),
  };
}
const nothing = { exact: [], insiders: [], remainders: [], differences: [] };

test.each(["stroom", "stand"] as const)("random micro-data (%s): nothing is left to find", (tijd) => {
  let found = 0;
  fc.assert(
    fc.property(rows, (list) => {
      const pattern = suppress(population(list, tijd), plan.dimensions, policy, new Set());
      found += pattern.virtual.remainders + pattern.virtual.insiders + pattern.virtual.differences;
      expect(leaksOf(pattern)).toEqual(nothing);
    }),
    { numRuns: 150, seed: 7 },
  );
  expect(found).toBeGreaterThan(20);
});
