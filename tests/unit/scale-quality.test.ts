import { describe, expect, test } from "vitest";
import { periodsOf } from "../../src/indicators/periods.ts";
import { withTables } from "../../src/indicators/prepare.ts";
import {
  fewest,
  readScaleQuality,
  reliability,
  type ScaleQuality,
} from "../../src/indicators/scale-quality.ts";
import { silent } from "../../src/progress.ts";
import { definitionsOf } from "../../src/publish/definitions.ts";
import { Population, storeOf, theCatalog } from "../support/population.ts";
import { type Answers, answered, inOrder } from "../support/population-survey.ts";

/** The quality of scales after these answers, each of someone at another employer. */
async function qualityOf(answers: readonly Answers[], enough = fewest): Promise<ScaleQuality[]> {
  const p = new Population();
  for (const own of answers) answered(p, p.employer(), own);
  const store = await storeOf(p);
  try {
    const catalog = await theCatalog();
    const periods = periodsOf([2025], catalog.periods);
    return await withTables(store, catalog, periods, silent, (engine) =>
      readScaleQuality(engine, catalog.scales, enough),
    );
  } finally {
    store.close();
  }
}

const willing = (...values: readonly (number | null)[]) =>
  inOrder("eigen-regie-willen", ["ERW1", "ERW2", "ERW3"], values);
const few = { volledig: 6, werkgevers: 5 };

/** By the book: correlations and variances of whole columns. */
function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

describe("how well a scale hangs together", () => {
  const worked = [
    [4, 5, 4],
    [2, 2, 3],
    [5, 5, 5],
    [3, 4, 3],
    [1, 2, 2],
    [4, 4, 5],
  ] as const;

  test("G15: alpha is .95364, with sample variances, of complete answers only", async () => {
    const answers = [...worked.map((row) => willing(...row)), willing(1, 5, null), willing(1, 9, 5)];
    const [found, ...others] = await qualityOf(answers, few);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ schaal: "eigen-regie-willen", versie: 1, jaar: 2025, maat: "alfa" });
    expect(found).toMatchObject({ volledig: 6, aangevuld: 2 });
    expect(found?.waarde).toBeCloseTo(0.95364, 5);
    expect(
      reliability(
        [0, 1, 2].map((item) => variance(worked.map((row) => row[item] as number))),
        variance(worked.map((row) => row[0] + row[1] + row[2])),
      ),
    ).toBeCloseTo(0.95364, 5);
  });

  test("a reversed item is turned first", async () => {
    const answers = worked.map(([a, b, c]) =>
      inOrder("eigen-regie-durven", ["ERD1", "ERD2", "ERD3"], [a, b, 6 - c]),
    );
    expect((await qualityOf(answers, few))[0]?.waarde).toBeCloseTo(0.95364, 5);
  });

  test("two items have the Spearman-Brown coefficient, one has none", async () => {
    const answers = worked.map(([a, b]) => ({ relatie: { TRU1: a, TRU2: b, AAN1: a } }));
    const found = await qualityOf(answers, few);
    const [one, other] = [0, 1].map((item) => worked.map((row) => row[item] as number));
    const together = worked.map(([a, b]) => a + b);
    const covariance = (variance(together) - variance(one ?? []) - variance(other ?? [])) / 2;
    const r = covariance / Math.sqrt(variance(one ?? []) * variance(other ?? []));
    expect(found.map(({ schaal, maat }) => [schaal, maat])).toEqual([
      ["aandacht", null],
      ["vertrouwen", "spearman-brown"],
    ]);
    expect(found[0]?.waarde).toBeNull();
    expect(found[1]?.waarde).toBeCloseTo((2 * r) / (1 + r), 10);
  });

  test("not below 30 complete respondents, nor when nobody differs", async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => willing(1 + (n % 5), 1 + (n % 4), 3));
    expect(await qualityOf([...many(29), willing(1, 2, null)])).toEqual([]);
    expect(await qualityOf(many(30))).toHaveLength(1);
    const same = await qualityOf(Array.from({ length: 30 }, () => willing(4, 4, 4)));
    expect(same.map(({ waarde }) => waarde)).toEqual([null]);
  });
});

test("the definitions of a release have the scales, the quality of each year, and a mark below .70", async () => {
  const catalog = await theCatalog();
  const of = (jaar: number, waarde: number | null) =>
    ({
      schaal: "vertrouwen",
      versie: 1,
      jaar,
      volledig: 50,
      aangevuld: 2,
      maat: "spearman-brown",
      waarde,
    }) as const;
  const { schalen = [] } = definitionsOf(catalog, [], [of(2024, 0.6949), of(2025, 0.6951), of(2026, null)]);
  expect(schalen.map(({ id }) => id)).toEqual(catalog.scales.map(({ id }) => id));
  const trust = schalen.find(({ id }) => id === "vertrouwen");
  expect(trust?.items.map(({ id, tekst }) => [id, tekst === null])).toEqual([
    ["TRU1", false],
    ["TRU2", false],
  ]);
  expect(trust?.kwaliteit.map(({ jaar, waarde, laag, volledig }) => [jaar, waarde, laag, volledig])).toEqual([
    [2024, 0.69, true, 50],
    [2025, 0.7, false, 50],
    [2026, null, false, 50],
  ]);
  expect(schalen.find(({ id }) => id === "uwes-9")?.items.map(({ tekst }) => tekst)).toEqual(
    Array(9).fill(null),
  );
  expect(schalen.find(({ id }) => id === "maise-nl")).toMatchObject({ scoring: null, kwaliteit: [] });
});
