import { type Field, invert, multiply } from "./field.ts";
import { ByRow, VectorTable } from "./vector-table.ts";
import type { Vector } from "./vectors.ts";
import { Workspace } from "./workspace.ts";

/** What publishing a column would add: nothing, or a new direction with the row it is solved for. */
export interface Addition {
  readonly pivot: number;
  readonly rest: Vector;
}

/** Room that the clones of a span share. */
interface Room {
  readonly workspace: Workspace;
  readonly byRow: ByRow;
}

/**
 * The span of the published columns in reduced echelon form (every pivot row occurs in one basis column only),
 * and the targets reduced by it.
 */
export class PublishedSpan {
  readonly #field: Field;
  readonly #room: Room;
  /** By pivot row: basis columns, without the pivot itself (always 1). */
  readonly #basis: VectorTable;
  /** What is left of the targets, by the order in which they were added. */
  readonly #targets: VectorTable;

  private constructor(field: Field, room: Room, basis: VectorTable, targets: VectorTable) {
    this.#field = field;
    this.#room = room;
    this.#basis = basis;
    this.#targets = targets;
  }

  /** @param rows columns live on rows 0 up to this number. */
  static over(field: Field, rows: number): PublishedSpan {
    const room = { workspace: new Workspace(field, rows), byRow: new ByRow(rows) };
    return new PublishedSpan(field, room, new VectorTable(field, rows), new VectorTable(field, rows));
  }

  clone(): PublishedSpan {
    return new PublishedSpan(this.#field, this.#room, this.#basis.clone(), this.#targets.clone());
  }

  /** Columns live on rows 0 up to this number. */
  get rows(): number {
    return this.#targets.rows;
  }

  /** What is left of a target, by the order in which they were added. */
  target(number: number): Vector {
    return this.#targets.vector(number);
  }

  /** What is left of a target, summed with a weight per row. */
  sumOfTarget(number: number, weights: Float64Array): number {
    return this.#targets.sum(number, weights);
  }

  /** Numbers of the targets of which something is left in a row. */
  targetsWith(row: number): readonly number[] {
    return this.#targets.with(row);
  }

  countTargetsWith(row: number): number {
    return this.#targets.count(row);
  }

  /** @returns whether the column may still be protected: false when it is published already. */
  addTarget(column: Vector): boolean {
    const rest = this.reduce(column);
    if (rest.rows.length === 0) return false;
    this.#targets.set(this.#targets.length, rest);
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
    const own = solved(this.#field, rest, pivot);
    const { byRow } = this.#room;
    byRow.load(own);
    this.#targets.eliminate(pivot, own, byRow);
    this.#basis.eliminate(pivot, own, byRow);
    byRow.clear(own);
    this.#basis.set(pivot, own);
  }

  /** A column as it is once everything published is subtracted from it. */
  reduce(column: Vector): Vector {
    this.#reduce(column);
    return this.#room.workspace.collect();
  }

  /** Whether a column follows from what is published. */
  holds(column: Vector): boolean {
    this.#reduce(column);
    const isHeld = this.#room.workspace.size === 0;
    this.#room.workspace.clear();
    return isHeld;
  }

  #reduce({ rows, values }: Vector): void {
    const { workspace } = this.#room;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      const value = values[i] ?? 0;
      if (this.#basis.has(row)) this.#basis.subtractFrom(workspace, row, value);
      else workspace.subtract(row, this.#field.prime - value, 1);
    }
  }

  /** The row that the fewest columns contain, so that eliminating it costs least (Markowitz). */
  #rarest({ rows }: Vector): number {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const row of rows) {
      const cost = this.#targets.count(row) + this.#basis.count(row);
      if (cost < least) [best, least] = [row, cost];
    }
    return best;
  }

  /** Whether some target is a multiple of what is left of a column. */
  #discloses(rest: Vector, pivot: number): boolean {
    if (this.#targets.count(pivot) === 0) return false;
    const size = rest.rows.length;
    const alike = this.#targets.with(pivot).filter((target) => this.#targets.sizeOf(target) === size);
    if (alike.length === 0) return false;
    const { byRow } = this.#room;
    byRow.load(rest);
    const found = alike.some((target) => this.#targets.isMultiple(target, pivot, byRow));
    byRow.clear(rest);
    return found;
  }
}

/** A vector over the value at its pivot, without the pivot. */
function solved(field: Field, { rows, values }: Vector, pivot: number): Vector {
  const length = rows.length - 1;
  const at = rows.indexOf(pivot);
  const scale = invert(field, values[at] ?? 1);
  const own = { rows: new Int32Array(length), values: new Float64Array(length) };
  for (let i = 0; i < length; i++) {
    const from = i < at ? i : i + 1;
    own.rows[i] = rows[from] ?? 0;
    own.values[i] = multiply(field, values[from] ?? 0, scale);
  }
  return own;
}
