import type { Measure, OwnYear, Population } from "../indicators/types.ts";
import type { OwnFigure } from "../release/own.ts";
import type { Cell } from "../release/types.ts";
import { Comparator } from "./comparator.ts";
import { type EmployerParts, employersIn } from "./own-parts.ts";
import {
  type Ground,
  type Homes,
  type Place,
  placesOf,
  type Spot,
  type Vouched,
  vouchedAt,
} from "./own-places.ts";
import { PublishedCells } from "./own-published.ts";
import { isForbidden, leastOf } from "./own-rules.ts";
import { keepTold, type ToldBefore } from "./own-told.ts";
import type { Policy } from "./policy.ts";
import { Overlaps } from "./remainders.ts";
import { round } from "./rounding.ts";
import {
  type Kind,
  kindsOf,
  type Surroundings,
  surroundingsOf,
  type Viewing,
  vouchedFor,
} from "./vouching.ts";

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

/**
 * What every employer may see of itself, per whole year, by its number (disclosure.md 2.11). The value of a comparison
 * group is not in it, only which public cell it is.
 */
export function ownFigures(
  populations: readonly Population[],
  years: readonly OwnYear[],
  plan: OwnPlan,
): Map<number, OwnOutcome[]> {
  const published = new PublishedCells(plan.cells, plan.dimensions);
  const overlaps = new Overlaps();
  const found = new Map<number, OwnOutcome[]>();
  for (const population of populations.filter(isOwned)) {
    for (const year of yearsOf(population)) {
      const employers = employersIn(years, year, population.measures);
      const places = placesOf(population, year, plan.dimensions, employers, levels);
      const around = new Map(
        [...employers.values()].map((own) => [own, places.flatMap((homes) => homes.get(own.employer) ?? [])]),
      );
      const kinds = kindsOf(around);
      const none = noCodes(plan.dimensions);
      const view = {
        population,
        plan,
        published,
        year,
        places,
        none,
        kinds,
        overlaps,
        surroundings: new Map(),
      };
      for (const [own, all] of around) {
        const figures = figuresOf(own, all, view);
        const before = found.get(own.employer);
        if (before === undefined) found.set(own.employer, figures);
        else before.push(...figures);
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
  readonly published: PublishedCells;
  readonly year: string;
  /** Per level the places of each employer. */
  readonly places: readonly Homes[];
  /** The codes of no place. */
  readonly none: Readonly<Record<string, null>>;
  readonly kinds: readonly Kind[];
  readonly overlaps: Overlaps;
  /** By the places that employers share. */
  readonly surroundings: Map<string, Surroundings>;
}

/** @param around the places of the employer, those that matter most first. */
function figuresOf(own: EmployerParts, around: readonly Place[], view: View): OwnOutcome[] {
  const { population, plan } = view;
  const { measures } = population;
  const shown = !isForbidden(own, measures, plan.policy);
  const nearest = closest.flatMap((level) => view.places[level]?.get(own.employer) ?? []);
  return measures.flatMap(({ definition, breakdown }, measure): OwnOutcome[] => {
    const part = own.parts[measure];
    if (part === undefined) return [];
    const { benchmark } = plan.policy.klassen;
    const minimum = leastOf(definition, plan.policy);
    const asked: Asked = { own, measure, definition, policy: benchmark, minimum, shown };
    const isCount = counts.includes(definition.maat);
    const isLaid = !isCount && breakdown === null;
    const passing = new Set((isLaid ? around : nearest).filter((place) => passesBeside(place, asked, view)));
    const beside = nearest.filter((place) => passing.has(place));
    const place = isCount ? undefined : beside.find((one) => isPublic(one, measure, view));
    const value = part.median ?? (isCount ? part.numerator : part.numerator / part.denominator);
    const standing = isLaid && place !== undefined ? standingIn(place, asked, view) : undefined;
    const ordered = place === undefined ? around : [place, ...around.filter((other) => other !== place)];
    const vouched = isLaid ? vouchedIn(ordered, passing, asked, view) : [];
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
      dimensies: place?.spot.dimensies ?? view.none,
      naast: vouched.map(({ beside: own }) => own),
    };
    const told = definition.eenheid === "respondent" ? (plan.told?.(own.employer) ?? []) : [];
    const kept = keepTold(figure, told, minimum);
    return [{ figure: kept, beside: beside.map(({ spot }) => spot), around: vouched }];
  });
}

interface Asked extends Viewing {
  /** Whether the employer may see its own figure. */
  readonly shown: boolean;
}

/**
 * Which of the places around an employer hold together, and where it stands in those that do.
 * @param passing those that hold one by one.
 */
function vouchedIn(
  around: readonly Place[],
  passing: ReadonlySet<Place>,
  asked: Asked,
  view: View,
): Vouched[] {
  const holding = around.filter((place) => passing.has(place) && isPublic(place, asked.measure, view));
  const vouched = vouchedFor(surroundingsIn(holding, view), asked);
  return around.map((place) => {
    const holds = vouched.includes(place);
    const standing = holds ? standingIn(place, asked, view) : undefined;
    return vouchedAt(place, holds, standing?.quarter ?? null);
  });
}

function surroundingsIn(holding: readonly Place[], { surroundings, kinds, overlaps }: View): Surroundings {
  const name = holding.map(({ id }) => id).join();
  const known = surroundings.get(name) ?? surroundingsOf(holding, kinds, overlaps);
  surroundings.set(name, known);
  return known;
}

function passesBeside(place: Place, { own, measure, policy, minimum }: Asked, view: View): boolean {
  return groundIn(place, measure, view).comparator.passesWithout(own.employer, policy, minimum);
}

function isPublic(place: Place, measure: number, view: View): boolean {
  return groundIn(place, measure, view).published !== undefined;
}

/** Where an employer stands that may see its figure, in a place that is public. */
function standingIn(place: Place, { own, measure, policy, shown }: Asked, view: View) {
  const { comparator, published } = groundIn(place, measure, view);
  const known = view.population.measures[measure]?.facts[place.cell];
  if (!shown || published === undefined || known === undefined) return undefined;
  return comparator.standingOf(own.employer, known, published, policy);
}

function groundIn({ key, parts, grounds }: Place, measure: number, view: View): Ground {
  const known = grounds.get(measure);
  if (known !== undefined) return known;
  const { definition, breakdown } = view.population.measures[measure] as Measure;
  const published = view.published.cellOf(definition.id, breakdown, key)?.waarde ?? undefined;
  const made = { comparator: new Comparator(parts, measure, definition), published };
  grounds.set(measure, made);
  return made;
}

/** The dimensions with the codes of no place. */
export function noCodes(dimensions: readonly string[]): Readonly<Record<string, null>> {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, null]));
}
