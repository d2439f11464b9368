import { day, type Employer, Population } from "./population.ts";

export interface ContractRow {
  readonly from: number;
  /** Last day in service, or null. */
  readonly to: number | null;
  readonly factor: number;
  readonly agency: boolean;
}

export interface Spell {
  readonly begin: number;
  /** First day back, or null. */
  readonly back: number | null;
  readonly parts: readonly (readonly [number, number])[];
}

export interface WorldJob {
  readonly person: number;
  readonly employer: number;
  readonly rows: readonly ContractRow[];
  readonly spells: readonly Spell[];
  /** First and last day. */
  readonly leaves: readonly (readonly [number, number | null])[];
}

export interface Training {
  readonly person: number;
  readonly employer: number;
  readonly from: number;
  readonly to: number | null;
  readonly hours: number | null;
}

export interface WorldEmployer {
  readonly sector: string;
  readonly absence: boolean;
  readonly leave: boolean;
  readonly training: boolean;
  /** The fund that it names, and the clusters it lies in; none in a world without groups. */
  readonly fund: string | null;
  readonly clusters: readonly string[];
}

/** The same people as plain objects, for the oracle, and as a store. */
export interface World {
  readonly employers: readonly WorldEmployer[];
  readonly jobs: readonly WorldJob[];
  readonly trainings: readonly Training[];
  readonly population: Population;
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** By the number of the employer: clusters overlap, lie in each other and across sectors; two employers have none. */
const clusters = [["haven"], ["haven", "kust"], ["kust", "haven", "dijk"], ["kust"], [], ["dijk"], ["haven"]];

const first = day("2023-01-01");
const last = day("2026-02-28");

/**
 * People with all that makes absence hard: contracts that change and stop, several jobs and employers, cases on
 * two jobs, partial recovery, relapses, open and very long cases, leave across cases, tables that were not
 * delivered.
 */
export function randomWorld(seed: number, people: number, grouped = false): World {
  const next = random(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const chance = (share: number) => next() < share;
  const pick = <T>(items: readonly T[]): T => items[int(0, items.length - 1)] as T;

  const employers = Array.from({ length: 9 }, (_, index) => ({
    sector: ["C", "Q", "G"][index % 3] as string,
    absence: index !== 7,
    leave: index !== 5,
    training: index !== 4,
    fund: grouped ? (["metaal", "zorg", null][index % 3] as string | null) : null,
    clusters: grouped ? (clusters[index] ?? []) : [],
  }));
  const jobs: WorldJob[] = [];
  const trainings: Training[] = [];

  function rowsOfJob(): ContractRow[] {
    const rows: ContractRow[] = [];
    let from = chance(0.6) ? first : int(first, last - 100);
    for (let more = true; more; ) {
      const open = chance(0.55);
      const to = open ? null : from + int(0, 500);
      const factor = chance(0.1) ? 0 : int(1, 12) / 10;
      rows.push({ from, to, factor, agency: chance(0.08) });
      more = to !== null && chance(0.6) && to < last;
      from = (to ?? 0) + (chance(0.7) ? 1 : int(2, 40));
    }
    return rows;
  }

  function spellsOf(rows: readonly ContractRow[], shared: readonly Spell[]): Spell[] {
    const start = rows[0]?.from ?? first;
    const end = rows.at(-1)?.to ?? last;
    const spells = shared.filter(({ begin }) => begin >= start && begin <= end && chance(0.7)).slice(0, 1);
    let from = (spells[0]?.back ?? (spells.length > 0 ? last : start)) + int(0, 200);
    while (from <= end && from < last && chance(0.75)) {
      const length = chance(0.1) ? int(300, 900) : chance(0.3) ? int(20, 200) : int(0, 15);
      const back = chance(0.06) ? null : from + length;
      const parts: [number, number][] = [];
      for (let at = from + int(0, 3); chance(0.5) && at < (back ?? last); at += int(1, 60)) {
        parts.push([at, pick([0, 12.5, 25, 50, 80, 100])]);
      }
      spells.push({ begin: from, back, parts });
      if (back === null) break;
      from = back + int(0, 150);
    }
    return spells;
  }

  for (let person = 0; person < people; person += 1) {
    const home = int(0, 8);
    let shared: Spell[] = [];
    for (let count = chance(0.7) ? 1 : int(2, 3); count > 0; count -= 1) {
      const employer = chance(0.6) ? home : int(0, 8);
      const rows = rowsOfJob();
      const spells = spellsOf(rows, shared);
      const leaves: [number, number | null][] = [];
      while (chance(0.2)) {
        const from = int(first, last - 150);
        leaves.push([from, chance(0.1) ? null : from + int(0, 120)]);
      }
      jobs.push({ person, employer, rows, spells, leaves });
      shared = spells;
      while (chance(0.4)) {
        const from = int(first, last - 30);
        const to = chance(0.3) ? null : from + int(0, 200);
        trainings.push({ person, employer, from, to, hours: chance(0.2) ? null : int(0, 800) / 10 });
      }
    }
  }
  return { employers, jobs, trainings, population: stored({ employers, jobs, trainings }) };
}

const divisions: Readonly<Record<string, string>> = { C: "10", Q: "86", G: "47" };

function stored({ employers, jobs, trainings }: Omit<World, "population">): Population {
  const p = new Population();
  const date = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  const orNull = (number: number | null) => (number === null ? null : date(number));
  const firms: Employer[] = employers.map(({ sector, absence, leave, training, fund, clusters: own }) => {
    const without = [
      ...(absence ? [] : (["verzuim", "verzuim_deel"] as const)),
      ...(leave ? [] : (["verlof"] as const)),
      ...(training ? [] : (["scholing"] as const)),
    ];
    // As suppliers write them: in any order, with spaces, one twice.
    const cluster = own.length === 0 ? null : [...own, own[0]].join(" | ");
    return p.employer({ sbi: divisions[sector] ?? "", fund, cluster, delivery: p.delivery({ without }) });
  });
  for (const { person, employer, rows, spells, leaves } of jobs) {
    const firm = firms[employer] as Employer;
    const options = rows.map(({ from, to, factor, agency }) => ({
      person: person + 1,
      from: date(from),
      to: orNull(to),
      factor,
      contract: agency ? "uitzend" : "vast",
      born: 2025 - 20 - (person % 50),
    }));
    const job = p.employed(firm, options[0]);
    for (const other of options.slice(1)) p.changed(job, other);
    if (employers[employer]?.absence === true) {
      for (const { begin, back, parts } of spells) {
        const shares = parts.map(([at, share]) => [date(at), share] as const);
        p.absent(job, date(begin), orNull(back), shares);
      }
    }
    if (employers[employer]?.leave === true) {
      for (const [from, to] of leaves) p.leave(job, date(from), orNull(to));
    }
  }
  for (const { person, employer, from, to, hours } of trainings) {
    if (employers[employer]?.training !== true) continue;
    p.trained({ person: person + 1, employer: firms[employer] as Employer }, date(from), orNull(to), hours);
  }
  return p;
}
