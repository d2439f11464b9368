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

interface Part {
  readonly employer: number;
  readonly size: number;
}

const nothing: Part = { employer: -1, size: 0 };

/** A sum with its three largest parts. It grows while a crowd is made, and no longer; as fields, as there are many. */
class Series {
  sum = 0;
  first = nothing;
  second = nothing;
  third = nothing;

  add(employer: number, own: number): void {
    this.sum += own;
    this.#rank({ employer, size: Math.abs(own) });
  }

  include({ sum, first, second, third }: Series): void {
    this.sum += sum;
    this.#rank(first);
    this.#rank(second);
    this.#rank(third);
  }

  #rank(part: Part): void {
    if (part.size <= this.third.size) return;
    this.third = part;
    if (part.size <= this.second.size) return;
    this.third = this.second;
    this.second = part;
    if (part.size <= this.first.size) return;
    this.second = this.first;
    this.first = part;
  }
}

/** What some employers have together of one measure, so that it is known without any one of them. */
export class Crowd {
  count = 0;
  persons = 0;
  readonly heads = new Series();
  readonly numerators = new Series();
  readonly denominators = new Series();

  /** These employers together. */
  static of(members: readonly Member[]): Crowd {
    const crowd = new Crowd();
    for (const { employer, persons, part } of members) {
      crowd.count += 1;
      crowd.persons += persons;
      crowd.heads.add(employer, persons);
      crowd.numerators.add(employer, part.numerator);
      crowd.denominators.add(employer, part.denominator);
    }
    return crowd;
  }

  /** Crowds that share nobody, together. */
  static joined(crowds: Iterable<Crowd>): Crowd {
    const all = new Crowd();
    for (const crowd of crowds) {
      all.count += crowd.count;
      all.persons += crowd.persons;
      all.heads.include(crowd.heads);
      all.numerators.include(crowd.numerators);
      all.denominators.include(crowd.denominators);
    }
    return all;
  }
}

/** An employer with what it has of a measure; undefined when it has nothing of it. */
export function memberOf({ employer, persons, parts }: EmployerParts, measure: number): Member | undefined {
  const part = parts[measure];
  return part === undefined ? undefined : { employer, persons, part };
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

function without(series: Series, viewer: number | undefined, own = 0): Contributions {
  const { sum, first, second, third } = series;
  const top1 = first.employer === viewer ? second : first;
  const top2 = first.employer === viewer || second.employer === viewer ? third : second;
  return { sum: sum - own, top1: top1.size, top2: top2.size };
}
