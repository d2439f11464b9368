/** Sixteen primes between 2^25 and 2^26: products of two residues stay below 2^52, exact in a double. */
const primes = [
  67108859, 65204929, 63301079, 61397317, 59493641, 57589997, 55686457, 53783017, 51879679, 49976419,
  48073247, 46170151, 44267141, 42364219, 40461373, 38558599,
] as const;

/** Arithmetic modulo a prime: exact where floating point would need a tolerance. */
export interface Field {
  readonly prime: number;
  readonly reciprocal: number;
}

/** The field of one of the sixteen primes, chosen by `seed` (any whole number). */
export function fieldFor(seed: number): Field {
  const prime = primes[Math.abs(seed) % primes.length] ?? primes[0];
  return { prime, reciprocal: 1 / prime };
}

export function multiply(field: Field, a: number, b: number): number {
  const product = a * b;
  const rest = product - Math.floor(product * field.reciprocal) * field.prime;
  // The reciprocal is rounded, so that the quotient may be off by one.
  if (rest < 0) return rest + field.prime;
  return rest >= field.prime ? rest - field.prime : rest;
}

/** a - b·c */
export function subtractProduct(field: Field, a: number, b: number, c: number): number {
  const rest = a - multiply(field, b, c);
  return rest < 0 ? rest + field.prime : rest;
}

/** The residue of a whole number that may be negative. */
export function residue(field: Field, value: number): number {
  const rest = value % field.prime;
  return rest < 0 ? rest + field.prime : rest;
}

/** The inverse of a residue that is not 0, by Euclid's algorithm. */
export function invert(field: Field, a: number): number {
  let [r0, r1, s0, s1] = [field.prime, a, 0, 1];
  while (r1 !== 0) {
    const quotient = Math.floor(r0 / r1);
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  return residue(field, s0);
}

/** Reproducible residues that look like chance (xorshift32). */
export function residues(field: Field, seed: number): () => number {
  let state = seed | 0 || 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % field.prime;
  };
}
