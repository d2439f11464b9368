import type { Catalog, Indicator, IntervalKind } from "../catalog/types.ts";
import type { Engine, Row } from "../engine/engine.ts";
import { breakdownOf } from "./contributions.ts";
import {
  type Branch,
  branchesOf,
  columnsIn,
  columnsOf,
  group,
  perGroup,
  products,
  productValue,
  range,
  spreadColumns,
} from "./crossing-sql.ts";
import type { CrossingPlan } from "./crossings.ts";
import { intervalOf } from "./intervals.ts";
import { readMedians } from "./medians.ts";
import { countShared } from "./shared-people.ts";
import type { CellFacts, Contributions, Period, Spread } from "./types.ts";

/** The facts of one combination of codes in one period, for every class of the breakdown. */
export interface CellRow {
  readonly period: string;
  /** Code per dimension of the plan; null = not in the crossing. */
  readonly codes: readonly (string | null)[];
  readonly facts: readonly CellFacts[];
}

/**
 * All cells of `kubus_som` and `kubus_meer`. A crossing without characteristics of persons needs one row per
 * employer, one with them a row per employer and characteristic: in both, each row is an employer's whole part
 * of a cell, so that the largest parts come out of the same pass as the sums.
 */
export async function readCells(
  store: Engine,
  catalog: Catalog,
  plan: CrossingPlan,
  indicator: Indicator,
  periods: readonly Period[],
): Promise<CellRow[]> {
  const count = breakdownOf(catalog, indicator).length;
  const interval = intervalOf(indicator.definition);
  const places = `kubus_plek_${indicator.definition.eenheid}`;
  const differences = await countShared(store, plan, places, count);
  const shared = new Map(differences.map((row) => [nameOf(place(plan, row)), row]));
  const medians = await mediansOf(store, plan, indicator, periods);
  const cells: CellRow[] = [];
  for (const person of personParts(plan)) {
    const rows = await store.rows(cellSql(plan, { places, interval, count }, person));
    for (const row of rows) {
      const cell = place(plan, row);
      const facts = factsOf(row, shared.get(nameOf(cell)), count);
      const median = medians?.get(nameOf(cell));
      cells.push({ ...cell, facts: median === undefined ? facts : facts.map((own) => ({ ...own, median })) });
    }
  }
  return cells;
}

/** By the name of the place; nothing for a measure that is no median. */
async function mediansOf(
  store: Engine,
  plan: CrossingPlan,
  indicator: Indicator,
  periods: readonly Period[],
): Promise<ReadonlyMap<string, number> | undefined> {
  if (indicator.definition.maat !== "mediaan") return undefined;
  const rows = await readMedians(store, plan, indicator, periods);
  return new Map(rows.map((row) => [nameOf(place(plan, row)), Number(row.mediaan)]));
}

type Place = Pick<CellRow, "period" | "codes">;

function place(plan: CrossingPlan, row: Row): Place {
  return {
    period: row.periode as string,
    codes: plan.dimensions.map(({ id }) => (row[id] ?? null) as string | null),
  };
}

function nameOf({ period, codes }: Place): string {
  return JSON.stringify([period, ...codes]);
}

/** The distinct sets of characteristics of persons that occur in the crossings. */
function personParts(plan: CrossingPlan): number[][] {
  const parts = new Map<string, number[]>();
  for (const { dimensions } of plan.crossings) {
    const part = personPart(plan, dimensions);
    parts.set(part.join(), part);
  }
  return [...parts.values()];
}

interface Asked {
  readonly places: string;
  readonly interval: IntervalKind;
  /** Number of classes of the breakdown. */
  readonly count: number;
}

/**
 * An employer lies in one place of every characteristic of its own, so that the finest cells hold each employer
 * once: all other cells are sums, and largest parts, of those few rows. Of groups that overlap the finest cells have
 * the set, so that the cell of one group takes every finest cell with it in its set, once.
 */
function cellSql(plan: CrossingPlan, { places, interval, count }: Asked, person: readonly number[]): string {
  const crossings = plan.crossings.filter(
    ({ dimensions }) => personPart(plan, dimensions).join() === person.join(),
  );
  const columns = columnsOf(plan, crossings);
  const spread = interval === "geen" || interval === "wilson" ? [] : spreadColumns(count);
  const sums = [
    "eenheden",
    "noemer",
    "personen",
    ...range(count).flatMap((index) => [`teller_${index}`, `met_${index}`, `zonder_${index}`]),
  ];
  const ofUnits = interval === "t" ? spread : [];
  const ofEmployers = interval === "werkgever" ? spreadOfEmployers(count) : [];
  const parts = ["noemer", ...range(count).map((index) => `teller_${index}`)];
  const whole = person.length === plan.dimensions.filter(({ van }) => van === "medewerker").length;
  const keys = ["nr", "werkgever_nr", ...columns].join(", ");
  const numbers = [...sums, ...ofUnits];
  const finest = ["nr", ...columns].join(", ");
  const added = [...numbers, ...(ofEmployers.length > 0 ? spread : [])];
  const branch = (own: Branch) => `select ${["nr", ...columnsIn(plan, own, columns)].join(", ")},
        sum(werkgevers) as werkgevers,
        max(grootste) as grootste,
        ${added.map((name) => `sum(${name}) as ${name}`).join(", ")},
        ${parts.map(largestTwo).join(", ")}
      from ${perGroup("fijnst", own)} as fijnst
      group by grouping sets (${own.crossings.map((crossing) => group(plan, ["nr"], crossing)).join(", ")})`;
  return `with deel as (
      select ${keys}, ${numbers.map((name) => (whole ? name : `sum(${name}) as ${name}`)).join(", ")}
      from kubus_som join ${places} using (plek)
      ${whole ? "" : `group by ${keys}`}
    ),
    fijnst as (
      select ${finest},
        count(*) as werkgevers,
        max(eenheden) as grootste,
        ${[...numbers.map((name) => `sum(${name}) as ${name}`), ...ofEmployers].join(", ")},
        ${parts.map((name) => `max(cast(${name} as double), 2) as ${name}_top`).join(", ")}
      from deel
      group by ${finest}
    ),
    cel as (
      ${branchesOf(plan, crossings).map(branch).join("\n      union all\n      ")}
    )
    select ${["p.code as periode", ...columns].join(", ")}, cast(werkgevers as bigint) as werkgevers,
      cast(grootste as bigint) as grootste,
      ${sums.map((name) => `cast(${name} as double) as ${name}`).join(", ")},
      ${spread.map((name) => `${name === "groepen" ? "cast(groepen as double)" : productValue(name)} as ${name}, `).join("")}
      ${parts.map((name) => `${name}_top1, ${name}_top2`).join(", ")}
    from cel join kubus_periode as p using (nr)`;
}

/** The largest two parts of a cell: each is one of the largest two of a finest cell. */
function largestTwo(name: string): string {
  const [largest, second] = [`${name}_top[1]`, `${name}_top[2]`];
  return `max(${largest}) as ${name}_top1, greatest(max(${largest}, 2)[2], max(${second})) as ${name}_top2`;
}

/** Sums of products over employers: each row of `deel` is an employer's whole part. */
function spreadOfEmployers(count: number): string[] {
  return [
    "count(*) filter (noemer <> 0) as groepen",
    `${products("noemer", "noemer")} as noemer2`,
    ...range(count).flatMap((index) => [
      `${products(`teller_${index}`, `teller_${index}`)} as teller2_${index}`,
      `${products(`teller_${index}`, "noemer")} as kruis_${index}`,
    ]),
  ];
}

function personPart(plan: CrossingPlan, dimensions: readonly number[]): number[] {
  return dimensions.filter((index) => plan.dimensions[index]?.van === "medewerker");
}

function factsOf(row: Row, shared: Row | undefined, count: number): CellFacts[] {
  const number = (name: string) => Number(row[name] ?? 0);
  const people = (name: string) => number(name) + Number(shared?.[name] ?? 0);
  const parts = (name: string): Contributions => ({
    sum: number(name),
    top1: number(`${name}_top1`),
    top2: number(`${name}_top2`),
  });
  return Array.from({ length: count }, (_, index) => ({
    numerator: parts(`teller_${index}`),
    denominator: parts("noemer"),
    persons: people("personen"),
    units: number("eenheden"),
    employers: number("werkgevers"),
    largestEmployerUnits: number("grootste"),
    personsWith: people(`met_${index}`),
    personsWithout: people(`zonder_${index}`),
    spread: spreadOf(row, index),
  }));
}

function spreadOf(row: Row, index: number): Spread | undefined {
  if (row.groepen === undefined) return undefined;
  const number = (name: string) => Number(row[name] ?? 0);
  return {
    numerator2: number(`teller2_${index}`),
    cross: number(`kruis_${index}`),
    denominator2: number("noemer2"),
    clusters: number("groepen"),
  };
}
