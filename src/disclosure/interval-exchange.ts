import type { IntervalProblem } from "./interval-model.ts";
import type { Moves } from "./interval-moves.ts";
import type { Demand, OtherTable } from "./interval-search.ts";

/** A value of the cell, and a table that has it. */
export interface Reached {
  readonly value: number;
  readonly table: OtherTable;
}

/** Moves of one cell that are tried in a row; a cell that needs more is left to the solver. */
const rounds = 3;

/**
 * Tables by exchange (disclosure.md 3.3): shifts amounts between inner cells, so that no published figure changes,
 * nothing gets below 0 and no hidden cell empty. Where all values are whole numbers, so are those of the tables.
 */
export class Exchange {
  readonly #problem: IntervalProblem;
  readonly #moves: Moves;
  readonly #values: Float64Array;
  readonly #sums: Float64Array;
  readonly #least: Float64Array;
  readonly #whole: boolean;
  readonly #touched = new Set<number>();
  readonly #moved = new Set<number>();

  constructor(problem: IntervalProblem, moves: Moves) {
    this.#problem = problem;
    this.#moves = moves;
    this.#values = problem.values.slice();
    this.#sums = Float64Array.from(problem.members, (rows) =>
      rows.reduce((sum, row) => sum + (problem.values[row] ?? 0), 0),
    );
    // A made-up table may hide an empty cell; nothing is known of it then.
    this.#least = this.#sums.map((sum) => (sum >= problem.least ? problem.least : 0));
    this.#whole = problem.values.every(Number.isInteger);
  }

  /** Tables that reach as far up, and then as far down, as the demand asks, or as far as they get. */
  meet({ cell, up, down, width }: Demand): Reached[] {
    const truth = this.#sums[cell] ?? 0;
    const high = this.#reach(cell, 1, truth + Math.max(up, width));
    const rest = width - ((high?.value ?? truth) - truth);
    const wanted = Math.max(Math.min(down, truth), rest);
    const low = wanted > 0 ? this.#reach(cell, -1, truth - wanted) : undefined;
    return [high, low].filter((reached) => reached !== undefined);
  }

  /**
   * One table that moves many cells at once.
   * @param weights per cell how much it should go up (above 0) or down.
   * @param skip chance of leaving a move out, so that no two tables are alike.
   * @returns the table, and what each cell is in it.
   */
  sweep(
    weights: Float64Array,
    random: () => number,
    skip: number,
  ): { sums: Float64Array; table: OtherTable } {
    const { start, cellStart, cells, cellAmounts } = this.#moves;
    const count = start.length - 1;
    const first = Math.floor(random() * count);
    for (let pass = 0; pass < 2; pass++) {
      for (let i = 0; i < count; i++) {
        const move = (first + i) % count;
        let gain = 0;
        for (let at = cellStart[move] ?? 0; at < (cellStart[move + 1] ?? 0); at++)
          gain += (cellAmounts[at] ?? 0) * (weights[cells[at] ?? 0] ?? 0);
        if (gain === 0 || random() < skip) continue;
        this.#shift(move, gain > 0 ? 1 : -1, Number.POSITIVE_INFINITY);
      }
    }
    const sums = this.#sums.slice();
    return { sums, table: this.#takeBack() };
  }

  #reach(cell: number, sign: 1 | -1, goal: number): Reached | undefined {
    const truth = this.#sums[cell] ?? 0;
    const left = () => sign * (goal - (this.#sums[cell] ?? 0));
    const own = this.#moves.touching.get(cell) ?? [];
    for (let round = 0, before = Number.POSITIVE_INFINITY; round < rounds; round++) {
      if (left() <= 0 || left() >= before) break;
      before = left();
      for (const move of own) {
        if (left() <= 0) break;
        this.#push(move, cell, sign, left());
      }
    }
    const value = this.#sums[cell] ?? 0;
    const table = this.#takeBack();
    return value === truth ? undefined : { value, table };
  }

  /** Moves the cell in the direction of `sign` by what is asked at most. */
  #push(move: number, cell: number, sign: number, asked: number): void {
    const { cellStart, cells, cellAmounts } = this.#moves;
    let own = 0;
    for (let i = cellStart[move] ?? 0; i < (cellStart[move + 1] ?? 0); i++)
      if (cells[i] === cell) own = cellAmounts[i] ?? 0;
    const step = asked / Math.abs(own);
    this.#shift(move, own * sign > 0 ? 1 : -1, this.#whole ? Math.ceil(step - 1e-9) : step);
  }

  #shift(move: number, way: 1 | -1, most: number): void {
    const { start, rows, amounts, cellStart, cells, cellAmounts } = this.#moves;
    let step = most;
    for (let i = start[move] ?? 0; i < (start[move + 1] ?? 0); i++) {
      const change = (amounts[i] ?? 0) * way;
      if (change < 0) step = Math.min(step, (this.#values[rows[i] ?? 0] ?? 0) / -change);
    }
    for (let i = cellStart[move] ?? 0; i < (cellStart[move + 1] ?? 0); i++) {
      const change = (cellAmounts[i] ?? 0) * way;
      const other = cells[i] ?? 0;
      if (change < 0) step = Math.min(step, ((this.#sums[other] ?? 0) - (this.#least[other] ?? 0)) / -change);
    }
    if (this.#whole) step = Math.floor(step);
    if (step <= 0 || step === Number.POSITIVE_INFINITY) return;
    this.#apply(move, way * step);
  }

  #apply(move: number, times: number): void {
    const { start, rows, amounts, cellStart, cells, cellAmounts } = this.#moves;
    for (let i = start[move] ?? 0; i < (start[move + 1] ?? 0); i++) {
      const row = rows[i] ?? 0;
      this.#values[row] = Math.max(0, (this.#values[row] ?? 0) + times * (amounts[i] ?? 0));
      this.#moved.add(row);
    }
    for (let i = cellStart[move] ?? 0; i < (cellStart[move + 1] ?? 0); i++) {
      const cell = cells[i] ?? 0;
      this.#touched.add(cell);
      this.#sums[cell] = (this.#sums[cell] ?? 0) + times * (cellAmounts[i] ?? 0);
    }
  }

  #table(): OtherTable {
    const { values } = this.#problem;
    const rows = [...this.#moved].filter((row) => this.#values[row] !== values[row]);
    const differences = Float64Array.from(rows, (row) => (this.#values[row] ?? 0) - (values[row] ?? 0));
    return { rows: Int32Array.from(rows), differences };
  }

  /** The table that was made; what was moved is as it was again. */
  #takeBack(): OtherTable {
    const { values, members } = this.#problem;
    const table = this.#table();
    for (const row of this.#moved) this.#values[row] = values[row] ?? 0;
    for (const cell of this.#touched)
      this.#sums[cell] = (members[cell] ?? new Uint32Array()).reduce(
        (sum, row) => sum + (values[row] ?? 0),
        0,
      );
    this.#moved.clear();
    this.#touched.clear();
    return table;
  }
}
