import type { CellKey, Measure, OwnYear, Population } from "../indicators/types.ts";
import type { Beside, OwnFigure } from "../release/own.ts";
import type { Cell } from "../release/types.ts";
import type { Quarter } from "./comparator.ts";
import { type EmployerParts, employersIn } from "./own-parts.ts";
import { comparatorIn, type Homes, type Place, placesOf } from "./own-places.ts";
import { isForbidden, leastOf } from "./own-rules.ts";
import { keepTold, type ToldBefore } from "./own-told.ts";
import type { Policy } from "./policy.ts";
import { round } from "./rounding.ts";
import { type Surroundings, surroundingsOf, vouchedFor } from "./vouching.ts";

/**
 * The places around an employer, as dimensions that are split out; those that matter most first, as places that do not
 * hold together leave out the last.
 */
const levels: readonly (readonly string[])[] = [
  ["sector", "grootte"],
  ["sector"],
  ["grootte"],
  ["regio"],
  [],
  ["fonds"],
  ["cluster"],
];
/** From the closest comparison group to the widest: where an employer gets its estimate and its quarter. */
const closest = [0, 1, 4];
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
  /** All public places around the employer, and which of them are vouched for together. */
  readonly around: readonly Vouched[];
}

export interface Vouched extends Spot {
  readonly holds: boolean;
  readonly quarter: Quarter | null;
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
      const places = placesOf(population, year, plan.dimensions, employers, levels);
      const view = { population, plan, published, year, places, surroundings: new Map() };
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

interface View {
  readonly population: Population;
  readonly plan: OwnPlan;
  readonly published: PublishedValues;
  readonly year: string;
  /** Per level the places of each employer. */
  readonly places: readonly Homes[];
  /** By the places that employers share. */
  readonly surroundings: Map<string, Surroundings>;
}

function figuresOf(own: EmployerParts, view: View): OwnOutcome[] {
  const { measures } = view.population;
  const { plan, published } = view;
  const shown = !isForbidden(own, measures, plan.policy);
  return measures.flatMap(({ definition, breakdown }, m): OwnOutcome[] => {
    const part = own.parts[m];
    if (part === undefined) return [];
    const isCount = counts.includes(definition.maat);
    const passing = closest.flatMap((level) => view.places[level]?.get(own.employer) ?? []);
    const beside = passing.filter((place) => passesBeside(place, own, m, view));
    const place = isCount
      ? undefined
      : beside.find((one) => published.has(definition.id, breakdown, one.key));
    const value = part.median ?? (isCount ? part.numerator : part.numerator / part.denominator);
    const standing =
      shown && place !== undefined && breakdown === null ? standingIn(place, own, m, view) : undefined;
    const around = isCount || breakdown !== null ? [] : vouchedIn(own, m, view, place, shown);
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
      dimensies: codesOf(plan.dimensions, place?.key),
      naast: around.map((spot) => besideOf(spot, plan.dimensions)),
    };
    const told = definition.eenheid === "respondent" ? (plan.told?.(own.employer) ?? []) : [];
    const kept = keepTold(figure, told, leastOf(definition, plan.policy));
    return [{ figure: kept, beside: beside.map(({ key }) => key), around }];
  });
}

function passesBeside(place: Place, own: EmployerParts, measure: number, view: View): boolean {
  const { definition } = view.population.measures[measure] as Measure;
  const { policy } = view.plan;
  const comparator = comparatorIn(place, measure, definition);
  return comparator.passesWithout(own.employer, policy.klassen.benchmark, leastOf(definition, policy));
}

/** The public places around an employer and which of them hold together, the closest group among them. */
function vouchedIn(
  own: EmployerParts,
  measure: number,
  view: View,
  first: Place | undefined,
  shown: boolean,
): Vouched[] {
  const { definition, breakdown } = view.population.measures[measure] as Measure;
  const { policy } = view.plan;
  const all = view.places.flatMap((homes) => homes.get(own.employer) ?? []);
  const ordered = first === undefined ? all : [first, ...all.filter((place) => place !== first)];
  const holding = ordered.filter(
    (place) =>
      view.published.has(definition.id, breakdown, place.key) && passesBeside(place, own, measure, view),
  );
  const name = holding.map(({ id }) => id).join();
  const surroundings = view.surroundings.get(name) ?? surroundingsOf(holding);
  view.surroundings.set(name, surroundings);
  const { benchmark } = policy.klassen;
  const asked = { own, measure, definition, policy: benchmark, minimum: leastOf(definition, policy) };
  const vouched = new Set(vouchedFor(surroundings, asked));
  return ordered.map((place) => {
    const { table, codes } = place.key;
    const holds = vouched.has(place);
    const standing = shown && holds ? standingIn(place, own, measure, view) : undefined;
    return { table, codes, holds, quarter: standing?.quarter ?? null };
  });
}

/** A place as the release writes it: no value, which is that of the public cell. */
export function besideOf({ table, codes, holds, quarter }: Vouched, dimensions: readonly string[]): Beside {
  const split = dimensions.flatMap((dimension, d) => {
    const code = codes[d] ?? null;
    return code === null ? [] : [[dimension, code] as const];
  });
  return { tabel: table, dimensies: Object.fromEntries(split), houdt: holds, kwart: quarter };
}

function standingIn(place: Place, own: EmployerParts, measure: number, view: View) {
  const { definition, breakdown, facts } = view.population.measures[measure] as Measure;
  const published = view.published.valueOf(definition.id, breakdown, place.key);
  const known = facts[place.cell];
  if (published === undefined || known === undefined) return undefined;
  const { benchmark } = view.plan.policy.klassen;
  return comparatorIn(place, measure, definition).standingOf(own.employer, known, published, benchmark);
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
