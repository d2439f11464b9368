import { type Field, fieldFor, invert, multiply, subtractProduct } from "./field.ts";
import { type Column, overRowBasis, type Sparse } from "./row-basis.ts";

/** One joint run: which columns must not follow from what is published, and what may be published. */
export interface EliminationTask {
  readonly columns: readonly Column[];
  readonly innerCount: number;
  /** Columns that must stay unknown: primary cells, and columns that are no cell (virtual primaries). */
  readonly targets: readonly number[];
  /** Columns that are public already, whatever they open. */
  readonly published?: readonly number[];
  /** The cells that may be published, those that should go first in front. */
  readonly candidates: readonly number[];
  /** Chooses the prime; the outcome does not depend on it. */
  readonly seed: number;
}

/** Targets that follow from what is public already, so that no choice of candidates can keep them unknown. */
export class AlreadyDetermined extends Error {
  /** Their columns. */
  readonly targets: readonly number[];

  constructor(targets: readonly number[]) {
    super("targets follow from columns that are public already");
    this.targets = targets;
  }
}

/**
 * Greedy Gaussian elimination (disclosure.md 2.5, after Langsrud 2024): publishes the candidates one by one, and
 * withholds a candidate exactly when some target would become a linear combination of what is then published.
 * The outcome depends on the columns and the order of the candidates only.
 * @returns the candidates that are withheld.
 * @throws Error when a target has no inner cells: its value is a known 0 and nothing can hide it;
 * AlreadyDetermined.
 */
export function withhold(task: EliminationTask): number[] {
  const field = fieldFor(task.seed);
  const columns = overRowBasis(field, task.columns, task.innerCount, task.seed);
  const span = new PublishedSpan(field, columns, task.targets);
  for (const column of task.published ?? []) span.force(columns[column] ?? new Map());
  const determined = span.determined();
  if (determined.length > 0) throw new AlreadyDetermined(determined.map((n) => task.targets[n] ?? 0));
  return task.candidates.filter((candidate) => !span.accept(columns[candidate] ?? new Map()));
}

/**
 * The span of the published columns in reduced echelon form (every pivot row occurs in one basis column only),
 * and the targets reduced by it.
 */
class PublishedSpan {
  readonly #field: Field;
  /** Pivot row → basis column, without the pivot itself (always 1). */
  readonly #basis = new Map<number, Sparse>();
  readonly #targets: Sparse[];
  /** Row → pivots of the basis columns that contain it, and numbers of the targets that contain it. */
  readonly #basisByRow = new Map<number, Set<number>>();
  readonly #targetsByRow = new Map<number, Set<number>>();

  constructor(field: Field, columns: readonly Sparse[], targets: readonly number[]) {
    this.#field = field;
    this.#targets = targets.map((target) => new Map(columns[target] ?? []));
    this.#targets.forEach((target, number) => {
      if (target.size === 0) throw new Error("a target without inner cells cannot be protected");
      for (const row of target.keys()) enlist(this.#targetsByRow, row, number);
    });
  }

  /** Publishes a column, unless that would disclose a target. @returns whether it may be published. */
  accept(column: Sparse): boolean {
    const rest = this.#reduce(column);
    if (rest.size === 0) return true;
    const pivot = this.#rarest(rest);
    for (const target of this.#targetsByRow.get(pivot) ?? []) {
      if (isProportional(this.#field, rest, this.#targets[target] ?? new Map(), pivot)) return false;
    }
    this.#publish(pivot, rest);
    return true;
  }

  /** Publishes a column, whatever it discloses. */
  force(column: Sparse): void {
    const rest = this.#reduce(column);
    if (rest.size > 0) this.#publish(this.#rarest(rest), rest);
  }

  /** Numbers of the targets that follow from what is published. */
  determined(): number[] {
    return [...this.#targets.keys()].filter((number) => this.#targets[number]?.size === 0);
  }

  #publish(pivot: number, rest: Sparse): void {
    const scale = invert(this.#field, rest.get(pivot) ?? 1);
    rest.delete(pivot);
    for (const [row, value] of rest) rest.set(row, multiply(this.#field, value, scale));
    this.#eliminate(pivot, rest);
  }

  #reduce(column: Sparse): Sparse {
    const rest: Sparse = new Map();
    for (const [row, value] of column) {
      const basis = this.#basis.get(row);
      if (basis === undefined) subtractScaled(this.#field, rest, this.#field.prime - value, row, 1);
      else for (const [other, entry] of basis) subtractScaled(this.#field, rest, value, other, entry);
    }
    return rest;
  }

  /** The row that the fewest columns contain, so that eliminating it costs least (Markowitz). */
  #rarest(rest: Sparse): number {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const row of rest.keys()) {
      const cost = (this.#targetsByRow.get(row)?.size ?? 0) + (this.#basisByRow.get(row)?.size ?? 0);
      if (cost < least) [best, least] = [row, cost];
    }
    return best;
  }

  #eliminate(pivot: number, rest: Sparse): void {
    for (const target of this.#targetsByRow.get(pivot) ?? []) {
      this.#clear(this.#targets[target] ?? new Map(), pivot, rest, this.#targetsByRow, target);
    }
    for (const other of this.#basisByRow.get(pivot) ?? []) {
      this.#clear(this.#basis.get(other) ?? new Map(), pivot, rest, this.#basisByRow, other);
    }
    this.#targetsByRow.delete(pivot);
    this.#basisByRow.delete(pivot);
    this.#basis.set(pivot, rest);
    for (const row of rest.keys()) enlist(this.#basisByRow, row, pivot);
  }

  #clear(vector: Sparse, pivot: number, rest: Sparse, byRow: Map<number, Set<number>>, number: number): void {
    const factor = vector.get(pivot) ?? 0;
    vector.delete(pivot);
    for (const [row, entry] of rest) {
      const had = vector.has(row);
      const has = subtractScaled(this.#field, vector, factor, row, entry);
      if (has && !had) enlist(byRow, row, number);
      if (had && !has) byRow.get(row)?.delete(number);
    }
  }
}

/** vector[row] -= factor·entry. @returns whether anything is left there. */
function subtractScaled(field: Field, vector: Sparse, factor: number, row: number, entry: number): boolean {
  const value = subtractProduct(field, vector.get(row) ?? 0, factor, entry);
  if (value === 0) vector.delete(row);
  else vector.set(row, value);
  return value !== 0;
}

function isProportional(field: Field, a: Sparse, b: Sparse, row: number): boolean {
  if (a.size !== b.size) return false;
  const [scaleA, scaleB] = [b.get(row) ?? 0, a.get(row) ?? 0];
  for (const [at, value] of a) {
    if (multiply(field, value, scaleA) !== multiply(field, b.get(at) ?? 0, scaleB)) return false;
  }
  return true;
}

function enlist(index: Map<number, Set<number>>, row: number, number: number): void {
  const set = index.get(row);
  if (set === undefined) index.set(row, new Set([number]));
  else set.add(number);
}
