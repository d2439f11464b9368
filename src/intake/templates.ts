import type { ColumnSpec } from "../store/table-spec.ts";
import { headKey } from "./aliases.ts";
import { layoutSpec, rowNumber } from "./layouts/specs.ts";
import type { Profile, ProfileFile, ProfileTable } from "./profile.ts";
import { exampleOf, explain } from "./template-words.ts";

/** One column of a file to fill in. */
export interface TemplateColumn {
  readonly kop: string;
  readonly verplicht: boolean;
  /** One line that says what belongs in it. */
  readonly uitleg: string;
  /** A made-up value; empty where none helps. */
  readonly voorbeeld: string;
}

/** A file of a package as a supplier may fill it in. */
export interface Template {
  /** The name that the profile knows it by, without extension. */
  readonly naam: string;
  readonly kolommen: readonly TemplateColumn[];
  /** Rows under the heads that the profile passes over, and that therefore must be there. */
  readonly overslaan: number;
}

/**
 * The files of a profile with the heads that it knows: of each column the first head that the profile gives. A file that is
 * only known to be refused has no template.
 */
export function templatesOf(profile: Profile): Template[] {
  return profile.bestanden
    .filter(({ tabellen }) => tabellen.length > 0)
    .map((file) => ({
      naam: (file.namen[0] ?? "").replaceAll("*", ""),
      kolommen: columnsOf(file, profile),
      overslaan: file.overslaan ?? 0,
    }));
}

/**
 * A template as text, for the separator that Excel expects in the Netherlands; with its mark, so that it is read as UTF-8.
 */
export function templateText({ kolommen, overslaan }: Template): string {
  const line = (cells: readonly string[]) => `${cells.map(quoted).join(";")}\r\n`;
  const passed = Array.from({ length: overslaan }, () => line(passedRow(kolommen.length)));
  return `\uFEFF${line(kolommen.map(({ kop }) => kop))}${passed.join("")}`;
}

/** A row that the profile passes over. */
export function passedRow(width: number): string[] {
  return Array.from({ length: width }, (_, at) => (at === 0 ? "deze regel wordt overgeslagen" : "-"));
}

const quoted = (cell: string) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function columnsOf(file: ProfileFile, profile: Profile): TemplateColumn[] {
  const found = new Map<string, TemplateColumn>();
  for (const table of file.tabellen) {
    for (const column of asked(table, profile)) {
      const key = headKey(column.kop);
      const known = found.get(key);
      found.set(
        key,
        known === undefined ? column : { ...known, verplicht: known.verplicht || column.verplicht },
      );
    }
  }
  return [...found.values()];
}

function asked(table: ProfileTable, profile: Profile): TemplateColumn[] {
  const spec = layoutSpec(table)?.columns ?? [];
  const composed = table.samengesteld ?? {};
  const parts = new Set(Object.values(composed).flat());
  const columns = Object.entries(table.kolommen).flatMap(([name, heads]) => {
    const kop = headOf(heads, table.jaarVan?.includes(name) === true);
    if (kop === undefined || name === rowNumber || composed[name] !== undefined) return [];
    const column = spec.find((one) => one.name === name) ?? partOf(name);
    const verplicht = column.required === true || parts.has(name);
    return [
      {
        kop,
        verplicht,
        uitleg: explain(column, table, profile),
        voorbeeld: exampleOf(column, table, profile),
      },
    ];
  });
  const items = Object.keys(table.items ?? {}).map((kop) => ({
    ...{ kop, verplicht: false, uitleg: "Het antwoord op deze vraag, als getal.", voorbeeld: "4" },
  }));
  const [only] = table.alleen?.koppen ?? [];
  if (only === undefined) return [...columns, ...items];
  const words = `Alleen rijen met een van deze woorden tellen: ${table.alleen?.waarden.join(", ") ?? ""}.`;
  const chosen = { kop: only, verplicht: true, uitleg: words, voorbeeld: table.alleen?.waarden[0] ?? "" };
  return [...columns, ...items, chosen];
}

/** Where only the year of a date is kept, a column that asks for the year alone is better. */
function headOf(heads: readonly string[], onlyYear: boolean): string | undefined {
  return (onlyYear ? heads.find((head) => /jaar|year/i.test(head)) : undefined) ?? heads[0];
}

/** A part of a composed key that the table itself does not have. */
function partOf(name: string): ColumnSpec {
  if (name === "medewerker_id") return { name, kind: "verwijzing", to: "medewerker" };
  if (name === "werkgever_id") return { name, kind: "verwijzing", to: "werkgever" };
  return { name, kind: "tekst" };
}
