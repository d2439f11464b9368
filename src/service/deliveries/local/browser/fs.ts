import { Bytes } from "./bytes.ts";
import { addFile, addFolder, bytesOf, contentOf, isFolder, namesIn, remove, sizeOf } from "./disk.ts";

// The part of node:fs that the intake uses, over the files that were chosen. A place in a file is known by its path.

interface Stat {
  readonly size: number;
  readonly dev: number;
  readonly ino: number;
  readonly mtimeMs: number;
  isDirectory(): boolean;
}

export function statSync(path: string): Stat {
  const there = isFolder(path);
  const content = there ? new Uint8Array() : contentOf(path);
  const mtimeMs = content instanceof File ? content.lastModified : 0;
  return { size: sizeOf(content), dev: 0, ino: 0, mtimeMs, isDirectory: () => there };
}

export const lstatSync = statSync;

/** Names; of a folder of temporary files there is nothing to tell, since nothing outlives the thread. */
export function readdirSync(path: string, options?: { readonly withFileTypes: true }): string[] {
  return options === undefined ? namesIn(path) : [];
}

export function readFileSync(path: string, encoding?: "utf8"): Uint8Array | string {
  const bytes = bytesOf(contentOf(path));
  return encoding === undefined ? bytes : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

export function openSync(path: string, _flags: "r"): string {
  contentOf(path);
  return path;
}

export function closeSync(_path: string): void {}

export function readSync(
  path: string,
  into: Uint8Array,
  offset: number,
  length: number,
  from: number,
): number {
  const bytes = bytesOf(contentOf(path), from, from + length);
  into.set(bytes, offset);
  return bytes.length;
}

interface Reading {
  readonly highWaterMark: number;
  /** The last byte, which is read as well. */
  readonly end?: number;
}

/** The bytes in blocks, as Node gives them. */
export async function* createReadStream(path: string, options: Reading): AsyncGenerator<Bytes> {
  const content = contentOf(path);
  const end = Math.min(sizeOf(content), (options.end ?? Number.POSITIVE_INFINITY) + 1);
  for (let at = 0; at < end; at += options.highWaterMark) {
    const part = content.slice(at, Math.min(end, at + options.highWaterMark));
    yield new Bytes(part instanceof Blob ? await part.arrayBuffer() : part);
  }
}

/** Collects text into a file that is there when it is whole. */
class Writing {
  readonly #path: string;
  readonly #parts: Uint8Array[] = [];
  readonly #encoder = new TextEncoder();
  readonly #waiting: (() => void)[] = [];
  #ended = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** Always ready for more. */
  write(text: string): boolean {
    this.#parts.push(this.#encoder.encode(text));
    return true;
  }

  end(): void {
    const whole = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts.splice(0)) {
      whole.set(part, at);
      at += part.length;
    }
    addFile(this.#path, whole);
    this.#ended = true;
    for (const tell of this.#waiting) tell();
  }

  /** See events.ts. It never fails: what does not fit into memory throws where it is written. */
  once(name: string, tell: () => void): void {
    if (name !== "finish") return;
    if (this.#ended) tell();
    else this.#waiting.push(tell);
  }
}

export function createWriteStream(path: string, _options: { readonly mode: number }): Writing {
  return new Writing(path);
}

let made = 0;

export function mkdtempSync(prefix: string): string {
  const path = `${prefix}${++made}`;
  addFolder(path);
  return path;
}

export function rmSync(path: string, _options: { readonly recursive: true; readonly force: true }): void {
  remove(path);
}
