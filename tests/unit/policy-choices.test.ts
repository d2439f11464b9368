import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultPolicy, loadPolicy, parsePolicy, policyHash } from "../../src/disclosure/policy.ts";
import { choicesOf, withValues } from "../../src/publish/policy-choices.ts";
import { effectOf } from "../../src/publish/policy-trial.ts";
import type { CellChange } from "../../src/publish/preview.ts";
import { root } from "../support/root.ts";

const text = readFileSync(join(root, "src/disclosure/policy.default.yml"), "utf8");

test("every choice is a policy of its own, and none goes below the floor", () => {
  const choices = choicesOf(defaultPolicy);
  expect(choices.map(({ id }) => id)).toContain("gezondheid-personen_naar_leeftijd");
  for (const { id, naam, waarde, keuzes } of choices) {
    expect(keuzes).toContain(waarde);
    for (const value of keuzes) {
      const both = naam === "personen" && value > 20 ? { "gezondheid-personen_naar_leeftijd": 50 } : {};
      const next = parsePolicy(withValues(text, defaultPolicy, { ...both, [id]: value }), "voorstel");
      expect(choicesOf(next).find((one) => one.id === id)?.waarde).toBe(value);
      expect(policyHash(next) === policyHash(defaultPolicy)).toBe(
        value === waarde && naam !== "personen" ? true : value === waarde,
      );
    }
    const least = naam === "werkgevers" ? 3 : naam.startsWith("personen") ? 5 : 1;
    expect(Math.min(...keuzes)).toBeGreaterThanOrEqual(least);
  }
});

test("a file keeps its comments and what does not change", () => {
  const next = withValues(text, defaultPolicy, { "hr-personen": 20, "hr-grootste": 75 });
  expect(next).toContain("# verzuim en gezondheid");
  const { hr, gezondheid } = parsePolicy(next, "voorstel").klassen;
  expect([hr.personen, hr.dominantie, gezondheid]).toEqual([
    20,
    [
      [1, 75],
      [2, 67],
    ],
    defaultPolicy.klassen.gezondheid,
  ]);
});

test("a policy below the floor is proposed from the floor on", () => {
  const low = parsePolicy(text.replace("werkgevers: 3", "werkgevers: 2"), "laag", "een proef");
  const own = choicesOf(low).find(({ id }) => id === "structuur-werkgevers");
  expect([own?.waarde, own?.keuzes]).toEqual([2, [3, 5, 10]]);
  expect(() => parsePolicy(withValues(text, loadPolicy(undefined), { "hr-personen": 4 }), "laag")).toThrow();
});

const change = (verschijnt: boolean, sector: string | null, grootte: string): CellChange => ({
  ...{ indicator: "verzuim", tabel: sector === null ? "regio-grootte" : "sector-grootte" },
  ...{ periode: "2025JJ00", dimensies: { sector, grootte }, uitsplitsing: null, verschijnt },
});
const changes = [
  change(true, "C", "50-250"),
  change(true, "C", "1-10"),
  change(false, "C", "10-50"),
  change(true, "F", "1-10"),
  change(true, "T", "1-10"),
  change(true, null, "1-10"),
];

test("changes are counted by sector, with examples by name alone", () => {
  const lines = effectOf(changes, { sectoren: null });
  expect(lines.map(({ sector, verschijnt, verdwijnt }) => [sector, verschijnt, verdwijnt])).toEqual([
    [null, 1, 0],
    ["C", 2, 1],
    ["F", 1, 0],
    ["T", 1, 0],
  ]);
  const cell = (grootte: string) => ({
    ...{ periode: "2025JJ00", uitsplitsing: null, dimensies: { sector: "C", grootte } },
  });
  expect(lines[1]?.voorbeelden).toEqual({
    verschijnt: [cell("1-10"), cell("50-250")],
    verdwijnt: [cell("10-50")],
  });
  expect(effectOf(changes.toReversed(), { sectoren: null })).toEqual(lines);
});

test("a fund gets its sectors, and nothing that is not public as it is", () => {
  expect(effectOf(changes, { sectoren: ["F"] }).map(({ sector }) => sector)).toEqual(["F"]);
  expect(effectOf(changes, { sectoren: ["T", "F"] }).map(({ sector }) => sector)).toEqual([null, "F", "T"]);
  // In the release the cells of C are hidden, and those of F are not there.
  const nu = ({ dimensies }: Pick<CellChange, "dimensies">) => (dimensies.sector === "C" ? true : undefined);
  expect(effectOf(changes, { sectoren: ["C", "F"], nu })).toMatchObject([
    { sector: "C", verschijnt: 2, verdwijnt: 0 },
  ]);
});
