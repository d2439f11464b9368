import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { type ClassPolicy, defaultPolicy } from "../../src/disclosure/policy.ts";
import { isDominated, isEstimable, primaryRules, tooFewEmployers } from "../../src/disclosure/primary.ts";
import type { CellFacts, Contributions } from "../../src/indicators/types.ts";
import { fixture, fixtures } from "../support/disclosure-oracle.ts";

const { structuur, gezondheid } = defaultPolicy.klassen;
const share = { maat: "verhouding", weergave: "procent" } as const;

function parts(...values: readonly number[]): Contributions {
  const [top1 = 0, top2 = 0] = values.map(Math.abs).sort((a, b) => b - a);
  return { sum: values.reduce((a, b) => a + b, 0), top1, top2 };
}

/** 50 persons at 10 employers of which 5 are ill: no rule has anything against it. */
const sound: CellFacts = {
  numerator: parts(...new Array<number>(10).fill(0.5)),
  denominator: parts(...new Array<number>(10).fill(5)),
  persons: 50,
  units: 50,
  employers: 10,
  largestEmployerUnits: 5,
  personsWith: 5,
  personsWithout: 48,
};

const rulesOf = (
  change: Partial<CellFacts>,
  policy: ClassPolicy = gezondheid,
  definition = share as never,
  age = false,
) => primaryRules({ ...sound, ...change }, definition, policy, age).join("");

test("a sound cell passes", () => expect(rulesOf({})).toBe(""));

test("an empty cell is not primary: nobody is no secret", () => {
  const nothing = { numerator: parts(), denominator: parts() };
  expect(rulesOf({ ...nothing, persons: 0, units: 0, employers: 0, personsWith: 0, personsWithout: 0 })).toBe(
    "",
  );
});

test.each<[string, Partial<CellFacts>]>([
  ["P", { persons: 9 }],
  ["P", { units: 9, largestEmployerUnits: 1 }],
  ["E", { employers: 4 }],
  ["D", { numerator: parts(6, 1, 1, 1, 1) }],
  ["D", { denominator: parts(45, 44, 4, 4, 3) }],
  ["D", { numerator: parts(40, 30, 10, 10, 5, 5) }],
  ["R", { denominator: { sum: 100, top1: 49, top2: 18 }, numerator: { sum: 10, top1: 4.5, top2: 4.4 } }],
  ["H", { largestEmployerUnits: 26 }],
  ["G", { numerator: parts(...new Array<number>(10).fill(4.5)) }],
  ["N", { personsWith: 2 }],
  ["N", { personsWith: 0, numerator: parts() }],
  ["C", { personsWithout: 2 }],
])("rule %s strikes (%#)", (rule, change) => expect(rulesOf(change)).toContain(rule));

test.each<[string, Partial<CellFacts>]>([
  ["persons", { persons: 10 }],
  ["employers", { employers: 5 }],
  ["half of the heads", { largestEmployerUnits: 25 }],
  ["half of the sum", { numerator: parts(5, 1, 1, 1, 1, 1) }],
  ["three with, three without", { personsWith: 3, personsWithout: 3 }],
])("the threshold itself passes: %s", (_, change) => expect(rulesOf(change)).toBe(""));

test("a figure of one age class needs more persons", () => {
  expect(rulesOf({ persons: 19 }, gezondheid, share as never, true)).toBe("P");
  expect(rulesOf({ persons: 19 }, gezondheid, share as never, false)).toBe("");
  expect(rulesOf({ persons: 19 }, structuur, share as never, true)).toBe("");
});

test("a mean has no numerator rule, a rate per year only the numerator, a sum neither", () => {
  const few = { personsWith: 0, personsWithout: 0, numerator: parts() };
  expect(rulesOf(few, gezondheid, { maat: "gemiddelde", weergave: "dagen" } as never)).toBe("");
  expect(rulesOf(few, gezondheid, { maat: "verhouding", weergave: "per-jaar" } as never)).toBe("N");
  expect(rulesOf(few, gezondheid, share as never)).toBe("NC");
  expect(rulesOf(few, gezondheid, { maat: "som", weergave: "aantal" } as never)).toBe("");
});

test("equal contributions count only when the policy says so", () => {
  expect(rulesOf({}, { ...gezondheid, spreiding: true })).toBe("S");
  expect(rulesOf({ numerator: parts(1, 0.8, 0.7, 0.6, 0.9, 0.5) }, { ...gezondheid, spreiding: true })).toBe(
    "",
  );
});

test("negative parts weigh as much as positive ones", () => {
  expect(isDominated(parts(-60, 50, 45, 40, 25), [[1, 50]])).toBe(true);
});

test("the order in which doubles were added does not tip the balance", () => {
  expect(isDominated({ sum: 0.1 + 0.2 + 0.3, top1: 0.3, top2: 0.2 }, [[1, 50]])).toBe(false);
  expect(isDominated({ sum: 0.3 + 0.2 + 0.1, top1: 0.3, top2: 0.2 }, [[1, 50]])).toBe(false);
});

test.skipIf(!existsSync(fixtures))("table of rules worked out by hand (fixture 17)", () => {
  const cells = fixture("17-handmade-remainder-insider-delta", "primary_rule_examples.csv");
  expect(cells).toHaveLength(7);
  for (const cell of cells) {
    const values = (cell.contributions ?? "").split(";").map(Number);
    const sum = parts(...values);
    const facts = { ...sound, employers: values.length };
    const verdict = (unsafe: boolean) => (unsafe ? "unsafe" : "ok");
    expect({
      ...cell,
      minE3: verdict(tooFewEmployers(facts, 3)),
      minE5: verdict(tooFewEmployers(facts, 5)),
      "dominance_1_50(unsafe if x1>50%)": verdict(isDominated(sum, [[1, 50]])),
      "dominance_2_67(unsafe if x1+x2>67%)": verdict(isDominated(sum, [[2, 67]])),
      p10_unsafe: verdict(isEstimable(sum, 10)),
      p25_unsafe: verdict(isEstimable(sum, 25)),
    }).toEqual(cell);
  }
});

test.skipIf(!existsSync(fixtures))("dominance by record and by employer (fixture 16)", () => {
  const input = fixture("16-dominance-unit-table", "input.csv");
  const expected = fixture("16-dominance-unit-table", "expected.csv");
  expect(expected).toHaveLength(7);
  for (const cell of expected) {
    const records = input.filter((row) => row.cell === cell.cell);
    const byRecord = parts(...records.map((row) => Number(row.value)));
    const employers = new Map<string, number>();
    for (const { employer_char: name = "", value } of records) {
      employers.set(name, (employers.get(name) ?? 0) + Number(value));
    }
    const byEmployer = parts(...employers.values());
    expect(Number(isDominated(byRecord, [[2, 90]]))).toBe(Number(cell["primary_(2,90)_records"]));
    expect((byEmployer.top1 + byEmployer.top2) / byEmployer.sum).toBeCloseTo(Number(cell.share2_employers));
    const [records10, employers10] = [cell["p%_rule_value_records"], cell["p%_rule_value_employers"]].map(
      Number,
    );
    expect(isEstimable(byRecord, 10)).toBe((records10 ?? 0) < 10);
    expect(isEstimable(byEmployer, 10)).toBe((employers10 ?? 0) < 10);
  }
});

test.skipIf(!existsSync(fixtures))("the examples of the Handbook (fixture 11)", () => {
  const example = (id: string): Contributions => {
    const row = fixture("11-handbook-attack-examples", "dominance_examples.csv").find(
      (one) => one.example === id,
    );
    return { sum: Number(row?.X), top1: Number(row?.x1), top2: Number(row?.x2) };
  };
  // 1d: (1,90) alone says safe, while the second largest estimates the largest within 2 %.
  expect(isDominated(example("1d"), [[1, 90]])).toBe(false);
  expect(isEstimable(example("1d"), 1)).toBe(false);
  expect(isEstimable(example("1d"), 3)).toBe(true);
  expect(isEstimable(example("2"), 10)).toBe(false);
  expect(isDominated(example("2"), [[2, 90.9]])).toBe(true);
  expect(isDominated(example("4"), [[1, 85]])).toBe(true);
});
