import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Grant, givenRoles, type Principal } from "./roles.ts";

const stored = z.strictObject({
  actor: z.string(),
  rechten: z.array(z.strictObject({ rol: z.enum(givenRoles), organisatie: z.string() })),
  /** When it ends, whatever happens. */
  tot: z.iso.datetime(),
  /** When its id was made. */
  gewisseld: z.iso.datetime(),
  /** Ties the ids together that one sign-in had. */
  reeks: z.string(),
  /** Hash of the access file it was begun under. */
  kenmerk: z.string(),
});
type Stored = z.output<typeof stored>;

export interface SessionSettings {
  readonly home: string;
  readonly hours: number;
  readonly idleMinutes: number;
  readonly kenmerk: string;
  readonly clock: () => Date;
}

export interface FoundSession {
  readonly principal: Principal;
  /** The id from now on, when it is time for another. */
  readonly renewed: string | undefined;
}

const idForm = /^[A-Za-z0-9_-]{43}$/;
const minute = 60_000;
const renewAfter = 15 * minute;
const overlap = minute;
const sweepEvery = 10 * minute;

/**
 * Who is signed in: a file per session in the home, under the hash of its id, so that every server of the home knows
 * it and nobody can take it over from the files. The time of the file says when it was used last.
 */
export class SessionStore {
  readonly #settings: SessionSettings;
  readonly #folder: string;
  #swept = 0;

  constructor(settings: SessionSettings) {
    this.#settings = settings;
    this.#folder = join(settings.home, "access", "sessions");
  }

  /** Begins a session; the id is to be given to the browser and is kept nowhere. */
  async begin(actor: string, rechten: readonly Grant[]): Promise<string> {
    await this.#sweep();
    const now = this.#settings.clock();
    const tot = new Date(now.getTime() + this.#settings.hours * 60 * minute).toISOString();
    const reeks = randomBytes(16).toString("hex");
    return this.#new({ actor, rechten: [...rechten], tot, reeks, kenmerk: this.#settings.kenmerk });
  }

  /** The session of an id; undefined when it ended, was idle too long, or began under other rules. */
  async find(id: string): Promise<FoundSession | undefined> {
    if (!idForm.test(id)) return undefined;
    const file = this.#fileOf(id);
    const session = await this.#read(file);
    if (session === undefined) return undefined;
    const now = this.#settings.clock();
    await this.#seen(file, now);
    const due = now.getTime() - Date.parse(session.gewisseld) >= renewAfter;
    const { actor, rechten, tot } = session;
    const principal: Principal = { soort: "persoon", actor, rechten, tot };
    if (!due) return { principal, renewed: undefined };
    const renewed = await this.#new(session);
    // Requests that are under way still carry the old id.
    const end = new Date(now.getTime() + overlap).toISOString();
    await this.#write(file, { ...session, tot: end < tot ? end : tot, gewisseld: now.toISOString() });
    return { principal, renewed };
  }

  /** Ends a session under every id that it had. */
  async end(id: string): Promise<void> {
    if (!idForm.test(id)) return;
    const session = await this.#read(this.#fileOf(id));
    if (session === undefined) return;
    for (const file of await this.#files()) {
      const other = await parse(file);
      if (other?.reeks === session.reeks) await rm(file, { force: true });
    }
  }

  async #new(session: Omit<Stored, "gewisseld">): Promise<string> {
    const id = randomBytes(32).toString("base64url");
    const now = this.#settings.clock();
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await this.#write(this.#fileOf(id), { ...session, gewisseld: now.toISOString() });
    return id;
  }

  async #write(file: string, session: Stored): Promise<void> {
    const temporary = `${file}.${randomBytes(4).toString("hex")}`;
    await writeFile(temporary, JSON.stringify(session), { mode: 0o600, flag: "wx" });
    const now = this.#settings.clock();
    await utimes(temporary, now, now);
    await rename(temporary, file);
  }

  async #read(file: string): Promise<Stored | undefined> {
    const session = await parse(file);
    const used = await stat(file).catch(() => undefined);
    if (session === undefined || used === undefined) return undefined;
    const now = this.#settings.clock();
    const idle = now.getTime() - used.mtimeMs > this.#settings.idleMinutes * minute;
    const over = session.tot <= now.toISOString() || session.kenmerk !== this.#settings.kenmerk;
    if (!idle && !over) return session;
    await rm(file, { force: true });
    return undefined;
  }

  async #seen(file: string, now: Date): Promise<void> {
    const used = await stat(file).catch(() => undefined);
    if (used === undefined || Math.abs(now.getTime() - used.mtimeMs) < minute) return;
    await utimes(file, now, now).catch(() => undefined);
  }

  async #files(): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.map((name) => join(this.#folder, name));
  }

  /**
   * Takes away what is over, once in a while: what is asked for is looked at anyway. What a killed server left half
   * written is old soon as well.
   */
  async #sweep(): Promise<void> {
    const started = this.#settings.clock().getTime();
    if (started - this.#swept < sweepEvery) return;
    this.#swept = started;
    for (const file of await this.#files()) {
      if (file.endsWith(".json")) await this.#read(file);
      else {
        const facts = await stat(file).catch(() => undefined);
        const now = this.#settings.clock().getTime();
        if (facts !== undefined && now - facts.mtimeMs > 10 * minute) await rm(file, { force: true });
      }
    }
  }

  #fileOf(id: string): string {
    return join(this.#folder, `${createHash("sha256").update(id).digest("hex")}.json`);
  }
}

async function parse(file: string): Promise<Stored | undefined> {
  try {
    const read = stored.safeParse(JSON.parse(await readFile(file, "utf8")));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
