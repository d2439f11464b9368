import { BodyCache } from "../body-cache.ts";
import type { ServiceContext } from "../context.ts";
import { entityTag, isUnchanged } from "../etag.ts";
import { type Edition, editionOf } from "./edition.ts";
import { notFoundPage } from "./failures.ts";
import { pagePolicy } from "./layout.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** What an answer needs: what it may load, and what it is made of beside the release. */
export interface Look {
  readonly policy: string;
  readonly tag: readonly string[];
}

/** Pages that were made before; each once per release. */
export type PageCache = BodyCache<{ readonly body: string }>;

/** Makes a page of a release in one language; undefined when this release has no such page. */
export type Make = (edition: Edition) => Promise<string | undefined>;

export const plainLook: Look = { policy: pagePolicy, tag: [] };

export function newPageCache(): PageCache {
  return new BodyCache(64 * 1024 * 1024);
}

/**
 * Answers with a page of the release that is held, from the cache where it can; 304 for who has it.
 * @param key what the page depends on besides the release: its path, or the canonical form of its address; with the
 * language in it.
 */
export async function answer(
  c: ServiceContext,
  cache: PageCache,
  { policy, tag: parts }: Look,
  make: Make,
  { key = c.req.path, voice = voiceOf(c) }: { readonly key?: string; readonly voice?: Voice } = {},
): Promise<Response> {
  const { release } = c.var.lease;
  const tag = entityTag(release, key, ...parts);
  const entry = await cache.get(tag, async () => ({ body: (await make(editionOf(release, voice))) ?? "" }));
  if (entry.body === "") return notFoundPage(c);
  c.header("Content-Security-Policy", policy);
  return isUnchanged(c, tag, "Accept-Encoding") ? c.body(null, 304) : c.html(entry.body);
}

/** A page that is not of a release, so that it is asked for anew each time. */
export function send(c: ServiceContext, body: string, policy: string = pagePolicy): Response {
  c.header("Content-Security-Policy", policy);
  c.header("Cache-Control", "no-cache");
  return c.html(body);
}
