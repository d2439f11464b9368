import { type Field, invert, multiply, residues } from "./field.ts";
import type { Sparse } from "./vectors.ts";

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
