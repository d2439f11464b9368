import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Engine, identifier, quote } from "../engine/engine.ts";
import { AppError, isSystemError } from "../errors.ts";
import { stagingStatements } from "../store/schema.ts";

/**
 * A database file beside the store that holds a delivery while it is checked, delivered keys included. It goes
 * when the work ends; what a killed process left behind goes when the next one starts.
 */
export class Staging {
  /** Name of the database that was in use before, quoted: the store at an import. */
  readonly store: string;
  readonly #engine: Engine;
  readonly #folder: string;

  private constructor(engine: Engine, folder: string, store: string) {
    this.#engine = engine;
    this.#folder = folder;
    this.store = store;
  }

  /**
   * Attaches a new staging database with empty tables and makes it the one in use.
   * @throws AppError HOME_NOT_WRITABLE when no file can be made in `parent`.
   */
  static async open(engine: Engine, parent: string): Promise<Staging> {
    sweep(parent);
    const folder = makeFolder(parent);
    const { name } = await engine.row<{ name: string }>("select current_database() as name");
    const staging = new Staging(engine, folder, identifier(name));
    try {
      await engine.run(`attach ${quote(join(folder, "staging.duckdb"))} as staging`);
      await engine.run("use staging");
      await engine.run(stagingStatements().join(";\n"));
    } catch (error) {
      await staging.close();
      throw error;
    }
    return staging;
  }

  /** Detaches and removes the file; what was in use before is in use again. */
  async close(): Promise<void> {
    try {
      await this.#engine.run(`use ${this.store}`);
      await this.#engine.run("detach database if exists staging");
    } finally {
      rmSync(this.#folder, { recursive: true, force: true });
    }
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

/** Removes the folders of processes that are no longer there. */
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
