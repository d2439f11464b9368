import { describe, expect, test } from "vitest";
import type { Period } from "../../src/indicators/types.ts";
import { oracle } from "../support/oracle.ts";
import {
  compute,
  cubeOf,
  type Employer,
  figure,
  type JobOptions,
  Population,
} from "../support/population.ts";
import { randomWorld, type World } from "../support/random-people.ts";

const id = "verzuimpercentage-verwacht";
const year = "2025JJ00";

/** Column of the sex in a row of medewerker. */
const sexColumn = 3;

interface Group {
  readonly sex?: "M" | "V";
  readonly born?: number;
  /** People, each full-time the whole year, of whom the first is ill this number of days. */
  readonly people: number;
  readonly days?: number;
}

function work(p: Population, employer: Employer, { sex, born = 1985, people, days = 0 }: Group): void {
  for (let person = 0; person < people; person += 1) {
    const options: JobOptions = { born };
    const job = p.employed(employer, options);
    const row = p.rows.get("medewerker")?.at(-1);
    if (row !== undefined && sex !== undefined) row[sexColumn] = sex;
    if (person === 0 && days > 0) p.absent(job, "2025-01-01", back(days));
  }
}

/** The day after this number of days of 2025. */
function back(days: number): string {
  return new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);
}

/** Six employers of ten people in each of two sectors; the sectors differ in what makes a group. */
function sectors(q: readonly Group[], c: readonly Group[], size: readonly [number, number] = [100, 100]) {
  const p = new Population();
  for (let firm = 0; firm < 6; firm += 1) {
    const [care, industry] = [
      p.employer({ sbi: "86.10", size: size[0] }),
      p.employer({ sbi: "10.10", size: size[1] }),
    ];
    for (const group of q) work(p, care, group);
    for (const group of c) work(p, industry, group);
  }
  return p;
}

describe("by hand", () => {
  test("the total is what it is; a part is what its composition leads to", async () => {
    // Men: Q 10 people and 73 days, C 5 people and 0 days: 73 / (15 × 365) = 1/75.
    // Women: only C, 5 people and 146 days: 146 / (5 × 365) = 0.08.
    const p = sectors(
      [{ sex: "M", people: 10, days: 73 }],
      [
        { sex: "M", people: 5 },
        { sex: "V", people: 5, days: 146 },
      ],
    );
    const cube = await cubeOf(p, { indicators: ["verzuimpercentage", id] });
    const at = (indicator: string, sector: string) => figure(cube, indicator, year, { sector })?.value;
    expect(at(id, "Q")).toBeCloseTo(1 / 75, 12);
    expect(at(id, "C")).toBeCloseTo((5 / 75 + 5 * 0.08) / 10, 12);
    expect(at(id, "T")).toBeCloseTo(219 / (20 * 365), 12);
    expect(at(id, "T")).toBeCloseTo(at("verzuimpercentage", "T") ?? 0, 12);
    expect(at("verzuimpercentage", "Q")).toBeCloseTo(0.02, 12);
  });

  test.each([
    ["age", [{ people: 10, born: 1985, days: 73 }], [{ people: 10, born: 1965, days: 146 }], undefined],
    ["size", [{ people: 10, days: 73 }], [{ people: 10, days: 146 }], [100, 20] as const],
  ])("groups that differ in %s have their own rate", async (_name, q, c, size) => {
    const cube = await cubeOf(sectors(q, c, size), { indicators: [id] });
    expect(figure(cube, id, year, { sector: "Q" })?.value).toBeCloseTo(0.02, 12);
    expect(figure(cube, id, year, { sector: "C" })?.value).toBeCloseTo(0.04, 12);
  });

  test("equal groups have one rate, whatever the sectors are", async () => {
    const cube = await cubeOf(sectors([{ people: 10, days: 73 }], [{ people: 10, days: 146 }]), {
      indicators: [id],
    });
    for (const sector of ["Q", "C", "T"]) {
      expect(figure(cube, id, year, { sector })?.value).toBeCloseTo(0.03, 12);
    }
  });

  test("a quarter has the rates of that quarter, part-timers weigh by their hours", async () => {
    const p = new Population();
    for (let firm = 0; firm < 6; firm += 1) {
      const employer = p.employer();
      for (let person = 0; person < 9; person += 1) p.employed(employer);
      p.absent(p.employed(employer, { factor: 0.5 }), "2025-01-01", "2025-01-19");
    }
    // 18 days × 0.5 of 90 days × 9.5; the second quarter has none.
    expect((await compute(p, id, "2025KW01")).value).toBeCloseTo(9 / (90 * 9.5), 12);
    expect((await compute(p, id, "2025KW02")).value).toBe(0);
  });
});

describe("small groups go together", () => {
  const large: Group = { sex: "M", people: 10 };
  test.each([
    ["less than thirty jobs", 4, 6],
    ["less than five employers", 10, 4],
  ])("%s", async (_name, people, firms) => {
    const p = new Population();
    for (let firm = 0; firm < 6; firm += 1) work(p, p.employer({ sbi: "10.10" }), large);
    // Two kinds of group that are too small, one with absence: each gets the rate of both.
    for (let firm = 0; firm < firms; firm += 1) {
      work(p, p.employer({ sbi: "86.10" }), { sex: "V", people, days: 73 });
      work(p, p.employer({ sbi: "85.10" }), { people });
    }
    const cube = await cubeOf(p, { indicators: [id] });
    const expected = 73 / (2 * people * 365);
    expect(figure(cube, id, year, { sector: "Q" })?.value).toBeCloseTo(expected, 12);
    expect(figure(cube, id, year, { sector: "P" })?.value).toBeCloseTo(expected, 12);
    expect(figure(cube, id, year, { sector: "C" })?.value).toBe(0);
  });

  test("one employer with more than half", async () => {
    const p = new Population();
    work(p, p.employer({ sbi: "86.10" }), { sex: "V", people: 41, days: 365 });
    for (let firm = 0; firm < 8; firm += 1) {
      work(p, p.employer({ sbi: "86.10" }), { sex: "V", people: 5 });
      work(p, p.employer({ sbi: "10.10" }), { people: 3 });
    }
    // 81 women, 41 of one employer: with the 24 others in one group of 105.
    const cube = await cubeOf(p, { indicators: [id] });
    expect(figure(cube, id, year, { sector: "C" })?.value).toBeCloseTo(1 / 105, 12);
  });
});

/** A job of the world in a period: its absence, its contract time, its group and where it counts. */
interface JobPart {
  readonly ill: number;
  readonly time: number;
  readonly group: string;
  readonly employer: number;
  readonly sector: string;
}

/** Day by day and a job at a time, without SQL. Sizes are equal here; sexes alternate. */
function partsOf(world: World, period: Period): JobPart[] {
  return world.jobs.flatMap((job) => {
    const [part] = oracle({ ...world, jobs: [job] }, "verzuimpercentage", period);
    if (part === undefined) return [];
    const age = period.year - (2005 - (job.person % 50));
    const band = Math.floor((age - 5) / 10);
    return {
      ill: part.numerator,
      time: part.denominator,
      group: `${band} ${job.person % 2}`,
      employer: job.employer,
      sector: world.employers[job.employer]?.sector ?? "",
    };
  });
}

function expectedOf(parts: readonly JobPart[], sector: string): number {
  const groupOf = (part: JobPart) => {
    const same = parts.filter(({ group }) => group === part.group);
    const perEmployer = new Map<number, number>();
    for (const { employer } of same) perEmployer.set(employer, (perEmployer.get(employer) ?? 0) + 1);
    const isLarge =
      same.length >= 30 && perEmployer.size >= 5 && Math.max(...perEmployer.values()) * 2 <= same.length;
    return isLarge ? part.group : "rest";
  };
  const grouped = parts.map((part) => ({ ...part, group: groupOf(part) }));
  const total = (some: readonly JobPart[], key: "ill" | "time") =>
    some.reduce((sum, part) => sum + part[key], 0);
  const own = grouped.filter((part) => sector === "T" || part.sector === sector);
  const expected = own.reduce((sum, part) => {
    const same = grouped.filter(({ group }) => group === part.group);
    return sum + (part.time * total(same, "ill")) / total(same, "time");
  }, 0);
  return expected / total(own, "time");
}

test("of random people it is what counting day by day and group by group gives", async () => {
  const world = randomWorld(21, 400);
  for (const row of world.population.rows.get("medewerker") ?? []) {
    row[sexColumn] = (Number(row[1]) - 1) % 2 === 0 ? "M" : "V";
  }
  const cube = await cubeOf(world.population, { indicators: [id] });
  for (const period of cube.periods.filter(({ code }) => [year, "2025KW03"].includes(code))) {
    const parts = partsOf(world, period);
    expect(new Set(parts.map(({ group }) => group)).size).toBeGreaterThan(8);
    for (const sector of ["T", "C", "Q", "G"]) {
      const found = figure(cube, id, period.code, { sector })?.value;
      expect(found).toBeCloseTo(expectedOf(parts, sector), 9);
    }
  }
});
