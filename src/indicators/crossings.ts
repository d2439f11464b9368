import type { Dimension, TablePlan } from "../catalog/types.ts";
import { type CellKey, TOTAL } from "./types.ts";

/** A set of dimensions by which cells are counted: several tables can share one, all share the empty one. */
export interface Crossing {
  /** Index of each of its dimensions in the plan, rising. */
  readonly dimensions: readonly number[];
  /** The tables in which it occurs, as indices in the plan. */
  readonly tables: readonly number[];
}

export interface CrossingPlan {
  readonly dimensions: readonly Dimension[];
  readonly tables: readonly TablePlan[];
  readonly crossings: readonly Crossing[];
}

/** All crossings of the tables with all their totals, each once. */
export function planCrossings(dimensions: readonly Dimension[], tables: readonly TablePlan[]): CrossingPlan {
  const found = new Map<string, { dimensions: number[]; tables: number[] }>();
  tables.forEach((table, tableIndex) => {
    const own = dimensions.flatMap(({ id }, index) => (table.dimensies.includes(id) ? [index] : []));
    for (const subset of subsets(own)) {
      const key = subset.join();
      const crossing = found.get(key) ?? { dimensions: subset, tables: [] };
      crossing.tables.push(tableIndex);
      found.set(key, crossing);
    }
  });
  return { dimensions, tables, crossings: [...found.values()] };
}

/** A cell without its period. */
export type Spot = Omit<CellKey, "period">;

/** Where one combination of codes (null = not in the crossing) stands in every table that has the crossing. */
export function spotsOf(plan: CrossingPlan, crossing: Crossing, codes: readonly (string | null)[]): Spot[] {
  return crossing.tables.map((index) => {
    const table = plan.tables[index] as TablePlan;
    return {
      table: table.id,
      codes: plan.dimensions.map(({ id }, at) =>
        table.dimensies.includes(id) ? (codes[at] ?? TOTAL) : null,
      ),
    };
  });
}

/** A name by which spots can be looked up. */
export function spotName({ table, codes }: Spot): string {
  return [table, ...codes.map((code) => code ?? "")].join("\t");
}

/** The crossing that a combination of codes belongs to: the dimensions that are not null. */
export function crossingOf(plan: CrossingPlan, codes: readonly (string | null)[]): Crossing {
  // Asked for every cell: one bit per dimension is found faster than a list of them.
  let known = byBits.get(plan);
  if (known === undefined) {
    known = new Map(plan.crossings.map((crossing) => [bitsOf(crossing.dimensions), crossing]));
    byBits.set(plan, known);
  }
  let bits = 0;
  for (let index = 0; index < codes.length; index++) if (codes[index] !== null) bits |= 1 << index;
  const crossing = known.get(bits);
  if (crossing === undefined) throw new Error("a cell belongs to no table of the plan");
  return crossing;
}

const byBits = new WeakMap<CrossingPlan, ReadonlyMap<number, Crossing>>();

function bitsOf(dimensions: readonly number[]): number {
  return dimensions.reduce((bits, index) => bits | (1 << index), 0);
}

function subsets(items: readonly number[]): number[][] {
  const sets: number[][] = [[]];
  for (const item of items) sets.push(...sets.map((set) => [...set, item]));
  return sets;
}
