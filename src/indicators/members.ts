import type { Unit } from "../catalog/types.ts";
import { type Engine, identifier } from "../engine/engine.ts";
import { type Crossing, type CrossingPlan, type Spot, spotName, spotsOf } from "./crossings.ts";
import type { CellKey, Period } from "./types.ts";

/** A finest combination that occurs: a period and a code for every dimension; of groups that overlap, the set. */
export interface InnerCell {
  readonly period: string;
  readonly codes: readonly string[];
}

export interface Membership {
  readonly keys: readonly CellKey[];
  readonly members: readonly Uint32Array[];
  readonly innerCount: number;
  /** Per combination that was found: the number of its inner cell, or −1 when it is none. */
  readonly rows: Int32Array;
}

/** Adds the combinations of the last indicator (`kubus_som`) to those of its population (`kubus_binnen`). */
export async function collectInner(store: Engine, unit: Unit, first: boolean): Promise<void> {
  const select = `select distinct nr, fijn from kubus_som join kubus_plek_${unit} using (plek)`;
  if (first) await store.run(`create or replace temp table kubus_binnen as ${select}`);
  else await store.run(`insert into kubus_binnen ${select}`);
}

/** The combinations of `kubus_binnen`, each once, sorted: in the order of `rij` in `kubus_rij`. */
export async function readInner(store: Engine, plan: CrossingPlan, unit: Unit): Promise<InnerCell[]> {
  const columns = plan.dimensions.map(({ id }) => identifier(id));
  await store.run(`create or replace temp table kubus_rij as
    select cast(row_number() over (order by p.code, ${columns.join(", ")}) - 1 as integer) as rij,
      p.nr, p.code as periode, fijn, ${columns.join(", ")}
    from (select distinct * from kubus_binnen)
    join kubus_periode as p using (nr)
    join (select distinct fijn, ${columns.join(", ")} from kubus_plek_${unit}) using (fijn)`);
  const rows = await store.rows<Record<string, string>>(
    `select periode, ${columns.join(", ")} from kubus_rij order by rij`,
  );
  return rows.map((row) => ({
    period: row.periode as string,
    codes: plan.dimensions.map(({ id }) => row[id] as string),
  }));
}

/**
 * Every cell that occurs in some period, for all periods, with the inner cells it is the sum of.
 *
 * The inner cells are those of the shortest periods. A year of a flow is all its quarters together; what occurs
 * in the year and in none of its quarters is an inner cell of the year itself. A year of a stock is the state
 * on its last day, so it is its last quarter and nothing else.
 */
export function membership(
  plan: CrossingPlan,
  periods: readonly Period[],
  found: readonly InnerCell[],
  time: "stroom" | "stand",
): Membership {
  const isInner = innerCells(periods, found, time);
  const inner = found.filter((_, index) => isInner[index]);
  const spots = collectSpots(plan, found);
  const rows = new Map(periods.map(({ code }) => [code, spots.all.map((): number[] => [])]));
  const holders = new Map(periods.map(({ code }) => [code, holdersOf(periods, code, time)]));
  inner.forEach(({ codes, period }, row) => {
    for (const holder of holders.get(period) ?? []) {
      for (const spot of spots.of(codes)) rows.get(holder)?.[spot]?.push(row);
    }
  });
  const cells = spots.all
    .flatMap((spot, index) => periods.map(({ code: period }) => ({ ...spot, period, index })))
    .sort(comparing(plan));
  return {
    keys: cells.map(({ table, period, codes }) => ({ table, period, codes })),
    members: cells.map(({ period, index }) => Uint32Array.from(rows.get(period)?.[index] ?? [])),
    innerCount: inner.length,
    rows: numbered(isInner),
  };
}

interface Spots {
  readonly all: readonly Spot[];
  /** The spots in which a finest combination of codes lies, as indices in `all`. */
  readonly of: (codes: readonly string[]) => readonly number[];
}

/** Every spot that occurs in some period, once. */
function collectSpots(plan: CrossingPlan, found: readonly InnerCell[]): Spots {
  const all: Spot[] = [];
  const indices = new Map<string, number>();
  const lies = new Map<string, number[]>();
  for (const { codes } of found) {
    const name = codes.join("\t");
    if (lies.has(name)) continue;
    const spots = plan.crossings.flatMap((crossing) =>
      codesIn(plan, crossing, codes).flatMap((own) => spotsOf(plan, crossing, own)),
    );
    const places = spots.map((spot) => {
      const key = spotName(spot);
      const index = indices.get(key) ?? all.push(spot) - 1;
      indices.set(key, index);
      return index;
    });
    lies.set(name, places);
  }
  return { all, of: (codes) => lies.get(codes.join("\t")) ?? [] };
}

/** The codes of a crossing that hold an inner cell: one combination, or one per group of a set of groups. */
function codesIn(
  plan: CrossingPlan,
  { dimensions }: Crossing,
  codes: readonly string[],
): (string | null)[][] {
  const own = codes.map((code, index) => (dimensions.includes(index) ? code : null));
  const overlapping = dimensions.find((index) => plan.dimensions[index]?.meervoudig === true);
  if (overlapping === undefined) return [own];
  const groups = (codes[overlapping] ?? "").split("|").filter((code) => code !== "");
  return groups.map((code) => own.with(overlapping, code));
}

function innerCells(
  periods: readonly Period[],
  found: readonly InnerCell[],
  time: "stroom" | "stand",
): boolean[] {
  const years = new Map(periods.map(({ code, year }) => [code, year]));
  const isYear = new Set(periods.filter(({ kind }) => kind === "jaar").map(({ code }) => code));
  const withQuarters = new Set(periods.filter(({ kind }) => kind === "kwartaal").map(({ year }) => year));
  const name = ({ period, codes }: InnerCell) => JSON.stringify([years.get(period), ...codes]);
  const inQuarter = new Set(found.filter(({ period }) => !isYear.has(period)).map(name));
  return found.map((cell) => {
    if (!isYear.has(cell.period)) return true;
    if (time === "stand" && withQuarters.has(years.get(cell.period) ?? 0)) return false;
    return !inQuarter.has(name(cell));
  });
}

function numbered(isInner: readonly boolean[]): Int32Array {
  let next = 0;
  return Int32Array.from(isInner, (is) => (is ? next++ : -1));
}

/** The periods of which an inner cell of `period` is a part. */
function holdersOf(periods: readonly Period[], period: string, time: "stroom" | "stand"): string[] {
  const own = periods.find(({ code }) => code === period);
  return periods
    .filter(
      ({ code, kind, from, to }) =>
        code === period ||
        (kind === "jaar" &&
          own !== undefined &&
          from <= own.from &&
          own.to <= to &&
          (time === "stroom" || own.to === to)),
    )
    .map(({ code }) => code);
}

/** By table in the order of the plan, then period, then codes. */
function comparing(plan: CrossingPlan): (a: CellKey, b: CellKey) => number {
  const order = new Map(plan.tables.map(({ id }, index) => [id, index]));
  return (a, b) => {
    const byTable = (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0);
    if (byTable !== 0) return byTable;
    const one = [a.period, ...a.codes.map((code) => code ?? "")];
    const other = [b.period, ...b.codes.map((code) => code ?? "")];
    const at = one.findIndex((text, index) => text !== other[index]);
    if (at === -1) return 0;
    return (one[at] ?? "") < (other[at] ?? "") ? -1 : 1;
  };
}
