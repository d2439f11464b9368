import { numbersOf } from "./conflict.ts";
import { AlreadyDetermined, JointRun } from "./elimination.ts";
import { hashing } from "./hashing.ts";
import { insiderHits } from "./insider-hits.ts";
import { nestedPairs, type Relation } from "./relations.ts";
import type { Structure } from "./structure.ts";
import { type Sparse, subtractScaled, vectorOf } from "./vectors.ts";

/** Columns that are no cell, and yet must not follow from what is published (disclosure.md 2.5). */
export interface VirtualCounts {
  /** V1: what is left of a published cell when its published parts are subtracted. */
  readonly remainders: number;
  /** V2: what an employer can find with its own records. */
  readonly insiders: number;
  /** V3: the difference of two published cells of which one lies in the other. */
  readonly differences: number;
  /** How often the suppression ran until nothing was found any more. */
  readonly rounds: number;
}

export interface Suppressed {
  /** The groups that are hidden to protect others. */
  readonly secondary: ReadonlySet<number>;
  readonly virtual: VirtualCounts;
}

/**
 * Secondary suppression of one population with virtual primaries, until a round finds nothing that must be
 * protected as well. It ends: every round adds columns that were published and from then on never are, and when all
 * is hidden nothing is found.
 * @param isPrimary per group whether it must be hidden.
 * @param isNew per group whether anything about it is to be judged yet; without it all are. What holds no such group
 * was judged when the others were published.
 * @throws AlreadyDetermined when a primary group, or a secret of the past, follows from what is public already. What
 * only a virtual primary says, and is public already, cannot be helped and is left.
 */
export function suppressJointly(
  structure: Structure,
  isPrimary: (group: number) => boolean,
  isNew: (group: number) => boolean = () => true,
): Suppressed {
  const targets = new Targets(
    structure,
    structure.order.filter((group) => !isPrimary(group)),
  );
  const { secrets } = numbersOf(structure);
  targets.insistOn([...structure.order.filter(isPrimary), ...secrets]);
  structure.views.forEach(({ insiders }, view) => {
    for (const { known } of insiders) for (const column of known) targets.addColumn(view, column);
  });
  const differences = forbiddenPairs(structure, isPrimary, isNew).filter(({ outer, inner }) =>
    targets.add([
      [outer, 1],
      [inner, -1],
    ]),
  ).length;
  const remainders = new Remainders(structure, isPrimary, isNew);
  let counts = { remainders: 0, insiders: 0, differences, rounds: 0 };
  for (;;) {
    const withheld = new Set(targets.run());
    const isHidden = (group: number) => isPrimary(group) || withheld.has(group);
    const left = remainders.find(isHidden).filter((column) => targets.add(column)).length;
    const known = targets.addInsiders();
    const seen = targets.addWithheld(withheld);
    counts = {
      ...counts,
      remainders: counts.remainders + left,
      insiders: counts.insiders + known,
      rounds: counts.rounds + 1,
    };
    if (left + known + seen === 0) return { secondary: withheld, virtual: counts };
  }
}

/** A column as a sum of groups. */
type Terms = readonly (readonly [group: number, weight: 1 | -1])[];

/** The columns that must stay unknown, in the first view that sees anything of them. */
class Targets {
  readonly #structure: Structure;
  readonly #run: JointRun;
  readonly #columns: Sparse[][];
  readonly #known: Set<number>[];
  readonly #hash: (column: Sparse) => number;

  constructor(structure: Structure, candidates: readonly number[]) {
    const { field, views } = structure;
    this.#structure = structure;
    this.#run = new JointRun(
      field,
      views.map(({ columns }) => columns),
      candidates,
      numbersOf(structure).published,
    );
    this.#columns = views.map(() => []);
    this.#known = views.map(() => new Set());
    this.#hash = hashing(field);
  }

  run(): readonly number[] {
    return this.#run.run();
  }

  /** Adds columns of groups or of the past, none of which may be public. */
  insistOn(numbers: readonly number[]): void {
    const { views } = this.#structure;
    const determined = numbers.filter((number) => {
      const view = views.findIndex(({ columns }) => (columns[number]?.size ?? 0) > 0);
      const column = views[view]?.columns[number] ?? new Map();
      this.addColumn(view, column);
      return this.#run.isPublic(view, column);
    });
    if (determined.length > 0) throw new AlreadyDetermined(determined);
  }

  /** @returns whether the column is new. */
  add(terms: Terms): boolean {
    const { field, views } = this.#structure;
    for (const [view, { columns }] of views.entries()) {
      const sum: Sparse = new Map();
      for (const [group, weight] of terms) {
        for (const [row, value] of columns[group] ?? []) {
          subtractScaled(field, sum, weight === 1 ? field.prime - 1 : 1, row, value);
        }
      }
      if (sum.size > 0) return this.addColumn(view, sum);
    }
    return false;
  }

  addColumn(view: number, column: Sparse): boolean {
    const key = this.#hash(column);
    if (this.#known[view]?.has(key) !== false) return false;
    this.#known[view]?.add(key);
    if (this.#run.isPublic(view, column)) return false;
    this.#columns[view]?.push(column);
    this.#run.add(view, column);
    return true;
  }

  /** Adds what is hidden because of one view and seems to follow in another. @returns how many columns. */
  addWithheld(withheld: ReadonlySet<number>): number {
    const { views } = this.#structure;
    const spans = this.#run.spans();
    if (views.length === 1) return 0;
    const seen = views.map(({ columns }, view) =>
      [...withheld]
        .map((group) => columns[group] ?? new Map())
        .filter((column) => column.size > 0 && spans[view]?.holds(vectorOf(column)) === true),
    );
    return seen.flatMap((own, view) => own.filter((column) => this.addColumn(view, column))).length;
  }

  /** Adds what insiders can find in the outcome of the last run. @returns how many columns. */
  addInsiders(): number {
    const { field, views } = this.#structure;
    const spans = this.#run.spans();
    const hits = views.map(({ insiders }, view) => {
      const span = spans[view];
      const isPublic = (column: Sparse) => this.#run.isPublic(view, column);
      return span === undefined
        ? []
        : insiderHits(field, span, this.#columns[view] ?? [], insiders, isPublic);
    });
    return hits.flatMap((own, view) => own.filter((column) => this.addColumn(view, column))).length;
  }
}

/** V3. Which cells may not both be published is known before anything is hidden. */
function forbiddenPairs(
  { groups, population, incidence, relations, judge }: Structure,
  isPrimary: (group: number) => boolean,
  isNew: (group: number) => boolean,
): { outer: number; inner: number }[] {
  return nestedPairs({ groups, population, incidence, relations }, (group) => !isPrimary(group)).filter(
    ({ outer, inner }) => (isNew(outer) || isNew(inner)) && judge.forbidsRest(outer, [inner]),
  );
}

/** V1. Judges each remainder once. */
class Remainders {
  readonly #structure: Structure;
  readonly #isPrimary: (group: number) => boolean;
  /** Place of each group in the order of publication. */
  readonly #place: readonly number[];
  readonly #judged = new Set<string>();

  readonly #relations: readonly Relation[];

  constructor(
    structure: Structure,
    isPrimary: (group: number) => boolean,
    isNew: (group: number) => boolean,
  ) {
    this.#relations = structure.relations.filter(
      ({ parent, children }) => isNew(parent) || children.some(isNew),
    );
    this.#structure = structure;
    this.#isPrimary = isPrimary;
    const place: number[] = [];
    structure.order.forEach((group, at) => {
      place[group] = at;
    });
    this.#place = place;
  }

  find(isHidden: (group: number) => boolean): Terms[] {
    return this.#relations.flatMap((relation, number): Terms[] => {
      const { parent, children, whole } = relation;
      if (isHidden(parent)) return [];
      const hidden = children.filter(isHidden);
      // A union of cells that may each be published may be published; of a single one there is nothing to add.
      if (whole && (hidden.length < 2 || !hidden.some(this.#isPrimary))) return [];
      const name = `${number}:${hidden.join()}`;
      if (this.#judged.has(name)) return [];
      this.#judged.add(name);
      return whole ? this.#unions(relation, isHidden, hidden) : this.#rest(relation, isHidden);
    });
  }

  /**
   * The hidden children together, and as long as that is forbidden also with the children that would be hidden
   * next: each of these unions would be told by its complement, and adding them at once saves rounds.
   */
  #unions(
    { parent, children }: Relation,
    isHidden: (group: number) => boolean,
    hidden: readonly number[],
  ): Terms[] {
    const place = (group: number) => this.#place[group] ?? 0;
    const shown = children.filter((child) => !isHidden(child)).sort((a, b) => place(b) - place(a));
    const missing = this.#structure.judge.missing(parent, hidden, shown);
    return Array.from({ length: missing }, (_, more) =>
      [...hidden, ...shown.slice(0, more)].map((child) => [child, 1] as const),
    );
  }

  #rest({ parent, children }: Relation, isHidden: (group: number) => boolean): Terms[] {
    const shown = children.filter((child) => !isHidden(child));
    if (shown.length === 0 || !this.#structure.judge.forbidsRest(parent, shown)) return [];
    return [[[parent, 1], ...shown.map((child) => [child, -1] as const)]];
  }
}
