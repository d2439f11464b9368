import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "./types.ts";

/** The folder of a home that holds its releases, one folder each. */
export function releasesFolder(home: string): string {
  return join(home, "releases");
}

/** Folders of all finished releases in `home`, oldest first: by moment of making, then by id. */
export function listReleases(home: string): string[] {
  const folder = releasesFolder(home);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .map((name) => ({ path: join(folder, name), made: madeAt(join(folder, name)), name }))
    .filter((release) => release.made !== undefined)
    .sort((a, b) => compare(a.made ?? "", b.made ?? "") || compare(a.name, b.name))
    .map((release) => release.path);
}

/** Folder of the release with this id, which may be text of a request; undefined when there is none. */
export function releaseFolder(home: string, id: string): string | undefined {
  if (!/^\w[\w.-]{0,99}$/.test(id)) return undefined;
  const folder = join(releasesFolder(home), id);
  return existsSync(join(folder, "manifest.json")) ? folder : undefined;
}

/** Folder of the newest release in `home`, or undefined when there is none. */
export function latestRelease(home: string): string | undefined {
  return listReleases(home).at(-1);
}

function madeAt(folder: string): string | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Partial<Manifest>;
    // A manifest that cannot be read is kept in the list, so that opening it says what is wrong.
    return manifest.gemaakt ?? "";
  } catch {
    return existsSync(join(folder, "manifest.json")) ? "" : undefined;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
