import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGzip, gzip } from "node:zlib";
import { type Asset, engineFile, type LocalCheckSources, makeBundle } from "./bundle.ts";

/** A file for the browser as it is sent. */
export interface Packed {
  readonly type: string;
  readonly plain: () => Uint8Array<ArrayBuffer> | ReadableStream;
  readonly gzip: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Where the page finds its files: names below its own address. */
export interface LocalFiles {
  readonly page: string;
  readonly loader: string;
  readonly worker: string;
  readonly engine: string;
  /** Size of the engine as it comes out of its wrapping. */
  readonly engineBytes: number;
  /** By name. */
  readonly packed: ReadonlyMap<string, Packed>;
}

/**
 * The files of the page for checking on one's own machine. Nothing is made before the page is asked for; then each
 * once, and kept: some 10 MB for a service of which the page is used.
 */
export class LocalCheck {
  readonly #sources: LocalCheckSources;
  #files: Promise<LocalFiles> | undefined;

  constructor(sources: LocalCheckSources) {
    this.#sources = sources;
  }

  /** @throws Error when the scripts cannot be made; the next request tries again. */
  files(): Promise<LocalFiles> {
    this.#files ??= make(this.#sources).catch((error: unknown) => {
      this.#files = undefined;
      throw error;
    });
    return this.#files;
  }
}

async function make(sources: LocalCheckSources): Promise<LocalFiles> {
  const path = engineFile("duckdb-eh.wasm");
  const [{ page, loader, worker }, hash, { size }] = await Promise.all([
    makeBundle(sources),
    hashOf(path),
    stat(path),
  ]);
  const engine = `duckdb-${hash}.wasm`;
  const packed = new Map([page, loader, worker].map((one) => [one.name, packedScript(one)] as const));
  packed.set(engine, packedEngine(path));
  return {
    ...{ page: page.name, loader: loader.name, worker: worker.name, engine, engineBytes: size },
    packed,
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex").slice(0, 16);
}

function packedScript({ type, body }: Asset): Packed {
  const bytes = new Uint8Array(body);
  return { type, plain: () => bytes, gzip: once(async () => new Uint8Array(await promisify(gzip)(bytes))) };
}

/** 34 MB, of which 8 remain; too much to hold as it is. */
function packedEngine(path: string): Packed {
  const shrink = async () => {
    const parts: Buffer[] = [];
    // The parts are taken by the pipeline itself: it does not wait for a listener, which then misses the last of them.
    await pipeline(createReadStream(path), createGzip(), async (zipped: AsyncIterable<Buffer>) => {
      for await (const part of zipped) parts.push(part);
    });
    return new Uint8Array(Buffer.concat(parts));
  };
  return {
    type: "application/wasm",
    plain: () => Readable.toWeb(createReadStream(path)) as ReadableStream,
    gzip: once(shrink),
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= work().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
