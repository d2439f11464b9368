import type { IntervalTask } from "../../src/disclosure/interval-demands.ts";
import type { Demand } from "../../src/disclosure/interval-search.ts";
import type { Population } from "../../src/indicators/types.ts";
import type { Fixture } from "./disclosure-oracle.ts";

/** A task on whole numbers of which nothing is known but that they are not negative. */
export function taskOf(
  population: Population,
  hidden: readonly boolean[],
  values: Float64Array,
  demands: readonly Demand[],
): IntervalTask {
  const { members, innerCount } = population;
  const costs = Float64Array.from(members, (rows) => rows.length);
  return {
    population: population.id,
    quantity: "aantal",
    problem: { innerCount, members, hidden, values, least: 0, costs },
    demands,
  };
}

/** A table of rows by columns with totals; of hidden cells a value within the expected limits is made up. */
export function twoWay(rows: Fixture) {
  const codes = (name: "row" | "col") =>
    [...new Set(rows.map((row) => row[name] ?? ""))].filter((code) => code !== "Total");
  const [across, down] = [codes("row"), codes("col")];
  const inner = across.flatMap((row) => down.map((col) => ({ row, col })));
  const wanted = [...across, "Total"].flatMap((row) => [...down, "Total"].map((col) => ({ row, col })));
  const given = (row: string, col: string) => rows.find((own) => own.row === row && own.col === col);
  const isHiddenCell = ({ row, col }: { row: string; col: string }) => {
    const found = given(row, col);
    return found !== undefined && found["published_value(blank=suppressed)"] === "";
  };
  const population: Population = {
    id: "handboek",
    keys: wanted.map(({ row, col }) => ({
      table: "t",
      period: "2025JJ00",
      codes: [row, col].map((code) => (code === "Total" ? "T" : code)),
    })),
    members: wanted.map(({ row, col }) =>
      Uint32Array.from(
        inner.flatMap((one, at) =>
          (row === "Total" || row === one.row) && (col === "Total" || col === one.col) ? [at] : [],
        ),
      ),
    ),
    innerCount: inner.length,
    measures: [],
  };
  const hidden = wanted.map(isHiddenCell);
  const expected = new Map(
    wanted.flatMap(({ row, col }, cell) => {
      const found = given(row, col);
      if (found === undefined || !isHiddenCell({ row, col })) return [];
      return [[cell, [Number(found.lo_expected), Number(found.hi_expected)] as const] as const];
    }),
  );
  return { population, hidden, expected, inner, values: anyTable(inner, given) };
}

/** The hidden block of the handbook's example 3 filled in with one of the tables that fit its margins. */
function anyTable(
  inner: readonly { row: string; col: string }[],
  given: (row: string, col: string) => Fixture[number] | undefined,
): Float64Array {
  const shown = "published_value(blank=suppressed)";
  const fits: Readonly<Record<string, number>> = { "1,1": 4, "1,2": 3, "2,1": 2, "2,2": 1 };
  return Float64Array.from(inner, ({ row, col }) =>
    Number(given(row, col)?.[shown] || (fits[`${row},${col}`] ?? 0)),
  );
}
