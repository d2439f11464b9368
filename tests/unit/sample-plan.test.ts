import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion, planEmployers } from "../../src/sample/plan.ts";

const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe("dividing workers over employers", () => {
  test("adds up exactly, gives every employer a worker and every large one its minimum", () => {
    const sizes = fc
      .integer({ min: 500, max: 2_000_000 })
      .chain((workers) =>
        fc.tuple(fc.constant(workers), fc.integer({ min: 50, max: Math.floor(workers / 3) })),
      );
    fc.assert(
      fc.property(sizes, ([workers, employers]) => {
        const plan = planEmployers(workers, employers);
        expect(total(plan.map((stratum) => stratum.workers))).toBe(workers);
        expect(total(plan.map((stratum) => stratum.employers))).toBe(employers);
        for (const stratum of plan) {
          expect(stratum.employers).toBeGreaterThan(0);
          expect(stratum.workers).toBeGreaterThanOrEqual(stratum.employers * stratum.smallest);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test("keeps large employers below 5 % even when few employers are asked for", () => {
    const plan = planEmployers(1_000_000, 50);
    expect(total(plan.filter((stratum) => stratum.large).map((stratum) => stratum.employers))).toBeLessThan(
      3,
    );
  });

  test("whole numbers go to the largest remainders", () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(3, [0.5, 0.2, 0.3])).toEqual([1, 1, 1]);
    expect(apportion(5, [0, 0])).toEqual([0, 0]);
  });
});
