import type { IndicatorDefinition } from "../catalog/types.ts";
import { Crowd, hidesOthers, memberOf } from "./crowd.ts";
import type { EmployerParts } from "./own-parts.ts";
import type { Place } from "./own-places.ts";
import type { BenchmarkPolicy } from "./policy.ts";
import type { Overlap, Overlaps } from "./remainders.ts";

/** More places than this are not told apart: an employer that is in many clusters sees the first of them. */
const mostPlaces = 8;

/** Employers that lie in the same places, and by measure what they have together; made when asked for. */
export interface Kind {
  readonly places: ReadonlySet<Place>;
  readonly employers: EmployerParts[];
  readonly crowds: (Crowd | undefined)[];
}

/** How the places of an employer overlap. The same for all employers that lie in them, and for all measures. */
export interface Surroundings {
  readonly places: readonly Place[];
  /** Employers by the places that they share; the last one is in all of them, as who looks is. */
  readonly groups: readonly (readonly Kind[])[];
  readonly overlap: Overlap;
  /** By measure what each group has together, made when asked for. */
  readonly crowds: (readonly Crowd[] | undefined)[];
}

/** The employers by the places in which they lie. */
export function kindsOf(around: ReadonlyMap<EmployerParts, readonly Place[]>): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const [own, places] of around) {
    const name = places.map(({ id }) => id).join();
    const known = kinds.get(name);
    if (known !== undefined) known.employers.push(own);
    else kinds.set(name, { places: new Set(places), employers: [own], crowds: [] });
  }
  return [...kinds.values()];
}

/** @param around places of one employer that hold without it, the one that matters most first. */
export function surroundingsOf(
  around: readonly Place[],
  kinds: readonly Kind[],
  overlaps: Overlaps,
): Surroundings {
  const places = around.slice(0, mostPlaces);
  const bySet = new Map<number, Kind[]>();
  for (const kind of kinds) {
    const set = places.reduce((bits, place, at) => (kind.places.has(place) ? bits | (1 << at) : bits), 0);
    if (set === 0) continue;
    const known = bySet.get(set);
    if (known === undefined) bySet.set(set, [kind]);
    else known.push(kind);
  }
  const sets = [...bySet.keys()].sort((a, b) => a - b);
  return {
    places,
    groups: sets.map((set) => bySet.get(set) ?? []),
    overlap: overlaps.of(places.length, sets),
    crowds: [],
  };
}

/** An employer that looks at one measure. */
export interface Viewing {
  readonly own: EmployerParts;
  readonly measure: number;
  readonly definition: IndicatorDefinition;
  readonly policy: BenchmarkPolicy;
  /** Persons, and units where these are counted, that must be left. */
  readonly minimum: number;
}

/**
 * Of the places that hold without an employer those that also hold together: whatever is left of the others after
 * adding and subtracting them, and its own figure, is nobody or a group that would hold by itself. Who comes first
 * stays (docs/adr/0039).
 */
export function vouchedFor(
  { places, groups, overlap, crowds }: Surroundings,
  view: Viewing,
): readonly Place[] {
  // A median is no sum: nothing can be subtracted from it.
  if (view.definition.maat === "mediaan" || places.length < 2) return places;
  crowds[view.measure] ??= groups.map((kinds) => crowdOf(kinds, view.measure));
  const together = crowds[view.measure] ?? [];
  const safe: (boolean | undefined)[] = [];
  let kept = 0;
  return places.filter((_, at) => {
    const next = kept | (1 << at);
    const fits = overlap.ways[at]?.every(({ places: used, left }) => {
      if ((used & ~next) !== 0) return true;
      safe[left] ??= isSafe(overlap.left[left] ?? [], together, view);
      return safe[left];
    });
    if (fits) kept = next;
    return fits;
  });
}

/** Whether the others that are left are nobody, or a group that would hold by itself. */
function isSafe(left: readonly number[], crowds: readonly Crowd[], view: Viewing): boolean {
  const { own, measure, definition, policy, minimum } = view;
  const crowd = Crowd.joined(left.map((group) => crowds[group] as Crowd));
  const mine = left.at(-1) === crowds.length - 1 ? memberOf(own, measure) : undefined;
  if (crowd.count - (mine === undefined ? 0 : 1) <= 0) return true;
  return hidesOthers(crowd, mine, { definition, policy, minimum });
}

function crowdOf(kinds: readonly Kind[], measure: number): Crowd {
  return Crowd.joined(
    kinds.map(({ employers, crowds }) => {
      crowds[measure] ??= Crowd.of(employers.flatMap((own) => memberOf(own, measure) ?? []));
      return crowds[measure];
    }),
  );
}
