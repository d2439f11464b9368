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
    const { keys, measures } = pattern.population;
    const order = keys.map((_, cell) => cell).sort(byKey(pattern.population));
    const places = keys.map((key) => placeOf(key, dimensions));
    return measures.map((measure) => ({ measure, pattern, order, places }));
  });
  const indicators = [...new Set(series.map(({ measure }) => measure.definition.id))].sort();
  return indicators.flatMap((indicator) => {
    const own = series
      .filter(({ measure }) => measure.definition.id === indicator)
      .sort((a, b) => compare(a.measure.breakdown ?? "", b.measure.breakdown ?? ""));
    const [first] = own;
    if (first === undefined) return [];
    return first.order.flatMap((cell) =>
      own.map(({ measure, pattern, places }) => {
        const { klasse } = measure.definition;
        const figured = { history, base: policy.klassen[klasse].afronden };
        return cellOf(places[cell] as Place, pattern.states[cell], measure, measure.facts[cell], figured);
      }),
    );
  });
}

/** Where a cell stands, once for all measures. */
interface Place extends Pick<Cell, "tabel" | "periode" | "dimensies"> {
  readonly id: string;
}

function placeOf(key: CellKey, dimensions: readonly string[]): Place {
  const dimensies = Object.fromEntries(dimensions.map((dimension, d) => [dimension, key.codes[d] ?? null]));
  return { id: cellId(key), tabel: key.table, periode: key.period, dimensies };
}

function cellOf(
  { id, tabel, periode, dimensies }: Place,
  state: Pattern["states"][number] | undefined,
  { definition, breakdown }: Measure,
  facts: Measure["facts"][number],
  { history, base }: { readonly history: History; readonly base: number | undefined },
): Cell {
  const hidden = isHidden(state);
  const shown = hidden ? history.lastShown(definition.id, breakdown, id) : undefined;
  return {
    indicator: definition.id,
    ...{ tabel, periode, dimensies },
    uitsplitsing: breakdown,
    ...(shown === undefined ? figureOf(definition, hidden, facts, base) : unrevised(shown)),
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
