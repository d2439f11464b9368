import type { IndicatorDefinition } from "../catalog/types.ts";
import { type CellKey, type Population, TOTAL, UNKNOWN } from "../indicators/types.ts";
import { Comparator } from "./comparator.ts";
import type { CellParts, EmployerParts } from "./own-parts.ts";

/** Of a dimension of which codes overlap no single code is known of an employer: its cells tell who is in them. */
const overlapping = "cluster";

/** A cell that an employer may lie in, with what each employer has there. */
export interface Place {
  /** Number within its population and year. */
  readonly id: number;
  readonly cell: number;
  readonly key: CellKey;
  readonly parts: CellParts;
  /** Per measure, made when asked for. */
  readonly comparators: Map<number, Comparator>;
}

/** Per employer the places where it lies that split out just the dimensions of one level. */
export type Homes = ReadonlyMap<number, readonly Place[]>;

/**
 * Of each level the places of every employer in a year; of an unknown code there is none.
 * @param levels dimensions that are split out.
 */
export function placesOf(
  population: Population,
  year: string,
  dimensions: readonly string[],
  employers: ReadonlyMap<number, EmployerParts>,
  levels: readonly (readonly string[])[],
): Homes[] {
  let id = 0;
  return levels.map((level) => {
    const homes = new Map<number, Place[]>();
    const membersOf = level.includes(overlapping)
      ? (cell: number) => contributing(population, cell, employers)
      : byCodes(level, dimensions, employers);
    for (const cell of cellsAt(population, year, level, dimensions)) {
      const key = population.keys[cell] as CellKey;
      if (key.codes.includes(UNKNOWN)) continue;
      const own = membersOf(cell, key);
      const persons = Math.max(0, ...population.measures.map(({ facts }) => facts[cell]?.persons ?? 0));
      const place = { id: id++, cell, key, parts: { employers: own, persons }, comparators: new Map() };
      for (const employer of own.keys()) homes.set(employer, [...(homes.get(employer) ?? []), place]);
    }
    return homes;
  });
}

/** The group of a place for one measure. */
export function comparatorIn(
  { parts, comparators }: Place,
  measure: number,
  definition: IndicatorDefinition,
): Comparator {
  const made = comparators.get(measure) ?? new Comparator(parts, measure, definition);
  comparators.set(measure, made);
  return made;
}

type Members = ReadonlyMap<number, EmployerParts>;

/** The employers of a cell by their codes in the year. */
function byCodes(level: readonly string[], dimensions: readonly string[], employers: Members) {
  const nameAt = (codes: readonly (string | null)[]) =>
    dimensions.flatMap((dimension, d) => (level.includes(dimension) ? [codes[d] ?? TOTAL] : [])).join("\t");
  const members = new Map<string, Map<number, EmployerParts>>();
  for (const [employer, own] of employers) {
    const name = nameAt(own.codes);
    members.set(name, (members.get(name) ?? new Map()).set(employer, own));
  }
  return (_: number, key: CellKey): Members => members.get(nameAt(key.codes)) ?? new Map();
}

/** The employers that contribute to an inner cell of a cell. */
function contributing({ contributors, members }: Population, cell: number, employers: Members): Members {
  const found = new Set<number>();
  for (const row of contributors === undefined ? [] : (members[cell] ?? [])) {
    for (let at = contributors?.start[row] ?? 0; at < (contributors?.start[row + 1] ?? 0); at++)
      found.add(contributors?.employer[at] ?? -1);
  }
  return new Map([...employers].filter(([employer]) => found.has(employer)));
}

/** The cells of a year that split out just these dimensions, each combination once. */
function cellsAt(
  { keys }: Population,
  year: string,
  level: readonly string[],
  dimensions: readonly string[],
): number[] {
  const seen = new Set<string>();
  const wanted = dimensions.filter((own) => level.includes(own)).join();
  return [...keys.entries()].flatMap(([cell, key]) => {
    if (key.period !== year) return [];
    const split = dimensions.filter((_, d) => (key.codes[d] ?? TOTAL) !== TOTAL);
    const codes = key.codes.map((code) => code ?? TOTAL).join("\t");
    if (split.join() !== wanted || split.length !== level.length || seen.has(codes)) return [];
    seen.add(codes);
    return [cell];
  });
}
