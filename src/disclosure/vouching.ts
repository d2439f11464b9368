import type { IndicatorDefinition } from "../catalog/types.ts";
import { type Crowd, crowdOf, hidesOthers, joined, type Member, memberOf } from "./crowd.ts";
import type { EmployerParts } from "./own-parts.ts";
import type { Place } from "./own-places.ts";
import type { BenchmarkPolicy } from "./policy.ts";

/** More places than this are not told apart: an employer that is in many clusters sees the first of them. */
const mostPlaces = 8;

/** What adding and subtracting some places of an employer leaves of the others. */
interface Remainder {
  /** The places, as bits by their order. */
  readonly places: number;
  /** Groups of employers that lie in the same places, as indices in `Surroundings.groups`. */
  readonly groups: readonly number[];
  readonly name: string;
}

/**
 * How the places of an employer overlap. The same for all employers that lie in the same places, and for all
 * measures.
 */
export interface Surroundings {
  readonly places: readonly Place[];
  /** Employers by the places that they share; the last one is in all of them, as who looks is. */
  readonly groups: readonly (readonly EmployerParts[])[];
  readonly remainders: readonly Remainder[];
  /** Per measure the crowd of each group, and by name that of a remainder; made when asked for. */
  readonly crowds: Map<number, readonly Crowd[]>;
  readonly left: Map<string, Crowd>;
}

/** @param around places of one employer that hold without it, the one that matters most first. */
export function surroundingsOf(around: readonly Place[]): Surroundings {
  const places = around.slice(0, mostPlaces);
  const shared = new Map<EmployerParts, number>();
  places.forEach(({ parts }, at) => {
    for (const own of parts.employers.values()) shared.set(own, (shared.get(own) ?? 0) | (1 << at));
  });
  const bySet = new Map<number, EmployerParts[]>();
  for (const [own, set] of shared) {
    const known = bySet.get(set);
    if (known === undefined) bySet.set(set, [own]);
    else known.push(own);
  }
  const sets = [...bySet.keys()].sort((a, b) => a - b);
  return {
    places,
    groups: sets.map((set) => bySet.get(set) ?? []),
    remainders: remaindersOf(places.length, sets),
    crowds: new Map(),
    left: new Map(),
  };
}

/**
 * Every way to add and subtract at least two of the places, each at most once, with the groups that do not cancel
 * out; of ways with the same places that leave the same groups one.
 */
function remaindersOf(count: number, sets: readonly number[]): Remainder[] {
  const found = new Map<string, Remainder>();
  for (const [added, taken] of waysOf(count)) {
    const groups = sets.flatMap((set, at) => (bitsIn(set & added) === bitsIn(set & taken) ? [] : [at]));
    const name = groups.join();
    const places = added | taken;
    if (groups.length > 0) found.set(`${places} ${name}`, { places, groups, name });
  }
  return [...found.values()];
}

const ways = new Map<number, readonly (readonly [added: number, taken: number])[]>();

/** As bits. The opposite of a way leaves the same; one place alone is judged by itself. */
function waysOf(count: number) {
  const made =
    ways.get(count) ??
    Array.from({ length: 3 ** count }, (_, way) => signsOf(way, count)).filter(
      ([added, taken]) => added > taken && bitsIn(added | taken) > 1,
    );
  ways.set(count, made);
  return made;
}

function signsOf(way: number, count: number): readonly [added: number, taken: number] {
  let [added, taken] = [0, 0];
  for (let at = 0, left = way; at < count; at++, left = Math.floor(left / 3)) {
    if (left % 3 === 1) added |= 1 << at;
    if (left % 3 === 2) taken |= 1 << at;
  }
  return [added, taken];
}

function bitsIn(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}

interface Viewing {
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
export function vouchedFor(surroundings: Surroundings, view: Viewing): readonly Place[] {
  const { places, remainders } = surroundings;
  // A median is no sum: nothing can be subtracted from it.
  const adds = view.definition.maat !== "mediaan";
  let kept = 0;
  const safe = new Map<string, boolean>();
  return places.filter((_, at) => {
    const next = kept | (1 << at);
    const among = remainders.filter(
      ({ places: used }) => (used & (1 << at)) !== 0 && (used & ~next) === 0 && adds,
    );
    const fits = among.every((remainder) => {
      const known = safe.get(remainder.name) ?? isSafe(remainder, surroundings, view);
      safe.set(remainder.name, known);
      return known;
    });
    if (fits) kept = next;
    return fits;
  });
}

function isSafe({ groups, name }: Remainder, surroundings: Surroundings, view: Viewing): boolean {
  const { own, measure, definition, policy, minimum } = view;
  const crowds = crowdsIn(surroundings, measure);
  const known = `${measure} ${name}`;
  const crowd = surroundings.left.get(known) ?? joined(groups.map((group) => crowds[group] as Crowd));
  surroundings.left.set(known, crowd);
  const mine: Member | undefined = groups.includes(crowds.length - 1) ? memberOf(own, measure) : undefined;
  if (crowd.count - (mine === undefined ? 0 : 1) <= 0) return true;
  return hidesOthers(crowd, mine, { definition, policy, minimum });
}

function crowdsIn({ groups, crowds }: Surroundings, measure: number): readonly Crowd[] {
  const made =
    crowds.get(measure) ??
    groups.map((group) => crowdOf(group.flatMap((own) => memberOf(own, measure) ?? [])));
  crowds.set(measure, made);
  return made;
}
