import { beforeAll, describe, expect, test } from "vitest";
import type { Cube, Period } from "../../src/indicators/types.ts";
import type { Part } from "../support/oracle.ts";
import { flows } from "../support/oracle-flows.ts";
import { movesInYear } from "../support/oracle-peildatum.ts";
import { cubeOf, figure } from "../support/population.ts";
import { type Careers, randomCareers } from "../support/random-careers.ts";

const moves = [
  "uitstroom-peildatum",
  "uitstroom-peildatum-sector",
  "instroom-peildatum",
  "instroom-peildatum-sector",
];
const names = [
  ...["uitstroom", "instroom", "vrijwillig-verloop", "natuurlijk-verloop", "verloop-einde-contract"],
  ...["vroeg-verloop", "werkhervatting-binnen-jaar", "behoud-na-langdurig-verzuim", "terugval-na-herstel"],
  ...moves,
];
const ages: Readonly<Record<string, readonly [number, number]>> = {
  T: [0, 200],
  "25-35": [25, 35],
  "45-55": [45, 55],
};

function partsOf(careers: Careers, name: string, period: Period): Part[] {
  return moves.includes(name) ? movesInYear(careers, name, period) : flows(careers, name, period);
}

function total(parts: readonly Part[], value: "numerator" | "denominator"): number {
  return parts.reduce((sum, part) => sum + part[value], 0);
}

describe.each([21, 22])("random careers, seed %i", (seed) => {
  let careers: Careers;
  let cube: Cube;

  beforeAll(async () => {
    careers = randomCareers(seed, 260);
    cube = await cubeOf(careers.world.population, { indicators: names, years: [2024, 2025] });
  });

  test.each(names)("%s is what counting day by day gives", (name) => {
    let compared = 0;
    for (const period of cube.periods) {
      const parts = partsOf(careers, name, period);
      for (const sector of ["T", "C", "Q", "G"]) {
        for (const [leeftijd, [from, to]] of Object.entries(ages)) {
          const own = parts.filter(({ employer, person }) => {
            const age = period.year - (2025 - 20 - (person % 50));
            const here = sector === "T" || careers.world.employers[employer]?.sector === sector;
            return here && from <= age && age < to;
          });
          const found = figure(cube, name, period.code, { sector, leeftijd });
          const place = `${period.code} ${sector} ${leeftijd}`;
          expect(found?.persons ?? 0, place).toBe(new Set(own.map(({ person }) => person)).size);
          if (found === undefined) continue;
          expect(found.numerator.sum, place).toBeCloseTo(total(own, "numerator"), 9);
          expect(found.denominator.sum, place).toBeCloseTo(total(own, "denominator"), 9);
          expect(found.employers, place).toBe(new Set(own.map(({ employer }) => employer)).size);
          if (total(own, "denominator") > 0) {
            expect(found.value, place).toBeCloseTo(total(own, "numerator") / total(own, "denominator"), 9);
          }
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});
