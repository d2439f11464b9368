import { chmod, copyFile, mkdir, open, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { isSystemError } from "../errors.ts";
import type { Delivery } from "./delivery.ts";
import { partsOf } from "./parts.ts";

/**
 * The files of which a copy may be kept. Not those of which the profile leaves columns behind: what must not be
 * stored does not come in with the copy.
 */
export function keepable({ files, packages }: Pick<Delivery, "files" | "packages">): string[] {
  const cut = packages.filter(({ profile }) => (profile.achterlaten ?? []).length > 0).flatMap(partsOf);
  const paths = new Set([...files, ...packages].flatMap(partsOf).map(({ path }) => path));
  return [...paths].filter((path) => !cut.some((part) => part.path === path));
}

/**
 * Keeps a copy of the delivered files in `<home>/deliveries/<number>`, readable by their owner alone. It stands
 * whole before the delivery is loaded; a copy of a delivery that was not loaded goes at the next import.
 */
export async function keepOriginals(home: string, nr: number, paths: readonly string[]): Promise<void> {
  const parent = join(home, "deliveries");
  const folder = join(parent, String(nr));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = new Set<string>();
  for (const path of paths) {
    const name = names.has(basename(path)) ? `${names.size}-${basename(path)}` : basename(path);
    names.add(name);
    const target = join(folder, name);
    await copyFile(path, target);
    await chmod(target, 0o600);
    await flush(target);
  }
  await flush(folder);
  await flush(parent);
}

/** Removes the copies of all deliveries but these. */
export async function dropOriginals(home: string, except: readonly number[]): Promise<void> {
  const parent = join(home, "deliveries");
  for (const name of await namesIn(parent)) {
    if (/^\d+$/.test(name) && !except.includes(Number(name))) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isSystemError(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
