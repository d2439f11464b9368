import type { ColumnSpec, TableName, TableSpec } from "../../store/table-spec.ts";
import type { RawColumn, RawTable } from "../raw.ts";
import { trimmed } from "../values.ts";

/** What the detectors need to know of a delivered file, before any of it is stored. */
export interface DeliveredFile {
  /** Name of the file as issues show it. */
  readonly bestand: string;
  /** A table or subquery in SQL that gives every delivered row. */
  readonly source: string;
  /** Columns that a profile leaves behind are not among them: nothing of them is kept. */
  readonly columns: readonly DeliveredColumn[];
}

export interface DeliveredColumn {
  /** The head as delivered, trimmed. */
  readonly naam: string;
  readonly letter: string;
  /** The value as it stands there, null when empty: an SQL expression over `source`. */
  readonly cell: string;
  /** The value without outer blanks, which costs more than all counts of lengths together. */
  readonly text: string;
  /** The columns of the contract that are filled from this one; none when nobody asked for it. */
  readonly targets: readonly Target[];
}

export interface Target {
  readonly tabel: TableName;
  readonly column: ColumnSpec;
  /** True when only the year is taken from a date while reading. */
  readonly onlyYear?: boolean;
}

/** A table that is filled from a file: its columns by name, and those of which only the year is kept. */
export interface FilledTable {
  readonly spec: TableSpec;
  readonly columns: ReadonlyMap<string, RawColumn>;
  readonly jaarVan?: readonly string[];
}

/** A file as it was read, with what is asked of its columns. */
export function deliveredFile(raw: RawTable, tables: readonly FilledTable[]): DeliveredFile {
  const targets = (index: number) =>
    tables.flatMap(({ spec, columns, jaarVan = [] }) =>
      spec.columns
        .filter(({ name }) => columns.get(name)?.index === index)
        .map((column) => ({ tabel: spec.name, column, onlyYear: jaarVan.includes(column.name) })),
    );
  const columns = raw.columns.map(({ naam, letter, index }) => ({
    naam,
    letter,
    cell: `k${index}`,
    text: trimmed(`k${index}`),
    targets: targets(index),
  }));
  return { bestand: raw.bestand, source: raw.name, columns };
}

/** True when the contract asks for this column as a key: a pseudonym, or the number of an employer. */
export function isDeclaredKey({ targets }: DeliveredColumn): boolean {
  return targets.some(({ column }) => column.kind === "sleutel" || column.kind === "verwijzing");
}

/**
 * True for numbers of an employer. The number of a legal entity (RSIN) passes the test of a
 * burgerservicenummer, so that arithmetic says nothing here.
 */
export function isEmployerColumn({ naam, targets }: DeliveredColumn): boolean {
  const declared = targets.some(
    ({ tabel, column }) => column.to === "werkgever" || (tabel === "werkgever" && column.kind === "sleutel"),
  );
  return declared || /kvk|rsin|fiscaa?l|loonheffing|\bbtw|vestigingsn|werkgever|employer/i.test(naam);
}
