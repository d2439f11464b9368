import { type Field, subtractProduct } from "./field.ts";
import type { Vector } from "./vectors.ts";

/**
 * Room to add vectors up in, for one sum at a time. Rows keep the place they came in; one that becomes 0 loses it,
 * and comes last when it returns: which row is picked of several that are as good hangs on that order.
 */
export class Workspace {
  readonly #field: Field;
  readonly #values: Float64Array;
  /** Row → place in the list of rows, when its value is not 0. */
  readonly #places: Int32Array;
  #rows: Int32Array;
  #count = 0;
  #size = 0;

  constructor(field: Field, rows: number) {
    this.#field = field;
    this.#values = new Float64Array(rows);
    this.#places = new Int32Array(rows);
    this.#rows = new Int32Array(2 * rows + 16);
  }

  /** Rows that are not 0. */
  get size(): number {
    return this.#size;
  }

  /** value[row] -= factor·entry */
  subtract(row: number, factor: number, entry: number): void {
    const had = this.#values[row] ?? 0;
    const value = subtractProduct(this.#field, had, factor, entry);
    this.#values[row] = value;
    if (had === 0) {
      if (value !== 0) this.#append(row);
    } else if (value === 0) this.#remove(row);
  }

  /** What is there; afterwards nothing is. */
  collect(): Vector {
    const rows = new Int32Array(this.#size);
    const values = new Float64Array(this.#size);
    let at = 0;
    for (let i = 0; i < this.#count; i++) {
      const row = this.#rows[i] ?? -1;
      if (row < 0) continue;
      rows[at] = row;
      values[at++] = this.#values[row] ?? 0;
      this.#values[row] = 0;
    }
    this.#count = 0;
    this.#size = 0;
    return { rows, values };
  }

  clear(): void {
    for (let i = 0; i < this.#count; i++) {
      const row = this.#rows[i] ?? -1;
      if (row >= 0) this.#values[row] = 0;
    }
    this.#count = 0;
    this.#size = 0;
  }

  #append(row: number): void {
    if (this.#count === this.#rows.length) this.#grow();
    this.#places[row] = this.#count;
    this.#rows[this.#count++] = row;
    this.#size++;
  }

  #remove(row: number): void {
    this.#rows[this.#places[row] ?? 0] = -1;
    this.#size--;
  }

  #grow(): void {
    const longer = new Int32Array(2 * this.#rows.length);
    longer.set(this.#rows);
    this.#rows = longer;
  }
}
