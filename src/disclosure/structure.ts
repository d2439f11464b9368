import type { Population } from "../indicators/types.ts";
import { noPast, pastColumns } from "./conflict.ts";
import { type Field, fieldFor } from "./field.ts";
import { depthOf, type Group, groupCells, type Incidence, incidenceOf, rowOrder } from "./groups.ts";
import { type Insider, insidersOf } from "./insiders.ts";
import { Judge } from "./judge.ts";
import type { Past } from "./past.ts";
import type { Policy } from "./policy.ts";
import { type Relation, relationsOf } from "./relations.ts";
import { reduceRows } from "./row-basis.ts";
import { insistOnSound } from "./soundness.ts";
import type { Sparse } from "./vectors.ts";

/** How the cells hang together in the eyes of one kind of reader. */
export interface View {
  /** Per group, then those of the past, over the basis rows; empty when this reader sees nothing in it. */
  readonly columns: readonly Sparse[];
  readonly insiders: readonly Insider[];
}

/** All that suppression needs of a population and that does not depend on what is hidden. */
export interface Structure {
  readonly population: Population;
  readonly groups: readonly Group[];
  readonly incidence: Incidence;
  readonly relations: readonly Relation[];
  readonly field: Field;
  readonly views: readonly View[];
  /** The groups, what should be published first in front. */
  readonly order: readonly number[];
  readonly judge: Judge;
  readonly past: Past;
}

/**
 * @param age index of the dimension of age, or −1.
 * @throws AppError DISCLOSURE when the cube contradicts itself.
 * @param seed chooses the field; the outcome does not depend on it.
 * @param past what earlier releases told, over the inner cells of `population`.
 */
export function structureOf(
  population: Population,
  policy: Policy,
  age: number,
  seed: number,
  past: Past = noPast,
): Structure {
  const groups = groupCells(population);
  const incidence = incidenceOf(groups, population.innerCount);
  const field = fieldFor(seed);
  const periods = periodsOfRows(population, groups, past);
  const columns = [...groups, ...pastColumns(past)];
  const order = rowOrder(population, groups, incidence);
  const owners = ownersOf(population);
  const views = viewsOf(order, periods).map((rows): View => {
    const watched = Uint8Array.from(owners, (owner) => (owner < 0 ? 0 : 1));
    const shared = rows.filter((row) => watched[row] === 0);
    const single = rows.filter((row) => watched[row] === 1);
    const ordered = Uint32Array.from([...shared, ...single]);
    const reduction = reduceRows(field, columns, { order: ordered, watched }, seed);
    const insiders =
      population.contributors === undefined
        ? lonely(population, groups, reduction.columns)
        : insidersOf(field, reduction, owners, single);
    return { columns: reduction.columns, insiders };
  });
  const relations = relationsOf(population, groups);
  insistOnSound(population, groups, relations);
  return {
    population,
    groups,
    incidence,
    relations,
    field,
    views,
    order: inOrder(population, groups),
    judge: new Judge(population, groups, policy, { periods: periods.number, age }),
    past,
  };
}

/** Per inner cell the one employer that contributes to it, or −1. */
function ownersOf({ contributors, innerCount }: Population): Int32Array {
  return new Int32Array(innerCount).map((_, row) => {
    const first = contributors?.start[row] ?? 0;
    const last = contributors?.start[row + 1] ?? 0;
    return last - first === 1 ? (contributors?.employer[first] ?? -1) : -1;
  });
}

/** Without contributors: someone is alone in each of these cells, and may know nothing else. */
function lonely({ measures }: Population, groups: readonly Group[], columns: readonly Sparse[]): Insider[] {
  return groups.flatMap(({ cells: [cell = 0] }, group) => {
    const alone = measures.some(({ facts }) => facts[cell]?.employers === 1);
    const column = columns[group];
    return alone && column !== undefined && column.size > 0 ? [{ known: [column] }] : [];
  });
}

export interface RowPeriods {
  readonly number: Uint8Array;
  /** 1 for an inner cell of a year in which others are of quarters or months. */
  readonly ofYear: Uint8Array;
}

/** The shortest period that an inner cell lies in. */
export function periodsOfRows(
  { keys, innerCount }: Population,
  groups: readonly Group[],
  past: Past,
): RowPeriods {
  const codes = [...new Set(keys.map(({ period }) => period))].sort();
  const rank = (period: string) => ["MM", "KW"].indexOf(period.slice(4, 6));
  // From long to short, so that the shortest is what remains.
  const order = codes.toSorted((a, b) => longest(rank(a)) - longest(rank(b)) || (a < b ? -1 : 1));
  const place = new Map(order.map((period, index) => [period, index]));
  const number = new Uint8Array(innerCount);
  const note = (rows: Uint32Array, own: number) => {
    for (const row of rows) if ((number[row] ?? 0) < own) number[row] = own;
  };
  for (const { cells, rows } of groups) {
    note(rows, Math.max(...cells.map((cell) => place.get(keys[cell]?.period ?? "") ?? 0)));
  }
  for (const { key, column } of [...past.published, ...past.secrets]) {
    note(column.rows, place.get(key.period) ?? 0);
  }
  const shorter = new Set<string>();
  for (const period of number) {
    const code = order[period] ?? "";
    if (rank(code) >= 0) shorter.add(code.slice(0, 4));
  }
  const ofYear = number.map((period) => {
    const code = order[period] ?? "";
    return rank(code) < 0 && shorter.has(code.slice(0, 4)) ? 1 : 0;
  });
  return { number, ofYear };
}

/** Sorts years before quarters before months. */
function longest(rank: number): number {
  return rank < 0 ? 0 : rank === 1 ? 1 : 2;
}

/**
 * What the inner cells are. A year may hold what no quarter holds; who does not know that takes it for the sum of its
 * quarters. So there are two views: first without those inner cells, then with them. What cannot be derived in the
 * first cannot in the second either, for fewer inner cells only make more relations hold; the second is for what
 * the first does not see.
 */
function viewsOf(order: Uint32Array, { ofYear }: RowPeriods): Uint32Array[] {
  const additive = order.filter((row) => ofYear[row] === 0);
  return additive.length === order.length ? [order] : [additive, order];
}

/**
 * National totals first, then the fewest dimensions, then the most persons: what is wanted most, and what
 * costs least to hide last. The groups come by name, so that the order is the same on every run.
 */
function inOrder({ keys, measures }: Population, groups: readonly Group[]): number[] {
  const depth = groups.map(({ cells }) =>
    Math.min(...cells.map((cell) => depthOf(keys[cell] as Population["keys"][number]))),
  );
  const persons = groups.map(({ cells }) =>
    Math.max(0, ...cells.flatMap((cell) => measures.map(({ facts }) => facts[cell]?.persons ?? 0))),
  );
  return groups
    .map((_, group) => group)
    .sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0) || (persons[b] ?? 0) - (persons[a] ?? 0) || a - b);
}
