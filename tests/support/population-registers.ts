import { storeColumn, table } from "../../src/store/schema.ts";
import type { TableName } from "../../src/store/table-spec.ts";
import { day, type Employer, type Job, type Population } from "./population.ts";

type Cell = string | number | boolean | null;
/** Who it is about: a job, or a person at an employer. */
type At = Pick<Job, "person" | "employer">;

/** Adds a row by the names of its columns in the store; what is not named is null. Returns its number from 1. */
export function add(
  p: Population,
  name: TableName,
  delivery: number,
  values: Readonly<Record<string, Cell>>,
): number {
  const rows = p.rows.get(name) ?? [];
  const columns = table(name).columns.map(storeColumn);
  const unknown = Object.keys(values).filter((column) => !columns.includes(column));
  if (unknown.length > 0) throw new Error(`${name} has no ${unknown.join()}`);
  p.rows.set(name, [...rows, [delivery, ...columns.map((column) => values[column] ?? null)]]);
  return rows.length + 1;
}

export interface Training {
  readonly to?: string;
  readonly hours?: number;
  readonly costs?: number;
  readonly payer?: "werkgever" | "fonds" | "werknemer" | "overheid";
  readonly by?: "werknemer" | "werkgever" | "samen";
  readonly kind?: "formeel" | "non-formeel";
  readonly goal?: "functie" | "breed";
  readonly delivery?: number;
}

/** An activity of which everything is unknown that is not named. */
export function training(
  p: Population,
  { person, employer }: At,
  from: string,
  options: Training = {},
): void {
  add(p, "scholing", options.delivery ?? employer.delivery, {
    scholing_nr: (p.rows.get("scholing")?.length ?? 0) + 1,
    medewerker_nr: person,
    werkgever_nr: employer.number,
    begin: day(from),
    eind: day(options.to ?? null),
    uren: options.hours ?? null,
    kosten: options.costs ?? null,
    betaler: options.payer ?? null,
    initiatief: options.by ?? null,
    soort: options.kind ?? null,
    doel: options.goal ?? null,
  });
}

export interface Talk {
  readonly kind?: "functionering" | "ontwikkel" | "welzijn" | "verzuim" | "loopbaan";
  readonly by?: "werknemer" | "werkgever" | "samen";
  readonly delivery?: number;
}

export function talk(p: Population, { person, employer }: At, on: string, options: Talk = {}): void {
  add(p, "gesprek", options.delivery ?? employer.delivery, {
    medewerker_nr: person,
    werkgever_nr: employer.number,
    datum: day(on),
    soort: options.kind ?? "ontwikkel",
    op_initiatief_van: options.by ?? null,
  });
}

/** A learning budget in a year; null = not known. */
export function budget(
  p: Population,
  { person, employer }: At,
  year: number,
  right: number | null,
  used: number | null,
): void {
  add(p, "leerbudget", employer.delivery, {
    medewerker_nr: person,
    werkgever_nr: employer.number,
    jaar: year,
    recht: right,
    gebruikt: used,
  });
}

export interface Passport {
  readonly made?: string | null;
  readonly byWorker?: string;
  readonly byEmployer?: string;
  readonly who?: boolean | null;
  readonly can?: boolean | null;
  readonly wants?: boolean | null;
  readonly evidence?: number | null;
}

/** A passport of 2023-07-01 that is complete, unless something else is named. */
export function passport(p: Population, { person, employer }: At, options: Passport = {}): void {
  const { who = true, can = true, wants = true, evidence = 1, made = "2023-07-01" } = options;
  add(p, "paspoort", employer.delivery, {
    medewerker_nr: person,
    werkgever_nr: employer.number,
    aangemaakt: day(made),
    bijgewerkt_werknemer: day(options.byWorker ?? null),
    bijgewerkt_werkgever: day(options.byEmployer ?? null),
    wie_ben_ik: who,
    wat_kan_ik: can,
    wat_wil_ik: wants,
    bewijzen: evidence,
  });
}

/** A row of a job with a function group. */
export function inFunction(
  p: Population,
  job: Job,
  group: string | null,
  from: string,
  to: string | null,
): void {
  add(p, "dienstverband", job.employer.delivery, {
    dienstverband_nr: job.number,
    medewerker_nr: job.person,
    werkgever_nr: job.employer.number,
    begin: day(from),
    eind: day(to),
    contractvorm: "vast",
    deeltijdfactor: 1,
    functiegroep: group,
  });
}

export interface Bridge {
  readonly person?: number | null;
  readonly to?: Employer | null;
  readonly registered?: string | null;
  readonly started?: string | null;
  readonly contract?: string | null;
  readonly status?: string;
  readonly wages?: readonly [number | null, number | null];
  readonly hours?: readonly [number | null, number | null];
  readonly paidBy?: string | null;
}

/** A move from one employer to another; of an unknown person when none is named. */
export function bridge(p: Population, from: Employer, options: Bridge = {}): void {
  add(p, "loopbrug", from.delivery, {
    loopbrug_nr: (p.rows.get("loopbrug")?.length ?? 0) + 1,
    medewerker_nr: options.person ?? null,
    latende_werkgever_nr: from.number,
    ontvangende_werkgever_nr: options.to?.number ?? null,
    aanmelddatum: day(options.registered ?? null),
    startdatum: day(options.started ?? null),
    contractdatum: day(options.contract ?? null),
    status: options.status ?? "aangemeld",
    loon_van: options.wages?.[0] ?? null,
    loon_naar: options.wages?.[1] ?? null,
    uren_van: options.hours?.[0] ?? null,
    uren_naar: options.hours?.[1] ?? null,
    financiering: options.paidBy ?? null,
  });
}

/** An intervention of a delivery. */
export function intervention(
  p: Population,
  options: { mechanism?: string; ladder?: string; delivery?: number } = {},
): number {
  const number = (p.rows.get("interventie")?.length ?? 0) + 1;
  return add(p, "interventie", options.delivery ?? 1, {
    interventie_nr: number,
    mechanisme: options.mechanism ?? null,
    ladder: options.ladder ?? null,
  });
}

/** Somebody, or a whole employer, takes part in an intervention. */
export function takesPart(
  p: Population,
  number: number,
  who: { person?: number; employer?: Employer; delivery?: number },
  from: string,
  to: string | null = null,
): void {
  add(p, "deelname", who.delivery ?? who.employer?.delivery ?? 1, {
    interventie_nr: number,
    medewerker_nr: who.person ?? null,
    werkgever_nr: who.employer?.number ?? null,
    begin: day(from),
    eind: day(to),
  });
}
