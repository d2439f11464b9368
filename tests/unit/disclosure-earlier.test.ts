import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addTokens, rowNames, sizeBounds, sizeSign } from "../../src/disclosure/earlier.ts";
import type { Population } from "../../src/indicators/types.ts";
import { fingerprintsOf } from "../../src/publish/fingerprints.ts";
import { cubeOf, definition, type MicroRow } from "../support/disclosure-cube.ts";

const secret = Buffer.from("a secret that is long enough");

function population(
  rows: readonly MicroRow[],
  tables: Readonly<Record<string, readonly string[]>>,
): Population {
  const plan = { dimensions: ["sector", "regio"], tables, year: 2025 };
  return cubeOf(plan, [{ id: "p", definitions: [definition("banen")], rows }]).populations[0] as Population;
}

const row = (regio: string, persons: number, value: number): MicroRow => ({
  quarter: "2025KW01",
  employer: 7,
  codes: ["A", regio],
  persons,
  values: [[value, persons]],
});

describe("what the archive knows of a contributor", () => {
  test("a size lies between its bounds, and no nearer than a factor of two", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
        const [least, most] = sizeBounds(sizeSign(value));
        expect(least).toBeLessThanOrEqual(value);
        expect(most).toBeGreaterThan(value);
        expect(most).toBe(2 * least);
        expect(sizeSign(-value)).toBe(sizeSign(value));
      }),
    );
    expect(sizeBounds(sizeSign(0))).toEqual([0, 0]);
    expect(sizeBounds(undefined)).toEqual([0, Number.POSITIVE_INFINITY]);
  });

  test("names say the period and the codes that some cell tells apart", () => {
    expect(rowNames(population([row("N", 3, 5)], { t: ["sector"] }))).toEqual(['["2025KW01","A",""]']);
    expect(rowNames(population([row("N", 3, 5)], { t: ["sector"], u: ["regio"] }))).toEqual([
      '["2025KW01","A","N"]',
    ]);
  });

  test("tokens add up over a dimension, differ with any number and with the key", () => {
    const print = (rows: readonly MicroRow[], key = secret, tables = { t: ["sector"], u: ["regio"] }) =>
      fingerprintsOf(population(rows, tables), key, (number) => `employer ${number}`);
    const parts = print([row("N", 3, 5), row("Z", 4, 8.25)]);
    const whole = print([row("N", 7, 13.25)]);
    expect(addTokens(parts.tokens[0] ?? 0, parts.tokens[1] ?? 0)).toBe(whole.tokens[0]);
    expect(parts.employers[0]).toBe(whole.employers[0]);
    for (const other of [print([row("N", 7, 13.26)]), print([row("N", 8, 13.25)])]) {
      expect(other.tokens[0]).not.toBe(whole.tokens[0]);
    }
    const rekeyed = print([row("N", 7, 13.25)], Buffer.from("another secret, as long as it"));
    expect(rekeyed.tokens[0]).not.toBe(whole.tokens[0]);
    expect(rekeyed.employers[0]).not.toBe(whole.employers[0]);
  });
});
