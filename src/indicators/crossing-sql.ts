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
