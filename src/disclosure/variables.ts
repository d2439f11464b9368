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
  /** Whether it is known who contributed in every release. */
  readonly detailed: boolean;
}

interface Source {
  readonly rows: readonly string[];
  readonly measures: readonly string[];
  readonly prints?: Prints | undefined;
}

/** @param names of the inner cells of `population`: `rowNames`. */
export function variablesOf(
  population: Population,
  names: readonly string[],
  earlier: readonly EarlierPattern[],
  prints: Prints | undefined,
): Variables {
  const measures = population.measures.map(measureName);
  const sources: Source[] = [...earlier, { rows: names, measures, prints }];
  const { contributors } = population;
  const detailed = contributors !== undefined && sources.every((source) => source.prints !== undefined);
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
  for (const [name, own] of rows) {
    if (detailed) numbering.addContributors(name, own);
    else numbering.addWhole(own);
  }
  return numbering.variables(detailed);
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

  constructor(sources: readonly Source[], population: Population, sameMeasures: boolean) {
    this.#sources = sources;
    this.#population = population;
    this.#sameMeasures = sameMeasures;
    this.#of = sources.map(({ rows }) => rows.map(() => []));
  }

  /** An inner cell of which no contributors are known is one unknown in all releases. */
  addWhole(rows: Int32Array): void {
    this.#add(
      [...rows.keys()].filter((at) => rows[at] !== -1),
      rows,
    );
  }

  addContributors(name: string, rows: Int32Array): void {
    const seen = new Map<string, { at: number; i: number }[]>();
    this.#sources.forEach(({ prints }, at) => {
      const row = rows[at] ?? -1;
      if (row === -1 || prints === undefined) return;
      for (let i = prints.starts[row] ?? 0; i < (prints.starts[row + 1] ?? 0); i++) {
        const token = this.#sameMeasures ? prints.tokens[i] : "";
        const key = `${prints.employers[i]}|${token}`;
        const own = seen.get(key);
        if (own === undefined) seen.set(key, [{ at, i }]);
        else own.push({ at, i });
      }
    });
    const pieces = new Map<string, { at: number; i: number }[][]>();
    for (const own of seen.values()) {
      const releases = own.map(({ at }) => at).join();
      pieces.set(releases, [...(pieces.get(releases) ?? []), own]);
    }
    for (const releases of [...pieces.keys()].sort()) {
      const own = pieces.get(releases) ?? [];
      this.#addPiece(name, rows, releases.split(",").map(Number), own);
    }
    if (seen.size === 0) this.addWhole(rows);
  }

  #addPiece(
    name: string,
    rows: Int32Array,
    releases: readonly number[],
    own: readonly (readonly { at: number; i: number }[])[],
  ): void {
    const variable = this.#add(releases, rows);
    const last = this.#sources.length - 1;
    for (const places of own) {
      const newest = places.at(-1);
      if (newest === undefined) continue;
      if (newest.at === last) this.#present[variable]?.push(newest.i);
      if (places.length === this.#sources.length) continue;
      const parts = this.#parts.get(variable) ?? [];
      parts.push(newest.at === last ? this.#exact(name, rows, newest.i) : this.#rough(name, rows, newest));
      this.#parts.set(variable, parts);
    }
  }

  #add(releases: readonly number[], rows: Int32Array): number {
    const variable = this.#present.push([]) - 1;
    for (const at of releases) this.#of[at]?.[rows[at] ?? -1]?.push(variable);
    return variable;
  }

  #exact(name: string, rows: Int32Array, i: number): Part {
    const { contributors } = this.#population;
    const exact = (value = 0) => [Math.abs(value), Math.abs(value)] as const;
    return {
      ...this.#place(name, rows, this.#sources.length - 1, i),
      persons: exact(contributors?.persons[i]),
      numerators: contributors?.measures.map(({ numerator }) => exact(numerator[i])) ?? [],
      denominators: contributors?.measures.map(({ denominator }) => exact(denominator[i])) ?? [],
      having: contributors?.measures.map(({ personsWith }) => personsWith[i] ?? 0) ?? [],
      lacking: contributors?.measures.map(({ personsWithout }) => personsWithout[i] ?? 0) ?? [],
    };
  }

  /** Of who is no longer there, only the size is kept. */
  #rough(name: string, rows: Int32Array, { at, i }: { at: number; i: number }): Part {
    const source = this.#sources[at];
    const sizes = source?.prints?.sizes[i] ?? "";
    const boundsOf = (measure: string, side: 0 | 1) => {
      const own = source?.measures.indexOf(measure) ?? -1;
      return sizeBounds(own === -1 ? undefined : sizes[1 + 2 * own + side]);
    };
    const measures = this.#population.measures.map(measureName);
    return {
      ...this.#place(name, rows, at, i),
      persons: sizeBounds(sizes[0]),
      numerators: measures.map((measure) => boundsOf(measure, 0)),
      denominators: measures.map((measure) => boundsOf(measure, 1)),
      having: measures.map((measure) => (boundsOf(measure, 0)[0] > 0 ? 1 : 0)),
      lacking: measures.map((measure) => (boundsOf(measure, 0)[1] < boundsOf(measure, 1)[0] ? 1 : 0)),
    };
  }

  #place(name: string, rows: Int32Array, at: number, i: number) {
    // The present comes first in every name, so that one inner cell has one number in all releases.
    const row = rows.findLastIndex((own) => own !== -1);
    const employer = this.#sources[at]?.prints?.employers[i] ?? 0;
    return { employer, row: (rows[row] ?? 0) * this.#sources.length + row, period: periodOfRow(name) };
  }

  variables(detailed: boolean): Variables {
    return {
      count: this.#present.length,
      of: (at, row) => this.#of[at]?.[row] ?? [],
      parts: (variable) => this.#parts.get(variable) ?? [],
      contributors: detailed ? this.#contributors() : undefined,
      detailed,
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
