import { type Issue, issue, type Place, placesKept, type withPlace } from "./issue.ts";
import type { Mark, Marks } from "./marks.ts";
import { dividePlaces, type PartPlace, partKey, partsOf } from "./parts.ts";
import type { ReadFile } from "./read.ts";
import type { RuleCode } from "./rules.ts";

/** An issue whose places are still row numbers of the staging table. */
export interface Finding {
  readonly file: ReadFile;
  readonly kolom: string;
  /** The first rows, from 1; all of them when `summary` was asked for all. */
  readonly rijen: readonly number[];
  readonly aantal: number;
  /** Of a finding about two rows: each row → the other. */
  readonly anderen?: ReadonlyMap<number, number>;
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
  const shown = ({ file, rijen }: Finding) => (file.parts === undefined ? rijen.slice(0, placesKept) : rijen);
  const located = await locate(findings, shown);
  return located.map(({ made, place }) => made(place));
}

/** Warnings and their rows are looked at by a person: more of one kind than this are of one cause. */
const warningsMarked = 1_000;

/** What is to be mended or looked at, with all of its lines and by its file; remarks are not among them. */
export async function toMarks(findings: readonly Finding[]): Promise<Marks> {
  const wanted = findings.filter(({ make }) => make({ bestand: "" }).ernst !== "opmerking");
  const shown = ({ make, rijen }: Finding) =>
    make({ bestand: "" }).ernst === "fout" ? rijen : rijen.slice(0, warningsMarked);
  const marks = new Map<string, Mark[]>();
  for (const { file, made, place } of await locate(wanted, shown)) {
    const key = partKey(partsOf(file.file)[place.part] ?? file.file);
    const { regels = [], andere = [] } = place;
    marks.set(key, [...(marks.get(key) ?? []), { issue: made(place), regels, andere }]);
  }
  return marks;
}

interface Located {
  readonly file: ReadFile;
  readonly place: PartPlace;
  readonly made: (place: Place) => Issue;
}

async function locate(
  findings: readonly Finding[],
  shown: (finding: Finding) => readonly number[],
): Promise<Located[]> {
  const located: Located[] = [];
  for (const file of new Set(findings.map((found) => found.file))) {
    const own = findings.filter((found) => found.file === file);
    const asked = own.flatMap((found) => {
      const rijen = shown(found);
      return [...rijen, ...rijen.flatMap((rij) => found.anderen?.get(rij) ?? [])];
    });
    const lines = await file.lines([...new Set(asked)]);
    const lineOf = (rij: number) => lines.get(rij) ?? rij;
    for (const found of own) {
      const { kolom, aantal, make, anderen } = found;
      const rijen = shown(found);
      const others = new Map<number, number>();
      for (const rij of rijen.toReversed()) {
        const other = anderen?.get(rij);
        if (other !== undefined) others.set(lineOf(rij), lineOf(other));
      }
      const kolomletter = file.mapping.columns.get(kolom)?.letter || undefined;
      const source = { bestand: file.file.naam, parts: file.parts };
      const made = (place: Place) => make({ ...place, kolom });
      for (const place of dividePlaces(source, rijen.map(lineOf), { aantal, kolomletter, others }))
        located.push({ file, place, made });
    }
  }
  return located;
}
