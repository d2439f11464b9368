import { type Field, invert, multiply, residues, subtractProduct } from "./field.ts";
import type { PublishedSpan } from "./published-span.ts";
import type { RowReduction } from "./row-basis.ts";
import { type Sparse, sparseOf, subtractScaled, vectorOf } from "./vectors.ts";

/**
 * What one employer can say about the cells from its own records alone: columns that live on inner cells of which
 * it is the only contributor, and that tables can add up to. Independent columns, over the basis rows.
 */
export interface Insider {
  readonly known: readonly Sparse[];
}

/**
 * Every employer with such knowledge. A column is 0 outside the employer's own inner cells exactly when it is 0 in
 * a basis of the others; as inner cells with several employers came first into the basis, and are not watched,
 * only those of single employers need a look.
 * @param owners employer per inner cell that has one contributor, else −1; watched rows have one.
 * @param order the watched rows, in an order that does not depend on numbers.
 */
export function insidersOf(
  field: Field,
  reduction: RowReduction,
  owners: Int32Array,
  order: Iterable<number>,
): Insider[] {
  const byEmployer = new Map<number, Candidate>();
  for (const row of reduction.duals.keys()) {
    const owner = owners[row] ?? -1;
    const own: Candidate = byEmployer.get(owner) ?? { rows: [], limits: new Map() };
    own.rows.push(row);
    byEmployer.set(owner, own);
  }
  const across = new Map<number, [row: number, value: number][]>();
  for (const [row, dual] of reduction.duals) {
    for (const [basisRow, value] of dual) {
      const own = across.get(basisRow);
      if (own === undefined) across.set(basisRow, [[row, value]]);
      else own.push([row, value]);
    }
  }
  for (const row of order) {
    if (reduction.duals.has(row)) continue;
    const parts = new Map<number, Sparse>();
    for (const basisRow of reduction.expand(row)) {
      for (const [at, value] of across.get(basisRow) ?? []) {
        const owner = owners[at] ?? -1;
        if (owner === owners[row]) continue;
        const part = parts.get(owner) ?? new Map();
        parts.set(owner, part);
        subtractScaled(field, part, field.prime - value, at, 1);
      }
    }
    for (const [owner, part] of parts) limit(field, byEmployer.get(owner), part);
  }
  return [...byEmployer.values()].flatMap((candidate) => {
    const known = knownBy(field, candidate, reduction.duals);
    return known.length === 0 ? [] : [{ known }];
  });
}

interface Candidate {
  /** Its rows in the basis. */
  readonly rows: number[];
  /** What inner cells of others say about combinations of them, in reduced echelon form: pivot → rest. */
  readonly limits: Map<number, Sparse>;
}

/** Adds one more equation that a combination must meet to be 0 elsewhere. */
function limit(field: Field, candidate: Candidate | undefined, equation: Sparse): void {
  if (candidate === undefined || candidate.limits.size === candidate.rows.length) return;
  for (const [row, value] of [...equation]) {
    const known = candidate.limits.get(row);
    if (known === undefined) continue;
    equation.delete(row);
    for (const [other, entry] of known) subtractScaled(field, equation, value, other, entry);
  }
  const pivot = equation.keys().next();
  if (pivot.done === true) return;
  const scale = invert(field, equation.get(pivot.value) ?? 1);
  equation.delete(pivot.value);
  for (const [row, value] of equation) equation.set(row, multiply(field, value, scale));
  for (const other of candidate.limits.values()) {
    const factor = other.get(pivot.value);
    if (factor === undefined) continue;
    other.delete(pivot.value);
    for (const [row, value] of equation) subtractScaled(field, other, factor, row, value);
  }
  candidate.limits.set(pivot.value, equation);
}

/** The combinations of an employer's rows that meet all equations: one per row that is no pivot. */
function knownBy(field: Field, { rows, limits }: Candidate, duals: RowReduction["duals"]): Sparse[] {
  return rows
    .filter((row) => !limits.has(row))
    .map((free) => {
      const column: Sparse = new Map(duals.get(free));
      for (const [pivot, rest] of limits) {
        const factor = rest.get(free);
        if (factor === undefined) continue;
        for (const [at, value] of duals.get(pivot) ?? []) subtractScaled(field, column, factor, at, value);
      }
      return column;
    });
}

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
  const sum = summing(field, 5);
  const sums: number[] = [];
  const rests: Sparse[] = [];
  const restOf = (target: number): Sparse => {
    rests[target] ??= sparseOf(span.target(target));
    return rests[target];
  };
  const hits: Sparse[] = [];
  for (const { known } of insiders) {
    const { basis, lost } = reduceKnown(field, span, known);
    hits.push(...lost);
    const tried = new Set<number>();
    const directions = [...basis].map(([pivot, { rest }]) => ({ pivot, sum: sum(rest) }));
    for (const { pivot } of directions) {
      for (const target of span.targetsWith(pivot)) {
        if (tried.has(target)) continue;
        tried.add(target);
        const rest = restOf(target);
        sums[target] ??= sum(rest);
        let left = sums[target] ?? 0;
        for (const other of directions) {
          left = subtractProduct(field, left, rest.get(other.pivot) ?? 0, other.sum);
        }
        // A weighted sum that is not 0 shows that something would be left; this settles nearly all.
        const weights = left === 0 ? combine(field, rest, basis) : undefined;
        if (weights === undefined) continue;
        const hit = minus(field, targets[target] ?? new Map(), known, weights);
        const key = hash(rest);
        // Nothing left: the target is the insider's own.
        if (hit.size === 0 || done.has(key) || isPublic(hit)) continue;
        done.add(key);
        hits.push(hit);
      }
    }
  }
  return hits;
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

/** A number that is the same for columns in proportion to each other, and else with near certainty another. */
export function hashing(field: Field): (column: Sparse) => number {
  const [one, two] = [summing(field, 17), summing(field, 71)];
  return (column) => {
    let least = Number.POSITIVE_INFINITY;
    for (const row of column.keys()) if (row < least) least = row;
    const scale = invert(field, column.get(least) ?? 1);
    return multiply(field, one(column), scale) * 2 ** 26 + multiply(field, two(column), scale);
  };
}

/** A sum of the entries with weights that look like chance. */
function summing(field: Field, seed: number): (column: Sparse) => number {
  const next = residues(field, seed);
  const weights: number[] = [];
  return (column) => {
    let sum = 0;
    for (const [row, value] of column) {
      while (weights.length <= row) weights.push(next());
      sum += multiply(field, value, weights[row] ?? 0);
    }
    return sum % field.prime;
  };
}
