import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ServiceContext } from "./context.ts";
import type { StoredFile } from "./file-store.ts";
import { whenGone } from "./gone.ts";
import { problem } from "./problem.ts";

export interface ByteRange {
  readonly first: number;
  /** Included. */
  readonly last: number;
}

/**
 * What a Range header asks of something of `size` bytes: one range, "none" when none of it is there (416), or
 * undefined for the whole. Several ranges at once and other units are answered with the whole, as RFC 9110 allows.
 */
export function parseRange(header: string | undefined, size: number): ByteRange | "none" | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (match === null) return undefined;
  const [, from = "", to = ""] = match;
  if (from === "" && to === "") return undefined;
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? "none" : { first: size - length, last: size - 1 };
  }
  const [first, last] = [Number(from), to === "" ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== "" && Number(to) < first) return undefined;
  return first >= size ? "none" : { first, last };
}

/** Whether the request asks for a part, and still means this version of it (If-Range, RFC 9110 13.1.5). */
export function asksPart(c: ServiceContext, tag: string): boolean {
  if (c.req.method !== "GET" || c.req.header("Range") === undefined) return false;
  const condition = c.req.header("If-Range");
  return condition === undefined || condition === tag;
}

/** A file as a whole or the part that is asked for. The headers of the whole are set already. */
export async function sendFile(c: ServiceContext, file: StoredFile, tag: string): Promise<Response> {
  const range = asksPart(c, tag) ? parseRange(c.req.header("Range"), file.size) : undefined;
  if (range === "none") {
    c.header("Content-Range", `bytes */${file.size}`);
    return problem(c, "bereik-niet-leverbaar", `Dit bestand heeft ${file.size} bytes.`);
  }
  const { first, last } = range ?? { first: 0, last: file.size - 1 };
  c.header("Accept-Ranges", "bytes");
  c.header("Content-Length", String(last - first + 1));
  if (c.req.method === "HEAD" || file.size === 0) return c.body(null);
  if (range !== undefined) c.header("Content-Range", `bytes ${first}-${last}/${file.size}`);
  // Opened before the answer begins: a file that makes room for others is then still read to its end.
  const handle = await open(file.path);
  const content = handle.createReadStream({ start: first, end: last, highWaterMark: 512 * 1024 });
  content.on(
    "close",
    whenGone(c, () => content.destroy()),
  );
  return c.body(Readable.toWeb(content) as ReadableStream, range === undefined ? 200 : 206);
}
