import type { Dimension } from "../catalog/types.ts";
import { identifier, quote } from "../engine/engine.ts";
import type { Crossing, CrossingPlan } from "./crossings.ts";
import type { Period } from "./types.ts";

/** The column of a dimension. */
export function column(plan: CrossingPlan, index: number): string {
  return identifier(plan.dimensions[index]?.id ?? "");
}

/** The columns of these crossings, each once. */
export function columnsOf(plan: CrossingPlan, crossings: readonly Crossing[]): string[] {
  const used = new Set(crossings.flatMap(({ dimensions }) => dimensions));
  return [...used].map((index) => column(plan, index));
}

/** One set of GROUPING SETS. */
export function group(plan: CrossingPlan, keys: readonly string[], { dimensions }: Crossing): string {
  return `(${[...keys, ...dimensions.map((index) => column(plan, index))].join(", ")})`;
}

/** The table of the codes in each set of codes of a dimension with groups that overlap (prepare.ts). */
export function membersTable({ id }: Dimension): string {
  return identifier(`kubus_lid_${id}`);
}

/** Crossings that are read from rows of one kind. */
export interface Branch {
  readonly crossings: readonly Crossing[];
  /** The dimension of which these have a row per code; without it every row stands once. */
  readonly overlapping: Dimension | undefined;
}

/** The crossings by the dimension with groups that overlap that they have: none, or one. */
export function branchesOf(plan: CrossingPlan, crossings: readonly Crossing[]): Branch[] {
  const overlapping = [undefined, ...plan.dimensions.filter(({ meervoudig }) => meervoudig === true)];
  return overlapping
    .map((dimension) => {
      const own = crossings.filter(
        ({ dimensions }) =>
          plan.dimensions.find((one, at) => one.meervoudig === true && dimensions.includes(at)) === dimension,
      );
      return { crossings: own, overlapping: dimension };
    })
    .filter(({ crossings: own }) => own.length > 0);
}

/** The rows of a table for a branch: with the code in place of the set, once per code of it. */
export function perGroup(table: string, { overlapping }: Branch): string {
  if (overlapping === undefined) return table;
  const name = identifier(overlapping.id);
  return `(select f.* replace (l.code as ${name})
        from ${table} as f join ${membersTable(overlapping)} as l on l.groep = f.${name})`;
}

/** These columns as a branch selects them: null for what is in none of its crossings. */
export function columnsIn(plan: CrossingPlan, { crossings }: Branch, columns: readonly string[]): string[] {
  const own = columnsOf(plan, crossings);
  return columns.map((name) => (own.includes(name) ? name : `null as ${name}`));
}

/** Whether a contribution lies in one of these periods. */
export function inPeriods(table: string, periods: readonly Period[]): string {
  return `${table}.periode in (${periods.map(({ code }) => quote(code)).join(", ")})`;
}

/** 0 … count − 1. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Products are summed as whole numbers of this part of one, for only then does the order of the rows not matter. */
const productScale = "1e6";

/** Σ a·b, exact to six decimals per product: a whole number that `productValue` turns into a value. */
export function products(a: string, b: string): string {
  return `sum(cast(cast(${a} as double) * cast(${b} as double) * ${productScale} as hugeint))`;
}

/** The value of a sum of products. */
export function productValue(name: string): string {
  return `cast(${name} as double) / ${productScale}`;
}

/** The columns of the sums that an interval needs, for one numerator. */
export function spreadColumns(count: number): string[] {
  return ["groepen", "noemer2", ...range(count).flatMap((index) => [`teller2_${index}`, `kruis_${index}`])];
}
