import type { Period } from "../../src/indicators/types.ts";
import type { ContractRow, Spell, World, WorldJob } from "./random-people.ts";

/** What one person at one employer adds to a figure in a period. */
export interface Part {
  readonly person: number;
  readonly employer: number;
  readonly numerator: number;
  readonly denominator: number;
}

type Rule = (team: Team, period: Period) => Omit<Part, "person" | "employer"> | undefined;

/** All jobs of one person at one employer. */
interface Team {
  readonly world: World;
  readonly person: number;
  readonly employer: number;
  readonly jobs: readonly WorldJob[];
}

/**
 * The figures as domain.md says them, a day and a person at a time: no intervals, no SQL, nothing shared with
 * the program but the meaning. Names of duration classes follow a slash: verzuim-naar-duur-rijk/8-42.
 */
export function oracle(world: World, name: string, period: Period): Part[] {
  const rule = ruleOf(name);
  const teams = new Map<string, Team>();
  for (const job of world.jobs) {
    const key = `${job.person} ${job.employer}`;
    const { person, employer } = job;
    const team = teams.get(key) ?? { world, person, employer, jobs: [] };
    teams.set(key, { ...team, jobs: [...team.jobs, job] });
  }
  return [...teams.values()].flatMap((team) => {
    const part = rule(team, period);
    return part === undefined ? [] : [{ person: team.person, employer: team.employer, ...part }];
  });
}

function ruleOf(name: string): Rule {
  const [id, classCode] = name.split("/");
  switch (id) {
    case "verzuimpercentage":
      return absence(sickShare);
    case "verzuimpercentage-inclusief-zwangerschap":
      return absence((team, job, at) => (onLeave(team, job, at) ? 1 : sickShare(team, job, at)));
    case "verzuim-naar-duur-rijk":
    case "verzuim-naar-duur-vernet":
      return absence((team, job, at, period) => sickShare(team, job, at, period, classCode));
    case "meldingsfrequentie":
      return reports;
    case "gemiddelde-verzuimduur":
      return durations;
    case "nulverzuim":
      return neverIll;
    case "scholingsdeelname":
    case "scholingsuren":
      return training(id);
    default:
      throw new Error(`no oracle for ${name}`);
  }
}

function days({ from, to }: Period): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function rowAt(job: WorldJob, at: number): ContractRow | undefined {
  return job.rows.find(({ from, to }) => from <= at && (to === null || at <= to));
}

/** The part-time factor of a day that counts for absence; 0 when it does not. */
function countedFactor(team: Team, job: WorldJob, at: number): number {
  const row = rowAt(job, at);
  const delivered = team.world.employers[team.employer]?.absence === true;
  return row === undefined || row.agency || !delivered ? 0 : row.factor;
}

function onLeave(team: Team, job: WorldJob, at: number): boolean {
  const known = team.world.employers[team.employer]?.leave === true;
  return known && job.leaves.some(([from, to]) => from <= at && (to === null || at <= to));
}

function covers({ begin, back }: Spell, at: number): boolean {
  return begin <= at && (back === null || at < back);
}

function sickShare(team: Team, job: WorldJob, at: number, period?: Period, classCode?: string): number {
  if (onLeave(team, job, at)) return 0;
  const spell = job.spells.find((candidate) => covers(candidate, at));
  if (spell === undefined || at - spell.begin >= 730) return 0;
  if (classCode !== undefined && period !== undefined) {
    const back = backEverywhere(team, spell.begin, period);
    if (!inClass(classCode, (back ?? period.to) - spell.begin)) return 0;
  }
  const part = spell.parts.filter(([from]) => from <= at).at(-1);
  return (part?.[1] ?? 100) / 100;
}

function inClass(code: string, length: number): boolean {
  if (code.startsWith(">")) return length > Number(code.slice(1));
  const [from, to] = code.split("-").map(Number) as [number, number];
  return from <= length && (length <= to || to === 730);
}

function absence(share: (team: Team, job: WorldJob, at: number, period: Period) => number): Rule {
  return (team, period) => {
    let [numerator, denominator] = [0, 0];
    for (const job of team.jobs) {
      for (const at of days(period)) {
        const factor = countedFactor(team, job, at);
        denominator += factor;
        if (factor > 0) numerator += factor * share(team, job, at, period);
      }
    }
    return denominator > 0 ? { numerator, denominator } : undefined;
  };
}

function reports(team: Team, period: Period): { numerator: number; denominator: number } | undefined {
  const present = days(period).filter((at) => team.jobs.some((job) => countedFactor(team, job, at) > 0));
  const begins = new Set(
    team.jobs.flatMap((job) =>
      job.spells.map(({ begin }) => begin).filter((begin) => countedFactor(team, job, begin) > 0),
    ),
  );
  const reported = [...begins].filter((begin) => period.from <= begin && begin < period.to).length;
  const year = (Date.UTC(period.year + 1, 0) - Date.UTC(period.year, 0)) / 86_400_000;
  return present.length > 0 ? { numerator: reported * year, denominator: present.length } : undefined;
}

/** The spells with one first day on jobs that count in the year are one case. */
function caseOf(team: Team, begin: number, period: Period): { job: WorldJob; spell: Spell }[] {
  const [from, to] = [Date.UTC(period.year, 0) / 86_400_000, Date.UTC(period.year + 1, 0) / 86_400_000];
  return team.jobs
    .filter(({ rows }) =>
      rows.some(
        (row) => row.factor > 0 && !row.agency && row.from < to && (row.to === null || row.to + 1 >= from),
      ),
    )
    .flatMap((job) => job.spells.filter((spell) => spell.begin === begin).map((spell) => ({ job, spell })))
    .filter(({ spell: { back } }) => back === null || back >= from);
}

function backEverywhere(team: Team, begin: number, period: Period): number | null {
  const backs = caseOf(team, begin, period).map(({ spell }) => spell.back);
  return backs.some((back) => back === null) ? null : Math.max(...(backs as number[]));
}

function durations(team: Team, period: Period): { numerator: number; denominator: number } | undefined {
  const lengths: number[] = [];
  for (const begin of new Set(team.jobs.flatMap(({ spells }) => spells.map((spell) => spell.begin)))) {
    const parts = caseOf(team, begin, period);
    const back = parts.length === 0 ? null : backEverywhere(team, begin, period);
    if (back === null || back < period.from || back >= period.to) continue;
    const lastDay = Math.max(begin, back - 1);
    if (parts.some(({ job }) => countedFactor(team, job, lastDay) > 0)) lengths.push(back - begin);
  }
  const numerator = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.length > 0 ? { numerator, denominator: lengths.length } : undefined;
}

function neverIll(team: Team, period: Period): { numerator: number; denominator: number } | undefined {
  const present = (at: number) => team.jobs.filter((job) => countedFactor(team, job, at) > 0);
  if (!days(period).every((at) => present(at).length > 0)) return undefined;
  const ill = days(period).some((at) =>
    present(at).some((job) => !onLeave(team, job, at) && job.spells.some((spell) => covers(spell, at))),
  );
  return { numerator: ill ? 0 : 1, denominator: 1 };
}

function training(id: "scholingsdeelname" | "scholingsuren"): Rule {
  return (team, period) => {
    if (team.world.employers[team.employer]?.training !== true) return undefined;
    const inService = days(period).some((at) => team.jobs.some((job) => rowAt(job, at) !== undefined));
    if (!inService) return undefined;
    const activities = team.world.trainings
      .filter(({ person, employer }) => person === team.person && employer === team.employer)
      .map(({ from, to, hours }) => ({ from, to: to ?? from, hours }))
      .map((one) => ({ ...one, inside: days(period).filter((at) => one.from <= at && at <= one.to).length }))
      .filter(({ inside }) => inside > 0);
    if (id === "scholingsdeelname") return { numerator: activities.length > 0 ? 1 : 0, denominator: 1 };
    if (activities.some(({ hours }) => hours === null)) return undefined;
    const numerator = activities.reduce(
      (sum, { from, to, hours, inside }) => sum + ((hours ?? 0) * inside) / (to - from + 1),
      0,
    );
    return { numerator, denominator: 1 };
  };
}
