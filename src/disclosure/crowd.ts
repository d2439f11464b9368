import type { IndicatorDefinition } from "../catalog/types.ts";
import type { Contributions } from "../indicators/types.ts";
import type { EmployerParts, OwnPart } from "./own-parts.ts";
import { countsUnits } from "./own-rules.ts";
import type { BenchmarkPolicy } from "./policy.ts";
import { isDominated, isEstimable } from "./primary.ts";

/** Others that must be left without the viewer, whatever the policy says: still two after a coalition of two. */
const leastOthers = 3;
/** Units of the others that must lie on either side of a median. */
const leastBeside = 5;

/** What one employer has of one measure. */
export interface Member {
  readonly employer: number;
  readonly persons: number;
  readonly part: OwnPart;
}

/** What some employers have together of one measure, so that it is known without any one of them. */
export interface Crowd {
  readonly count: number;
  readonly persons: number;
  readonly heads: Series;
  readonly numerators: Series;
  readonly denominators: Series;
}

/** A sum with its three largest parts. */
interface Series {
  readonly sum: number;
  readonly largest: readonly Part[];
}

interface Part {
  readonly employer: number;
  readonly size: number;
}

/** An employer with what it has of a measure; undefined when it has nothing of it. */
export function memberOf({ employer, persons, parts }: EmployerParts, measure: number): Member | undefined {
  const part = parts[measure];
  return part === undefined ? undefined : { employer, persons, part };
}

/** These employers together. */
export function crowdOf(members: readonly Member[]): Crowd {
  return {
    count: members.length,
    persons: members.reduce((sum, { persons }) => sum + persons, 0),
    heads: seriesOf(members, ({ persons }) => persons),
    numerators: seriesOf(members, ({ part }) => part.numerator),
    denominators: seriesOf(members, ({ part }) => part.denominator),
  };
}

/** Crowds that share nobody, together. */
export function joined(crowds: readonly Crowd[]): Crowd {
  const total = (pick: (crowd: Crowd) => number) => crowds.reduce((sum, crowd) => sum + pick(crowd), 0);
  const series = (pick: (crowd: Crowd) => Series): Series => ({
    sum: total((crowd) => pick(crowd).sum),
    largest: largestOf(crowds.flatMap((crowd) => pick(crowd).largest)),
  });
  return {
    count: total(({ count }) => count),
    persons: total(({ persons }) => persons),
    heads: series(({ heads }) => heads),
    numerators: series(({ numerators }) => numerators),
    denominators: series(({ denominators }) => denominators),
  };
}

interface Judgement {
  readonly definition: IndicatorDefinition;
  readonly policy: BenchmarkPolicy;
  /** Persons, and units where these are counted, that must be left. */
  readonly minimum: number;
}

/**
 * Whether a crowd says nothing about the others to one of its own that takes itself out of it (disclosure.md 2.11):
 * enough others, enough persons, and none of them has most of what they have together. Of a median that is a value of
 * one of the others, at least five of them lie at or below it, and at or above it.
 * @param own what the viewer has in it; undefined when it is not in it.
 */
export function hidesOthers(crowd: Crowd, own: Member | undefined, judgement: Judgement): boolean {
  const { definition, policy, minimum } = judgement;
  if (crowd.count - (own === undefined ? 0 : 1) < Math.max(leastOthers, policy.werkgevers - 1)) return false;
  if (crowd.persons - (own?.persons ?? 0) < minimum) return false;
  const viewer = own?.employer;
  const heads = without(crowd.heads, viewer, own?.persons);
  const sums = [
    without(crowd.numerators, viewer, own?.part.numerator),
    without(crowd.denominators, viewer, own?.part.denominator),
  ];
  const limit = [[1, policy.grootste_andere]] as const;
  if ([heads, ...sums].some((sum) => isDominated(sum, limit))) return false;
  if (countsUnits(definition) && (sums[1]?.sum ?? 0) < minimum) return false;
  if (definition.maat === "mediaan") return leavesMiddle(crowd.denominators.sum, own?.part.denominator);
  return sums.every((sum) => !isEstimable(sum, policy.p_procent));
}

/**
 * Half of all units lie at or below a median, and half at or above it. All units of who looks can lie on one side;
 * then this many of the others are left there.
 */
function leavesMiddle(units: number, own = 0): boolean {
  return units / 2 - own >= leastBeside;
}

function seriesOf(members: readonly Member[], pick: (member: Member) => number): Series {
  return {
    sum: members.reduce((sum, member) => sum + pick(member), 0),
    largest: largestOf(members.map((one) => ({ employer: one.employer, size: Math.abs(pick(one)) }))),
  };
}

/** The three largest, the first of equals first. Asked often, so that nothing is sorted. */
function largestOf(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts) {
    let at = found.length;
    while (at > 0 && (found[at - 1]?.size ?? 0) < part.size) at--;
    if (at === 3) continue;
    found.splice(at, 0, part);
    if (found.length > 3) found.pop();
  }
  return found;
}

function without({ sum, largest }: Series, viewer: number | undefined, own = 0): Contributions {
  const [top1, top2] = largest.filter(({ employer }) => employer !== viewer);
  return { sum: sum - own, top1: top1?.size ?? 0, top2: top2?.size ?? 0 };
}
