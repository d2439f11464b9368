import type { Period } from "../../src/indicators/types.ts";
import type { Part } from "./oracle.ts";
import type { Careers } from "./random-careers.ts";
import type { WorldJob } from "./random-people.ts";

/** The last day of the same quarter or year, one year earlier. */
function yearEarlier({ to }: Period): number {
  const next = new Date(to * 86_400_000);
  return Date.UTC(next.getUTCFullYear() - 1, next.getUTCMonth(), 1) / 86_400_000 - 1;
}

/** The employer of someone's main job on a day: the largest that counts, then the longest, then the first. */
function mainEmployer(careers: Careers, jobs: readonly WorldJob[], at: number): number | null {
  const here = jobs.flatMap(({ employer, rows }, order) => {
    const since = careers.since[employer] as number;
    return rows
      .filter(({ from, to }) => since <= at && from <= at && (to === null || at <= to))
      .filter(({ factor, agency }) => factor > 0 && !agency)
      .map(({ factor, from }) => ({ employer, factor, from: Math.max(from, since), order }));
  });
  here.sort((a, b) => b.factor - a.factor || a.from - b.from || a.order - b.order);
  return here[0]?.employer ?? null;
}

/**
 * Main jobs on the last day of a period and a year earlier, a person at a time: `uitstroom-peildatum`,
 * `instroom-peildatum`, and both with `-sector`.
 */
export function movesInYear(careers: Careers, name: string, period: Period): Part[] {
  const out = name.startsWith("uitstroom");
  const bySector = name.endsWith("-sector");
  const [then, now] = [yearEarlier(period), period.to - 1];
  const people = new Map<number, WorldJob[]>();
  for (const job of careers.world.jobs) people.set(job.person, [...(people.get(job.person) ?? []), job]);
  const followed = (employer: number) => (careers.since[employer] as number) <= then;
  const sectorOf = (employer: number) => careers.world.employers[employer]?.sector;
  return [...people].flatMap(([person, jobs]) => {
    const [before, after] = [mainEmployer(careers, jobs, then), mainEmployer(careers, jobs, now)];
    const employer = out ? before : after;
    if (employer === null || !followed(employer)) return [];
    const other = out ? after : before;
    const same = other !== null && (bySector ? sectorOf(other) === sectorOf(employer) : other === employer);
    return [{ person, employer, numerator: same ? 0 : 1, denominator: 1 }];
  });
}
