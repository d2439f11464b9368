import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { kindOfName } from "../../deliveries/file-names.ts";
import type { TakeFile } from "./multipart.ts";

/** A zip that is none, is broken or has a password, or has two files of one name. */
export class ZipRefused extends Error {
  readonly reason: "onleesbaar" | "dubbele-naam";

  constructor(reason: ZipRefused["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

export interface Unzipped {
  readonly taken: number;
  /** Files that are no kind of file that a delivery has. */
  readonly skipped: number;
  /** One was refused, and the rest was left. */
  readonly refused: boolean;
}

/** What comes in is unpacked in parts of this size: at most a thousand times as much comes out of one. */
const part = 16 * 1024;

type Happening =
  | { readonly what: "begin"; readonly name: string }
  | { readonly what: "data"; readonly data: Uint8Array }
  | { readonly what: "end" };

/**
 * Unpacks a zip as it comes in and gives its files on one by one, none of them whole in memory. Folders in it do not
 * count, nor do files that other programs leave in a zip.
 * @throws ZipRefused
 */
export async function readZip(body: ReadableStream<Uint8Array>, take: TakeFile): Promise<Unzipped> {
  const seen = new Set<string>();
  const happened: Happening[] = [];
  const unzip = new Unzip((file) => follow(file, happened));
  unzip.register(UnzipInflate);
  const reader = new Entries(take, seen);
  const push = async (bytes: Uint8Array, last: boolean) => {
    try {
      unzip.push(bytes, last);
    } catch {
      throw new ZipRefused("onleesbaar");
    }
    for (const one of happened.splice(0)) await reader.next(one);
  };
  try {
    for await (const chunk of bytesOf(body)) {
      for (let at = 0; at < chunk.length && !reader.refused; at += part)
        await push(chunk.slice(at, at + part), false);
      if (reader.refused) break;
    }
    if (!reader.refused) await push(new Uint8Array(0), true);
    const isNone = seen.size === 0 && reader.skipped === 0;
    if (!reader.refused && (isNone || reader.isOpen)) throw new ZipRefused("onleesbaar");
  } finally {
    await reader.end();
  }
  return { taken: reader.taken, skipped: reader.skipped, refused: reader.refused };
}

/** By its reader, as not every browser can iterate a stream. */
async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function follow(file: UnzipFile, happened: Happening[]): void {
  happened.push({ what: "begin", name: file.name });
  file.ondata = (error, data, last) => {
    if (error !== null) throw error;
    if (data.length > 0) happened.push({ what: "data", data });
    if (last) happened.push({ what: "end" });
  };
  file.start();
}

/** Gives each file on as a stream, and waits until it is taken before the next. */
class Entries {
  taken = 0;
  skipped = 0;
  refused = false;
  readonly #take: TakeFile;
  readonly #seen: Set<string>;
  #current:
    | { readonly writer: WritableStreamDefaultWriter<Uint8Array>; readonly done: Promise<boolean> }
    | undefined;

  constructor(take: TakeFile, seen: Set<string>) {
    this.#take = take;
    this.#seen = seen;
  }

  /** A file began of which the end did not come. */
  get isOpen(): boolean {
    return this.#current !== undefined;
  }

  async next(one: Happening): Promise<void> {
    if (this.refused) return;
    if (one.what === "begin") return this.#begin(one.name);
    const current = this.#current;
    if (current === undefined) return;
    const step = one.what === "data" ? current.writer.write(one.data) : current.writer.close();
    // Who does not want the file any more does not read it either.
    await Promise.race([step.catch(() => undefined), current.done]);
    if (one.what === "end") await this.#finish();
  }

  /** Whoever still reads a file learns that there is no more of it. */
  async end(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    await current?.writer.abort(new Error("closed")).catch(() => undefined);
    await current?.done.catch(() => undefined);
  }

  #begin(path: string): void {
    const name = (path.split(/[\\/]/).at(-1) ?? "").normalize("NFC");
    if (path.endsWith("/") || path.startsWith("__MACOSX/") || name.startsWith(".")) return;
    if (kindOfName(name) === undefined) {
      this.skipped += 1;
      return;
    }
    if (this.#seen.has(name)) throw new ZipRefused("dubbele-naam");
    this.#seen.add(name);
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    this.#current = { writer: writable.getWriter(), done: this.#take(name, readable) };
  }

  async #finish(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    if (current === undefined) return;
    if (await current.done) this.taken += 1;
    else this.refused = true;
  }
}
