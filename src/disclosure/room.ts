import { type CellKey, type Population, TOTAL } from "../indicators/types.ts";
import type { State } from "./pattern.ts";
import type { Policy } from "./policy.ts";

/**
 * Published totals that leave the hidden cells in them hardly any room. A hidden cell is not empty, so that eleven
 * persons over eleven hidden cells are one in each: what is left of the total must be more than one per hidden cell
 * by at least the fewest persons that may be shown (disclosure.md 2.6). Judged per table, for persons and for every
 * count, over the cells without any total.
 * @param states parallel to Population.keys.
 * @returns indices in Population.keys.
 */
export function tightTotals(population: Population, states: readonly State[], policy: Policy): number[] {
  const { keys, measures } = population;
  // How many employers there are stands beside every figure.
  if (measures[0]?.definition.eenheid === "werkgever") return [];
  const least = Math.max(...measures.map(({ definition }) => policy.klassen[definition.klasse].personen));
  const numbers = new Map(keys.map((key, cell) => [nameOf(key), cell]));
  const tight = new Set<number>();
  const overlapping = overlappingDimensions(population);
  const isPart = ({ codes }: CellKey) =>
    !codes.includes(TOTAL) && !codes.some((code, d) => code !== null && overlapping.has(d));
  for (const count of countsOf(population)) {
    const parts = new Map<number, Parts>();
    keys.forEach((key, cell) => {
      const own = count(cell);
      if (own === 0 || !isPart(key)) return;
      for (const above of totalsOf(key)) {
        const total = numbers.get(nameOf(above));
        if (total === undefined || states[total] !== "publiek") continue;
        const known = parts.get(total) ?? { shown: 0, hidden: 0 };
        if (states[cell] === "publiek") known.shown += own;
        else known.hidden += 1;
        parts.set(total, known);
      }
    });
    for (const [total, { shown, hidden }] of parts) {
      if (hidden > 0 && count(total) - shown - hidden < least) tight.add(total);
    }
  }
  return [...tight];
}

/** Dimensions of which two codes have an inner cell together: their cells do not add up to a total. */
function overlappingDimensions({ keys, members, innerCount }: Population): ReadonlySet<number> {
  const lines = new Map<string, number[]>();
  const found = new Set<number>();
  keys.forEach((key, cell) => {
    const split = key.codes.flatMap((code, d) => (code === null || code === TOTAL ? [] : [d]));
    const [d] = split;
    if (d === undefined || split.length > 1) return;
    const line = `${d}\t${key.table}\t${key.period}`;
    lines.set(line, [...(lines.get(line) ?? []), cell]);
  });
  const taken = new Int32Array(innerCount).fill(-1);
  let number = 0;
  for (const [line, cells] of lines) {
    number += 1;
    const twice = cells.some((cell) =>
      members[cell]?.some((row) => {
        const before = taken[row] === number;
        taken[row] = number;
        return before;
      }),
    );
    if (twice) found.add(Number(line.split("\t")[0]));
  }
  return found;
}

interface Parts {
  /** What the shown parts have together. */
  shown: number;
  /** Number of hidden parts. */
  hidden: number;
}

/** What a reader can count per cell: persons, which stand beside every figure, and figures that are counts. */
function countsOf({ measures }: Population): ((cell: number) => number)[] {
  const persons = (cell: number) => Math.max(0, ...measures.map(({ facts }) => facts[cell]?.persons ?? 0));
  const counts = measures.filter(({ definition }) => definition.maat === "aantal");
  return [
    persons,
    ...counts.map(
      ({ facts }) =>
        (cell: number) =>
          facts[cell]?.numerator.sum ?? 0,
    ),
  ];
}

/** The same place with one or more codes added up. */
function totalsOf(key: CellKey): CellKey[] {
  let found: CellKey[] = [key];
  key.codes.forEach((code, dimension) => {
    if (code === null) return;
    found = found.flatMap((own) => [own, { ...own, codes: own.codes.with(dimension, TOTAL) }]);
  });
  return found.slice(1);
}

function nameOf({ table, period, codes }: CellKey): string {
  return [table, period, ...codes].join("\t");
}
