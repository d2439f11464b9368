import type { AuditedPattern } from "./audit.ts";
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

/** What came of a trial. */
export interface Tried {
  /** Ids of the merges that show something that is hidden now. */
  readonly shown: ReadonlySet<string>;
  /** The release that would show these too, for the gate; without it nothing was to be tried. */
  readonly release?: AuditedPattern;
}

const nothing: Tried = { shown: new Set() };

/**
 * Which merges could be published beside everything of this pattern, all of them at once: the release that shows
 * them too passes the same rules and the same joint suppression. The gate is up to the caller.
 * @param wanted merges of this population, those that should go first in front.
 */
export function tryMerges(
  { pattern, past, structural }: Released,
  { dimensions, policy }: Trial,
  wanted: readonly Merge[],
): Tried {
  const extended = extend(pattern.population, dimensions, policy, past, wanted);
  if (extended === undefined || extended.merges.length === 0) return nothing;
  const known = new Set(
    pattern.population.keys.filter((_, c) => pattern.states[c] === "publiek").map(cellId),
  );
  // What is published counts as known, so that nothing of it can be withheld for a merge.
  const forced: Past = { ...past, known };
  const age = dimensions.indexOf("leeftijd");
  const structure = structureOf(extended.population, policy, age, seed, forced);
  const passing = jointly(structure, pattern, extended);
  const shown = roomyMerges(extended, states(pattern, extended, passing), policy, passing);
  if (shown.size === 0) return nothing;
  const release = auditedWith(releaseWith(extended, pattern, structural, shown), past, new Set());
  return { shown, release };
}

/** The joint suppression with every merge as a candidate after all that is published. @returns ids. */
function jointly(structure: Structure, { states: old }: Pattern, { merges }: Extended): Set<string> {
  const { groups } = structure;
  const first = old.length;
  const isMerge = (group: number) => groups[group]?.cells.every((cell) => cell >= first) === true;
  const place = (group: number) => Math.min(...(groups[group]?.cells ?? []));
  const isPrimary = (group: number) => groups[group]?.cells.some((cell) => isHidden(old[cell])) === true;
  // What is published is known already and needs no place.
  const order = [
    ...structure.order.filter(isPrimary),
    ...structure.order
      .filter((group) => !isPrimary(group) && isMerge(group))
      .sort((a, b) => place(a) - place(b)),
  ];
  try {
    const { secondary } = suppressJointly({ ...structure, order }, isPrimary, isMerge);
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

function releaseWith(
  { population, merges }: Extended,
  { states: old }: Pattern,
  structural: boolean,
  shown: ReadonlySet<string>,
): AuditedPattern {
  const isKept = (_: unknown, cell: number) =>
    cell < old.length || shown.has(merges[cell - old.length]?.id ?? "");
  const own = {
    ...population,
    keys: population.keys.filter(isKept),
    members: population.members.filter(isKept),
    measures: population.measures.map((measure) => ({ ...measure, facts: measure.facts.filter(isKept) })),
  };
  return { population: own, hidden: own.keys.map((_, cell) => isHidden(old[cell])), structural };
}
