import type { Catalog, Indicator } from "../catalog/types.ts";
import type { Engine } from "../engine/engine.ts";
import type { Progress } from "../progress.ts";
import { type CellRow, readCells } from "./cells.ts";
import { breakdownOf, sumContributions } from "./contributions.ts";
import { collectShares, readContributors } from "./contributors.ts";
import { type CrossingPlan, crossingOf, planCrossings, spotName, spotsOf } from "./crossings.ts";
import { collectInner, type Membership, membership, readInner } from "./members.ts";
import { readOwnYears } from "./own-years.ts";
import { periodsOf } from "./periods.ts";
import { withTables } from "./prepare.ts";
import { readScaleQuality } from "./scale-quality.ts";
import type { CellFacts, Cube, Measure, OwnYear, Period, Population } from "./types.ts";

/** What is told while figures are computed. */
export const figuresStep = "Cijfers berekenen";

/** Two populations at a time: while the rows of one are read, the engine works on the other. */
const lanes = 2;

export interface CubeOptions {
  /** Populations that are worked on at a time; one makes the time of each measurable. */
  readonly connections?: number;
  /** Whether the contributors of inner cells are wanted: what protection needs, and no figure. */
  readonly contributors?: boolean;
}

/**
 * Computes every indicator of the catalogue over every crossing of its tables, for whole years and their
 * quarters. Works in tables in memory, which are gone afterwards; the store itself is only read.
 * The outcome does not depend on the order of rows or on threads.
 */
export async function computeCube(
  store: Engine,
  catalog: Catalog,
  years: readonly number[],
  progress: Progress,
  { connections = lanes, contributors = true }: CubeOptions = {},
): Promise<Cube> {
  const periods = periodsOf(years, catalog.periods);
  const plan = planCrossings(catalog.dimensions, catalog.tables);
  const groups = byPopulation(catalog.indicators);
  let done = 0;
  const next = (indicator: Indicator) => {
    const label = `${figuresStep}: ${indicator.definition.titel}`;
    progress(label, done, catalog.indicators.length);
    done += 1;
  };
  const count = Math.max(1, Math.min(connections, groups.length));
  const work = async (first: Engine, others: readonly Engine[]) => {
    const computed = await inLanes([first, ...others], groups, (engine, indicators) =>
      computePopulation(engine, { catalog, plan, periods, contributors }, indicators, next),
    );
    const asked = catalog.facts.some(({ id }) => id === "samenhang");
    const quality = asked ? await readScaleQuality(first, catalog.scales) : [];
    const populations = computed.map(({ population }) => population);
    const own = computed.flatMap(({ own: years }) => years);
    return { periods, dimensions: catalog.dimensions.map(({ id }) => id), populations, own, quality };
  };
  return await withTables(store, catalog, periods, progress, work, count);
}

/** Every item on the first connection that is free; the outcomes in the order of the items. */
async function inLanes<T, R>(
  connections: readonly Engine[],
  items: readonly T[],
  work: (engine: Engine, item: T) => Promise<R>,
): Promise<R[]> {
  const outcomes: R[] = [];
  let at = 0;
  const lane = async (engine: Engine) => {
    while (at < items.length) {
      const own = at++;
      outcomes[own] = await work(engine, items[own] as T);
    }
  };
  const ended = await Promise.allSettled(connections.map(lane));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return outcomes;
}

/** The indicators that share one pattern, in the order of the catalogue. */
function byPopulation(indicators: readonly Indicator[]): Indicator[][] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const name = JSON.stringify([indicator.definition.klasse, indicator.definition.populatie]);
    groups.set(name, [...(groups.get(name) ?? []), indicator]);
  }
  return [...groups.values()];
}

interface Task {
  readonly catalog: Catalog;
  readonly plan: CrossingPlan;
  readonly periods: readonly Period[];
  readonly contributors: boolean;
}

async function computePopulation(
  store: Engine,
  { catalog, plan, periods, contributors }: Task,
  indicators: readonly Indicator[],
  next: (indicator: Indicator) => void,
): Promise<{ population: Population; own: OwnYear[] }> {
  const { populatie: id, binnen: within, tijd, perioden, eenheid } = (indicators[0] as Indicator).definition;
  const published = periods.filter(({ kind }) => perioden?.includes(kind) ?? true);
  const copied = tijd === "stand" ? yearEnds(published) : new Map<string, string>();
  const asked = published.filter(({ code }) => !copied.has(code));
  let count = 0;
  const computed: { indicator: Indicator; cells: CellRow[] }[] = [];
  for (const indicator of indicators) {
    next(indicator);
    await sumContributions(store, catalog, indicator, asked);
    await collectInner(store, eenheid, computed.length === 0);
    const cells = await readCells(store, catalog, plan, indicator, asked);
    computed.push({ indicator, cells: [...cells, ...copies(cells, copied)] });
    const classes = breakdownOf(catalog, indicator).length;
    if (contributors) await collectShares(store, count, classes);
    count += classes;
  }
  const { rows: numbers, ...cells } = membership(
    plan,
    published,
    await readInner(store, plan, eenheid),
    tijd,
  );
  const shares = contributors
    ? await readContributors(store, eenheid, numbers, cells.innerCount, count)
    : undefined;
  const place = placesOf(cells);
  const measures = computed.flatMap(({ indicator, cells: rows }) =>
    measuresOf(indicator, breakdownOf(catalog, indicator), placeCells(plan, rows, place), cells.keys.length),
  );
  const years = published.flatMap(({ kind, code }): [string, string][] =>
    kind === "jaar" ? [[code, copied.get(code) ?? code]] : [],
  );
  const own = contributors ? await readOwnYears(store, { catalog, plan, indicators }, new Map(years)) : [];
  return { population: { id, within, ...cells, measures, contributors: shares }, own };
}

/** Of a stand the figure of a year is that of its last quarter: code of the year and of the quarter, where both are there. */
function yearEnds(periods: readonly Period[]): Map<string, string> {
  const ends = periods.filter(({ kind }) => kind === "jaar");
  return new Map(
    ends.flatMap((year): [string, string][] => {
      const last = periods.find(({ kind, to }) => kind === "kwartaal" && to === year.to);
      return last === undefined ? [] : [[year.code, last.code]];
    }),
  );
}

function copies(cells: readonly CellRow[], from: ReadonlyMap<string, string>): CellRow[] {
  return [...from].flatMap(([period, quarter]) =>
    cells.filter((cell) => cell.period === quarter).map((cell) => ({ ...cell, period })),
  );
}

type Placed = readonly { readonly at: number; readonly facts: readonly CellFacts[] }[];

function placesOf({ keys }: Pick<Membership, "keys">): Map<string, number> {
  return new Map(keys.map((key, index) => [`${key.period}\t${spotName(key)}`, index]));
}

/** Puts each combination of codes on the rows of all tables that show it. */
function placeCells(
  plan: CrossingPlan,
  rows: readonly CellRow[],
  place: ReadonlyMap<string, number>,
): Placed {
  return rows.flatMap(({ period, codes, facts }) =>
    spotsOf(plan, crossingOf(plan, codes), codes).map((spot) => {
      const at = place.get(`${period}\t${spotName(spot)}`);
      if (at === undefined) throw new Error("a cell has no inner cells");
      return { at, facts };
    }),
  );
}

function measuresOf(
  { definition }: Indicator,
  breakdown: readonly (string | null)[],
  placed: Placed,
  size: number,
): Measure[] {
  return breakdown.map((code, index) => {
    const facts = new Array<CellFacts | undefined>(size).fill(undefined);
    for (const cell of placed) facts[cell.at] = cell.facts[index];
    return { definition, breakdown: code, facts };
  });
}
