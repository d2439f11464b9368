import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textTable } from "../../src/commands/terminal.ts";
import { root } from "../support/root.ts";
import { type Mutant, mutantsOf, nameOf } from "./mutants.ts";
import { type Target, targetsOf, together } from "./mutation-targets.ts";
import { copyTree, outcomesOf, refused, restore, writeMutant } from "./mutation-tree.ts";
import { equivalent } from "./mutations-equivalent.ts";

/**
 * Breaks every query of queries/indicators and queries/steps on purpose and looks whether its own test sees it. In a
 * round as many queries are broken at once as can be told apart, in a copy of the tree; the suite runs once per round.
 * What the lint or the binder refuses is no break and is passed over. Ends with 1 when a query has fewer than two
 * kinds of breaks that its tests see, or when a break stays unseen that is not listed as equivalent.
 *
 * `node --import tsx tests/bench/mutations.ts [rounds] [id …]`; two rounds for all, more for those that need them.
 */
const [rounds, ...wanted] = [Number(process.argv[2] ?? 8), ...process.argv.slice(3)];
const leastRounds = 2;

interface Tried {
  readonly mutant: Mutant;
  readonly seen: boolean;
}

const tried = new Map<string, Tried[]>();

function kindsSeen({ id }: Target): number {
  return new Set((tried.get(id) ?? []).filter(({ seen }) => seen).map(({ mutant }) => mutant.kind)).size;
}

/** The next break to try: of a kind that was not tried, as long as there is one. */
function nextOf(target: Target): Mutant | undefined {
  const before = tried.get(target.id) ?? [];
  const done = new Set(before.map(({ mutant }) => mutant.text));
  const kinds = new Set(before.map(({ mutant }) => mutant.kind));
  const left = target.mutants.filter(({ text }) => !done.has(text));
  return left.find(({ kind }) => !kinds.has(kind)) ?? left[0];
}

const start = performance.now();
const seconds = () => Math.round((performance.now() - start) / 1000);
const copy = mkdtempSync(join(tmpdir(), "regiespiegel-breken-"));
try {
  copyTree(root, copy);
  const targets = targetsOf(root, mutantsOf).filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  for (let round = 1; round <= rounds; round += 1) {
    const asked = targets.filter((target) => round <= leastRounds || kindsSeen(target) < 2);
    const chosen = new Map<Target, Mutant>();
    for (const target of together(asked.toSorted(leastTriedFirst))) {
      const mutant = nextOf(target);
      if (mutant !== undefined) chosen.set(target, mutant);
    }
    if (chosen.size === 0) break;
    await makeRight(chosen);
    const { failed, silent } = outcomesOf(copy, [
      ...new Set([...chosen.keys()].flatMap(({ tests }) => tests)),
    ]);
    for (const [target, mutant] of chosen) {
      restore(copy, target);
      const seen = target.tests.some((test) => failed.has(test));
      if (!seen && target.tests.some((test) => silent.has(test))) {
        target.mutants = target.mutants.filter((other) => other !== mutant);
      } else tried.set(target.id, [...(tried.get(target.id) ?? []), { mutant, seen }]);
    }
    if (silent.size > 0) console.error(`Niets gehoord van ${[...silent].join(", ")}.`);
    console.error(`Ronde ${round}: ${chosen.size} breuken, ${seconds()} s.`);
  }
  process.exitCode = show(targets) ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function leastTriedFirst(a: Target, b: Target): number {
  const count = ({ id }: Target) => tried.get(id)?.length ?? 0;
  return count(a) - count(b);
}

/** Writes the breaks, and other ones for what the catalogue refuses, until it can be read. */
async function makeRight(chosen: Map<Target, Mutant>): Promise<void> {
  let write = new Set(chosen.keys());
  while (write.size > 0) {
    for (const target of write) {
      const mutant = chosen.get(target);
      if (mutant === undefined) restore(copy, target);
      else writeMutant(copy, target, mutant);
    }
    const files = await refused(copy);
    write = new Set([...chosen.keys()].filter(({ file }) => files.has(file)));
    for (const target of write) {
      const wrong = chosen.get(target);
      target.mutants = target.mutants.filter((mutant) => mutant !== wrong);
      const next = nextOf(target);
      if (next === undefined) {
        chosen.delete(target);
        restore(copy, target);
      } else chosen.set(target, next);
    }
  }
}

/** Prints what became of every break; whether all is well. */
function show(targets: readonly Target[]): boolean {
  const rows = targets.flatMap((target) =>
    (tried.get(target.id) ?? []).map(({ mutant, seen }) => {
      const reason = equivalent[`${target.id}: ${nameOf(mutant).replace(/, regel \d+/, "")}`];
      return [
        target.id,
        nameOf(mutant),
        seen ? "gezien" : reason === undefined ? "NIET GEZIEN" : `gelijkwaardig: ${reason}`,
      ];
    }),
  );
  console.log(textTable(["query", "breuk", "uitkomst"], rows));
  const thin = targets.filter((target) => kindsSeen(target) < 2).map(({ id }) => id);
  const count = (word: string) => rows.filter(([, , outcome]) => outcome?.startsWith(word)).length;
  console.log(
    `\n${targets.length} queries, ${rows.length} breuken: ${count("gezien")} gezien, ${count("gelijkwaardig")} gelijkwaardig, ${count("NIET")} niet gezien; ${seconds()} s.`,
  );
  if (thin.length > 0) console.log(`Minder dan twee soorten gezien: ${thin.join(", ")}.`);
  return thin.length === 0 && count("NIET") === 0;
}
