import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../errors.ts";
import { type AuditEvent, type AuditLine, auditFolder, bookNames, lastLine, readLine } from "./audit-book.ts";
import type { AuditLog } from "./audit-log.ts";

/**
 * The newest lines of all books, the newest first.
 * @param count how many at most, after `skip` of them.
 */
export async function newestLines(home: string, count: number, skip = 0): Promise<AuditLine[]> {
  const found: AuditLine[] = [];
  for (const name of (await bookNames(home)).reverse()) {
    const wanted = count + skip;
    // A book may run for a day: one that was opened later can hold older lines, but not older than its opening.
    const oldest = found.length < wanted ? undefined : found[wanted - 1]?.tijdstempel;
    const last = await lastLine(join(auditFolder(home), name));
    if (oldest !== undefined && last !== undefined && last.tijdstempel < oldest) continue;
    const text = await readFile(join(auditFolder(home), name), "utf8").catch(() => "");
    for (const part of text.split("\n").slice(-wanted - 1)) {
      const line = readLine(part);
      if (line !== undefined) found.push(line);
    }
    found.sort((a, b) =>
      a.tijdstempel < b.tijdstempel ? 1 : a.tijdstempel > b.tijdstempel ? -1 : b.nr - a.nr,
    );
    found.length = Math.min(found.length, wanted);
  }
  return found.slice(skip);
}

/** BIO2 8.18.02: half a year at the least. */
export const shortestRetention = 183;

/** Days that books stay when nothing else is said. */
export const standardRetention = 550;

/** The books of a home with the moment of their last line, the oldest first. */
export async function booksUntil(home: string): Promise<{ readonly naam: string; readonly tot: string }[]> {
  const books: { naam: string; tot: string }[] = [];
  for (const naam of await bookNames(home)) {
    const last = await lastLine(join(auditFolder(home), naam));
    if (last !== undefined) books.push({ naam, tot: last.tijdstempel });
  }
  return books;
}

/**
 * Removes the books that ended longer ago than `days`, and logs which; a later check then does not miss them.
 * @throws AppError USAGE for less than half a year.
 */
export async function removeOldBooks(
  home: string,
  log: AuditLog,
  event: Pick<AuditEvent, "oorsprong" | "actor">,
  options: { readonly days: number; readonly now: Date },
): Promise<string[]> {
  if (options.days < shortestRetention) {
    throw new AppError("USAGE", `Bewaar het logboek ten minste ${shortestRetention} dagen.`);
  }
  const limit = new Date(options.now.getTime() - options.days * 24 * 60 * 60 * 1000).toISOString();
  const old: Record<string, string> = {};
  for (const name of await bookNames(home)) {
    const last = await lastLine(join(auditFolder(home), name));
    if (last !== undefined && last.tijdstempel < limit) old[name] = `${last.nr}:${last.hash}`;
  }
  const names = Object.keys(old);
  if (names.length === 0) return [];
  const about = { actie: "logboek-opschonen", object: `${names.length} boeken` };
  await log.append({ ...event, ...about, resultaat: "gelukt", boeken: old });
  for (const name of names) await rm(join(auditFolder(home), name), { force: true });
  return names;
}
