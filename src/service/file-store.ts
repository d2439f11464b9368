import { type FileHandle, mkdtemp, open, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kept } from "./kept.ts";

export interface StoredFile {
  readonly path: string;
  readonly size: number;
}

/** A file that is written while its bytes go elsewhere as well. */
export interface Copy {
  add(part: Uint8Array): Promise<void>;
  /** The whole was written: it is kept. */
  keep(): Promise<void>;
  /** What was written is no whole. */
  drop(): Promise<void>;
}

/**
 * Files made to be downloaded, by entity tag: what a release holds never changes, so neither do they. They lie in a
 * folder of this process alone, so that servers on one home do not meet, and go when it ends. The longest unused
 * make room; who is reading one of them reads on.
 */
export class FileStore {
  readonly #folder: string;
  readonly #files: Kept<StoredFile>;
  #made = 0;

  private constructor(folder: string, maximum: number) {
    this.#folder = folder;
    this.#files = new Kept({
      maximum,
      sizeOf: ({ size }) => size,
      drop: ({ path }) => rm(path, { force: true }),
    });
  }

  /** @param maximum bytes to keep at most, besides what is being made. */
  static async open(maximum = 1024 * 1024 * 1024, base = tmpdir()): Promise<FileStore> {
    return new FileStore(await mkdtemp(join(base, "regiespiegel-")), maximum);
  }

  /** The file of this tag; `make` writes it to a path when it is not there. What is under way is waited for. */
  get(tag: string, make: (path: string) => Promise<void>): Promise<StoredFile> {
    return this.#files.get(tag, () => this.#make(make));
  }

  /** The file of this tag, when it has been made. */
  find(tag: string): StoredFile | undefined {
    return this.#files.find(tag);
  }

  /** A file of this tag to be written part by part, at the pace of somebody else: nobody waits for it. */
  async copy(tag: string): Promise<Copy> {
    this.#made += 1;
    const path = join(this.#folder, `${this.#made}.kopie`);
    const handle: FileHandle = await open(path, "wx");
    const end = async () => {
      await handle.close();
      await rm(path, { force: true });
    };
    return {
      add: async (part) => void (await handle.writev([part])),
      keep: async () => {
        await this.get(tag, (kept) => rename(path, kept)).finally(end);
      },
      drop: end,
    };
  }

  async close(): Promise<void> {
    await this.#files.settled();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #make(make: (path: string) => Promise<void>): Promise<StoredFile> {
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
    return { path, size: (await stat(path)).size };
  }
}
