import type { Engine } from "../engine/engine.ts";
import { interventions } from "./interventions.ts";
import { reversedItems, scales } from "./items.ts";
import { apportion, planEmployers } from "./plan.ts";
import { regions } from "./regions.ts";
import { sections } from "./sections.ts";

/** First and last day that the sample tells of, and the first day of which it knows absence. */
export const span = { from: "2021-01-01", until: "2025-12-31", absenceFrom: "2022-01-01" } as const;

/** The year on whose CBS figures the level of absence is set. */
export const calibrationYear = { from: "2024-01-01", until: "2024-12-31" } as const;

/** Puts the facts of the plan into tables of the engine: `stratum`, `section`, `region`, `item`, `intervention`. */
export async function loadFacts(engine: Engine, workers: number, employers: number): Promise<void> {
  await load(engine, "stratum", planEmployers(workers, employers), {
    sector: "VARCHAR",
    large: "BOOLEAN",
    employers: "BIGINT",
    smallest: "BIGINT",
    workers: "BIGINT",
  });
  await load(engine, "section", sectionRows(), {
    code: "VARCHAR",
    absence: "DOUBLE",
    women: "DOUBLE",
    young: "DOUBLE",
    turnover: "DOUBLE",
    full_time_men: "DOUBLE",
    full_time_women: "DOUBLE",
    norm: "DOUBLE",
    oncall: "DOUBLE",
    agency: "DOUBLE",
    training: "DOUBLE",
    occupation: "VARCHAR",
    fund: "VARCHAR",
    agreements: ["VARCHAR"],
    activities: ["VARCHAR"],
  });
  await load(engine, "region", regionRows(), {
    code: "VARCHAR",
    above: "DOUBLE",
    upto: "DOUBLE",
    municipalities: ["VARCHAR"],
  });
  await load(engine, "item", itemRows(), {
    scale: "VARCHAR",
    item: "VARCHAR",
    low: "DOUBLE",
    high: "DOUBLE",
    step: "DOUBLE",
    mean: "DOUBLE",
    reversed: "BOOLEAN",
  });
  await load(engine, "intervention", interventions, {
    code: "VARCHAR",
    name: "VARCHAR",
    mechanism: "VARCHAR",
    ladder: "VARCHAR",
    begin: "DATE",
    level: "VARCHAR",
  });
}

function itemRows() {
  return scales.flatMap(({ scale, mean, items, range: [low, high, step] }) =>
    items.map((item) => ({ scale, item, low, high, step, mean, reversed: reversedItems.has(item) })),
  );
}

function sectionRows() {
  return sections.map(({ fullTime, ...facts }) => ({
    ...facts,
    full_time_men: fullTime[0],
    full_time_women: fullTime[1],
  }));
}

/** Regions as adjoining parts of [0, 1), as wide as their share. */
function regionRows() {
  const parts = apportion(
    1_000_000,
    regions.map((region) => region.share),
  );
  let above = 0;
  return regions.map((region, index) => {
    const upto = above + (parts[index] ?? 0);
    const row = { ...region, above: above / 1_000_000, upto: upto / 1_000_000 };
    above = upto;
    return row;
  });
}

async function load(
  engine: Engine,
  name: string,
  rows: readonly object[],
  types: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  await engine.run(
    `create table ${name} as
     select unnest(from_json($rows, '${JSON.stringify([types])}'), recursive := true)`,
    { rows: JSON.stringify(rows) },
  );
}
