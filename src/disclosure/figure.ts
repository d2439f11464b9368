import type { IndicatorDefinition } from "../catalog/types.ts";
import { boundsOf } from "../indicators/intervals.ts";
import type { CellFacts } from "../indicators/types.ts";
import type { Cell } from "../release/types.ts";
import { isIndicative, limitsOf } from "./precision.ts";
import { round, roundOutward } from "./rounding.ts";
import { roundedFacts } from "./rounding-layer.ts";

/** What a cell says, besides where it stands. */
export type Figure = Pick<
  Cell,
  "waarde" | "ondergrens" | "bovengrens" | "personen" | "werkgevers" | "status"
>;

const nothing = { waarde: null, ondergrens: null, bovengrens: null } as const;

/**
 * The figure of a cell as it is published: rounded, with its bounds, or without a value and why.
 * @param base to whose multiples counts are rounded first, when the policy asks for it.
 */
export function figureOf(
  definition: IndicatorDefinition,
  hidden: boolean,
  exact: CellFacts | undefined,
  base?: number | undefined,
): Figure {
  if (hidden) return { ...nothing, personen: null, werkgevers: null, status: "onderdrukt" };
  if (exact === undefined) return { ...nothing, personen: 0, werkgevers: 0, status: "niet-geleverd" };
  const facts = base === undefined ? exact : roundedFacts(exact, base);
  const { persons: personen, employers: werkgevers } = facts;
  const value = outcomeOf(definition, facts);
  if (value === undefined) return { ...nothing, personen, werkgevers, status: "niet-van-toepassing" };
  const waarde = round(value, definition.weergave, personen);
  const limits = boundsOf(definition, facts);
  const bounds = limits && roundOutward(limits, waarde, limitsOf(definition), definition.weergave, personen);
  return {
    waarde,
    ondergrens: bounds?.lower ?? null,
    bovengrens: bounds?.upper ?? null,
    personen,
    werkgevers,
    status: isIndicative(definition, { value: waarde, bounds, persons: personen })
      ? "indicatief"
      : "gepubliceerd",
  };
}

function outcomeOf({ maat }: IndicatorDefinition, facts: CellFacts): number | undefined {
  const { numerator, denominator } = facts;
  switch (maat) {
    case "som":
    case "aantal":
      return numerator.sum;
    case "mediaan":
      return facts.median;
    case "verhouding":
    case "gemiddelde":
      return denominator.sum === 0 ? undefined : numerator.sum / denominator.sum;
  }
}
