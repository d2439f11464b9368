import { type Issue, issue, placesKept, type withPlace } from "./issue.ts";
import { dividePlaces, partKey, partsOf, placeOf } from "./parts.ts";
import type { ReadFile } from "./read.ts";
import type { RuleCode } from "./rules.ts";

/** An issue whose places are still row numbers of the staging table. */
export interface Finding {
  readonly file: ReadFile;
  readonly kolom: string;
  /** The first rows, from 1; all of them when `summary` was asked for all. */
  readonly rijen: readonly number[];
  readonly aantal: number;
  readonly make: (place: Parameters<typeof withPlace>[1]) => Issue;
}

/** The SQL that counts rows and keeps the first, or all; its source gives `rij`. */
export function summary(source: string, all = false): string {
  return `select count(*) as aantal, ${kept("rij", all)} as rijen from (${source})`;
}

/** The SQL that keeps the first row numbers, or all, from low to high. */
export function kept(rij: string, all: boolean): string {
  return all ? `list(${rij} order by ${rij})` : `min(${rij}, ${placesKept})`;
}

export interface Summary {
  readonly [column: string]: unknown;
  readonly aantal: number;
  readonly rijen: readonly number[] | null;
}

/** A finding under a rule of the program. */
export function finding(
  code: RuleCode,
  file: ReadFile,
  kolom: string,
  { aantal, rijen }: Summary,
  facts: Readonly<Record<string, string>> = {},
): Finding[] {
  if (aantal === 0) return [];
  return [{ file, kolom, rijen: rijen ?? [], aantal, make: (place) => issue(code, place, facts) }];
}

/** Turns row numbers into lines of the files; each file is read again at most once. */
export async function toIssues(findings: readonly Finding[]): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const file of new Set(findings.map((found) => found.file))) {
    const own = findings.filter((found) => found.file === file);
    const shown = ({ rijen }: Finding) => (file.parts === undefined ? rijen.slice(0, placesKept) : rijen);
    const lines = await file.lines(own.flatMap(shown));
    for (const found of own) {
      const { kolom, aantal, make } = found;
      const numbers = shown(found).map((rij) => lines.get(rij) ?? rij);
      const kolomletter = file.mapping.columns.get(kolom)?.letter || undefined;
      const source = { bestand: file.file.naam, parts: file.parts };
      for (const place of dividePlaces(source, numbers, { aantal, kolomletter }))
        issues.push(make({ ...place, kolom }));
    }
  }
  return issues;
}

/** The refused rows of the files (by `partKey`), as lines; rows with remarks only are not among them. */
export async function refusedLines(findings: readonly Finding[]): Promise<ReadonlyMap<string, Set<number>>> {
  const refused = findings.filter(({ make }) => make({ bestand: "" }).ernst === "fout");
  const found = new Map<string, Set<number>>();
  for (const file of new Set(refused.map((one) => one.file))) {
    const rows = new Set(refused.filter((one) => one.file === file).flatMap(({ rijen }) => [...rijen]));
    const lines = await file.lines([...rows]);
    const keys = partsOf(file.file).map(partKey);
    for (const row of rows) {
      const { part, line } = placeOf(lines.get(row) ?? row);
      const key = keys[part] ?? "";
      found.set(key, (found.get(key) ?? new Set<number>()).add(line));
    }
  }
  return found;
}
