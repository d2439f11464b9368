import type { Period } from "../../src/indicators/types.ts";
import type { Part } from "./oracle.ts";
import type { Careers } from "./random-careers.ts";
import type { ContractRow, WorldJob } from "./random-people.ts";

type Sums = Omit<Part, "person" | "employer">;

/** All jobs of one person at one employer, and since when that employer delivered. */
interface Team {
  readonly careers: Careers;
  readonly person: number;
  readonly employer: number;
  readonly jobs: readonly WorldJob[];
  readonly since: number;
}

type Rule = (team: Team, period: Period) => Sums | undefined;

const rules: Readonly<Record<string, Rule>> = {
  uitstroom: (team, period) => turnover(team, period, leavings(team, period).length),
  instroom: (team, period) => turnover(team, period, beginnings(team).filter(inside(period)).length),
  "vrijwillig-verloop": byReason(["eigen"]),
  "natuurlijk-verloop": byReason(["pensioen", "overlijden"]),
  "verloop-einde-contract": byReason(["einde-contract"]),
  "vroeg-verloop": early,
  "werkhervatting-binnen-jaar": returned,
  "behoud-na-langdurig-verzuim": retained,
  "terugval-na-herstel": relapsed,
};

/**
 * Turnover and what follows on absence as domain.md says them, a day and a person at a time: no intervals, no SQL.
 * Main jobs a year apart are about persons and not about people at an employer: see oracle-peildatum.ts.
 */
export function flows(careers: Careers, name: string, period: Period): Part[] {
  const rule = rules[name];
  if (rule === undefined) throw new Error(`no oracle for ${name}`);
  const teams = new Map<string, WorldJob[]>();
  for (const job of careers.world.jobs) {
    const key = `${job.person} ${job.employer}`;
    teams.set(key, [...(teams.get(key) ?? []), job]);
  }
  return [...teams.values()].flatMap((jobs) => {
    const { person, employer } = jobs[0] as WorldJob;
    const since = careers.since[employer] as number;
    if (since >= period.to) return [];
    const part = rule({ careers, person, employer, jobs, since }, period);
    return part === undefined ? [] : [{ person, employer, ...part }];
  });
}

function covers({ from, to }: ContractRow, at: number): boolean {
  return from <= at && (to === null || at <= to);
}

/** Rows of the person at the employer on a day. */
function rowsAt({ jobs }: Team, at: number): ContractRow[] {
  return jobs.flatMap(({ rows }) => rows.filter((row) => covers(row, at)));
}

function counts({ factor, agency }: ContractRow): boolean {
  return factor > 0 && !agency;
}

function inside({ from, to }: Period): (at: number) => boolean {
  return (at) => from <= at && at < to;
}

function days({ from, to }: Period): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** First days in service after a day out of it, on a job that counts. */
function beginnings(team: Team): number[] {
  const firsts = new Set(team.jobs.flatMap(({ rows }) => rows.map(({ from }) => from)));
  return [...firsts].filter(
    (at) =>
      at >= team.since &&
      rowsAt(team, at - 1).length === 0 &&
      rowsAt(team, at).some((row) => row.from === at && counts(row)),
  );
}

/** First days out of service after a job that counts, in the period. */
function leavings(team: Team, period: Period): number[] {
  const lasts = new Set(team.jobs.flatMap(({ rows }) => rows.flatMap(({ to }) => (to === null ? [] : [to]))));
  return [...lasts]
    .filter((last) => rowsAt(team, last + 1).length === 0 && rowsAt(team, last).some(counts))
    .map((last) => last + 1)
    .filter(inside(period));
}

function turnover(team: Team, period: Period, moves: number): Sums | undefined {
  const present = days(period).filter((at) => rowsAt(team, at).some(counts)).length;
  const known = present + leavings(team, period).length + beginnings(team).filter(inside(period)).length;
  return known > 0 ? { numerator: moves * (period.to - period.from), denominator: present } : undefined;
}

/** The first in the alphabet of what is said of the jobs that end on that day. */
function reasonOf(team: Team, gone: number): string | null {
  const reasons = team.jobs.flatMap((job) =>
    job.rows.filter(({ to }) => to === gone - 1).map((row) => team.careers.reasonOf(job, row)),
  );
  return reasons.filter((reason) => reason !== null).sort()[0] ?? null;
}

function byReason(wanted: readonly string[]): Rule {
  return (team, period) => {
    if (saysNothing(team, period.year)) return undefined;
    const reasons = leavings(team, period).map((gone) => reasonOf(team, gone));
    return turnover(team, period, reasons.filter((reason) => wanted.includes(reason ?? "")).length);
  };
}

const silence = new WeakMap<Careers, Map<string, boolean>>();

/** True for an employer whose leavers of the year all have no reason. */
function saysNothing({ careers, employer, since }: Team, year: number): boolean {
  const known = silence.get(careers) ?? new Map<string, boolean>();
  silence.set(careers, known);
  const key = `${employer} ${year}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const from = Date.UTC(year, 0) / 86_400_000;
  const whole: Period = { code: "", kind: "jaar", year, from, to: Date.UTC(year + 1, 0) / 86_400_000 };
  const people = new Set(
    careers.world.jobs.filter((job) => job.employer === employer).map((job) => job.person),
  );
  const reasons = [...people].flatMap((person) => {
    const jobs = careers.world.jobs.filter((job) => job.employer === employer && job.person === person);
    const team = { careers, person, employer, jobs, since };
    return leavings(team, whole).map((gone) => reasonOf(team, gone));
  });
  const silent = reasons.length > 0 && reasons.every((reason) => reason === null);
  known.set(key, silent);
  return silent;
}

/** The same day of the month a year later; 28 February after 29 February. */
export function yearLater(at: number): number {
  const date = new Date(at * 86_400_000);
  const later = new Date(date);
  later.setUTCFullYear(date.getUTCFullYear() + 1);
  if (later.getUTCMonth() !== date.getUTCMonth()) later.setUTCDate(0);
  return later.getTime() / 86_400_000;
}

function early(team: Team, period: Period): Sums | undefined {
  const starts = beginnings(team).filter((at) => inside(period)(yearLater(at)));
  const gone = starts.filter((at) => {
    for (let day = at; day < yearLater(at); day += 1) if (rowsAt(team, day).length === 0) return true;
    return false;
  });
  return starts.length > 0 ? { numerator: gone.length, denominator: starts.length } : undefined;
}

interface Case {
  readonly begin: number;
  /** The first day back on every job, when the person was in service then. */
  readonly back: number | null;
}

/** Cases by their first day, on jobs that count then; known if they run in a year that was delivered. */
function cases(team: Team): Case[] {
  if (team.careers.world.employers[team.employer]?.absence !== true) return [];
  const found = new Map<number, (number | null)[]>();
  for (const { rows, spells } of team.jobs) {
    for (const { begin, back } of spells) {
      const known = (back === null || back >= team.since) && begin < team.careers.until;
      const row = rows.find((candidate) => covers(candidate, begin));
      if (!known || row === undefined || !counts(row)) continue;
      if (row.to !== null && row.to + 1 < team.since) continue;
      found.set(begin, [...(found.get(begin) ?? []), back]);
    }
  }
  return [...found].map(([begin, backs]) => {
    const back = backs.some((one) => one === null) ? null : Math.max(...(backs as number[]));
    const here =
      back !== null && back >= team.since && back < team.careers.until && rowsAt(team, back).length > 0;
    return { begin, back: here ? back : null };
  });
}

function share(outcomes: readonly boolean[]): Sums | undefined {
  if (outcomes.length === 0) return undefined;
  return { numerator: sum(outcomes.map(Number)), denominator: outcomes.length };
}

function returned(team: Team, period: Period): Sums | undefined {
  const followed = cases(team).filter(({ begin }) => begin >= team.since && inside(period)(begin + 365));
  return share(followed.map(({ begin, back }) => back !== null && back <= begin + 365));
}

function retained(team: Team, period: Period): Sums | undefined {
  const long = cases(team).flatMap(({ begin, back }) => (back !== null && back - begin > 42 ? [back] : []));
  const followed = long.filter((back) => back >= team.since && inside(period)(yearLater(back)));
  return share(followed.map((back) => rowsAt(team, yearLater(back)).length > 0));
}

function relapsed(team: Team, period: Period): Sums | undefined {
  const all = cases(team);
  const followed = all.flatMap(({ begin, back }) => {
    if (back === null || back < team.since || !inside(period)(back + 28)) return [];
    for (let at = back; at <= back + 28; at += 1) if (rowsAt(team, at).length === 0) return [];
    return [{ begin, back }];
  });
  return share(
    followed.map(({ begin, back }) =>
      all.some((other) => other.begin > begin && other.begin >= back && other.begin <= back + 28),
    ),
  );
}
