import type { UnlockStep } from "../release/unlock.ts";
import type { ClassPolicy } from "./policy.ts";
import { tooFewEmployers, tooFewPersons } from "./primary.ts";

/** Employers are advised in this number at a time. */
const step = 5;

/**
 * How many employers more are enough for the rules on numbers. Tried on the smallest cell there can be, one person
 * at one employer, so that the answer is the same for every hidden cell of a class and says nothing about any of
 * them (docs/adr/0021). The thresholds used are those that every release prints.
 * @param byAge whether the figure is about one age class.
 * @returns `personen`: how many people the new employers must have together.
 */
export function growthOf(limits: ClassPolicy, byAge: boolean): Extract<UnlockStep, { soort: "werkgevers" }> {
  const least = byAge ? (limits.personen_naar_leeftijd ?? limits.personen) : limits.personen;
  const base = {
    numerator: nothing,
    denominator: nothing,
    largestEmployerUnits: 0,
    personsWith: 0,
    personsWithout: 0,
  };
  let meer = step;
  let personen = 0;
  const cell = () => ({ ...base, persons: 1 + personen, units: 1 + personen, employers: 1 + meer });
  while (tooFewEmployers(cell(), limits.werkgevers)) meer += step;
  while (tooFewPersons(cell(), least)) personen += 1;
  return { soort: "werkgevers", meer, personen };
}

const nothing = { sum: 0, top1: 0, top2: 0 } as const;
