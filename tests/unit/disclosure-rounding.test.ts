import fc from "fast-check";
import { expect, test } from "vitest";
import { round } from "../../src/disclosure/rounding.ts";

test.each([
  [0.0714, "procent", 99, 0.07],
  [0.0714, "procent", 100, 0.071],
  [0.145, "procent", 20, 0.15],
  [0.0615, "procent", 100, 0.062],
  [1.25, "per-jaar", 50, 1.3],
  [1.255, "per-jaar", 500, 1.26],
  [12.5, "dagen", 40, 13],
  [12.45, "dagen", 400, 12.5],
  [7.04, "uren", 400, 7],
  [1234.5, "aantal", 2000, 1235],
  [1234.4999, "aantal", 20, 1234],
] as const)("%d as %s of %d persons is written as %d", (value, display, persons, expected) => {
  expect(round(value, display, persons)).toBe(expected);
});

test("what is added up in another order rounds the same", () => {
  expect(round(0.1 + 0.2 - 0.155, "procent", 10)).toBe(round(0.145, "procent", 10));
});

const displays = fc.constantFrom("procent", "per-jaar", "dagen", "uren", "aantal" as const);
const steps = {
  procent: [0.01, 0.001],
  "per-jaar": [0.1, 0.01],
  dagen: [1, 0.1],
  uren: [1, 0.1],
  aantal: [1, 1],
};

test("rounding moves a value by half a step at most, and never moves it again", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      displays,
      fc.integer({ min: 0, max: 300 }),
      (value, display, persons) => {
        const step = steps[display][persons < 100 ? 0 : 1] ?? 0;
        const rounded = round(value, display, persons);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(step / 2 + 1e-8);
        expect(round(rounded, display, persons)).toBe(rounded);
        expect(Math.abs(rounded / step - Math.round(rounded / step))).toBeLessThan(1e-6);
      },
    ),
  );
});

test("rounding keeps the order of values", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (a, b) => {
        expect(round(Math.min(a, b), "uren", 200)).toBeLessThanOrEqual(round(Math.max(a, b), "uren", 200));
      },
    ),
  );
});
