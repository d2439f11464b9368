import { storeColumn, table } from "../../src/store/schema.ts";
import { day } from "./population.ts";
import { type ContractRow, randomWorld, type World, type WorldJob } from "./random-people.ts";

/** A random world in which employers began to deliver in different years, and rows that end have reasons. */
export interface Careers {
  readonly world: World;
  /** Per employer the first day of the years that it delivered. */
  readonly since: readonly number[];
  /** The day after the last delivered year. */
  readonly until: number;
  readonly reasonOf: (job: WorldJob, row: ContractRow) => string | null;
}

const reasons = ["eigen", "pensioen", null, "einde-contract", "werkgever", "overlijden", "eigen", "anders"];
const columns = table("dienstverband").columns.map(storeColumn);

/** Employer 6 never says why people leave; employers 2, 5 and 8 have no deliveries of the first years. */
export function randomCareers(seed: number, people: number): Careers {
  const world = randomWorld(seed, people);
  const firstYear = world.employers.map((_, employer) =>
    employer === 8 ? 2025 : employer % 3 === 2 ? 2024 : 2023,
  );
  const reasonOf = ({ employer, person }: WorldJob, { to }: ContractRow) =>
    to === null || employer === 6 ? null : (reasons[(person * 3 + to) % reasons.length] ?? null);
  forgetYears(world, firstYear);
  giveReasons(world, reasonOf);
  return { world, since: firstYear.map((year) => day(`${year}-01-01`)), until: day("2026-01-01"), reasonOf };
}

function forgetYears(world: World, firstYear: readonly number[]): void {
  const years = world.population.rows.get("levering_jaar") ?? [];
  const employerOf = new Map(
    (world.population.rows.get("levering_werkgever") ?? []).map(([delivery, number]) => [delivery, number]),
  );
  const kept = years.filter(([delivery, year]) => {
    const employer = Number(employerOf.get(delivery ?? null) ?? 0) - 1;
    return Number(year) >= (firstYear[employer] ?? 0);
  });
  world.population.rows.set("levering_jaar", kept);
}

function giveReasons(world: World, reasonOf: Careers["reasonOf"]): void {
  const at = (name: string) => columns.indexOf(name) + 1;
  for (const row of world.population.rows.get("dienstverband") ?? []) {
    const job = world.jobs[Number(row[at("dienstverband_nr")]) - 1] as WorldJob;
    const own = job.rows.find(({ from }) => from === row[at("begin")]) as ContractRow;
    row[at("reden_uit")] = reasonOf(job, own);
  }
}
