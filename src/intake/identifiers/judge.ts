import type { RuleCode } from "../rules.ts";
import { type DeliveredColumn, isEmployerColumn } from "./delivered.ts";
import type { Detector } from "./heads.ts";
import { hiddenVerdicts } from "./hidden.ts";
import type { Statistics } from "./statistics.ts";
import type { Count, Values } from "./values.ts";
import type { Verdict } from "./verdict.ts";

/** What is wrong with one column, by its head and by its values. `values` is undefined when no test could hit. */
export function judge(
  column: DeliveredColumn,
  heads: readonly Detector[],
  statistics: Statistics,
  values: Values | undefined,
  now: Date,
): Verdict[] {
  const byHead = heads.filter((detector) => fits(detector, statistics));
  const byValue = values === undefined ? [] : seen(column, statistics, values, now);
  const verdicts = [...codes].flatMap(([detector, code]) => {
    const cells = byValue.find(([found]) => found === detector)?.[1];
    const named = byHead.includes(detector);
    if (cells === undefined && !named) return [];
    const bewijs = named ? (cells === undefined ? "de kop" : "de kop en de inhoud") : "de inhoud";
    return [{ code, bewijs, aantal: named ? Math.max(1, statistics.filled) : (cells as number) }];
  });
  if (values === undefined) return verdicts;
  const open = verdicts.length === 0 ? doubtful(column, values) : [];
  return [...verdicts, ...open, ...hiddenVerdicts(column, statistics, values, verdicts.length > 0)];
}

const codes: ReadonlyMap<Detector, RuleCode> = new Map([
  ["bsn", "IDENT-BSN"],
  ["onderwijsnummer", "IDENT-ONDERWIJSNUMMER"],
  ["iban", "IDENT-IBAN"],
  ["email", "IDENT-EMAIL"],
  ["telefoon", "IDENT-TELEFOON"],
  ["webadres", "IDENT-WEBADRES"],
  ["postcode", "IDENT-POSTCODE"],
  ["adres", "IDENT-ADRES"],
  ["geboortedatum", "IDENT-GEBOORTEDATUM"],
  ["naam", "IDENT-NAAM"],
  ["vrijetekst", "IDENT-VRIJE-TEKST"],
  ["gezondheid", "IDENT-GEZONDHEID"],
]);

/** A head says nothing about values that are too short for it, such as J and N under "mobiel". */
function fits(detector: Detector, { filled, longest }: Statistics): boolean {
  return filled === 0 || longest >= (shortest[detector] ?? 0);
}

const shortest: Readonly<Partial<Record<Detector, number>>> = {
  email: 5,
  telefoon: 6,
  geboortedatum: 5,
  vrijetekst: 20,
};

/** Detectors that see enough in the values, with the number of cells. */
function seen(
  column: DeliveredColumn,
  statistics: Statistics,
  values: Values,
  now: Date,
): [Detector, number][] {
  const { hits, all } = values;
  const { filled } = statistics;
  const phones = hits.telefoon.cells + hits.telefoonPlus.cells;
  const postcodes = /post ?code|zip/i.test(column.naam) ? 0 : 0.2;
  const found: [Detector, boolean, number][] = [
    ["bsn", bsnShare(column, values) === "zeker", hits.bsn.cells],
    ["onderwijsnummer", isEducation(values), hits.onderwijsnummer.cells],
    ["iban", hits.iban.cells > 0, hits.iban.cells],
    ["email", hits.email.cells > 0, hits.email.cells],
    ["telefoon", hits.telefoonPlus.cells > 0 || isMost(hits.telefoon, all), phones],
    ["webadres", hits.webadres.cells > 0, hits.webadres.cells],
    ["postcode", hits.postcode.values > postcodes * all.values, hits.postcode.cells],
    ["geboortedatum", isBirthDate(column, statistics, values, now), hits.datum.cells],
    ["naam", isFullName(column, values), hits.naamVoluit.cells],
    ["vrijetekst", isFreeText(statistics, all), filled],
    ["gezondheid", isHealth(column, values), hits.gezondheid.cells],
  ];
  return found.filter(([, is]) => is).map(([detector, , cells]) => [detector, cells]);
}

/**
 * Half of the values that are as long as a BSN pass its test, where one in eleven is expected. With few values
 * that may be chance: less than one in a hundred is certain enough to refuse.
 */
function bsnShare(column: DeliveredColumn, { hits, all }: Values): "zeker" | "mogelijk" | undefined {
  const { bsn, negen } = hits;
  const several = negen.values >= 10 || negen.values * 2 >= all.values;
  if (isEmployerColumn(column) || bsn.values === 0 || !several || !isMost(bsn, negen)) return undefined;
  return tail(negen.values, bsn.values, 1 / 11) < 0.01 ? "zeker" : "mogelijk";
}

function isEducation({ hits: { onderwijsnummer, tien }, all }: Values): boolean {
  const most = isMost(onderwijsnummer, tien) && tien.values * 2 >= all.values;
  return most && tail(tien.values, onderwijsnummer.values, 1 / 11) < 0.01;
}

/** The chance of at least `hits` of `tries` when each has `chance`. */
function tail(tries: number, hits: number, chance: number): number {
  if (tries > 20) return 0;
  let probability = (1 - chance) ** tries;
  let below = 0;
  for (let count = 0; count < hits; count++) {
    below += probability;
    probability *= ((tries - count) / (count + 1)) * (chance / (1 - chance));
  }
  return 1 - below;
}

/**
 * Dates on nearly every day of the year; or, in a column that no date belongs in, dates of which half lie more
 * than 22 years back, where the start of jobs and courses lies later.
 */
function isBirthDate(
  { targets }: DeliveredColumn,
  { filled }: Statistics,
  { hits: { datum }, dayMonths, births, middleYear }: Values,
  now: Date,
): boolean {
  if (datum.cells < 0.8 * filled || targets.some(({ onlyYear }) => onlyYear === true)) return false;
  if (dayMonths > 300) return true;
  const asked = targets.some(({ column }) => column.kind === "datum");
  return (
    !asked && datum.values >= 5 && births >= 0.9 * datum.values && middleYear <= now.getUTCFullYear() - 22
  );
}

/** Half of the values are a first name or initials with a family name; titles of interventions may name somebody. */
function isFullName({ targets }: DeliveredColumn, { hits: { naamVoluit }, all }: Values): boolean {
  const about = targets.some(({ tabel }) => tabel === "interventie");
  return !about && naamVoluit.values >= 3 && isMost(naamVoluit, all);
}

/** Titles of scales and interventions may name an illness: they are about what was asked or offered. */
function isHealth({ targets }: DeliveredColumn, { hits, all }: Values): boolean {
  const about = targets.some(({ tabel }) => tabel === "enquete_antwoord" || tabel === "interventie");
  return !about && hits.gezondheid.values >= 2 && hits.gezondheid.values >= 0.1 * all.values;
}

/** Long texts with blanks, most of them different. */
function isFreeText({ filled, total, blank }: Statistics, all: Count): boolean {
  return total > 30 * filled && blank * 2 >= filled && all.values >= 3 && all.values * 2 > filled;
}

/** What a person has to look at: too few numbers to be sure, or words that may be names. */
function doubtful(column: DeliveredColumn, values: Values): Verdict[] {
  const { bsn, naam } = values.hits;
  const verdicts: Verdict[] = [];
  if (bsnShare(column, values) === "mogelijk") {
    verdicts.push({ code: "IDENT-BSN-MOGELIJK", bewijs: "", aantal: bsn.cells });
  }
  if (naam.values >= 5 && naam.values >= 0.3 * values.all.values) {
    verdicts.push({ code: "IDENT-NAAM-MOGELIJK", bewijs: "", aantal: naam.cells });
  }
  return verdicts;
}

function isMost(part: Count, whole: Count): boolean {
  return part.values > 0 && part.values * 2 >= whole.values;
}
