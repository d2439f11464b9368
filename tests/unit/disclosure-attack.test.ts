import { existsSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { audit, type LeakKind } from "../../src/disclosure/audit.ts";
import { insiderLeaks } from "../../src/disclosure/audit-insiders.ts";
import { primes, randomFrom, Shown } from "../../src/disclosure/audit-span.ts";
import { defaultPolicy, type Policy } from "../../src/disclosure/policy.ts";
import type { Population } from "../../src/indicators/types.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";
import { fixture, fixtures, inSpan, populationOf } from "../support/disclosure-oracle.ts";

const plan: Plan = { dimensions: ["sector", "divisie"], tables: { sd: ["sector", "divisie"] }, year: 2025 };
const policy: Policy = {
  ...defaultPolicy,
  klassen: {
    ...defaultPolicy.klassen,
    structuur: { ...defaultPolicy.klassen.structuur, dominantie: [[1, 100]], koppen: 100, p_procent: 1 },
  },
};

/** Rows of the remainder fixture, or of its kind. */
function rowOf(sector: string, division: string, employer: string, persons: number): MicroRow {
  const number = [...employer].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000, 7);
  return {
    quarter: "2025KW04",
    employer: number,
    codes: [sector, division],
    persons,
    values: [[persons, persons]],
  };
}

function populationFrom(rows: readonly MicroRow[], wide = plan): Population {
  const definitions = [definition("banen", { tijd: "stand" })];
  return cubeOf(wide, [{ id: "banen", definitions, rows }]).populations[0] as Population;
}

/** Kinds of what the audit finds when these cells are hidden, by their codes. */
function kindsOf(
  population: Population,
  hiddenCodes: readonly string[],
  dimensions = plan.dimensions,
): Set<LeakKind> {
  const hidden = population.keys.map(({ codes }) => hiddenCodes.includes(codes.join()));
  const { leaks } = audit([{ population, hidden, structural: false }], { policy, dimensions });
  return new Set(leaks.map(({ kind }) => kind));
}

test.skipIf(!existsSync(fixtures))(
  "what is left of a total: two small divisions are not enough, a third is",
  () => {
    const folder = "17-handmade-remainder-insider-delta";
    const rows = fixture(folder, "remainder_input.csv").map((row) =>
      rowOf(row.sector ?? "", row.division ?? "", row.employer ?? "", Number(row.persons)),
    );
    const population = populationFrom(rows);
    // The sector is all there is: its row of totals is that of everything.
    const hiddenIn = (column: string) =>
      fixture(folder, "remainder_expected.csv")
        .filter((cell) => cell[column] === "1")
        .flatMap(({ cell }) => [`S,${cell}`, `T,${cell}`]);
    expect(kindsOf(population, hiddenIn("suppressed_naive"))).toEqual(new Set(["insider", "rest"]));
    expect(kindsOf(population, hiddenIn("suppressed_correct"))).toEqual(new Set());
  },
);

test.skipIf(!existsSync(fixtures))("without care for single contributors one of them reads another", () => {
  const folder = "02-example1-hierarchical-freq";
  const leaksOf = (name: string) => {
    const table = fixture(folder, name);
    const inner = fixture(folder, "input.csv");
    const { members } = populationOf(table, inner, ["age", "geo", "year"]);
    // Zeros are shown in this table: nobody is in them to be read.
    const filled = members.map((rows) => rows.filter((row) => inner[row]?.freq !== "0"));
    const pick = (wanted: (cell: (typeof table)[number]) => boolean) =>
      filled.filter((_, cell) => wanted(table[cell] ?? {}));
    const columns = pick((cell) => cell.suppressed !== "1");
    // Who is the only person in an inner cell knows that it is.
    const alone = new Map(inner.flatMap((row, at) => (row.freq === "1" ? [[at, [at]] as const] : [])));
    const shown = new Shown(columns, inner.length, primes[0]);
    const targets = pick((cell) => cell.primary === "1");
    return insiderLeaks(shown, columns, targets, alone, randomFrom(1));
  };
  expect(leaksOf("expected_table8_singletonNone_UNSAFE.csv").length).toBeGreaterThan(0);
  expect(leaksOf("expected_table8_singletons_maxN1.csv")).toEqual([]);
});

test("what an insider can read is what the ranks say", () => {
  const column = fc
    .uniqueArray(fc.nat(9), { minLength: 1 })
    .map((rows) => Uint32Array.from(rows.sort((a, b) => a - b)));
  fc.assert(
    fc.property(
      fc.array(column, { maxLength: 7 }),
      column,
      fc.uniqueArray(fc.nat(9), { maxLength: 4 }),
      (columns, target, rows) => {
        const shown = new Shown(columns, 10, primes[0]);
        fc.pre(!inSpan(target, columns, 10));
        const found = insiderLeaks(shown, columns, [target], new Map([[1, rows]]), randomFrom(5));
        const knowing = [...columns, ...rows.map((row) => Uint32Array.of(row))];
        const others = !target.every((row) => rows.includes(row));
        expect(found.length > 0).toBe(others && inSpan(target, knowing, 10));
      },
    ),
    { numRuns: 400 },
  );
});

const many = (sector: string, division: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => rowOf(sector, division, `${sector}${division}${from + n}`, 8));

test("a cluster that differs from a division by one employer is caught, whoever asks for it", () => {
  const rows = [...many("A", "1", 9), ...many("A", "2", 9)];
  const wide: Plan = {
    dimensions: ["sector", "divisie", "cluster"],
    tables: { sd: ["sector", "divisie"], c: ["cluster"] },
    year: 2025,
  };
  const clustered = (others: number) =>
    rows.map((row, at) => ({
      ...row,
      codes: [...row.codes, row.codes[1] === "1" && at < 9 - others ? "k" : "?"],
    }));
  const kinds = (others: number) => kindsOf(populationFrom(clustered(others), wide), [], wide.dimensions);
  expect(kinds(0)).toEqual(new Set());
  expect(kinds(1)).toEqual(new Set(["verschil"]));
  expect(kinds(5)).toEqual(new Set());
});

test("a window of four quarters that moves on is a difference of two quarters", () => {
  const quarter = (code: string, divisions: readonly MicroRow[]) =>
    divisions.map((row) => ({ ...row, quarter: code }));
  const rows = [1, 2, 3, 4].flatMap((n) => quarter(`2025KW0${n}`, many("A", "1", n === 2 ? 4 : 9)));
  const definitions = [definition("meldingen", { tijd: "stroom" })];
  const population = cubeOf(plan, [{ id: "m", definitions, rows }]).populations[0] as Population;
  const at = (period: string) =>
    population.keys.findIndex((key) => key.period === period && key.codes.join() === "A,1");
  const rowsOf = (...periods: readonly string[]) =>
    Uint32Array.from(periods.flatMap((period) => [...(population.members[at(period)] ?? [])])).sort();
  const windows = (first: readonly string[], second: readonly string[]) => ({
    ...population,
    keys: [
      ...population.keys,
      ...["2025RL01", "2025RL02"].map((period) => ({ table: "r", period, codes: ["A", "1"] })),
    ],
    members: [...population.members, rowsOf(...first), rowsOf(...second)],
    measures: population.measures.map((one) => ({ ...one, facts: [...one.facts, undefined, undefined] })),
  });
  const hidden = (wide: Population) => wide.keys.map(({ period }) => /KW0[23]|JJ00/.test(period));
  const [q1, q2, q3] = ["2025KW01", "2025KW02", "2025KW03"];
  const judged = (wide: Population) =>
    audit([{ population: wide, hidden: hidden(wide), structural: false }], {
      policy,
      dimensions: plan.dimensions,
    }).leaks;
  expect(judged(windows([q1, q3], [q1, q3]))).not.toEqual([]);
  const rolling = judged(windows([q1], [q1, q2]));
  expect(rolling.some(({ kind, key }) => kind === "exact" && key.period === q2)).toBe(true);
});

test("one employer that came late is the difference of two publications", () => {
  const [early, late] = [many("A", "1", 9), many("A", "1", 1, 9)];
  const population = populationFrom([
    ...early.map((row) => ({ ...row, codes: ["A", "voor"] })),
    ...late.map((row) => ({ ...row, codes: ["A", "na"] })),
  ]);
  // The old and the new figure of the same cell, as cells of one population.
  expect(kindsOf(population, ["A,na", "T,na"])).toEqual(new Set(["exact", "rest", "verschil"]));
});

test("a published cell that breaks a rule is found, whatever the suppression said", () => {
  const population = populationFrom([...many("A", "1", 9), ...many("A", "2", 2), ...many("A", "3", 9)]);
  expect(kindsOf(population, [])).toEqual(new Set(["regel"]));
});
