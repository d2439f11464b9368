import { expect, test } from "vitest";
import { suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { tightTotals } from "../../src/disclosure/room.ts";
import type { Population } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";

const plan: Plan = { dimensions: ["sector", "regio"], tables: { t: ["sector", "regio"] }, year: 2025 };
const count = definition("aantal", { klasse: "hr", maat: "aantal" });

/** So many persons in each of 36 cells, each at an employer of its own. */
function spread(persons: number): Population {
  const rows = Array.from({ length: 36 * persons }, (_, number): MicroRow => {
    const place = number % 36;
    const codes = ["ABCDEF".charAt(place % 6), `R${Math.floor(place / 6)}`];
    const one = { persons: 1, having: 1, lacking: 0, values: [[1, 1]] as const };
    return { quarter: "2025KW01", employer: number, codes, ...one };
  });
  return cubeOf(plan, [{ id: "dun", definitions: [count], rows }]).populations[0] as Population;
}

const cellsOf = (population: Population) =>
  Protected.protect(
    { periods: [], dimensions: plan.dimensions, populations: [population] },
    defaultPolicy,
    silent,
  ).cells();

test("one person in each of 36 hidden cells: their total would tell them all, so it is hidden too", () => {
  const population = spread(1);
  const { states } = suppress(population, plan.dimensions, defaultPolicy, new Set());
  const whole = population.keys.findIndex(
    ({ period, codes }) => period === "2025KW01" && codes.join() === "T,T",
  );
  expect(states[whole]).toBe("publiek");
  expect(tightTotals(population, states, defaultPolicy)).toContain(whole);
  expect(cellsOf(population).filter(({ waarde }) => waarde !== null && waarde > 0)).toEqual([]);
});

test("with room for ten more than one in each the total stays", () => {
  const shown = cellsOf(spread(3)).filter(({ waarde, periode }) => waarde !== null && periode === "2025KW01");
  expect(shown.map(({ waarde }) => waarde)).toContain(108);
});
