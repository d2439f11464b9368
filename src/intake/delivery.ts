import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";
import { AppError, isSystemError } from "../errors.ts";
import type { TableName } from "../store/table-spec.ts";
import { dataFiles, shown } from "./delivery-files.ts";
import { type Issue, issue } from "./issue.ts";
import type { Parted } from "./parts.ts";
import { type Years, yearsOf } from "./period.ts";
import type { Profile, ProfileFile, ProfileTable } from "./profile.ts";

export interface SourceFile extends Parted {
  readonly tabel: TableName;
  readonly profile: ProfileTable;
}

/** A file of a package, which may feed several tables. */
export interface PackageFile extends Parted {
  readonly profile: ProfileFile;
}

export interface Delivery {
  /** Files in the format of Regiespiegel itself: one per table, which may have further files. */
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
