import type { IndicatorDefinition } from "../catalog/types.ts";
import type { CellFacts, Contributions } from "../indicators/types.ts";
import type { ClassPolicy } from "./policy.ts";

/** The primary rules of disclosure.md 2.4, by the letter used there; N and C are those of 2.7. */
export const rules = {
  P: "te weinig personen of eenheden",
  E: "te weinig werkgevers",
  D: "één of twee werkgevers overheersen de som",
  R: "de op één na grootste kan de grootste te goed schatten",
  H: "één werkgever heeft de meeste personen",
  G: "geldt voor bijna iedereen",
  N: "geldt voor te weinig personen",
  C: "geldt voor te weinig personen niet",
  S: "alle bijdragen zijn gelijk",
} as const;
export type Rule = keyof typeof rules;

type Measured = Pick<IndicatorDefinition, "maat" | "weergave">;

/**
 * The rules that forbid a cell to be published on its own. Internal: a reason says something about the value.
 * @param byAge whether the cell is about one age class.
 */
export function primaryRules(
  facts: CellFacts,
  definition: Measured,
  policy: ClassPolicy,
  byAge: boolean,
): Rule[] {
  // Nobody is no secret: an empty cell is not delivered, whatever the thresholds.
  if (facts.persons === 0) return [];
  const minimum = byAge ? (policy.personen_naar_leeftijd ?? policy.personen) : policy.personen;
  // A median is no sum: no employer has a part in it that could be reckoned back.
  const sums = definition.maat === "mediaan" ? [] : [facts.numerator, facts.denominator];
  const verdicts: readonly (readonly [Rule, boolean])[] = [
    ["P", tooFewPersons(facts, minimum)],
    ["E", tooFewEmployers(facts, policy.werkgevers)],
    ["D", sums.some((sum) => isDominated(sum, policy.dominantie))],
    ["R", sums.some((sum) => isEstimable(sum, policy.p_procent))],
    ["H", isHeadDominated(facts, policy.koppen)],
    ["G", policy.groep !== undefined && disclosesGroup(facts, definition, policy.groep)],
    ["N", policy.teller !== undefined && hasFewWith(facts, definition, policy.teller)],
    ["C", policy.complement !== undefined && hasFewWithout(facts, definition, policy.complement)],
    ["S", policy.spreiding && isSpreadless(facts)],
  ];
  return verdicts.filter(([, applies]) => applies).map(([rule]) => rule);
}

/** P. Distinct persons and contributing units (jobs, cases) must both reach the minimum. */
export function tooFewPersons({ persons, units }: CellFacts, minimum: number): boolean {
  return (persons > 0 && persons < minimum) || (units > 0 && units < minimum);
}

/** E */
export function tooFewEmployers({ employers }: CellFacts, minimum: number): boolean {
  return employers > 0 && employers < minimum;
}

/** Room for the order in which doubles were added up, so that the same data always give the same verdict. */
const slack = 1e-9;

/** D. `limits`: pairs of the number of largest employers (1 or 2) and the percentage they may have together. */
export function isDominated(sum: Contributions, limits: readonly (readonly [1 | 2, number])[]): boolean {
  const total = Math.abs(sum.sum);
  return limits.some(([largest, percentage]) => {
    const part = largest === 1 ? sum.top1 : sum.top1 + sum.top2;
    return part > total * (percentage / 100 + slack);
  });
}

/** R, the p % rule: what the others have together hides the largest from the second largest. */
export function isEstimable(sum: Contributions, percentage: number): boolean {
  const rest = Math.abs(sum.sum) - sum.top1 - sum.top2;
  return rest < sum.top1 * (percentage / 100 - slack);
}

/** H. A rate of which one employer has most of the persons is the rate of that employer. */
export function isHeadDominated({ largestEmployerUnits, units }: CellFacts, percentage: number): boolean {
  return largestEmployerUnits > units * (percentage / 100 + slack);
}

/** G. What holds for nearly everyone in a group is known of each of them. */
export function disclosesGroup(facts: CellFacts, definition: Measured, percentage: number): boolean {
  const { numerator, denominator } = facts;
  if (!isShare(definition) || denominator.sum <= 0) return false;
  return numerator.sum >= denominator.sum * (percentage / 100 - slack);
}

/** N. Also for 0: that nobody of a known group was ill is told about each of them. */
export function hasFewWith({ personsWith }: CellFacts, definition: Measured, minimum: number): boolean {
  return definition.maat === "verhouding" && personsWith < minimum;
}

/** C. Where the numerator is a part of the denominator, the rest is published with it. */
export function hasFewWithout({ personsWithout }: CellFacts, definition: Measured, minimum: number): boolean {
  return isShare(definition) && personsWithout < minimum;
}

/** S. Every employer contributed the same. */
export function isSpreadless({ employers, numerator: { sum, top1 } }: CellFacts): boolean {
  return employers > 1 && top1 > 0 && Math.abs(sum - employers * top1) <= slack * sum;
}

function isShare({ maat, weergave }: Measured): boolean {
  return maat === "verhouding" && (weergave === "procent" || weergave === "promille");
}
