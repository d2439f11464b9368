import type { IndicatorDefinition } from "../catalog/types.ts";
import { type CellKey, type Measure, type Population, TOTAL, UNKNOWN } from "../indicators/types.ts";
import type { OwnFigure } from "../release/own.ts";
import type { Cell } from "../release/types.ts";
import { Comparator } from "./comparator.ts";
import {
  type CellParts,
  type EmployerParts,
  type OwnPart,
  ownFacts,
  partsOf,
  periodsOfRows,
} from "./own-parts.ts";
import type { ClassPolicy, Policy } from "./policy.ts";
import { primaryRules } from "./primary.ts";
import { round } from "./rounding.ts";

/** From the closest comparison group to the widest: dimensions that are split out. */
const levels: readonly (readonly string[])[] = [["sector", "grootte"], ["sector"], []];
const owned: readonly string[] = ["dienstverband", "medewerker"];
const quotients: readonly string[] = ["verhouding", "gemiddelde"];
const counts: readonly string[] = ["som", "aantal"];

export interface OwnPlan {
  readonly dimensions: readonly string[];
  readonly policy: Policy;
  /** What is published: an employer is laid beside nothing else. */
  readonly cells: readonly Cell[];
}

/**
 * What every employer may see of itself, per whole year, by its number in the contributors (disclosure.md 2.11).
 * The value of a comparison group is not in it, only which public cell it is.
 */
export function ownFigures(populations: readonly Population[], plan: OwnPlan): Map<number, OwnFigure[]> {
  const published = publishedValues(plan.cells, plan.dimensions);
  const found = new Map<number, OwnFigure[]>();
  for (const population of populations.filter(isOwned)) {
    const periods = periodsOfRows(population);
    for (const year of yearsOf(population)) {
      const view = viewOf(population, year, plan, published, periods);
      for (const parts of view.whole.parts.employers.values()) {
        const own = figuresOf(parts, view);
        found.set(parts.employer, [...(found.get(parts.employer) ?? []), ...own]);
      }
    }
  }
  return found;
}

function isOwned({ measures, contributors }: Population): boolean {
  const unit = measures[0]?.definition.eenheid;
  return contributors !== undefined && unit !== undefined && owned.includes(unit);
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
  readonly published: ReadonlyMap<string, number>;
  readonly year: string;
  readonly whole: Place;
  /** Per level the place of each employer. */
  readonly places: readonly ReadonlyMap<number, Place>[];
  /** Numbers of the measures of which a year is what its inner cells add up to. */
  readonly measures: readonly number[];
}

function viewOf(
  population: Population,
  year: string,
  plan: OwnPlan,
  published: ReadonlyMap<string, number>,
  periods: Uint8Array,
): View {
  const perLevel = levels.map((level) => placesAt(population, year, level, plan.dimensions, periods));
  const whole = perLevel.at(-1)?.[0];
  if (whole === undefined) throw new Error(`population ${population.id} has no total of a year`);
  const measures = population.measures.flatMap(({ definition, facts }, m) => {
    if (![...quotients, ...counts].includes(definition.maat)) return [];
    return addsUp(whole.parts, m, facts[whole.cell]?.numerator.sum, facts[whole.cell]?.denominator.sum)
      ? [m]
      : [];
  });
  return { population, plan, published, year, whole, places: perLevel.map(homeOf), measures };
}

/** The cells of a year that split out just these dimensions, each combination once. */
function placesAt(
  population: Population,
  year: string,
  level: readonly string[],
  dimensions: readonly string[],
  periods: Uint8Array,
): Place[] {
  const seen = new Set<string>();
  return population.keys.flatMap((key, cell): Place[] => {
    const split = dimensions.filter((_, d) => (key.codes[d] ?? TOTAL) !== TOTAL);
    const codes = key.codes.map((code) => code ?? TOTAL).join("\t");
    if (key.period !== year || split.join() !== dimensions.filter((own) => level.includes(own)).join())
      return [];
    if (split.length !== level.length || seen.has(codes)) return [];
    seen.add(codes);
    const parts = partsOf(population, population.members[cell] ?? new Uint32Array(), periods);
    return [{ cell, key, parts, comparators: new Map() }];
  });
}

/** Where each employer has most of its persons; the first of equals. An unknown code is no group. */
function homeOf(places: readonly Place[]): ReadonlyMap<number, Place> {
  const homes = new Map<number, { readonly place: Place; readonly persons: number }>();
  for (const place of places) {
    for (const { employer, persons } of place.parts.employers.values()) {
      const before = homes.get(employer);
      if (before === undefined || persons > before.persons) homes.set(employer, { place, persons });
    }
  }
  return new Map(
    [...homes]
      .filter(([, { place }]) => !place.key.codes.includes(UNKNOWN))
      .map(([employer, { place }]) => [employer, place]),
  );
}

/** Who had training in a year is not the sum of who had it in its quarters: of such a measure nothing is told. */
function addsUp(parts: CellParts, measure: number, numerator?: number, denominator?: number): boolean {
  const own = [...parts.employers.values()].map((employer) => employer.parts[measure]);
  const equals = (sum: number, expected: number | undefined) =>
    expected !== undefined && Math.abs(sum - expected) <= 1e-6 * Math.max(1, Math.abs(expected));
  return (
    equals(
      own.reduce((sum, part) => sum + (part?.numerator ?? 0), 0),
      numerator,
    ) &&
    equals(
      own.reduce((sum, part) => sum + (part?.denominator ?? 0), 0),
      denominator,
    )
  );
}

function figuresOf(own: EmployerParts, view: View): OwnFigure[] {
  const shown = !isForbidden(own, view);
  return view.measures.flatMap((m): OwnFigure[] => {
    const measure = view.population.measures[m];
    const part = own.parts[m];
    if (measure === undefined || part === undefined || part.denominator <= 0) return [];
    const { definition, breakdown } = measure;
    const place = quotients.includes(definition.maat) ? comparatorOf(own, m, view) : undefined;
    const value = counts.includes(definition.maat) ? part.numerator : part.numerator / part.denominator;
    const standing =
      shown && place !== undefined && breakdown === null ? standingIn(place, own, m, view) : undefined;
    return [
      {
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
      },
    ];
  });
}

/**
 * Whether a figure breaks a rule inside the company: then all of the population are hidden, as in the public cells
 * (docs/adr/0003). Otherwise a class is a total minus the other classes.
 */
function isForbidden(own: EmployerParts, { population, measures, plan }: View): boolean {
  const { klassen } = plan.policy;
  return measures.some((m) => {
    const { definition } = population.measures[m] as Measure;
    const part = own.parts[m];
    if (part === undefined || part.denominator <= 0) return false;
    const policy = klassen[definition.klasse];
    const minimum = Math.max(policy.personen, klassen.benchmark.personen);
    const inside = { ...policy, personen: minimum, werkgevers: 1, dominantie: [], koppen: 100 };
    const rules = primaryRules(ownFacts(own, part), definition, inside, false);
    // Of one contributor nothing is left to estimate: R is about the others.
    const broken = rules.some((rule) => rule !== "R") || isFewCounted(part, definition, policy);
    return own.persons < minimum || broken;
  });
}

/** Inside a company a count of who is ill tells as much as the share: rule N for counts. */
function isFewCounted({ having }: OwnPart, { maat }: IndicatorDefinition, { teller }: ClassPolicy): boolean {
  return teller !== undefined && counts.includes(maat) && having < teller;
}

/** The closest public group that says nothing about the others to this employer. */
function comparatorOf(own: EmployerParts, measure: number, view: View): Place | undefined {
  const { definition, breakdown } = view.population.measures[measure] as Measure;
  const { klassen } = view.plan.policy;
  const minimum = Math.max(klassen[definition.klasse].personen, klassen.benchmark.personen);
  for (const homes of view.places) {
    const place = homes.get(own.employer);
    if (place === undefined || !view.published.has(nameOf(definition, breakdown, place.key))) continue;
    if (comparatorIn(place, measure).passesWithout(own.employer, klassen.benchmark, minimum)) return place;
  }
  return undefined;
}

function standingIn(place: Place, own: EmployerParts, measure: number, view: View) {
  const { definition, breakdown, facts } = view.population.measures[measure] as Measure;
  const published = view.published.get(nameOf(definition, breakdown, place.key));
  const known = facts[place.cell];
  if (published === undefined || known === undefined) return undefined;
  const { benchmark } = view.plan.policy.klassen;
  return comparatorIn(place, measure).standingOf(own.employer, definition, known, published, benchmark);
}

function comparatorIn({ parts, comparators }: Place, measure: number): Comparator {
  const made = comparators.get(measure) ?? new Comparator(parts, measure);
  comparators.set(measure, made);
  return made;
}

/** Public values of whole years by indicator, class and place. */
function publishedValues(cells: readonly Cell[], dimensions: readonly string[]): Map<string, number> {
  return new Map(
    cells.flatMap(({ indicator, uitsplitsing, tabel, periode, dimensies, waarde }): [string, number][] => {
      if (waarde === null || periode.slice(4, 6) !== "JJ") return [];
      const codes = dimensions.map((dimension) => dimensies[dimension] ?? null);
      return [[JSON.stringify([indicator, uitsplitsing, tabel, periode, codes]), waarde]];
    }),
  );
}

function nameOf({ id }: IndicatorDefinition, breakdown: string | null, key: CellKey): string {
  return JSON.stringify([id, breakdown, key.table, key.period, key.codes]);
}

function codesOf(dimensions: readonly string[], key: CellKey | undefined): Record<string, string | null> {
  return Object.fromEntries(dimensions.map((dimension, d) => [dimension, key?.codes[d] ?? null]));
}
