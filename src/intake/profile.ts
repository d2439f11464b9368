import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { AppError } from "../errors.ts";
import type { TableName } from "../store/table-spec.ts";

/** How the files of one supplier's package become canonical tables. A profile is data: it holds no code. */
export interface Profile {
  readonly id: string;
  readonly titel: string;
  /** False while the heads come from hearsay and not from a real export or its manual. */
  readonly geverifieerd: boolean;
  readonly bestanden: readonly ProfileFile[];
  /** What the column `hersteld` holds: the first day back at work, or the last day of illness. */
  readonly hersteld: "eerste-werkdag" | "laatste-ziektedag";
  /** How the part-time factor is written: 0,8 or 80. */
  readonly deeltijd: "factor" | "procent";
}

export interface ProfileFile {
  readonly tabel: TableName;
  /** File names without extension, lower case. */
  readonly namen: readonly string[];
  /** Canonical column → the heads that mean it, lower case. */
  readonly kolommen: Readonly<Record<string, readonly string[]>>;
}

/**
 * Loads `profiles/<id>.ts`, which exports the profile with that id. A new file is a new format.
 * @throws AppError USAGE for a name that is no profile.
 */
export async function loadProfile(id: string): Promise<Profile> {
  const known = profileIds();
  const file = known.get(id);
  if (file === undefined) {
    throw new AppError(
      "USAGE",
      `Het profiel '${id}' bestaat niet. Kies uit: ${[...known.keys()].join(", ")}.`,
    );
  }
  const module = (await import(pathToFileURL(file).href)) as Record<string, Profile>;
  const profile = Object.values(module).find((value) => value.id === id);
  if (profile === undefined) throw new Error(`profile file without a profile of its name: ${id}`);
  return profile;
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
