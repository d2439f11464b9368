import { createHmac } from "node:crypto";
import { type Prints, rowNames, sizeSign } from "../disclosure/earlier.ts";
import type { Contributors, Population } from "../indicators/types.ts";

/** Bits of a hash that a double holds exactly, in bytes. */
const kept = 6;

/**
 * Who contributed what to each inner cell, as keyed hashes: enough to see in a later release who came, went or
 * changed, and nothing that can be read without the key.
 * @param codeOf what stands for an employer in every release, by its number in the contributors.
 */
export function fingerprintsOf(
  population: Population,
  secret: Buffer,
  codeOf: (employer: number) => string,
): Prints {
  const { contributors } = population;
  const hash = (text: string) => createHmac("sha256", secret).update(text).digest().readUIntBE(0, kept);
  if (contributors === undefined) return printsOfCells(population, hash);
  const employers = new Map<number, { code: string; hash: number }>();
  const employerOf = (number: number) => {
    const known = employers.get(number);
    if (known !== undefined) return known;
    const code = codeOf(number);
    const own = { code, hash: hash(`archief|werkgever|${code}`) };
    employers.set(number, own);
    return own;
  };
  const names = rowNames(population);
  const size = contributors.employer.length;
  const prints = { employers: new Float64Array(size), tokens: new Float64Array(size), sizes: [] as string[] };
  names.forEach((name, row) => {
    for (let i = contributors.start[row] ?? 0; i < (contributors.start[row + 1] ?? 0); i++) {
      const { code, hash: who } = employerOf(contributors.employer[i] ?? 0);
      const values = valuesOf(contributors, i);
      const people = contributors.measures.flatMap((own) => [
        own.personsWith[i] ?? 0,
        own.personsWithout[i] ?? 0,
      ]);
      prints.employers[i] = who;
      prints.tokens[i] = hash(`archief|${code}|${name}|${[...values, ...people].map(steady).join()}`);
      prints.sizes[i] = values.map(sizeSign).join("");
    }
  });
  return { starts: contributors.start, ...prints };
}

/** Persons, and numerator and denominator of each measure. */
function valuesOf({ persons, measures }: Contributors, i: number): number[] {
  return [
    persons[i] ?? 0,
    ...measures.flatMap(({ numerator, denominator }) => [numerator[i] ?? 0, denominator[i] ?? 0]),
  ];
}

/** Without the last bits, which may depend on the order in which doubles were added up. */
function steady(value: number): string {
  return String(Math.round(value * 1e6));
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
