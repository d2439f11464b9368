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
  const moves = changes.map((change) => Float64Array.from(targets, (rows) => sumAt(change, rows, prime)));
  return [...alone.values()].flatMap((rows) => {
    const own = new Set(rows);
    let moved: Float64Array[];
    if (rows.length > many) {
      const units = rows.map((row) => Uint32Array.of(row));
      const knowing = new Shown([...columns, ...units], innerCount, prime);
      const left = [knowing.change(random), knowing.change(random)];
      moved = left.map((change) => Float64Array.from(targets, (column) => sumAt(change, column, prime)));
    } else {
      const relevant = rows.filter((row) => changes[0]?.[row] !== 0 || changes[1]?.[row] !== 0);
      if (relevant.length === 0) return [];
      moved = mixtures(changes, relevant).map((weights) => mix(weights, moves, targets.length));
    }
    return targets.flatMap((target, at) => {
      if (moved.some((one) => one[at] !== 0) || target.every((row) => own.has(row))) return [];
      return [{ target: at, rows }];
    });
  });
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

function mix(weights: Float64Array, moves: readonly Float64Array[], length: number): Float64Array {
  const mixed = new Float64Array(length);
  weights.forEach((weight, at) => {
    if (weight === 0) return;
    addTo(mixed, moves[at] as Float64Array, weight, 0);
  });
  return mixed;
}

/** line += factor · by, modulo the prime; `%` on products this large would cost ten times as much. */
function addTo(line: Float64Array, by: Float64Array, factor: number, from: number): void {
  for (let i = from; i < line.length; i++) {
    const sum = (line[i] ?? 0) + factor * (by[i] ?? 0);
    const rest = sum - Math.floor(sum * reciprocal) * prime;
    line[i] = rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
  }
}
