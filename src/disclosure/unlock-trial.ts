import { audit } from "./audit.ts";
import { AlreadyDetermined } from "./elimination.ts";
import { suppressJointly } from "./fixpoint.ts";
import { cellId } from "./groups.ts";
import { auditedWith } from "./history.ts";
import type { Past } from "./past.ts";
import { isHidden, type Pattern } from "./pattern.ts";
import type { Policy } from "./policy.ts";
import { type Structure, structureOf } from "./structure.ts";
import { type Extended, extend, type Merge } from "./unlock-merges.ts";
import { roomyMerges } from "./unlock-room.ts";

/** A pattern as it is released, with what earlier releases told; over the same inner cells. */
export interface Released {
  readonly pattern: Pattern;
  readonly past: Past;
  /** Whether other figures may show no cell that is hidden here. */
  readonly structural: boolean;
}

/** Of a trial; dimension ids are in the order of the cube. */
export interface Trial {
  readonly dimensions: readonly string[];
  readonly policy: Policy;
}

/** The field of the trial; the outcome does not depend on it. */
const seed = 20;

/**
 * Which merges could be published beside everything of this pattern, all of them at once: with those that are
 * returned as cells the release would pass the same rules, the same joint suppression, and the same gate.
 * @param wanted merges of this population, those that should go first in front.
 * @returns ids of those that show something that is hidden now.
 */
export function tryMerges(
  { pattern, past, structural }: Released,
  { dimensions, policy }: Trial,
  wanted: readonly Merge[],
): ReadonlySet<string> {
  const extended = extend(pattern.population, dimensions, policy, past, wanted);
  if (extended === undefined || extended.merges.length === 0) return new Set();
  const known = new Set(
    pattern.population.keys.filter((_, c) => pattern.states[c] === "publiek").map(cellId),
  );
  // What is published counts as known, so that nothing of it can be withheld for a merge.
  const forced: Past = { ...past, known };
  const age = dimensions.indexOf("leeftijd");
  const structure = structureOf(extended.population, policy, age, seed, forced);
  const shown = jointly(structure, pattern, extended);
  const roomy = roomyMerges(extended, states(pattern, extended, shown), policy, shown);
  if (roomy.size === 0) return roomy;
  return passesGate(extended, pattern, past, structural, roomy, { policy, dimensions }) ? roomy : new Set();
}

/** The joint suppression with every merge as a candidate after all that is published. @returns ids. */
function jointly(structure: Structure, { states: old }: Pattern, { merges }: Extended): Set<string> {
  const { groups } = structure;
  const first = old.length;
  const isMerge = (group: number) => groups[group]?.cells.every((cell) => cell >= first) === true;
  const place = (group: number) => Math.min(...(groups[group]?.cells ?? []));
  const order = [
    ...structure.order.filter((group) => !isMerge(group)),
    ...structure.order.filter(isMerge).sort((a, b) => place(a) - place(b)),
  ];
  const isPrimary = (group: number) => groups[group]?.cells.some((cell) => isHidden(old[cell])) === true;
  try {
    const { secondary } = suppressJointly({ ...structure, order }, isPrimary);
    return new Set(
      groups.flatMap(({ cells }, group) =>
        isPrimary(group) || secondary.has(group)
          ? []
          : cells.flatMap((cell) => merges[cell - first]?.id ?? []),
      ),
    );
  } catch (error) {
    if (error instanceof AlreadyDetermined) return new Set();
    throw error;
  }
}

function states(
  { states: old }: Pattern,
  { merges }: Extended,
  shown: ReadonlySet<string>,
): Pattern["states"] {
  return [
    ...old,
    ...merges.map(({ id }) => (shown.has(id) ? "publiek" : "secundair") as Pattern["states"][number]),
  ];
}

/** The gate before every release, on the release that would show these merges too. */
function passesGate(
  { population, merges }: Extended,
  pattern: Pattern,
  past: Past,
  structural: boolean,
  shown: ReadonlySet<string>,
  trial: Trial,
): boolean {
  const kept = merges.map(({ id }) => shown.has(id));
  const isKept = (_: unknown, cell: number) =>
    cell < pattern.states.length || kept[cell - pattern.states.length] === true;
  const own = {
    ...population,
    keys: population.keys.filter(isKept),
    members: population.members.filter(isKept),
    measures: population.measures.map((measure) => ({ ...measure, facts: measure.facts.filter(isKept) })),
  };
  const hidden = own.keys.map((_, cell) => isHidden(pattern.states[cell]));
  return (
    audit([auditedWith({ population: own, hidden, structural }, past, new Set())], trial).leaks.length === 0
  );
}
