import { expect, test } from "vitest";
import { computeCube } from "../../src/indicators/cube.ts";
import type { Cube } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { cubeOf, day, type Employer, figure, Population, storeOf, theCatalog } from "./population.ts";

/** Per name under which a scale is delivered: item → answer as given; null = not answered. */
export type Answers = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

export interface Occasion {
  readonly wave?: string;
  readonly date?: string | null;
  /** Delivered characteristics. */
  readonly traits?: Readonly<Record<string, string>>;
  /** Of an earlier answer: the same respondent. */
  readonly respondent?: number;
}

/** Someone at an employer answers a survey, in October 2025 unless said otherwise; returns who. */
export function answered(
  population: Population,
  employer: Employer,
  answers: Answers,
  occasion: Occasion = {},
): number {
  const { wave = "2025", date = "2025-10-05", traits = {} } = occasion;
  const { number, delivery } = employer;
  const respondents = (population.rows.get("enquete") ?? []).map((row) => Number(row[1]));
  const respondent = occasion.respondent ?? Math.max(0, ...respondents) + 1;
  put(population, "enquete", [
    delivery,
    respondent,
    number,
    wave,
    date === null ? null : day(date),
    JSON.stringify(traits),
  ]);
  for (const [scale, items] of Object.entries(answers)) {
    for (const [item, value] of Object.entries(items)) {
      if (value !== null)
        put(population, "enquete_antwoord", [delivery, respondent, wave, scale, item, value]);
    }
  }
  return respondent;
}

function put(population: Population, table: string, row: (string | number | null)[]): void {
  const rows = population.rows.get(table) ?? [];
  rows.push(row);
  population.rows.set(table, rows);
}

/** Answers to the items of one scale in their order; what is left out was not answered. */
export function inOrder(
  scale: string,
  items: readonly string[],
  values: readonly (number | null)[],
): Answers {
  return { [scale]: Object.fromEntries(items.map((item, index) => [item, values[index] ?? null])) };
}

interface Measured {
  /** The name under which the answers are delivered. */
  readonly scale: string;
  readonly items: readonly string[];
}

const regions = ["AM01", "AM02", "AM03", "AM05", "AM06", "AM07", "AM08", "AM09", "AM10"];

/**
 * Tests one indicator: answers of respondents, each in a region of his own, with the numerator of each, worked out
 * by hand; null for who has none. Someone else answered another scale only, and someone a later version of this one.
 */
export function testAnswers(
  id: string,
  { scale, items }: Measured,
  cases: readonly (readonly [readonly (number | null)[], number | null])[],
): void {
  test("the mean of what every respondent adds", async () => {
    const p = new Population();
    cases.forEach(([values], index) => {
      const employer = p.employer({ region: regions[index] as string });
      answered(p, employer, inOrder(scale, items, values));
    });
    const first = { number: 1, delivery: 1 };
    const alike = (value: number) => items.map(() => value);
    // The first respondent answered a year before too, and one of another delivery has his number.
    answered(p, first, inOrder(scale, items, alike(2)), { respondent: 1, wave: "2024", date: "2024-10-05" });
    const other = p.employer({ delivery: p.delivery() });
    const elsewhere = scale === "veiligheid" ? { relatie: { TRU1: 5, TRU2: 5 } } : { veiligheid };
    answered(p, other, elsewhere, { respondent: 1 });
    answered(p, first, inOrder(later(scale), items, alike(4)));
    const { scales, ...catalog } = await theCatalog();
    const versions = scales.map((one) => ({ ...one, versie: 2, geleverd_als: later(one.geleverd_als) }));
    const cube = await cubeOf(p, {
      indicators: [id],
      catalog: { ...catalog, scales: [...scales, ...versions] },
    });
    const found = cases.map(([values], index) => {
      const own = figure(cube, id, "2025JJ00", { regio: regions[index] as string });
      return [values, own === undefined ? null : Number(own.value?.toFixed(8))];
    });
    expect(found).toEqual(cases.map(([values, value]) => [values, value && Number(value.toFixed(8))]));
    const expected = cases.flatMap(([, value]) => (value === null ? [] : [value]));
    const whole = figure(cube, id, "2025JJ00");
    expect(whole).toMatchObject({ persons: expected.length, denominator: { sum: expected.length } });
    expect(whole?.numerator.sum).toBeCloseTo(
      expected.reduce((sum, value) => sum + value, 0),
      8,
    );
  });
}

/** The name under which version 2 of every scale is delivered in these tests. */
function later(scale: string): string {
  return `${scale}-2`;
}

const veiligheid = { PV1: 5, PV2: 5, PV3: 5 };

/** The figures of a population under a catalogue with these scales besides its own. */
export async function cubeWithScales(
  population: Population,
  scales: Awaited<ReturnType<typeof theCatalog>>["scales"],
  years: readonly number[] = [2025],
): Promise<Cube> {
  const all = await theCatalog();
  const indicators = all.indicators.filter(({ definition }) => definition.eenheid === "respondent");
  const store = await storeOf(population);
  try {
    const catalog = { ...all, indicators, composites: [], scales: [...all.scales, ...scales] };
    return await computeCube(store, catalog, years, silent);
  } finally {
    store.close();
  }
}
