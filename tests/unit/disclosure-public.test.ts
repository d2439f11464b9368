import { expect, test } from "vitest";
import { auditPublic } from "../../src/disclosure/audit-public.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { silent } from "../../src/progress.ts";
import type { Cell } from "../../src/release/types.ts";
import { cubeOf, definition } from "../support/disclosure-cube.ts";
import { plan as linked, sampleRows } from "../support/disclosure-sample.ts";

const dimensies = [{ id: "sector" }, { id: "regio" }];
const indicatoren = [{ id: "i", klasse: "hr" }];

/** A cell of table `sr` (sector and region) or `s` (sector only); waarde null = hidden. */
function cell(
  sector: string,
  regio: string | null,
  waarde: number | null,
  periode = "2025KW01",
  indicator = "i",
): Cell {
  const hidden = waarde === null;
  return {
    indicator,
    tabel: regio === null ? "s" : "sr",
    periode,
    dimensies: { sector, regio },
    uitsplitsing: null,
    waarde,
    ondergrens: null,
    bovengrens: null,
    personen: hidden ? null : 20,
    werkgevers: hidden ? null : 5,
    status: hidden ? "onderdrukt" : "gepubliceerd",
  };
}

const leaksIn = (
  cells: readonly Cell[],
  plan: Parameters<typeof auditPublic>[0] = { dimensies, indicatoren },
) => auditPublic(plan, cells).leaks.map((leak) => leak.proof);

test("one hidden cell in a row is total minus the others", () => {
  const cells = [cell("T", null, 9), cell("A", null, null), cell("B", null, 4), cell("C", null, 3)];
  expect(leaksIn(cells)).toEqual(["s A 2025KW01 = s T 2025KW01 − s B 2025KW01 − s C 2025KW01"]);
});

test("two hidden cells in a row hide each other", () => {
  const cells = [cell("T", null, 9), cell("A", null, null), cell("B", null, null), cell("C", null, 3)];
  expect(auditPublic({ dimensies, indicatoren }, cells)).toEqual({ leaks: [], tested: 2 });
});

test("the same margin in another table gives a hidden one away", () => {
  const cells = [cell("A", null, null), cell("A", "T", 5), cell("B", null, null), cell("T", null, 9)];
  expect(leaksIn(cells)).toEqual([
    "s A 2025KW01 = sr A × T 2025KW01",
    "s B 2025KW01 = s T 2025KW01 − sr A × T 2025KW01",
  ]);
});

test("a cell that was not delivered is a known zero", () => {
  const empty: Cell = { ...cell("B", null, null), personen: 0, werkgevers: 0, status: "niet-geleverd" };
  expect(leaksIn([cell("T", null, 9), cell("A", null, null), empty])).toEqual([
    "s A 2025KW01 = s T 2025KW01 − s B 2025KW01",
  ]);
});

const quarters = (hidden: readonly string[], value: (period: string) => number) =>
  ["2025JJ00", "2025KW01", "2025KW02", "2025KW03", "2025KW04"].map((period) =>
    cell("A", null, hidden.includes(period) ? null : value(period), period),
  );

test("in a flow a year and three quarters give away the fourth, a year and two do not", () => {
  const value = (period: string) => (period === "2025JJ00" ? 40 : 10);
  expect(leaksIn(quarters(["2025KW02"], value))).toHaveLength(1);
  expect(leaksIn(quarters(["2025KW02", "2025KW03"], value))).toEqual([]);
});

test("what is known by the year only is not the sum of four empty quarters", () => {
  const empty = { personen: 0, werkgevers: 0, waarde: null, status: "niet-geleverd" } as const;
  const cells = quarters(["2025JJ00"], () => 10).map((one) =>
    one.periode === "2025JJ00" ? one : { ...one, ...empty },
  );
  expect(leaksIn(cells)).toEqual([]);
  const some = cells.map((one) => (one.periode === "2025KW03" ? cell("A", null, 4, "2025KW03") : one));
  expect(leaksIn(some)).toHaveLength(1);
});

test("a figure on employers tells nothing of the persons in a figure on structure", () => {
  const plan = (eenheid: string) => ({
    dimensies,
    indicatoren: [
      { id: "i", klasse: "structuur", eenheid: "dienstverband" },
      { id: "mkb", klasse: "structuur", eenheid },
    ],
  });
  const hidden = [cell("T", null, 9), cell("A", null, null), cell("B", null, null), cell("C", null, 3)];
  const other = { ...cell("A", null, 12), indicator: "mkb" };
  expect(leaksIn([...hidden, other], plan("werkgever"))).toEqual([]);
  expect(leaksIn([...hidden, other], plan("dienstverband"))).not.toEqual([]);
});

test("in a stock the year is the last quarter", () => {
  const stand = { dimensies, indicatoren: [{ id: "i", klasse: "hr", tijd: "stand" as const }] };
  expect(
    leaksIn(
      quarters(["2025KW04"], () => 10),
      stand,
    ),
  ).toEqual(["s A 2025KW04 = s A 2025JJ00"]);
  expect(
    leaksIn(
      quarters(["2025KW02"], () => 10),
      stand,
    ),
  ).toEqual([]);
});

test("whether it is a stock is seen from the figures when the plan does not say it", () => {
  const seen = [
    ...quarters(["2025KW02"], () => 10),
    cell("T", null, 30, "2025JJ00"),
    cell("T", null, 30, "2025KW04"),
  ];
  expect(leaksIn(seen)).toEqual([]);
});

test("a cell on structure is not hidden when another figure tells its persons", () => {
  const plan = {
    dimensies,
    indicatoren: [
      { id: "i", klasse: "structuur" },
      { id: "j", klasse: "hr" },
    ],
  };
  const structure = [cell("T", null, 9), cell("A", null, null), cell("B", null, null)];
  const elsewhere = (waarde: number | null) => cell("A", null, waarde, "2025KW01", "j");
  expect(leaksIn([...structure, elsewhere(0.1)], plan)).toHaveLength(2);
  expect(leaksIn([...structure, elsewhere(null)], plan)).toEqual([]);
});

test("needs several tables and equations at once: a block of two by two with a third way in", () => {
  const grid = (hidden: string) =>
    ["A", "B", "T"].flatMap((sector) =>
      ["x", "y", "T"].map((regio) => cell(sector, regio, hidden.includes(`${sector}${regio} `) ? null : 1)),
    );
  expect(leaksIn(grid("Ax Ay Bx By "))).toEqual([]);
  expect(leaksIn(grid("Ax Ay Bx "))).toHaveLength(3);
});

const rows = sampleRows(1200, 100, 5);
const cube = cubeOf(linked, [
  { id: "banen", definitions: [definition("banen", { tijd: "stand" })], rows },
  {
    id: "verzuim",
    definitions: [definition("verzuim", { klasse: "gezondheid", maat: "verhouding", weergave: "procent" })],
    rows,
  },
]);
const plan = {
  dimensies: linked.dimensions.map((id) => ({ id })),
  indicatoren: [
    { id: "banen", klasse: "structuur" },
    { id: "verzuim", klasse: "gezondheid" },
  ],
};

test("a protected release passes from its public cells alone; with a secondary cell shown it does not", () => {
  const kept = Protected.protect(cube, defaultPolicy, silent);
  const audited = auditPublic(plan, kept.cells());
  expect(audited.leaks).toEqual([]);
  expect(audited.tested).toBe(kept.log().length);
  const secondaries = kept
    .log()
    .filter(({ population, state }) => population === "verzuim" && state === "secundair");
  expect(secondaries.length).toBeGreaterThan(0);
  const caught = secondaries.slice(0, 10).map(({ table, period, codes }) => {
    const shown = kept.cells().map((one) => {
      const isIt = one.indicator === "verzuim" && one.tabel === table && one.periode === period;
      return isIt && Object.values(one.dimensies).join() === codes.join()
        ? { ...one, status: "gepubliceerd" as const, waarde: 0.05, personen: 40, werkgevers: 8 }
        : one;
    });
    return auditPublic(plan, shown).leaks.length > 0;
  });
  // Some secondaries only matter because of combinations that happen not to occur, which the public cannot know.
  expect(caught.filter(Boolean).length).toBeGreaterThan(5);
});
