import type { IndicatorDefinition } from "../catalog/types.ts";
import { type Bounds, intervalOf } from "../indicators/intervals.ts";

/** Fewer answers than this make a figure of a survey indicative (domain.md 3.2, rule 7). */
const fewAnswers = 30;

/** Half the width of an interval above which a share of persons, a score, or any other figure is indicative. */
const widest = { share: 0.1, score: 10, part: 0.25 } as const;

/** A figure as it is published. */
interface Written {
  readonly value: number;
  readonly bounds: Bounds | undefined;
  readonly persons: number;
}

/**
 * Whether a figure is an indication only: it rests on fewer than 30 answers, or its 95 % interval reaches
 * further than 10 percentage points (a share of persons), 10 points (a score from 0 to 100) or a quarter of the
 * value (all others). Judged on what is published, so that the mark itself gives nothing away.
 */
export function isIndicative(
  definition: Pick<IndicatorDefinition, "eenheid" | "maat" | "weergave" | "interval">,
  { value, bounds, persons }: Written,
): boolean {
  if (definition.eenheid === "respondent" && persons < fewAnswers) return true;
  if (bounds === undefined) return false;
  // Less the noise of binary fractions, so that a limit that is just reached is not passed.
  const half = (bounds.upper - bounds.lower) / 2 - 1e-9;
  if (intervalOf(definition) === "wilson") return half > widest.share;
  return half > (definition.weergave === "score-0-100" ? widest.score : Math.abs(value) * widest.part);
}

/** Between which values an outcome lies whatever the data are. */
export function limitsOf(definition: Pick<IndicatorDefinition, "maat" | "weergave" | "interval">): Bounds {
  if (intervalOf(definition) === "wilson") return { lower: 0, upper: 1 };
  if (definition.weergave === "score-0-100") return { lower: 0, upper: 100 };
  return { lower: 0, upper: Number.POSITIVE_INFINITY };
}
