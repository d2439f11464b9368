import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError, isSystemError } from "../../errors.ts";
import {
  type Anchors,
  type AuditEvent,
  auditFolder,
  beforeFirst,
  bookNames,
  lastLine,
  sealed,
} from "./audit-book.ts";

interface Book {
  readonly name: string;
  readonly file: FileHandle;
  readonly opened: number;
  nr: number;
  hash: string;
}

interface Waiting {
  readonly event: AuditEvent & { readonly boeken?: Anchors };
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const day = 24 * 60 * 60 * 1000;
const longest = 200_000;

/**
 * The log of who did what. Every process writes a book of its own, so that no lock is needed and a process that is
 * killed harms no line but the one it was writing; a new book names the last lines of the books before it. An event
 * is on the disk when `append` is done.
 */
export class AuditLog {
  readonly #home: string;
  readonly #clock: () => Date;
  #book: Book | undefined;
  #queue: Waiting[] = [];
  #writing: Promise<void> | undefined;

  constructor(home: string, clock: () => Date = () => new Date()) {
    this.#home = home;
    this.#clock = clock;
  }

  /** @throws AppError HOME_NOT_WRITABLE, DISK_FULL: what cannot be logged must not happen. */
  append(event: AuditEvent & { readonly boeken?: Anchors }): Promise<void> {
    return new Promise((done, failed) => {
      this.#queue.push({ event, done, failed });
      this.#writing ??= this.#write();
    });
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#leave();
  }

  /** Writes what waits, all that came in meanwhile with one write. */
  async #write(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0);
      try {
        const book = await this.#current();
        await add(
          book,
          batch.map(({ event }) => event),
          this.#clock(),
        );
        for (const { done } of batch) done();
      } catch (error) {
        // A line may stand there in part: this book is over.
        await this.#leave();
        for (const { failed } of batch) failed(explain(error));
      }
    }
    this.#writing = undefined;
  }

  async #current(): Promise<Book> {
    const now = this.#clock().getTime();
    const old = this.#book;
    if (old !== undefined && now - old.opened < day && old.nr < longest) return old;
    await this.#leave();
    this.#book = await openBook(this.#home, this.#clock());
    return this.#book;
  }

  async #leave(): Promise<void> {
    const book = this.#book;
    this.#book = undefined;
    await book?.file.close().catch(() => undefined);
  }
}

async function openBook(home: string, now: Date): Promise<Book> {
  const folder = auditFolder(home);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const boeken = await recentAnchors(home, now);
  const name = `${now.toISOString().replaceAll(/[-:.]/g, "")}-${randomBytes(4).toString("hex")}.jsonl`;
  const file = await open(join(folder, name), "ax", 0o600);
  const book: Book = { name, file, opened: now.getTime(), nr: 0, hash: beforeFirst(name) };
  await add(book, [{ ...opening, object: `boek ${name}`, boeken }], now);
  return book;
}

const opening = {
  actie: "boek-openen",
  resultaat: "gelukt",
  oorsprong: "programma",
  actor: "programma",
} as const;

async function add(
  book: Book,
  events: readonly (AuditEvent & { readonly boeken?: Anchors })[],
  now: Date,
): Promise<void> {
  let text = "";
  for (const event of events) {
    const next = sealed({
      nr: book.nr + 1,
      tijdstempel: now.toISOString(),
      actie: short(event.actie),
      object: short(event.object),
      resultaat: event.resultaat,
      oorsprong: short(event.oorsprong),
      actor: short(event.actor),
      ...(event.boeken === undefined ? {} : { boeken: event.boeken }),
      vorige: book.hash,
    });
    text += next.text;
    book.nr = next.line.nr;
    book.hash = next.line.hash;
  }
  await book.file.appendFile(text);
  await book.file.datasync();
}

const short = (text: string) => text.slice(0, 200);

const recent = 8 * day;
const always = 10;

/** The last line of every book that was written to in the last days, and of the newest books in any case. */
export async function recentAnchors(home: string, now: Date): Promise<Anchors> {
  const names = (await bookNames(home)).reverse();
  const anchors: [string, string][] = [];
  for (const [index, name] of names.entries()) {
    const path = join(auditFolder(home), name);
    const facts = await stat(path).catch(() => undefined);
    if (facts === undefined || (index >= always && now.getTime() - facts.mtimeMs > recent)) continue;
    const last = await lastLine(path);
    if (last !== undefined) anchors.push([name, `${last.nr}:${last.hash}`]);
  }
  return Object.fromEntries(anchors);
}

function explain(error: unknown): unknown {
  if (isSystemError(error, "ENOSPC", "EDQUOT", "EFBIG")) {
    return new AppError("DISK_FULL", "Het logboek kan niet worden bijgewerkt.", [], error);
  }
  if (isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST")) {
    return new AppError("HOME_NOT_WRITABLE", "Het logboek kan niet worden bijgewerkt.", [], error);
  }
  return error;
}
