import { createHash } from "node:crypto";
import { AppError } from "../errors.ts";
import { type CellKey, type Population, TOTAL } from "../indicators/types.ts";
import { withhold } from "./elimination.ts";
import type { Policy } from "./policy.ts";
import { primaryRules, type Rule } from "./primary.ts";
import type { Column } from "./row-basis.ts";

/** leeg: nobody, so nothing to hide. Only publiek and leeg leave this room. */
export type State = "publiek" | "primair" | "secundair" | "leeg";

/** Why a cell may not be published on its own. Internal. */
export interface Reason {
  /**
   * A rule of primary.ts; nest: hidden in the figures on structure, so that persons could be subtracted; ruimte: would
   * leave hidden cells in it no room.
   */
  readonly rule: Rule | "nest" | "ruimte";
  readonly indicator?: string;
  readonly breakdown?: string | null;
}

/** Which cells of one population are hidden: the same for all its measures. */
export interface Pattern {
  readonly population: Population;
  /** Parallel to Population.keys. */
  readonly states: readonly State[];
  readonly reasons: readonly (readonly Reason[])[];
}

/** Cells with the same members: one column of the matrix. */
interface Group {
  readonly cells: number[];
  readonly column: Column;
}

/** The name under which a cell is known in every population. */
export function cellId({ table, period, codes }: CellKey): string {
  return JSON.stringify([table, period, ...codes]);
}

export function isHidden(state: State | undefined): boolean {
  return state === "primair" || state === "secundair";
}

/**
 * Primary and joint secondary suppression of one population.
 * @param nested ids of cells that must be hidden because they are hidden elsewhere.
 * @param roomless cells, as indices in Population.keys, that would leave hidden cells in them no room (room.ts).
 * @throws AppError DISCLOSURE when a cell that must be hidden has no inner cells.
 */
export function suppress(
  population: Population,
  dimensions: readonly string[],
  policy: Policy,
  nested: ReadonlySet<string>,
  roomless: ReadonlySet<number> = new Set(),
): Pattern {
  const ids = population.keys.map(cellId);
  insistOnCells(ids, population.members);
  const reasons = population.keys.map((key, cell) => {
    const own = reasonsOf(population, cell, dimensions.indexOf("leeftijd"), policy);
    const occupied = (population.members[cell]?.length ?? 0) > 0;
    if (own.length > 0 && !occupied) throw unprotectable(key);
    if (!occupied) return own;
    if (roomless.has(cell)) return [...own, { rule: "ruimte" } as const];
    return nested.has(ids[cell] ?? "") ? [...own, { rule: "nest" } as const] : own;
  });
  const groups = groupCells(population.members);
  const isPrimary = (group: Group) => group.cells.some((cell) => (reasons[cell]?.length ?? 0) > 0);
  const numbers = groups.map((_, number) => number);
  const withheld = new Set(
    withhold({
      columns: groups.map((group) => group.column),
      innerCount: population.innerCount,
      targets: numbers.filter((number) => isPrimary(groups[number] as Group)),
      candidates: inOrder(
        groups.map((group) => rankOf(group, population, ids)),
        numbers.filter((number) => !isPrimary(groups[number] as Group)),
      ),
      seed: seedOf(policy, population.id, ids),
    }),
  );
  const states = population.keys.map((): State => "leeg");
  groups.forEach((group, number) => {
    const state = isPrimary(group) ? "primair" : withheld.has(number) ? "secundair" : "publiek";
    for (const cell of group.cells) states[cell] = state;
  });
  return { population, states, reasons };
}

function reasonsOf(population: Population, cell: number, age: number, policy: Policy): Reason[] {
  const code = population.keys[cell]?.codes[age] ?? TOTAL;
  return population.measures.flatMap(({ definition, breakdown, facts }) => {
    const own = facts[cell];
    if (own === undefined) return [];
    return primaryRules(own, definition, policy.klassen[definition.klasse], code !== TOTAL).map(
      (rule): Reason => ({ rule, indicator: definition.id, breakdown }),
    );
  });
}

function groupCells(members: readonly Uint32Array[]): Group[] {
  const buckets = new Map<number, Group[]>();
  const groups: Group[] = [];
  members.forEach((rows, cell) => {
    if (rows.length === 0) return;
    const hash = rows.reduce((sum, row) => (Math.imul(sum, 31) + row) | 0, rows.length);
    const bucket = buckets.get(hash) ?? [];
    const same = bucket.find(({ column }) => isEqual(column.rows, rows));
    if (same !== undefined) {
      same.cells.push(cell);
      return;
    }
    const group = { cells: [cell], column: { rows } };
    buckets.set(hash, [...bucket, group]);
    groups.push(group);
  });
  return groups;
}

function isEqual(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}

/**
 * A code that is also that of the total makes two cells with one name, or counts an inner cell twice; nothing
 * that is worked out on such a cube can be trusted.
 */
function insistOnCells(ids: readonly string[], members: readonly Uint32Array[]): void {
  if (new Set(ids).size !== ids.length) throw new Error("two cells have the same table, period and codes");
  const ascending = members.every((rows) =>
    rows.every((row, i) => i === 0 || row > (rows[i - 1] ?? Number.POSITIVE_INFINITY)),
  );
  if (!ascending) throw new Error("the inner cells of a cell are not in ascending order, each once");
}

interface Rank {
  readonly depth: number;
  readonly persons: number;
  readonly id: string;
}

/**
 * National totals first, then the fewest dimensions, then the most persons: what is wanted most, and what
 * costs least to hide last. The id makes the order the same on every run.
 */
function inOrder(ranks: readonly Rank[], numbers: readonly number[]): number[] {
  const rank = (number: number) => ranks[number] ?? { depth: 0, persons: 0, id: "" };
  return numbers.toSorted((x, y) => {
    const [a, b] = [rank(x), rank(y)];
    return a.depth - b.depth || b.persons - a.persons || (a.id < b.id ? -1 : 1);
  });
}

function rankOf(group: Group, { keys, measures }: Population, ids: readonly string[]): Rank {
  const depthOf = (cell: number) => {
    const codes = keys[cell]?.codes ?? [];
    return codes.filter((code) => code !== null && code !== TOTAL).length;
  };
  return {
    depth: Math.min(...group.cells.map(depthOf)),
    persons: Math.max(
      0,
      ...group.cells.flatMap((cell) => measures.map(({ facts }) => facts[cell]?.persons ?? 0)),
    ),
    id: group.cells.map((cell) => ids[cell] ?? "").sort()[0] ?? "",
  };
}

/** Not by chance: the same cells under the same policy are reckoned in the same field. */
function seedOf(policy: Policy, population: string, ids: readonly string[]): number {
  const hash = createHash("sha256").update(JSON.stringify([policy, population]));
  for (const id of ids.toSorted()) hash.update(id);
  return hash.digest().readUInt32BE() >>> 1;
}

function unprotectable({ table, period, codes }: CellKey): AppError {
  return new AppError("DISCLOSURE", "Een cel moet verborgen worden, maar is niet te beschermen.", [
    {
      message: `tabel ${table}, periode ${period}, ${codes.filter((code) => code !== null).join(" × ")}: er horen geen gegevens bij deze cel`,
    },
  ]);
}
