import type { IndicatorDefinition } from "../catalog/types.ts";
import type { CellFacts, Contributions } from "../indicators/types.ts";
import type { Policy } from "./policy.ts";
import { primaryRules } from "./primary.ts";

type Bounds = readonly [least: number, most: number];

/** What one employer has in one inner cell, in some releases and not in others. */
export interface Part {
  readonly employer: number;
  readonly row: number;
  readonly period: string;
  readonly persons: Bounds;
  /** Per measure of the present pattern; sizes, without their sign. */
  readonly numerators: readonly Bounds[];
  readonly denominators: readonly Bounds[];
  /** Persons that surely have a numerator above 0, and one below their denominator. */
  readonly having: readonly number[];
  readonly lacking: readonly number[];
}

/**
 * Whether the contributors in which two versions of a cell differ would break a rule as a cell of their own
 * (disclosure.md 2.10, rule 2): whoever subtracts the versions has their figure. What is no longer in the store is
 * known to a factor of two; whatever in that range breaks a rule counts.
 */
export function breaksRule(
  parts: readonly Part[],
  definitions: readonly IndicatorDefinition[],
  policy: Policy,
  byAge: boolean,
): boolean {
  const places = [...groupedBy(parts, ({ employer, row }) => `${employer}|${row}`).values()];
  const people = peopleIn(places);
  const employers = groupedBy(parts, ({ employer }) => employer);
  return definitions.some((definition, m) => {
    const numerator = contributionsOf(employers, ({ numerators }) => numerators[m]);
    const denominator = contributionsOf(employers, ({ denominators }) => denominators[m]);
    if (!Number.isFinite(numerator.sum + denominator.sum)) return true;
    const facts: CellFacts = {
      numerator,
      denominator,
      persons: people.all,
      units: people.all,
      employers: employers.size,
      largestEmployerUnits: people.largest,
      personsWith: places.reduce((all, own) => all + sureOf(own, ({ having }) => having[m]), 0),
      personsWithout: places.reduce((all, own) => all + sureOf(own, ({ lacking }) => lacking[m]), 0),
    };
    return primaryRules(facts, definition, policy.klassen[definition.klasse], byAge).length > 0;
  });
}

/**
 * Persons that are surely among those who came, went or changed. Where an employer was and is, at least one of its
 * persons changed, and no more is known. A person may be in every quarter: the fullest period counts.
 */
function peopleIn(places: readonly (readonly Part[])[]): { readonly all: number; readonly largest: number } {
  const perPeriod = new Map<string, Map<number, number>>();
  for (const own of places) {
    const [{ employer, period }] = own as [Part, ...Part[]];
    const sure = Math.max(
      1,
      sureOf(own, ({ persons }) => persons[0]),
    );
    const employers = perPeriod.get(period) ?? new Map<number, number>();
    employers.set(employer, (employers.get(employer) ?? 0) + sure);
    perPeriod.set(period, employers);
  }
  const counts = [...perPeriod.values()].map((employers) => {
    const each = [...employers.values()];
    return { all: each.reduce((a, b) => a + b, 0), largest: Math.max(...each) };
  });
  return counts.reduce((a, b) => (b.all > a.all ? b : a), { all: 0, largest: 0 });
}

/** How many of an employer's persons in one place are surely meant; one at most where it was and is. */
function sureOf(own: readonly Part[], countOf: (part: Part) => number | undefined): number {
  const counts = own.map((part) => countOf(part) ?? 0);
  return own.length > 1 ? Math.min(1, ...counts) : (counts[0] ?? 0);
}

/** The largest two as large as they can be, the others as small. */
function contributionsOf(
  employers: ReadonlyMap<number, readonly Part[]>,
  boundsIn: (part: Part) => Bounds | undefined,
): Contributions {
  const each = [...employers.values()].map((parts): Bounds => {
    const places = [...groupedBy(parts, ({ row }) => row).values()].map((own): Bounds => {
      const bounds = own.map((part): Bounds => boundsIn(part) ?? [0, Number.POSITIVE_INFINITY]);
      return [Math.max(...bounds.map(([least]) => least)), Math.max(...bounds.map(([, most]) => most))];
    });
    return [sum(places.map(([least]) => least)), sum(places.map(([, most]) => most))];
  });
  const [first = [0, 0], second = [0, 0], ...others] = each.toSorted((a, b) => b[1] - a[1]);
  const [top1, top2] = [first[1], second[1]];
  return { sum: top1 + top2 + sum(others.map(([least]) => least)), top1, top2 };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

export function groupedBy<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [one]);
    else own.push(one);
  }
  return groups;
}
