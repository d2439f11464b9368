import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withhold } from "../../src/disclosure/elimination.ts";
import { suppressJointly } from "../../src/disclosure/fixpoint.ts";
import { isHidden, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy, type Policy } from "../../src/disclosure/policy.ts";
import { structureOf } from "../../src/disclosure/structure.ts";
import type { CellFacts, Population } from "../../src/indicators/types.ts";
import { cubeOf, definition } from "../support/disclosure-cube.ts";
import { type Fixture, fixture, fixtures, populationOf } from "../support/disclosure-oracle.ts";

/** Only numbers of persons and employers count here. */
function counting(personen: number, werkgevers: number): Policy {
  const rules = { dominantie: [[1, 100]] as [1 | 2, number][], koppen: 100, p_procent: 0, spreiding: false };
  return {
    ...defaultPolicy,
    klassen: { ...defaultPolicy.klassen, structuur: { personen, werkgevers, ...rules } },
  };
}

const geo = ["age", "geo"];
const year = [...geo, "year"];
const folder = "02-example1-hierarchical-freq";
const nameOf = (table: Fixture, dimensions: readonly string[]) => (cell: number) =>
  dimensions.map((dimension) => table[cell]?.[dimension]).join(" ");

describe.skipIf(!existsSync(fixtures))("worked examples of ../shared/fixtures/sdc", () => {
  test.each([
    ["expected_table1_a_age-geo_maxN1.csv", "input_a_2014.csv", geo],
    ["expected_table2_a_age-geo-eu_maxN2.csv", "input_a_2014.csv", geo],
    ["expected_table3_a_formula_age-eu_plus_geo_maxN2.csv", "input_a_2014.csv", geo],
    ["expected_table4_a_maxN4_zerosPublished.csv", "input_a_2014.csv", geo],
    ["expected_table5_a_maxN3_secondaryZeros.csv", "input_a_2014.csv", geo],
    ["expected_table7_b_maxN2_singletonNone_UNSAFE.csv", "input_b_2015.csv", geo],
    ["expected_table8_singletonNone_UNSAFE.csv", "input.csv", year],
  ])("02: plain elimination hides what GaussSuppression hides: %s", (file, input, dimensions) => {
    const table = fixture(folder, file);
    const { members, innerCount } = populationOf(table, fixture(folder, input), dimensions);
    const cells = table.map((_, cell) => cell);
    const is = (cell: number, column: string) => table[cell]?.[column] === "1";
    const withheld = withhold({
      columns: members.map((rows) => ({ rows })),
      innerCount,
      targets: cells.filter((cell) => is(cell, "primary")),
      candidates: cells
        .filter((cell) => !is(cell, "primary"))
        .sort((a, b) => Number(table[b]?.freq) - Number(table[a]?.freq)),
      seed: 3,
    });
    const expected = cells.filter((cell) => is(cell, "suppressed") && !is(cell, "primary"));
    expect(withheld.toSorted((a, b) => a - b).map(nameOf(table, dimensions))).toEqual(
      expected.map(nameOf(table, dimensions)),
    );
  });

  /** Every counted person is an employer of its own, so that a count of one is somebody who knows it. */
  function ofSingles(file: string, input: string, dimensions: readonly string[]) {
    const table = fixture(folder, file);
    // An empty cell is shown as empty here, so that nobody can be hidden in it.
    const rows = fixture(folder, input).filter(({ freq }) => Number(freq) > 0);
    const made = populationOf(table, rows, dimensions);
    const counts = rows.map((row) => Number(row.freq));
    const start = Uint32Array.from([
      0,
      ...counts.map((_, i) => counts.slice(0, i + 1).reduce((a, b) => a + b, 0)),
    ]);
    const ones = new Float64Array(start.at(-1) ?? 0).fill(1);
    const measure = { numerator: ones, denominator: ones, personsWith: ones, personsWithout: ones };
    const population: Population = {
      ...made,
      measures: [
        {
          definition: definition("aantal"),
          breakdown: null,
          facts: table.map(({ freq }) => factsOf(Number(freq))),
        },
      ],
      contributors: {
        start,
        employer: Uint32Array.from(ones, (_, i) => i),
        persons: ones,
        measures: [measure],
      },
    };
    return { table, population };
  }

  function factsOf(count: number): CellFacts | undefined {
    const part = { sum: count, top1: 1, top2: 1 };
    const all = { persons: count, units: count, employers: count, personsWith: count, personsWithout: count };
    return count === 0 ? undefined : { numerator: part, denominator: part, ...all, largestEmployerUnits: 1 };
  }

  function hiddenBeside(
    file: string,
    input: string,
    dimensions: readonly string[],
    minimum: number,
  ): string[] {
    const { table, population } = ofSingles(file, input, dimensions);
    const structure = structureOf(population, counting(minimum, 1), -1, 1);
    const isPrimary = (group: number) =>
      structure.groups[group]?.cells.some((cell) => table[cell]?.primary === "1") === true;
    const { secondary } = suppressJointly(structure, isPrimary);
    return [...secondary]
      .flatMap((group) => structure.groups[group]?.cells ?? [])
      .map(nameOf(table, dimensions))
      .sort();
  }

  test("02: with two singletons in a row what insiders know hides what R hides with its singleton method", () => {
    const [file, input] = ["expected_table8_singletons_maxN1.csv", "input.csv"] as const;
    const table = fixture(folder, file);
    const expected = table.flatMap(({ primary, suppressed }, cell) =>
      suppressed === "1" && primary === "0" ? [nameOf(table, year)(cell)] : [],
    );
    expect(hiddenBeside(file, input, year, 2)).toEqual(expected.sort());
    expect(expected).toHaveLength(11);
  });

  test("02: R hides zeros and what would show that a sum is zero; here an empty cell is shown as empty", () => {
    expect(hiddenBeside("expected_table7_b_maxN2_zeroProblem.csv", "input_b_2015.csv", geo, 3)).toEqual([]);
  });

  test("17: the remainder takes one more division, the cheapest, through the whole suppression", () => {
    const expected = fixture("17-handmade-remainder-insider-delta", "remainder_expected.csv");
    const rows = fixture("17-handmade-remainder-insider-delta", "remainder_input.csv").map(
      (row, employer) => ({
        quarter: "2025KW01",
        employer,
        codes: [row.division ?? ""],
        persons: Number(row.persons),
        values: [[Number(row.persons), Number(row.persons)]] as const,
      }),
    );
    const plan = { dimensions: ["afdeling"], tables: { t: ["afdeling"] }, year: 2025 };
    const [population] = cubeOf(plan, [{ id: "p", definitions: [definition("banen")], rows }]).populations;
    const pattern = suppress(population as Population, plan.dimensions, counting(10, 3), new Set());
    const hidden = pattern.population.keys.flatMap(({ period, codes }, cell) =>
      period === "2025KW01" && isHidden(pattern.states[cell]) ? codes : [],
    );
    const cells = expected.filter((cell) => cell.suppressed_correct === "1").map(({ cell }) => cell);
    expect(hidden.toSorted()).toEqual(cells);
    expect(expected.filter((cell) => cell.suppressed_naive === "1").map(({ cell }) => cell)).not.toEqual(
      cells,
    );
    expect(pattern.virtual.remainders).toBeGreaterThan(0);
  });
});
