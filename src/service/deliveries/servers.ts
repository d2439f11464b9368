import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { isSystemError } from "../../errors.ts";

/** How often a server shows that it is there, and after how long without that it is not; in milliseconds. */
const beat = 4_000;
const silence = 30_000;

/** Those of this process: tests have several. */
const here = new Set<string>();

const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/**
 * The servers of one home. Each has a name of its own and touches a file of that name, so that what it had under way
 * can be told apart from what nobody does any more, also between containers whose process numbers mean nothing to
 * each other.
 */
export class Servers {
  /** The name of this one: machine, process and a number that a later process with the same id does not have. */
  readonly own = `${machine}-${process.pid}-${randomBytes(4).toString("hex")}`;
  readonly #folder: string;
  readonly #timer: NodeJS.Timeout;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#timer = setInterval(() => void this.#show().catch(() => undefined), beat);
    this.#timer.unref();
    here.add(this.own);
  }

  static async open(reception: string): Promise<Servers> {
    const folder = join(reception, "servers");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const servers = new Servers(folder);
    await servers.#show();
    return servers;
  }

  /** Whether nobody of this name works on this home any more. */
  async isGone(name: string): Promise<boolean> {
    if (here.has(name)) return false;
    const [where, pid] = name.split("-");
    if (where === machine && !isAlive(Number(pid))) return true;
    const facts = await stat(join(this.#folder, name)).catch((error: unknown) => {
      if (isSystemError(error, "ENOENT")) return undefined;
      throw error;
    });
    return facts === undefined || Date.now() - facts.mtimeMs > silence;
  }

  /** Forgets the servers that are gone. */
  async sweep(): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      if (await this.isGone(name)) await rm(join(this.#folder, name), { force: true });
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    here.delete(this.own);
    await rm(join(this.#folder, this.own), { force: true }).catch(() => undefined);
  }

  async #show(): Promise<void> {
    const file = join(this.#folder, this.own);
    const now = new Date();
    await utimes(file, now, now).catch(() => writeFile(file, "", { mode: 0o600 }));
  }
}

function isAlive(pid: number): boolean {
  // A server of an earlier process with the same number, as containers have.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, "EPERM");
  }
}
