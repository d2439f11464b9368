import { gzipSync } from "node:zlib";
import type { Release } from "../release/open.ts";
import { type Asked, askedOf, headerOf } from "./client.ts";
import type { ServiceContext } from "./context.ts";
import { cacheControl } from "./etag.ts";

export interface QuickAnswer {
  readonly tag: string;
  readonly body: string;
  /** Besides those of every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer as it goes out, whole and packed. */
export class KeptAnswer {
  readonly tag: string;
  readonly route: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  #packed: Buffer | undefined;

  constructor(route: string, { tag, body, headers }: QuickAnswer) {
    this.tag = tag;
    this.route = route;
    this.body = Buffer.from(body);
    this.headers = { ...headers, "Cache-Control": cacheControl };
  }

  /** The same in gzip. */
  get packed(): Buffer {
    this.#packed ??= gzipSync(this.body);
    return this.#packed;
  }
}

const most = { entries: 4_000, bytes: 48 * 1024 * 1024 };

/**
 * Answers of the current release by the very words of the request: who asks what was asked before gets it without the
 * words being read again. Only whole answers to plain questions are kept.
 */
export class QuickAnswers {
  #release: Release | undefined;
  #bytes = 0;
  readonly #kept = new Map<string, KeptAnswer>();

  /** @param url path and query, as the client wrote them. */
  find(release: Release, asked: Asked, url: string): KeptAnswer | undefined {
    return this.#release === release ? this.#kept.get(keyOf(asked, url)) : undefined;
  }

  keep(release: Release, c: ServiceContext, answer: QuickAnswer): void {
    if (c.req.method !== "GET") return;
    const kept = new KeptAnswer(c.req.routePath, answer);
    const { length } = kept.body;
    const full = this.#kept.size >= most.entries || this.#bytes + length > most.bytes;
    if (this.#release !== release || full) {
      this.#kept.clear();
      this.#bytes = 0;
      this.#release = release;
    }
    if (length > most.bytes / 8) return;
    this.#bytes += length;
    const { url } = c.req;
    this.#kept.set(keyOf(askedOf(c), url.slice(url.indexOf("/", 8))), kept);
  }
}

function keyOf(asked: Asked, url: string): string {
  return `${headerOf(asked, "accept") ?? ""} ${url}`;
}
