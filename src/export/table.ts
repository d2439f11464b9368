import type { CellQuery, Release } from "../release/open.ts";
import type { Cell, ReleaseTable } from "../release/types.ts";
import { breakdownNames, dimensionNames, periodName } from "./labels.ts";

/** What is needed of a release to export a table. */
export type Source = Pick<Release, "manifest" | "definitions" | "codeLists" | "cells">;

export interface ExportColumn {
  readonly id: string;
  /** How the column is written: numbers are never quoted, prefixed or translated. */
  readonly kind: "text" | "whole" | "number";
  value(cell: Cell): string | number | null;
}

/** The one model that every serialisation writes: columns, and the rows in blocks as they are read. */
export interface TableModel {
  readonly id: string;
  readonly title: string;
  /** Release id, for file names and sources. */
  readonly release: string;
  readonly columns: readonly ExportColumn[];
  blocks(): AsyncGenerator<readonly Cell[]>;
}

const blockSize = 5_000;

/**
 * A table of a release as columns and rows: codes with their names, value, bounds, base and status. A hidden
 * value is null with the status that says so, in every format.
 */
export function tableModel(
  release: Source,
  table: ReleaseTable,
  query: Omit<CellQuery, "tabel" | "limit" | "offset"> = {},
): TableModel {
  return {
    id: table.id,
    title: table.titel,
    release: release.manifest.id,
    columns: columnsOf(release, table),
    blocks: () => readBlocks(release, { ...query, tabel: table.id }),
  };
}

// Block by block instead of one open result: a reader that stops halfway holds nothing of the engine, and
// other questions can be answered between two blocks.
async function* readBlocks(release: Source, query: CellQuery): AsyncGenerator<readonly Cell[]> {
  for (let offset = 0; ; offset += blockSize) {
    const block = await release.cells({ ...query, limit: blockSize, offset });
    if (block.length > 0) yield block;
    if (block.length < blockSize) return;
  }
}

function columnsOf(release: Source, table: ReleaseTable): ExportColumn[] {
  const indicators = new Map(
    release.definitions.indicatoren.map((indicator) => [
      indicator.id,
      { titel: indicator.titel, weergave: indicator.weergave, classes: breakdownNames(release, indicator) },
    ]),
  );
  const text = (id: string, value: ExportColumn["value"]): ExportColumn => ({ id, kind: "text", value });
  return [
    text("indicator", (cell) => cell.indicator),
    text("indicator_naam", (cell) => indicators.get(cell.indicator)?.titel ?? null),
    text("tabel", (cell) => cell.tabel),
    text("periode", (cell) => cell.periode),
    text("periode_naam", (cell) => periodName(cell.periode)),
    ...table.dimensies.flatMap((dimension) => {
      const names = dimensionNames(release, dimension);
      const code = (cell: Cell) => cell.dimensies[dimension] ?? null;
      return [
        text(dimension, code),
        text(`${dimension}_naam`, (cell) => names.get(code(cell) ?? "") ?? null),
      ];
    }),
    text("uitsplitsing", (cell) => cell.uitsplitsing),
    text("uitsplitsing_naam", (cell) =>
      cell.uitsplitsing === null
        ? null
        : (indicators.get(cell.indicator)?.classes.get(cell.uitsplitsing) ?? null),
    ),
    { id: "waarde", kind: "number", value: (cell) => cell.waarde },
    { id: "ondergrens", kind: "number", value: (cell) => cell.ondergrens },
    { id: "bovengrens", kind: "number", value: (cell) => cell.bovengrens },
    text("weergave", (cell) => indicators.get(cell.indicator)?.weergave ?? null),
    { id: "personen", kind: "whole", value: (cell) => cell.personen },
    { id: "werkgevers", kind: "whole", value: (cell) => cell.werkgevers },
    text("status", (cell) => cell.status),
  ];
}
