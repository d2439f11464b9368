import fc from "fast-check";
import { expect, test } from "vitest";
import { shrink } from "../../src/disclosure/shrinkage.ts";

test("by hand: three firms of equal precision", () => {
  // Mean 0.05; Q = (0.03² + 0 + 0.03²) / 0.0001 = 18; between = (18 - 2) / (30000 - 10000) = 0.0008; kept 8/9.
  const variance = 0.0001;
  const made = shrink([0.02, 0.05, 0.08].map((value) => ({ value, variance })));
  for (const { kept } of made) expect(kept).toBeCloseTo(8 / 9, 12);
  expect(made.map(({ value }) => value)).toEqual(
    [0.05 - (0.03 * 8) / 9, 0.05, 0.05 + (0.03 * 8) / 9].map((value) => expect.closeTo(value, 12)),
  );
});

test("no more difference than chance makes: all get the mean", () => {
  const made = shrink([0.049, 0.05, 0.051].map((value) => ({ value, variance: 0.0004 })));
  for (const { value, kept } of made) expect([value, kept]).toEqual([expect.closeTo(0.05, 12), 0]);
});

test("a small firm is drawn further than a large one with the same figure", () => {
  const [small, large] = shrink([
    { value: 0.12, variance: 0.003 },
    { value: 0.12, variance: 0.00001 },
    { value: 0.04, variance: 0.0001 },
    { value: 0.05, variance: 0.0001 },
  ]);
  expect(small?.value ?? 0).toBeLessThan(large?.value ?? 0);
  expect(large?.value).toBeCloseTo(0.12, 2);
});

test("towards a figure that is given", () => {
  const variance = 0.0001;
  const made = shrink(
    [0.02, 0.05, 0.08].map((value) => ({ value, variance })),
    0.11,
  );
  expect(made.map(({ value }) => value)).toEqual(
    [0.03, 0.05 + 0.06 / 9, 0.08 + 0.03 / 9].map((value) => expect.closeTo(value, 12)),
  );
});

test("too few peers, or one without a variance, stay as they are", () => {
  const two = [0.1, 0.2].map((value) => ({ value, variance: 0.01 }));
  expect(shrink(two).map(({ value }) => value)).toEqual([0.1, 0.2]);
  expect(shrink([...two, { value: 0.3, variance: 0 }]).map(({ value }) => value)).toEqual([0.1, 0.2, 0.3]);
});

test("never beyond the figures of the peers, and their order stays for equal precision", () => {
  const peer = fc.record({
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    variance: fc.double({ min: 1e-6, max: 0.1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(peer, { minLength: 3, maxLength: 20 }), (peers) => {
      const values = peers.map(({ value }) => value);
      for (const { value, kept } of shrink(peers)) {
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(kept).toBeLessThanOrEqual(1);
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }
    }),
  );
});
