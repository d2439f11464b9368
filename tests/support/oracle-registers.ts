import type { Period } from "../../src/indicators/types.ts";
import type { Part } from "./oracle.ts";
import type { Activity, RegisterEmployer, Registers, Row } from "./random-registers.ts";

type Sum = readonly [numerator: number, denominator: number] | undefined;

/** Somebody at an employer, with all that the registers know. */
interface Member {
  readonly world: Registers;
  readonly person: number;
  readonly firm: RegisterEmployer;
  readonly rows: readonly Row[];
  readonly activities: readonly Activity[];
  readonly own: <T extends { person: number; employer: number }>(items: readonly T[]) => readonly T[];
}

/**
 * What everybody adds to a figure of the registers, a person at a time as domain.md says it: no SQL, and nothing
 * shared with the program but the meaning.
 */
export function registerOracle(world: Registers, id: string, period: Period): Part[] {
  const rule = rules[id];
  if (rule === undefined) throw new Error(`no oracle for ${id}`);
  const pairs = new Set(world.rows.map(({ person, employer }) => `${person} ${employer}`));
  return [...pairs].flatMap((pair) => {
    const [person, employer] = pair.split(" ").map(Number) as [number, number];
    const own: Member["own"] = (items) =>
      items.filter((item) => item.person === person && item.employer === employer);
    const firm = world.employers[employer] as RegisterEmployer;
    const member = { world, person, firm, rows: own(world.rows), activities: own(world.activities), own };
    const sum = firm.years.includes(period.year) ? rule(member, period) : undefined;
    return sum === undefined ? [] : [{ person, employer, numerator: sum[0], denominator: sum[1] }];
  });
}

/** The day so many months before the end of a period, by the calendar. */
function back({ to }: Period, months: number): number {
  const end = new Date(to * 86_400_000);
  return Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - months, 1) / 86_400_000;
}

function yearOf(at: number): number {
  return new Date(at * 86_400_000).getUTCFullYear();
}

/** In service on some day of the period. */
function present({ rows }: Member, { from, to }: Period): boolean {
  return rows.some((row) => row.from < to && (row.to === null || row.to >= from));
}

/** Since when without a day out, for who is in service on the last day; a day at a time, backwards. */
function since({ rows, firm }: Member, { to }: Period): number | undefined {
  const start = Date.UTC(firm.years[0] ?? 0, 0) / 86_400_000;
  const known = rows.filter((row) => row.to === null || row.to + 1 >= start);
  const at = (one: number) => known.some((row) => row.from <= one && (row.to === null || one <= row.to));
  if (!at(to - 1)) return undefined;
  let one = to - 1;
  while (at(one - 1)) one -= 1;
  return one;
}

/** In service for all the months before the last day, with the register delivered for all of them. */
function whole(member: Member, period: Period, table: "scholing" | "gesprek", months: number): boolean {
  const from = back(period, months);
  const began = since(member, period);
  const { years, delivered } = member.firm;
  return delivered[table] && began !== undefined && began <= from && years.includes(yearOf(from));
}

/** Days of the activity from `from` up to `to`. */
function inside(one: Activity, from: number, to: number): number {
  return Math.max(0, Math.min((one.to ?? one.from) + 1, to) - Math.max(one.from, from));
}

const share = (numerator: boolean): Sum => [numerator ? 1 : 0, 1];
const mine = (by: string | undefined) => by === "werknemer" || by === "samen";

function amount(member: Member, period: Period, key: "hours" | "costs", takers: boolean): Sum {
  if (!member.firm.delivered.scholing || !present(member, period)) return undefined;
  const running = member.activities.filter((one) => inside(one, period.from, period.to) > 0);
  if (running.some((one) => one[key] === undefined) || (takers && running.length === 0)) return undefined;
  const parts = running.map(
    (one) => ((one[key] ?? 0) * inside(one, period.from, period.to)) / ((one.to ?? one.from) + 1 - one.from),
  );
  return [parts.reduce((sum, part) => sum + part, 0), 1];
}

/** Activities in the window: days in years that were not delivered do not count. */
function recent(member: Member, period: Period, from: number): Activity[] {
  const [year = 0] = member.firm.years;
  const start = Math.max(from, Date.UTC(year, 0) / 86_400_000);
  return member.activities.filter((one) => inside(one, start, period.to) > 0);
}

function middleAged({ world, person }: Member, { year }: Period): boolean {
  const age = year - (world.born[person] ?? 0);
  return age >= 25 && age < 65;
}

function talks(member: Member, period: Period) {
  const from = back(period, 12);
  return member.own(member.world.conversations).filter(({ on }) => from <= on && on < period.to);
}

function money(member: Member, period: Period): { right: number | null; used: number | null } | undefined {
  if (!member.firm.delivered.leerbudget || period.kind !== "jaar" || !present(member, period))
    return undefined;
  const found = member.own(member.world.budgets).find(({ year }) => year === period.year);
  return found ?? { right: 0, used: null };
}

function spendable(member: Member, period: Period, sum: (right: number, used: number) => Sum): Sum {
  const { right = null, used = null } = money(member, period) ?? {};
  return right !== null && right > 0 && used !== null ? sum(right, used) : undefined;
}

const rules: Readonly<Record<string, (member: Member, period: Period) => Sum>> = {
  "scholingsuren-per-deelnemer": (member, period) => amount(member, period, "hours", true),
  "scholingskosten-per-deelnemer": (member, period) => amount(member, period, "costs", true),
  "scholingskosten-per-medewerker": (member, period) => amount(member, period, "costs", false),
  initiatiefratio: (member, period) => {
    if (!member.firm.delivered.scholing || !present(member, period)) return undefined;
    const begun = member.activities.filter((one) => period.from <= one.from && one.from < period.to);
    const known = begun.filter(({ by }) => by !== undefined);
    return known.length === 0 ? undefined : [known.filter(({ by }) => mine(by)).length, known.length];
  },
  "llo-registratie-4-weken": (member, period) => {
    const there = member.firm.delivered.scholing && since(member, period) !== undefined;
    if (!there || !middleAged(member, period)) return undefined;
    return share(recent(member, period, period.to - 28).length > 0);
  },
  "llo-registratie-12-maanden": (member, period) => {
    if (!whole(member, period, "scholing", 12) || !middleAged(member, period)) return undefined;
    return share(recent(member, period, back(period, 12)).length > 0);
  },
  "scholing-12-maanden": (member, period) =>
    whole(member, period, "scholing", 12)
      ? share(recent(member, period, back(period, 12)).length > 0)
      : undefined,
  "scholing-eigen-initiatief": (member, period) => {
    if (!whole(member, period, "scholing", 12)) return undefined;
    const found = recent(member, period, back(period, 12));
    if (found.some(({ by }) => mine(by))) return share(true);
    return found.some(({ by }) => by === undefined) ? undefined : share(false);
  },
  ontwikkelgesprek: (member, period) =>
    whole(member, period, "gesprek", 12)
      ? share(talks(member, period).some(({ kind }) => kind === "functionering" || kind === "ontwikkel"))
      : undefined,
  "gesprek-op-verzoek": (member, period) => {
    if (!whole(member, period, "gesprek", 12)) return undefined;
    const found = talks(member, period);
    if (found.some(({ by }) => by === "werknemer")) return share(true);
    return found.some(({ by }) => by === undefined) ? undefined : share(false);
  },
  "loopbaangesprek-aangeboden": (member, period) => {
    if (!whole(member, period, "gesprek", 12)) return undefined;
    const found = talks(member, period).filter(({ kind }) => kind === "loopbaan");
    if (found.some(({ by }) => by === "werkgever" || by === "samen")) return share(true);
    return found.some(({ by }) => by === undefined) ? undefined : share(false);
  },
  "leerbudget-recht": (member, period) => {
    const { right = null } = money(member, period) ?? {};
    return right === null ? undefined : share(right > 0);
  },
  "leerbudget-benutting": (member, period) => spendable(member, period, (right, used) => [used, right]),
  "leerbudget-gebruikers": (member, period) => spendable(member, period, (_, used) => share(used > 0)),
  "paspoort-bijgewerkt": (member, period) => {
    const end = Date.UTC(2026, 0) / 86_400_000;
    if (!member.firm.delivered.paspoort || period.to !== end || since(member, period) === undefined) {
      return undefined;
    }
    const pass = member.own(member.world.passes).find(({ made }) => made < period.to);
    const changed = member.own(member.world.passes)[0]?.byWorker;
    if (changed !== undefined && changed >= period.to) return undefined;
    return share(pass?.byWorker !== undefined && pass.byWorker >= back(period, 12));
  },
};

/** The ids that the oracle knows. */
export const registerIds = Object.keys(rules);
