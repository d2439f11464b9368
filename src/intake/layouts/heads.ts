import type { TableSpec } from "../../store/table-spec.ts";
import { headKey } from "../aliases.ts";
import { type Issue, issue } from "../issue.ts";
import type { Profile, ProfileFile, ProfileTable } from "../profile.ts";
import type { RawColumn } from "../raw.ts";
import { layoutSpec, rowNumber } from "./specs.ts";

/** A table of the profile with the delivered columns that fill it. */
export interface TableMatch {
  readonly table: ProfileTable;
  readonly spec: TableSpec;
  /** Column of the table, of its layout or of a composed key → the delivered column. */
  readonly columns: ReadonlyMap<string, RawColumn>;
  /** Items of a wide survey that were delivered. */
  readonly items: readonly { readonly column: RawColumn; readonly schaal: string; readonly item: string }[];
  /** The column that `alleen` looks at. */
  readonly filter: RawColumn | undefined;
}

export interface HeadMatch {
  readonly tables: readonly TableMatch[];
  readonly issues: readonly Issue[];
}

/** Ties the heads of a package's file to the columns of its tables, and tells what is not used and what lacks. */
export function matchHeads(
  heads: readonly RawColumn[],
  file: ProfileFile,
  profile: Profile,
  place: { readonly bestand: string; readonly regels: readonly number[] },
): HeadMatch {
  const at = ({ naam, letter }: RawColumn) => ({ ...place, kolom: shownHead(naam), kolomletter: letter });
  const tables = file.tabellen.map((table) => matchTable(heads, table));
  const used = new Set(tables.flatMap(columnsOf));
  const issues: Issue[] = [];
  if (used.size === 0) {
    return { tables: [], issues: [issue("PROFIEL-KOPPEN-PASSEN-NIET", place, { profiel: profile.titel })] };
  }
  const names = new Map<string, RawColumn>();
  for (const column of heads) {
    const key = headKey(column.naam);
    const first = names.get(key);
    if (first === undefined) names.set(key, column);
    if (first !== undefined && used.has(first)) issues.push(issue("PROFIEL-KOP-DUBBEL", at(column)));
    else if (!used.has(column)) issues.push(issue("PROFIEL-KOLOM-ONGEBRUIKT", at(column)));
  }
  return { tables, issues: [...issues, ...tables.flatMap((match) => missing(match, place))] };
}

function matchTable(heads: readonly RawColumn[], table: ProfileTable): TableMatch {
  const spec = layoutSpec(table);
  if (spec === undefined) throw new Error(`profile with a layout that does not fit: ${table.tabel}`);
  const first = (names: readonly string[]) => {
    const keys = names.map(headKey);
    const found = heads.filter(({ naam }) => keys.includes(headKey(naam)));
    return found.toSorted((a, b) => keys.indexOf(headKey(a.naam)) - keys.indexOf(headKey(b.naam)))[0];
  };
  const columns = new Map<string, RawColumn>();
  for (const [name, names] of Object.entries(table.kolommen)) {
    const column = first(names);
    if (column !== undefined) columns.set(name, column);
  }
  const items = Object.entries(table.items ?? {}).flatMap(([head, { schaal, item }]) => {
    const column = first([head]);
    return column === undefined ? [] : [{ column, schaal, item }];
  });
  return { table, spec, columns, items, filter: table.alleen && first(table.alleen.koppen) };
}

function columnsOf({ columns, items, filter }: TableMatch): RawColumn[] {
  return [
    ...columns.values(),
    ...items.map(({ column }) => column),
    ...(filter === undefined ? [] : [filter]),
  ];
}

/** Columns that a row cannot do without; the employer is looked after elsewhere. */
function missing(
  { table, spec, columns, items, filter }: TableMatch,
  place: { readonly bestand: string },
): Issue[] {
  const composed = table.samengesteld ?? {};
  const given = (name: string) => columns.has(name) || table.constanten?.[name] !== undefined;
  const needed = spec.columns.filter(({ required }) => required).map(({ name }) => name);
  const parts = Object.values(composed).flat();
  const lacking = [...new Set([...needed.filter((name) => composed[name] === undefined), ...parts])].filter(
    (name) => !given(name) && name !== "werkgever_id" && name !== rowNumber,
  );
  const issues = lacking.map((kolom) =>
    issue(
      "PROFIEL-KOP-ONTBREEKT",
      { ...place, kolom },
      { kolom, tabel: table.tabel, koppen: (table.kolommen[kolom] ?? []).join(", ") },
    ),
  );
  const asked = [
    ...(table.alleen !== undefined && filter === undefined ? [table.alleen.koppen.join(", ")] : []),
    ...(table.items !== undefined && items.length === 0 ? [Object.keys(table.items).join(", ")] : []),
  ];
  return [
    ...issues,
    ...asked.map((koppen) =>
      issue("PROFIEL-KOP-ONTBREEKT", place, {
        kolom: "waarmee rijen worden gekozen",
        tabel: table.tabel,
        koppen,
      }),
    ),
  ];
}

/** A head may be shown when it reads as one; a value that stands in its place may not. */
export function shownHead(naam: string): string | undefined {
  const plain = /^\p{L}[\p{L}\d _.%()/-]*$/u.test(naam) && !/\d{4}/.test(naam);
  return plain ? naam.slice(0, 40) : undefined;
}
