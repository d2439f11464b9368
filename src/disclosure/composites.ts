import { publishedColumns } from "../catalog/published-table.ts";
import { createReferenceTables } from "../catalog/reference-tables.ts";
import { createSteps } from "../catalog/steps.ts";
import type { Catalog, Composite } from "../catalog/types.ts";
import { Engine, identifier, quote, type Value } from "../engine/engine.ts";
import type { Progress } from "../progress.ts";
import type { Cell } from "../release/types.ts";
import { round } from "./rounding.ts";

/** What composites need of the catalogue. */
export type CompositePlan = Pick<Catalog, "composites" | "codeLists" | "scales"> &
  Partial<Pick<Catalog, "steps" | "statements" | "dimensions">>;

const held = "alle_gepubliceerd";

/**
 * Computes composites from cells as they are published: rounded, and without what is hidden. So nothing comes
 * out that a reader could not have worked out too. One cell per place in which at least one part has a cell;
 * `ontbreekt` names the parts that show no value there. In the order of the composites, each on those before it.
 * A composite with a statement among its parts stands only where that has a cell; one that looks beyond its own place
 * (a total, other sectors) not in tables of funds or clusters, where that would be another whole.
 * @throws Error when a query gives a place twice, one that is not there, or a value that is no number.
 */
export async function computeComposites(
  cells: readonly Cell[],
  dimensions: readonly string[],
  { composites, codeLists, scales, steps = [], statements = [], dimensions: defined = [] }: CompositePlan,
  progress: Progress,
): Promise<Cell[]> {
  const wanted = new Set(composites.flatMap(({ definition }) => definition.delen));
  const read = cells.filter(({ indicator }) => wanted.has(indicator));
  const places = new Places(dimensions);
  const engine = await Engine.open(":memory:");
  const made: Cell[] = [];
  try {
    await createReferenceTables(engine, codeLists, scales);
    await engine.createTable(held, publishedColumns(dimensions), shownRows(read, places, dimensions));
    await showParts(engine, []);
    await createSteps(engine, steps);
    const stated = new Set(statements.map(({ definition }) => definition.id));
    const grouped = new Set(read.filter((cell) => isGrouped(cell, defined)).map(({ tabel }) => tabel));
    const byIndicator = groupedBy(read, ({ indicator }) => indicator);
    for (const [done, composite] of composites.entries()) {
      progress(`Cijfers samenstellen: ${composite.definition.titel}`, done, composites.length);
      const beside = looksAround(composite, defined) ? grouped : new Set<string>();
      const all = composite.definition.delen.flatMap((id) => byIndicator.get(id) ?? []);
      const parts = inSharedPeriods(all.filter(({ tabel }) => !beside.has(tabel)));
      const among = { periods: new Set(parts.map(({ periode }) => periode)), beside };
      const outcomes = await outcomesOf(engine, composite, among);
      const own = cellsOf(composite, whereStated(parts, stated, places), places, outcomes);
      made.push(...own);
      byIndicator.set(composite.definition.id, own);
      if (wanted.has(composite.definition.id)) {
        await engine.createTable("nieuw", publishedColumns(dimensions), shownRows(own, places, dimensions));
        await engine.run(`insert into ${held} select * from nieuw; drop table nieuw`);
      }
    }
  } finally {
    engine.close();
  }
  return made;
}

/** Whether its table has a dimension of which the codes are delivered: funds, clusters. */
function isGrouped({ dimensies }: Cell, dimensions: Catalog["dimensions"]): boolean {
  return dimensions.some(({ id, codes }) => codes === "levering" && (dimensies[id] ?? null) !== null);
}

/** A query that names a dimension, itself or in a step, reads the cells of other places too. */
export function looksAround({ sql }: Pick<Composite, "sql">, dimensions: Catalog["dimensions"]): boolean {
  return /\bstap_/.test(sql) || dimensions.some(({ id }) => new RegExp(`\\b${id}\\b`).test(sql));
}

/** Only periods in which all parts are published: some are of a year only. A part without any cell says nothing. */
function inSharedPeriods(parts: readonly Cell[]): Cell[] {
  const periods = [...groupedBy(parts, ({ indicator }) => indicator).values()].map(
    (own) => new Set(own.map(({ periode }) => periode)),
  );
  return parts.filter(({ periode }) => periods.every((own) => own.has(periode)));
}

/** Numbers places (a table, a period and codes, whatever is measured there) in the order in which they are met. */
class Places {
  readonly #dimensions: readonly string[];
  readonly #numbers = new Map<string, number>();

  constructor(dimensions: readonly string[]) {
    this.#dimensions = dimensions;
  }

  numberOf({ tabel, periode, dimensies }: Cell): number {
    const name = JSON.stringify([tabel, periode, ...this.#dimensions.map((id) => dimensies[id] ?? null)]);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

function* shownRows(
  cells: readonly Cell[],
  places: Places,
  dimensions: readonly string[],
): Generator<Value[]> {
  for (const cell of cells) {
    if (cell.waarde === null) continue;
    const { indicator, uitsplitsing, tabel, periode, dimensies } = cell;
    yield [
      places.numberOf(cell),
      ...[indicator, uitsplitsing, tabel, periode, ...dimensions.map((id) => dimensies[id] ?? null)],
      ...[cell.waarde, cell.ondergrens, cell.bovengrens, cell.personen, cell.werkgevers],
    ];
  }
}

interface Among {
  readonly periods: ReadonlySet<string>;
  /** Tables that are left out. */
  readonly beside: ReadonlySet<string>;
}

/** Lets `gepubliceerd` be the shown cells of these indicators, among these or all. */
async function showParts(engine: Engine, parts: readonly string[], wanted?: Among): Promise<void> {
  const among = (codes: Iterable<string>) => ["", ...codes].map(quote).join(", ");
  const inPeriods =
    wanted === undefined
      ? ""
      : ` and periode in (${among(wanted.periods)}) and not tabel in (${among(wanted.beside)})`;
  await engine.run(
    `create or replace temp view gepubliceerd as select * from ${identifier(held)} where indicator in (${among(parts)})${inPeriods}`,
  );
}

/** The cells in the places of the statements among them; all when there is none. */
function whereStated(cells: readonly Cell[], stated: ReadonlySet<string>, places: Places): readonly Cell[] {
  const own = cells.filter(({ indicator }) => stated.has(indicator)).map((cell) => places.numberOf(cell));
  const there = new Set(own);
  return there.size === 0 ? cells : cells.filter((cell) => there.has(places.numberOf(cell)));
}

/** The value per place; null where the query says that it cannot be computed. */
async function outcomesOf(engine: Engine, { definition, file, sql }: Composite, among: Among) {
  await showParts(engine, definition.delen, among);
  const rows = await engine.rows<{ cel: number; waarde: number | null }>(
    `select cel, cast(waarde as double) as waarde from (${sql}\n) as uitkomst`,
  );
  const outcomes = new Map(rows.map(({ cel, waarde }) => [cel, waarde]));
  if (outcomes.size < rows.length) throw new Error(`${file}: a cell twice`);
  if (rows.some(({ waarde }) => waarde !== null && !Number.isFinite(waarde))) {
    throw new Error(`${file}: a value that is no number`);
  }
  return outcomes;
}

function cellsOf(
  { definition, file }: Composite,
  read: readonly Cell[],
  places: Places,
  outcomes: ReadonlyMap<number, number | null>,
): Cell[] {
  const found = groupedBy(read, (cell) => places.numberOf(cell));
  if ([...outcomes.keys()].some((number) => !found.has(number))) {
    throw new Error(`${file}: a cell that is not there`);
  }
  return [...found]
    .map(([number, parts]) => {
      const { tabel, periode, dimensies } = parts[0] as Cell;
      const place = { tabel, periode, dimensies, uitsplitsing: null, ondergrens: null, bovengrens: null };
      return {
        indicator: definition.id,
        ...place,
        ...figureOf(definition, parts, outcomes.get(number) ?? null),
      };
    })
    .sort(byPlace);
}

function groupedBy<K>(cells: readonly Cell[], keyOf: (cell: Cell) => K): Map<K, Cell[]> {
  const groups = new Map<K, Cell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [cell]);
    else own.push(cell);
  }
  return groups;
}

/** Persons and employers are those of the part with the fewest: on no more does the whole rest. */
function figureOf(
  { delen, weergave }: Composite["definition"],
  parts: readonly Cell[],
  outcome: number | null,
): Pick<Cell, "waarde" | "personen" | "werkgevers" | "status" | "ontbreekt"> {
  const shown = parts.filter(({ waarde }) => waarde !== null);
  const missing = delen.filter((id) => !shown.some(({ indicator }) => indicator === id));
  const ontbreekt = missing.length === 0 ? {} : { ontbreekt: missing };
  if (outcome === null) {
    const absent = parts.every(({ status }) => status === "niet-geleverd");
    if (absent) return { waarde: null, personen: 0, werkgevers: 0, status: "niet-geleverd" };
    const status = missing.length > 0 ? "niet-te-berekenen" : "niet-van-toepassing";
    return { waarde: null, personen: null, werkgevers: null, status, ...ontbreekt };
  }
  const fewest = (of: "personen" | "werkgevers") =>
    Math.min(...shown.flatMap(({ [of]: number }) => (number === null ? [] : [number])));
  const personen = fewest("personen");
  return {
    waarde: round(outcome, weergave, personen),
    personen,
    werkgevers: fewest("werkgevers"),
    status: leastSure(shown),
    ...ontbreekt,
  };
}

/** By table, period and codes, by code unit: the order of a release. */
function byPlace(a: Cell, b: Cell): number {
  const key = ({ tabel, periode, dimensies }: Cell) => [
    tabel,
    periode,
    ...Object.values(dimensies).map((code) => code ?? ""),
  ];
  const [one, other] = [key(a), key(b)];
  const at = one.findIndex((text, index) => text !== other[index]);
  if (at === -1) return 0;
  return (one[at] ?? "") < (other[at] ?? "") ? -1 : 1;
}

/** A composite is as sure as the least sure of its parts. */
function leastSure(parts: readonly Cell[]): "voorlopig" | "indicatief" | "gepubliceerd" {
  const has = (wanted: Cell["status"]) => parts.some(({ status }) => status === wanted);
  if (has("voorlopig")) return "voorlopig";
  return has("indicatief") ? "indicatief" : "gepubliceerd";
}
