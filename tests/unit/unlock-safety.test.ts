import { expect, test } from "vitest";
import { audit } from "../../src/disclosure/audit.ts";
import { noPast } from "../../src/disclosure/conflict.ts";
import { cellId } from "../../src/disclosure/groups.ts";
import { isHidden, type Pattern, suppress } from "../../src/disclosure/pattern.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { unlockAdvice } from "../../src/disclosure/unlock.ts";
import { mergesOf } from "../../src/disclosure/unlock-merges.ts";
import { tryMerges } from "../../src/disclosure/unlock-trial.ts";
import type { Population } from "../../src/indicators/types.ts";
import { cubeOf, definition, type MicroRow, type Plan } from "../support/disclosure-cube.ts";
import { numbers } from "../support/disclosure-sample.ts";
import { primaryDivision } from "../support/unlock-plan.ts";

const plan: Plan = {
  dimensions: ["sector", "regio", "leeftijd"],
  tables: { "sector-leeftijd": ["sector", "leeftijd"], "sector-regio": ["sector", "regio"] },
  year: 2025,
};
const { unlock, sectors, ages } = primaryDivision;
const trial = { dimensions: plan.dimensions, policy: defaultPolicy };
const period = "2025JJ00";

/** A stock: employers of uneven size, a few persons per age; small classes are common. */
function randomRows(seed: number): MicroRow[] {
  const random = numbers(seed);
  const pick = <T>(from: readonly T[], skew: number) => from[Math.floor(from.length * random() ** skew)] as T;
  return Array.from({ length: 60 }, (_, employer) => {
    const sector = pick(sectors, 1.5);
    const regio = pick(["R1", "R2", "R3"], 1);
    return ages.flatMap((age): MicroRow[] => {
      const persons = Math.floor(6 * random() ** 2);
      if (persons === 0) return [];
      return [
        { quarter: "2025KW04", employer, codes: [sector, regio, age], persons, values: [[persons, persons]] },
      ];
    });
  }).flat();
}

function populationOf(rows: readonly MicroRow[]): Population {
  const definitions = [definition("banen", { tijd: "stand" })];
  const [population] = cubeOf(plan, [{ id: "banen", definitions, rows }]).populations;
  return population as Population;
}

const patternOf = (rows: readonly MicroRow[]): Pattern =>
  suppress(populationOf(rows), plan.dimensions, defaultPolicy, new Set());
const adviceOf = (pattern: Pattern) =>
  unlockAdvice([{ pattern, past: noPast, structural: true }], unlock, trial)?.adviezen ?? [];

function tried(pattern: Pattern) {
  const merges = mergesOf(pattern.population, plan.dimensions, unlock.indelingen, period);
  return { merges, ...tryMerges({ pattern, past: noPast, structural: true }, trial, merges) };
}

test("the release that would show all that is advised passes the whole audit", () => {
  let shown = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const { release, shown: own } = tried(patternOf(randomRows(seed)));
    if (release === undefined) continue;
    shown += own.size;
    const judged = { policy: defaultPolicy, dimensions: plan.dimensions };
    expect(audit([release], judged).leaks.map(({ kind, proof }) => `${seed} ${kind} ${proof}`)).toEqual([]);
  }
  expect(shown).toBeGreaterThan(100);
});

test("no merge is advised that is one hidden cell and shown ones, or leaves its cells hardly any room", () => {
  let seen = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const pattern = patternOf(randomRows(seed));
    const { merges, shown } = tried(pattern);
    for (const { id, parts, rows } of merges.filter((merge) => shown.has(merge.id))) {
      const hidden = parts.filter((part) => isHidden(pattern.states[part]));
      expect(hidden.length, id).toBeGreaterThan(1);
      const persons = (row: number) => personsIn(pattern.population, row);
      const open = parts.filter((part) => !hidden.includes(part));
      const known = open.flatMap((part) => [...(pattern.population.members[part] ?? [])]);
      const left =
        [...rows].reduce((sum, row) => sum + persons(row), 0) -
        known.reduce((sum, row) => sum + persons(row), 0);
      if (pattern.population.keys[parts[0] ?? 0]?.codes.includes("T") !== true) {
        expect(left - hidden.length, id).toBeGreaterThanOrEqual(10);
      }
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(100);
});

function personsIn({ contributors }: Population, row: number): number {
  const [from = 0, to = 0] = [contributors?.start[row], contributors?.start[row + 1]];
  return contributors?.persons.slice(from, to).reduce((sum, own) => sum + own, 0) ?? 0;
}

/** All that a reader sees of a pattern: which cells there are, and what is in those that are shown. */
function publicSide({ population, states }: Pattern): string {
  const cells = population.keys.map((key, cell) => {
    const facts = population.measures[0]?.facts[cell];
    const seen = isHidden(states[cell])
      ? "hidden"
      : [facts?.persons, facts?.employers, facts?.numerator.sum].join();
    return `${cellId(key)} ${seen}`;
  });
  return cells.sort().join("\n");
}

/** One person of every other corner of a rectangle of hidden classes becomes as old as in the next: margins stay. */
function shifted(rows: readonly MicroRow[], pattern: Pattern, random: () => number): MicroRow[] | undefined {
  const hidden = new Set(
    pattern.population.keys.flatMap(({ table, period: own, codes }, cell) =>
      table === "sector-leeftijd" && own === period && isHidden(pattern.states[cell])
        ? [`${codes[0]}|${codes[2]}`]
        : [],
    ),
  );
  const any = <T>(from: readonly T[]) => from[Math.floor(from.length * random())] as T;
  for (let attempt = 0; attempt < 200; attempt++) {
    const [s, t, a, b] = [any(sectors), any(sectors), any(ages), any(ages)];
    if (s === t || a === b) continue;
    if (![`${s}|${a}`, `${s}|${b}`, `${t}|${a}`, `${t}|${b}`].every((name) => hidden.has(name))) continue;
    const moved = [...rows];
    const change = (sector: string, age: string, by: 1 | -1) => {
      const at = moved.findIndex(
        ({ codes, persons }) => codes[0] === sector && codes[2] === age && persons + by > 0,
      );
      const row = moved[at];
      if (row === undefined) return false;
      const persons = row.persons + by;
      moved[at] = { ...row, persons, values: [[persons, persons]] };
      return true;
    };
    const done = [change(s, a, 1), change(s, b, -1), change(t, a, -1), change(t, b, 1)];
    if (done.every(Boolean)) return moved;
  }
  return undefined;
}

test("data with the same public cells and other hidden ones get the same advice, but for what itself differs", () => {
  let [pairs, merged] = [0, 0];
  for (let seed = 1; seed <= 60; seed++) {
    const rows = randomRows(seed);
    const pattern = patternOf(rows);
    const other = shifted(rows, pattern, numbers(seed + 1000));
    if (other === undefined) continue;
    const changed = patternOf(other);
    if (publicSide(changed) !== publicSide(pattern)) continue;
    pairs++;
    const strip = (advice: ReturnType<typeof adviceOf>) =>
      advice.map((own) => ({ ...own, stappen: own.stappen.filter(({ soort }) => soort !== "samenvoegen") }));
    // Numbers of hidden cells, the year and growth: of the public side alone.
    expect(strip(adviceOf(changed))).toEqual(strip(adviceOf(pattern)));
    const [one, two] = [tried(pattern), tried(changed)];
    const value = ({ merges }: typeof one, { population }: Pattern, id: string) =>
      [...(merges.find((merge) => merge.id === id)?.rows ?? [])].reduce(
        (sum, row) => sum + personsIn(population, row),
        0,
      );
    merged += one.shown.size;
    for (const id of new Set([...one.shown, ...two.shown])) {
      if (one.shown.has(id) && two.shown.has(id)) continue;
      // Then a reader who was told the merge would know as much.
      expect(value(one, pattern, id), id).not.toBe(value(two, changed, id));
    }
  }
  expect(pairs).toBeGreaterThan(5);
  expect(merged).toBeGreaterThan(30);
});
