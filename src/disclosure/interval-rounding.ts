import type { Population } from "../indicators/types.ts";
import type { IntervalProblem } from "./interval-model.ts";
import type { Policy } from "./policy.ts";

/**
 * What rounding leaves an outsider to guess (disclosure.md 2.12): a count that is told as a multiple of 5 lies at most
 * 2 away, a sum of three digits half a step of the last one. The attacker's own reading of the rounding layer.
 * @param values per inner cell.
 * @param isCount whether all of it is counts, or only what is no more than the persons of a cell.
 * @returns nothing when a measure tells it exactly.
 */
export function roundingOf(
  { members, measures }: Population,
  policy: Policy,
  values: Float64Array,
  isCount: boolean,
): Pick<IntervalProblem, "slack" | "shift"> {
  const bases = measures.map(({ definition }) => policy.klassen[definition.klasse].afronden);
  const base = Math.min(...bases.map((own) => own ?? 1));
  if (bases.length === 0 || base === 1) return {};
  const slack = new Float64Array(members.length);
  const shift = new Float64Array(members.length);
  members.forEach((rows, cell) => {
    const truth = rows.reduce((sum, row) => sum + (values[row] ?? 0), 0);
    if (truth === 0) return;
    const most = Math.max(
      0,
      ...measures.map(({ facts }) => Math.max(facts[cell]?.persons ?? 0, facts[cell]?.units ?? 0)),
    );
    const counted = Number.isInteger(truth) && (isCount || truth <= most);
    const step = counted ? base : 10 ** (Math.floor(Math.log10(truth)) - 2);
    const told = Math.round(truth / step) * step;
    // Counts are whole, so that the halves fall off.
    const give = counted ? Math.floor(step / 2) : step / 2;
    shift[cell] = told - truth;
    slack[cell] = Math.max(give, Math.abs(told - truth));
  });
  return { slack, shift };
}
