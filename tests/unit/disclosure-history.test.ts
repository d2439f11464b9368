import { beforeAll, describe, expect, test } from "vitest";
import { noHistory } from "../../src/disclosure/history.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { silent } from "../../src/progress.ts";
import { cellKey } from "../../src/release/compare.ts";
import type { Cell } from "../../src/release/types.ts";
import { deltaLeaks, type Told } from "../support/delta-oracle.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";
import { numbers } from "../support/disclosure-sample.ts";
import { historyFrom } from "../support/earlier-history.ts";

const plan: Plan = {
  dimensions: ["sector", "regio", "grootte"],
  tables: { "sector-grootte": ["sector", "grootte"], "sector-regio": ["sector", "regio"] },
  year: 2025,
};
const days = definition("scholingsdagen", { klasse: "hr" });
const policy = defaultPolicy.klassen.hr;

/** 150 employers of 2 to 40 persons in 5 sectors, 4 regions and 3 sizes. */
function everyone(seed: number): MicroRow[] {
  const random = numbers(seed);
  const pick = (codes: string) => codes[Math.floor(codes.length * random() ** 1.5)] ?? "";
  return Array.from({ length: 150 }, (_, employer) => {
    const size = 2 + Math.floor(38 * random());
    const codes = [pick("ABCDE"), pick("NOZW"), size < 10 ? "klein" : size < 25 ? "midden" : "groot"];
    return [1, 2, 3, 4].map((quarter): MicroRow => {
      const persons = Math.max(1, size - Math.floor(3 * random()));
      const value = persons + Math.floor(20 * random());
      return { quarter: `2025KW0${quarter}`, employer, codes, persons, values: [[value, value]] };
    });
  }).flat();
}

/** Some employers deliver late, a few correct a quarter, some take theirs back, and many in sector A correct. */
function threeDeliveries(seed: number): MicroRow[][] {
  const all = everyone(seed);
  const corrected = (rows: readonly MicroRow[], who: (row: MicroRow) => boolean) =>
    rows.map((row): MicroRow => {
      const [[value] = [0]] = row.values;
      return who(row) ? { ...row, values: [[value + 3, value + 3]] } : row;
    });
  const late = (employer: number) => employer % 25 === 7;
  const later = (employer: number) => employer % 25 === 19;
  const first = all.filter(({ employer }) => !late(employer) && !later(employer));
  const second = corrected(
    all.filter(({ employer }) => !later(employer)),
    ({ employer, quarter }) => employer % 40 === 3 && quarter.endsWith("2"),
  );
  const third = corrected(
    [...second, ...all.filter(({ employer }) => later(employer))].filter(
      ({ employer }) => employer % 9 !== 5,
    ),
    ({ codes, quarter }) => codes[0] === "A" && quarter.endsWith("1"),
  );
  return [first, second, third];
}

function release(rows: readonly MicroRow[], before: readonly Told[], remember: boolean): Told {
  const cube = cubeOf(plan, [{ id: "scholing", definitions: [days], rows }]);
  const named = before.map(({ cells }, at) => [`2025-1.${at}.0`, cells] as const);
  const history = remember ? historyFrom(named, plan.dimensions) : noHistory;
  return { cells: Protected.protect(cube, defaultPolicy, silent, history), rows };
}

function inARow(deliveries: readonly (readonly MicroRow[])[], remember: boolean): Told[] {
  const told: Told[] = [];
  for (const rows of deliveries) told.push(release(rows, told, remember));
  return told;
}

const isShown = (cell: Cell | undefined) => cell !== undefined && cell.waarde !== null;

/** Cells that were shown and are not any more. */
function flips(releases: readonly Told[]): string[] {
  const shown = releases.map(
    ({ cells }) => new Map(cells.cells().map((cell) => [cellKey(cell), cell] as const)),
  );
  return [...new Set(shown.flatMap((cells) => [...cells.keys()]))].filter((key) =>
    shown.some((cells, at) => at > 0 && isShown(shown[at - 1]?.get(key)) && !isShown(cells.get(key))),
  );
}

const seeds = [1, 2, 3];

describe("three releases with late deliveries and corrections", () => {
  const remembering = new Map<number, Told[]>();
  const forgetting = new Map<number, Told[]>();
  beforeAll(() => {
    for (const seed of seeds) {
      const deliveries = threeDeliveries(seed);
      remembering.set(seed, inARow(deliveries, true));
      forgetting.set(seed, inARow(deliveries, false));
    }
  });
  const all = (releases: ReadonlyMap<number, Told[]>) => [...releases.values()];

  test("nothing that was shown is hidden afterwards", () => {
    expect(all(remembering).flatMap(flips)).toEqual([]);
    expect(all(forgetting).flatMap(flips).length).toBeGreaterThan(0);
  });

  test("no difference between releases gives a few employers away", () => {
    expect(all(remembering).flatMap((releases) => deltaLeaks(releases, policy))).toEqual([]);
    expect(all(forgetting).flatMap((releases) => deltaLeaks(releases, policy)).length).toBeGreaterThan(0);
  });

  test("a revision of many is shown; one of a few leaves the old figure, marked", () => {
    for (const releases of all(remembering)) {
      const [first, second, third] = releases.map(({ cells }) => cells.cells());
      const held = second?.filter(({ status }) => status === "voorlopig") ?? [];
      expect(held.length).toBeGreaterThan(0);
      const before = new Map(first?.map((cell) => [cellKey(cell), cell]));
      for (const cell of held) expect({ ...cell, status: "gepubliceerd" }).toEqual(before.get(cellKey(cell)));
      const total = (cells: readonly Cell[] | undefined) =>
        cells?.find((cell) => cell.periode === "2025KW01" && cell.dimensies.sector === "A")?.waarde;
      expect(total(third)).not.toBe(total(second));
    }
  });

  test("the same data again give the same release, byte for byte", () => {
    for (const [seed, releases] of remembering) {
      const last = threeDeliveries(seed).at(-1) ?? [];
      const again = release(last, releases, true);
      expect(JSON.stringify(again.cells.cells())).toBe(JSON.stringify(releases.at(-1)?.cells.cells()));
    }
  });
});
