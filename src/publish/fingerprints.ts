import { createHmac } from "node:crypto";
import {
  measureName,
  type Prints,
  rowNames,
  sizeSign,
  tokenBase,
  tokenPrimes,
} from "../disclosure/earlier.ts";
import type { Contributors, Population } from "../indicators/types.ts";

/**
 * Who contributed what to each inner cell, as keyed hashes: enough to see in a later release who came, went or
 * changed, and nothing that can be read without the key. Tokens add up: of an employer in several inner cells the
 * sum is that of the inner cell which they would be without one of the dimensions.
 * @param codeOf what stands for an employer in every release, by its number in the contributors.
 */
export function fingerprintsOf(
  population: Population,
  secret: Buffer,
  codeOf: (employer: number) => string,
): Prints {
  const { contributors, innerCount } = population;
  const digest = (text: string) => createHmac("sha256", secret).update(text).digest();
  if (contributors === undefined) return printsOfCells(population, (text) => digest(text).readUIntBE(0, 6));
  const slots = slotsOf(population);
  const employers = new Map<number, Keyed>();
  const keyedFor = (number: number) => {
    const known = employers.get(number);
    if (known !== undefined) return known;
    const code = codeOf(number);
    const own = {
      hash: digest(`archief|werkgever|${code}`).readUIntBE(0, 6),
      factors: slots.map((slot) => factorsOf(digest(`archief|factor|${code}|${slot}`))),
    };
    employers.set(number, own);
    return own;
  };
  const size = contributors.employer.length;
  const prints = { employers: new Float64Array(size), tokens: new Float64Array(size), sizes: [] as string[] };
  for (let i = 0; i < (contributors.start[innerCount] ?? 0); i++) {
    const { hash, factors } = keyedFor(contributors.employer[i] ?? 0);
    const values = valuesOf(contributors, i);
    prints.employers[i] = hash;
    prints.tokens[i] = tokenOf([...values, ...peopleOf(contributors, i)], factors);
    prints.sizes[i] = values.map(sizeSign).join("");
  }
  return { starts: contributors.start, ...prints };
}

type Factors = readonly [number, number];

interface Keyed {
  readonly hash: number;
  /** Per number that an employer contributes, one for each prime. */
  readonly factors: readonly Factors[];
}

function slotsOf({ measures }: Population): string[] {
  const names = measures.map(measureName);
  const of = (...sides: readonly string[]) => names.flatMap((name) => sides.map((side) => `${name}|${side}`));
  return ["personen", ...of("teller", "noemer"), ...of("met", "zonder")];
}

function factorsOf(digest: Buffer): Factors {
  return [digest.readUIntBE(0, 6) % tokenPrimes[0], digest.readUIntBE(6, 6) % tokenPrimes[1]];
}

/** A sum with secret weights, in millionths, modulo either prime. */
function tokenOf(values: readonly number[], factors: readonly Factors[]): number {
  const [first, second] = tokenPrimes.map((prime, side) =>
    values.reduce((sum, value, slot) => {
      const whole = Math.round(value * 1e6) % prime;
      const residue = whole < 0 ? whole + prime : whole;
      return (sum + residue * (factors[slot]?.[side] ?? 0)) % prime;
    }, 0),
  );
  return (first ?? 0) * tokenBase + (second ?? 0);
}

/** Persons, and numerator and denominator of each measure. */
function valuesOf({ persons, measures }: Contributors, i: number): number[] {
  return [
    persons[i] ?? 0,
    ...measures.flatMap(({ numerator, denominator }) => [numerator[i] ?? 0, denominator[i] ?? 0]),
  ];
}

function peopleOf({ measures }: Contributors, i: number): number[] {
  return measures.flatMap((own) => [own.personsWith[i] ?? 0, own.personsWithout[i] ?? 0]);
}

/**
 * Where contributors are not known, an inner cell counts as changed when something in the smallest cells around it
 * did, and as one contributor of unknown size: no revision of it can be shown to be safe.
 */
function printsOfCells(population: Population, hash: (text: string) => number): Prints {
  const { keys, members, innerCount, measures } = population;
  const smallest = new Float64Array(innerCount).fill(Number.POSITIVE_INFINITY);
  for (const rows of members) {
    for (const row of rows) smallest[row] = Math.min(smallest[row] ?? 0, rows.length);
  }
  const facts = Array.from({ length: innerCount }, (): string[] => []);
  keys.forEach((key, cell) => {
    const rows = members[cell] ?? [];
    let text: string | undefined;
    for (const row of rows) {
      if (smallest[row] !== rows.length) continue;
      text ??= JSON.stringify([key, measures.map((measure) => measure.facts[cell])]);
      facts[row]?.push(text);
    }
  });
  return {
    starts: Uint32Array.from({ length: innerCount + 1 }, (_, row) => row),
    employers: Float64Array.from(rowNames(population), (name) => hash(`archief|rij|${name}`)),
    tokens: Float64Array.from(facts, (own) => hash(`archief|cel|${own.sort().join()}`)),
    sizes: facts.map(() => ""),
  };
}
