import { createHash } from "node:crypto";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { isSystemError } from "../../errors.ts";

/** What happened, in the six fields of BIO2 8.15.01. Never a personal value and never a secret. */
export interface AuditEvent {
  readonly actie: string;
  readonly object: string;
  readonly resultaat: "gelukt" | "geweigerd" | "mislukt";
  readonly oorsprong: string;
  readonly actor: string;
}

/** Name of a book and the last line in it that counts, as `nr:hash`. */
export type Anchors = Readonly<Record<string, string>>;

/** A line of a book. `hash` is that of the line without it, and `vorige` is the hash of the line before. */
export interface AuditLine extends AuditEvent {
  readonly nr: number;
  /** UTC, with milliseconds. */
  readonly tijdstempel: string;
  /** In the first line of a book: the books that were there. In a line about removal: what was removed. */
  readonly boeken?: Anchors;
  readonly vorige: string;
  readonly hash: string;
}

/** Hash that stands before the first line of a book; a line then cannot move to another book. */
export const beforeFirst = (book: string): string => digest(`boek ${book}`);

const bookName = /^\d{8}T\d{9}Z-[0-9a-f]{8}\.jsonl$/;

export function auditFolder(home: string): string {
  return join(home, "access", "audit");
}

/** Names of the books of a home, the oldest first; none in a home without a log. */
export async function bookNames(home: string): Promise<string[]> {
  const names = await readdir(auditFolder(home)).catch((error: unknown) => {
    if (isSystemError(error, "ENOENT")) return [];
    throw error;
  });
  return names.filter((name) => bookName.test(name)).sort();
}

/** Makes a line out of its content. */
export function sealed(content: Omit<AuditLine, "hash">): {
  readonly line: AuditLine;
  readonly text: string;
} {
  const hash = digest(JSON.stringify(content));
  const line = { ...content, hash };
  return { line, text: `${JSON.stringify(line)}\n` };
}

/** Reads a line as it was written; undefined when it is not a line, or not the one that its hash is of. */
export function readLine(text: string): AuditLine | undefined {
  try {
    const { hash, ...content } = JSON.parse(text) as AuditLine;
    // The text must be the one and only form, so that nothing can be added that the hash does not cover.
    const { line, text: whole } = sealed(content);
    return line.hash === hash && whole === `${text}\n` ? line : undefined;
  } catch {
    return undefined;
  }
}

/** The last whole line of a book; undefined when there is none. */
export async function lastLine(file: string): Promise<AuditLine | undefined> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    for (let length = 8_192; ; length *= 8) {
      const start = Math.max(0, size - length);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
      const lines = buffer.subarray(0, bytesRead).toString("utf8").split("\n").slice(0, -1);
      const last = lines.at(-1);
      const line = last === undefined ? undefined : readLine(last);
      if (line !== undefined || start === 0) return line;
    }
  } finally {
    await handle.close();
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
