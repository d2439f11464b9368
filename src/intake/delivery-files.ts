import { basename, dirname, extname, join, resolve } from "node:path";
import type { TableName } from "../store/table-spec.ts";
import { headKey } from "./aliases.ts";
import type { PackageFile, SourceFile } from "./delivery.ts";
import { type Issue, issue } from "./issue.ts";
import { fileNamed, tablesFrom } from "./layouts/files.ts";
import type { FilePart } from "./parts.ts";
import type { Profile, ProfileFile } from "./profile.ts";
import { canonical } from "./profiles/canonical.ts";
import { sheetNames } from "./reading/sheet-names.ts";

/** A file or sheet with the kind of file that it is by its name; none when no name fits. */
interface Candidate {
  readonly part: FilePart;
  readonly kind: ProfileFile | undefined;
}

/**
 * Sorts files by the tables that they feed. A file that the profile does not know may still be a table in the
 * format of Regiespiegel itself. Several files of one kind belong together.
 */
export function dataFiles(found: readonly string[], profile: Profile, issues: Issue[]) {
  const own = profile.id === canonical.id ? [] : profile.bestanden;
  const tabellen = [...own, ...canonical.bestanden].flatMap(({ namen }) => namen).join(", ");
  const kinds = new Map<ProfileFile, FilePart[]>();
  const taken = new Map<TableName, ProfileFile>();
  const paths = found.filter((path) => dataExtensions.has(extname(path).toLowerCase()));
  for (const { part, kind } of paths.flatMap((path) => candidates(path, profile, nameOf(path, paths)))) {
    if (kind === undefined) {
      issues.push(issue("BESTAND-ONBEKEND", { bestand: part.naam }, { tabellen }));
      continue;
    }
    const twice = tablesFrom(kind).find((tabel) => (taken.get(tabel) ?? kind) !== kind);
    if (twice !== undefined) {
      issues.push(issue("TABEL-DUBBEL", { bestand: part.naam }, { tabel: twice }));
      continue;
    }
    for (const tabel of tablesFrom(kind)) taken.set(tabel, kind);
    kinds.set(kind, [...(kinds.get(kind) ?? []), part]);
  }
  return asFiles(kinds, own);
}

function asFiles(kinds: ReadonlyMap<ProfileFile, readonly FilePart[]>, own: readonly ProfileFile[]) {
  const files: SourceFile[] = [];
  const packages: PackageFile[] = [];
  for (const [kind, [first, ...verder]] of kinds) {
    const [table] = kind.tabellen;
    if (first === undefined) continue;
    const place = { ...first, ...(verder.length === 0 ? {} : { verder }) };
    if (own.includes(kind)) packages.push({ ...place, profile: kind });
    else if (table !== undefined) files.push({ ...place, tabel: table.tabel, profile: table });
  }
  return { files, packages };
}

/** A workbook gives a candidate per sheet that carries the name of a table; else its own name counts. */
function candidates(path: string, profile: Profile, naam: string): Candidate[] {
  const full = resolve(path);
  const stem = basename(path, extname(path));
  const byName = kindNamed(profile, stem);
  const sheets = /^[.]xlsx$/i.test(extname(path)) ? sheetNames(full) : [];
  const named = sheets.flatMap((sheet) => {
    const kind = kindOfSheet(profile, sheet);
    return kind === undefined ? [] : [{ sheet, kind }];
  });
  const [only] = named;
  if (only === undefined) return [{ part: { path: full, naam }, kind: byName }];
  if (sheets.length === 1) return [{ part: { path: full, naam }, kind: byName ?? only.kind }];
  const gelezen = named.map(({ sheet }) => sheet);
  return named.map(({ sheet, kind }) => ({
    part: {
      path: full,
      naam: `${naam}, blad ${shown(sheet)}`,
      blad: { naam: sheet, werkboek: naam, gelezen },
    },
    kind,
  }));
}

function kindNamed(profile: Profile, stem: string): ProfileFile | undefined {
  const own = profile.id === canonical.id ? undefined : fileNamed(profile, stem);
  return own ?? canonicalFile(stem);
}

/** The table whose name the file has, as it is or with a suffix: verzuim-2025-01, verzuim_noord, verzuim (2). */
function canonicalFile(stem: string): ProfileFile | undefined {
  const name = stem.toLowerCase();
  const fits = canonical.bestanden.flatMap((file) =>
    file.namen.filter((table) => name === table || /^[-_ .(]/.test(suffix(name, table))).map(() => file),
  );
  // verzuim_deel is no part of verzuim.
  return fits.toSorted((a, b) => (b.namen[0]?.length ?? 0) - (a.namen[0]?.length ?? 0))[0];
}

function suffix(name: string, table: string): string {
  return name.startsWith(table) ? name.slice(table.length) : "";
}

/** Sheets have names of any kind: only that of a table counts, with no more than a number behind it. */
function kindOfSheet(profile: Profile, sheet: string): ProfileFile | undefined {
  const name = sheet.replace(/[\s\d()./_-]+$/, "");
  if (name === "") return undefined;
  const patterns = profile.id === canonical.id ? [] : profile.bestanden;
  const own = patterns.find(({ namen }) =>
    namen.some((pattern) => headKey(pattern.replaceAll("*", "")) === headKey(name)),
  );
  return (
    own ?? canonical.bestanden.find(({ namen }) => namen.some((table) => headKey(table) === headKey(name)))
  );
}

const dataExtensions = new Set([".csv", ".parquet", ".txt", ".tsv", ".xls", ".xlsx"]);

/** The name of a file; with its folder when another file has the same. */
function nameOf(path: string, paths: readonly string[]): string {
  const name = basename(path);
  const alone = paths.filter((other) => basename(other) === name).length === 1;
  return shown(alone ? name : join(basename(dirname(resolve(path))), name));
}

/** A file name as it may be shown: without control characters and not endless. */
export function shown(name: string): string {
  const clean = name.replaceAll(/[\p{Cc}\p{Cf}]/gu, "?");
  return clean.length <= 80 ? clean : `${clean.slice(0, 79)}…`;
}
