import { loadCatalog } from "../../src/catalog/catalog.ts";
import type { Catalog } from "../../src/catalog/types.ts";
import { Engine, quote } from "../../src/engine/engine.ts";
import { computeCube } from "../../src/indicators/cube.ts";
import { withDeliveredGroups } from "../../src/indicators/delivered-groups.ts";
import { factOf, factsReadBy } from "../../src/indicators/prepare.ts";
import { type CellFacts, type Cube, TOTAL } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { tables } from "../../src/store/contract.ts";
import { createStore } from "../../src/store/store.ts";
import type { TableName } from "../../src/store/table-spec.ts";
import { root } from "./root.ts";

type Cell = string | number | boolean | null;
type Rows = Map<string, Cell[][]>;

export interface Employer {
  readonly number: number;
  readonly delivery: number;
}

export interface Job {
  readonly number: number;
  readonly person: number;
  readonly employer: Employer;
}

export interface EmployerOptions {
  readonly sbi?: string;
  readonly region?: string;
  readonly size?: number | null;
  readonly fund?: string | null;
  /** Several with | in between. */
  readonly cluster?: string | null;
  readonly delivery?: number;
}

export interface JobOptions {
  readonly from?: string;
  /** Last day in service. */
  readonly to?: string | null;
  readonly factor?: number | null;
  readonly contract?: string | null;
  /** Delivered as the main job. */
  readonly main?: boolean;
  /** Of another job: the same person. */
  readonly person?: number;
  readonly born?: number | null;
  readonly hours?: readonly [number, number];
}

/** A store that is written row by row: a test names what matters, the rest is ordinary. */
export class Population {
  readonly rows: Rows = new Map();
  #deliveries = 0;
  #employers = 0;
  #persons = 0;
  #jobs = 0;
  #cases = 0;
  #trainings = 0;

  constructor() {
    this.delivery();
  }

  /** A delivery that speaks for its employers in these years; the first one is there from the start. */
  delivery(
    options: { without?: readonly TableName[]; years?: readonly number[]; supplier?: string } = {},
  ): number {
    this.#deliveries += 1;
    const number = this.#deliveries;
    const supplier = options.supplier ?? "leverancier";
    this.#add("levering", [number, supplier, "2025", `h${number}`, "test", 0, 0, "geladen", null]);
    for (const year of options.years ?? [2023, 2024, 2025]) this.#add("levering_jaar", [number, year]);
    for (const { name } of tables) {
      if (options.without?.includes(name) !== true) this.#add("levering_tabel", [number, name, 1]);
    }
    return number;
  }

  employer(options: EmployerOptions = {}): Employer {
    this.#employers += 1;
    const employer = { number: this.#employers, delivery: options.delivery ?? 1 };
    this.#deliver(employer, options);
    return employer;
  }

  /** The same employer in another delivery. */
  again(employer: Employer, delivery: number, options: EmployerOptions = {}): Employer {
    const again = { number: employer.number, delivery };
    this.#deliver(again, options);
    return again;
  }

  #deliver({ number, delivery }: Employer, options: EmployerOptions): void {
    const { sbi = "86.10", region = "AM01", size = 100, fund = null, cluster = null } = options;
    this.#add("levering_werkgever", [delivery, number]);
    this.#add("werkgever", [delivery, number, sbi, "2008", null, fund, region, size, cluster]);
  }

  /** In service from 2020 on, without end, full-time, forty years old in 2025. */
  employed(employer: Employer, options: JobOptions = {}): Job {
    this.#jobs += 1;
    let { person } = options;
    if (person === undefined) {
      this.#persons += 1;
      person = this.#persons;
    }
    const known = (this.rows.get("medewerker") ?? []).some(
      ([delivery, number]) => delivery === employer.delivery && number === person,
    );
    const born = options.born === undefined ? 1985 : options.born;
    if (!known) this.#add("medewerker", [employer.delivery, person, born, null, null]);
    const job = { number: this.#jobs, person, employer };
    this.changed(job, options);
    return job;
  }

  /** Another row of the same job: other hours, another contract. */
  changed(job: Job, options: JobOptions): void {
    const { from = "2020-01-01", to = null, factor = 1, contract = "vast", main, hours } = options;
    this.#add("dienstverband", [
      job.employer.delivery,
      job.number,
      job.person,
      job.employer.number,
      day(from),
      day(to),
      contract,
      null,
      hours?.[0] ?? null,
      hours?.[1] ?? null,
      factor,
      ...[null, null, null, null, main ?? null],
    ]);
  }

  /** Sick from the first day up to (not including) the first day back; parts as [from, percentage]. */
  absent(
    job: Job,
    from: string,
    back: string | null,
    parts: readonly (readonly [string, number])[] = [],
  ): void {
    this.#cases += 1;
    const { delivery } = job.employer;
    this.#add("verzuim", [delivery, this.#cases, job.number, day(from), day(back)]);
    for (const [start, share] of parts) this.#add("verzuim_deel", [delivery, this.#cases, day(start), share]);
  }

  /** On leave up to and including the last day. */
  leave(job: Job, from: string, to: string | null, kind: "wazo" | "overig" = "wazo"): void {
    this.#add("verlof", [job.employer.delivery, job.number, day(from), day(to), kind]);
  }

  /** An activity up to and including its last day; hours null = unknown. */
  trained(
    job: Pick<Job, "person" | "employer">,
    from: string,
    to: string | null,
    hours: number | null,
    delivery = job.employer.delivery,
  ): void {
    this.#trainings += 1;
    const { number } = job.employer;
    const activity = [this.#trainings, job.person, number, day(from), day(to), hours];
    this.#add("scholing", [delivery, ...activity, null, null, null, null, null, null]);
  }

  #add(table: string, row: Cell[]): void {
    const rows = this.rows.get(table) ?? [];
    rows.push(row);
    this.rows.set(table, rows);
  }
}

/** Day number of a date, in days since 1970-01-01. */
export function day(date: string): number;
export function day(date: string | null): number | null;
export function day(date: string | null): number | null {
  return date === null ? null : Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** The same work for 12 employers with 10 people each, so that no figure leans on one of them. */
export function everywhere(
  population: Population,
  work: (employer: Employer) => void,
  options: EmployerOptions = {},
): void {
  for (let firm = 0; firm < 12; firm += 1) {
    const employer = population.employer(options);
    for (let person = 0; person < 10; person += 1) work(employer);
  }
}

let catalog: Promise<Catalog> | undefined;

/** The catalogue of the project, read once. */
export function theCatalog(): Promise<Catalog> {
  catalog ??= loadCatalog(root);
  return catalog;
}

/** The population as a store in memory; the caller closes it. */
export async function storeOf(population: Population, threads = 1): Promise<Engine> {
  const store = await Engine.open(":memory:", { threads });
  await createStore(store);
  for (const [table, rows] of population.rows) {
    for (let at = 0; at < rows.length; at += 1000) {
      const values = rows.slice(at, at + 1000).map((row) => `(${row.map(literal).join(", ")})`);
      await store.run(`insert into ${table} values ${values.join(", ")}`);
    }
  }
  return store;
}

function literal(value: Cell): string {
  if (value === null) return "null";
  return typeof value === "string" ? quote(value) : String(value);
}

/**
 * The cube of a population, or of a few indicators. Of three years, unless others are asked: what is said of one must
 * not lean on another.
 */
export async function cubeOf(
  population: Population,
  options: {
    readonly indicators?: readonly string[];
    readonly years?: readonly number[];
    readonly threads?: number;
    /** Another catalogue than that of the project: with a file of the home. */
    readonly catalog?: Catalog;
  } = {},
): Promise<Cube> {
  const years = options.years ?? [2023, 2024, 2025];
  const store = await storeOf(population, options.threads);
  const all = await withDeliveredGroups(store, options.catalog ?? (await theCatalog()), years);
  const wanted = options.indicators;
  // Quarters too of what is published by the year only: they try the same query at more dates.
  const indicators = all.indicators
    .filter(({ definition }) => wanted?.includes(definition.id) ?? true)
    .map((indicator) => ({ ...indicator, definition: { ...indicator.definition, perioden: undefined } }));
  const facts = wanted === undefined ? all.facts : factsOf(all, indicators);
  try {
    return await computeCube(store, { ...all, facts, indicators }, years, silent);
  } finally {
    store.close();
  }
}

/** The facts that these indicators read, themselves or through others, and that the cube itself reads. */
function factsOf({ facts, dimensions }: Catalog, indicators: Catalog["indicators"]): Catalog["facts"] {
  const units = indicators.map(({ definition }) => `feit_kenmerk_${definition.eenheid}`);
  const texts = [...indicators.map(({ sql }) => sql), "feit_werkgever", ...units, ...dimensions.map(factOf)];
  const needed = factsReadBy(facts, texts);
  return facts.filter(({ id }) => needed.has(id));
}

export interface Figure extends CellFacts {
  /** Numerator divided by denominator; the numerator itself for counts and sums, the median; null without a base. */
  readonly value: number | null;
}

/** Looks up one cell of a measure; undefined where nobody contributes. */
export function figure(
  cube: Cube,
  indicator: string,
  period: string,
  codes: Readonly<Record<string, string>> = {},
  breakdown: string | null = null,
): Figure | undefined {
  for (const { keys, measures } of cube.populations) {
    const measure = measures.find(
      (candidate) => candidate.definition.id === indicator && candidate.breakdown === breakdown,
    );
    if (measure === undefined) continue;
    const asked = cube.dimensions.map((dimension) => codes[dimension] ?? TOTAL);
    const at = keys.findIndex(
      (key) =>
        key.period === period &&
        key.codes.every((code, index) => code === asked[index] || (code === null && asked[index] === TOTAL)),
    );
    const facts = measure.facts[at];
    if (facts === undefined) return undefined;
    const { numerator, denominator, median } = facts;
    if (measure.definition.maat === "mediaan") return { ...facts, value: median ?? null };
    const counted = measure.definition.maat === "aantal" || measure.definition.maat === "som";
    return { ...facts, value: counted ? numerator.sum : divide(numerator.sum, denominator.sum) };
  }
  throw new Error(`no measure ${indicator}`);
}

function divide(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** Computes one figure of a population; fails when nobody contributes to it. */
export async function compute(
  population: Population,
  indicator: string,
  period: string,
  codes: Readonly<Record<string, string>> = {},
  breakdown: string | null = null,
): Promise<Figure> {
  const year = Number(period.slice(0, 4));
  const years = [year - 2, year - 1, year];
  const cube = await cubeOf(population, { indicators: [indicator], years });
  const found = figure(cube, indicator, period, codes, breakdown);
  if (found === undefined) throw new Error(`nobody contributes to ${indicator} in ${period}`);
  return found;
}
