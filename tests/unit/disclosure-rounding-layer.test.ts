import { expect, test } from "vitest";
import { auditPublic, type PublicPlan } from "../../src/disclosure/audit-public.ts";
import { possibleCounts } from "../../src/disclosure/audit-public-values.ts";
import { figureOf } from "../../src/disclosure/figure.ts";
import { auditIntervals } from "../../src/disclosure/interval-audit.ts";
import { intervalTasks } from "../../src/disclosure/interval-demands.ts";
import { isHidden, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy, type Policy, parsePolicy } from "../../src/disclosure/policy.ts";
import { describePolicy } from "../../src/disclosure/policy-dutch.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { roundCount, roundSum } from "../../src/disclosure/rounding-layer.ts";
import { tableFaults, witnessFaults } from "../../src/disclosure/witness.ts";
import type { CellFacts, Population } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { cubeOf, definition } from "../support/disclosure-cube.ts";
import { plan, sampleRows } from "../support/disclosure-sample.ts";

const { klassen } = defaultPolicy;
const rounded: Policy = {
  ...defaultPolicy,
  klassen: {
    ...klassen,
    structuur: { ...klassen.structuur, afronden: 5 },
    hr: { ...klassen.hr, afronden: 5 },
  },
};

test.each([
  [12, 5, 10],
  [13, 5, 15],
  [2, 5, 0],
  [10, 3, 9],
  [11, 3, 12],
])("%d rounds to a multiple of %d: %d", (count, base, expected) => {
  expect(roundCount(count, base)).toBe(expected);
});

test.each([
  [123_456, 123_000],
  [1_235, 1_240],
  [99.96, 100],
  [0.012_345, 0.0123],
  [0, 0],
])("the sum %d is told as %d", (sum, expected) => {
  expect(roundSum(sum)).toBe(expected);
});

const sums = (sum: number) => ({ sum, top1: 1, top2: 1 });
const facts: CellFacts = {
  numerator: sums(23),
  denominator: sums(62),
  persons: 62,
  units: 62,
  employers: 7,
  largestEmployerUnits: 20,
  personsWith: 23,
  personsWithout: 39,
};
const share = definition("aandeel", { maat: "verhouding", weergave: "procent", interval: "wilson" });

test("a share follows from the rounded counts: 25 of 60, not 23 of 62", () => {
  const figure = figureOf(share, false, facts, 5);
  expect(figure).toMatchObject({ waarde: 0.42, personen: 60, werkgevers: 5 });
  expect(figureOf(share, false, facts)).toMatchObject({ waarde: 0.37, personen: 62, werkgevers: 7 });
  // Wilson for 25 of 60 is 0.300 to 0.543, told outward in whole per cents; for 23 of 62 it would start at 0.26.
  expect([figure.ondergrens, figure.bovengrens]).toEqual([0.3, 0.55]);
});

test("a mean: its sum in three digits over the rounded count", () => {
  const hours = { ...facts, numerator: sums(12_345.6), denominator: sums(62) };
  const mean = definition("uren", { maat: "gemiddelde", weergave: "euro" });
  expect(figureOf(mean, false, hours, 5).waarde).toBe(205);
  expect(figureOf(mean, false, hours).waarde).toBe(199);
  expect(figureOf(definition("som", { maat: "som" }), false, hours, 5).waarde).toBe(12_300);
});

const rows = sampleRows(700, 70, 3);
const cube = cubeOf(plan, [{ id: "banen", definitions: [definition("banen", { klasse: "hr" })], rows }]);
const open: PublicPlan = {
  dimensies: plan.dimensions.map((id) => ({ id })),
  indicatoren: [{ id: "banen", klasse: "hr", maat: "aantal" }],
};

test("a rounded release passes the audit, though its totals are not the sums of their parts", () => {
  const exact = Protected.protect(cube, defaultPolicy, silent).cells();
  const cells = Protected.protect(cube, rounded, silent).cells();
  const shown = cells.filter(({ waarde }) => waarde !== null && waarde > 0);
  expect(shown.length).toBeGreaterThan(50);
  expect(shown.every(({ personen }) => Number(personen) % 5 === 0)).toBe(true);
  expect(cells.map(({ status }) => status === "onderdrukt")).toEqual(
    exact.map(({ status }) => status === "onderdrukt"),
  );
  const year = cells.filter(({ tabel, periode }) => periode.includes("JJ") && tabel === shown[0]?.tabel);
  expect(year.length).toBeGreaterThan(0);
  expect(auditPublic({ ...open, afronding: { hr: 5 } }, cells).leaks).toEqual([]);
});

test("what is known of hidden counts is squeezed less by rounded totals", () => {
  const cell = (code: string, waarde: number | null) => ({
    ...{
      indicator: "banen",
      tabel: "t",
      periode: "2025KW01",
      dimensies: { sector: code },
      uitsplitsing: null,
    },
    ...{
      waarde,
      ondergrens: null,
      bovengrens: null,
      personen: waarde,
      werkgevers: waarde === null ? null : 5,
    },
    status: waarde === null ? ("onderdrukt" as const) : ("gepubliceerd" as const),
  });
  // 35 in all, 30 and two hidden ones that hold at least 1: exactly, 5 is 1 to 4 each; 32 in all would be 1 and 1.
  const squeezed = [cell("T", 32), cell("A", 30), cell("B", null), cell("C", null)];
  const own = { dimensies: [{ id: "sector" }], indicatoren: open.indicatoren };
  expect(auditPublic(own, squeezed).leaks).toHaveLength(2);
  const told = [cell("T", 30), cell("A", 30), cell("B", null), cell("C", null)];
  expect(auditPublic({ ...own, afronding: { hr: 5 } }, told).leaks).toEqual([]);
  // At most 32 in all and at least 28 in A leave 4; but with four hidden cells these are 1 each.
  const four = [...told, cell("D", null), cell("E", null)];
  expect(auditPublic({ ...own, afronding: { hr: 5 } }, four).leaks).toHaveLength(4);
});

test("a rounded share stands for multiples only", () => {
  expect(possibleCounts(0.42, 60, 5)).toEqual([25]);
  expect(possibleCounts(0.07, 14)).toEqual([1]);
});

test("intervals are wider when the shown figures are rounded, and the tables that show it hold", async () => {
  const population = cube.populations[0] as Population;
  const hidden = suppress(population, cube.dimensions, defaultPolicy, new Set()).states.map(isHidden);
  const demand = { up: 1e6, down: 1e6, width: 1e6 };
  const limits = async (policy: Policy) => {
    const [task] = intervalTasks(population, hidden, { policy, dimensions: cube.dimensions }, "personen");
    if (task === undefined) throw new Error("no task");
    const demands = task.demands.slice(0, 6).map(({ cell }) => ({ cell, ...demand }));
    const found = await auditIntervals([{ ...task, demands }], { workers: 0 });
    const small = await auditIntervals([{ ...task, demands: task.demands.slice(0, 60) }], { workers: 0 });
    for (const witness of small.tasks[0]?.witnesses ?? [])
      expect(witnessFaults(task.problem, witness)).toEqual([]);
    return { task, widths: found.violations.map(({ low, high }) => high - low) };
  };
  const [exact, wide] = [await limits(defaultPolicy), await limits(rounded)];
  expect(tableFaults(wide.task.problem, wide.task.problem.values)).toEqual([]);
  expect(wide.widths).toHaveLength(exact.widths.length);
  const wider = wide.widths.filter((width, at) => width > (exact.widths[at] ?? 0) + 1);
  expect(wider.length).toBeGreaterThan(0);
  expect(wide.widths.every((width, at) => width > (exact.widths[at] ?? 0) - 1e-6)).toBe(true);
});

test("the policy knows multiples of 3 and 5 only, and readers are told", () => {
  expect(() => parsePolicy("versie: 1\ngrenzen: soms\n", "policy.yml")).toThrow();
  expect(describePolicy(rounded).join(" ")).toContain("een veelvoud van 5");
  expect(describePolicy(rounded).join(" ")).toContain("totalen niet altijd de som van de delen");
  expect(describePolicy(defaultPolicy).join(" ")).not.toContain("veelvoud");
});
