import { describe, expect, test } from "vitest";
import { isIndicative } from "../../src/disclosure/precision.ts";
import { roundOutward } from "../../src/disclosure/rounding.ts";
import { boundsOf, intervalOf, ratioInterval, wilson } from "../../src/indicators/intervals.ts";
import { student95 } from "../../src/indicators/student.ts";
import type { Spread } from "../../src/indicators/types.ts";
import { compute, Population } from "../support/population.ts";

/** Percentages with two decimals. */
function percents(bounds: { lower: number; upper: number } | undefined): string {
  if (bounds === undefined) return "none";
  return `${(bounds.lower * 100).toFixed(2)}-${(bounds.upper * 100).toFixed(2)}`;
}

describe("Wilson", () => {
  test.each([
    // domain.md 2.9, G17.
    [29, 37, "62.80-88.61"],
    [3, 10, "10.78-60.32"],
    [0, 10, "0.00-27.75"],
    [10, 10, "72.25-100.00"],
  ])("%i of %i", (having, of, expected) => {
    expect(percents(wilson(having, of))).toBe(expected);
  });

  test("no share, no interval", () => {
    expect(wilson(0, 0)).toBeUndefined();
    expect(wilson(11, 10)).toBeUndefined();
    expect(wilson(-1, 10)).toBeUndefined();
  });
});

test.each([
  // The printed table of Student's t, 95 % on two sides.
  [1, 12.706],
  [2, 4.303],
  [4, 2.776],
  [9, 2.262],
  [10, 2.228],
  [30, 2.042],
  [120, 1.98],
  [100_000, 1.96],
])("Student with %i degrees of freedom is %d", (freedom, expected) => {
  expect(student95(freedom)).toBeCloseTo(expected, 3);
});

/** The sums of some clusters, each [numerator, denominator]. */
function spreadOf(clusters: readonly (readonly [number, number])[]): Spread {
  const sum = (value: (n: number, d: number) => number) =>
    clusters.reduce((total, [n, d]) => total + value(n, d), 0);
  return {
    numerator2: sum((n) => n * n),
    cross: sum((n, d) => n * d),
    denominator2: sum((_, d) => d * d),
    clusters: clusters.length,
  };
}

describe("ratios of sums", () => {
  test("the interval of a mean is that of the textbook", () => {
    // 2, 4, 4, 6, 9: mean 5, standard deviation √7 = 2.6458; 2.776 × 2.6458 / √5 = 3.285.
    const bounds = ratioInterval(25, 5, spreadOf([2, 4, 4, 6, 9].map((value) => [value, 1])));
    expect(bounds?.lower).toBeCloseTo(5 - 3.2852, 3);
    expect(bounds?.upper).toBeCloseTo(5 + 3.2852, 3);
  });

  test("a rate over three employers, worked out by hand", () => {
    // 8/100, 3/50, 9/250: R = 20/400 = 0.05. Residuals 3, 0.5, -3.5, squared 9 + 0.25 + 12.25 = 21.5.
    // Variance 3/2 × 21.5 / 400² = 0.00020156; root 0.0141973; × 4.3027 = 0.061087.
    const bounds = ratioInterval(20, 400, spreadOf([[8, 100], [3, 50], [9, 250]])); // biome-ignore format: pairs
    expect(bounds?.lower).toBeCloseTo(0.05 - 0.061087, 5);
    expect(bounds?.upper).toBeCloseTo(0.05 + 0.061087, 5);
  });

  test("one cluster or no denominator has none", () => {
    expect(ratioInterval(8, 100, spreadOf([[8, 100]]))).toBeUndefined();
    expect(ratioInterval(0, 0, spreadOf([[0, 0], [0, 0]]))).toBeUndefined(); // biome-ignore format: pairs
  });

  test("equal employers have no width, also when a sum of squares is a hair below nothing", () => {
    const bounds = ratioInterval(0.3, 3, {
      numerator2: 0.03,
      cross: 0.3 + 1e-16,
      denominator2: 3,
      clusters: 3,
    });
    expect(bounds?.lower).toBeCloseTo(0.1, 9);
    expect(bounds?.upper).toBeCloseTo(0.1, 9);
  });
});

test("the measure says which interval, unless the header does", () => {
  expect(intervalOf({ maat: "gemiddelde" })).toBe("t");
  expect(intervalOf({ maat: "verhouding" })).toBe("werkgever");
  expect(intervalOf({ maat: "verhouding", interval: "wilson" })).toBe("wilson");
  for (const maat of ["som", "aantal", "mediaan"] as const) expect(intervalOf({ maat })).toBe("geen");
});

describe("published bounds", () => {
  const limits = { lower: 0, upper: 1 };
  test.each([
    [
      "outward, one decimal of a percentage from 100 persons",
      { lower: 0.0412, upper: 0.0588 },
      0.05,
      100,
      "4.10-5.90",
    ],
    ["whole percentages below", { lower: 0.0412, upper: 0.0588 }, 0.05, 99, "4.00-6.00"],
    ["at least one step from the value", { lower: 0.05, upper: 0.05 }, 0.05, 100, "4.90-5.10"],
    [
      "also when the value was rounded away from them",
      { lower: 0.0504, upper: 0.0504 },
      0.05,
      100,
      "4.90-5.10",
    ],
    ["not below nothing", { lower: -0.03, upper: 0.04 }, 0, 100, "0.00-4.00"],
    ["not above everybody", { lower: 0.9, upper: 1 }, 1, 100, "90.00-100.00"],
    ["a bound on a step stays there", { lower: 0.041, upper: 0.059 }, 0.05, 100, "4.10-5.90"],
  ])("%s", (_name, bounds, written, persons, expected) => {
    expect(percents(roundOutward(bounds, written, limits, "procent", persons))).toBe(expected);
  });
});

describe("indicative", () => {
  const share = {
    eenheid: "medewerker",
    maat: "verhouding",
    weergave: "procent",
    interval: "wilson",
  } as const;
  const rate = { eenheid: "dienstverband", maat: "verhouding", weergave: "procent" } as const;
  const score = { eenheid: "respondent", maat: "gemiddelde", weergave: "score-0-100" } as const;
  const around = (value: number, half: number, persons = 50) => ({
    value,
    bounds: { lower: value - half, upper: value + half },
    persons,
  });

  test("a share beyond ten percentage points", () => {
    expect(isIndicative(share, around(0.5, 0.1))).toBe(false);
    expect(isIndicative(share, around(0.5, 0.11))).toBe(true);
  });

  test("a rate beyond a quarter of itself", () => {
    expect(isIndicative(rate, around(0.08, 0.02))).toBe(false);
    expect(isIndicative(rate, around(0.08, 0.021))).toBe(true);
  });

  test("a score beyond ten points, or of fewer than thirty answers", () => {
    expect(isIndicative(score, around(40, 10))).toBe(false);
    expect(isIndicative(score, around(40, 10.5))).toBe(true);
    expect(isIndicative(score, around(40, 1, 29))).toBe(true);
    expect(isIndicative(score, around(40, 1, 30))).toBe(false);
    expect(isIndicative(rate, { ...around(0.08, 0.01, 29) })).toBe(false);
  });

  test("a figure without bounds is not", () => {
    expect(isIndicative(rate, { value: 0.08, bounds: undefined, persons: 12 })).toBe(false);
  });
});

describe("the sums that an interval needs", () => {
  test("of employers, for a rate", async () => {
    const population = new Population();
    const [one, two, none] = [population.employer(), population.employer(), population.employer()];
    // 36.5 sick days of 365 at half time, and of 730 full-time days none: 18.25/182.5 and 0/730.
    const half = population.employed(one, { factor: 0.5 });
    population.absent(half, "2025-03-01", "2025-04-06", [["2025-03-01", 50]]);
    population.employed(two);
    population.employed(two);
    population.employed(none, { factor: 0 });
    const { spread, numerator, denominator } = await compute(population, "verzuimpercentage", "2025JJ00");
    // 36 days × 0.5 × 50 % = 9.
    expect(numerator.sum).toBeCloseTo(9, 9);
    expect(denominator.sum).toBeCloseTo(182.5 + 730, 9);
    expect(spread?.numerator2).toBeCloseTo(81, 6);
    expect(spread?.cross).toBeCloseTo(9 * 182.5, 6);
    expect(spread?.denominator2).toBeCloseTo(182.5 ** 2 + 730 ** 2, 6);
    expect(spread?.clusters).toBe(2);
  });

  test("of units, for a mean; a unit counts apart, whoever the employer is", async () => {
    const population = new Population();
    const firm = population.employer();
    for (const hours of [2, 4, 4, 6, 9]) {
      population.trained(population.employed(firm), "2025-02-03", "2025-02-03", hours);
    }
    const found = await compute(population, "scholingsuren", "2025JJ00");
    expect(found.spread).toEqual({ numerator2: 153, cross: 25, denominator2: 5, clusters: 5 });
    const bounds = boundsOf({ maat: "gemiddelde" }, found);
    expect(bounds?.lower).toBeCloseTo(5 - 3.2852, 3);
  });
});
