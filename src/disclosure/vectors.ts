import { type Field, multiply, subtractProduct } from "./field.ts";

/** Row number → residue; no zeros. For what is built up and changed. */
export type Sparse = Map<number, number>;

/** The same, once it does not change any more: parallel rows and residues, each row once, no zeros. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

export function vectorOf(column: Sparse): Vector {
  return { rows: Int32Array.from(column.keys()), values: Float64Array.from(column.values()) };
}

export function sparseOf({ rows, values }: Vector): Sparse {
  return new Map(Array.from(rows, (row, i): [number, number] => [row, values[i] ?? 0]));
}

/** Σ entry·weight */
export function dot(field: Field, { rows, values }: Vector, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    sum += multiply(field, values[i] ?? 0, weights[rows[i] ?? 0] ?? 0);
  }
  return sum % field.prime;
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
