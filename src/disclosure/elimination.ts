import { type Field, fieldFor } from "./field.ts";
import { type Addition, PublishedSpan } from "./published-span.ts";
import { type Column, overRowBasis } from "./row-basis.ts";
import { type Sparse, type Vector, vectorOf } from "./vectors.ts";

/** One joint run: which columns must not follow from what is published, and what may be published. */
export interface EliminationTask {
  readonly columns: readonly Column[];
  readonly innerCount: number;
  /** Columns that must stay unknown: primary cells, and columns that are no cell (virtual primaries). */
  readonly targets: readonly number[];
  /** The cells that may be published, those that should go first in front. */
  readonly candidates: readonly number[];
  /** Chooses the prime; the outcome does not depend on it. */
  readonly seed: number;
}

/**
 * Greedy Gaussian elimination (disclosure.md 2.5, after Langsrud 2024): publishes the candidates one by one, and
 * withholds a candidate exactly when some target would become a linear combination of what is then published.
 * The outcome depends on the columns and the order of the candidates only.
 * @returns the candidates that are withheld.
 * @throws Error when a target has no inner cells: its value is a known 0 and nothing can hide it.
 */
export function withhold(task: EliminationTask): number[] {
  const field = fieldFor(task.seed);
  const columns = overRowBasis(field, task.columns, task.innerCount, task.seed);
  const run = new JointRun(field, [columns], task.candidates);
  for (const target of task.targets) run.add(0, columns[target] ?? new Map());
  return [...run.run()];
}

/** Columns that must stay unknown and follow from what is public already: no choice of candidates can help. */
export class AlreadyDetermined extends Error {
  readonly columns: readonly number[];

  constructor(columns: readonly number[]) {
    super("columns that must stay unknown follow from columns that are public already");
    this.columns = columns;
  }
}

/** The state of the run before candidate `at`. */
interface Snapshot {
  readonly at: number;
  readonly spans: readonly PublishedSpan[];
  readonly withheld: readonly number[];
}

/** Snapshots are taken where this part of the candidates that were left has been done. */
const kept = [1 / 2, 3 / 4, 7 / 8];

/**
 * The same run, with targets that are added between runs. A new target changes nothing before the moment at which
 * it would have been disclosed, so that a run starts from the last snapshot in which all targets are still safe.
 *
 * There may be several views on the same cells (what adds up to what, in the eyes of different readers): a
 * candidate is published when it discloses no target in any of them.
 */
export class JointRun {
  readonly #views: readonly (readonly Vector[])[];
  readonly #candidates: readonly number[];
  #snapshots: Snapshot[];
  #spans: readonly PublishedSpan[];
  #added: { view: number; column: Vector }[] = [];

  /** @param published columns that are public already, whatever they open. */
  constructor(
    field: Field,
    views: readonly (readonly Sparse[])[],
    candidates: readonly number[],
    published: readonly number[] = [],
  ) {
    this.#views = views.map((columns) => columns.map(vectorOf));
    this.#candidates = candidates;
    this.#spans = this.#views.map((columns) => {
      const span = PublishedSpan.over(field, rowsOf(columns));
      for (const number of published) {
        const addition = span.probe(columns[number] ?? nothing);
        if (addition !== undefined && addition !== "onthult") span.publish(addition);
      }
      return span;
    });
    this.#snapshots = [{ at: 0, spans: this.#spans, withheld: [] }];
  }

  /** Whether a column follows from what was public before the first candidate. */
  isPublic(view: number, column: Sparse): boolean {
    return this.#snapshots[0]?.spans[view]?.holds(vectorOf(column)) === true;
  }

  /** Adds a column that must not follow from what is published in one of the views. */
  add(view: number, column: Sparse): void {
    if (column.size === 0) throw new Error("a target without inner cells cannot be protected");
    const rows = this.#snapshots[0]?.spans[view]?.rows ?? 0;
    for (const row of column.keys()) if (row >= rows) throw new Error("a target lives on rows of no cell");
    this.#added.push({ view, column: vectorOf(column) });
  }

  /** The spans as they are after the last run. */
  spans(): readonly PublishedSpan[] {
    return this.#spans;
  }

  /** @returns the candidates that are withheld. */
  run(): readonly number[] {
    const start = this.#lastSafe();
    this.#snapshots = this.#snapshots.filter(({ at }) => at <= start.at);
    // What was added holds for the earlier snapshots too, which may be needed again.
    for (const { spans } of this.#snapshots) {
      for (const { view, column } of this.#added) spans[view]?.addTarget(column);
    }
    this.#added = [];
    this.#spans = start.spans.map((span) => span.clone());
    const withheld = [...start.withheld];
    const length = this.#candidates.length;
    const keep = new Set(kept.map((part) => start.at + Math.floor((length - start.at) * part)));
    for (let at = start.at; at < length; at++) {
      if (keep.has(at) && at > start.at + 50) {
        this.#snapshots.push({
          at,
          spans: this.#spans.map((span) => span.clone()),
          withheld: [...withheld],
        });
      }
      const candidate = this.#candidates[at] ?? 0;
      if (!this.#accept(candidate)) withheld.push(candidate);
    }
    return withheld;
  }

  #lastSafe(): Snapshot {
    const safe = this.#snapshots.findLast(({ spans }) =>
      this.#added.every(({ view, column }) => spans[view]?.holds(column) === false),
    );
    if (safe === undefined) throw new Error("a target is disclosed before anything is published");
    return safe;
  }

  #accept(candidate: number): boolean {
    const additions: (Addition | undefined)[] = [];
    for (const [view, columns] of this.#views.entries()) {
      const found = this.#spans[view]?.probe(columns[candidate] ?? nothing);
      if (found === "onthult") return false;
      additions.push(found);
    }
    additions.forEach((addition, view) => {
      if (addition !== undefined) this.#spans[view]?.publish(addition);
    });
    return true;
  }
}

const nothing = vectorOf(new Map());

/** The rows that columns live on: a basis row is in the column that is its pivot. */
function rowsOf(columns: readonly Vector[]): number {
  return 1 + columns.reduce((most, { rows }) => rows.reduce((a, b) => Math.max(a, b), most), -1);
}
