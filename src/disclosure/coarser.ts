import { addTokens, type EarlierPattern, type Prints } from "./earlier.ts";

/**
 * An earlier release with fewer dimensions, against the present: which of its inner cells a present one lies in, and
 * which employers have in all present ones together what they had in the one of then.
 */
export interface Coarser {
  readonly at: number;
  /** Per present inner cell the one of then, or -1. */
  readonly rowOf: Int32Array;
  /** Per present contributor, and per contributor of then: 1 when nothing changed. */
  readonly presentSame: Uint8Array;
  readonly earlierSame: Uint8Array;
}

/** Dimensions that the names of inner cells tell apart. */
export function dimensionsIn(names: readonly string[]): string {
  const used = new Set<number>();
  for (const name of names) {
    codesIn(name).forEach((code, d) => {
      if (code !== "") used.add(d);
    });
  }
  return [...used].sort((a, b) => a - b).join();
}

/** Undefined when it has the same dimensions as the present, or one that is no more. */
export function coarserThan(
  present: { readonly rows: readonly string[]; readonly prints: Prints },
  { rows, prints }: EarlierPattern,
  at: number,
): Coarser | undefined {
  const [then, now] = [dimensionsIn(rows), dimensionsIn(present.rows)].map((text) => text.split(","));
  if (then === undefined || now === undefined || then.join() === now.join()) return undefined;
  if (!then.every((d) => d === "" || now.includes(d))) return undefined;
  const numbers = new Map(rows.map((name, row) => [name, row]));
  const kept = new Set(then.map(Number));
  const rowOf = Int32Array.from(present.rows, (name) => numbers.get(without(name, kept)) ?? -1);
  const sums = new Map<string, number>();
  eachContributor(present.prints, (row, i, employer) => {
    const key = `${rowOf[row]}|${employer}`;
    sums.set(key, addTokens(sums.get(key) ?? 0, present.prints.tokens[i] ?? 0));
  });
  const same = new Set<string>();
  const earlierSame = new Uint8Array(prints.employers.length);
  eachContributor(prints, (row, i, employer) => {
    const key = `${row}|${employer}`;
    if (sums.get(key) !== prints.tokens[i]) return;
    same.add(key);
    earlierSame[i] = 1;
  });
  const presentSame = new Uint8Array(present.prints.employers.length);
  eachContributor(present.prints, (row, i, employer) => {
    if (same.has(`${rowOf[row]}|${employer}`)) presentSame[i] = 1;
  });
  return { at, rowOf, presentSame, earlierSame };
}

function eachContributor(
  { starts, employers }: Prints,
  visit: (row: number, i: number, employer: number) => void,
): void {
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) visit(row, i, employers[i] ?? 0);
  }
}

function codesIn(name: string): unknown[] {
  return (JSON.parse(name) as unknown[]).slice(1);
}

function without(name: string, kept: ReadonlySet<number>): string {
  const [period, ...codes] = JSON.parse(name) as unknown[];
  return JSON.stringify([period, ...codes.map((code, d) => (kept.has(d) ? code : ""))]);
}
