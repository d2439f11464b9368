import * as highsModule from "highs";
import type { IntervalModel } from "./interval-model.ts";

export type Highs = highsModule.Highs;
type Model = highsModule.Model;

/** Its types speak of CommonJS, where `default` is one step further away than in the module that is loaded. */
const load = highsModule.default as unknown as typeof highsModule.default.default;

let loaded: Promise<Highs> | undefined;

/** The solver of this thread, compiled when it is first needed: for most problems it never is. */
export function solverHere(): Promise<Highs> {
  loaded ??= load();
  return loaded;
}

/** Up to this many variables the simplex method is the quickest, because it goes on from where it was. */
const simplexLimit = 8_000;
export interface Found {
  readonly values: Float64Array;
  /** Published cells of which the constraint has a price. */
  readonly holding: readonly number[];
}

/** What HiGHS takes for no limit. */
const unlimited = 2 ** 31 - 1;

/**
 * A persistent model of which only the objective changes: the primal simplex goes on from where it was. Large
 * ones are solved by interior points, of which nothing is kept but the table.
 */
export class Solver {
  readonly method: "simplex" | "ipm";
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #cells: Int32Array;
  readonly #columns: number;
  readonly #all: { readonly kind: "range"; readonly from: number; readonly to: number };

  constructor(highs: Highs, { inner, value, lower, starts, indices, low, high, cells }: IntervalModel) {
    const [columns, rows] = [inner.length, low.length];
    // Nothing can pass what there is in all, so that no programme is unbounded.
    const total = value.reduce((sum, one) => sum + one, 1);
    this.#highs = highs;
    this.#columns = columns;
    this.#cells = cells;
    this.#all = { kind: "range", from: 0, to: columns - 1 };
    this.#model = highs.createModel({
      ...{ numCols: columns, numRows: rows, colCost: new Float64Array(columns), colLower: lower },
      colUpper: Float64Array.from(value, (one) => 2 * one + total),
      rowLower: low,
      rowUpper: high.map((one) => (one === Number.POSITIVE_INFINITY ? highs.infinity : one)),
      matrix: {
        ...{ format: "csr", numRows: rows, numCols: columns, starts, indices },
        values: new Float64Array(indices.length).fill(1),
      },
    });
    this.method = columns > simplexLimit ? "ipm" : "simplex";
    this.#model.options.set(
      this.method === "simplex"
        ? { output_flag: false, presolve: "off", solver: "simplex", simplex_strategy: 4 }
        : { output_flag: false, presolve: "on", solver: "ipm", run_crossover: "off" },
    );
  }

  /** The table with the largest sum of costs · values; undefined when the solver cannot tell. */
  maximize(costs: Float64Array): Found | undefined {
    this.#model.changeColsCost(
      this.#all,
      costs.map((cost) => -cost),
    );
    this.#model.run();
    if (this.#model.getModelStatus() !== this.#highs.constants.modelStatus.optimal) return undefined;
    const { colValue, rowDual } = this.#model.getSolution();
    const holding = [...this.#cells].filter((cell, row) => cell >= 0 && Math.abs(rowDual[row] ?? 0) > 1e-7);
    return { values: colValue, holding };
  }

  /**
   * As `maximize`, over tables of whole numbers; undefined after `nodes` branches. Counted in branches and not in
   * seconds, so that a busy machine hides the same cells.
   */
  maximizeWhole(costs: Float64Array, nodes = 500): Found | undefined {
    const { integer, continuous } = this.#highs.constants.variableType;
    const turn = (type: typeof integer | typeof continuous) => {
      for (let column = 0; column < this.#columns; column++) this.#model.changeColIntegrality(column, type);
    };
    turn(integer);
    this.#model.options.set({ solver: "choose", presolve: "on", mip_max_nodes: nodes });
    try {
      return this.maximize(costs);
    } finally {
      turn(continuous);
      this.#model.options.set({ solver: "simplex", presolve: "off", mip_max_nodes: unlimited });
    }
  }

  dispose(): void {
    this.#model.dispose();
  }
}
