import { type Field, invert, multiply } from "./field.ts";
import type { Vector } from "./vectors.ts";
import { Workspace } from "./workspace.ts";

/** What publishing a column would add: nothing, or a new direction with the row it is solved for. */
export interface Addition {
  readonly pivot: number;
  readonly rest: Vector;
}

/**
 * The span of the published columns in reduced echelon form (every pivot row occurs in one basis column only),
 * and the targets reduced by it. Vectors never change but are replaced, so that a clone shares them.
 */
export class PublishedSpan {
  readonly #field: Field;
  readonly #workspace: Workspace;
  /** Pivot row → basis column, without the pivot itself (always 1). */
  readonly #basis: (Vector | undefined)[];
  readonly #targets: Vector[];
  /** Row → pivots of the basis columns that contain it, in no order. */
  readonly #basisByRow: number[][];
  /** Row → numbers of the targets that contain it, in the order in which they came to. */
  readonly #targetsByRow: number[][];

  /** @param rows columns live on rows 0 up to this number. */
  constructor(field: Field, rows: number, from?: PublishedSpan) {
    this.#field = field;
    this.#workspace = from === undefined ? new Workspace(field, rows) : from.#workspace;
    this.#basis = from === undefined ? new Array<undefined>(rows).fill(undefined) : [...from.#basis];
    this.#targets = from === undefined ? [] : [...from.#targets];
    const lists = (own: number[][] | undefined) =>
      own === undefined ? Array.from({ length: rows }, () => []) : own.map((list) => list.slice());
    this.#basisByRow = lists(from === undefined ? undefined : from.#basisByRow);
    this.#targetsByRow = lists(from === undefined ? undefined : from.#targetsByRow);
  }

  clone(): PublishedSpan {
    return new PublishedSpan(this.#field, this.#basis.length, this);
  }

  /** What is left of each target; parallel to the order in which they were added. */
  targets(): readonly Vector[] {
    return this.#targets;
  }

  /** Numbers of the targets of which something is left in a row. */
  targetsWith(row: number): readonly number[] {
    return this.#targetsByRow[row] ?? [];
  }

  countTargetsWith(row: number): number {
    return this.#targetsByRow[row]?.length ?? 0;
  }

  /** @returns whether the column may still be protected: false when it is published already. */
  addTarget(column: Vector): boolean {
    const rest = this.reduce(column);
    if (rest.rows.length === 0) return false;
    const number = this.#targets.push(rest) - 1;
    for (const row of rest.rows) this.#targetsByRow[row]?.push(number);
    return true;
  }

  /** What publishing a column would add; undefined: nothing; "onthult": it would disclose a target. */
  probe(column: Vector): Addition | "onthult" | undefined {
    const rest = this.reduce(column);
    if (rest.rows.length === 0) return undefined;
    const pivot = this.#rarest(rest);
    return this.#discloses(rest, pivot) ? "onthult" : { pivot, rest };
  }

  publish({ pivot, rest }: Addition): void {
    const own = this.#solved(rest, pivot);
    const targets = this.#targetsByRow[pivot] ?? [];
    const bases = this.#basisByRow[pivot] ?? [];
    this.#targetsByRow[pivot] = [];
    this.#basisByRow[pivot] = [];
    for (const target of targets) {
      this.#targets[target] = this.#cleared(this.#targets[target] as Vector, pivot, own, this.#targetsByRow, target);
    }
    for (const other of bases) {
      this.#basis[other] = this.#cleared(this.#basis[other] as Vector, pivot, own, this.#basisByRow, other);
    }
    this.#basis[pivot] = own;
    for (const row of own.rows) this.#basisByRow[row]?.push(pivot);
  }

  /** A column as it is once everything published is subtracted from it. */
  reduce(column: Vector): Vector {
    this.#reduce(column);
    return this.#workspace.collect();
  }

  /** Whether a column follows from what is published. */
  holds(column: Vector): boolean {
    this.#reduce(column);
    const isHeld = this.#workspace.size === 0;
    this.#workspace.clear();
    return isHeld;
  }

  #reduce({ rows, values }: Vector): void {
    const workspace = this.#workspace;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      const value = values[i] ?? 0;
      const basis = this.#basis[row];
      if (basis === undefined) workspace.subtract(row, this.#field.prime - value, 1);
      else {
        const length = basis.rows.length;
        for (let k = 0; k < length; k++) workspace.subtract(basis.rows[k] ?? 0, value, basis.values[k] ?? 0);
      }
    }
  }

  /** The row that the fewest columns contain, so that eliminating it costs least (Markowitz). */
  #rarest({ rows }: Vector): number {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const row of rows) {
      const cost = (this.#targetsByRow[row]?.length ?? 0) + (this.#basisByRow[row]?.length ?? 0);
      if (cost < least) [best, least] = [row, cost];
    }
    return best;
  }

  /** Whether some target is a multiple of what is left of a column. */
  #discloses(rest: Vector, pivot: number): boolean {
    const length = rest.rows.length;
    const alike = (this.#targetsByRow[pivot] ?? []).filter(
      (target) => this.#targets[target]?.rows.length === length,
    );
    if (alike.length === 0) return false;
    this.#workspace.load(rest);
    const found = alike.some((target) => this.#isProportional(this.#targets[target] as Vector, pivot));
    this.#workspace.clear();
    return found;
  }

  /** Whether a vector of the same length is a multiple of what is in the workspace. */
  #isProportional({ rows, values }: Vector, pivot: number): boolean {
    const own = this.#workspace.value(pivot);
    const scale = values[rows.indexOf(pivot)] ?? 0;
    for (let i = 0; i < rows.length; i++) {
      const other = this.#workspace.value(rows[i] ?? 0);
      if (other === 0 || multiply(this.#field, values[i] ?? 0, own) !== multiply(this.#field, other, scale))
        return false;
    }
    return true;
  }

  /** A vector over the value at its pivot, without the pivot. */
  #solved({ rows, values }: Vector, pivot: number): Vector {
    const at = rows.indexOf(pivot);
    const scale = invert(this.#field, values[at] ?? 1);
    return {
      rows: rows.filter((row) => row !== pivot),
      values: values.filter((_, i) => i !== at).map((value) => multiply(this.#field, value, scale)),
    };
  }

  /** A vector without a pivot: minus as many times the basis column of the pivot. */
  #cleared(vector: Vector, pivot: number, own: Vector, byRow: number[][], number: number): Vector {
    const workspace = this.#workspace;
    workspace.load(vector);
    const factor = workspace.take(pivot);
    const { rows, values } = own;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      const had = workspace.value(row) !== 0;
      workspace.subtract(row, factor, values[i] ?? 0);
      const has = workspace.value(row) !== 0;
      if (has && !had) byRow[row]?.push(number);
      if (had && !has) strike(byRow[row] ?? [], number);
    }
    return workspace.collect();
  }
}

function strike(list: number[], number: number): void {
  list.splice(list.indexOf(number), 1);
}
