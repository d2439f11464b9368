import { type CellKey, type Population, TOTAL, UNKNOWN } from "../indicators/types.ts";
import type { Beside } from "../release/own.ts";
import type { Comparator } from "./comparator.ts";
import type { CellParts, EmployerParts } from "./own-parts.ts";

/** Of a dimension of which codes overlap no single code is known of an employer: its cells tell who is in them. */
const overlapping = "cluster";

/** A cell that an employer may lie in, with what each employer has there. */
export interface Place {
  /** Number within its population and year. */
  readonly id: number;
  readonly cell: number;
  readonly key: CellKey;
  readonly spot: Spot;
  readonly parts: CellParts;
  /** Per measure, made when asked for. */
  readonly grounds: Map<number, Ground>;
  /** By what is told of it, made when asked for. */
  readonly vouched: Map<string, Vouched>;
}

/** A place of the cube, with its codes by dimension: of all of them, and of those that it splits out alone. */
export interface Spot extends Pick<CellKey, "table" | "codes"> {
  readonly dimensies: Readonly<Record<string, string | null>>;
  readonly split: Readonly<Record<string, string>>;
}

/** What an employer is told of a place: one object, as thousands of figures tell the same of it. */
export interface Vouched {
  readonly spot: Spot;
  readonly beside: Beside;
}

/** One measure of one place: the group there, and what is public of it. */
export interface Ground {
  readonly comparator: Comparator;
  readonly published: number | undefined;
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
  const cellsAt = cellsBySplit(population, year, dimensions);
  return levels.map((level) => {
    const homes = new Map<number, Place[]>();
    const membersOf = level.includes(overlapping)
      ? (cell: number) => contributing(population, cell, employers)
      : byCodes(level, dimensions, employers);
    for (const cell of cellsAt(level)) {
      const key = population.keys[cell] as CellKey;
      if (key.codes.includes(UNKNOWN)) continue;
      const own = membersOf(cell, key);
      const persons = Math.max(0, ...population.measures.map(({ facts }) => facts[cell]?.persons ?? 0));
      const spot = spotOf(key, dimensions);
      const parts = { employers: own, persons };
      const place = { id: id++, cell, key, spot, parts, grounds: new Map(), vouched: new Map() };
      for (const employer of own.keys()) homes.set(employer, [...(homes.get(employer) ?? []), place]);
    }
    return homes;
  });
}

function spotOf({ table, codes }: CellKey, dimensions: readonly string[]): Spot {
  const split = dimensions.flatMap((dimension, d): [string, string][] => {
    const code = codes[d] ?? null;
    return code === null ? [] : [[dimension, code]];
  });
  const dimensies = Object.fromEntries(dimensions.map((dimension, d) => [dimension, codes[d] ?? null]));
  return { table, codes, dimensies, split: Object.fromEntries(split) };
}

/** A place with whether it is vouched for, and the quarter there. */
export function vouchedAt({ spot, vouched }: Place, holds: boolean, quarter: Beside["kwart"]): Vouched {
  const name = `${holds} ${quarter}`;
  const known = vouched.get(name) ?? vouchedOf(spot, holds, quarter);
  vouched.set(name, known);
  return known;
}

export function vouchedOf(spot: Spot, holds: boolean, quarter: Beside["kwart"]): Vouched {
  return { spot, beside: { tabel: spot.table, dimensies: spot.split, houdt: holds, kwart: quarter } };
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
  const inOrder = [...found].sort((a, b) => a - b);
  return new Map(
    inOrder.flatMap((employer): [number, EmployerParts][] => {
      const own = employers.get(employer);
      return own === undefined ? [] : [[employer, own]];
    }),
  );
}

/** By the dimensions that they split out the cells of a year, each combination once. */
function cellsBySplit({ keys }: Population, year: string, dimensions: readonly string[]) {
  const found = new Map<string, Map<string, number>>();
  for (const [cell, { period, codes }] of keys.entries()) {
    if (period !== year) continue;
    const split = dimensions.filter((_, d) => (codes[d] ?? TOTAL) !== TOTAL).join();
    const cells = found.get(split) ?? new Map<string, number>();
    found.set(split, cells);
    const name = codes.map((code) => code ?? TOTAL).join("\t");
    if (!cells.has(name)) cells.set(name, cell);
  }
  return (level: readonly string[]): Iterable<number> => {
    const split = dimensions.filter((own) => level.includes(own));
    return split.length < level.length ? [] : (found.get(split.join())?.values() ?? []);
  };
}
