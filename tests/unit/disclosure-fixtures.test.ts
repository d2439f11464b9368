import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { audit } from "../../src/disclosure/audit.ts";
import type { Population } from "../../src/indicators/types.ts";
import { fixture, fixtures, inSpan, populationOf } from "../support/disclosure-oracle.ts";

const structural = false;

function published(population: Population, hidden: readonly boolean[]): Uint32Array[] {
  return population.members.filter((own, cell) => own.length > 0 && hidden[cell] !== true);
}

const hierarchy = (name: string, input: string, dimensions: readonly string[]) => {
  const folder = "02-example1-hierarchical-freq";
  const table = fixture(folder, name);
  const population = populationOf(table, fixture(folder, input), dimensions);
  return { population, table, hidden: table.map((cell) => cell.suppressed === "1"), structural };
};
const geo = ["age", "geo"];
const tables: [string, string, string[]][] = [
  ["expected_table1_a_age-geo_maxN1.csv", "input_a_2014.csv", geo],
  ["expected_table2_a_age-geo-eu_maxN2.csv", "input_a_2014.csv", geo],
  ["expected_table3_a_formula_age-eu_plus_geo_maxN2.csv", "input_a_2014.csv", geo],
  ["expected_table4_a_maxN4_zerosPublished.csv", "input_a_2014.csv", geo],
  ["expected_table5_a_maxN3_secondaryZeros.csv", "input_a_2014.csv", geo],
  ["expected_table7_b_maxN2_zeroProblem.csv", "input_b_2015.csv", geo],
  ["expected_table8_singletons_maxN1.csv", "input.csv", [...geo, "year"]],
  ["expected_table9_intervals_maxN3_rangeMin5.csv", "input.csv", geo],
];

test.skipIf(!existsSync(fixtures)).each(tables)(
  "accepts the safe pattern of %s, and rejects it with one cell less",
  (name, input, dimensions) => {
    const pattern = hierarchy(name, input, dimensions);
    expect(audit([pattern])).toEqual({ leaks: [], tested: pattern.hidden.filter(Boolean).length });
    const caught = pattern.hidden.flatMap((flag, at) => {
      if (!flag) return [];
      const hidden = pattern.hidden.map((own, cell) => own && cell !== at);
      const shown = published(pattern.population, hidden);
      const { leaks } = audit([{ ...pattern, hidden }]);
      const expected = pattern.population.members.filter(
        (own, cell) => hidden[cell] && inSpan(own, shown, pattern.population.innerCount),
      );
      expect(leaks).toHaveLength(expected.length);
      return [leaks.length];
    });
    expect(Math.max(...caught)).toBeGreaterThan(0);
  },
);

test.skipIf(!existsSync(fixtures)).each([
  ["expected_table7_b_maxN2_singletonNone_UNSAFE.csv", "input_b_2015.csv", geo],
  ["expected_table8_singletonNone_UNSAFE.csv", "input.csv", [...geo, "year"]],
] as [string, string, string[]][])(
  "%s leaks to insiders or by counts that cannot be negative (issue 5); it holds against sums and differences",
  (name, input, dimensions) => {
    const pattern = hierarchy(name, input, dimensions);
    const shown = published(pattern.population, pattern.hidden);
    expect(
      pattern.population.members.some(
        (own, cell) => pattern.hidden[cell] && inSpan(own, shown, pattern.population.innerCount),
      ),
    ).toBe(false);
    expect(audit([pattern]).leaks).toEqual([]);
  },
);
