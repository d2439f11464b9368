import { createHash } from "node:crypto";
import type { Release } from "../release/open.ts";
import { codeVersion } from "../release/version.ts";
import type { ServiceContext } from "./context.ts";

const keys = new WeakMap<Release, string>();

/** Tells releases apart by all that is in them: the manifest carries the hash of every file. */
function keyOf(release: Release): string {
  let key = keys.get(release);
  if (key === undefined) {
    key = digest([JSON.stringify(release.manifest)]);
    keys.set(release, key);
  }
  return key;
}

/**
 * A strong entity tag from what an answer is made of: release, request and format. Known before any question
 * is asked of the release, so that a reader who already has the answer costs nothing.
 */
export function entityTag(release: Release | undefined, ...parts: readonly string[]): string {
  const source = release === undefined ? "" : keyOf(release);
  return `"${digest([codeVersion, source, ...parts])}"`;
}

function digest(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 27);
}

export const cacheControl = "public, max-age=300, must-revalidate";

/** Sets the caching headers; true when the reader has this very answer, so that 304 is the answer. */
export function isUnchanged(c: ServiceContext, tag: string, vary: string): boolean {
  c.header("ETag", tag);
  c.header("Cache-Control", cacheControl);
  c.header("Vary", vary);
  const asked = c.req.header("If-None-Match");
  if (asked === undefined) return false;
  return isSameTag(asked, tag);
}

/** Weak comparison (RFC 9110, 13.1.2) with If-None-Match: compression makes W/ of the tag that we gave. */
export function isSameTag(asked: string, tag: string): boolean {
  return asked.split(",").some((one) => {
    const trimmed = one.trim();
    return trimmed === "*" || trimmed === tag || trimmed === `W/${tag}`;
  });
}
