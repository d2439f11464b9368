import type { IndicatorDefinition } from "../catalog/types.ts";
import { intervalOf } from "../indicators/intervals.ts";
import type { CellFacts } from "../indicators/types.ts";
import { Crowd, hidesOthers, type Member, memberOf } from "./crowd.ts";
import type { CellParts } from "./own-parts.ts";
import type { BenchmarkPolicy } from "./policy.ts";
import { type Peer, shrink } from "./shrinkage.ts";

/** Employers that must lie on either side of a bound between quarters. */
const leastBeside = 5;

export type Quarter = 1 | 2 | 3 | 4;

/** Where an employer stands in a comparison group. */
export interface Standing {
  /** Its figure, drawn towards that of the group by as much as it may be chance. */
  readonly estimate: number;
  /** Quarter of the employers by that figure, lowest first; null when the differences may all be chance. */
  readonly quarter: Quarter | null;
}

/** One measure of one public cell, as a group that employers may be laid beside. */
export class Comparator {
  readonly #definition: IndicatorDefinition;
  readonly #members: readonly Member[];
  readonly #own: ReadonlyMap<number, Member>;
  readonly #crowd: Crowd;
  #standings: ReadonlyMap<number, Standing> | undefined;

  constructor({ employers, persons }: CellParts, measure: number, definition: IndicatorDefinition) {
    this.#definition = definition;
    this.#members = [...employers.values()].flatMap((own) => memberOf(own, measure) ?? []);
    this.#own = new Map(this.#members.map((member) => [member.employer, member]));
    this.#crowd = Crowd.of(this.#members);
    // Who has no figure here adds nobody to hide among.
    this.#crowd.persons = Math.min(persons, this.#crowd.persons);
  }

  /**
   * Whether the group says nothing about the others to an employer that takes itself out of it (disclosure.md 2.11).
   * @param minimum persons, and units where these are counted, that must be left.
   */
  passesWithout(viewer: number, policy: BenchmarkPolicy, minimum: number): boolean {
    return hidesOthers(this.#crowd, this.#own.get(viewer), { definition: this.#definition, policy, minimum });
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
    const variance = personVariance(this.#definition, facts, this.#members);
    const peers = this.#members.map(
      ({ persons, part }): Peer => ({
        value: part.numerator / part.denominator,
        variance: variance * (persons / part.denominator ** 2),
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
