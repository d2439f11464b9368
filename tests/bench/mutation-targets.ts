import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "./mutants.ts";

/** A query that is broken, and the tests that must see it. */
export interface Target {
  readonly id: string;
  /** From the root. */
  readonly file: string;
  readonly text: string;
  readonly tests: readonly string[];
  /** Ids of other queries on which its tests may lean: these are not broken in the same round. */
  readonly leansOn: ReadonlySet<string>;
  /** Those that may still be tried. */
  mutants: readonly Mutant[];
}

/**
 * All indicators, each with its own test, and the steps, with the tests of the composites that read them. A test of an
 * indicator that is computed from units leans on every indicator that it names. Composites and statements are run on
 * their own, so their tests lean on their steps only.
 */
export function targetsOf(root: string, mutantsOf: (id: string, text: string) => Mutant[]): Target[] {
  const read = (folder: string) =>
    readdirSync(join(root, "queries", folder)).map((name) => {
      const file = `queries/${folder}/${name}`;
      return { id: name.slice(0, -".sql".length), file, text: readFileSync(join(root, file), "utf8") };
    });
  const indicators = read("indicators");
  const steps = read("steps");
  const testOf = (id: string) => `tests/indicators/${id}.test.ts`;
  const ids = indicators.map(({ id }) => id);
  const ofIndicators = indicators.map(({ id, file, text }): Target => {
    const test = testOf(id);
    const own = existsSync(join(root, test)) ? readFileSync(join(root, test), "utf8") : "";
    const alone = /^maat: (afgeleid|opgave)$/m.test(text);
    const named = ids.filter((other) => other !== id && !alone && own.includes(`"${other}"`));
    const read = steps.filter((step) => text.includes(`stap_${step.id}`)).map((step) => step.id);
    return {
      id,
      file,
      text,
      tests: [test],
      leansOn: new Set([...named, ...read]),
      mutants: mutantsOf(id, text),
    };
  });
  const ofSteps = steps.map(({ id, file, text }): Target => {
    const readers = indicators.filter((indicator) => indicator.text.includes(`stap_${id}`));
    const tests = readers.map((reader) => testOf(reader.id));
    return {
      id,
      file,
      text,
      tests,
      leansOn: new Set(readers.map((reader) => reader.id)),
      mutants: mutantsOf(id, text),
    };
  });
  return [...ofIndicators, ...ofSteps];
}

/** As many as can be broken at once: none leans on another. The first ones go first. */
export function together(targets: readonly Target[]): Target[] {
  const chosen: Target[] = [];
  for (const target of targets) {
    const clash = chosen.some((other) => other.leansOn.has(target.id) || target.leansOn.has(other.id));
    if (!clash) chosen.push(target);
  }
  return chosen;
}
