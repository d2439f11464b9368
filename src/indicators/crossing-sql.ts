import { identifier } from "../engine/engine.ts";
import type { Crossing, CrossingPlan } from "./crossings.ts";

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

/** 0 … count − 1. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/**
 * Σ a·b without rounding error, so that the outcome does not depend on the order of the rows: exact to six
 * decimals of each. A decimal of more than 18 digits, for only then has the product 38.
 */
export function products(a: string, b: string): string {
  return `sum(cast(${a} as decimal(19, 6)) * cast(${b} as decimal(19, 6)))`;
}

/** The columns of the sums that an interval needs, for one numerator. */
export function spreadColumns(count: number): string[] {
  return ["groepen", "noemer2", ...range(count).flatMap((index) => [`teller2_${index}`, `kruis_${index}`])];
}
