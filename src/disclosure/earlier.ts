import { type CellKey, type Population, TOTAL } from "../indicators/types.ts";

/** Of one inner cell after another (those of number i from starts[i]) who is in it and with what, as keyed hashes. */
export interface Prints {
  readonly starts: Uint32Array;
  /** Who: the same number in every release, and in every inner cell. */
  readonly employers: Float64Array;
  /**
   * With what: another number as soon as persons, a numerator or a denominator is another. Two residues in one
   * number; of what an employer has in several inner cells they add up (`addTokens`).
   */
  readonly tokens: Float64Array;
  /** How much, to a factor of two: a sign for the persons, and two per measure (`sizeSign`); empty = not known. */
  readonly sizes: readonly string[];
}

/** The residues of a token are below these; products of two are exact in a double. */
export const tokenPrimes = [67108859, 65204929] as const;
/** A token is its first residue times this, plus the second. */
export const tokenBase = 2 ** 26;

export function addTokens(a: number, b: number): number {
  const first = (Math.floor(a / tokenBase) + Math.floor(b / tokenBase)) % tokenPrimes[0];
  return first * tokenBase + (((a % tokenBase) + (b % tokenBase)) % tokenPrimes[1]);
}

/** getoond: the figure of that moment is public; geheim: it broke a rule itself; verborgen: hidden for others. */
export type EarlierState = "getoond" | "geheim" | "verborgen";

export interface EarlierCell {
  readonly id: string;
  readonly key: CellKey;
  readonly state: EarlierState;
  /** Numbers in EarlierPattern.rows, ascending. */
  readonly rows: Uint32Array;
}

/** What one release told about one pattern. */
export interface EarlierPattern {
  readonly release: string;
  /** Class and population: `patternName`. */
  readonly population: string;
  /** Names of the measures that shared it: `measureName`. */
  readonly measures: readonly string[];
  /** Names of the inner cells: `rowNames`. */
  readonly rows: readonly string[];
  readonly cells: readonly EarlierCell[];
  readonly prints: Prints;
}

export function measureName({ definition, breakdown }: Population["measures"][number]): string {
  return JSON.stringify([definition.id, breakdown]);
}

/**
 * A name per inner cell that stays the same in every release: its period and its codes, as the cells say that
 * contain it; empty for a dimension that no cell tells apart. An inner cell of several groups of one dimension (clusters) has all their codes.
 */
export function rowNames({ keys, members, innerCount }: Population): string[] {
  // By their codes, not by what is in them: a year with one quarter may have more of them later.
  const rank = (period: string) => ["JJ", "KW", "MM"].indexOf(period.slice(4, 6));
  const shortest = (a: string, b: string) => ((rank(b) - rank(a) || Number(b < a)) > 0 ? b : a);
  const periods = new Array<string | undefined>(innerCount).fill(undefined);
  const codes = Array.from({ length: innerCount }, (): (string | Set<string> | undefined)[] => []);
  keys.forEach((key, cell) => {
    for (const row of members[cell] ?? []) {
      const known = periods[row];
      periods[row] = known === undefined ? key.period : shortest(known, key.period);
      key.codes.forEach((code, d) => {
        if (code !== null && code !== TOTAL) noteCode(codes[row] ?? [], d, code);
      });
    }
  });
  const dimensions = keys[0]?.codes.length ?? 0;
  return codes.map((own, row) => {
    const named = Array.from({ length: dimensions }, (_, d) => {
      const code = own[d] ?? "";
      return typeof code === "string" ? code : [...code].sort();
    });
    return JSON.stringify([periods[row] ?? "", ...named]);
  });
}

function noteCode(own: (string | Set<string> | undefined)[], d: number, code: string): void {
  const known = own[d];
  if (known === undefined) own[d] = code;
  else if (typeof known !== "string") known.add(code);
  else if (known !== code) own[d] = new Set([known, code]);
}

/** The period in a name of `rowNames`. */
export function periodOfRow(name: string): string {
  return String((JSON.parse(name) as unknown[])[0]);
}

const zero = "0";
/** Signs from "A" on; the exponent of the least size that is told apart from nothing. */
const [firstSign, leastExponent] = [65, -24];

/** One sign for a size: to which power of two it lies nearest below, whatever its sign. */
export function sizeSign(value: number): string {
  if (value === 0) return zero;
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  return String.fromCharCode(firstSign + Math.max(0, Math.min(60, exponent - leastExponent)));
}

/** Between what and what a size lies; everything is possible when there is no sign. */
export function sizeBounds(sign: string | undefined): readonly [least: number, most: number] {
  if (sign === undefined) return [0, Number.POSITIVE_INFINITY];
  if (sign === zero) return [0, 0];
  const exponent = sign.charCodeAt(0) - firstSign + leastExponent;
  return [2 ** exponent, 2 ** (exponent + 1)];
}
