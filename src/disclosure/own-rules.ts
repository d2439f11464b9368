import type { IndicatorDefinition } from "../catalog/types.ts";
import { intervalOf } from "../indicators/intervals.ts";
import type { Measure } from "../indicators/types.ts";
import { type EmployerParts, type OwnPart, ownFacts } from "./own-parts.ts";
import type { Policy } from "./policy.ts";
import { primaryRules } from "./primary.ts";

const counts: readonly string[] = ["som", "aantal"];

/** Units that must have another value than most of the units of an employer. */
export const leastOtherwise = 3;

/** Whether the denominator counts units one by one: a median, and a score or share of respondents. */
export function countsUnits(definition: IndicatorDefinition): boolean {
  if (definition.maat === "mediaan") return true;
  return definition.eenheid === "respondent" && ["t", "wilson"].includes(intervalOf(definition));
}

/** The fewest persons, and units where these are counted, of which an employer may see anything. */
export function leastOf({ klasse }: IndicatorDefinition, { klassen }: Policy): number {
  return Math.max(klassen[klasse].personen, klassen.benchmark.personen);
}

/**
 * Whether a figure breaks a rule inside the company: then all of the population are hidden, as in the public cells
 * (docs/adr/0003). Otherwise a class is a total minus the other classes.
 * @param measures those of the population, parallel to the parts of the employer.
 */
export function isForbidden(own: EmployerParts, measures: readonly Measure[], policy: Policy): boolean {
  return measures.some(({ definition }, m) => {
    const part = own.parts[m];
    if (part === undefined) return false;
    const minimum = leastOf(definition, policy);
    const ownClass = policy.klassen[definition.klasse];
    const inside = { ...ownClass, personen: minimum, werkgevers: 1, dominantie: [], koppen: 100 };
    const rules = primaryRules(ownFacts(own, part), definition, inside, false);
    // Of one contributor nothing is left to estimate: R is about the others.
    const broken = rules.some((rule) => rule !== "R") || isFewCounted(part, definition, ownClass.teller);
    return own.persons < minimum || broken || tellsOfUnits(part, definition, minimum);
  });
}

/** Inside a company a count of who is ill tells as much as the share: rule N for counts. */
function isFewCounted(
  { having }: OwnPart,
  { maat }: IndicatorDefinition,
  least: number | undefined,
): boolean {
  return least !== undefined && counts.includes(maat) && having < least;
}

/**
 * An employer knows who works there and not what they answered: a figure of a handful of answers, or one that (nearly)
 * all of them gave, would tell it. Of a median the same.
 */
function tellsOfUnits(part: OwnPart, definition: IndicatorDefinition, minimum: number): boolean {
  if (!countsUnits(definition)) return false;
  const alike = part.common ?? part.denominator;
  return part.denominator < minimum || part.denominator - alike < leastOtherwise;
}
