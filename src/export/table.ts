import type { LinePart } from "../release/lines.ts";
import type { CellQuery, Release } from "../release/open.ts";
import type { Cell, ReleaseTable } from "../release/types.ts";
import { breakdownNames, dimensionNames, periodName } from "./labels.ts";

/** What is needed of a release to export a table. */
export type Source = Pick<Release, "manifest" | "definitions" | "codeLists" | "cells"> &
  Partial<Pick<Release, "lines">>;

interface Column {
  readonly id: string;
  value(cell: Cell): string | number | null;
}

/** How the column is written: numbers are never quoted, prefixed or translated. */
export type ExportColumn =
  | (Column & { readonly kind: "whole" | "number"; readonly id: NumberName })
  /** `by`: the columns of the release that the text depends on, and no others. */
  | (Column & { readonly kind: "text"; readonly by: readonly string[] });

type NumberName = "waarde" | "ondergrens" | "bovengrens" | "personen" | "werkgevers";

/** The one model that every serialisation writes: columns, and the rows in blocks as they are read. */
export interface TableModel {
  readonly id: string;
  readonly title: string;
  /** Release id, for file names and sources. */
  readonly release: string;
  /** The figures are made up. */
  readonly sample?: boolean;
  /** What of the table was asked, for the name of a file; nothing when that is all of it. */
  readonly asked?: readonly string[];
  readonly columns: readonly ExportColumn[];
  blocks(): AsyncGenerator<readonly Cell[]>;
  /** The same rows as text that the engine puts together, where the source can. */
  readonly lines?: (kind: string, parts: () => readonly LinePart[]) => AsyncGenerator<Uint8Array>;
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
  const asked = { ...query, tabel: table.id };
  return {
    id: table.id,
    title: table.titel,
    release: release.manifest.id,
    ...(release.manifest.voorbeeld ? { sample: true } : {}),
    asked: askedOf(query),
    columns: columnsOf(release, table),
    blocks: () => readBlocks(release, asked),
    ...(release.lines === undefined ? {} : { lines: release.lines.bind(release, asked) }),
  };
}

/** The codes of a selection, a few per kind, in the order in which a file is named. */
function askedOf({ indicator = [], periode = [], dimensies = {} }: Omit<CellQuery, "tabel">): string[] {
  const lists = [indicator, ...Object.values(dimensies), periode];
  const few = (list: readonly string[]) => (list.length > 2 ? [`${list.length}x`] : [...list].sort());
  return lists.flatMap((list) => (list.join() === "T" ? [] : few(list)));
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
  const text = (id: string, by: readonly string[], value: ExportColumn["value"]): ExportColumn => {
    return { id, kind: "text", by, value };
  };
  return [
    text("indicator", ["indicator"], (cell) => cell.indicator),
    text("indicator_naam", ["indicator"], (cell) => indicators.get(cell.indicator)?.titel ?? null),
    text("tabel", [], () => table.id),
    text("periode", ["periode"], (cell) => cell.periode),
    text("periode_naam", ["periode"], (cell) => periodName(cell.periode)),
    ...table.dimensies.flatMap((dimension) => {
      const names = dimensionNames(release, dimension);
      const code = (cell: Cell) => cell.dimensies[dimension] ?? null;
      return [
        text(dimension, [dimension], code),
        text(`${dimension}_naam`, [dimension], (cell) => names.get(code(cell) ?? "") ?? null),
      ];
    }),
    text("uitsplitsing", ["indicator", "uitsplitsing"], (cell) => cell.uitsplitsing),
    text("uitsplitsing_naam", ["indicator", "uitsplitsing"], (cell) =>
      cell.uitsplitsing === null
        ? null
        : (indicators.get(cell.indicator)?.classes.get(cell.uitsplitsing) ?? null),
    ),
    { id: "waarde", kind: "number", value: (cell) => cell.waarde },
    { id: "ondergrens", kind: "number", value: (cell) => cell.ondergrens },
    { id: "bovengrens", kind: "number", value: (cell) => cell.bovengrens },
    text("weergave", ["indicator"], (cell) => indicators.get(cell.indicator)?.weergave ?? null),
    { id: "personen", kind: "whole", value: (cell) => cell.personen },
    { id: "werkgevers", kind: "whole", value: (cell) => cell.werkgevers },
    text("status", ["status"], (cell) => cell.status),
  ];
}
