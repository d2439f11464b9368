import { type Field, invert, multiply, residue, residues, subtractProduct } from "./field.ts";
import type { Sparse } from "./vectors.ts";

/** A column of the matrix: the inner cells it is the sum of, with whole weights when they are not all 1. */
export interface Column {
  readonly rows: Uint32Array;
  readonly weights?: Float64Array;
}

/**
 * The same columns over far fewer rows, with exactly the same linear relations between them. Relations only
 * depend on the row space, so a basis of it will do; it is brought into reduced echelon form with the most
 * detailed columns as pivots, because then a total is a short sum of details instead of thousands of inner cells.
 *
 * Most inner rows add nothing to the basis. Testing a row against two vectors from the kernel of the basis
 * costs one addition per cell; a row that is wrongly left out needs both sums to be 0 by chance (below 2^-50),
 * and the audit, which leaves out nothing, would still find what that could open.
 */
export function overRowBasis(
  field: Field,
  columns: readonly Column[],
  innerCount: number,
  seed: number,
): Sparse[] {
  const order = Uint32Array.from({ length: innerCount }, (_, row) => row);
  return reduceRows(field, columns, { order, watched: new Uint8Array(innerCount) }, seed).columns;
}

/** In which order rows may enter the basis, and of which it must be known how they hang together. */
export interface RowPlan {
  /** Inner rows; those that are left out count as absent: cells are what the others make of them. */
  readonly order: Uint32Array;
  /** 1 for a watched row. Watched rows come last in the order. */
  readonly watched: Uint8Array;
}

export interface RowReduction {
  /** The columns over the basis rows. */
  readonly columns: Sparse[];
  /**
   * Watched rows in the basis, each with the column, over the basis rows, that is 1 in it and 0 in every other
   * inner row of the basis.
   */
  readonly duals: ReadonlyMap<number, Sparse>;
  /** Basis rows of which an inner row is the sum. */
  readonly expand: (row: number) => number[];
}

/** As overRowBasis, for part of the rows, and with what can be said of single rows. Weights as in `columns`. */
export function reduceRows(
  field: Field,
  columns: readonly Column[],
  { order, watched }: RowPlan,
  seed: number,
): RowReduction {
  const basis = new RowBasis(field, columns, seed);
  const matrix = byRow(columns, watched.length, field);
  for (const row of order) basis.add(matrix, row, watched[row] === 1);
  return {
    columns: basis.columns(),
    duals: basis.duals(),
    expand: (row) => basis.expand(matrix, row),
  };
}

interface Matrix {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

function byRow(columns: readonly Column[], innerCount: number, field: Field): Matrix {
  const starts = new Uint32Array(innerCount + 1);
  for (const { rows } of columns) for (const row of rows) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < innerCount; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const numbers = new Uint32Array(starts[innerCount] ?? 0);
  const values = new Float64Array(numbers.length);
  columns.forEach(({ rows, weights }, column) => {
    rows.forEach((row, i) => {
      const at = next[row] ?? 0;
      next[row] = at + 1;
      numbers[at] = column;
      values[at] = weights === undefined ? 1 : residue(field, weights[i] ?? 0);
    });
  });
  return { starts, columns: numbers, values };
}

/** Rows in reduced echelon form: each is 1 at its pivot and otherwise lives on columns that are no pivot. */
class RowBasis {
  readonly #field: Field;
  readonly #detail: readonly number[];
  /** Per column: the number of the basis row it is the pivot of, or -1. */
  readonly #pivotOf: Int32Array;
  readonly #pivots: number[] = [];
  readonly #rows: Sparse[] = [];
  /** Per column: the basis rows that contain it. */
  readonly #containing: Set<number>[];
  readonly #kernels: readonly Float64Array[];
  /** Watched rows in the basis. The k-th is carried along as a column of its own, after those of the matrix. */
  readonly #watched: number[] = [];

  constructor(field: Field, columns: readonly Column[], seed: number) {
    this.#field = field;
    this.#detail = columns.map((column) => column.rows.length);
    this.#pivotOf = new Int32Array(columns.length).fill(-1);
    this.#containing = columns.map(() => new Set());
    const random = residues(field, seed);
    this.#kernels = [0, 1].map(() => Float64Array.from(columns, random));
  }

  add(matrix: Matrix, row: number, watch: boolean): void {
    if (this.#isInside(matrix, row)) return;
    const rest = this.#reduce(matrix, row);
    const pivot = this.#choosePivot(rest);
    if (pivot === undefined) return;
    if (watch) {
      const own = this.#detail.length + this.#watched.push(row) - 1;
      this.#containing[own] = new Set();
      rest.set(own, 1);
    }
    const scale = invert(this.#field, rest.get(pivot) ?? 1);
    for (const [column, value] of rest) rest.set(column, multiply(this.#field, value, scale));
    rest.delete(pivot);
    this.#insert(pivot, rest);
  }

  /** The original columns, over the basis rows. */
  columns(): Sparse[] {
    const columns: Sparse[] = this.#detail.map(() => new Map());
    this.#pivots.forEach((pivot, row) => {
      columns[pivot]?.set(row, 1);
      for (const [column, value] of this.#rows[row] ?? []) columns[column]?.set(row, value);
    });
    return columns;
  }

  duals(): Map<number, Sparse> {
    const duals = this.#watched.map((row): [number, Sparse] => [row, new Map()]);
    this.#rows.forEach((entries, row) => {
      for (const [column, value] of entries) duals[column - this.#detail.length]?.[1].set(row, value);
    });
    return new Map(duals);
  }

  expand({ starts, columns }: Matrix, row: number): number[] {
    const own: number[] = [];
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const known = this.#pivotOf[columns[i] ?? 0] ?? -1;
      if (known >= 0) own.push(known);
    }
    return own;
  }

  #isInside({ starts, columns, values }: Matrix, row: number): boolean {
    return this.#kernels.every((kernel) => {
      let sum = 0;
      for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
        sum += multiply(this.#field, values[i] ?? 0, kernel[columns[i] ?? 0] ?? 0);
      }
      return sum % this.#field.prime === 0;
    });
  }

  #reduce({ starts, columns, values }: Matrix, row: number): Sparse {
    const rest: Sparse = new Map();
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const column = columns[i] ?? 0;
      const value = values[i] ?? 0;
      const known = this.#pivotOf[column] ?? -1;
      if (known < 0) plus(this.#field, rest, column, value);
      else {
        const factor = this.#field.prime - value;
        for (const [free, entry] of this.#rows[known] ?? []) {
          plus(this.#field, rest, free, multiply(this.#field, factor, entry));
        }
      }
    }
    return rest;
  }

  /** The most detailed column, so that the fewest other rows hold it. */
  #choosePivot(rest: Sparse): number | undefined {
    let best: number | undefined;
    for (const column of rest.keys()) {
      if (column >= this.#detail.length) continue;
      if (best === undefined || (this.#detail[column] ?? 0) < (this.#detail[best] ?? 0)) best = column;
    }
    return best;
  }

  #insert(pivot: number, rest: Sparse): void {
    const field = this.#field;
    const deltas = this.#kernels.map((kernel) => {
      let value = 0;
      for (const [column, entry] of rest) {
        value = subtractProduct(field, value, entry, kernel[column] ?? 0);
      }
      const delta = residue(field, value - (kernel[pivot] ?? 0));
      kernel[pivot] = value;
      return delta;
    });
    for (const row of this.#containing[pivot] ?? []) {
      const target = this.#rows[row] ?? new Map<number, number>();
      const factor = target.get(pivot) ?? 0;
      target.delete(pivot);
      for (const [column, entry] of rest) {
        const had = target.has(column);
        const value = subtractProduct(field, target.get(column) ?? 0, factor, entry);
        if (value === 0) {
          target.delete(column);
          this.#containing[column]?.delete(row);
        } else {
          target.set(column, value);
          if (!had) this.#containing[column]?.add(row);
        }
      }
      const at = this.#pivots[row] ?? 0;
      this.#kernels.forEach((kernel, k) => {
        kernel[at] = subtractProduct(field, kernel[at] ?? 0, factor, deltas[k] ?? 0);
      });
    }
    this.#containing[pivot] = new Set();
    this.#pivotOf[pivot] = this.#rows.length;
    for (const column of rest.keys()) this.#containing[column]?.add(this.#rows.length);
    this.#pivots.push(pivot);
    this.#rows.push(rest);
  }
}

function plus(field: Field, vector: Sparse, index: number, value: number): void {
  const sum = (vector.get(index) ?? 0) + value;
  const rest = sum >= field.prime ? sum - field.prime : sum;
  if (rest === 0) vector.delete(index);
  else vector.set(index, rest);
}
