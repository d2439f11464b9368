import type { IndicatorDefinition } from "../catalog/types.ts";
import type { Holding, MeasureHolding, Share } from "./audit-holdings.ts";
import type { ClassPolicy } from "./policy.ts";

/** Room for the order in which doubles are added. */
const slack = 1e-9;

/**
 * The attacker's own reading of the primary rules (disclosure.md 2.4), on contributions and not on cells: it
 * shares nothing with the rules of the suppression. Says whether a set of inner cells that anyone could work
 * out may be known.
 * @param measure number of the measure in the holding.
 */
export function isSensitive(
  holding: Holding,
  measure: number,
  definition: Pick<IndicatorDefinition, "maat" | "weergave">,
  policy: ClassPolicy,
  byAge: boolean,
): boolean {
  if (holding.persons === 0) return false;
  const least = byAge ? Math.max(policy.personen, policy.personen_naar_leeftijd ?? 0) : policy.personen;
  if (holding.persons < least || holding.employers < policy.werkgevers) return true;
  if (exceeds(holding.largestHeads, holding.heads, policy.koppen)) return true;
  const sums = holding.measures[measure];
  if (sums === undefined || definition.maat === "mediaan") return false;
  const { numerator, denominator } = sums;
  if (dominates(numerator, policy) || dominates(denominator, policy)) return true;
  if (policy.groep !== undefined && isForAll(definition, numerator, denominator, policy.groep)) return true;
  return isForFew(definition, sums, policy);
}

/** Too few persons for whom it holds, or for whom it does not. */
function isForFew(
  definition: Pick<IndicatorDefinition, "maat" | "weergave">,
  { personsWith, personsWithout }: MeasureHolding,
  { teller, complement }: ClassPolicy,
): boolean {
  if (teller !== undefined && definition.maat === "verhouding" && personsWith < teller) return true;
  return complement !== undefined && isShareOfWhole(definition) && personsWithout < complement;
}

function isShareOfWhole({ maat, weergave }: Pick<IndicatorDefinition, "maat" | "weergave">): boolean {
  return maat === "verhouding" && (weergave === "procent" || weergave === "promille");
}

/** One or two employers have too much of it, or the second can reckon back the first. */
export function dominates(share: Share, policy: ClassPolicy): boolean {
  if (share.top1 === 0) return false;
  const limits = policy.dominantie.some(([largest, percentage]) =>
    exceeds(largest === 1 ? share.top1 : share.top1 + share.top2, share.sum, percentage),
  );
  return limits || protection(share, policy.p_procent) > slack * share.sum;
}

/** By how much the p % rule falls short: p/100 · x1 − (X − x1 − x2), or 0. */
export function protection({ sum, top1, top2 }: Share, percentage: number): number {
  return Math.max(0, (percentage / 100) * top1 - (sum - top1 - top2));
}

function isForAll(
  definition: Pick<IndicatorDefinition, "maat" | "weergave">,
  numerator: Share,
  denominator: Share,
  percentage: number,
): boolean {
  if (!isShareOfWhole(definition) || denominator.sum <= 0) return false;
  return numerator.sum >= denominator.sum * (percentage / 100 - slack);
}

function exceeds(part: number, whole: number, percentage: number): boolean {
  return part > whole * (percentage / 100 + slack);
}
