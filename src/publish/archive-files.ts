import { gunzipSync, gzipSync } from "node:zlib";
import type { EarlierPattern, EarlierState, Prints } from "../disclosure/earlier.ts";
import { rowNames } from "../disclosure/earlier.ts";
import { cellId } from "../disclosure/groups.ts";
import type { State } from "../disclosure/pattern.ts";
import type { ToldPattern } from "../disclosure/protected.ts";
import type { CellKey } from "../indicators/types.ts";

/** The name of a file in the archive, and what is in it. */
export type ArchiveFile = readonly [name: string, content: Buffer];

interface WrittenPattern {
  readonly populatie: string;
  readonly maten: readonly string[];
  /** Names of the inner cells. */
  readonly rijen: readonly string[];
  readonly cellen: readonly WrittenCell[];
  /** Number of contributors in each inner cell. */
  readonly bijdragen: readonly number[];
}

type WrittenCell = readonly [
  table: string,
  period: string,
  codes: CellKey["codes"],
  state: EarlierState,
  rows: number[],
];

const states: Readonly<Record<Exclude<State, "leeg">, EarlierState>> = {
  publiek: "getoond",
  primair: "geheim",
  secundair: "verborgen",
};

/** What is kept of one pattern: what was shown and hidden, and who contributed, as hashes. */
export function filesOf(
  { name, population, states: own }: ToldPattern,
  prints: Prints,
  measures: readonly string[],
  number: number,
): ArchiveFile[] {
  const written: WrittenPattern = {
    populatie: name,
    maten: measures,
    rijen: rowNames(population),
    cellen: population.keys.flatMap(({ table, period, codes }, cell): WrittenCell[] => {
      const state = own[cell];
      if (state === undefined || state === "leeg") return [];
      return [[table, period, codes, states[state], [...(population.members[cell] ?? [])]]];
    }),
    bijdragen: Array.from(prints.starts.subarray(1), (end, row) => end - (prints.starts[row] ?? 0)),
  };
  return [
    [`patroon-${number}.json.gz`, packed(Buffer.from(JSON.stringify(written)))],
    [`bijdragen-${number}.bin.gz`, packed(bytesOf(prints))],
  ];
}

/** The least work: hashes do not shrink. */
function packed(content: Buffer): Buffer {
  return gzipSync(content, { level: 1 });
}

/** Employers, tokens (doubles, little-endian), then the sizes as text, all of one length. */
function bytesOf({ employers, tokens, sizes }: Prints): Buffer {
  const numbers = Buffer.alloc(8 * (employers.length + tokens.length));
  [...employers, ...tokens].forEach((value, i) => {
    numbers.writeDoubleLE(value, 8 * i);
  });
  return Buffer.concat([numbers, Buffer.from(sizes.join(""), "latin1")]);
}

/**
 * @param dimensions of the cells in the file, and `wanted`: those of now. A code of a dimension that is no more
 * stays out, so that such a cell is another than any of now.
 */
export function readPattern(
  release: string,
  [content, contributors]: readonly [Buffer, Buffer],
  dimensions: readonly string[],
  wanted: readonly string[],
): EarlierPattern {
  const written = JSON.parse(gunzipSync(content).toString("utf8")) as WrittenPattern;
  const gone = dimensions.some((id) => !wanted.includes(id));
  const order = wanted.map((id) => dimensions.indexOf(id));
  const same = !gone && dimensions.join() === wanted.join();
  const codesOf = (codes: CellKey["codes"]) => (same ? codes : order.map((from) => codes[from] ?? null));
  return {
    release,
    population: written.populatie,
    measures: written.maten,
    rows: same ? written.rijen : written.rijen.map((name) => reordered(name, order)),
    cells: written.cellen
      .filter(([, , codes]) =>
        codes.every((code, d) => code === null || wanted.includes(dimensions[d] ?? "")),
      )
      .map(([table, period, codes, state, rows]) => {
        const key = { table, period, codes: codesOf(codes) };
        return { id: cellId(key), key, state, rows: Uint32Array.from(rows) };
      }),
    prints: printsOf(written.bijdragen, gunzipSync(contributors)),
  };
}

function reordered(name: string, order: readonly number[]): string {
  const [period, ...codes] = JSON.parse(name) as unknown[];
  return JSON.stringify([period, ...order.map((from) => codes[from] ?? "")]);
}

function printsOf(counts: readonly number[], bytes: Buffer): Prints {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, row) => {
    starts[row + 1] = (starts[row] ?? 0) + count;
  });
  const total = starts.at(-1) ?? 0;
  const numbers = (from: number) =>
    Float64Array.from({ length: total }, (_, i) => bytes.readDoubleLE(8 * (from + i)));
  const signs = bytes.subarray(16 * total).toString("latin1");
  const width = total === 0 ? 0 : signs.length / total;
  const sizes = Array.from({ length: total }, (_, i) => signs.slice(i * width, (i + 1) * width));
  return { starts, employers: numbers(0), tokens: numbers(total), sizes };
}
