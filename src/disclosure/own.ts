import type { IndicatorDefinition } from "../catalog/types.ts";
import {
  type CellKey,
  type Measure,
  type OwnYear,
  type Population,
  TOTAL,
  UNKNOWN,
} from "../indicators/types.ts";
import type { OwnFigure } from "../release/own.ts";
import type { Cell } from "../release/types.ts";
import { Comparator } from "./comparator.ts";
import { type CellParts, type EmployerParts, employersIn } from "./own-parts.ts";
import { isForbidden, leastOf } from "./own-rules.ts";
import { keepTold, type ToldBefore } from "./own-told.ts";
import type { Policy } from "./policy.ts";
import { round } from "./rounding.ts";

/** From the closest comparison group to the widest: dimensions that are split out. */
const levels: readonly (readonly string[])[] = [["sector", "grootte"], ["sector"], []];
const owned: readonly string[] = ["dienstverband", "medewerker", "respondent"];
const counts: readonly string[] = ["som", "aantal"];

export interface OwnPlan {
  readonly dimensions: readonly string[];
  readonly policy: Policy;
  /** What is published: an employer is laid beside nothing else. */
  readonly cells: readonly Cell[];
  /** Absent: nothing was told before. */
  readonly told?: ToldBefore | undefined;
}

/** A figure of an employer, and the places that say nothing about the others to it, from the closest to the widest. */
export interface OwnOutcome {
  readonly figure: OwnFigure;
  readonly beside: readonly Spot[];
}

/** A place of the cube, by table and code per dimension. */
export type Spot = Pick<CellKey, "table" | "codes">;

/**
 * What every employer may see of itself, per whole year, by its number (disclosure.md 2.11). The value of a comparison
 * group is not in it, only which public cell it is.
 */
export function ownFigures(
  populations: readonly Population[],
  years: readonly OwnYear[],
  plan: OwnPlan,
): Map<number, OwnOutcome[]> {
  const published = new PublishedValues(plan.cells, plan.dimensions);
  const found = new Map<number, OwnOutcome[]>();
  for (const population of populations.filter(isOwned)) {
    for (const year of yearsOf(population)) {
      const employers = employersIn(years, year, population.measures);
      const view = { population, plan, published, year, places: placesOf(population, year, plan, employers) };
      for (const parts of employers.values()) {
        const own = figuresOf(parts, view);
        found.set(parts.employer, [...(found.get(parts.employer) ?? []), ...own]);
      }
    }
  }
  return found;
}

function isOwned({ measures }: Population): boolean {
  const unit = measures[0]?.definition.eenheid;
  return unit !== undefined && owned.includes(unit);
}

function yearsOf({ keys }: Population): string[] {
  return [...new Set(keys.map(({ period }) => period))].filter((code) => code.slice(4, 6) === "JJ").sort();
}

/** A cell that an employer may lie in, with what each employer has there. */
interface Place {
  readonly cell: number;
  readonly key: CellKey;
  readonly parts: CellParts;
  /** Per measure, made when asked for. */
  readonly comparators: Map<number, Comparator>;
}

interface View {
  readonly population: Population;
  readonly plan: OwnPlan;
  readonly published: PublishedValues;
  readonly year: string;
  /** Per level the place of each employer; of an unknown code there is none. */
  readonly places: readonly ReadonlyMap<number, Place>[];
}

function placesOf(
  population: Population,
  year: string,
  { dimensions }: OwnPlan,
  employers: ReadonlyMap<number, EmployerParts>,
): Map<number, Place>[] {
  return levels.map((level) => {
    const cells = cellsAt(population, year, level, dimensions);
    const nameAt = (codes: readonly (string | null)[]) =>
      dimensions.flatMap((dimension, d) => (level.includes(dimension) ? [codes[d] ?? TOTAL] : [])).join("\t");
    const members = new Map<string, Map<number, EmployerParts>>();
    for (const [employer, own] of employers) {
      const name = nameAt(own.codes);
      members.set(name, (members.get(name) ?? new Map()).set(employer, own));
    }
    const homes = new Map<number, Place>();
    for (const cell of cells) {
      const key = population.keys[cell] as CellKey;
      const own = members.get(nameAt(key.codes)) ?? new Map<number, EmployerParts>();
      if (key.codes.includes(UNKNOWN)) continue;
      const persons = Math.max(0, ...population.measures.map(({ facts }) => facts[cell]?.persons ?? 0));
      const place = { cell, key, parts: { employers: own, persons }, comparators: new Map() };
      for (const employer of own.keys()) homes.set(employer, place);
    }
    return homes;
  });
}

/** The cells of a year that split out just these dimensions, each combination once. */
function cellsAt(
  { keys }: Population,
  year: string,
  level: readonly string[],
  dimensions: readonly string[],
): number[] {
  const seen = new Set<string>();
  const wanted = dimensions.filter((own) => level.includes(own)).join();
  return [...keys.entries()].flatMap(([cell, key]) => {
    const split = dimensions.filter((_, d) => (key.codes[d] ?? TOTAL) !== TOTAL);
    const codes = key.codes.map((code) => code ?? TOTAL).join("\t");
    if (key.period !== year || split.join() !== wanted || split.length !== level.length || seen.has(codes))
      return [];
    seen.add(codes);
    return [cell];
  });
}

function figuresOf(own: EmployerParts, view: View): OwnOutcome[] {
  const { measures } = view.population;
  const shown = !isForbidden(own, measures, view.plan.policy);
  return measures.flatMap(({ definition, breakdown }, m): OwnOutcome[] => {
    const part = own.parts[m];
    if (part === undefined) return [];
    const isCount = counts.includes(definition.maat);
    const passing = placesBeside(own, m, view);
    const place = isCount
      ? undefined
      : passing.find((one) => view.published.has(definition.id, breakdown, one.key));
    const value = part.median ?? (isCount ? part.numerator : part.numerator / part.denominator);
    const standing =
      shown && place !== undefined && breakdown === null ? standingIn(place, own, m, view) : undefined;
    const figure: OwnFigure = {
      indicator: definition.id,
      uitsplitsing: breakdown,
      periode: view.year,
      status: shown ? "getoond" : "niet-te-tonen",
      waarde: shown ? round(value, definition.weergave, own.persons) : null,
      personen: shown ? own.persons : null,
      geschat: standing ? round(standing.estimate, definition.weergave, own.persons) : null,
      kwart: standing?.quarter ?? null,
      tabel: place?.key.table ?? null,
      dimensies: codesOf(view.plan.dimensions, place?.key),
    };
    const told = definition.eenheid === "respondent" ? (view.plan.told?.(own.employer) ?? []) : [];
    const kept = keepTold(figure, told, leastOf(definition, view.plan.policy));
    return [{ figure: kept, beside: passing.map(({ key }) => key) }];
  });
}

/** The groups of an employer that say nothing about the others to it, the closest first. */
function placesBeside(own: EmployerParts, measure: number, { population, places, plan }: View): Place[] {
  const { definition } = population.measures[measure] as Measure;
  const minimum = leastOf(definition, plan.policy);
  return places.flatMap((homes) => {
    const place = homes.get(own.employer);
    if (place === undefined) return [];
    const comparator = comparatorIn(place, measure, definition);
    return comparator.passesWithout(own.employer, plan.policy.klassen.benchmark, minimum) ? [place] : [];
  });
}

function standingIn(place: Place, own: EmployerParts, measure: number, view: View) {
  const { definition, breakdown, facts } = view.population.measures[measure] as Measure;
  const published = view.published.valueOf(definition.id, breakdown, place.key);
  const known = facts[place.cell];
  if (published === undefined || known === undefined) return undefined;
  const { benchmark } = view.plan.policy.klassen;
  return comparatorIn(place, measure, definition).standingOf(own.employer, known, published, benchmark);
}

function comparatorIn(
  { parts, comparators }: Place,
  measure: number,
  definition: IndicatorDefinition,
): Comparator {
  const made = comparators.get(measure) ?? new Comparator(parts, measure, definition);
  comparators.set(measure, made);
  return made;
}

/** Public values of whole years by indicator, class and place. */
export class PublishedValues {
  readonly #values: ReadonlyMap<string, Cell>;

  constructor(cells: readonly Cell[], dimensions: readonly string[]) {
    this.#values = new Map(
      cells.flatMap((cell): [string, Cell][] => {
        const { indicator, uitsplitsing, tabel: table, periode: period, dimensies, waarde } = cell;
        if (waarde === null || period.slice(4, 6) !== "JJ") return [];
        const codes = dimensions.map((dimension) => dimensies[dimension] ?? null);
        return [[nameOf(indicator, uitsplitsing, { table, period, codes }), cell]];
      }),
    );
  }

  has(indicator: string, breakdown: string | null, key: CellKey): boolean {
    return this.cellOf(indicator, breakdown, key) !== undefined;
  }

  valueOf(indicator: string, breakdown: string | null, key: CellKey): number | undefined {
    return this.cellOf(indicator, breakdown, key)?.waarde ?? undefined;
  }

  cellOf(indicator: string, breakdown: string | null, key: CellKey): Cell | undefined {
    return this.#values.get(nameOf(indicator, breakdown, key));
  }
}

function nameOf(indicator: string, breakdown: string | null, key: CellKey): string {
  return JSON.stringify([indicator, breakdown, key.table, key.period, key.codes]);
}

/** The codes of a place by dimension; of none all null. */
export function codesOf(dimensions: readonly string[], key: Spot | undefined): Record<string, string | null> {
  return Object.fromEntries(dimensions.map((dimension, d) => [dimension, key?.codes[d] ?? null]));
}
