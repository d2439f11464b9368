import type { CellKey } from "../indicators/types.ts";
import type { Cell } from "../release/types.ts";

/** Public cells of whole years by indicator, class and place. */
export class PublishedCells {
  readonly #values: ReadonlyMap<string, Cell>;

  constructor(cells: readonly Cell[], dimensions: readonly string[]) {
    this.#values = new Map(
      cells.flatMap((cell): [string, Cell][] => {
        const { indicator, uitsplitsing, tabel: table, periode: period, dimensies, waarde } = cell;
        if (waarde === null || period.slice(4, 6) !== "JJ") return [];
        const codes = dimensions.map((dimension) => dimensies[dimension] ?? null);
        return [[nameOf(indicator, uitsplitsing, { table, period, codes }), cell]];
      }),
    );
  }

  cellOf(indicator: string, breakdown: string | null, key: CellKey): Cell | undefined {
    return this.#values.get(nameOf(indicator, breakdown, key));
  }
}

function nameOf(indicator: string, breakdown: string | null, key: CellKey): string {
  return [indicator, breakdown, key.table, key.period, ...key.codes].join("\t");
}
