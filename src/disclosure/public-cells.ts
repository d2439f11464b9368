import type { CellKey, Measure, Population } from "../indicators/types.ts";
import type { Cell } from "../release/types.ts";
import { type Figure, figureOf } from "./figure.ts";
import { cellId } from "./groups.ts";
import type { History } from "./history.ts";
import { isHidden, type Pattern } from "./pattern.ts";
import type { Policy } from "./policy.ts";

/** Every cell of the patterns as it is published; by indicator, table, period, codes and breakdown. */
export function cellsOf(
  dimensions: readonly string[],
  patterns: readonly Pattern[],
  history: History,
  policy: Policy,
): Cell[] {
  const series = patterns.flatMap((pattern) => {
    const order = pattern.population.keys.map((_, cell) => cell).sort(byKey(pattern.population));
    return pattern.population.measures.map((measure) => ({ measure, pattern, order }));
  });
  const indicators = [...new Set(series.map(({ measure }) => measure.definition.id))].sort();
  return indicators.flatMap((indicator) => {
    const own = series
      .filter(({ measure }) => measure.definition.id === indicator)
      .sort((a, b) => compare(a.measure.breakdown ?? "", b.measure.breakdown ?? ""));
    const [first] = own;
    if (first === undefined) return [];
    return first.order.flatMap((cell) =>
      own.map(({ measure, pattern }) => {
        const base = policy.klassen[measure.definition.klasse].afronden;
        return cellOf(dimensions, pattern, measure, cell, { history, base });
      }),
    );
  });
}

function cellOf(
  dimensions: readonly string[],
  { population, states }: Pattern,
  { definition, breakdown, facts }: Measure,
  cell: number,
  { history, base }: { readonly history: History; readonly base: number | undefined },
): Cell {
  const key = population.keys[cell] as CellKey;
  const hidden = isHidden(states[cell]);
  const shown = hidden ? history.lastShown(definition.id, breakdown, cellId(key)) : undefined;
  return {
    indicator: definition.id,
    tabel: key.table,
    periode: key.period,
    dimensies: Object.fromEntries(dimensions.map((dimension, d) => [dimension, key.codes[d] ?? null])),
    uitsplitsing: breakdown,
    ...(shown === undefined ? figureOf(definition, hidden, facts[cell], base) : unrevised(shown)),
  };
}

/** What was published stays as it was, until its revision can be shown. */
function unrevised(shown: Figure): Figure {
  return shown.waarde === null ? shown : { ...shown, status: "voorlopig" };
}

function byKey({ keys }: Population): (a: number, b: number) => number {
  return (x, y) => {
    const [a, b] = [keys[x], keys[y]];
    if (a === undefined || b === undefined) return 0;
    const tables = compare(a.table, b.table) || compare(a.period, b.period);
    if (tables !== 0) return tables;
    for (let d = 0; d < a.codes.length; d++) {
      const order = compare(a.codes[d] ?? "", b.codes[d] ?? "");
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** By code unit, so that no locale changes the order. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
