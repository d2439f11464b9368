import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultPolicy, loadPolicy, parsePolicy, policyHash } from "../../src/disclosure/policy.ts";
import { describePolicy } from "../../src/disclosure/policy-dutch.ts";
import { AppError } from "../../src/errors.ts";
import { root } from "../support/root.ts";

const file = join(root, "src/disclosure/policy.default.yml");
const text = readFileSync(file, "utf8");

function problemsOf(source: string, reason?: string): string[] {
  try {
    parsePolicy(source, "policy.yml", reason);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    const { code, problems } = error as AppError;
    expect(code).toBe("POLICY_INVALID");
    expect(problems.every((problem) => problem.file === "policy.yml")).toBe(true);
    return problems.map(({ line, message }) => `${line}: ${message}`);
  }
  return [];
}

test("the documented file and the built-in policy are the same", () => {
  expect(loadPolicy(file)).toEqual(defaultPolicy);
  expect(policyHash(loadPolicy(file))).toBe(policyHash(loadPolicy(undefined)));
});

test("the recommended configuration of disclosure.md 5 holds by default", () => {
  const { structuur, hr, gezondheid } = defaultPolicy.klassen;
  expect([structuur.personen, structuur.werkgevers, structuur.p_procent]).toEqual([10, 3, 10]);
  expect([hr.personen, hr.werkgevers, hr.p_procent]).toEqual([10, 5, 10]);
  expect([gezondheid.personen, gezondheid.personen_naar_leeftijd, gezondheid.p_procent]).toEqual([
    10, 20, 25,
  ]);
  expect(structuur.dominantie).toEqual([[1, 75]]);
  expect(gezondheid.dominantie).toEqual([
    [1, 50],
    [2, 67],
  ]);
  expect([hr.groep, gezondheid.groep, gezondheid.teller, gezondheid.complement]).toEqual([
    undefined,
    90,
    3,
    3,
  ]);
});

test("layout and comments do not change the hash, a threshold does", () => {
  const bare = text
    .replaceAll(/^ *#.*\n/gm, "")
    .replace("personen: 10\n    werkgevers: 3", "werkgevers: 3\n    personen: 10");
  expect(policyHash(parsePolicy(bare, "a"))).toBe(policyHash(defaultPolicy));
  expect(policyHash(parsePolicy(text.replace("werkgevers: 3", "werkgevers: 4"), "a"))).not.toBe(
    policyHash(defaultPolicy),
  );
});

test("every problem is told at once, with its line", () => {
  const wrong = text
    .replace("werkgevers: 3", "werkgevers: 2")
    .replace("groep: 90", "groep: veel")
    .replace("teller: 3", "drempel: 3")
    .replace("    koppen: 75\n", "");
  const line = (part: string) => wrong.slice(0, wrong.indexOf(part)).split("\n").length;
  expect(problemsOf(wrong).sort()).toEqual(
    [
      `${line("werkgevers: 2")}: klassen.structuur.werkgevers: de ondergrens is 3`,
      `${line("groep: veel")}: klassen.gezondheid.groep: verwacht een getal`,
      `${line("gezondheid:") + 1}: klassen.gezondheid: onbekende naam: drempel`,
      `${line("structuur:") + 1}: klassen.structuur.koppen: ontbreekt`,
    ].sort(),
  );
});

test.each([
  ["klassen: [", /geen geldige YAML/],
  ["", /versie: ontbreekt/],
  ["versie: 2", /versie: moet 1 zijn/],
  [text.replace("personen: 10", "personen: 4"), /de ondergrens is 5/],
  [text.replace("personen_naar_leeftijd: 20", "personen_naar_leeftijd: 8"), /niet lager zijn dan personen/],
  [text.replace("[[1, 75]]", "[[3, 75]]"), /dominantie/],
  [text.replace("p_procent: 10", "p_procent: 0"), /moet ten minste 1 zijn/],
  [text.replace("versie: 1", "versie: 1\nversie: 1"), /twee keer/],
])("a policy that is wrong is refused (%#)", (source, message) => {
  expect(problemsOf(source).join("\n")).toMatch(message);
});

test("a file that is not there is an expected failure", () => {
  expect(() => loadPolicy(join(root, "geen-beleid.yml"))).toThrow(AppError);
});

test("readers get the thresholds on persons and employers, and no secret percentage", () => {
  const sentences = describePolicy(defaultPolicy).join("\n");
  expect(sentences).toContain("ten minste 10 personen en 3 werkgevers");
  expect(sentences).toContain("ten minste 20 personen");
  for (const secret of ["50", "67", "75", "25", "90", "%", "procent"])
    expect(sentences).not.toContain(secret);
});

const low = text.replace("werkgevers: 3", "werkgevers: 2");

test("below the floor only with a reason, which stays in the policy", () => {
  expect(problemsOf(low)).toEqual([
    expect.stringContaining('de ondergrens is 3 (lager alleen met --onder-de-vloer "reden")'),
  ]);
  const kept = parsePolicy(low, "policy.yml", "  drie werkgevers hebben getekend ");
  expect(kept.klassen.structuur.werkgevers).toBe(2);
  expect(kept.onderDeVloer).toBe("drie werkgevers hebben getekend");
  expect(policyHash(kept)).not.toBe(policyHash(defaultPolicy));
  // A reason mends nothing but the floor.
  expect(problemsOf(low.replace("koppen: 75", "koppen: veel"), "proef")).toEqual([
    expect.stringContaining("koppen: verwacht een getal"),
  ]);
});

test.each([
  [low, " ", /reden/],
  [text, "voor de zekerheid", /niet nodig/],
])("a reason that is empty or not needed is refused (%#)", (source, reason, message) => {
  expect(() => parsePolicy(source, "policy.yml", reason)).toThrow(message);
});

test("the comparison with others has thresholds of its own, also for a policy from before", () => {
  const before = text.slice(0, text.indexOf("  # een werkgever naast de anderen"));
  expect(parsePolicy(before, "policy.yml").klassen.benchmark).toEqual(defaultPolicy.klassen.benchmark);
  expect(defaultPolicy.klassen.benchmark).toMatchObject({ werkgevers: 5, p_procent: 25, kwartielen: 20 });
  expect(problemsOf(text.replace("kwartielen: 20", "kwartielen: 12")).join()).toMatch(/ten minste 20/);
  expect(problemsOf(text.replace("grootste_andere: 50", "grootste: 50")).join()).toMatch(
    /onbekende naam: grootste/,
  );
});
