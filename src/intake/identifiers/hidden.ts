import type { RuleCode } from "../rules.ts";
import { type DeliveredColumn, isDeclaredKey } from "./delivered.ts";
import type { Statistics } from "./statistics.ts";
import type { Values } from "./values.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Columns that point at persons without holding an identifier: hashes and unique numbers.
 * @param known true when the column is refused already, so that guesses about its form add nothing.
 */
export function hiddenVerdicts(
  column: DeliveredColumn,
  statistics: Statistics,
  values: Values,
  known: boolean,
): Verdict[] {
  if (values.openHashes > 0) return [verdict("IDENT-HASH-HERLEIDBAAR", values.openHashes)];
  if (isHashed(values)) {
    const code = hashCode(column, statistics, values);
    return known || code === undefined ? [] : [verdict(code, values.hits.hash.cells)];
  }
  const hidden = !known && isHiddenKey(column, statistics, values);
  return hidden ? [verdict("IDENT-SLEUTEL-VERBORGEN", statistics.filled)] : [];
}

function verdict(code: RuleCode, aantal: number): Verdict {
  return { code, bewijs: "", aantal };
}

function isHashed({ hits, all }: Values): boolean {
  return hits.hash.values * 2 >= all.values && hits.willekeurig.values < hits.hash.values;
}

/** A key of 256 bits is what the contract asks for, and looks the same with a secret as without one. */
function hashCode(column: DeliveredColumn, { longest }: Statistics, { hits }: Values): RuleCode | undefined {
  if (!isDeclaredKey(column)) return hits.hash.values >= 2 ? "IDENT-HASH-ZONDER-DOEL" : undefined;
  return longest === 64 ? undefined : "IDENT-HASH-MOGELIJK";
}

/** Measurements may differ in every row as well: a key counts on, or has letters, or is long. */
function isHiddenKey(
  { targets }: DeliveredColumn,
  { filled, digit, key, blank, shortest }: Statistics,
  { all, sequential }: Values,
): boolean {
  if (targets.length > 0 || filled < 20 || all.values < filled) return false;
  return sequential || (key === filled && digit < filled) || (blank === 0 && shortest >= 16);
}
