import { type Field, invert, multiply, subtractProduct } from "./field.ts";
import type { Sparse } from "./row-basis.ts";

/** What publishing a column would add: nothing, or a new direction with the row it is solved for. */
export interface Addition {
  readonly pivot: number;
  readonly rest: Sparse;
}

/**
 * The span of the published columns in reduced echelon form (every pivot row occurs in one basis column only),
 * and the targets reduced by it.
 */
export class PublishedSpan {
  readonly #field: Field;
  /** Pivot row → basis column, without the pivot itself (always 1). */
  readonly #basis: Map<number, Sparse>;
  readonly #targets: Sparse[];
  /** Row → pivots of the basis columns that contain it, and numbers of the targets that contain it. */
  readonly #basisByRow: Map<number, Set<number>>;
  readonly #targetsByRow: Map<number, Set<number>>;

  constructor(field: Field, from?: PublishedSpan) {
    this.#field = field;
    const copy = <T>(map: Map<number, T>, of: (value: T) => T) =>
      new Map([...map].map(([key, value]): [number, T] => [key, of(value)]));
    this.#basis = copy(from?.basis() ?? new Map(), (own) => new Map(own));
    this.#targets = (from?.targets() ?? []).map((target) => new Map(target));
    this.#basisByRow = copy(from === undefined ? new Map() : from.#basisByRow, (own) => new Set(own));
    this.#targetsByRow = copy(from === undefined ? new Map() : from.#targetsByRow, (own) => new Set(own));
  }

  clone(): PublishedSpan {
    return new PublishedSpan(this.#field, this);
  }

  basis(): Map<number, Sparse> {
    return this.#basis;
  }

  /** What is left of each target; parallel to the order in which they were added. */
  targets(): readonly Sparse[] {
    return this.#targets;
  }

  /** Numbers of the targets of which something is left in a row. */
  targetsWith(row: number): Iterable<number> {
    return this.#targetsByRow.get(row) ?? [];
  }

  countTargetsWith(row: number): number {
    return this.#targetsByRow.get(row)?.size ?? 0;
  }

  /** @returns whether the column may still be protected: false when it is published already. */
  addTarget(column: Sparse): boolean {
    const rest = this.reduce(column);
    if (rest.size === 0) return false;
    const number = this.#targets.push(rest) - 1;
    for (const row of rest.keys()) enlist(this.#targetsByRow, row, number);
    return true;
  }

  /** What publishing a column would add; undefined: nothing; "onthult": it would disclose a target. */
  probe(column: Sparse): Addition | "onthult" | undefined {
    const rest = this.reduce(column);
    if (rest.size === 0) return undefined;
    const pivot = this.#rarest(rest);
    for (const target of this.#targetsByRow.get(pivot) ?? []) {
      if (isProportional(this.#field, rest, this.#targets[target] ?? new Map(), pivot)) return "onthult";
    }
    return { pivot, rest };
  }

  publish({ pivot, rest }: Addition): void {
    const scale = invert(this.#field, rest.get(pivot) ?? 1);
    rest.delete(pivot);
    for (const [row, value] of rest) rest.set(row, multiply(this.#field, value, scale));
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

  /** A column as it is once everything published is subtracted from it. */
  reduce(column: Sparse): Sparse {
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
export function subtractScaled(
  field: Field,
  vector: Sparse,
  factor: number,
  row: number,
  entry: number,
): boolean {
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
