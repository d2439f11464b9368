import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Protected } from "../disclosure/protected.ts";
import { Engine, type NewColumn, quote, type Value } from "../engine/engine.ts";
import { AppError, isSystemError } from "../errors.ts";
import { releasesFolder } from "./folder.ts";
import { sha256 } from "./open.ts";
import { ownFolder, ownList } from "./own.ts";
import type { Changes, Definitions, Manifest, ReleaseCodeList } from "./types.ts";
import { unlockFile } from "./unlock.ts";
import { writeOwn } from "./write-own.ts";

/** What must stand when the release stands, and not otherwise. */
export interface Companion {
  /** After the release has been put in place. */
  finish(): Promise<void>;
  /** When the release could not be put in place. */
  discard(): Promise<void>;
}

/** What goes into a release besides its cells. */
export interface ReleaseDraft {
  readonly definitions: Definitions;
  readonly codeLists: readonly ReleaseCodeList[];
  readonly changes: Changes;
  readonly manifest: Omit<Manifest, "bestanden" | "formaat">;
  /** Called with the folder of the whole release, before it is put in place. */
  readonly accompany?: (folder: string) => Promise<Companion>;
}

/**
 * Writes a release: whole or not at all. It takes its cells from a Protected only, which nothing but the
 * disclosure room can make. The result is a new folder `<home>/releases/<id>` that is never written again.
 * @throws AppError HOME_NOT_WRITABLE, HOME_BUSY when a release of this id is there already.
 */
export async function writeRelease(home: string, cells: Protected, draft: ReleaseDraft): Promise<string> {
  const parent = releasesFolder(home);
  const target = join(parent, draft.manifest.id);
  const temporary = join(parent, `.nieuw-${draft.manifest.id}-${process.pid}`);
  let companion: Companion | undefined;
  try {
    await removeLeftovers(parent);
    await mkdir(join(temporary, "codelists"), { recursive: true });
    await writeCells(join(temporary, "cells.parquet"), cells);
    const files: Record<string, string> = {
      "cells.parquet": sha256(await readFile(join(temporary, "cells.parquet"))),
    };
    const put = async (name: string, content: unknown) => {
      const text = `${JSON.stringify(content, null, 2)}\n`;
      await writeFile(join(temporary, name), text);
      files[name] = sha256(text);
    };
    await put("definitions.json", draft.definitions);
    await put("changes.json", draft.changes);
    for (const list of draft.codeLists) await put(`codelists/${list.id}.json`, list);
    const unlocking = cells.unlocking();
    if (unlocking !== undefined) await put(unlockFile, unlocking);
    const closed = await writeOwn(temporary, cells.dimensions, cells.own());
    files[ownList] = sha256(await readFile(join(temporary, ownList)));
    const manifest: Manifest = { formaat: 1, ...draft.manifest, bestanden: files };
    await writeFile(join(temporary, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    const all = new Set([...Object.keys(files), ...closed, "manifest.json"]);
    for (const name of all) await flush(join(temporary, name));
    for (const name of ["codelists", ownFolder]) await flush(join(temporary, name));
    await flush(temporary);
    companion = await draft.accompany?.(temporary);
    await rename(temporary, target);
    await flush(parent);
  } catch (error) {
    await companion?.discard();
    await rm(temporary, { recursive: true, force: true });
    if (isSystemError(error, "ENOTEMPTY", "EEXIST")) {
      throw new AppError(
        "HOME_BUSY",
        `De publicatie ${draft.manifest.id} bestaat al; een ander proces was eerder.`,
        [],
        error,
      );
    }
    if (isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR")) {
      throw new AppError("HOME_NOT_WRITABLE", `In ${parent} kan niet worden geschreven.`, [], error);
    }
    throw error;
  }
  await companion?.finish();
  return target;
}

/** What a process that was killed left behind; a folder of a process that still runs stays. */
async function removeLeftovers(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const pid = /^\.nieuw-.*-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, "EPERM");
  }
}

async function writeCells(file: string, cells: Protected): Promise<void> {
  // One thread, so that the same cells give the same bytes.
  const engine = await Engine.open(":memory:", { threads: 1 });
  const text = (name: string): NewColumn => ({ name, type: "varchar" });
  const { dimensions } = cells;
  const columns: NewColumn[] = [
    ...["indicator", "tabel", "periode", ...dimensions, "uitsplitsing"].map(text),
    ...["waarde", "ondergrens", "bovengrens"].map((name): NewColumn => ({ name, type: "double" })),
    { name: "personen", type: "integer" },
    { name: "werkgevers", type: "integer" },
    text("status"),
    text("ontbreekt"),
  ];
  function* rows(): Generator<Value[]> {
    for (const cell of cells.cells()) {
      yield [
        cell.indicator,
        cell.tabel,
        cell.periode,
        ...dimensions.map((dimension) => cell.dimensies[dimension] ?? null),
        cell.uitsplitsing,
        cell.waarde,
        cell.ondergrens,
        cell.bovengrens,
        cell.personen,
        cell.werkgevers,
        cell.status,
        cell.ontbreekt?.join(" ") ?? null,
      ];
    }
  }
  try {
    await engine.createTable("cellen", columns, rows());
    await mkdir(dirname(file), { recursive: true });
    await engine.run(
      `copy (select * from cellen order by rowid) to ${quote(file)} (format parquet, compression zstd)`,
    );
  } finally {
    engine.close();
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
