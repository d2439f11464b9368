import { type Population, TOTAL } from "../indicators/types.ts";
import { cellId, type Group, type Incidence } from "./groups.ts";

/** A cell and disjoint cells in it, that differ from it in one dimension or in the period. */
export interface Relation {
  readonly parent: number;
  readonly children: readonly number[];
  /** Whether the children together are the parent; codes may overlap, or be part of each other, or be missing. */
  readonly whole: boolean;
}

const quarter = /^(\d{4})(KW|MM)/;

/** Every relation of the tables, each once: total and codes per dimension, year and quarters or months. */
export function relationsOf({ keys }: Population, groups: readonly Group[]): Relation[] {
  const groupOf = new Map<string, number>();
  groups.forEach(({ cells }, group) => {
    for (const cell of cells) groupOf.set(cellId(keys[cell] as Population["keys"][number]), group);
  });
  const lines = new Map<string, { parent: number; children: Set<number> }>();
  const add = (kind: string, total: string, child: number) => {
    const parent = groupOf.get(total);
    if (parent === undefined || parent === child) return;
    const line = lines.get(kind + total);
    if (line === undefined) lines.set(kind + total, { parent, children: new Set([child]) });
    else line.children.add(child);
  };
  for (const [group, { cells }] of groups.entries()) {
    for (const cell of cells) {
      const key = keys[cell] as Population["keys"][number];
      key.codes.forEach((code, d) => {
        if (code === null || code === TOTAL) return;
        add(`${d} `, cellId({ ...key, codes: key.codes.with(d, TOTAL) }), group);
      });
      const [, year, kind] = quarter.exec(key.period) ?? [];
      if (year !== undefined) add(`${kind} `, cellId({ ...key, period: `${year}JJ00` }), group);
    }
  }
  const split = new Splitter(groups);
  const found = [...lines.values()].flatMap(({ parent, children }) => split.relations(parent, [...children]));
  return unique(found);
}

function unique(relations: readonly Relation[]): Relation[] {
  const known = new Map<string, Relation>();
  for (const relation of relations) {
    known.set(`${relation.parent}:${relation.children.toSorted((a, b) => a - b).join()}`, relation);
  }
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation);
}

/** Makes relations of the codes of one dimension, which may overlap or lie in each other. */
class Splitter {
  readonly #groups: readonly Group[];
  /** Per inner cell the number of the last family, or parent, that took it. */
  readonly #taken: Uint32Array;
  #family = 0;

  constructor(groups: readonly Group[]) {
    this.#groups = groups;
    const last = groups.reduce((most, { rows }) => Math.max(most, rows.at(-1) ?? 0), 0);
    this.#taken = new Uint32Array(last + 1);
  }

  relations(parent: number, codes: readonly number[]): Relation[] {
    const size = (group: number) => this.#groups[group]?.rows.length ?? 0;
    const inParent = ++this.#family;
    this.#mark(parent, inParent);
    // The year of a stand is its last quarter; the other quarters do not lie in it.
    const inside = codes.filter((code) => size(code) < size(parent) && this.#isMarked(code, inParent));
    const bySize = inside.toSorted((a, b) => size(b) - size(a) || a - b);
    const family = ++this.#family;
    const children = bySize.filter((code) => this.#take(code, family));
    if (children.length === 0) return [];
    const covered = children.reduce((sum, child) => sum + size(child), 0);
    const own = { parent, children, whole: covered === size(parent) };
    const left = bySize.filter((code) => !children.includes(code));
    if (left.length === 0) return [own];
    return [own, ...children.flatMap((child) => this.relations(child, left))];
  }

  #mark(group: number, family: number): void {
    for (const row of this.#groups[group]?.rows ?? []) this.#taken[row] = family;
  }

  #isMarked(group: number, family: number): boolean {
    for (const row of this.#groups[group]?.rows ?? []) if (this.#taken[row] !== family) return false;
    return true;
  }

  /** Takes the inner cells of a code for a family, unless one of them has been taken. */
  #take(code: number, family: number): boolean {
    const rows = this.#groups[code]?.rows ?? new Uint32Array();
    for (const row of rows) if (this.#taken[row] === family) return false;
    this.#mark(code, family);
    return true;
  }
}

/** Two cells of which one lies in the other. */
export interface Pair {
  readonly outer: number;
  readonly inner: number;
}

/** What it takes to see which cells lie in which. */
export interface Nesting {
  readonly population: Population;
  readonly groups: readonly Group[];
  readonly incidence: Incidence;
  readonly relations: readonly Relation[];
}

/** Inner cells that are looked at before all are: enough to leave few cells that do not lie around another. */
const glance = 6;

/** Every pair of cells that lie in each other, also by chance, but for parts of a whole relation. */
export function nestedPairs(
  { population: { keys }, groups, incidence, relations }: Nesting,
  isWanted: (group: number) => boolean,
): Pair[] {
  const related = new Set(
    relations.flatMap(({ parent, children, whole }) =>
      whole ? children.map((child) => parent * groups.length + child) : [],
    ),
  );
  const wanted = groups.map((_, group) => isWanted(group));
  const isNear = (outer: number, inner: number) =>
    outer !== inner && wanted[outer] === true && !related.has(outer * groups.length + inner);
  return groups.flatMap(({ rows, cells }, inner): Pair[] => {
    if (wanted[inner] !== true) return [];
    const step = Math.max(1, Math.floor(rows.length / glance));
    let around = [...lyingAround(incidence, rows[0] ?? 0)].filter((outer) => isNear(outer, inner));
    for (let i = step; i < rows.length && around.length > 0; i += step) {
      const own = lyingAround(incidence, rows[i] ?? 0);
      around = around.filter((outer) => own.includes(outer));
    }
    const open = around.filter((outer) => !isCoarser(keys, groups[outer]?.cells ?? [], cells));
    const unsure = new Set(open);
    for (let i = 0; i < rows.length && unsure.size > 0; i++) {
      const own = lyingAround(incidence, rows[i] ?? 0);
      for (const outer of unsure) if (!own.includes(outer)) unsure.delete(outer);
    }
    return around
      .filter((outer) => unsure.has(outer) || !open.includes(outer))
      .map((outer) => ({ outer, inner }));
  });
}

function lyingAround({ start, groups }: Incidence, row: number): Uint32Array {
  return groups.subarray(start[row] ?? 0, start[row + 1] ?? 0);
}

/** Whether one of the cells `a` has, in the same table and period, every code of one of `b` or its total. */
function isCoarser(keys: Population["keys"], a: readonly number[], b: readonly number[]): boolean {
  return a.some((outer) =>
    b.some((inner) => {
      const [large, small] = [keys[outer], keys[inner]];
      return (
        large !== undefined &&
        small !== undefined &&
        large.table === small.table &&
        large.period === small.period &&
        large.codes.every((code, d) => code === TOTAL || code === small.codes[d])
      );
    }),
  );
}
