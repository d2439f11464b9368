import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Population } from "../../src/indicators/types.ts";
import { shared } from "./root.ts";

/** Does `target` follow from `columns`? By ranks over the whole numbers: slow, simple, and no prime in sight. */
export function inSpan(target: Uint32Array, columns: readonly Uint32Array[], innerCount: number): boolean {
  const vector = (rows: Uint32Array) => {
    const dense = new Array<bigint>(innerCount).fill(0n);
    for (const row of rows) dense[row] = 1n;
    return dense;
  };
  const matrix = columns.map(vector);
  return rank([...matrix, vector(target)]) === rank(matrix);
}

/** Fraction-free elimination on big integers. */
function rank(matrix: readonly (readonly bigint[])[]): number {
  let rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; rows.length > 0 && column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row) => row[column] !== 0n);
    if (at === -1) continue;
    const [pivot = []] = rows.splice(at, 1);
    found++;
    const lead = pivot[column] ?? 1n;
    rows = rows.map((row) => {
      const factor = row[column] ?? 0n;
      return factor === 0n ? row : row.map((value, i) => value * lead - (pivot[i] ?? 0n) * factor);
    });
  }
  return found;
}

export type Fixture = readonly Readonly<Record<string, string>>[];

/** Rows of a file of ../shared/fixtures/sdc. */
export function fixture(...path: readonly string[]): Fixture {
  return parse(readFileSync(join(shared, "fixtures", "sdc", ...path)), { columns: true });
}

export const fixtures = join(shared, "fixtures", "sdc");

/**
 * The cells of an expected table over the inner cells of an input: "Total" takes all, and a code of `geo` may
 * be one of the column `eu`.
 */
export function populationOf(table: Fixture, input: Fixture, dimensions: readonly string[]): Population {
  const belongs = (cell: Fixture[number], row: Fixture[number]) =>
    dimensions.every((dimension) => {
      const code = cell[dimension];
      return code === "Total" || code === row[dimension] || (dimension === "geo" && code === row.eu);
    });
  return {
    id: "fixture",
    keys: table.map((cell) => ({
      table: "t",
      period: "2025JJ00",
      codes: dimensions.map((dimension) => (cell[dimension] === "Total" ? "T" : (cell[dimension] ?? null))),
    })),
    members: table.map((cell) =>
      Uint32Array.from(input.flatMap((row, number) => (belongs(cell, row) ? [number] : []))),
    ),
    innerCount: input.length,
    measures: [],
  };
}
