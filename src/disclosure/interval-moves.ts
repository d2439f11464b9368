import type { IntervalProblem } from "./interval-model.ts";

/**
 * Changes of a few inner cells that no published figure notices: lists in compressed rows, each of whole numbers.
 * They depend on what is hidden, not on the values, so that all quantities of a population share them.
 */
export interface Moves {
  /** Inner cells of move m: rows[start[m]] … with how much of each. */
  readonly start: Int32Array;
  readonly rows: Int32Array;
  readonly amounts: Int8Array;
  /** What a move does to hidden cells, those that it leaves alone left out. */
  readonly cellStart: Int32Array;
  readonly cells: Int32Array;
  readonly cellAmounts: Int16Array;
}

/** What fits in the lists; with cells that are sums of each other all amounts are small. */
const largestAmount = 100;

/**
 * Every inner cell that follows from fuller ones gives one move: it against those. The fullest become the basis, as
 * they can give most before they are empty.
 * @param constraints published cells that together say all that is published.
 */
export function movesOf(
  problem: IntervalProblem,
  constraints: readonly number[],
  score = problem.values,
): Moves {
  const { members, innerCount } = problem;
  const size = (cell: number) => members[cell]?.length ?? 0;
  const seen = incidence(
    constraints.toSorted((a, b) => size(a) - size(b) || a - b).map((cell) => members[cell]),
    innerCount,
  );
  const order = Array.from(score.keys()).sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
  const found = new Elimination(constraints.length);
  const moves: Combination[] = [];
  const sums = new Tally(constraints.length);
  for (const row of order) {
    const move = found.add(row, seen[row] ?? []);
    if (move !== undefined && isUsable(move, seen, sums)) moves.push(move);
  }
  return compress(problem, moves);
}

/** Amounts per inner cell. */
type Combination = Map<number, number>;

interface Pivot {
  readonly positions: readonly number[];
  readonly amounts: readonly number[];
  readonly of: Combination;
}

/** What the inner cells look like from the published figures, reduced as they come. */
class Elimination {
  readonly #pivots: (Pivot | undefined)[];
  readonly #work: Float64Array;

  constructor(size: number) {
    this.#pivots = new Array(size);
    this.#work = new Float64Array(size);
  }

  /** @returns the combination with the earlier ones that nobody sees, if there is one. */
  add(row: number, positions: readonly number[]): Combination | undefined {
    const work = this.#work;
    const of: Combination = new Map([[row, 1]]);
    for (const position of positions) work[position] = 1;
    for (let at = positions[0] ?? work.length; at < work.length; at++) {
      const amount = work[at] ?? 0;
      if (Math.abs(amount) < 1e-9) {
        work[at] = 0;
        continue;
      }
      const pivot = this.#pivots[at];
      if (pivot === undefined) {
        this.#pivots[at] = takeOut(work, at, of);
        return undefined;
      }
      const { positions: held, amounts } = pivot;
      for (let i = 0; i < held.length; i++) {
        const position = held[i] as number;
        work[position] = (work[position] as number) - amount * (amounts[i] as number);
      }
      for (const [other, own] of pivot.of) of.set(other, (of.get(other) ?? 0) - amount * own);
    }
    return of;
  }
}

function takeOut(work: Float64Array, from: number, of: Combination): Pivot {
  const scale = 1 / (work[from] ?? 1);
  const [positions, amounts]: [number[], number[]] = [[], []];
  for (let at = from; at < work.length; at++) {
    const amount = work[at] ?? 0;
    work[at] = 0;
    if (Math.abs(amount) < 1e-9) continue;
    positions.push(at);
    amounts.push(amount * scale);
  }
  const scaled = [...of].flatMap(([row, own]): [number, number][] =>
    Math.abs(own) < 1e-9 ? [] : [[row, own * scale]],
  );
  return { positions, amounts, of: new Map(scaled) };
}

/** Whole and truly unseen: the elimination reckons in fractions, this in whole numbers. */
function isUsable(move: Combination, seen: readonly (readonly number[])[], sums: Tally): boolean {
  for (const [row, amount] of move) {
    const whole = Math.round(amount);
    if (Math.abs(whole - amount) > 1e-6 || Math.abs(whole) > largestAmount) return false;
    if (whole === 0) move.delete(row);
    else move.set(row, whole);
  }
  for (const [row, amount] of move) for (const position of seen[row] ?? []) sums.add(position, amount);
  return sums.take((_, sum) => sum !== 0) === 0;
}

/** Sums by number, for as many as there are. */
class Tally {
  readonly #sums: Float64Array;
  readonly #touched: Int32Array;
  #count = 0;
  readonly #has: Uint8Array;

  constructor(size: number) {
    this.#sums = new Float64Array(size);
    this.#touched = new Int32Array(size);
    this.#has = new Uint8Array(size);
  }

  add(number: number, amount: number): void {
    if (this.#has[number] === 0) {
      this.#has[number] = 1;
      this.#touched[this.#count++] = number;
    }
    this.#sums[number] = (this.#sums[number] as number) + amount;
  }

  /** Hands out the sums, in the order in which they came, and forgets them. @returns of how many `counts` says yes. */
  take(counts: (number: number, sum: number) => boolean): number {
    let found = 0;
    for (let i = 0; i < this.#count; i++) {
      const number = this.#touched[i] as number;
      if (counts(number, this.#sums[number] as number)) found++;
      this.#sums[number] = 0;
      this.#has[number] = 0;
    }
    this.#count = 0;
    return found;
  }
}

/** Per inner cell the positions of the columns that it lies in, ascending. */
function incidence(columns: readonly (Uint32Array | undefined)[], innerCount: number): number[][] {
  const rows: number[][] = Array.from({ length: innerCount }, () => []);
  columns.forEach((column, position) => {
    for (const row of column ?? []) rows[row]?.push(position);
  });
  return rows;
}

function compress({ members, hidden, innerCount }: IntervalProblem, moves: readonly Combination[]): Moves {
  const secret = members.flatMap((rows, cell) => (hidden[cell] === true && rows.length > 0 ? [cell] : []));
  const lies = incidence(
    secret.map((cell) => members[cell]),
    innerCount,
  );
  const [start, rows, amounts]: [number[], number[], number[]] = [[0], [], []];
  const [cellStart, cells, cellAmounts]: [number[], number[], number[]] = [[0], [], []];
  const sums = new Tally(secret.length);
  for (const move of moves) {
    for (const [row, amount] of move) {
      rows.push(row);
      amounts.push(amount);
      for (const at of lies[row] ?? []) sums.add(at, amount);
    }
    sums.take((at, sum) => {
      if (sum !== 0) cellAmounts.push(sum);
      if (sum !== 0) cells.push(secret[at] ?? 0);
      return sum !== 0;
    });
    start.push(rows.length);
    cellStart.push(cells.length);
  }
  const int = (numbers: number[]) => Int32Array.from(numbers);
  return {
    ...{ start: int(start), rows: int(rows), amounts: Int8Array.from(amounts) },
    ...{ cellStart: int(cellStart), cells: int(cells), cellAmounts: Int16Array.from(cellAmounts) },
  };
}
