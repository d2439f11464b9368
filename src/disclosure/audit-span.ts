/** Primes below 2^25; the suppression uses primes above it, so that no product passes 2^53. */
export const primes = [33554393, 33554383] as const;

/** Numbers in [0, 1). */
export type Random = () => number;

interface Pivot {
  readonly positions: Int32Array;
  readonly values: Float64Array;
  readonly scale: number;
  /** Two inner rows of which it is the difference (the second is -1 when there is none), reduced by `by`. */
  readonly rows: readonly [number, number];
  readonly by: Int32Array;
  readonly factors: Float64Array;
}

/**
 * The shown columns of a population, reduced modulo a prime, to draw *changes* from: values per inner row that
 * no shown figure notices. A column is outside the span of the shown ones exactly when some change moves it; a
 * random change moves it but for a chance of one in 30 million.
 */
export class Shown {
  readonly #columns: readonly Uint32Array[];
  readonly #order: readonly number[];
  readonly innerCount: number;
  readonly prime: number;
  readonly #pivots: Pivot[] = [];
  /** Number of the pivot that starts at a position, or -1. */
  readonly #at: Int32Array;

  constructor(columns: readonly Uint32Array[], innerCount: number, prime: number) {
    // Small columns first: rows that lie in the same large cells differ in few places only.
    const size = (position: number) => columns[position]?.length ?? 0;
    this.#order = columns.map((_, position) => position).sort((a, b) => size(a) - size(b) || a - b);
    this.#columns = this.#order.map((position) => columns[position] ?? new Uint32Array());
    this.innerCount = innerCount;
    this.prime = prime;
    this.#at = new Int32Array(columns.length).fill(-1);
    this.#reduceRows();
  }

  /** Number of shown figures that do not follow from the others. */
  get rank(): number {
    return this.#pivots.length;
  }

  /** Positions of columns that together say all that the shown ones say: the small ones come first. */
  get independent(): number[] {
    return this.#order.filter((_, position) => this.#at[position] !== -1);
  }

  /** A random change, as residues per inner row. */
  change(random: Random): Float64Array {
    const prime = this.prime;
    const change = new Float64Array(this.innerCount);
    for (let row = 0; row < change.length; row++) change[row] = Math.floor(random() * prime);
    const weights = this.#weightsOf(change);
    for (let number = this.#pivots.length - 1; number >= 0; number--) {
      const weight = weights[number] ?? 0;
      if (weight === 0) continue;
      const { scale, rows, by, factors } = this.#pivots[number] as Pivot;
      const scaled = (weight * scale) % prime;
      const [plus, minus] = rows;
      change[plus] = ((change[plus] ?? 0) + prime - scaled) % prime;
      if (minus >= 0) change[minus] = ((change[minus] ?? 0) + scaled) % prime;
      for (let i = 0; i < by.length; i++) {
        const other = by[i] ?? 0;
        weights[other] = ((weights[other] ?? 0) + scaled * (factors[i] ?? 0)) % prime;
      }
    }
    return change;
  }

  /** How many times each pivot lies in what the shown figures would see of `change`. */
  #weightsOf(change: Float64Array): Float64Array {
    const prime = this.prime;
    const seen = Float64Array.from(this.#columns, (column) => sumAt(change, column, prime));
    const weights = new Float64Array(this.#pivots.length);
    for (let position = 0; position < seen.length; position++) {
      const weight = seen[position] ?? 0;
      if (weight === 0) continue;
      const number = this.#at[position] ?? -1;
      weights[number] = weight;
      subtract(seen, this.#pivots[number] as Pivot, prime - weight, prime);
    }
    return weights;
  }

  #reduceRows(): void {
    const work = new Float64Array(this.#columns.length);
    for (const { added, removed, rows } of differences(this.#columns, this.innerCount)) {
      for (const position of added) work[position] = 1;
      for (const position of removed) work[position] = this.prime - 1;
      this.#reduce(work, Math.min(added[0] ?? work.length, removed[0] ?? work.length), rows);
    }
  }

  #reduce(work: Float64Array, start: number, rows: readonly [number, number]): void {
    const prime = this.prime;
    const [by, factors]: [number[], number[]] = [[], []];
    for (let position = start; position < work.length; position++) {
      const value = work[position] ?? 0;
      if (value === 0) continue;
      const number = this.#at[position] ?? -1;
      if (number === -1) {
        const scale = power(value, prime - 2, prime);
        const left = { ...takeOut(work, position, scale, prime), scale, rows };
        this.#at[position] =
          this.#pivots.push({ ...left, by: Int32Array.from(by), factors: Float64Array.from(factors) }) - 1;
        return;
      }
      by.push(number);
      factors.push(prime - value);
      subtract(work, this.#pivots[number] as Pivot, prime - value, prime);
    }
  }
}

/** Sum of `values` at `rows`, modulo `prime`. */
export function sumAt(values: Float64Array, rows: Uint32Array, prime: number): number {
  let sum = 0;
  for (const row of rows) sum += values[row] ?? 0;
  return sum % prime;
}

/** Fermat: a^(prime - 2) is the inverse of a. */
export function power(base: number, exponent: number, prime: number): number {
  let [result, square] = [1, base];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** work += factor · pivot; the factor is prime - value, so that the pivot's own position becomes 0. */
function subtract(work: Float64Array, { positions, values }: Pivot, factor: number, prime: number): void {
  const reciprocal = 1 / prime;
  for (let i = 0; i < positions.length; i++) {
    const at = positions[i] ?? 0;
    const sum = (work[at] ?? 0) + factor * (values[i] ?? 0);
    const rest = sum - Math.floor(sum * reciprocal) * prime;
    work[at] = rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
  }
}

function takeOut(work: Float64Array, start: number, scale: number, prime: number) {
  const positions: number[] = [];
  for (let position = start; position < work.length; position++) {
    if (work[position] !== 0) positions.push(position);
  }
  const values = Float64Array.from(positions, (position) => ((work[position] ?? 0) * scale) % prime);
  for (const position of positions) work[position] = 0;
  return { positions: Int32Array.from(positions), values };
}

interface Difference {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly rows: readonly [number, number];
}

/**
 * The inner rows, each as its difference to the one before, which spans the same. Rows that lie in the same
 * large cells follow each other, so that most differences are short, and most have been seen before.
 */
function* differences(columns: readonly Uint32Array[], innerCount: number): Generator<Difference> {
  const rows: number[][] = Array.from({ length: innerCount }, () => []);
  columns.forEach((column, position) => {
    for (const row of column) rows[row]?.push(position);
  });
  const order = rows.map((_, row) => row).sort((a, b) => byLargest(rows[a] ?? [], rows[b] ?? []));
  const seen = new Set<string>();
  let previous = -1;
  for (const row of order) {
    const [before, now] = [rows[previous] ?? [], rows[row] ?? []];
    const [had, has] = [new Set(before), new Set(now)];
    const added = now.filter((position) => !had.has(position));
    const removed = before.filter((position) => !has.has(position));
    const pair = [row, previous] as const;
    previous = row;
    const name = `${added.join()}-${removed.join()}`;
    if (seen.has(name)) continue;
    seen.add(name);
    yield { added, removed, rows: pair };
  }
}

function byLargest(a: readonly number[], b: readonly number[]): number {
  for (let i = 1; i <= Math.min(a.length, b.length); i++) {
    const difference = (a[a.length - i] ?? 0) - (b[b.length - i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
