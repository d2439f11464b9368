import type { IntervalProblem } from "./interval-model.ts";
import type { Moves } from "./interval-moves.ts";
import type { OtherTable } from "./interval-search.ts";

/** Moves by what they change, in compressed rows: those of `at` are moves[start[at]] … with the amount of each. */
interface Touching {
  readonly start: Int32Array;
  readonly moves: Int32Array;
  readonly amounts: Int16Array;
}

/** A table under way: what every inner cell and every hidden cell is after the moves so far. */
export class Shifts {
  readonly moves: Moves;
  readonly ofCells: Touching;
  readonly ofRows: Touching;
  /** Per cell in the true table. */
  readonly truth: Float64Array;
  readonly sums: Float64Array;
  /** Whether all values are whole numbers, so that those of every table are. */
  readonly whole: boolean;
  readonly #problem: IntervalProblem;
  readonly #values: Float64Array;
  readonly #least: Float64Array;
  readonly #moved: Stack;
  readonly #touched: Stack;

  constructor(problem: IntervalProblem, moves: Moves) {
    const { members, values, innerCount, least } = problem;
    this.#problem = problem;
    this.moves = moves;
    this.ofCells = touching(moves.cellStart, moves.cells, moves.cellAmounts, members.length);
    this.ofRows = touching(moves.start, moves.rows, moves.amounts, innerCount);
    this.truth = Float64Array.from(members, (rows) => {
      let sum = 0;
      for (const row of rows) sum += values[row] ?? 0;
      return sum;
    });
    this.sums = this.truth.slice();
    // A made-up table may hide an empty cell; nothing is known of it then.
    this.#least = this.truth.map((sum) => (sum >= least ? least : 0));
    this.whole = values.every(Number.isInteger);
    this.#values = values.slice();
    this.#moved = new Stack(innerCount);
    this.#touched = new Stack(members.length);
  }

  /** How often a move fits, no more than `most`, before something gets below what it must be. */
  room(move: number, way: 1 | -1, most = Number.POSITIVE_INFINITY): number {
    const { start, rows, amounts, cellStart, cells, cellAmounts } = this.moves;
    let step = most;
    for (let i = start[move] as number, end = start[move + 1] as number; i < end; i++) {
      const change = (amounts[i] as number) * way;
      if (change < 0) step = Math.min(step, (this.#values[rows[i] as number] as number) / -change);
    }
    for (let i = cellStart[move] as number, end = cellStart[move + 1] as number; i < end; i++) {
      const change = (cellAmounts[i] as number) * way;
      const cell = cells[i] as number;
      if (change < 0)
        step = Math.min(step, ((this.sums[cell] as number) - (this.#least[cell] as number)) / -change);
    }
    if (this.whole) step = Math.floor(step + 1e-9);
    return step > 0 && step < Number.POSITIVE_INFINITY ? step : 0;
  }

  /**
   * The first inner cell, or hidden cell (−1 − cell), that leaves a move no room for one step; undefined when none does.
   */
  holding(move: number, way: 1 | -1): { readonly at: number; readonly lacks: number } | undefined {
    const { start, rows, amounts, cellStart, cells, cellAmounts } = this.moves;
    for (let i = start[move] as number, end = start[move + 1] as number; i < end; i++) {
      const change = (amounts[i] as number) * way;
      const at = rows[i] as number;
      const lacks = -change - (this.#values[at] as number);
      if (change < 0 && lacks > 1e-9) return { at, lacks };
    }
    for (let i = cellStart[move] as number, end = cellStart[move + 1] as number; i < end; i++) {
      const change = (cellAmounts[i] as number) * way;
      const cell = cells[i] as number;
      const lacks = (this.#least[cell] as number) - (this.sums[cell] as number) - change;
      if (change < 0 && lacks > 1e-9) return { at: -1 - cell, lacks };
    }
    return undefined;
  }

  apply(move: number, times: number): void {
    const { start, rows, amounts, cellStart, cells, cellAmounts } = this.moves;
    for (let i = start[move] as number, end = start[move + 1] as number; i < end; i++) {
      const row = rows[i] as number;
      this.#values[row] = Math.max(0, (this.#values[row] as number) + times * (amounts[i] as number));
      this.#moved.add(row);
    }
    for (let i = cellStart[move] as number, end = cellStart[move + 1] as number; i < end; i++) {
      const cell = cells[i] as number;
      this.sums[cell] = (this.sums[cell] as number) + times * (cellAmounts[i] as number);
      this.#touched.add(cell);
    }
  }

  /** What a move does to a hidden cell. */
  effect(move: number, cell: number): number {
    const { cellStart, cells, cellAmounts } = this.moves;
    for (let i = cellStart[move] as number, end = cellStart[move + 1] as number; i < end; i++)
      if (cells[i] === cell) return cellAmounts[i] as number;
    return 0;
  }

  table(): OtherTable {
    const { values } = this.#problem;
    const rows = this.#moved.all().filter((row) => this.#values[row] !== values[row]);
    const differences = Float64Array.from(rows, (row) => (this.#values[row] ?? 0) - (values[row] ?? 0));
    return { rows: Int32Array.from(rows), differences };
  }

  /** Everything as it is in the true table. */
  takeBack(): void {
    const { values } = this.#problem;
    for (const row of this.#moved.all()) this.#values[row] = values[row] as number;
    for (const cell of this.#touched.all()) this.sums[cell] = this.truth[cell] as number;
    this.#moved.clear();
    this.#touched.clear();
  }
}

/** Numbers below `size`, each once. */
class Stack {
  readonly #numbers: Int32Array;
  readonly #has: Uint8Array;
  #count = 0;

  constructor(size: number) {
    this.#numbers = new Int32Array(size);
    this.#has = new Uint8Array(size);
  }

  add(number: number): void {
    if (this.#has[number] === 1) return;
    this.#has[number] = 1;
    this.#numbers[this.#count++] = number;
  }

  all(): Int32Array {
    return this.#numbers.subarray(0, this.#count);
  }

  clear(): void {
    for (const number of this.all()) this.#has[number] = 0;
    this.#count = 0;
  }
}

function touching(
  start: Int32Array,
  things: Int32Array,
  amounts: Int8Array | Int16Array,
  size: number,
): Touching {
  const ends = new Int32Array(size + 1);
  for (const thing of things) ends[thing + 1] = (ends[thing + 1] ?? 0) + 1;
  for (let at = 0; at < size; at++) ends[at + 1] = (ends[at + 1] ?? 0) + (ends[at] ?? 0);
  const next = ends.slice();
  const found = {
    start: ends,
    moves: new Int32Array(things.length),
    amounts: new Int16Array(things.length),
  };
  for (let move = 0; move + 1 < start.length; move++) {
    for (let i = start[move] as number; i < (start[move + 1] as number); i++) {
      const thing = things[i] as number;
      const at = next[thing] as number;
      next[thing] = at + 1;
      found.moves[at] = move;
      found.amounts[at] = amounts[i] as number;
    }
  }
  return found;
}
