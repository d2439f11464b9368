import { AppError } from "../errors.ts";
import type { CellKey, Population } from "../indicators/types.ts";
import { describeDerivation } from "./derivation.ts";

/**
 * The gate before every release: the exact span test of disclosure.md 3.1. It shares nothing with the
 * suppression (neither code, nor prime, nor method), so that one mistake cannot be in both.
 */
export interface AuditedPattern {
  readonly population: Population;
  /** Parallel to Population.keys. A cell that is not hidden and has members counts as published. */
  readonly hidden: readonly boolean[];
  /** Whether hidden cells must also stay hidden from the persons that other populations publish. */
  readonly structural: boolean;
}

export interface Leak {
  readonly population: string;
  readonly key: CellKey;
  /** The hidden cell as a sum and difference of published cells; names only, never values. */
  readonly proof: string;
}

export interface AuditResult {
  readonly leaks: readonly Leak[];
  /** Number of tests that were done. */
  readonly tested: number;
}

/** Leaks are told one by one up to this number; more say nothing new. */
const told = 20;

/** Tests every hidden cell: does it follow from the published cells of its population, or of all populations? */
export function audit(patterns: readonly AuditedPattern[]): AuditResult {
  const everywhere = new Set(
    patterns.flatMap(({ population, hidden }) =>
      population.keys.filter((_, cell) => isPublished(population, hidden, cell)).map(nameOf),
    ),
  );
  const results = patterns.flatMap((pattern) => {
    const { population, hidden } = pattern;
    const own = population.keys.map((_, cell) => isPublished(population, hidden, cell));
    if (!pattern.structural) return [spanTest(population, hidden, own)];
    // Persons of other populations are nearly those of this one: count every cell shown anywhere as published.
    const union = population.keys.map((key, cell) => own[cell] || everywhere.has(nameOf(key)));
    const adds = union.some((shown, cell) => shown && own[cell] !== true);
    return adds
      ? [spanTest(population, hidden, own), spanTest(population, hidden, union)]
      : [spanTest(population, hidden, own)];
  });
  return {
    leaks: [
      ...results.flatMap((result) => result.leaks),
      ...patterns.flatMap((one) => sumLeaks(one, patterns)),
    ],
    tested: results.reduce((sum, result) => sum + result.tested, 0),
  };
}

/** Hidden cells whose breakdown is published: the parts add up to the whole. */
function sumLeaks({ population, hidden }: AuditedPattern, patterns: readonly AuditedPattern[]): Leak[] {
  const parts = patterns.filter((other) => other.population.within === population.id);
  const shown = new Set(
    parts.flatMap((part) =>
      part.population.keys.filter((_, cell) => isPublished(part.population, part.hidden, cell)).map(nameOf),
    ),
  );
  return population.keys
    .filter((key, cell) => hidden[cell] === true && shown.has(nameOf(key)))
    .map((key) => ({
      population: population.id,
      key,
      proof: `${key.table} ${key.period}: de som van een getoonde uitsplitsing`,
    }));
}

/**
 * Lets only safe patterns through.
 * @returns the number of tests.
 * @throws AppError DISCLOSURE with the proof of every leak.
 */
export function gate(patterns: readonly AuditedPattern[]): number {
  const { leaks, tested } = audit(patterns);
  if (leaks.length === 0) return tested;
  throw new AppError(
    "DISCLOSURE",
    `De publicatie gaat niet door: ${leaks.length} verborgen cellen volgen uit getoonde cellen.`,
    leaks.slice(0, told).map(({ population, proof }) => ({ message: `${population}: ${proof}` })),
  );
}

function isPublished({ members }: Population, hidden: readonly boolean[], cell: number): boolean {
  return hidden[cell] !== true && (members[cell]?.length ?? 0) > 0;
}

function nameOf({ table, period, codes }: CellKey): string {
  return [table, period, ...codes.map((code) => (code === null ? "" : `=${code}`))].join("\t");
}

function spanTest(
  population: Population,
  hidden: readonly boolean[],
  published: readonly boolean[],
): AuditResult {
  const numbers = population.keys.map((_, cell) => cell);
  const size = (cell: number) => population.members[cell]?.length ?? 0;
  const secret = numbers.filter((cell) => hidden[cell] === true && size(cell) > 0);
  const shown = numbers.filter((cell) => published[cell] === true).sort((a, b) => size(a) - size(b));
  const safe = unreachable(
    shown.map((cell) => population.members[cell] ?? new Uint32Array()),
    secret.map((cell) => population.members[cell] ?? new Uint32Array()),
    population.innerCount,
  );
  const leaking = secret.filter((_, i) => safe[i] !== true);
  const leaks = leaking.map((cell, i): Leak => {
    const key = population.keys[cell] as CellKey;
    const proof =
      i < told
        ? describeDerivation(population, cell, shown)
        : `${key.table} ${key.period}: volgt uit getoonde cellen`;
    return { population: population.id, key, proof };
  });
  return { leaks, tested: secret.length };
}

/** The largest prime below 2^25; the suppression uses primes above it. */
const prime = 33554393;
const reciprocal = 1 / prime;

/**
 * Per secret column: is it outside the span of the shown columns? Every inner row is reduced by rows that were
 * seen before, shown columns first. What is left of a row lives on secret columns only: it is a change of the
 * micro-data that no published figure notices. A secret column is outside the span exactly when some such
 * change moves it.
 */
export function unreachable(
  shown: readonly Uint32Array[],
  secret: readonly Uint32Array[],
  innerCount: number,
): boolean[] {
  const safe = secret.map(() => false);
  let open = secret.length;
  const pivots: (Reduced | undefined)[] = shown.map(() => undefined);
  const work = new Float64Array(shown.length + secret.length);
  for (const change of changesOf([...shown, ...secret], innerCount)) {
    if (open === 0) break;
    for (const position of change.added) work[position] = 1;
    for (const position of change.removed) work[position] = prime - 1;
    const left = sweep(work, change.start, pivots);
    for (let position = left; position < work.length; position++) {
      if (work[position] === 0) continue;
      work[position] = 0;
      if (safe[position - shown.length] === true) continue;
      safe[position - shown.length] = true;
      open--;
    }
  }
  return safe;
}

interface Reduced {
  readonly positions: Int32Array;
  readonly values: Float64Array;
}

/**
 * Reduces `work` from position `start` on. Either it ends as a new pivot row (and `work` is emptied), or its
 * shown part vanishes; returns the position from which something may be left.
 */
function sweep(work: Float64Array, start: number, pivots: (Reduced | undefined)[]): number {
  for (let position = start; position < pivots.length; position++) {
    const value = work[position] ?? 0;
    if (value === 0) continue;
    const pivot = pivots[position];
    if (pivot === undefined) {
      pivots[position] = takeOut(work, position, value);
      return work.length;
    }
    const factor = prime - value;
    for (let i = 0; i < pivot.positions.length; i++) {
      const at = pivot.positions[i] ?? 0;
      const sum = (work[at] ?? 0) + factor * (pivot.values[i] ?? 0);
      const rest = sum - Math.floor(sum * reciprocal) * prime;
      work[at] = rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
    }
  }
  return pivots.length;
}

function takeOut(work: Float64Array, start: number, lead: number): Reduced {
  const positions: number[] = [];
  for (let position = start; position < work.length; position++) {
    if (work[position] !== 0) positions.push(position);
  }
  const scale = power(lead, prime - 2);
  const values = Float64Array.from(positions, (position) => ((work[position] ?? 0) * scale) % prime);
  for (const position of positions) work[position] = 0;
  return { positions: Int32Array.from(positions), values };
}

/** Fermat: a^(prime - 2) is the inverse of a. */
function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

interface Change {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly start: number;
}

/**
 * The inner rows, each as its difference to the one before, which spans the same. Rows that lie in the same
 * large cells follow each other, so that most differences are short, and most have been seen before.
 */
function* changesOf(columns: readonly Uint32Array[], innerCount: number): Generator<Change> {
  const seen = new Set<string>();
  let previous: readonly number[] = [];
  for (const row of rowsOf(columns, innerCount).sort(byLargest)) {
    const [before, now] = [new Set(previous), new Set(row)];
    const added = row.filter((position) => !before.has(position));
    const removed = previous.filter((position) => !now.has(position));
    previous = row;
    const name = `${added.join()}-${removed.join()}`;
    if (seen.has(name)) continue;
    seen.add(name);
    yield { added, removed, start: Math.min(added[0] ?? columns.length, removed[0] ?? columns.length) };
  }
}

function byLargest(a: readonly number[], b: readonly number[]): number {
  for (let i = 1; i <= Math.min(a.length, b.length); i++) {
    const difference = (a[a.length - i] ?? 0) - (b[b.length - i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Per inner row the positions of its columns, ascending. */
function rowsOf(columns: readonly Uint32Array[], innerCount: number): number[][] {
  const rows: number[][] = Array.from({ length: innerCount }, () => []);
  columns.forEach((column, position) => {
    for (const row of column) rows[row]?.push(position);
  });
  return rows;
}
