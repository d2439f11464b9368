import type { CellKey, Population } from "../indicators/types.ts";
import { TOTAL } from "../indicators/types.ts";
import type { State } from "./pattern.ts";
import type { Policy } from "./policy.ts";
import { tightTotals } from "./room.ts";
import type { Extended, Merge } from "./unlock-merges.ts";

/**
 * The merges that can be shown without leaving the hidden cells in or beside them hardly any room (room.ts): each
 * division is judged as a table of its own, and each merge as the total of its classes.
 * @param accepted ids of merges that pass every other test.
 */
export function roomyMerges(
  { population, merges }: Extended,
  states: readonly State[],
  policy: Policy,
  accepted: ReadonlySet<string>,
): Set<string> {
  const first = population.keys.length - merges.length;
  const isOpen = ({ parts }: Merge) => parts.every((part) => states[part] === "publiek");
  let left = new Set(merges.filter((one) => accepted.has(one.id) && !isOpen(one)).map(({ id }) => id));
  for (;;) {
    const now = states.map((state, cell): State => {
      const merge = merges[cell - first];
      if (merge === undefined) return state;
      return isOpen(merge) || left.has(merge.id) ? "publiek" : "secundair";
    });
    const tight = tightLines(population, merges, now, policy);
    const next = merges
      .filter(({ id }) => left.has(id))
      .filter((one) => !linesOf(one).some((l) => tight.has(l)));
    if (next.length === left.size) return left;
    left = new Set(next.map(({ id }) => id));
  }
}

/** Names of the totals in which a merge takes room: its own, and those around it. */
function linesOf({ key, division }: Merge): string[] {
  let totals: (string | null)[][] = [[]];
  for (const code of key.codes) {
    const choice = code === null || code === TOTAL ? [code] : [code, TOTAL];
    totals = totals.flatMap((own) => choice.map((one) => [...own, one]));
  }
  return [asTotal(key, division.id), ...totals.map((codes) => nameOf({ ...key, codes }, division.id))];
}

/** A merge as the total of its classes. */
function asTotal(key: CellKey, division: string): string {
  return nameOf(key, `=${division}`);
}

function nameOf({ table, period, codes }: CellKey, kind: string): string {
  return JSON.stringify([kind, table, period, ...codes]);
}

/** Totals without room, by the names of `linesOf`. */
function tightLines(
  population: Population,
  merges: readonly Merge[],
  states: readonly State[],
  policy: Policy,
): Set<string> {
  const first = population.keys.length - merges.length;
  const tight = new Set<string>();
  for (const division of new Set(merges.map((merge) => merge.division))) {
    const own = merges.flatMap((merge, m) =>
      merge.division === division ? [{ merge, cell: first + m }] : [],
    );
    const grouped = new Set(own.flatMap(({ merge }) => merge.parts));
    const tables = new Set(own.map(({ merge }) => `${merge.key.table}|${merge.key.period}`));
    const rest = population.keys.flatMap((key, cell) =>
      cell < first && !grouped.has(cell) && tables.has(`${key.table}|${key.period}`) ? [cell] : [],
    );
    const coarse = [...rest, ...own.map(({ cell }) => cell)];
    for (const cell of tightOf(population, states, policy, coarse)) {
      tight.add(nameOf(population.keys[cell] as CellKey, division.id));
    }
    for (const { merge, cell } of own) {
      if (tightWithin(population, states, policy, merge, cell)) tight.add(asTotal(merge.key, division.id));
    }
  }
  return tight;
}

/** Whether a merge leaves its own classes no room. */
function tightWithin(
  population: Population,
  states: readonly State[],
  policy: Policy,
  { parts, dimension }: Merge,
  cell: number,
): boolean {
  const numbers = [cell, ...parts];
  const names = numbers.map((number): [number, CellKey] => {
    const key = population.keys[number] as CellKey;
    // A total of another dimension is no total here.
    const codes = key.codes.map((code) => (code === TOTAL ? "*" : code));
    return [number, { ...key, codes: number === cell ? codes.with(dimension, TOTAL) : codes }];
  });
  return tightOf(population, states, policy, numbers, new Map(names)).includes(cell);
}

/** As `tightTotals`, over some of the cells, of which some go by another name. */
function tightOf(
  population: Population,
  states: readonly State[],
  policy: Policy,
  cells: readonly number[],
  names: ReadonlyMap<number, CellKey> = new Map(),
): number[] {
  const part: Population = {
    ...population,
    keys: cells.map((cell) => names.get(cell) ?? (population.keys[cell] as CellKey)),
    members: cells.map((cell) => population.members[cell] ?? new Uint32Array()),
    measures: population.measures.map((measure) => ({
      ...measure,
      facts: cells.map((cell) => measure.facts[cell]),
    })),
  };
  const own = cells.map((cell) => states[cell] ?? "leeg");
  return tightTotals(part, own, policy).flatMap((n) => cells[n] ?? []);
}
