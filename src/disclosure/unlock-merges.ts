import type { UnlockDivision } from "../catalog/unlock-plan.ts";
import type { CellFacts, CellKey, Measure, Population } from "../indicators/types.ts";
import { TOTAL } from "../indicators/types.ts";
import { cellId, depthOf, groupCells } from "./groups.ts";
import type { Past } from "./past.ts";
import type { Policy } from "./policy.ts";
import { primaryRules } from "./primary.ts";
import { periodsOfRows } from "./structure.ts";
import { Unions } from "./unions.ts";

/** A cell that is not published: classes of one dimension of a table taken together. */
export interface Merge {
  readonly key: CellKey;
  readonly id: string;
  readonly division: UnlockDivision;
  /** Index of the dimension whose classes are taken together. */
  readonly dimension: number;
  /** Indices in Population.keys of the cells that it is the sum of, those with somebody in them. */
  readonly parts: readonly number[];
  /** Sorted inner cells. */
  readonly rows: Uint32Array;
}

/** Every merge of a plan in one period: in each table that has the dimension, for every code of the others. */
export function mergesOf(
  { keys, members }: Population,
  dimensions: readonly string[],
  divisions: readonly UnlockDivision[],
  period: string,
): Merge[] {
  return divisions.flatMap((division) => {
    const dimension = dimensions.indexOf(division.dimensie);
    const groupOf = new Map(division.groepen.flatMap(({ code, codes }) => codes.map((own) => [own, code])));
    const found = new Map<string, { key: CellKey; parts: number[] }>();
    keys.forEach((key, cell) => {
      const group = groupOf.get(key.codes[dimension] ?? "");
      if (key.period !== period || group === undefined || (members[cell]?.length ?? 0) === 0) return;
      const merged = { ...key, codes: key.codes.with(dimension, group) };
      const id = cellId(merged);
      const own = found.get(id);
      if (own === undefined) found.set(id, { key: merged, parts: [cell] });
      else own.parts.push(cell);
    });
    return [...found]
      .filter(([, { parts }]) => parts.length > 1)
      .map(([id, { key, parts }]): Merge => {
        const rows = new Set(parts.flatMap((part) => [...(members[part] ?? [])]));
        return { key, id, division, dimension, parts, rows: Uint32Array.from(rows).sort() };
      });
  });
}

/** The population with merges that pass every primary rule as cells; these come last. */
export interface Extended {
  readonly population: Population;
  readonly merges: readonly Merge[];
}

/**
 * Adds the merges that may be shown on their own, by the rules for unions of cells: the parts of an employer are
 * added up first, and of the persons as many are counted as there are at least.
 * @returns undefined when it is not known who contributes: then nothing is said.
 */
export function extend(
  population: Population,
  dimensions: readonly string[],
  policy: Policy,
  past: Past,
  merges: readonly Merge[],
): Extended | undefined {
  const { contributors, keys, measures } = population;
  if (contributors === undefined) return undefined;
  const age = dimensions.indexOf("leeftijd");
  const periods = periodsOfRows(population, groupCells(population), past);
  const unions = new Unions(population, contributors, policy, periods.number);
  const kept: Merge[] = [];
  const ids = new Set(merges.map(({ id }) => id));
  const added = measures.map((): (CellFacts | undefined)[] => []);
  const dropped = new Set<string>();
  // Totals first: a merge of which the total is no cell would be a class of nothing.
  for (const merge of merges.toSorted((a, b) => depthOf(a.key) - depthOf(b.key))) {
    const byAge = (merge.key.codes[age] ?? TOTAL) !== TOTAL;
    unions.clear();
    unions.include(merge.rows);
    const together = unions.facts();
    const facts = measures.map((measure, m) => factsOf(measure, merge.parts, together[m]));
    const passes = measures.every(({ definition }, m) => {
      const own = facts[m];
      const limits = policy.klassen[definition.klasse];
      return own === undefined || primaryRules(own, definition, limits, byAge).length === 0;
    });
    const isAlone = totalsOf(merge).some((total) => !ids.has(total) || dropped.has(total));
    if (!passes || isAlone || unions.isForbidden(byAge)) {
      dropped.add(merge.id);
      continue;
    }
    kept.push(merge);
    facts.forEach((own, m) => {
      added[m]?.push(own);
    });
  }
  return {
    merges: kept,
    population: {
      ...population,
      keys: [...keys, ...kept.map(({ key }) => key)],
      members: [...population.members, ...kept.map(({ rows }) => rows)],
      measures: measures.map((measure, m) => ({
        ...measure,
        facts: [...measure.facts, ...(added[m] ?? [])],
      })),
    },
  };
}

/** The ids of a merge with another code replaced by the total. */
function totalsOf({ key, dimension }: Merge): string[] {
  return key.codes.flatMap((code, d) =>
    code === null || code === TOTAL || d === dimension
      ? []
      : [cellId({ ...key, codes: key.codes.with(d, TOTAL) })],
  );
}

/** Sums are exact; the largest parts are those of `together`; who is in two classes counts twice among the persons. */
function factsOf(
  { facts }: Measure,
  parts: readonly number[],
  together: CellFacts | undefined,
): CellFacts | undefined {
  const own = parts.flatMap((part) => facts[part] ?? []);
  if (own.length === 0 || together === undefined) return undefined;
  const sum = (pick: (one: CellFacts) => number) => own.reduce((total, one) => total + pick(one), 0);
  const units = sum((one) => one.units);
  const share = together.units === 0 ? 1 : together.largestEmployerUnits / together.units;
  return {
    numerator: { ...together.numerator, sum: sum((one) => one.numerator.sum) },
    denominator: { ...together.denominator, sum: sum((one) => one.denominator.sum) },
    persons: sum((one) => one.persons),
    units,
    employers: together.employers,
    largestEmployerUnits: Math.ceil(units * share),
    personsWith: sum((one) => one.personsWith),
    personsWithout: sum((one) => one.personsWithout),
  };
}
