import type { Contributors, Population } from "../indicators/types.ts";
import { type EarlierPattern, measureName, type Prints, periodOfRow, sizeBounds } from "./earlier.ts";
import type { Part } from "./revision.ts";

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
  const sameMeasures = sources.every((source) => source.measures.join() === measures.join());
  const rows = new Map<string, Int32Array>();
  sources.toReversed().forEach((source, back) => {
    source.rows.forEach((name, row) => {
      const own = rows.get(name) ?? new Int32Array(sources.length).fill(-1);
      own[sources.length - 1 - back] = row;
      rows.set(name, own);
    });
  });
  const numbering = new Numbering(sources, population, sameMeasures);
  for (const [name, own] of rows) numbering.add(name, own);
  return numbering.variables();
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
  /** Per release, per inner cell of it: its variables. */
  readonly #of: number[][][];
  readonly #parts = new Map<number, Part[]>();
  /** Per variable: numbers in the present contributors. */
  readonly #present: number[][] = [];
  /** Inner cells so far. */
  #inner = 0;

  constructor(sources: readonly Source[], population: Population, sameMeasures: boolean) {
    this.#sources = sources;
    this.#population = population;
    this.#sameMeasures = sameMeasures;
    this.#of = sources.map(({ rows }) => rows.map(() => []));
  }

  /** @param rows per release the number of the inner cell with this name, or -1. */
  add(name: string, rows: Int32Array): void {
    this.#inner += 1;
    const seen = new Map<string, Place[]>();
    this.#sources.forEach(({ prints }, at) => {
      const row = rows[at] ?? -1;
      if (row === -1) return;
      for (let i = prints.starts[row] ?? 0; i < (prints.starts[row + 1] ?? 0); i++) {
        const token = this.#sameMeasures ? prints.tokens[i] : "";
        const key = `${prints.employers[i]}|${token}`;
        const own = seen.get(key);
        if (own === undefined) seen.set(key, [{ at, i }]);
        else own.push({ at, i });
      }
    });
    if (seen.size === 0) {
      this.#number(
        [...rows.keys()].filter((at) => rows[at] !== -1),
        rows,
      );
    }
    const pieces = new Map<string, Place[][]>();
    for (const own of seen.values()) {
      const releases = own.map(({ at }) => at).join();
      const piece = pieces.get(releases);
      if (piece === undefined) pieces.set(releases, [own]);
      else piece.push(own);
    }
    for (const releases of [...pieces.keys()].sort()) {
      const own = pieces.get(releases) ?? [];
      this.#addPiece(name, rows, releases.split(",").map(Number), own);
    }
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
      if (places.length === this.#sources.length) continue;
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
