import { beforeAll, describe, expect, test } from "vitest";
import { computeCube } from "../../src/indicators/cube.ts";
import { periodsOf } from "../../src/indicators/periods.ts";
import { withTables } from "../../src/indicators/prepare.ts";
import { type Cube, type Population as Pattern, TOTAL, UNKNOWN } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { isLong } from "../support/long.ts";
import { cubeOf, everywhere, figure, Population, storeOf, theCatalog } from "../support/population.ts";
import { randomWorld } from "../support/random-people.ts";
import { fewIndicators, withFew } from "../support/small-tree.ts";

function pattern(cube: Cube, id: string): Pattern {
  const found = cube.populations.find((population) => population.id === id);
  if (found === undefined) throw new Error(`no population ${id}`);
  return found;
}

/** Members of a cell, by its table, period and codes. */
function membersOf(
  { keys, members }: Pattern,
  table: string,
  period: string,
  codes: readonly (string | null)[],
) {
  const at = keys.findIndex(
    (key) => key.table === table && key.period === period && key.codes.join() === codes.join(),
  );
  return [...(members[at] ?? [])];
}

/** Everything that is computed, as plain data. */
function plain(cube: Cube) {
  return cube.populations.map(({ members, ...rest }) => ({
    ...rest,
    members: members.map((rows) => [...rows]),
  }));
}

describe("people", () => {
  test("who works for two employers is two in the sum and one in the count, in every cell with both", async () => {
    const p = new Population();
    everywhere(p, (employer) => p.employed(employer, { born: 1985 }), { sbi: "86", size: 100 });
    const [small, large] = [p.employer({ sbi: "86", size: 20 }), p.employer({ sbi: "10", size: 100 })];
    for (let person = 1; person <= 5; person += 1) {
      p.employed(small, { person });
      p.employed(large, { person });
    }
    const cube = await cubeOf(p, { indicators: ["werkgelegenheid-banen"] });
    const at = (codes: Record<string, string>) => {
      const found = figure(cube, "werkgelegenheid-banen", "2025JJ00", codes);
      return [found?.value, found?.persons];
    };
    expect(at({})).toEqual([130, 120]);
    expect(at({ sector: "Q" })).toEqual([125, 120]);
    expect(at({ sector: "C" })).toEqual([5, 5]);
    expect(at({ sector: "Q", grootte: "10-50" })).toEqual([5, 5]);
    expect(at({ sector: "Q", grootte: "50-250" })).toEqual([120, 120]);
    expect(at({ grootte: "50-250" })).toEqual([125, 120]);
    expect(at({ sector: "Q", leeftijd: "35-45" })).toEqual([125, 120]);
  });

  test("ill at one of two employers is one person with and one person without full absence", async () => {
    const p = new Population();
    const [one, other] = [p.employer(), p.employer()];
    const job = p.employed(one);
    p.employed(other, { person: job.person });
    p.absent(job, "2025-01-01", null);
    p.absent(p.employed(one), "2025-01-01", null);
    p.employed(one);
    const cube = await cubeOf(p, { indicators: ["verzuimpercentage"] });
    expect(figure(cube, "verzuimpercentage", "2025JJ00")).toMatchObject({
      persons: 3,
      personsWith: 2,
      personsWithout: 2,
      units: 4,
      largestEmployerUnits: 3,
    });
  });
});

describe("employers", () => {
  test("the largest and second-largest part of one employer, summed over the whole cell first", async () => {
    const p = new Population();
    const sizes = [5, 3, 2];
    for (const size of sizes) {
      const employer = p.employer();
      for (let person = 0; person < size; person += 1) {
        const job = p.employed(employer, { born: person % 2 === 0 ? 1985 : 1965 });
        p.absent(job, "2025-03-01", size === 2 ? "2025-04-30" : "2025-03-11");
      }
    }
    const cube = await cubeOf(p, { indicators: ["verzuimpercentage"] });
    const whole = figure(cube, "verzuimpercentage", "2025JJ00");
    expect(whole?.numerator).toEqual({ sum: 2 * 60 + 50 + 30, top1: 2 * 60, top2: 50 });
    expect(whole?.denominator).toEqual({ sum: 10 * 365, top1: 5 * 365, top2: 3 * 365 });
    expect(whole).toMatchObject({ employers: 3, largestEmployerUnits: 5 });
    const older = figure(cube, "verzuimpercentage", "2025JJ00", { leeftijd: "55-65" });
    expect(older?.denominator).toEqual({ sum: 4 * 365, top1: 2 * 365, top2: 365 });
  });

  test("one employer has no second part", async () => {
    const p = new Population();
    p.employed(p.employer());
    const cube = await cubeOf(p, { indicators: ["werkgelegenheid-banen"] });
    expect(figure(cube, "werkgelegenheid-banen", "2025JJ00")?.numerator).toEqual({
      sum: 1,
      top1: 1,
      top2: 0,
    });
  });
});

test("what is not known has a code of its own, next to the total", async () => {
  const p = new Population();
  everywhere(p, (employer) => p.employed(employer, { born: null }), {
    sbi: "onbekend",
    region: "x",
    size: null,
  });
  everywhere(p, (employer) => p.employed(employer));
  const cube = await cubeOf(p, { indicators: ["werkgelegenheid-banen"] });
  const { keys } = pattern(cube, "werkgelegenheid");
  expect(keys.every(({ codes }) => codes.filter((code) => code !== null).length === 2)).toBe(true);
  for (const dimension of cube.dimensions) {
    const codes = { [dimension]: UNKNOWN };
    expect(figure(cube, "werkgelegenheid-banen", "2025JJ00", codes)?.value).toBe(120);
  }
  expect(figure(cube, "werkgelegenheid-banen", "2025JJ00")?.value).toBe(240);
});

describe("cells of random people", () => {
  let cube: Cube;

  beforeAll(async () => {
    const indicators = [...fewIndicators, "verzuim-naar-duur-rijk"];
    cube = await cubeOf(randomWorld(21, 120).population, { indicators, years: [2024, 2025] });
  });

  test("every table is there with all its totals", () => {
    const { keys } = pattern(cube, "verzuim");
    for (const table of ["sector-grootte", "sector-regio", "regio-grootte", "sector-leeftijd"]) {
      const totals = keys.filter(
        (key) => key.table === table && key.codes.every((code) => code === null || code === TOTAL),
      );
      expect(totals.map(({ period }) => period)).toEqual(cube.periods.map(({ code }) => code));
    }
  });

  test("a key that occurs in one period is there for every period, in a fixed order", () => {
    for (const { keys } of cube.populations) {
      const names = keys.map(({ table, codes }) => JSON.stringify([table, codes]));
      expect(keys.length).toBe(new Set(names).size * cube.periods.length);
      expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length);
    }
  });

  test("who contributes to a cell is among its members", () => {
    for (const { keys, members, measures, innerCount } of cube.populations) {
      for (const { facts } of measures) expect(facts.length).toBe(keys.length);
      keys.forEach(({ period }, index) => {
        const counted = measures.some(({ facts }) => facts[index] !== undefined);
        const occupied = (members[index]?.length ?? 0) > 0;
        // A year also has members from a quarter of which nobody is in the base of the whole year.
        if (counted || !period.endsWith("JJ00")) expect(occupied).toBe(counted);
        for (const { facts } of measures) expect(facts[index]?.units ?? 1).toBeGreaterThan(0);
      });
      const all = new Set(members.flatMap((rows) => [...rows]));
      expect(all.size).toBe(innerCount);
      expect(Math.max(-1, ...all)).toBe(innerCount - 1);
    }
  });

  test("members are sorted, the total of a table has all of its period, and parts do not overlap", () => {
    for (const population of cube.populations) {
      for (const rows of population.members) expect([...rows]).toEqual([...rows].sort((a, b) => a - b));
      for (const { code: period } of cube.periods) {
        const total = membersOf(population, "sector-grootte", period, [TOTAL, null, TOTAL, null]);
        expect(membersOf(population, "sector-leeftijd", period, [TOTAL, null, null, TOTAL])).toEqual(total);
        const parts = population.keys.flatMap((key) =>
          key.table === "sector-leeftijd" && key.period === period && !key.codes.includes(TOTAL)
            ? membersOf(population, key.table, period, key.codes)
            : [],
        );
        expect(parts.sort((a, b) => a - b)).toEqual(total);
      }
    }
  });

  test("a year of a flow is its four quarters; a year of a stock is its last quarter", () => {
    for (const population of cube.populations) {
      const stock = population.measures[0]?.definition.tijd === "stand";
      for (const { table, period, codes } of population.keys) {
        if (!period.endsWith("JJ00")) continue;
        const quarters = stock ? ["KW04"] : ["KW01", "KW02", "KW03", "KW04"];
        const together = quarters.flatMap((quarter) =>
          membersOf(population, table, period.replace("JJ00", quarter), codes),
        );
        // Of what is known by the year only (a budget) there are no quarters.
        if (together.length === 0 && !stock) continue;
        expect(membersOf(population, table, period, codes)).toEqual(together.sort((a, b) => a - b));
      }
    }
    for (const id of ["verzuim", "medewerkers"]) {
      expect(pattern(cube, id).keys.some(({ period }) => period.endsWith("KW01"))).toBe(true);
    }
    const stocks = pattern(cube, "werkgelegenheid");
    for (const { measures, keys } of [stocks]) {
      keys.forEach((key, index) => {
        if (!key.period.endsWith("JJ00")) return;
        const last = { ...key, period: key.period.replace("JJ00", "KW04") };
        const at = keys.findIndex((other) => JSON.stringify(other) === JSON.stringify(last));
        for (const { facts } of measures) expect(facts[index]).toEqual(facts[at]);
      });
    }
  });

  test("a total is the sum of its parts, for every measure", () => {
    for (const { keys, measures } of cube.populations) {
      for (const { code: period } of cube.periods) {
        const rows = keys.flatMap((key, index) =>
          key.table === "sector-leeftijd" && key.period === period ? [{ key, index }] : [],
        );
        const total = rows.find(({ key }) => key.codes.every((code) => code === null || code === TOTAL));
        const parts = rows.filter(({ key }) => !key.codes.includes(TOTAL));
        for (const { facts } of measures) {
          const whole = facts[total?.index ?? -1];
          const add = (value: (index: number) => number) =>
            parts.reduce((sum, { index }) => sum + value(index), 0);
          expect(add((index) => facts[index]?.numerator.sum ?? 0)).toBeCloseTo(whole?.numerator.sum ?? 0, 6);
          expect(add((index) => facts[index]?.denominator.sum ?? 0)).toBeCloseTo(
            whole?.denominator.sum ?? 0,
            6,
          );
          expect(add((index) => facts[index]?.units ?? 0)).toBe(whole?.units ?? 0);
        }
      }
    }
  });

  test("a breakdown is a measure per class, in the order of the code list, on the units of its whole", () => {
    const [whole, split] = [pattern(cube, "verzuim"), pattern(cube, "verzuim-naar-duur")];
    const own = split.measures.filter(({ definition }) => definition.id === "verzuim-naar-duur-rijk");
    expect(own.map(({ breakdown }) => breakdown)).toEqual(["1-7", "8-42", "43-365", ">365"]);
    expect(split.keys).toEqual(whole.keys);
    expect(split.members).toEqual(whole.members);
  });
});

test("a window of a year is published by the year only; the same figure for its quarters is not computed", async () => {
  const { facts, indicators, ...rest } = await theCatalog();
  const population = new Population();
  everywhere(population, (employer) => population.employed(employer));
  const store = await storeOf(population);
  const of = async (perioden: readonly ("jaar" | "kwartaal")[] | undefined) => {
    const own = indicators
      .filter(({ definition }) => definition.id === "werkgelegenheid-banen")
      .map((indicator) => ({ ...indicator, definition: { ...indicator.definition, perioden } }));
    return await computeCube(store, { ...rest, facts, indicators: own }, [2025], silent);
  };
  const [all, years] = [await of(undefined), await of(["jaar"])];
  store.close();
  expect(new Set(years.populations[0]?.keys.map(({ period }) => period))).toEqual(new Set(["2025JJ00"]));
  const value = (cube: Cube) => figure(cube, "werkgelegenheid-banen", "2025JJ00")?.value;
  expect(value(years)).toBe(120);
  expect(value(all)).toBe(120);
});

test("the order of the rows and the number of threads change nothing", async () => {
  const straight = randomWorld(31, 80).population;
  const turned = randomWorld(31, 80).population;
  for (const rows of turned.rows.values()) rows.reverse();
  const catalog = isLong ? await theCatalog() : withFew(await theCatalog());
  const first = await cubeOf(straight, { years: [2025], threads: 1, catalog });
  const second = await cubeOf(turned, { years: [2025], threads: 4, catalog });
  // Compared as text: telling apart where they differ would take most of a minute.
  expect(JSON.stringify(plain(second)) === JSON.stringify(plain(first))).toBe(true);
});

test("a query returns each unit once per period and class", async () => {
  const p = randomWorld(41, 80).population;
  const catalog = await theCatalog();
  const store = await storeOf(p);
  await withTables(store, catalog, periodsOf([2024, 2025], catalog.periods), silent, async (engine) => {
    for (const { sql, definition } of catalog.indicators) {
      const unit = definition.uitsplitsing === undefined ? "" : ", uitsplitsing";
      const { twice } = await engine.row<{ twice: number }>(
        `select count(*) as twice from (
          select periode, eenheid_id from (${sql}) group by periode, eenheid_id${unit} having count(*) > 1
        )`,
      );
      expect(twice, definition.id).toBe(0);
    }
  });
  store.close();
});

test("the temporary tables are gone afterwards, and the store is as it was", async () => {
  const store = await storeOf(randomWorld(51, 10).population);
  const tables = () => store.rows("select table_name as name from duckdb_tables() order by name");
  const before = await tables();
  await computeCube(store, withFew(await theCatalog()), [2025], silent);
  expect(await tables()).toEqual(before);
  store.close();
});
