import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { AppError, isSystemError } from "../errors.ts";
import type { TableName } from "../store/table-spec.ts";
import { parseProfile } from "./profile-schema.ts";

/** How the files of one supplier's package become canonical tables. A profile is data: it holds no code. */
export interface Profile {
  readonly id: string;
  readonly titel: string;
  /** False while the heads come from hearsay and not from a real export or its manual. */
  readonly geverifieerd: boolean;
  /** Where the heads come from, and what is not known about them. */
  readonly herkomst: string;
  readonly bestanden: readonly ProfileFile[];
  /** What the column `hersteld` holds: the first day back at work, or the last day of illness. */
  readonly hersteld: "eerste-werkdag" | "laatste-ziektedag";
  /** How the part-time factor is written: 0,8 or 80. */
  readonly deeltijd: "factor" | "procent";
  /** What `ao_pct` of an absence layout holds: the part that is ill (default), or the part that works. */
  readonly percentage?: "ziek" | "aanwezig";
  /** What `tot` of a sub-period holds: its last day (default), or the day after it. */
  readonly tot?: "laatste-dag" | "dag-erna";
  /** Order in dates such as 03-04-2025 (default: day, month). */
  readonly datumvolgorde?: "dag-maand" | "maand-dag";
}

/** One file of a package. It may feed several tables. */
export interface ProfileFile {
  /** File names without extension; * stands for anything; case, blanks and dashes do not count. */
  readonly namen: readonly string[];
  /** Where it differs from the profile: the heads of this file are known, or not. */
  readonly geverifieerd?: boolean;
  /** Rows below the head that are no data, such as a row of codes. */
  readonly overslaan?: number;
  /** Heads of columns that are dropped while reading, before anything is looked at or stored. */
  readonly achterlaten?: readonly string[];
  /** Why this file is known and yet not read. */
  readonly weigeren?: {
    readonly reden: string;
    readonly advies: string;
    /** The heads by which the file is known; most of them must be there. */
    readonly koppen: readonly string[];
  };
  readonly tabellen: readonly ProfileTable[];
}

/**
 * How the rows of a file become rows of a table.
 * - `rij`: each row is one (default)
 * - `uniek`: one row per key, the first of its kind
 * - `geval`, `deelperiode`, `gebeurtenis`: absence with one row per case, per sub-period, or per event
 * - `historie`: jobs with one row per change
 * - `breed`: a survey with one column per item
 */
export type Layout = "rij" | "uniek" | "geval" | "deelperiode" | "gebeurtenis" | "historie" | "breed";

export interface ProfileTable {
  readonly tabel: TableName;
  readonly indeling?: Layout;
  /** Column of the table or layout → the heads that mean it; the first that is delivered counts. */
  readonly kolommen: Readonly<Record<string, readonly string[]>>;
  /** Keys that are made of other columns, which need not belong to the table. */
  readonly samengesteld?: Readonly<Record<string, readonly string[]>>;
  /** Columns with the same value in every row. */
  readonly constanten?: Readonly<Record<string, string>>;
  /** Column → delivered code → code of the table. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Columns of which only the year is kept, taken from a date while reading. */
  readonly jaarVan?: readonly string[];
  /** Only the rows with one of these values in the first of these heads that is delivered. */
  readonly alleen?: { readonly koppen: readonly string[]; readonly waarden: readonly string[] };
  /** Heads of a wide survey → scale and item. */
  readonly items?: Readonly<Record<string, { readonly schaal: string; readonly item: string }>>;
}

/**
 * Loads a profile by its id (`profiles/<id>.ts`; a new file is a new format) or from a YAML file by its path.
 * @throws AppError USAGE for a name that is no profile, PROFILE_INVALID with everything wrong in a YAML file.
 */
export async function loadProfile(name: string): Promise<Profile> {
  if (/\.ya?ml$/i.test(name)) return parseProfile(readText(name), basename(name));
  const known = profileIds();
  const file = known.get(name);
  if (file === undefined) {
    throw new AppError(
      "USAGE",
      `Het profiel '${name}' bestaat niet. Kies uit: ${[...known.keys()].join(", ")}, of geef een bestand met .yml.`,
    );
  }
  return importProfile(name, file);
}

/** All profiles that come with the program, by id. */
export function loadProfiles(): Promise<readonly Profile[]> {
  return Promise.all([...profileIds()].map(([id, file]) => importProfile(id, file)));
}

async function importProfile(id: string, file: string): Promise<Profile> {
  const module = (await import(pathToFileURL(file).href)) as Record<string, Profile>;
  const profile = Object.values(module).find((value) => value.id === id);
  if (profile === undefined) throw new Error(`profile file without a profile of its name: ${id}`);
  return profile;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (!isSystemError(error, "ENOENT", "ENOTDIR", "EACCES", "EISDIR")) throw error;
    throw new AppError("PATH_NOT_FOUND", `Het profiel ${path} bestaat niet of is niet te lezen.`, [], error);
  }
}

function profileIds(): ReadonlyMap<string, string> {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "profiles");
  return new Map(
    readdirSync(folder)
      .filter((name) => /^[a-z0-9-]+\.(ts|js)$/.test(name))
      .sort()
      .map((name) => [name.replace(/\.\w+$/, ""), join(folder, name)]),
  );
}
