import { existsSync, readdirSync } from "node:fs";
import { cp, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../errors.ts";
import { listReleases, releasesFolder } from "../release/folder.ts";
import { Release, sha256 } from "../release/open.ts";
import type { ArchiveFile } from "./archive-files.ts";
import type { DeliveryLine } from "./coverage.ts";

/**
 * What was ever published, one folder per release: a copy of it, and what the closed wing must remember to keep
 * later releases safe beside it (docs/adr/0017). A release that was removed from `releases/` stays here.
 */
function archiveFolder(home: string): string {
  return join(home, "archive");
}

/** The copy of the release in its folder of the archive. */
const copy = "publicatie";

/** archief.json */
export interface ArchiveEntry {
  readonly formaat: 1;
  readonly publicatie: string;
  /** SHA-256 of the manifest of the release. */
  readonly manifest: string;
  readonly dimensies: readonly string[];
  readonly leveringen: readonly DeliveryLine[];
  /** SHA-256 of every other file, those of the copy excepted: its own manifest has them. */
  readonly bestanden: Readonly<Record<string, string>>;
}

/** A release that was ever made: the copy of it, and what is kept beside that. */
export interface PastRelease {
  readonly folder: string;
  readonly entry: ArchiveEntry;
}

/**
 * All releases that were ever made in `home`, oldest first. Finishes first what a process that died left half.
 * @throws AppError ARCHIVE_DAMAGED with every file that does not hold, or with the releases that stand in `home`
 * and not in its archive.
 */
export async function pastReleases(home: string): Promise<PastRelease[]> {
  await finishHalf(home);
  const folder = archiveFolder(home);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [];
  const archived = await Promise.all(
    names.map(async (name) => ({
      folder: join(folder, name, copy),
      entry: await readEntry(join(folder, name)),
    })),
  );
  insistOnAll(home, names);
  const dated = await Promise.all(archived.map(async (one) => ({ one, made: await madeAt(one.folder) })));
  const keyOf = ({ one, made }: (typeof dated)[number]) => `${made}|${one.folder}`;
  return dated.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map(({ one }) => one);
}

/** What of a release is not in the archive cannot be taken into account. */
function insistOnAll(home: string, archived: readonly string[]): void {
  const missing = listReleases(home)
    .map((path) => basename(path))
    .filter((name) => !archived.includes(name));
  if (missing.length === 0) return;
  throw new AppError(
    "ARCHIVE_DAMAGED",
    "Niet elke publicatie in de werkmap staat in het archief. Dan is niet na te gaan of een nieuwe publicatie samen met een oude iets verklapt.",
    missing.map((name) => ({
      file: `releases/${name}`,
      message:
        "staat niet in het archief: zet een reservekopie terug, of haal de map weg als zij nooit openbaar was",
    })),
  );
}

/** A file that is kept beside an archived release. */
export function readBeside({ folder }: PastRelease, name: string): Promise<Buffer> {
  return readFile(join(folder, "..", name));
}

/** A part of the archive that is ready, but does not count before the release itself stands. */
export interface StagedEntry {
  /** Makes it count. */
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/** Puts everything in place next to the archive; `release` is the folder in which the release is being written. */
export async function stageEntry(
  home: string,
  release: string,
  entry: Omit<ArchiveEntry, "formaat" | "manifest" | "bestanden">,
  files: readonly ArchiveFile[],
): Promise<StagedEntry> {
  const parent = archiveFolder(home);
  const staged = join(parent, `.nieuw-${entry.publicatie}-${process.pid}`);
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  await cp(release, join(staged, copy), { recursive: true });
  const hashes: Record<string, string> = {};
  for (const [name, content] of files) {
    await writeFile(join(staged, name), content);
    hashes[name] = sha256(content);
  }
  const written: ArchiveEntry = {
    formaat: 1,
    ...entry,
    manifest: sha256(await readFile(join(release, "manifest.json"))),
    bestanden: hashes,
  };
  await writeFile(join(staged, "archief.json"), `${JSON.stringify(written, null, 2)}\n`);
  await flushAll(staged);
  return {
    finish: async () => {
      await rename(staged, join(parent, entry.publicatie));
      await flush(parent);
    },
    discard: () => rm(staged, { recursive: true, force: true }),
  };
}

/**
 * A part that was staged counts exactly when its release stands: the release is put in place first, and a process
 * can die before the part follows.
 */
async function finishHalf(home: string): Promise<void> {
  const parent = archiveFolder(home);
  for (const name of await readdir(parent).catch(() => [])) {
    const [, id, pid] = /^\.nieuw-(.*)-(\d+)$/.exec(name) ?? [];
    if (id === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    const manifest = await readFile(join(releasesFolder(home), id, "manifest.json")).catch(() => undefined);
    const entry = await readEntry(join(parent, name)).catch(() => undefined);
    if (manifest !== undefined && entry?.manifest === sha256(manifest)) {
      await rename(join(parent, name), join(parent, id));
      await flush(parent);
    } else await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function readEntry(folder: string): Promise<ArchiveEntry> {
  const damaged = (files: readonly string[]) =>
    new AppError(
      "ARCHIVE_DAMAGED",
      `Het archief van publicatie ${basename(folder)} is niet te vertrouwen. Zet een reservekopie terug; zonder archief kan een volgende publicatie iets verklappen.`,
      files.map((file) => ({ file, message: "ontbreekt of is gewijzigd" })),
    );
  let entry: Partial<ArchiveEntry>;
  try {
    entry = JSON.parse(await readFile(join(folder, "archief.json"), "utf8")) as Partial<ArchiveEntry>;
  } catch {
    throw damaged(["archief.json"]);
  }
  if (entry.formaat !== 1 || typeof entry.bestanden !== "object") throw damaged(["archief.json"]);
  const wrong: string[] = [];
  for (const [name, hash] of [
    ...Object.entries(entry.bestanden),
    [`${copy}/manifest.json`, entry.manifest],
  ]) {
    const content = await readFile(join(folder, name ?? "")).catch(() => undefined);
    if (content === undefined || sha256(content) !== hash) wrong.push(name ?? "");
  }
  if (wrong.length > 0) throw damaged(wrong);
  return entry as ArchiveEntry;
}

async function madeAt(folder: string): Promise<string> {
  const release = await Release.open(folder);
  release.close();
  return release.manifest.gemaakt;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function flushAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await flushAll(path);
    else await flush(path);
  }
  await flush(folder);
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
