import type { ClassPolicy } from "../../src/disclosure/policy.ts";
import type { Protected } from "../../src/disclosure/protected.ts";
import type { MicroRow } from "./disclosure-cube.ts";

/** A release as an attacker and the test see it: what was told, and the micro-rows that it was made of. */
export interface Told {
  readonly cells: Protected;
  readonly rows: readonly MicroRow[];
}

interface Cell {
  readonly name: string;
  readonly period: string;
  readonly codes: readonly (string | null)[];
}

/** Which cells show the figure of their own release. */
function shownIn({ cells }: Told): Map<string, Cell> {
  return new Map(
    cells.told().flatMap(({ population, states }) =>
      population.keys.flatMap((key, cell): [string, Cell][] => {
        const name = JSON.stringify([population.id, key]);
        return states[cell] === "publiek" ? [[name, { name, ...key }]] : [];
      }),
    ),
  );
}

function isIn({ period, codes }: Cell, row: MicroRow): boolean {
  return (
    (period.endsWith("JJ00") || period === row.quarter) &&
    codes.every((code, d) => code === null || code === "T" || code === row.codes[d])
  );
}

/** Every row by a text of all that is in it, counted: what both releases have falls away. */
function changedRows(before: Told, after: Told): { row: MicroRow; sign: 1 | -1 }[] {
  const count = new Map<string, { row: MicroRow; n: number }>();
  const add = (rows: readonly MicroRow[], n: number) => {
    for (const row of rows) {
      const key = JSON.stringify(row);
      const own = count.get(key) ?? { row, n: 0 };
      count.set(key, { row, n: own.n + n });
    }
  };
  add(before.rows, -1);
  add(after.rows, 1);
  return [...count.values()].filter(({ n }) => n !== 0).map(({ row, n }) => ({ row, sign: n > 0 ? 1 : -1 }));
}

/** Employers, and persons that came, went or at least changed, in the fullest quarter. */
function contributorsOf(changes: readonly { row: MicroRow; sign: 1 | -1 }[]): {
  employers: number;
  persons: number;
} {
  const quarters = new Map<string, Map<string, number>>();
  for (const { row, sign } of changes) {
    const own = quarters.get(row.quarter) ?? new Map<string, number>();
    const place = `${row.employer}|${row.codes.join()}`;
    own.set(place, (own.get(place) ?? 0) + sign * row.persons);
    quarters.set(row.quarter, own);
  }
  const persons = [...quarters.values()].map((places) =>
    [...places.values()].reduce((sum, difference) => sum + Math.max(1, Math.abs(difference)), 0),
  );
  return {
    employers: new Set(changes.map(({ row }) => row.employer)).size,
    persons: Math.max(0, ...persons),
  };
}

const prime = 2147483629;

/** Gauss on whole numbers modulo a prime, dense; shares nothing with the program. */
class Space {
  readonly #rows = new Map<number, bigint[]>();

  /** @returns whether the vector was outside what was there. */
  add(vector: Iterable<readonly [number, number]>, keep: boolean, size: number): boolean {
    const p = BigInt(prime);
    const work = new Array<bigint>(size).fill(0n);
    for (const [at, value] of vector) work[at] = (BigInt(value) + p) % p;
    for (let at = 0; at < size; at++) {
      const value = work[at] ?? 0n;
      if (value === 0n) continue;
      const pivot = this.#rows.get(at);
      if (pivot !== undefined) {
        for (let i = at; i < size; i++) {
          if (pivot[i] !== 0n) work[i] = ((work[i] ?? 0n) + (p - value) * (pivot[i] ?? 0n)) % p;
        }
        continue;
      }
      if (keep) {
        const scale = inverse(value, p);
        this.#rows.set(
          at,
          work.map((entry) => (entry * scale) % p),
        );
      }
      return true;
    }
    return false;
  }
}

function inverse(value: bigint, p: bigint): bigint {
  let [result, square, rest] = [1n, value, p - 2n];
  for (; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
}

/**
 * Cells whose difference between two releases can be worked out from everything that was shown in all of them,
 * while too few employers or persons are behind that difference.
 * @param shown whether a cell shows the figure of that release; a kept figure is one of an earlier release.
 */
export function deltaLeaks(releases: readonly Told[], policy: ClassPolicy): string[] {
  const variables = new Map<string, number>();
  const presence = new Map<string, number[]>();
  releases.forEach(({ rows }, at) => {
    for (const row of rows) {
      const key = JSON.stringify(row);
      presence.set(key, [...(presence.get(key) ?? []), at]);
    }
  });
  const variableOf = (row: MicroRow) => {
    const name = JSON.stringify([row.quarter, row.codes, presence.get(JSON.stringify(row))]);
    const known = variables.get(name) ?? variables.size;
    variables.set(name, known);
    return known;
  };
  const columns = releases.map(({ rows }) => rows.map((row) => ({ row, variable: variableOf(row) })));
  const columnOf = (at: number, cell: Cell) =>
    new Set((columns[at] ?? []).filter(({ row }) => isIn(cell, row)).map(({ variable }) => variable));
  const space = new Space();
  const cells = new Map<string, Cell>();
  releases.forEach((release, at) => {
    for (const cell of shownIn(release).values()) {
      space.add(
        [...columnOf(at, cell)].map((v) => [v, 1] as const),
        true,
        variables.size,
      );
    }
    for (const { population } of release.cells.told()) {
      for (const key of population.keys) {
        const name = JSON.stringify([population.id, key]);
        cells.set(name, { name, ...key });
      }
    }
  });
  const leaks: string[] = [];
  for (const [after, newer] of releases.entries()) {
    for (const [before, older] of releases.slice(0, after).entries()) {
      const changed = changedRows(older, newer);
      for (const cell of cells.values()) {
        const own = changed.filter(({ row }) => isIn(cell, row));
        const { employers, persons } = contributorsOf(own);
        if (own.length === 0 || (employers >= policy.werkgevers && persons >= policy.personen)) continue;
        const weights = new Map<number, number>();
        for (const variable of columnOf(after, cell)) weights.set(variable, 1);
        for (const variable of columnOf(before, cell))
          weights.set(variable, (weights.get(variable) ?? 0) - 1);
        if (!space.add(weights, false, variables.size)) leaks.push(`${before}-${after} ${cell.name}`);
      }
    }
  }
  return leaks;
}
