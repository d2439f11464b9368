import type { ColumnSpec, TableSpec } from "../store/table-spec.ts";
import { type Issue, issue } from "./issue.ts";
import type { ProfileTable } from "./profile.ts";
import type { RawColumn } from "./raw.ts";

/** A column as it stands in the file. */
export type SourceColumn = RawColumn;

export interface Mapping {
  /** Canonical column → the column of the file; absent when it was not delivered. */
  readonly columns: ReadonlyMap<string, SourceColumn>;
  /** Columns outside the table, kept as characteristics (enquete). */
  readonly extra: readonly SourceColumn[];
  readonly issues: readonly Issue[];
  /** False when the first line is no head line: nothing can be read. */
  readonly readable: boolean;
}

/** Ties the heads of a file to the columns of its table. */
export function mapColumns(
  sources: readonly SourceColumn[],
  spec: TableSpec,
  profile: ProfileTable,
  place: { readonly bestand: string; readonly regels: readonly number[] },
): Mapping {
  const issues: Issue[] = [];
  const columns = new Map<string, SourceColumn>();
  const extra: SourceColumn[] = [];
  const facts = { tabel: spec.name, kolommen: spec.columns.map(({ name }) => name).join(", ") };
  const byHead = new Map(
    Object.entries(profile.kolommen).flatMap(([name, aliases]) =>
      aliases.map((alias) => [alias, name] as const),
    ),
  );
  if (!sources.some(({ naam }) => byHead.has(naam.toLowerCase()))) {
    return { columns, extra, issues: [issue("KOP-ONTBREEKT", place, facts)], readable: false };
  }
  for (const source of sources) {
    const at = { ...place, kolom: shownHead(source.naam), kolomletter: source.letter };
    const name = byHead.get(source.naam.toLowerCase());
    if (source.naam === "") issues.push(issue("KOLOM-ZONDER-NAAM", at));
    else if (name !== undefined && columns.has(name)) issues.push(issue("KOLOM-DUBBEL", at));
    else if (name !== undefined) columns.set(name, source);
    else if (spec.open !== true) issues.push(issue("KOLOM-ONBEKEND", at, facts));
    else if (extra.some((other) => other.naam.toLowerCase() === source.naam.toLowerCase()))
      issues.push(issue("KOLOM-DUBBEL", at));
    else extra.push(source);
  }
  for (const { name } of spec.columns.filter((column) => column.required && !columns.has(column.name))) {
    issues.push(issue("KOLOM-ONTBREEKT", { ...place, kolom: name }, { kolom: name }));
  }
  return { columns, extra, issues, readable: true };
}

/** The letters that a spreadsheet gives a column: 0 → A, 26 → AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** A head may be shown when it reads as one; a value that stands in its place may not. */
function shownHead(naam: string): string | undefined {
  const plain = /^\p{L}[\p{L}\d _.%()/-]*$/u.test(naam) && !/\d{4}/.test(naam);
  return plain ? naam.slice(0, 40) : undefined;
}

export function isKey(column: ColumnSpec): boolean {
  return column.kind === "sleutel" || column.kind === "verwijzing";
}
