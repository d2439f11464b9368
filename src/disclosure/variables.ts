import type { Contributors, Population } from "../indicators/types.ts";
import { type Coarser, coarserThan, dimensionsIn } from "./coarser.ts";
import { type EarlierPattern, measureName, type Prints, periodOfRow, sizeBounds } from "./earlier.ts";
import { groupedBy, type Part } from "./revision.ts";

/**
 * The inner cells of all releases, split so that each piece is in a release whole or not at all: contributors of
 * one inner cell that were in the same releases with the same figures are one variable. So what stayed the same is
 * one unknown in all releases, and what came, went or changed is one of its own.
 */
export interface Variables {
  readonly count: number;
  /** Variables of inner cell `row` of release `at` (the present one is the last), ascending. */
  of(at: number, row: number): readonly number[];
  /** The contributors in a variable that is not in every release. */
  parts(variable: number): readonly Part[];
  /** The contributors of the present, over the variables. */
  readonly contributors: Contributors | undefined;
}

interface Source {
  readonly rows: readonly string[];
  readonly measures: readonly string[];
  readonly prints: Prints;
}

/** @param names of the inner cells of `population`: `rowNames`. */
export function variablesOf(
  population: Population,
  names: readonly string[],
  earlier: readonly EarlierPattern[],
  prints: Prints,
): Variables {
  const measures = population.measures.map(measureName);
  const sources: Source[] = [...earlier, { rows: names, measures, prints }];
  // Tokens of other sets of measures say nothing about each other; who was there is known all the same.
  const sameMeasures = sources.every(
    (source) => source.measures.toSorted().join() === measures.toSorted().join(),
  );
  const present = sources.length - 1;
  const coarser = earlier.flatMap((one, at) => coarserThan({ rows: names, prints }, one, at) ?? []);
  const numbering = new Numbering(sources, population, sameMeasures, coarser);
  const alike = groupedBy([...sources.keys()], (at) => dimensionsIn(sources[at]?.rows ?? []));
  // The present first, so that its variables have the order of its inner cells.
  const classes = [...alike.values()].sort(
    (a, b) => Number(b.includes(present)) - Number(a.includes(present)),
  );
  for (const members of classes) {
    for (const [name, rows] of rowsByName(sources, members)) numbering.add(name, rows);
  }
  return numbering.variables();
}

/** Of the inner cells of `members` (numbers of sources): per source the number of the one with that name, or -1. */
function rowsByName(sources: readonly Source[], members: readonly number[]): Map<string, Int32Array> {
  const rows = new Map<string, Int32Array>();
  for (const at of members.toReversed()) {
    sources[at]?.rows.forEach((name, row) => {
      const own = rows.get(name) ?? new Int32Array(sources.length).fill(-1);
      own[at] = row;
      rows.set(name, own);
    });
  }
  return rows;
}

/** A contributor: number `i` of release `at`. */
interface Place {
  readonly at: number;
  readonly i: number;
}

class Numbering {
  readonly #sources: readonly Source[];
  readonly #population: Population;
  readonly #sameMeasures: boolean;
  readonly #coarser: readonly Coarser[];
  /** Per release, per inner cell of it: its variables. */
  readonly #of: number[][][];
  readonly #parts = new Map<number, Part[]>();
  /** Per variable: numbers in the present contributors. */
  readonly #present: number[][] = [];
  /** Inner cells so far. */
  #inner = 0;

  constructor(
    sources: readonly Source[],
    population: Population,
    sameMeasures: boolean,
    coarser: readonly Coarser[],
  ) {
    this.#coarser = coarser;
    this.#sources = sources;
    this.#population = population;
    this.#sameMeasures = sameMeasures;
    this.#of = sources.map(({ rows }) => rows.map(() => []));
  }

  /** @param rows per release the number of the inner cell with this name, or -1. */
  add(name: string, rows: Int32Array): void {
    this.#inner += 1;
    const here = [...rows.keys()].filter((at) => rows[at] !== -1);
    const places = here.flatMap((at) => this.#placesIn(at, rows[at] ?? -1));
    if (places.length === 0) this.#number(here, rows);
    const seen = groupedBy(places.filter(this.#isOwn), ({ at, i }) => {
      const prints = this.#sources[at]?.prints;
      return `${prints?.employers[i]}|${this.#sameMeasures ? prints?.tokens[i] : ""}`;
    });
    for (const { at, rowOf } of this.#coarser) {
      const row = rowOf[rows[this.#sources.length - 1] ?? -1];
      if (row !== undefined) rows[at] = row;
    }
    const pieces = groupedBy([...seen.values()], (own) => this.#releasesOf(own).join());
    for (const releases of [...pieces.keys()].sort()) {
      this.#addPiece(name, rows, releases.split(",").map(Number), pieces.get(releases) ?? []);
    }
  }

  #placesIn(at: number, row: number): Place[] {
    const { starts } = this.#sources[at]?.prints ?? {};
    const [from, to] = [starts?.[row] ?? 0, starts?.[row + 1] ?? 0];
    return Array.from({ length: to - from }, (_, n) => ({ at, i: from + n }));
  }

  /** A contributor of a coarser release that did not change is what it is in the present. */
  readonly #isOwn = ({ at, i }: Place): boolean =>
    this.#coarser.find((one) => one.at === at)?.earlierSame[i] !== 1;

  #releasesOf(own: readonly Place[]): number[] {
    const newest = own.at(-1);
    const last = this.#sources.length - 1;
    const others = this.#coarser.filter(
      ({ presentSame }) => newest?.at === last && presentSame[newest.i] === 1,
    );
    return [...own, ...others].map(({ at }) => at).sort((a, b) => a - b);
  }

  #addPiece(
    name: string,
    rows: Int32Array,
    releases: readonly number[],
    own: readonly (readonly Place[])[],
  ): void {
    const variable = this.#number(releases, rows);
    const last = this.#sources.length - 1;
    for (const places of own) {
      const newest = places.at(-1);
      if (newest === undefined) continue;
      if (newest.at === last) this.#present[variable]?.push(newest.i);
      if (releases.length === this.#sources.length) continue;
      const parts = this.#parts.get(variable) ?? [];
      parts.push(newest.at === last ? this.#exact(name, newest) : this.#rough(name, newest));
      this.#parts.set(variable, parts);
    }
  }

  #number(releases: readonly number[], rows: Int32Array): number {
    const variable = this.#present.push([]) - 1;
    for (const at of releases) this.#of[at]?.[rows[at] ?? -1]?.push(variable);
    return variable;
  }

  #exact(name: string, place: Place): Part {
    const { i } = place;
    const { contributors } = this.#population;
    if (contributors === undefined) return this.#rough(name, place);
    const exact = (value = 0) => [Math.abs(value), Math.abs(value)] as const;
    return {
      ...this.#place(name, place),
      persons: exact(contributors.persons[i]),
      numerators: contributors.measures.map(({ numerator }) => exact(numerator[i])),
      denominators: contributors.measures.map(({ denominator }) => exact(denominator[i])),
      having: contributors.measures.map(({ personsWith }) => personsWith[i] ?? 0),
      lacking: contributors.measures.map(({ personsWithout }) => personsWithout[i] ?? 0),
    };
  }

  /** Of who is no longer there, only the size is kept. */
  #rough(name: string, place: Place): Part {
    const source = this.#sources[place.at];
    const sizes = source?.prints.sizes[place.i] ?? "";
    const boundsOf = (measure: string, side: 0 | 1) => {
      const own = source?.measures.indexOf(measure) ?? -1;
      return sizeBounds(own === -1 ? undefined : sizes[1 + 2 * own + side]);
    };
    const measures = this.#population.measures.map(measureName);
    return {
      ...this.#place(name, place),
      persons: sizeBounds(sizes[0]),
      numerators: measures.map((measure) => boundsOf(measure, 0)),
      denominators: measures.map((measure) => boundsOf(measure, 1)),
      having: measures.map((measure) => (boundsOf(measure, 0)[0] > 0 ? 1 : 0)),
      lacking: measures.map((measure) => (boundsOf(measure, 0)[1] < boundsOf(measure, 1)[0] ? 1 : 0)),
    };
  }

  #place(name: string, { at, i }: Place) {
    const employer = this.#sources[at]?.prints.employers[i] ?? 0;
    return { employer, row: this.#inner, period: periodOfRow(name) };
  }

  variables(): Variables {
    return {
      count: this.#present.length,
      of: (at, row) => this.#of[at]?.[row] ?? [],
      parts: (variable) => this.#parts.get(variable) ?? [],
      contributors: this.#contributors(),
    };
  }

  #contributors(): Contributors | undefined {
    const { contributors } = this.#population;
    if (contributors === undefined) return undefined;
    const numbers = this.#present.flat();
    const start = new Uint32Array(this.#present.length + 1);
    this.#present.forEach((own, variable) => {
      start[variable + 1] = (start[variable] ?? 0) + own.length;
    });
    const taken = (values: Float64Array) => Float64Array.from(numbers, (i) => values[i] ?? 0);
    return {
      start,
      employer: Uint32Array.from(numbers, (i) => contributors.employer[i] ?? 0),
      persons: taken(contributors.persons),
      measures: contributors.measures.map((own) => ({
        numerator: taken(own.numerator),
        denominator: taken(own.denominator),
        personsWith: taken(own.personsWith),
        personsWithout: taken(own.personsWithout),
      })),
    };
  }
}
