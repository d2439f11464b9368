import { expect, test } from "vitest";
import { computeCube } from "../../src/indicators/cube.ts";
import type { OwnYear } from "../../src/indicators/types.ts";
import { silent } from "../../src/progress.ts";
import { cubeOf, Population, storeOf, theCatalog } from "../support/population.ts";
import { type Answers, answered } from "../support/population-survey.ts";

const trust = (value: number): Answers => ({ relatie: { TRU1: value, TRU2: value } });

/** What an employer has of an indicator in 2025, with its place. */
function ownOf(years: readonly OwnYear[] | undefined, indicator: string, employer: number) {
  for (const { period, measures, employer: numbers, persons, codes } of years ?? []) {
    const measure = measures.find((one) => one.indicator === indicator);
    const entry = numbers.indexOf(employer);
    if (period !== "2025JJ00" || measure === undefined || entry === -1) continue;
    const { numerator, denominator, common, median } = measure;
    return {
      ...{ numerator: numerator[entry], denominator: denominator[entry], persons: persons[entry] },
      ...{ common: common?.[entry], median: median?.[entry], codes: codes[entry] },
    };
  }
  return undefined;
}

test("who answers in two waves of a year counts once, with the last answer", async () => {
  const p = new Population();
  const [one, other] = [p.employer(), p.employer()];
  // Answers from 1 to 5 become scores from 0 to 100.
  const again = answered(p, one, trust(1), { wave: "1", date: "2025-03-01" });
  answered(p, one, trust(5), { wave: "2", date: "2025-10-01", respondent: again });
  for (const value of [3, 3, 5]) answered(p, one, trust(value), { wave: "2", date: "2025-10-01" });
  answered(p, other, trust(2), { wave: "2", date: "2025-10-01" });
  const { own } = await cubeOf(p, { indicators: ["vertrouwen"], years: [2025] });
  // 100 + 50 + 50 + 100; two of the four gave the same answer as another.
  expect(ownOf(own, "vertrouwen", one.number)).toMatchObject({
    ...{ numerator: 300, denominator: 4, persons: 4, common: 2 },
  });
  expect(ownOf(own, "vertrouwen", other.number)).toMatchObject({ numerator: 25, denominator: 1, common: 1 });
});

test("of a median every employer has that of its own units; of a stock as it is at the end of the year", async () => {
  const p = new Population();
  const [care, industry] = [p.employer({ sbi: "86" }), p.employer({ sbi: "10", size: 20 })];
  for (const begin of ["2015-01-01", "2021-01-01", "2024-01-01"]) p.employed(care, { from: begin });
  for (const begin of ["2020-01-01", "2023-01-01"]) p.employed(industry, { from: begin });
  // Gone before the last day.
  p.employed(care, { from: "1990-01-01", to: "2025-11-30" });
  const store = await storeOf(p);
  try {
    const catalog = await theCatalog();
    const indicators = catalog.indicators.filter(
      ({ definition }) => definition.id === "mediane-ancienniteit",
    );
    const { own, dimensions } = await computeCube(store, { ...catalog, indicators }, [2025], silent);
    const [mine, theirs] = [care, industry].map(({ number }) => ownOf(own, "mediane-ancienniteit", number));
    // Of 11, 5 and 2 years the middle one; of 6 and 3 years what lies between.
    expect(mine).toMatchObject({ persons: 3, denominator: 3, common: 1 });
    expect(mine?.median).toBeCloseTo(5, 1);
    expect(theirs?.median).toBeCloseTo(4.5, 1);
    const at = (codes: readonly (string | null)[] | undefined) =>
      ["sector", "grootte", "leeftijd"].map((id) => codes?.[dimensions.indexOf(id)]);
    expect(at(theirs?.codes)).toEqual(["C", "10-50", null]);
  } finally {
    store.close();
  }
});
