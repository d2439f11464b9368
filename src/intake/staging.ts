import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Engine, identifier } from "../engine/engine.ts";
import { AppError, isSystemError } from "../errors.ts";
import { stagingStatements } from "../store/schema.ts";

/**
 * What the engine may use for a delivery unless the settings say otherwise: what does not fit goes to disk, so
 * that a delivery of any size leaves room for others on a small server.
 */
export const deliveryMemory = "1GB";

/**
 * Runs `work` with the empty staging tables in use, and takes them away afterwards. They live in memory: what
 * does not fit goes to the engine's temporary folder, so that delivered keys reach the disk only then.
 * @param work gets the quoted name of the database that was in use before: the store at an import.
 */
export async function withStaging<T>(engine: Engine, work: (store: string) => Promise<T>): Promise<T> {
  const { name } = await engine.row<{ name: string }>("select current_database() as name");
  const store = identifier(name);
  await engine.run("attach ':memory:' as staging");
  try {
    await engine.run("use staging");
    await engine.run(stagingStatements().join(";\n"));
    return await work(store);
  } finally {
    await engine.run(`use ${store}`);
    await engine.run("detach database staging");
  }
}

/** Runs `work` with a folder that goes afterwards; those of killed processes go when the next one starts. */
export async function withTemporaryFolder<T>(
  parent: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  sweep(parent);
  const folder = makeFolder(parent);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const prefix = "regiespiegel-levering-";

function makeFolder(parent: string): string {
  try {
    return mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  } catch (error) {
    if (!isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "ENOENT", "ENOSPC")) throw error;
    throw new AppError("HOME_NOT_WRITABLE", `In de map ${parent} kan niet worden geschreven.`, [], error);
  }
}

function sweep(parent: string): void {
  const names = readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix))
    .map((entry) => entry.name);
  for (const name of names) {
    const pid = Number(/^\d+/.exec(name.slice(prefix.length))?.[0]);
    if (!isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, "EPERM");
  }
}
