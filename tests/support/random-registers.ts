import { day, type Employer, Population } from "./population.ts";
import { budget, passport, talk, training } from "./population-registers.ts";

export interface RegisterEmployer {
  readonly sector: string;
  /** Delivered years, without a gap, up to 2025. */
  readonly years: readonly number[];
  readonly delivered: Readonly<Record<"scholing" | "gesprek" | "leerbudget" | "paspoort", boolean>>;
}

type Who = { readonly person: number; readonly employer: number };
type By = "werknemer" | "werkgever" | "samen" | undefined;

export interface Row extends Who {
  readonly from: number;
  /** Last day in service, or null. */
  readonly to: number | null;
}
export interface Activity extends Who {
  readonly from: number;
  /** Last day; without one the activity is a day. */
  readonly to: number | undefined;
  readonly hours: number | undefined;
  readonly costs: number | undefined;
  readonly by: By;
}
export interface Conversation extends Who {
  readonly on: number;
  readonly kind: "functionering" | "ontwikkel" | "welzijn" | "loopbaan";
  readonly by: By;
}
export interface Budget extends Who {
  readonly year: number;
  readonly right: number | null;
  readonly used: number | null;
}
export interface Pass extends Who {
  readonly made: number;
  readonly byWorker: number | undefined;
}

/** The same people as plain objects, for the oracle, and as a store. */
export interface Registers {
  readonly employers: readonly RegisterEmployer[];
  /** Year of birth per person. */
  readonly born: readonly number[];
  readonly rows: readonly Row[];
  readonly activities: readonly Activity[];
  readonly conversations: readonly Conversation[];
  readonly budgets: readonly Budget[];
  readonly passes: readonly Pass[];
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

const first = day("2022-06-01");
const last = day("2026-02-28");
const initiators: readonly By[] = ["werknemer", "werkgever", "samen", undefined];
const kinds = ["functionering", "ontwikkel", "welzijn", "loopbaan"] as const;

/** People with jobs that follow each other or do not, at employers that delivered more or fewer years and tables. */
export function randomRegisters(seed: number, people: number): Registers {
  const next = random(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const chance = (share: number) => next() < share;
  const pick = <T>(items: readonly T[]): T => items[int(0, items.length - 1)] as T;
  const years = [[2022, 2023, 2024, 2025], [2024, 2025], [2025]] as const;
  const employers = Array.from({ length: 10 }, (_, index) => ({
    sector: ["C", "Q", "G"][index % 3] as string,
    years: years[index < 7 ? 0 : index < 9 ? 1 : 2] as readonly number[],
    delivered: {
      scholing: index !== 3,
      gesprek: index !== 4,
      leerbudget: index !== 5,
      paspoort: index !== 6,
    },
  }));
  const world = {
    employers,
    born: Array.from({ length: people }, () => int(1955, 2006)),
    rows: [] as Row[],
    activities: [] as Activity[],
    conversations: [] as Conversation[],
    budgets: [] as Budget[],
    passes: [] as Pass[],
  };
  for (let person = 0; person < people; person += 1) {
    const home = int(0, 9);
    const places = chance(0.8) ? [home] : [home, (home + int(1, 9)) % 10];
    for (const employer of places) {
      const who = { person, employer };
      let from = chance(0.5) ? first - int(0, 2000) : int(first, last - 100);
      for (let more = true; more; ) {
        const to = chance(0.6) ? null : from + int(0, 600);
        world.rows.push({ ...who, from, to });
        more = to !== null && to < last && chance(0.6);
        from = (to ?? 0) + (chance(0.6) ? int(-30, 1) : int(2, 90));
      }
      while (chance(0.7)) {
        const begin = int(first, last);
        world.activities.push({
          ...who,
          from: begin,
          to: chance(0.3) ? undefined : begin + int(0, 200),
          hours: chance(0.15) ? undefined : int(0, 800) / 10,
          costs: chance(0.15) ? undefined : int(0, 500_000) / 100,
          by: pick(initiators),
        });
      }
      while (chance(0.7)) {
        world.conversations.push({ ...who, on: int(first, last), kind: pick(kinds), by: pick(initiators) });
      }
      for (const year of [2024, 2025]) {
        if (chance(0.4)) continue;
        const right = chance(0.1) ? null : pick([0, 500, 750.5]);
        const used = chance(0.1) ? null : chance(0.4) ? 0 : int(0, 60_000) / 100;
        world.budgets.push({ ...who, year, right, used });
      }
      if (chance(0.5)) {
        const made = int(first, last);
        world.passes.push({ ...who, made, byWorker: chance(0.5) ? int(made, last) : undefined });
      }
    }
  }
  return { ...world, population: stored(world) };
}

function date(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

function stored(world: Omit<Registers, "population">): Population {
  const p = new Population();
  const divisions: Readonly<Record<string, string>> = { C: "10", Q: "86", G: "47" };
  const firms: Employer[] = world.employers.map(({ sector, years, delivered }) => {
    const tables = Object.entries(delivered) as [keyof typeof delivered, boolean][];
    const without = tables.filter(([, there]) => !there).map(([table]) => table);
    return p.employer({ sbi: divisions[sector] ?? "", delivery: p.delivery({ years, without }) });
  });
  const at = ({ person, employer }: Who) => ({ person: person + 1, employer: firms[employer] as Employer });
  const has = (table: keyof RegisterEmployer["delivered"]) => (who: Who) =>
    world.employers[who.employer]?.delivered[table] === true;
  for (const row of world.rows) {
    p.employed(at(row).employer, {
      person: row.person + 1,
      from: date(row.from),
      to: row.to === null ? null : date(row.to),
      born: world.born[row.person] ?? null,
    });
  }
  for (const one of world.activities.filter(has("scholing"))) {
    training(p, at(one), date(one.from), {
      ...(one.to === undefined ? {} : { to: date(one.to) }),
      ...(one.hours === undefined ? {} : { hours: one.hours }),
      ...(one.costs === undefined ? {} : { costs: one.costs }),
      ...(one.by === undefined ? {} : { by: one.by }),
    });
  }
  for (const one of world.conversations.filter(has("gesprek"))) {
    talk(p, at(one), date(one.on), { kind: one.kind, ...(one.by === undefined ? {} : { by: one.by }) });
  }
  for (const one of world.budgets.filter(has("leerbudget")))
    budget(p, at(one), one.year, one.right, one.used);
  for (const one of world.passes.filter(has("paspoort"))) {
    passport(p, at(one), {
      made: date(one.made),
      ...(one.byWorker === undefined ? {} : { byWorker: date(one.byWorker) }),
    });
  }
  return p;
}
