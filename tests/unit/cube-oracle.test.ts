import { beforeAll, describe, expect, test } from "vitest";
import type { Cube } from "../../src/indicators/types.ts";
import { oracle, type Part } from "../support/oracle.ts";
import { cubeOf, figure } from "../support/population.ts";
import { randomWorld, type World, type WorldEmployer } from "../support/random-people.ts";

const names = [
  "verzuimpercentage",
  "verzuimpercentage-inclusief-zwangerschap",
  ...["1-7", "8-42", "43-365", ">365"].map((code) => `verzuim-naar-duur-rijk/${code}`),
  ...["1-14", "15-91", "92-365", "366-730"].map((code) => `verzuim-naar-duur-vernet/${code}`),
  "meldingsfrequentie",
  "gemiddelde-verzuimduur",
  "nulverzuim",
  "scholingsdeelname",
  "scholingsuren",
];

/** Codes of a cell, and which employers lie in it: in more than one cluster, in one, or in none. */
const places: readonly (readonly [Readonly<Record<string, string>>, (employer: WorldEmployer) => boolean])[] =
  [
    [{}, () => true],
    ...["C", "Q", "G"].map((sector) => [{ sector }, (one: WorldEmployer) => one.sector === sector] as const),
    ...["haven", "kust", "dijk"].map(
      (cluster) => [{ cluster }, (one: WorldEmployer) => one.clusters.includes(cluster)] as const,
    ),
    ...["metaal", "zorg", "?"].map(
      (fonds) => [{ fonds }, (one: WorldEmployer) => (one.fund ?? "?") === fonds] as const,
    ),
  ];

/** The facts of a cell as one would work them out by hand from the parts. */
function cell(parts: readonly Part[]) {
  if (parts.length === 0) return undefined;
  const per = (key: "person" | "employer", value: "numerator" | "denominator") => {
    const totals = new Map<number, number>();
    for (const part of parts) totals.set(part[key], (totals.get(part[key]) ?? 0) + part[value]);
    return totals;
  };
  const contributions = (value: "numerator" | "denominator") => {
    const [top1 = 0, top2 = 0] = [...per("employer", value).values()].sort((a, b) => b - a);
    return { sum: close(total(parts, value)), top1: close(top1), top2: close(top2) };
  };
  const [ill, base] = [per("person", "numerator"), per("person", "denominator")];
  return {
    numerator: contributions("numerator"),
    denominator: contributions("denominator"),
    persons: base.size,
    employers: per("employer", "denominator").size,
    personsWith: [...ill.values()].filter((value) => value > 1e-9).length,
    personsWithout: [...base].filter(([person, value]) => (ill.get(person) ?? 0) < value - 1e-9).length,
  };
}

function total(parts: readonly Part[], value: "numerator" | "denominator"): number {
  return parts.reduce((sum, part) => sum + part[value], 0);
}

function close(value: number) {
  return expect.closeTo(value, 7);
}

describe.each([11, 12, 13])("random people, seed %i", (seed) => {
  let world: World;
  let cube: Cube;

  beforeAll(async () => {
    world = randomWorld(seed, 160, true);
    const indicators = [...new Set(names.map((name) => name.split("/")[0] ?? ""))];
    cube = await cubeOf(world.population, { indicators, years: [2024, 2025] });
  });

  test.each(names)("%s is what counting day by day gives", (name) => {
    const [id = "", breakdown = null] = name.split("/");
    let compared = 0;
    for (const period of cube.periods) {
      const parts = oracle(world, name, period);
      for (const [codes, isIn] of places) {
        const own = parts.filter(({ employer }) => isIn(world.employers[employer] as WorldEmployer));
        const found = figure(cube, id, period.code, codes, breakdown);
        const expected = cell(own);
        const where = `${period.code} ${JSON.stringify(codes)}`;
        if (expected === undefined || found === undefined) {
          expect(found, where).toEqual(expected);
          continue;
        }
        expect(found, where).toMatchObject(expected);
        expect(found.value).toBeCloseTo(total(own, "numerator") / total(own, "denominator"), 9);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  test("what the employers of its inner cells contribute is the cell, in every table", () => {
    let compared = 0;
    for (const { keys, members, measures, contributors } of cube.populations) {
      if (contributors === undefined) throw new Error("no contributors");
      keys.forEach(({ period, table }, at) => {
        // A year of a measure that is no sum of quarters is not what its inner cells add up to.
        if (period.includes("JJ")) return;
        measures.forEach(({ facts }, m) => {
          const parts = new Map<number, number>();
          for (const row of members[at] ?? []) {
            for (let i = contributors.start[row] ?? 0; i < (contributors.start[row + 1] ?? 0); i += 1) {
              const own = contributors.measures[m]?.numerator[i] ?? 0;
              const employer = contributors.employer[i] ?? -1;
              parts.set(employer, (parts.get(employer) ?? 0) + own);
            }
          }
          const sum = [...parts.values()].reduce((a, b) => a + b, 0);
          expect(sum, table).toBeCloseTo(facts[at]?.numerator.sum ?? 0, 6);
          if (table === "cluster") compared += 1;
        });
      });
    }
    expect(compared).toBeGreaterThan(100);
  });
});
