import fc from "fast-check";
import { expect, test } from "vitest";
import { audit, refuse } from "../../src/disclosure/audit.ts";
import { isHidden, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy, type Policy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import type { AppError } from "../../src/errors.ts";
import type { Cube, Population } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";
import { inSpan } from "../support/disclosure-oracle.ts";

const structural = false;

/** Thresholds low enough that a small table has cells on both sides of them. */
const lowPolicy: Policy = {
  ...defaultPolicy,
  klassen: {
    ...defaultPolicy.klassen,
    structuur: { ...defaultPolicy.klassen.structuur, personen: 5, dominantie: [[1, 90]], koppen: 90 },
    hr: { ...defaultPolicy.klassen.hr, personen: 5, werkgevers: 3 },
    gezondheid: {
      ...defaultPolicy.klassen.gezondheid,
      personen: 5,
      werkgevers: 3,
      personen_naar_leeftijd: 5,
    },
  },
};

const planArbitrary: fc.Arbitrary<Plan> = fc
  .constantFrom<Plan["tables"]>(
    { ab: ["a", "b"] },
    { ab: ["a", "b"], bc: ["b", "c"] },
    { ab: ["a", "b"], bc: ["b", "c"], ac: ["a", "c"] },
    { a: ["a"], abc: ["a", "b", "c"] },
  )
  .map((tables) => ({ dimensions: ["a", "b", "c"], tables, year: 2025 }));

const rowsArbitrary: fc.Arbitrary<MicroRow[]> = fc.array(
  fc
    .record({
      quarter: fc.constantFrom("2025KW01", "2025KW02", "2025KW03", "2025KW04"),
      employer: fc.nat(8),
      codes: fc.tuple(fc.constantFrom("x", "y", "?"), fc.constantFrom("p", "q"), fc.constantFrom("k", "l")),
      persons: fc.integer({ min: 1, max: 8 }),
    })
    .map((row) => ({ ...row, values: [[row.persons, row.persons]] as [number, number][] })),
  { minLength: 1, maxLength: 30 },
);

function published(population: Population, hidden: readonly boolean[]): Uint32Array[] {
  return population.members.filter((own, cell) => own.length > 0 && hidden[cell] !== true);
}

const populations = (rows: readonly MicroRow[]) => [
  { id: "banen", definitions: [definition("banen", { tijd: "stand" })], rows },
  {
    id: "dagen",
    definitions: [definition("dagen", { klasse: "hr", maat: "gemiddelde", weergave: "dagen" })],
    rows,
  },
];

test("random micro-data under random table plans: no hidden cell in the span of the published ones", () => {
  fc.assert(
    fc.property(planArbitrary, rowsArbitrary, (plan, rows) => {
      const cube = cubeOf(plan, populations(rows));
      // protect throws when its own gate finds a leak; the ranks of the oracle know nothing of either.
      const kept = Protected.protect(cube, lowPolicy, silent);
      const hidden = new Set(
        kept.log().map((entry) => JSON.stringify([entry.population, entry.table, entry.period, entry.codes])),
      );
      for (const population of cube.populations) {
        const flags = population.keys.map((key) =>
          hidden.has(JSON.stringify([population.id, key.table, key.period, key.codes])),
        );
        const shown = published(population, flags);
        population.members.forEach((own, cell) => {
          if (flags[cell]) expect(inSpan(own, shown, population.innerCount)).toBe(false);
        });
      }
    }),
    { numRuns: 120 },
  );
});

test("the audit says of every pattern, safe or not, what the ranks say", () => {
  fc.assert(
    fc.property(planArbitrary, rowsArbitrary, fc.infiniteStream(fc.boolean()), (plan, rows, coin) => {
      const [population] = cubeOf(plan, populations(rows)).populations as [Population];
      const hidden = population.keys.map(() => coin.next().value === true);
      const leaks = new Set(audit([{ population, hidden, structural }]).leaks.map((leak) => leak.key));
      const shown = published(population, hidden);
      population.keys.forEach((key, cell) => {
        const own = population.members[cell] ?? new Uint32Array();
        const expected = hidden[cell] === true && own.length > 0 && inSpan(own, shown, population.innerCount);
        expect(leaks.has(key)).toBe(expected);
      });
    }),
    { numRuns: 80 },
  );
});

const rows: MicroRow[] = ["x", "y", "z"].flatMap((a, i) =>
  ["p", "q", "r"].flatMap((b, j) =>
    [1, 2, 3, 4].flatMap((quarter) =>
      Array.from({ length: i + j === 0 ? 1 : 6 }, (_, employer): MicroRow => {
        const persons = 4 + employer;
        return {
          quarter: `2025KW0${quarter}`,
          employer: 100 * i + 10 * j + employer,
          codes: [a, b],
          persons,
          values: [[persons, persons]],
        };
      }),
    ),
  ),
);
const plan: Plan = { dimensions: ["a", "b"], tables: { ab: ["a", "b"] }, year: 2025 };

function patternOf(cube: Cube, index = 0) {
  const population = cube.populations[index] as Population;
  const { states } = suppress(population, cube.dimensions, defaultPolicy, new Set());
  return { population, states, hidden: states.map(isHidden), structural };
}

test("publishing any one secondary is caught, with a proof that names cells and no values", () => {
  const pattern = patternOf(cubeOf(plan, populations(rows)), 1);
  const secondaries = pattern.states.flatMap((state, cell) => (state === "secundair" ? [cell] : []));
  expect(secondaries.length).toBeGreaterThan(10);
  expect(audit([pattern]).leaks).toEqual([]);
  for (const secondary of secondaries) {
    const hidden = pattern.hidden.map((flag, cell) => flag && cell !== secondary);
    const { leaks } = audit([{ ...pattern, hidden }]);
    expect(leaks.length).toBeGreaterThan(0);
    for (const leak of leaks)
      expect(leak.proof).toMatch(/^ab \S+ × \S+ 2025\w+ = (−? ?ab \S+ × \S+ 2025\w+ ?[+−]? ?)+$/);
  }
});

test("the gate names what leaks and how", () => {
  const population = patternOf(cubeOf(plan, populations(rows))).population;
  const only = population.keys.findIndex(
    ({ period, codes }) => period === "2025KW01" && codes.join() === "x,p",
  );
  const hidden = population.keys.map((_, cell) => cell === only);
  try {
    refuse(audit([{ population, hidden, structural }]).leaks);
    expect.unreachable();
  } catch (error) {
    const { code, problems } = error as AppError;
    expect(code).toBe("DISCLOSURE");
    expect(problems[0]?.message).toBe(
      "banen: ab x × p 2025KW01 = ab x × T 2025KW01 − ab x × q 2025KW01 − ab x × r 2025KW01",
    );
  }
});

test("a category that was not delivered, left out of the table but in the total, leaks by subtraction", () => {
  const unknown = rows.map((row) =>
    row.codes[1] === "r"
      ? { ...row, codes: [row.codes[0] ?? "", "?"], persons: 3, values: [[3, 3] as const] }
      : row,
  );
  const pattern = patternOf(cubeOf(plan, populations(unknown)), 1);
  expect(audit([pattern]).leaks).toEqual([]);
  const asTotal = pattern.population.keys.map(
    ({ codes }, cell) => pattern.hidden[cell] === true && !codes.includes("?"),
  );
  expect(pattern.hidden).not.toEqual(asTotal);
  expect(audit([{ ...pattern, hidden: asTotal }]).leaks.length).toBeGreaterThan(0);
});

test("an inner cell that is counted in the total only (NULL taken for a total) does not pass unnoticed", () => {
  const total = rows.map((row, i) => (i % 5 === 0 ? { ...row, codes: [row.codes[0] ?? "", "T"] } : row));
  const cube = cubeOf(plan, populations(total));
  expect(() => Protected.protect(cube, defaultPolicy, silent)).toThrow();
});

test("a figure on persons elsewhere opens a hidden cell on structure: dropped nesting is caught", () => {
  const cube = cubeOf(plan, populations(rows));
  const [one, other] = cube.populations as [Population, Population];
  const { hidden } = patternOf(cube);
  expect(hidden.some(Boolean)).toBe(true);
  const structure = { population: one, hidden, structural: true };
  expect(
    audit([structure, { population: other, hidden: other.keys.map(() => false), structural }]).leaks.length,
  ).toBeGreaterThan(0);
  const nested = new Set(one.keys.filter((_, cell) => hidden[cell]).map((key) => JSON.stringify(key)));
  const safe = other.keys.map((key) => nested.has(JSON.stringify(key)));
  expect(
    audit([structure, { population: other, hidden: safe, structural }]).leaks.filter(
      (leak) => leak.population === "banen",
    ),
  ).toEqual([]);
});

test("a year and three quarters never give away the fourth", () => {
  const line: Plan = { dimensions: ["a"], tables: { a: ["a"] }, year: 2025 };
  const flow = [1, 2, 3, 4].flatMap((quarter) =>
    Array.from(
      { length: quarter === 2 ? 2 : 9 },
      (_, employer): MicroRow => ({
        quarter: `2025KW0${quarter}`,
        employer,
        codes: ["x"],
        persons: 20,
        values: [[20, 20]],
      }),
    ),
  );
  const { population, states } = patternOf(
    cubeOf(line, [{ id: "s", definitions: [definition("s")], rows: flow }]),
  );
  const stateOf = (period: string) =>
    states[population.keys.findIndex((key) => key.period === period && key.codes[0] === "x")];
  expect(stateOf("2025KW02")).toBe("primair");
  const partners = ["2025JJ00", "2025KW01", "2025KW03", "2025KW04"].map(stateOf);
  expect(partners.filter((state) => state === "secundair")).toHaveLength(1);
  expect(stateOf("2025JJ00")).toBe("publiek");
});

test("in a stock the year is its last quarter: one cell, one status", () => {
  const cube = cubeOf(plan, populations(rows));
  const { population, states } = patternOf(cube);
  population.keys.forEach((key, cell) => {
    if (key.period !== "2025JJ00") return;
    const quarter = population.keys.findIndex(
      (other) => other.period === "2025KW04" && other.codes.join() === key.codes.join(),
    );
    expect(states[cell]).toBe(states[quarter]);
  });
});

test("two hidden per row and column is not enough: one cell is exact (disclosure.md 6.2)", () => {
  // Rows 1-2 and columns 1-2 are hidden together, and so are rows 3-4 and columns 3-4, but for one cell.
  const cells = [0, 1, 2, 3].flatMap((row) => [0, 1, 2, 3].map((column) => [row, column] as const));
  const inner = (row: number, column: number) => Uint32Array.of(4 * row + column);
  const sum = (pick: (row: number, column: number) => boolean) =>
    Uint32Array.from(cells.flatMap(([r, c], i) => (pick(r, c) ? [i] : [])));
  const key = (a: string, b: string) => ({ table: "ab", period: "2025JJ00", codes: [a, b] });
  const hiddenCells = new Set(["0,0", "0,1", "1,0", "1,1", "2,2", "2,3", "3,2", "3,3", "1,2"]);
  const population: Population = {
    id: "vier bij vier",
    keys: [
      ...cells.map(([r, c]) => key(`${r}`, `${c}`)),
      ...[0, 1, 2, 3].flatMap((n) => [key(`${n}`, "T"), key("T", `${n}`)]),
    ],
    members: [
      ...cells.map(([r, c]) => inner(r, c)),
      ...[0, 1, 2, 3].flatMap((n) => [sum((r) => r === n), sum((_, c) => c === n)]),
    ],
    innerCount: 16,
    measures: [],
  };
  const hidden = population.keys.map(({ codes }) => hiddenCells.has(codes.join()));
  const { leaks } = audit([{ population, hidden, structural }]);
  expect(leaks.map(({ key: { codes } }) => codes.join())).toEqual(["1,2"]);
});

test("a breakdown that is shown where its whole is hidden is caught: its parts add up to the whole", () => {
  const key = { table: "t", period: "2025KW01", codes: ["A"] };
  const whole = { id: "geheel", keys: [key], members: [Uint32Array.of(0)], innerCount: 1, measures: [] };
  const parts = { ...whole, id: "delen", within: "geheel" };
  const pattern = (population: typeof whole, hidden: boolean) => ({
    population,
    hidden: [hidden],
    structural: false,
  });
  expect(audit([pattern(whole, true), pattern(parts, true)]).leaks).toEqual([]);
  expect(audit([pattern(whole, true), pattern(parts, false)]).leaks.map(({ proof }) => proof)).toEqual([
    "t 2025KW01: de som van een getoonde uitsplitsing",
  ]);
});
