import type { IndicatorDefinition } from "../catalog/types.ts";
import { intervalOf } from "../indicators/intervals.ts";
import type { CellFacts, Contributions } from "../indicators/types.ts";
import type { CellParts, OwnPart } from "./own-parts.ts";
import { countsUnits } from "./own-rules.ts";
import type { BenchmarkPolicy } from "./policy.ts";
import { isDominated, isEstimable } from "./primary.ts";
import { type Peer, shrink } from "./shrinkage.ts";

/** Others that must be left without the viewer, whatever the policy says: still two after a coalition of two. */
const leastOthers = 3;
/** Employers that must lie on either side of a bound between quarters, and units of a median. */
const leastBeside = 5;

export type Quarter = 1 | 2 | 3 | 4;

/** Where an employer stands in a comparison group. */
export interface Standing {
  /** Its figure, drawn towards that of the group by as much as it may be chance. */
  readonly estimate: number;
  /** Quarter of the employers by that figure, lowest first; null when the differences may all be chance. */
  readonly quarter: Quarter | null;
}

interface Member {
  readonly employer: number;
  readonly persons: number;
  readonly part: OwnPart;
}

/** One measure of one public cell, as a group that employers may be laid beside. */
export class Comparator {
  readonly #definition: IndicatorDefinition;
  readonly #members: readonly Member[];
  readonly #persons: number;
  readonly #own: ReadonlyMap<number, Member>;
  readonly #heads: Series;
  readonly #sums: readonly Series[];
  #standings: ReadonlyMap<number, Standing> | undefined;

  constructor({ employers, persons }: CellParts, measure: number, definition: IndicatorDefinition) {
    this.#definition = definition;
    this.#members = [...employers.values()].flatMap(({ employer, persons: own, parts }) => {
      const part = parts[measure];
      return part === undefined ? [] : [{ employer, persons: own, part }];
    });
    // Who has no figure here adds nobody to hide among.
    this.#persons = Math.min(
      persons,
      this.#members.reduce((sum, { persons: own }) => sum + own, 0),
    );
    this.#own = new Map(this.#members.map((member) => [member.employer, member]));
    this.#heads = seriesOf(this.#members, (member) => member.persons);
    this.#sums = [
      seriesOf(this.#members, ({ part }) => part.numerator),
      seriesOf(this.#members, ({ part }) => part.denominator),
    ];
  }

  /**
   * Whether the group says nothing about the others to an employer that takes itself out of it (disclosure.md 2.11):
   * enough others, enough persons, and none of them has most of what they have together. Of a median that is a value
   * of one of the others, at least five of them lie at or below it, and at or above it.
   * @param minimum persons, and units where these are counted, that must be left.
   */
  passesWithout(viewer: number, policy: BenchmarkPolicy, minimum: number): boolean {
    const own = this.#own.get(viewer);
    const others = this.#members.length - (own === undefined ? 0 : 1);
    if (others < Math.max(leastOthers, policy.werkgevers - 1)) return false;
    if (this.#persons - (own?.persons ?? 0) < minimum) return false;
    const heads = without(this.#heads, viewer, own?.persons);
    const [numerators, denominators] = this.#sums as readonly [Series, Series];
    const sums = [
      without(numerators, viewer, own?.part.numerator),
      without(denominators, viewer, own?.part.denominator),
    ];
    const limit = [[1, policy.grootste_andere]] as const;
    if ([heads, ...sums].some((sum) => isDominated(sum, limit))) return false;
    if (countsUnits(this.#definition) && (sums[1]?.sum ?? 0) < minimum) return false;
    if (this.#definition.maat === "mediaan") return leavesMiddle(denominators.sum, own?.part.denominator);
    return sums.every((sum) => !isEstimable(sum, policy.p_procent));
  }

  /**
   * Where an employer stands; undefined with too few employers for quarters, or when it has no figure here. Of a median
   * nothing says how much of it is chance, so that it stands nowhere.
   * @param facts of the cell, and the value of it that is public: what figures are drawn towards.
   */
  standingOf(
    employer: number,
    facts: CellFacts,
    published: number,
    policy: BenchmarkPolicy,
  ): Standing | undefined {
    if (this.#members.length < policy.kwartielen || this.#definition.maat === "mediaan") return undefined;
    this.#standings ??= this.#standAll(facts, published);
    return this.#standings.get(employer);
  }

  #standAll(facts: CellFacts, published: number): Map<number, Standing> {
    const peers = this.#members.map(
      ({ persons, part }): Peer => ({
        value: part.numerator / part.denominator,
        variance: personVariance(this.#definition, facts, this.#members) * (persons / part.denominator ** 2),
      }),
    );
    const estimates = shrink(peers, published).map(({ value }) => value);
    const bounds = boundsOf(estimates);
    return new Map(
      this.#members.map(({ employer }, index): [number, Standing] => {
        const estimate = estimates[index] ?? published;
        const passed = bounds?.filter((bound) => estimate > bound).length;
        return [employer, { estimate, quarter: passed === undefined ? null : ((passed + 1) as Quarter) }];
      }),
    );
  }
}

/**
 * Half of all units lie at or below a median, and half at or above it. All units of who looks can lie on one side;
 * then this many of the others are left there.
 */
function leavesMiddle(units: number, own = 0): boolean {
  return units / 2 - own >= leastBeside;
}

/**
 * The three bounds between quarters, or undefined when fewer than five employers lie below or above one of them,
 * as happens when many have the same figure. They go no further than this room.
 */
export function boundsOf(values: readonly number[]): readonly number[] | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const bounds = [1, 2, 3].map((quarter) => {
    const at = Math.round((sorted.length * quarter) / 4);
    return ((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2;
  });
  const fits = bounds.every(
    (bound) =>
      sorted.filter((value) => value < bound).length >= leastBeside &&
      sorted.filter((value) => value > bound).length >= leastBeside,
  );
  return fits ? bounds : undefined;
}

/**
 * How much one person adds by chance to the numerator of an employer, as a variance. Of a mean over units it is what
 * was measured; else a compound count (a share of the persons has a part, the parts vary as waiting times do), which
 * for a share of persons is p(1 - p). docs/adr/0018.
 */
function personVariance(
  definition: IndicatorDefinition,
  { numerator, denominator, spread }: CellFacts,
  members: readonly Member[],
): number {
  const kind = intervalOf(definition);
  if (kind === "t" && spread !== undefined && spread.clusters > 1 && denominator.sum > 0) {
    const ratio = numerator.sum / denominator.sum;
    const squares = spread.numerator2 - 2 * ratio * spread.cross + ratio ** 2 * spread.denominator2;
    return Math.max(0, squares / spread.clusters);
  }
  const total = (pick: (member: Member) => number) =>
    members.reduce((sum, member) => sum + Math.abs(pick(member)), 0);
  const persons = total((member) => member.persons);
  const having = Math.min(
    persons,
    total(({ part }) => part.having),
  );
  if (persons === 0 || having === 0) return 0;
  const share = having / persons;
  const part = total((member) => member.part.numerator) / having;
  return share * part ** 2 * ((kind === "wilson" ? 1 : 2) - share);
}

/** A sum with its three largest parts, so that it is known without any one employer. */
interface Series {
  readonly sum: number;
  readonly largest: readonly { readonly employer: number; readonly size: number }[];
}

function seriesOf(members: readonly Member[], pick: (member: Member) => number): Series {
  const sizes = members.map((member) => ({ employer: member.employer, size: Math.abs(pick(member)) }));
  return {
    sum: members.reduce((sum, member) => sum + pick(member), 0),
    largest: sizes.sort((a, b) => b.size - a.size).slice(0, 3),
  };
}

function without({ sum, largest }: Series, viewer: number, own = 0): Contributions {
  const [top1, top2] = largest.filter(({ employer }) => employer !== viewer);
  return { sum: sum - own, top1: top1?.size ?? 0, top2: top2?.size ?? 0 };
}
