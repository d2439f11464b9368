import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { parse } from "yaml";
import { AppError, isSystemError } from "../errors.ts";
import type { TableName } from "../store/table-spec.ts";
import { type Issue, issue } from "./issue.ts";
import { fileNamed, tablesFrom } from "./layouts/files.ts";
import { type Years, yearsOf } from "./period.ts";
import type { Profile, ProfileFile, ProfileTable } from "./profile.ts";
import { canonical } from "./profiles/canonical.ts";

export interface SourceFile {
  readonly path: string;
  /** Name without folder, as issues show it. */
  readonly naam: string;
  readonly tabel: TableName;
  readonly soort: "csv" | "parquet";
  readonly profile: ProfileTable;
}

/** A file of a package, which may feed several tables. */
export interface PackageFile {
  readonly path: string;
  readonly naam: string;
  readonly profile: ProfileFile;
}

export interface Delivery {
  /** Files in the format of Regiespiegel itself, one per table. */
  readonly files: readonly SourceFile[];
  /** Files as the package of the profile exports them. */
  readonly packages: readonly PackageFile[];
  /** Supplier as levering.yml or the folder's name says it. */
  readonly leverancier: string;
  readonly jaren: Years | undefined;
  /** What was not delivered but concluded, in Dutch. */
  readonly afgeleid: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * Finds the tables in folders and files. Files that hold something else than data (README) are passed over;
 * files that look like data but belong to no table are issues.
 * @throws AppError PATH_NOT_FOUND for a path that is not there.
 */
export function findDelivery(paths: readonly string[], profile: Profile): Delivery {
  const found = paths.flatMap(filesOf);
  const issues: Issue[] = [];
  const { files, packages } = dataFiles(found, profile, issues);
  const settings = found.filter((path) => basename(path).toLowerCase() === "levering.yml");
  const { leverancier, periode } = readSettings(settings[0], issues);
  const name = basename(resolve(paths[0] ?? "."));
  if (files.length + packages.length === 0) issues.push(issue("LEVERING-LEEG", { bestand: shown(name) }));
  const folder = statSync(resolve(paths[0] ?? ".")).isDirectory()
    ? name
    : basename(resolve(paths[0] ?? ".", ".."));
  const jaren = periode === undefined ? undefined : yearsOf(periode);
  if (periode !== undefined && jaren === undefined) {
    issues.push(issue("LEVERING-YML-ONGELDIG", { bestand: "levering.yml", kolom: "periode" }));
  }
  return {
    files,
    packages,
    leverancier: leverancier ?? folder,
    jaren,
    afgeleid: leverancier === undefined ? ["leverancier: naam van de map"] : [],
    issues,
  };
}

function filesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .sort()
      .map((name) => join(path, name))
      .filter((file) => !lstatSync(file).isDirectory());
  } catch (error) {
    if (!isSystemError(error, "ENOENT", "ENOTDIR", "EACCES", "ELOOP")) throw error;
    throw new AppError("PATH_NOT_FOUND", `Het pad ${path} bestaat niet of is niet te lezen.`, [], error);
  }
}

/** A file that the profile does not know may still be a table in the format of Regiespiegel itself. */
function dataFiles(found: readonly string[], profile: Profile, issues: Issue[]) {
  const files: SourceFile[] = [];
  const packages: PackageFile[] = [];
  const taken = new Set<TableName>();
  const known = (profile.id === canonical.id ? [] : profile.bestanden).flatMap(({ namen }) => namen);
  const tabellen = [...known, ...canonical.bestanden.flatMap(({ namen }) => namen)].join(", ");
  for (const path of found) {
    const extension = extname(path).toLowerCase();
    if (!dataExtensions.has(extension)) continue;
    const naam = shown(basename(path));
    const own = profile.id === canonical.id ? undefined : fileNamed(profile, basename(path, extname(path)));
    const match = own ?? canonicalFile(path);
    if (match === undefined) {
      issues.push(issue("BESTAND-ONBEKEND", { bestand: naam }, { tabellen }));
      continue;
    }
    const twice = tablesFrom(match).find((tabel) => taken.has(tabel));
    if (twice !== undefined) {
      issues.push(issue("TABEL-DUBBEL", { bestand: naam }, { tabel: twice }));
      continue;
    }
    for (const tabel of tablesFrom(match)) taken.add(tabel);
    const [table] = match.tabellen;
    if (own !== undefined) packages.push({ path: resolve(path), naam, profile: own });
    else if (table !== undefined) {
      const soort = extension === ".parquet" ? "parquet" : "csv";
      files.push({ path: resolve(path), naam, tabel: table.tabel, soort, profile: table });
    }
  }
  return { files, packages };
}

function canonicalFile(path: string): ProfileFile | undefined {
  const extension = extname(path);
  if (!/^[.](csv|txt|tsv|xlsx|parquet)$/i.test(extension)) return undefined;
  const stem = basename(path, extension).toLowerCase();
  return canonical.bestanden.find(({ namen }) => namen.includes(stem));
}

const dataExtensions = new Set([".csv", ".parquet", ".txt", ".tsv", ".xls", ".xlsx"]);

/** A file name as it may be shown: without control characters and not endless. */
function shown(name: string): string {
  const clean = name.replaceAll(/[\p{Cc}\p{Cf}]/gu, "?");
  return clean.length <= 80 ? clean : `${clean.slice(0, 79)}…`;
}

function readSettings(path: string | undefined, issues: Issue[]) {
  if (path === undefined) return {};
  const place = { bestand: "levering.yml" };
  let content: unknown;
  try {
    content = parse(readFileSync(path, "utf8")) ?? {};
  } catch {
    content = undefined;
  }
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    issues.push(issue("LEVERING-YML-ONGELDIG", place));
    return {};
  }
  const settings = content as Record<string, unknown>;
  const unknown = Object.keys(settings).filter((key) => key !== "leverancier" && key !== "periode");
  if (unknown.length > 0) issues.push(issue("LEVERING-YML-ONBEKEND", { ...place, aantal: unknown.length }));
  return { leverancier: plainText(settings.leverancier), periode: plainText(settings.periode) };
}

function plainText(value: unknown): string | undefined {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? undefined : text;
}
