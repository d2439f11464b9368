import type { Witness } from "./interval-audit.ts";
import type { IntervalProblem } from "./interval-model.ts";
import type { OtherTable } from "./interval-search.ts";

/**
 * Checks a witness by arithmetic alone, without a solver (disclosure.md 3.3): both tables have every published
 * figure of the true one and nothing below 0, and in them the cell lies as far away and apart as was asked.
 * @returns what does not hold, in words; empty when the witness stands.
 */
export function witnessFaults(problem: IntervalProblem, { cell, demand, low, high }: Witness): string[] {
  const faults: string[] = [];
  const truth = sumOf(problem, cell, problem.values);
  const [lowest, highest] = [low, high].map((table) => {
    if (table === undefined) return truth;
    const values = apply(problem.values, table);
    faults.push(...tableFaults(problem, values));
    return sumOf(problem, cell, values);
  }) as [number, number];
  const slack = tolerance(truth);
  if (highest < truth + demand.up - slack) faults.push("the high value is not high enough");
  if (lowest > truth - Math.min(demand.down, truth) + slack) faults.push("the low value is not low enough");
  if (highest - lowest < demand.width - slack) faults.push("the values are not wide enough apart");
  return faults;
}

/** What an outsider would see differ between a table and the true one, or know to be impossible. */
export function tableFaults(problem: IntervalProblem, values: Float64Array): string[] {
  const faults: string[] = [];
  if (values.some((value) => value < -1e-6)) faults.push("a value below 0");
  problem.members.forEach((rows, cell) => {
    if (rows.length === 0) return;
    const [own, truth] = [sumOf(problem, cell, values), sumOf(problem, cell, problem.values)];
    const give = problem.slack?.[cell] ?? 0;
    const told = truth + (problem.shift?.[cell] ?? 0);
    if (problem.hidden[cell] !== true && Math.abs(own - told) > give + tolerance(truth))
      faults.push(`published cell ${cell} differs`);
    if (problem.hidden[cell] === true && truth >= problem.least && own < problem.least - tolerance(truth))
      faults.push(`hidden cell ${cell} would be shown as empty`);
  });
  return faults;
}

function apply(values: Float64Array, { rows, differences }: OtherTable): Float64Array {
  const other = values.slice();
  rows.forEach((row, at) => {
    other[row] = (other[row] ?? 0) + (differences[at] ?? 0);
  });
  return other;
}

function sumOf({ members }: IntervalProblem, cell: number, values: Float64Array): number {
  let sum = 0;
  for (const row of members[cell] ?? []) sum += values[row] ?? 0;
  return sum;
}

/** Of the solver: 1e-7 per constraint. */
function tolerance(value: number): number {
  return 1e-5 * Math.max(1, value);
}
