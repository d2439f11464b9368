import { createHash } from "node:crypto";
import { type CellKey, type Population, TOTAL } from "../indicators/types.ts";

/** Cells with the same inner cells: one column of the matrix, with one status. */
export interface Group {
  readonly cells: readonly number[];
  readonly rows: Uint32Array;
}

/** The name under which a cell is known in every population. */
export function cellId({ table, period, codes }: CellKey): string {
  return JSON.stringify([table, period, ...codes]);
}

/** The cells that have somebody in them, those with the same members together; by their first name. */
export function groupCells({ keys, members }: Population): Group[] {
  const ids = keys.map(cellId);
  const order = keys.map((_, cell) => cell).sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
  const buckets = new Map<number, { cells: number[]; rows: Uint32Array }[]>();
  const groups: { cells: number[]; rows: Uint32Array }[] = [];
  for (const cell of order) {
    const rows = members[cell] ?? new Uint32Array();
    if (rows.length === 0) continue;
    const hash = rows.reduce((sum, row) => (Math.imul(sum, 31) + row) | 0, rows.length);
    const bucket = buckets.get(hash) ?? [];
    const same = bucket.find((group) => isEqual(group.rows, rows));
    if (same !== undefined) {
      same.cells.push(cell);
      continue;
    }
    const group = { cells: [cell], rows };
    buckets.set(hash, [...bucket, group]);
    groups.push(group);
  }
  return groups;
}

function isEqual(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** For each inner cell the groups it lies in, rising: those of row r are `groups[start[r]]` … `groups[start[r + 1]]`. */
export interface Incidence {
  readonly start: Uint32Array;
  readonly groups: Uint32Array;
}

export function incidenceOf(groups: readonly Group[], innerCount: number): Incidence {
  const start = new Uint32Array(innerCount + 1);
  for (const { rows } of groups) for (const row of rows) start[row + 1] = (start[row + 1] ?? 0) + 1;
  for (let row = 0; row < innerCount; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  const next = start.slice();
  const numbers = new Uint32Array(start[innerCount] ?? 0);
  groups.forEach(({ rows }, group) => {
    for (const row of rows) {
      const at = next[row] ?? 0;
      next[row] = at + 1;
      numbers[at] = group;
    }
  });
  return { start, groups: numbers };
}

/**
 * The inner cells in an order that does not depend on how they are numbered: by a sum of hashes of the names of
 * the cells they lie in. Those that lie in the same cells are alike to every table.
 */
export function rowOrder(
  { keys }: Population,
  groups: readonly Group[],
  { start, groups: numbers }: Incidence,
): Uint32Array {
  const hashes = groups.map(({ cells }) => {
    const id = cellId(keys[cells[0] ?? 0] as CellKey);
    return createHash("sha256").update(id).digest().readUIntBE(0, 6);
  });
  const signature = new Float64Array(start.length - 1);
  for (let row = 0; row < signature.length; row++) {
    let sum = 0;
    for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i++) sum += hashes[numbers[i] ?? 0] ?? 0;
    signature[row] = sum;
  }
  return Uint32Array.from(signature, (_, row) => row).sort(
    (a, b) => (signature[a] ?? 0) - (signature[b] ?? 0) || a - b,
  );
}

/** Dimensions of a cell that are not its total. */
export function depthOf({ codes }: CellKey): number {
  return codes.filter((code) => code !== null && code !== TOTAL).length;
}
