import type { Population } from "../indicators/types.ts";
import { type Holding, Holdings, isByAge, type Share } from "./audit-holdings.ts";
import { type Scene, sensitiveCells } from "./audit-remainders.ts";
import { protection } from "./audit-rules.ts";
import type { IntervalProblem } from "./interval-model.ts";
import { roundingOf } from "./interval-rounding.ts";
import type { Demand } from "./interval-search.ts";
import type { ClassPolicy, Policy } from "./policy.ts";

/** One quantity of a population whose hidden values must not be known within limits. */
export interface IntervalTask {
  readonly population: string;
  /** "personen", or the id of an indicator with "teller" or "noemer". */
  readonly quantity: string;
  readonly problem: IntervalProblem;
  readonly demands: readonly Demand[];
}

/**
 * The protection that every sensitive hidden cell needs (disclosure.md 2.4, 2.6): for persons a width of the
 * least number, for sums what the dominance and p % rules lack. Secondary cells ask nothing for themselves.
 * @param quantities whether only persons are asked, or the numerator and denominator of every measure too.
 * @throws Error when it is not known who contributes.
 */
export function intervalTasks(
  population: Population,
  hidden: readonly boolean[],
  { policy, dimensions }: { readonly policy: Policy; readonly dimensions: readonly string[] },
  quantities: "personen" | "alles" = "alles",
): IntervalTask[] {
  const { contributors } = population;
  if (contributors === undefined) throw new Error("intervals need to know who contributes");
  const holdings = new Holdings(population, contributors);
  const scene: Scene = { population, hidden, holdings, policy, dimensions };
  const sensitive = sensitiveCells(scene).map((cell) => ({
    cell,
    holding: holdings.of(population.members[cell] ?? []),
  }));
  const persons = innerSums(population, contributors.persons);
  const tasks = [
    task(
      population,
      hidden,
      "personen",
      persons,
      1,
      sensitive.map((own) => forPersons(scene, own.cell, own.holding)),
      policy,
    ),
  ];
  if (quantities === "personen") return tasks;
  population.measures.forEach(({ definition }, measure) => {
    if (definition.maat === "mediaan") return;
    const own = policy.klassen[definition.klasse];
    for (const [side, name] of [
      ["numerator", "teller"],
      ["denominator", "noemer"],
    ] as const) {
      const parts = contributors.measures[measure]?.[side] ?? new Float64Array();
      const demands = sensitive.flatMap(({ cell, holding }) =>
        forSum(cell, holding.measures[measure]?.[side], own),
      );
      if (demands.length === 0 || parts.some((part) => part < 0)) continue;
      tasks.push(
        task(
          population,
          hidden,
          `${definition.id} (${name})`,
          innerSums(population, parts),
          0,
          demands,
          policy,
        ),
      );
    }
  });
  return tasks.filter((one, at) => tasks.findIndex((other) => isSame(one, other)) === at);
}

/** Nothing is gained by asking the same of the same values twice (a count is its own denominator). */
function isSame(a: IntervalTask, b: IntervalTask): boolean {
  return (
    JSON.stringify(a.demands) === JSON.stringify(b.demands) &&
    a.problem.values.every((value, row) => value === b.problem.values[row])
  );
}

function task(
  population: Population,
  hidden: readonly boolean[],
  quantity: string,
  values: Float64Array,
  least: number,
  demands: readonly Demand[],
  policy: Policy,
): IntervalTask {
  const { id, members, innerCount, keys } = population;
  // A total is worth more than its size: hiding it takes a figure from everyone.
  const costs = Float64Array.from(members, (rows, cell) => {
    const totals = keys[cell]?.codes.filter((code) => code === "T").length ?? 0;
    return rows.reduce((sum, row) => sum + (values[row] ?? 0), 0) * 4 ** totals;
  });
  return {
    population: id,
    quantity,
    problem: {
      ...{ innerCount, members, hidden, values, least, costs },
      ...roundingOf(population, policy, values, least > 0),
    },
    demands,
  };
}

function innerSums({ innerCount, contributors }: Population, parts: Float64Array): Float64Array {
  const sums = new Float64Array(innerCount);
  for (let row = 0; row < innerCount; row++) {
    const end = contributors?.start[row + 1] ?? 0;
    for (let entry = contributors?.start[row] ?? 0; entry < end; entry++)
      sums[row] = (sums[row] ?? 0) + (parts[entry] ?? 0);
  }
  return sums;
}

function forPersons({ population, policy, dimensions }: Scene, cell: number, { persons }: Holding): Demand {
  const key = population.keys[cell];
  const age = key !== undefined && isByAge(dimensions, key);
  const least = Math.max(
    ...population.measures.map(({ definition }) => {
      const own = policy.klassen[definition.klasse];
      return age ? Math.max(own.personen, own.personen_naar_leeftijd ?? 0) : own.personen;
    }),
  );
  return { cell, up: Math.max(least - persons, 1), down: 0, width: least };
}

/** What the rules on the largest employers lack; nothing when they are kept. */
function forSum(cell: number, share: Share | undefined, policy: ClassPolicy): Demand[] {
  if (share === undefined || share.top1 === 0) return [];
  const limits = policy.dominantie.map(
    ([largest, percentage]) =>
      (100 / percentage) * (largest === 1 ? share.top1 : share.top1 + share.top2) - share.sum,
  );
  const lacking = Math.max(protection(share, policy.p_procent), ...limits);
  // What is missing by less than a double can tell is not missing.
  return lacking <= 1e-9 * share.sum
    ? []
    : [{ cell, up: lacking, down: Math.min(lacking, share.sum), width: 0 }];
}
