import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultPolicy, type Policy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { AppError } from "../../src/errors.ts";
import { silent } from "../../src/progress.ts";
import type { Cell } from "../../src/release/types.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";
import { fixture, fixtures } from "../support/disclosure-oracle.ts";
import { historyFrom } from "../support/earlier-history.ts";

const dimensions = ["deel", "hoofd"];
const narrow: Plan = { dimensions, tables: { delen: ["deel"] }, year: 2025 };
const wide: Plan = { ...narrow, tables: { ...narrow.tables, hoofddelen: ["hoofd"] } };
const count = definition("scholingsuren", { klasse: "hr" });
const costs = definition("scholingskosten", { klasse: "hr" });

function employers(deel: string, hoofd: string, numbers: readonly number[], persons = 6): MicroRow[] {
  return numbers.map((employer) => ({
    quarter: "2025KW04",
    employer: deel.charCodeAt(0) * 100 + employer,
    codes: [deel, hoofd],
    persons,
    values: [[persons * 10, persons * 10]],
  }));
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const rows = [
  ...employers("x", "P", upTo(6)),
  ...employers("y", "P", upTo(6)),
  ...employers("z", "Q", upTo(30)),
];
const strict: Policy = {
  ...defaultPolicy,
  klassen: { ...defaultPolicy.klassen, hr: { ...defaultPolicy.klassen.hr, werkgevers: 15 } },
};

function protect(
  plan: Plan,
  data: readonly MicroRow[],
  before: readonly Protected[] = [],
  policy = defaultPolicy,
  definitions = [count],
): Protected {
  const named = before.map((cells, at) => [`2025-1.${at}.0`, cells] as const);
  const cube = cubeOf(plan, [{ id: "scholing", definitions, rows: data }]);
  return Protected.protect(cube, policy, silent, historyFrom(named, dimensions));
}

function cell(cells: Protected, code: string, indicator = count.id): Cell | undefined {
  return cells
    .cells()
    .find(
      ({ indicator: own, periode, dimensies }) =>
        own === indicator && periode === "2025KW04" && (dimensies.deel === code || dimensies.hoofd === code),
    );
}

describe("figures that are public already", () => {
  const first = protect(narrow, rows);

  test("a new secret cell that follows from them stops the release, with the cells named", () => {
    const conflict = (() => {
      try {
        return protect(wide, rows, [first], strict);
      } catch (error) {
        return error;
      }
    })();
    expect(conflict).toBeInstanceOf(AppError);
    const { code, problems } = conflict as AppError;
    expect(code).toBe("DISCLOSURE");
    expect(problems.map(({ message }) => message)).toContain(
      "scholing: hoofddelen P 2025JJ00 = delen x 2025JJ00 + delen y 2025JJ00",
    );
    expect(JSON.stringify(problems)).not.toMatch(/\b(36|72|360|720)\b/);
  });

  test("the same cells that the policy would now hide stay as they were", () => {
    const second = protect(narrow, rows, [first], strict);
    expect(second.cells()).toEqual(first.cells());
    expect(cell(protect(narrow, rows, [], strict), "x")?.waarde).toBeNull();
  });

  test("an addition with a new dimension is tied to what was known before it", () => {
    const late = [...rows, ...employers("x", "P", [77])];
    const second = protect(wide, late, [first]);
    expect(cell(second, "x")).toEqual({ ...cell(first, "x"), status: "voorlopig" });
    // All of P, beside the kept x and the unchanged y, would be the late employer.
    expect(cell(second, "P")?.waarde).toBeNull();
    expect(cell(protect(wide, late), "P")?.waarde).toBe(13 * 60);
  });
});

test("a new measure is hidden where only it must be, and takes nothing along that was shown", () => {
  const first = protect(narrow, rows);
  const both = rows.map((row): MicroRow => {
    const alone = row.codes[0] === "x" && row.employer % 100 === 0;
    const [hours = [0, 0]] = row.values;
    return { ...row, values: [hours, alone ? [9000, 9000] : [60, 60]] };
  });
  const second = protect(narrow, both, [first], defaultPolicy, [count, costs]);
  expect(cell(second, "x")).toEqual(cell(first, "x"));
  expect(cell(second, "x", costs.id)?.waarde).toBeNull();
  expect(cell(second, "z", costs.id)?.waarde).toBe(30 * 60);
  const third = protect(narrow, both, [first, second], defaultPolicy, [count, costs]);
  expect(third.cells()).toEqual(second.cells());
});

describe.skipIf(!existsSync(fixtures))("the worked example of the delta rule", () => {
  /** The file has totals: they are spread so that what an employer has is the same in each release. */
  const parts: Readonly<Record<string, readonly [persons: number, days: number]>> = {
    e6: [12, 30],
    e7: [13, 27],
    e8: [13, 27],
    e9: [13, 28],
  };

  function rowsOf(line: Readonly<Record<string, string>>): MicroRow[] {
    const own = (line.employers ?? "").split(";").map((employer): MicroRow => {
      const [persons, days] = parts[employer] ?? [20, 42];
      const number = Number(employer.slice(1));
      return { quarter: "2025KW04", employer: number, codes: ["x", "P"], persons, values: [[days, days]] };
    });
    const total = (value: (row: MicroRow) => number) => own.reduce((sum, row) => sum + value(row), 0);
    expect(total(({ persons }) => persons)).toBe(Number(line.persons));
    expect(total(({ values: [first] }) => first?.[0] ?? 0)).toBe(Number(line.sick_days));
    return own;
  }

  test("one late employer waits until there are enough of them", () => {
    // The rule of the example: 3 employers and 10 persons.
    const dominantie: [1 | 2, number][] = [[1, 90]];
    const hr = { ...defaultPolicy.klassen.hr, werkgevers: 3, dominantie };
    const policy = { ...defaultPolicy, klassen: { ...defaultPolicy.klassen, hr } };
    const told: Protected[] = [];
    const lines = fixture("17-handmade-remainder-insider-delta", "delta_release.csv");
    for (const line of lines) told.push(protect(narrow, rowsOf(line), told, policy));
    const shown = told.map((cells) => cell(cells, "x"));
    expect(shown.map((one) => [one?.waarde, one?.status])).toEqual([
      [210, "gepubliceerd"],
      [210, "voorlopig"],
      [322, "gepubliceerd"],
    ]);
    expect(lines.map((line) => line.publish_expected)).toEqual(["1", "0", "1"]);
  });
});
