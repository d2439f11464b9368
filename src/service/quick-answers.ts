import { gzipSync } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import type { Release } from "../release/open.ts";
import type { AppOptions, ServiceContext, ServiceEnv } from "./context.ts";
import { cacheControl, isSameTag } from "./etag.ts";
import { commonHeaders, headerOf } from "./headers.ts";

export interface QuickAnswer {
  readonly tag: string;
  readonly body: string;
  /** Besides those of every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

interface Kept {
  readonly tag: string;
  readonly route: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  packed?: Buffer;
}

const most = { entries: 4_000, bytes: 48 * 1024 * 1024 };

/**
 * Answers of the current release by the very words of the request: who asks what was asked before gets it without the
 * words being read again. Only whole answers to plain questions are kept.
 */
export class QuickAnswers {
  #release: Release | undefined;
  #bytes = 0;
  readonly #kept = new Map<string, Kept>();

  find(release: Release, c: ServiceContext): Kept | undefined {
    return this.#release === release ? this.#kept.get(keyOf(c)) : undefined;
  }

  keep(release: Release, c: ServiceContext, { tag, body, headers }: QuickAnswer): void {
    if (c.req.method !== "GET") return;
    const bytes = Buffer.from(body);
    const full = this.#kept.size >= most.entries || this.#bytes + bytes.length > most.bytes;
    if (this.#release !== release || full) {
      this.#kept.clear();
      this.#bytes = 0;
      this.#release = release;
    }
    if (bytes.length > most.bytes / 8) return;
    this.#bytes += bytes.length;
    const own = { ...headers, ETag: tag, "Cache-Control": cacheControl };
    this.#kept.set(keyOf(c), { tag, body: bytes, route: c.req.routePath, headers: own });
  }
}

function keyOf(c: ServiceContext): string {
  const { url } = c.req;
  return `${headerOf(c, "accept") ?? ""} ${url.slice(url.indexOf("/", 8))}`;
}

/** Gives the answer that was kept, when there is one. */
export function quickly({ releases }: AppOptions, quick: QuickAnswers): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    c.set("quick", quick);
    if (c.req.method !== "GET" || headerOf(c, "range") !== undefined) return next();
    const release = await releases.peek();
    const kept = release === undefined ? undefined : quick.find(release, c);
    return kept === undefined ? next() : give(c, kept);
  };
}

function give(c: ServiceContext, kept: Kept): Response {
  c.set("route", kept.route);
  const headers = Object.assign(commonHeaders(c), kept.headers);
  const asked = headerOf(c, "if-none-match");
  if (asked !== undefined && isSameTag(asked, kept.tag)) {
    delete headers["Content-Type"];
    return new Response(null, { status: 304, headers });
  }
  if (!takesGzip(headerOf(c, "accept-encoding"))) {
    return new Response(kept.body as unknown as BodyInit, { status: 200, headers });
  }
  kept.packed ??= gzipSync(kept.body);
  headers["Content-Encoding"] = "gzip";
  headers.ETag = `W/${kept.tag}`;
  return new Response(kept.packed as unknown as BodyInit, { status: 200, headers });
}

/** Whether gzip is named, and not to be refused. */
function takesGzip(accepted: string | undefined): boolean {
  return accepted !== undefined && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accepted);
}
