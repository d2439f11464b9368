import { createHash } from "node:crypto";

/**
 * Chance in the sample: every draw is a pure function of (seed, entity, purpose), made with DuckDB's hash(), so
 * that the same seed gives the same bytes whatever the number of threads or the order of the rows.
 *
 * hash(a, b) merely joins the two hashes with xor, which would tie the draws of one entity together; therefore
 * the number of the purpose is mixed in first and one round of hash() comes after it.
 */
export function draw(hash: string, purpose: string): string {
  return `((hash(xor(${hash}, ${constant(purpose)}::ubigint)) >> 11)::double / 9007199254740992.0)`;
}

/** The hash of a new entity: from the number of its row, or from the hash of the entity it belongs to. */
export function entity(source: string, purpose: string): string {
  return `hash(xor(hash(${source}), ${constant(purpose)}::ubigint))`;
}

/** A whole number from 0 up to and including `size - 1`. */
export function pick(hash: string, purpose: string, size: string): string {
  return `floor(${draw(hash, purpose)} * ${size})::integer`;
}

/** One of the values of a list, each as likely as it often occurs. */
export function choose(hash: string, purpose: string, values: readonly (string | number)[]): string {
  const list = values.map((value) => (typeof value === "number" ? String(value) : `'${value}'`)).join(", ");
  return `([${list}])[1 + ${pick(hash, purpose, String(values.length))}]`;
}

/** An opaque key: a letter that says the table, then 16 hexadecimal digits; sorts as the hash does. */
export function key(letter: string, hash: string): string {
  return `'${letter}' || format('{:016x}', ${hash})`;
}

/** 64 bits of SHA-256 as a decimal number. */
export function constant(text: string): string {
  return createHash("sha256").update(text).digest().readBigUInt64BE(0).toString();
}
