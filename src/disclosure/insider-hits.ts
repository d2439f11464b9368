import { type Field, invert, multiply, residue, residues, subtractProduct } from "./field.ts";
import { hashing } from "./hashing.ts";
import type { Insider } from "./insiders.ts";
import type { PublishedSpan } from "./published-span.ts";
import { dot, type Sparse, sparseOf, subtractScaled, vectorOf } from "./vectors.ts";

/**
 * The columns that insiders can complete with what they know: a target minus the right multiple of their own
 * columns, which is published. One per insider and direction: the many that follow from the same published cell are
 * closed with it (disclosure.md 2.5: representatives).
 * @param targets the columns of the targets of the span, in the order in which they were added.
 * @param isPublic whether a column was public before: that cannot be helped, and closes no direction.
 */
export function insiderHits(
  field: Field,
  span: PublishedSpan,
  targets: readonly Sparse[],
  insiders: readonly Insider[],
  isPublic: (column: Sparse) => boolean = () => false,
): Sparse[] {
  const done = new Set<number>();
  const hash = hashing(field);
  const sums = new Sums(field, span);
  return insiders.flatMap(({ known }) => {
    const { basis, lost } = reduceKnown(field, span, known);
    const hits = [...lost];
    for (const target of sums.suspects(basis)) {
      const rest = sums.restOf(target);
      const weights = combine(field, rest, basis);
      if (weights === undefined) continue;
      const hit = minus(field, targets[target] ?? new Map(), known, weights);
      const key = hash(rest);
      // Nothing left: the target is the insider's own.
      if (hit.size === 0 || done.has(key) || isPublic(hit)) continue;
      done.add(key);
      hits.push(hit);
    }
    return hits;
  });
}

/**
 * Sums of what is left of the targets, under weights that look like chance. With one sum more than an insider has
 * directions, there is a mix of them under which all its directions come to 0, and with these every target that it
 * can find; of the others, about one in a prime.
 */
class Sums {
  readonly #field: Field;
  readonly #span: PublishedSpan;
  readonly #weights: Float64Array[] = [];
  /** Per target, as far as they were asked for. */
  readonly #ofTargets: number[][] = [];
  readonly #rests: Sparse[] = [];

  constructor(field: Field, span: PublishedSpan) {
    this.#field = field;
    this.#span = span;
  }

  /** What is left of a target. */
  restOf(target: number): Sparse {
    this.#rests[target] ??= sparseOf(this.#span.target(target));
    return this.#rests[target];
  }

  /** The targets that an insider can find, and by chance another. */
  suspects(basis: ReadonlyMap<number, Direction>): number[] {
    const width = basis.size + 1;
    const directions = [...basis.values()].map(({ rest }) => vectorOf(rest));
    const mix = vanishing(
      this.#field,
      directions.map((own) =>
        Array.from({ length: width }, (_, k) => dot(this.#field, own, this.#weightsOf(k))),
      ),
    );
    const found = new Set<number>();
    for (const pivot of basis.keys()) {
      for (const target of this.#span.targetsWith(pivot)) {
        if (!found.has(target) && this.#mixed(target, mix) === 0) found.add(target);
      }
    }
    return [...found];
  }

  #mixed(target: number, mix: readonly number[]): number {
    this.#ofTargets[target] ??= [];
    const sums = this.#ofTargets[target];
    let sum = 0;
    for (let k = 0; k < mix.length; k++) {
      sums[k] ??= this.#span.sumOfTarget(target, this.#weightsOf(k));
      sum += multiply(this.#field, mix[k] ?? 0, sums[k] ?? 0);
    }
    return sum % this.#field.prime;
  }

  #weightsOf(k: number): Float64Array {
    this.#weights[k] ??= new Float64Array(this.#span.rows).map(residues(this.#field, 5 + 54 * k));
    return this.#weights[k];
  }
}

/** Weights, not all 0, under which each row of a matrix with one column more than rows sums to 0. */
function vanishing(field: Field, matrix: number[][]): number[] {
  const width = matrix.length + 1;
  const pivots: number[] = [];
  const rows: number[][] = [];
  for (const row of matrix) {
    rows.forEach((other, i) => {
      const factor = row[pivots[i] ?? 0] ?? 0;
      other.forEach((value, k) => {
        row[k] = subtractProduct(field, row[k] ?? 0, factor, value);
      });
    });
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = invert(field, row[pivot] ?? 1);
    const scaled = row.map((value) => multiply(field, value, scale));
    for (const other of rows) {
      const factor = other[pivot] ?? 0;
      scaled.forEach((value, k) => {
        other[k] = subtractProduct(field, other[k] ?? 0, factor, value);
      });
    }
    rows.push(scaled);
    pivots.push(pivot);
  }
  const free = Array.from({ length: width }, (_, k) => k).find((k) => !pivots.includes(k)) ?? 0;
  const mix = new Array<number>(width).fill(0);
  mix[free] = 1;
  rows.forEach((row, i) => {
    mix[pivots[i] ?? 0] = residue(field, -(row[free] ?? 0));
  });
  return mix;
}

/** A direction that an insider can subtract: what is left of a combination of its columns, and that combination. */
interface Direction {
  readonly rest: Sparse;
  readonly weights: Sparse;
}

/** What is left of an insider's columns, in reduced echelon form; and the combinations that are published. */
function reduceKnown(
  field: Field,
  span: PublishedSpan,
  known: readonly Sparse[],
): { basis: Map<number, Direction>; lost: Sparse[] } {
  const basis = new Map<number, Direction>();
  const lost: Sparse[] = [];
  known.forEach((column, number) => {
    const own: Direction = { rest: sparseOf(span.reduce(vectorOf(column))), weights: new Map([[number, 1]]) };
    for (const [pivot, direction] of basis) subtract(field, own, direction, own.rest.get(pivot));
    const pivot = rarest(span, own.rest);
    if (pivot === undefined) {
      lost.push(minus(field, new Map(), known, own.weights));
      return;
    }
    const scale = invert(field, own.rest.get(pivot) ?? 1);
    for (const part of [own.rest, own.weights]) {
      for (const [at, value] of part) part.set(at, multiply(field, value, scale));
    }
    for (const direction of basis.values()) subtract(field, direction, own, direction.rest.get(pivot));
    basis.set(pivot, own);
  });
  return { basis, lost };
}

function subtract(field: Field, from: Direction, what: Direction, factor: number | undefined): void {
  if (factor === undefined) return;
  for (const [at, value] of what.rest) subtractScaled(field, from.rest, factor, at, value);
  for (const [at, value] of what.weights) subtractScaled(field, from.weights, factor, at, value);
}

/** The row that the fewest targets contain. */
function rarest(span: PublishedSpan, rest: Sparse): number | undefined {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const row of rest.keys()) {
    const count = span.countTargetsWith(row);
    if (count < least) [best, least] = [row, count];
  }
  return best;
}

/** The weights of an insider's columns that leave nothing of `rest`, if there are any. */
function combine(field: Field, rest: Sparse, basis: ReadonlyMap<number, Direction>): Sparse | undefined {
  const left: Sparse = new Map(rest);
  const weights: Sparse = new Map();
  for (const [pivot, direction] of basis) {
    const factor = left.get(pivot);
    if (factor === undefined) continue;
    for (const [at, value] of direction.rest) subtractScaled(field, left, factor, at, value);
    for (const [at, value] of direction.weights) {
      subtractScaled(field, weights, field.prime - factor, at, value);
    }
  }
  return left.size === 0 ? weights : undefined;
}

/** column − Σ weight·known */
function minus(field: Field, column: Sparse, known: readonly Sparse[], weights: Sparse): Sparse {
  const rest: Sparse = new Map(column);
  for (const [number, weight] of weights) {
    for (const [at, value] of known[number] ?? []) subtractScaled(field, rest, weight, at, value);
  }
  return rest;
}
