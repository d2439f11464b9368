import fc from "fast-check";
import { expect, test } from "vitest";
import { audit } from "../../src/disclosure/audit.ts";
import { isHidden, type Pattern, prepare, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy, type Policy } from "../../src/disclosure/policy.ts";
import { suppressWithRoom } from "../../src/disclosure/repair.ts";
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
  const [made] = cubeOf(plan, [
    { id: "p", definitions: [definition("banen", { tijd })], rows: list },
  ]).populations;
  return made as Population;
}

function leaksOf(pattern: Pattern) {
  const { population, states } = pattern;
  const isShown = (cell: number) => states[cell] === "publiek";
  return {
    exact: audit([{ population, hidden: states.map(isHidden), structural: false }]).leaks.map(
      ({ proof }) => proof,
    ),
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

/** The population as it looks to who takes every year for the sum of its quarters. */
function asSum(population: Population): Population {
  const inQuarter = new Set(
    population.keys.flatMap(({ period }, cell) =>
      period.includes("KW") ? [...(population.members[cell] ?? [])] : [],
    ),
  );
  return { ...population, members: population.members.map((own) => own.filter((at) => inQuarter.has(at))) };
}

test("a year that is not the sum of its quarters is safe with them, and for who thinks that it is", () => {
  const partly = rows.chain((list) =>
    fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: list.length, maxLength: list.length })
      .map((dice) => list.map((one, i) => (dice[i] === 0 ? { ...one, quarter: "2025JJ00" } : one))),
  );
  fc.assert(
    fc.property(partly, (list) => {
      const made = population(list, "stroom");
      const pattern = suppress(made, plan.dimensions, policy, new Set());
      expect(leaksOf(pattern)).toEqual(nothing);
      const hidden = pattern.states.map(isHidden);
      expect(audit([{ population: asSum(made), hidden, structural: false }]).leaks).toEqual([]);
    }),
    { numRuns: 150, seed: 11 },
  );
});

/** Employers of a sector of the same size, in a cluster or not, in one quarter. */
function employers(sector: string, cluster: string, first: number, count: number, persons = 10): MicroRow[] {
  return Array.from({ length: count }, (_, i) => ({
    quarter: "2025KW01",
    employer: first + i,
    codes: [sector, cluster],
    persons,
    values: [[persons, persons]],
  }));
}

test("V3: a cluster that is its sector but for two employers is not shown beside it", () => {
  const clusters: Plan = {
    dimensions: ["sector", "cluster"],
    tables: { sectoren: ["sector"], clusters: ["cluster"] },
    year: 2025,
  };
  const hiddenWith = (outside: number) => {
    const list = [
      ...employers("A", "c1|c2", 0, 6),
      ...employers("A", "", 10, outside),
      ...employers("B", "c2", 20, 6),
      ...employers("B", "", 30, 6),
    ];
    const [own] = cubeOf(clusters, [{ id: "p", definitions: [definition("banen")], rows: list }]).populations;
    const pattern = suppress(own as Population, clusters.dimensions, policy, new Set());
    const hidden = pattern.population.keys.filter(
      ({ period }, cell) => period.includes("KW") && isHidden(pattern.states[cell]),
    );
    expect(leaksOf(pattern)).toEqual(nothing);
    return { ...pattern.virtual, names: hidden.map(({ table, codes }) => `${table} ${codes.join()}`) };
  };
  expect(hiddenWith(6)).toMatchObject({ names: [], differences: 0 });
  expect(hiddenWith(2)).toMatchObject({ names: ["clusters ,c1"] });
  expect(hiddenWith(2).differences).toBeGreaterThan(0);
});

test("a cell that is too tight gets room from the cheapest cell that is shown", async () => {
  const regions = ["R1", "R2", "R3", "R4"].flatMap((regio, r) =>
    employers(regio, "", 10 * r, r < 2 ? 2 : 6, r === 1 ? 30 : 10),
  );
  const small: Plan = { dimensions: ["regio", "cluster"], tables: { t: ["regio"] }, year: 2025 };
  const [own] = cubeOf(small, [{ id: "p", definitions: [definition("banen")], rows: regions }]).populations;
  const prepared = prepare(own as Population, small.dimensions, policy);
  const at = (regio: string) =>
    prepared.structure.population.keys.findIndex(
      ({ codes, period }) => codes[0] === regio && period.includes("KW"),
    );
  const asked: number[] = [];
  // R1 has room only once R3 is hidden; R2 is hidden already and cannot give any.
  const pattern = await suppressWithRoom(prepared, new Set(), async ({ states }) => {
    asked.push(states.filter(isHidden).length);
    return isHidden(states[at("R3")]) ? [] : [{ cell: at("R1"), repair: [at("R2"), at("R3"), at("R4")] }];
  });
  expect(pattern.reasons[at("R3")]).toEqual([{ rule: "ruimte" }]);
  expect(asked.length).toBe(2);
  await expect(
    suppressWithRoom(prepared, new Set(), async () => [{ cell: at("R1"), repair: [at("R2")] }]),
  ).rejects.toThrow(/room/);
});
