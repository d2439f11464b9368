import { type Field, multiply, subtractProduct } from "./field.ts";
import type { Vector } from "./vectors.ts";
import type { Workspace } from "./workspace.ts";

/** Row, value and place in the list of that row, in turn. */
interface Entries {
  data: Int32Array;
  length: number;
  /** The table that may change it; others hold it too, and copy it first. */
  owner: object;
}

/** One vector at a time by row, for a look at what others hold in the same rows. */
export class ByRow {
  /** 0 where the vector has nothing. */
  readonly values: Float64Array;
  /** Row → the last pass in which it was met. */
  readonly met: Int32Array;
  pass = 0;

  constructor(rows: number) {
    this.values = new Float64Array(rows);
    this.met = new Int32Array(rows);
  }

  load({ rows, values }: Vector): void {
    for (let i = 0; i < rows.length; i++) this.values[rows[i] ?? 0] = values[i] ?? 0;
  }

  clear({ rows }: Vector): void {
    for (const row of rows) this.values[row] = 0;
  }
}

/**
 * Numbered vectors, and per row which of them contain it. In a vector, rows keep the order in which they came; so do
 * the vectors of a row. A row or a vector that falls out and returns comes last. What is picked of several that are
 * as good hangs on these orders.
 */
export class VectorTable {
  readonly #field: Field;
  readonly #vectors: (Entries | undefined)[];
  /** −1 where a vector fell out. */
  readonly #lists: number[][];
  /** 1 where another table may hold the list too. */
  readonly #isShared: Uint8Array;
  readonly #counts: Int32Array;
  #owner = {};

  constructor(field: Field, rows: number, from?: VectorTable) {
    this.#field = field;
    if (from === undefined) {
      this.#vectors = [];
      this.#lists = Array.from({ length: rows }, () => []);
      this.#isShared = new Uint8Array(rows);
      this.#counts = new Int32Array(rows);
    } else {
      this.#vectors = from.#vectors.slice();
      this.#lists = from.#lists.slice();
      this.#isShared = from.#isShared.slice();
      this.#counts = from.#counts.slice();
    }
  }

  /** A table that changes by itself. Vectors and lists are copied when one of the two changes them. */
  clone(): VectorTable {
    this.#owner = {};
    this.#isShared.fill(1);
    return new VectorTable(this.#field, this.#lists.length, this);
  }

  get rows(): number {
    return this.#lists.length;
  }

  get length(): number {
    return this.#vectors.length;
  }

  has(number: number): boolean {
    return this.#vectors[number] !== undefined;
  }

  sizeOf(number: number): number {
    return this.#vectors[number]?.length ?? 0;
  }

  vector(number: number): Vector {
    const { data, length } = this.#vectors[number] as Entries;
    const rows = new Int32Array(length);
    const values = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      rows[i] = data[3 * i] ?? 0;
      values[i] = data[3 * i + 1] ?? 0;
    }
    return { rows, values };
  }

  /** The values of a vector summed with a weight per row. */
  sum(number: number, weights: Float64Array): number {
    const { data, length } = this.#vectors[number] as Entries;
    let sum = 0;
    for (let at = 0; at < 3 * length; at += 3) {
      sum += multiply(this.#field, data[at + 1] ?? 0, weights[data[at] ?? 0] ?? 0);
    }
    return sum % this.#field.prime;
  }

  /** How many vectors contain a row. */
  count(row: number): number {
    return this.#counts[row] ?? 0;
  }

  /** The numbers of the vectors that contain a row. */
  with(row: number): number[] {
    return (this.#lists[row] ?? []).filter((number) => number >= 0);
  }

  /** Subtracts a vector `factor` times from what is in a workspace. */
  subtractFrom(workspace: Workspace, number: number, factor: number): void {
    const { data, length } = this.#vectors[number] as Entries;
    for (let at = 0; at < 3 * length; at += 3) workspace.subtract(data[at] ?? 0, factor, data[at + 1] ?? 0);
  }

  /** Whether a vector is a multiple of one that holds as many rows, among them `pivot`. */
  isMultiple(number: number, pivot: number, { values }: ByRow): boolean {
    const entries = this.#vectors[number] as Entries;
    const { data, length } = entries;
    const own = data[3 * placeOf(entries, pivot) + 1] ?? 0;
    const scale = values[pivot] ?? 0;
    for (let at = 0; at < 3 * length; at += 3) {
      const other = values[data[at] ?? 0] ?? 0;
      if (multiply(this.#field, data[at + 1] ?? 0, scale) !== multiply(this.#field, other, own)) return false;
    }
    return true;
  }

  set(number: number, { rows, values }: Vector): void {
    const own: Entries = { data: new Int32Array(3 * rows.length), length: 0, owner: this.#owner };
    while (this.#vectors.length < number) this.#vectors.push(undefined);
    this.#vectors[number] = own;
    for (let i = 0; i < rows.length; i++) this.#append(own, number, rows[i] ?? 0, values[i] ?? 0);
  }

  /**
   * Subtracts from every vector with a row as often as it takes a vector that is 1 there, so that none has it.
   * @param own that vector without the row, loaded in `byRow`.
   */
  eliminate(pivot: number, own: Vector, byRow: ByRow): void {
    const list = this.#lists[pivot] as number[];
    this.#lists[pivot] = [];
    this.#isShared[pivot] = 0;
    this.#counts[pivot] = 0;
    for (const number of list) {
      if (number < 0) continue;
      const entries = this.#owned(number);
      const at = placeOf(entries, pivot);
      const factor = entries.data[3 * at + 1] ?? 0;
      entries.data.copyWithin(3 * at, 3 * at + 3, 3 * entries.length);
      entries.length--;
      if (own.rows.length > 0) this.#subtract(entries, number, factor, own, byRow);
    }
  }

  #subtract(entries: Entries, number: number, factor: number, own: Vector, byRow: ByRow): void {
    const { data, length } = entries;
    const { values, met } = byRow;
    const pass = ++byRow.pass;
    const end = 3 * length;
    let [from, to, left] = [0, 0, own.rows.length];
    for (; from < end && left > 0; from += 3) {
      const row = data[from] ?? 0;
      const entry = values[row] ?? 0;
      if (entry !== 0) {
        left--;
        met[row] = pass;
        const value = subtractProduct(this.#field, data[from + 1] ?? 0, factor, entry);
        if (value === 0) {
          this.#strike(row, data[from + 2] ?? 0);
          continue;
        }
        data[from + 1] = value;
      }
      if (to < from) {
        data[to] = row;
        data[to + 1] = data[from + 1] ?? 0;
        data[to + 2] = data[from + 2] ?? 0;
      }
      to += 3;
    }
    if (to < from) data.copyWithin(to, from, end);
    entries.length = (end - from + to) / 3;
    for (let i = 0; left > 0; i++) {
      const row = own.rows[i] ?? 0;
      if (met[row] === pass) continue;
      left--;
      this.#append(
        entries,
        number,
        row,
        this.#field.prime - multiply(this.#field, factor, own.values[i] ?? 0),
      );
    }
  }

  /** Strikes a vector from the list of a row. */
  #strike(row: number, place: number): void {
    this.#listOf(row)[place] = -1;
    this.#counts[row] = (this.#counts[row] ?? 0) - 1;
  }

  #append(entries: Entries, number: number, row: number, value: number): void {
    const at = 3 * entries.length++;
    if (at === entries.data.length) {
      const longer = new Int32Array(2 * at + 12);
      longer.set(entries.data);
      entries.data = longer;
    }
    entries.data[at] = row;
    entries.data[at + 1] = value;
    entries.data[at + 2] = this.#listOf(row).push(number) - 1;
    this.#counts[row] = (this.#counts[row] ?? 0) + 1;
  }

  /** The list of a row, to be changed. */
  #listOf(row: number): number[] {
    if (this.#isShared[row] === 1) {
      this.#lists[row] = (this.#lists[row] as number[]).slice();
      this.#isShared[row] = 0;
    }
    return this.#lists[row] as number[];
  }

  #owned(number: number): Entries {
    const entries = this.#vectors[number] as Entries;
    if (entries.owner === this.#owner) return entries;
    const own = {
      data: entries.data.slice(0, 3 * entries.length),
      length: entries.length,
      owner: this.#owner,
    };
    this.#vectors[number] = own;
    return own;
  }
}

function placeOf({ data, length }: Entries, row: number): number {
  let at = 0;
  while (at < length && data[3 * at] !== row) at++;
  return at;
}
