import type { Contributors } from "../indicators/types.ts";
import { power, primes, type Random, Shown, sumAt } from "./audit-span.ts";

/** A hidden cell that one employer can work out by adding what it knows of itself. */
export interface InsiderLeak {
  /** Position in `targets`. */
  readonly target: number;
  /** Inner cells in which the employer is alone. */
  readonly rows: readonly number[];
}

/** An employer alone in more inner cells than this gets a reduction of its own. */
const many = 200;
const [prime] = primes;
const reciprocal = 1 / prime;

/** Per employer the inner cells in which it is alone. */
export function soleRows({ start, employer: employers }: Contributors): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row + 1 < start.length; row++) {
    const first = start[row] ?? 0;
    if ((start[row + 1] ?? 0) - first !== 1) continue;
    const employer = employers[first] ?? 0;
    const own = rows.get(employer);
    if (own === undefined) rows.set(employer, [row]);
    else own.push(row);
  }
  return rows;
}

/**
 * Which targets follow from the shown columns together with the inner cells of one employer (disclosure.md 3.1)?
 * With n inner cells known, n + 2 random changes hold two mixtures that leave all of these alone; a target that
 * neither moves is in the span.
 * @param targets columns that do not follow from the shown ones alone.
 */
export function insiderLeaks(
  shown: Shown,
  columns: readonly Uint32Array[],
  targets: readonly Uint32Array[],
  alone: ReadonlyMap<number, readonly number[]>,
  random: Random,
): InsiderLeak[] {
  const innerCount = shown.innerCount;
  const largest = Math.max(0, ...[...alone.values()].map((rows) => rows.length).filter((n) => n <= many));
  const changes = Array.from({ length: largest + 2 }, () => shown.change(random));
  const { distinct, numbers } = distinctOf(targets);
  const movesOf = (change: Float64Array) => Float64Array.from(distinct, (rows) => sumAt(change, rows, prime));
  const moves = changes.map(movesOf);
  return [...alone.values()].flatMap((rows) => {
    let still: Set<number>;
    if (rows.length > many) {
      const units = rows.map((row) => Uint32Array.of(row));
      const knowing = new Shown([...columns, ...units], innerCount, prime);
      const [one, two] = [movesOf(knowing.change(random)), movesOf(knowing.change(random))];
      still = new Set(zerosOf(one).filter((at) => two[at] === 0));
    } else {
      const relevant = rows.filter((row) => changes[0]?.[row] !== 0 || changes[1]?.[row] !== 0);
      if (relevant.length === 0) return [];
      const [one, two] = mixtures(changes, relevant) as [Float64Array, Float64Array];
      const zeros = zerosOf(mix(one, moves, distinct.length));
      still = new Set(zeros.filter((at) => mixedAt(two, moves, at) === 0));
    }
    if (still.size === 0) return [];
    const own = new Set(rows);
    return targets.flatMap((target, at) => {
      if (!still.has(numbers[at] ?? -1) || target.every((row) => own.has(row))) return [];
      return [{ target: at, rows }];
    });
  });
}

/** Every column once, and per target which of them it is. */
function distinctOf(targets: readonly Uint32Array[]) {
  const distinct: Uint32Array[] = [];
  const known = new Map<string, number>();
  const numbers = targets.map((rows) => {
    const name = rows.join();
    const number = known.get(name) ?? distinct.push(rows) - 1;
    known.set(name, number);
    return number;
  });
  return { distinct, numbers };
}

function zerosOf(values: Float64Array): number[] {
  const zeros: number[] = [];
  for (let at = 0; at < values.length; at++) if (values[at] === 0) zeros.push(at);
  return zeros;
}

/** Two mixtures of the first changes, as weights, that are 0 at every row. */
function mixtures(changes: readonly Float64Array[], rows: readonly number[]): Float64Array[] {
  const count = rows.length + 2;
  const system = changes.slice(0, count).map((change, at) => {
    const line = new Float64Array(rows.length + count);
    rows.forEach((row, i) => {
      line[i] = change[row] ?? 0;
    });
    line[rows.length + at] = 1;
    return line;
  });
  const free = new Set(system.keys());
  for (let column = 0; column < rows.length; column++) {
    const pivot = [...free].find((at) => (system[at]?.[column] ?? 0) !== 0);
    if (pivot === undefined) continue;
    free.delete(pivot);
    const by = system[pivot] as Float64Array;
    const inverse = power(by[column] ?? 1, prime - 2, prime);
    for (const at of free) {
      const line = system[at] as Float64Array;
      const factor = ((prime - (line[column] ?? 0)) * inverse) % prime;
      if (factor === 0) continue;
      addTo(line, by, factor, column);
    }
  }
  return [...free].slice(0, 2).map((at) => (system[at] as Float64Array).slice(rows.length));
}

/** Products of two residues are below 2^50: this many, and a residue, can be added up before a double is full. */
const unreduced = 7;

/** The move of every column under a mixture of the changes. */
function mix(weights: Float64Array, moves: readonly Float64Array[], length: number): Float64Array {
  const mixed = new Float64Array(length);
  let pending = 0;
  for (let number = 0; number < weights.length; number++) {
    const weight = weights[number] ?? 0;
    if (weight === 0) continue;
    const by = moves[number] as Float64Array;
    for (let at = 0; at < length; at++) mixed[at] = (mixed[at] ?? 0) + weight * (by[at] ?? 0);
    pending = (pending + 1) % unreduced;
    if (pending === 0) reduceAll(mixed);
  }
  reduceAll(mixed);
  return mixed;
}

function mixedAt(weights: Float64Array, moves: readonly Float64Array[], at: number): number {
  let sum = 0;
  for (let number = 0; number < weights.length; number++) {
    sum = residue(sum + (weights[number] ?? 0) * (moves[number]?.[at] ?? 0));
  }
  return sum;
}

function reduceAll(values: Float64Array): void {
  for (let at = 0; at < values.length; at++) values[at] = residue(values[at] ?? 0);
}

/** Modulo the prime, of a whole number below 2^53; `%` on numbers this large would cost ten times as much. */
function residue(sum: number): number {
  const rest = sum - Math.floor(sum * reciprocal) * prime;
  return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
}

/** line += factor · by */
function addTo(line: Float64Array, by: Float64Array, factor: number, from: number): void {
  for (let i = from; i < line.length; i++) line[i] = residue((line[i] ?? 0) + factor * (by[i] ?? 0));
}
