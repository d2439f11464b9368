import { expect, test } from "vitest";
import { proposalStep, trialProgress, trialSteps } from "../../src/publish/trial-progress.ts";

/** What a reader is told while a trial says these labels. */
function told(labels: readonly (readonly [label: string, done?: number, of?: number])[]) {
  const seen: { step: string; part: number }[] = [];
  const progress = trialProgress((step, done = 0, of = 1) => seen.push({ step, part: done / of }));
  for (const [label, done, of] of labels) progress(label, done, of);
  return seen;
}
const protection = ["Cijfers beveiligen", "Grenzen toetsen", "Beveiliging toetsen"] as const;
const both = [
  ["Catalogus controleren"],
  ["Feiten berekenen: dienstverband", 0, 2],
  ["Cijfers berekenen: Banen", 1, 2],
  ...protection.map((label) => [label, 1, 2] as const),
  [proposalStep],
  ...protection.map((label) => [label, 1, 2] as const),
  ["Tellen wat er verandert"],
] as const;

test("a trial has one bar: each step is told by name, and lies beyond the one before", () => {
  const seen = told(both);
  expect(seen.map(({ step }) => step)).toEqual(
    trialSteps.map(({ says }, at) => `Stap ${at + 1} van ${trialSteps.length}: ${says}`),
  );
  expect(seen.every(({ part }, at) => at === 0 || part > (seen[at - 1]?.part ?? 0))).toBe(true);
  expect(seen.at(-1)?.part).toBeGreaterThan(0.99);
  expect(seen.at(-1)?.part).toBeLessThan(1);
});

test("another round of protection is told, and the bar stands still until it is done", () => {
  const seen = told([...both.slice(0, 6), ["Cijfers beveiligen", 0, 77], ["Beveiliging toetsen", 3, 4]]);
  const [before, again, further] = seen.slice(-3);
  expect(again?.step).toBe(seen[3]?.step);
  expect(again?.part).toBe(before?.part);
  expect(further?.part).toBeGreaterThan(again?.part ?? 1);
});

test("what is no step of a trial moves nothing, nor does more than all of a step", () => {
  expect(told([["Publicatie wegschrijven", 1, 2]])).toEqual([]);
  const [over, next] = told([["Grenzen toetsen", 9, 3], ["Beveiliging toetsen"]]);
  expect(over?.part).toBe(next?.part);
});
