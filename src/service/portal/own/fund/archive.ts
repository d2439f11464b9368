import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

export interface Packed {
  readonly bestand: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** An archive (zip) that is written while its files are made; none of them is kept in memory. */
export class Archive {
  readonly #handle: FileHandle;
  readonly #moment: Date;
  readonly #zip: Zip;
  #parts: Uint8Array[] = [];
  #failed: unknown;

  private constructor(handle: FileHandle, moment: Date) {
    this.#handle = handle;
    this.#moment = moment;
    this.#zip = new Zip((error, part) => {
      if (error === null) this.#parts.push(part);
      else this.#failed = error;
    });
  }

  /** @param moment that all files carry, so that the same release gives the same archive. */
  static async create(path: string, moment: Date): Promise<Archive> {
    return new Archive(await open(path, "wx", 0o600), moment);
  }

  async add(name: string, content: Uint8Array): Promise<Packed> {
    // What is packed already gets no smaller.
    const plain = /\.(html|json|txt)$/.test(name);
    const file = plain ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    file.mtime = this.#moment;
    this.#zip.add(file);
    file.push(content, true);
    await this.#flush();
    return {
      bestand: name,
      bytes: content.byteLength,
      sha256: createHash("sha256").update(content).digest("hex"),
    };
  }

  async end(): Promise<void> {
    this.#zip.end();
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
  }

  async drop(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }

  async #flush(): Promise<void> {
    const parts = this.#parts;
    this.#parts = [];
    if (parts.length > 0) await this.#handle.writev(parts);
    if (this.#failed !== undefined) throw this.#failed;
  }
}
