import type { IntervalProblem } from "./interval-model.ts";
import type { Moves } from "./interval-moves.ts";
import type { Demand, OtherTable } from "./interval-search.ts";
import { Shifts } from "./interval-shifts.ts";

/** A value of the cell, and a table that has it. */
export interface Reached {
  readonly value: number;
  readonly table: OtherTable;
}

/** Moves of one cell that are tried in a row; a cell that needs more is left to the solver. */
const rounds = 3;
/** A move that something holds, and the cell that it should bring further up (1) or down. */
interface Forced {
  readonly move: number;
  readonly way: 1 | -1;
  readonly cell: number;
  readonly sign: 1 | -1;
  readonly random: () => number;
}

/** Of what holds a move: so many helpers are tried for each, and so many are helped in a row. */
const helpers = 40;
const helped = 6;

/**
 * Tables by exchange (disclosure.md 3.3): shifts amounts between inner cells, so that no published figure changes,
 * nothing gets below 0 and no hidden cell empty. Where all values are whole numbers, so are those of the tables.
 */
export class Exchange {
  readonly #shifts: Shifts;

  constructor(problem: IntervalProblem, moves: Moves) {
    this.#shifts = new Shifts(problem, moves);
  }

  /**
   * Tables that reach as far up, and then as far down, as the demand asks, or as far as they get.
   * @param random when given, what holds a move is moved out of its way first, where all is whole; every time another
   * way.
   */
  meet({ cell, up, down, width }: Demand, random?: () => number): Reached[] {
    const truth = this.#shifts.truth[cell] ?? 0;
    const high = this.#reach(cell, 1, truth + Math.max(up, width), random);
    const rest = width - ((high?.value ?? truth) - truth);
    const wanted = Math.max(Math.min(down, truth), rest);
    const low = wanted > 0 ? this.#reach(cell, -1, truth - wanted, random) : undefined;
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
    const { start, cellStart, cells, cellAmounts } = this.#shifts.moves;
    const count = start.length - 1;
    const first = Math.floor(random() * count);
    for (let pass = 0; pass < 2; pass++) {
      for (let i = 0; i < count; i++) {
        const move = (first + i) % count;
        let gain = 0;
        for (let at = cellStart[move] as number, end = cellStart[move + 1] as number; at < end; at++)
          gain += (cellAmounts[at] as number) * (weights[cells[at] as number] as number);
        if (gain === 0 || random() < skip) continue;
        this.#shift(move, gain > 0 ? 1 : -1, Number.POSITIVE_INFINITY);
      }
    }
    const sums = this.#shifts.sums.slice();
    const table = this.#shifts.table();
    this.#shifts.takeBack();
    return { sums, table };
  }

  #reach(cell: number, sign: 1 | -1, goal: number, random?: () => number): Reached | undefined {
    const { sums, truth, ofCells, whole } = this.#shifts;
    const left = () => sign * (goal - (sums[cell] as number));
    for (let round = 0, before = Number.POSITIVE_INFINITY; round < rounds; round++) {
      if (left() <= 0 || left() >= before) break;
      before = left();
      const [from, count] = span(ofCells.start, cell);
      const first = random === undefined ? 0 : Math.floor(random() * count);
      for (let i = 0; i < count; i++) {
        if (left() <= 0) break;
        const at = from + ((first + i) % count);
        const move = ofCells.moves[at] as number;
        const own = ofCells.amounts[at] as number;
        const way = own * sign > 0 ? 1 : -1;
        const step = left() / Math.abs(own);
        const moved = this.#shift(move, way, whole ? Math.ceil(step - 1e-9) : step);
        if (!moved && whole && random !== undefined) this.#force({ move, way, cell, sign, random });
      }
    }
    const value = sums[cell] as number;
    const table = value === truth[cell] ? undefined : this.#shifts.table();
    this.#shifts.takeBack();
    return table && { value, table };
  }

  /** One step of a move that something holds: that is moved out of the way first, if it can be. */
  #force(forced: Forced): void {
    const { move, way } = forced;
    for (let turn = 0; turn < helped; turn++) {
      const held = this.#shifts.holding(move, way);
      if (held === undefined) {
        this.#shift(move, way, 1);
        return;
      }
      if (!this.#help(held.at, held.lacks, forced)) return;
    }
  }

  /** Gives an inner cell, or a hidden one (−1 − cell), what it lacks, by a move that does not set back `cell`. */
  #help(at: number, lacks: number, { cell, sign, random }: Forced): boolean {
    const touching = at < 0 ? this.#shifts.ofCells : this.#shifts.ofRows;
    const thing = at < 0 ? -1 - at : at;
    const [from, count] = span(touching.start, thing);
    const first = Math.floor(random() * count);
    for (let i = 0; i < count && i < helpers; i++) {
      const place = from + ((first + i) % count);
      const helper = touching.moves[place] as number;
      const own = touching.amounts[place] as number;
      const way = own > 0 ? 1 : -1;
      if (this.#shifts.effect(helper, cell) * way * sign < 0) continue;
      const step = Math.ceil(lacks / Math.abs(own) - 1e-9);
      if (this.#shifts.room(helper, way, step) < step) continue;
      this.#shifts.apply(helper, way * step);
      return true;
    }
    return false;
  }

  #shift(move: number, way: 1 | -1, most: number): boolean {
    const step = this.#shifts.room(move, way, most);
    if (step > 0) this.#shifts.apply(move, way * step);
    return step > 0;
  }
}

/** Where the entries of a thing begin, and how many there are. */
function span(start: Int32Array, thing: number): readonly [from: number, count: number] {
  const from = start[thing] as number;
  return [from, (start[thing + 1] as number) - from];
}
