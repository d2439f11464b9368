import { type Field, invert, multiply } from "./field.ts";
import type { RowReduction } from "./row-basis.ts";
import { type Sparse, subtractScaled } from "./vectors.ts";

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
