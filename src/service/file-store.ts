import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface StoredFile {
  readonly path: string;
  readonly size: number;
}

/**
 * Files made to be downloaded, by entity tag: what a release holds never changes, so neither do they. They lie in a
 * folder of this process alone, so that servers on one home do not meet, and go when it ends. The longest unused
 * make room; who is reading one of them reads on.
 */
export class FileStore {
  readonly #folder: string;
  readonly #maximum: number;
  readonly #files = new Map<string, StoredFile>();
  readonly #underWay = new Map<string, Promise<StoredFile>>();
  #size = 0;
  #made = 0;

  private constructor(folder: string, maximum: number) {
    this.#folder = folder;
    this.#maximum = maximum;
  }

  /** @param maximum bytes to keep at most, besides what is being made. */
  static async open(maximum = 1024 * 1024 * 1024, base = tmpdir()): Promise<FileStore> {
    return new FileStore(await mkdtemp(join(base, "regiespiegel-")), maximum);
  }

  /** The file of this tag; `make` writes it to a path when it is not there. What is under way is waited for. */
  async get(tag: string, make: (path: string) => Promise<void>): Promise<StoredFile> {
    const found = this.#files.get(tag);
    if (found !== undefined) {
      this.#files.delete(tag);
      this.#files.set(tag, found);
      return found;
    }
    const underWay = this.#underWay.get(tag);
    if (underWay !== undefined) return underWay;
    const making = this.#make(tag, make).finally(() => this.#underWay.delete(tag));
    this.#underWay.set(tag, making);
    return making;
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#underWay.values());
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #make(tag: string, make: (path: string) => Promise<void>): Promise<StoredFile> {
    this.#made += 1;
    const path = join(this.#folder, String(this.#made));
    const between = `${path}.deel`;
    try {
      await make(between);
      await rename(between, path);
    } catch (error) {
      await rm(between, { force: true });
      throw error;
    }
    const file = { path, size: (await stat(path)).size };
    await this.#keep(tag, file);
    return file;
  }

  async #keep(tag: string, file: StoredFile): Promise<void> {
    this.#files.set(tag, file);
    this.#size += file.size;
    for (const [oldest, { path, size }] of this.#files) {
      if (this.#size <= this.#maximum || oldest === tag) return;
      this.#files.delete(oldest);
      this.#size -= size;
      await rm(path, { force: true });
    }
  }
}
