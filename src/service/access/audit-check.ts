import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type AuditLine, auditFolder, beforeFirst, bookNames, readLine } from "./audit-book.ts";

/** A line that does not hold. `regel` counts from 1; 0 is the book as a whole. */
export interface AuditFault {
  readonly boek: string;
  readonly regel: number;
  readonly melding: string;
}

export interface AuditReport {
  readonly boeken: number;
  readonly regels: number;
  /** The first line of every book that does not hold, and what later books miss of it. */
  readonly fouten: readonly AuditFault[];
  /** Books of which the last line was not finished: the process was killed. */
  readonly afgebroken: readonly string[];
  /** The newest line of all, as `boek nr:hash`; to be kept elsewhere, for a later `check --head`. */
  readonly kop: string | null;
}

interface Claim {
  readonly by: string;
  readonly regel: number;
  readonly boek: string;
  readonly anchor: string;
}

interface Walk {
  readonly claims: Claim[];
  readonly removed: Set<string>;
  /** Lines that exist and hold, as `boek nr:hash`, of those that are claimed. */
  readonly held: Map<string, ReadonlyMap<number, string>>;
}

/**
 * Reads every book again and says where the chain breaks.
 * @param head a head that was kept elsewhere: it must still be there.
 */
export async function checkAuditLog(home: string, head?: string): Promise<AuditReport> {
  const names = await bookNames(home);
  const fouten: AuditFault[] = [];
  const afgebroken: string[] = [];
  const walk: Walk = { claims: [], removed: new Set(), held: new Map() };
  let regels = 0;
  let newest: { readonly at: string; readonly kop: string } | undefined;
  for (const name of names) {
    const book = await checkBook(home, name, walk);
    regels += book.regels;
    if (book.fault !== undefined) fouten.push(book.fault);
    if (book.unfinished) afgebroken.push(name);
    if (book.last !== undefined && (newest === undefined || book.last.tijdstempel >= newest.at)) {
      newest = { at: book.last.tijdstempel, kop: `${name} ${book.last.nr}:${book.last.hash}` };
    }
  }
  const [boek = "", anchor = ""] = head?.split(" ") ?? [];
  if (head !== undefined) walk.claims.push({ by: "de opgegeven kop", regel: 0, boek, anchor });
  const known = new Set(fouten.map((fault) => fault.boek));
  fouten.push(...missing(walk).filter((fault) => !known.has(fault.boek)));
  return { boeken: names.length, regels, fouten, afgebroken, kop: newest?.kop ?? null };
}

async function checkBook(home: string, name: string, walk: Walk) {
  const hashes = new Map<number, string>();
  walk.held.set(name, hashes);
  let previous = beforeFirst(name);
  let last: AuditLine | undefined;
  let regels = 0;
  let broken: number | undefined;
  let fault: AuditFault | undefined;
  const input = createReadStream(join(auditFolder(home), name));
  let ended = true;
  input.on("data", (chunk) => {
    ended = Buffer.from(chunk).at(-1) === 10;
  });
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    regels += 1;
    const line = readLine(text);
    const holds = line !== undefined && line.nr === regels && line.vorige === previous;
    if (!holds) {
      broken ??= regels;
      continue;
    }
    if (broken !== undefined) continue;
    hashes.set(line.nr, line.hash);
    previous = line.hash;
    last = line;
    note(walk, name, line);
  }
  // Only the last line of a book can be half there, and only without its end.
  const unfinished = broken === regels && !ended;
  if (broken !== undefined && !unfinished) {
    fault = { boek: name, regel: broken, melding: "de regel is veranderd, verwijderd of ingevoegd" };
  }
  return { regels: unfinished ? regels - 1 : regels, fault, unfinished, last };
}

function note({ claims, removed }: Walk, name: string, { actie, nr, boeken = {} }: AuditLine): void {
  for (const [boek, anchor] of Object.entries(boeken)) {
    if (actie === "boek-openen") claims.push({ by: name, regel: nr, boek, anchor });
    else removed.add(boek);
  }
}

/** What a later book saw and is no longer there; each book is named once. */
function missing({ claims, removed, held }: Walk): AuditFault[] {
  const faults = new Map<string, AuditFault>();
  for (const { by, boek, anchor } of claims) {
    const [nr, hash] = anchor.split(":");
    const lines = held.get(boek);
    if (lines?.get(Number(nr)) === hash && hash !== undefined) continue;
    if (lines === undefined && removed.has(boek)) continue;
    const melding =
      lines === undefined
        ? `het boek is weg, maar staat in ${by}`
        : `de regel ontbreekt of is een andere dan in ${by} staat`;
    const regel = lines === undefined ? 0 : Number(nr);
    if (!faults.has(boek)) faults.set(boek, { boek, regel, melding });
  }
  return [...faults.values()];
}
