import { beforeAll, describe, expect, test } from "vitest";
import type { Cube } from "../../src/indicators/types.ts";
import { compose } from "../support/composites.ts";
import type { Part } from "../support/oracle.ts";
import { registerIds, registerOracle } from "../support/oracle-registers.ts";
import { cubeOf, figure } from "../support/population.ts";
import { type Registers, randomRegisters } from "../support/random-registers.ts";

const sectors = ["T", "C", "Q", "G"];

function total(parts: readonly Part[], value: "numerator" | "denominator"): number {
  return parts.reduce((sum, part) => sum + part[value], 0);
}

function ofSector(world: Registers, parts: readonly Part[], sector: string): Part[] {
  return parts.filter(({ employer }) => sector === "T" || world.employers[employer]?.sector === sector);
}

describe.each([21, 22, 23])("random registers, seed %i", (seed) => {
  let world: Registers;
  let cube: Cube;

  beforeAll(async () => {
    world = randomRegisters(seed, 220);
    cube = await cubeOf(world.population, { indicators: registerIds, years: [2024, 2025] });
  });

  test.each(registerIds)("%s is what a person at a time gives", (id) => {
    let compared = 0;
    for (const period of cube.periods) {
      const all = registerOracle(world, id, period);
      for (const sector of sectors) {
        const parts = ofSector(world, all, sector);
        const found = figure(cube, id, period.code, { sector });
        if (parts.length === 0 || found === undefined) {
          expect(found, `${period.code} ${sector}`).toBeUndefined();
          expect(parts, `${period.code} ${sector}`).toEqual([]);
          continue;
        }
        const persons = new Set(parts.map(({ person }) => person)).size;
        const employers = new Set(parts.map(({ employer }) => employer)).size;
        expect(found, `${period.code} ${sector}`).toMatchObject({ persons, employers, units: parts.length });
        const value = total(parts, "numerator") / total(parts, "denominator");
        expect(found.value, `${period.code} ${sector}`).toBeCloseTo(value, 9);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(sectors.length);
  });

  test("offer, initiative, level and skew are what plain arithmetic gives", async () => {
    const sides = {
      "aanbod-werkgever": ["leerbudget-recht", "ontwikkelgesprek", "loopbaangesprek-aangeboden"],
      "initiatief-werknemer": [
        "scholing-eigen-initiatief",
        "leerbudget-gebruikers",
        "paspoort-bijgewerkt",
        "gesprek-op-verzoek",
      ],
    };
    const period = cube.periods.find(({ code }) => code === "2025JJ00");
    if (period === undefined) throw new Error("no year");
    const expected = sectors.map((sector) => {
      const means = Object.values(sides).map((ids) => {
        const shares = ids.map((id) => {
          const parts = ofSector(world, registerOracle(world, id, period), sector);
          return total(parts, "numerator") / total(parts, "denominator");
        });
        return shares.reduce((sum, one) => sum + one, 0) / shares.length;
      });
      return means as [number, number];
    });
    const found: [number, number][] = sectors.map(() => [0, 0]);
    for (const [side, [id, ids]] of Object.entries(sides).entries()) {
      const cells = sectors.map((sector) =>
        Object.fromEntries(
          ids.map((part) => [part, figure(cube, part, period.code, { sector })?.value ?? -1]),
        ),
      );
      const values = await compose(id, cells);
      for (const [index, value] of values.entries()) (found[index] as [number, number])[side] = value ?? -1;
    }
    for (const [index, [a, i]] of expected.entries()) {
      expect(found[index]?.[0]).toBeCloseTo(a, 9);
      expect(found[index]?.[1]).toBeCloseTo(i, 9);
    }
    const both = found.map(([a, i]) => ({ "aanbod-werkgever": a, "initiatief-werknemer": i }));
    const level = await compose("wederkerigheidsniveau", both);
    const skew = await compose("scheefheid", both);
    for (const [index, [a, i]] of expected.entries()) {
      expect(level[index]).toBeCloseTo(Math.sqrt(a * i), 9);
      expect(skew[index]).toBeCloseTo((a - i) / (a + i), 9);
    }
  });
});
