import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AppError, isSystemError } from "../../errors.ts";
import { writeDurably } from "../durable.ts";
import { type GivenRole, givenRoles, type Principal } from "./roles.ts";

const stored = z.strictObject({
  begin: z.string().regex(/^[a-z2-7]{10}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  rol: z.enum(givenRoles),
  organisatie: z.string(),
  omschrijving: z.string(),
  gemaakt: z.iso.datetime(),
  verloopt: z.iso.datetime(),
  ingetrokken: z.iso.datetime().nullable(),
});

/** An API key as it is kept: its start, and a hash of the whole. The key itself is shown once and kept nowhere. */
export type StoredKey = z.output<typeof stored>;

export interface KeyState extends Omit<StoredKey, "hash"> {
  readonly gebruikt: string | null;
  readonly stand: "geldig" | "verlopen" | "ingetrokken";
}

export interface NewKey {
  readonly rol: GivenRole;
  readonly organisatie: string;
  readonly omschrijving: string;
  readonly days: number;
}

const form = /^rs_([a-z2-7]{10})_[A-Za-z0-9_-]{43}$/;
const letters = "abcdefghijklmnopqrstuvwxyz234567";
const day = 24 * 60 * 60 * 1000;

/** The API keys of a home: a file each, so that servers and commands need no lock. */
export class KeyStore {
  readonly #folder: string;
  readonly #clock: () => Date;

  constructor(home: string, clock: () => Date = () => new Date()) {
    this.#folder = join(home, "access", "keys");
    this.#clock = clock;
  }

  /** Makes a key; `sleutel` is the only time that it is to be seen. */
  async make({ days, ...rest }: NewKey): Promise<{ readonly sleutel: string; readonly key: StoredKey }> {
    const begin = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join("");
    const sleutel = `rs_${begin}_${randomBytes(32).toString("base64url")}`;
    const now = this.#clock();
    const verloopt = new Date(now.getTime() + days * day).toISOString();
    const key: StoredKey = {
      ...{ begin, hash: hashOf(sleutel), ...rest },
      ...{ gemaakt: now.toISOString(), verloopt, ingetrokken: null },
    };
    await this.#write(key, true);
    return { sleutel, key };
  }

  /** A new key with the rights of an old one; the old one works for as many days more, if it was valid so long. */
  async rotate(begin: string, days: number, grace: number) {
    const old = await this.#known(begin);
    if (this.#stand(old) !== "geldig") {
      throw new AppError("USAGE", `De sleutel ${begin} is niet meer geldig. Maak een nieuwe met: keys add`);
    }
    const { rol, organisatie, omschrijving } = old;
    const made = await this.make({ rol, organisatie, omschrijving, days });
    const end = new Date(this.#clock().getTime() + grace * day).toISOString();
    await this.#write({ ...old, verloopt: end < old.verloopt ? end : old.verloopt }, false);
    return made;
  }

  /** From now on the key opens nothing, on any server of this home. */
  async revoke(begin: string): Promise<StoredKey> {
    const key = await this.#known(begin);
    const next = { ...key, ingetrokken: key.ingetrokken ?? this.#clock().toISOString() };
    await this.#write(next, false);
    return next;
  }

  /** Every key without its hash, the oldest first. */
  async list(): Promise<KeyState[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const keys = await Promise.all(
      names.filter((one) => one.endsWith(".json")).map((one) => this.#read(one.slice(0, -5))),
    );
    const states = await Promise.all(
      keys
        .filter((key) => key !== undefined)
        .map(async ({ hash: _, ...key }) => {
          const used = await stat(join(this.#folder, `${key.begin}.used`)).catch(() => undefined);
          return { ...key, gebruikt: used?.mtime.toISOString() ?? null, stand: this.#stand(key) };
        }),
    );
    return states.sort((a, b) => (a.gemaakt < b.gemaakt ? -1 : 1));
  }

  /** Whom a key stands for; undefined for one that is unknown, forged, expired or revoked. */
  async verify(sleutel: string): Promise<Principal | undefined> {
    const begin = form.exec(sleutel)?.[1];
    const key = begin === undefined ? undefined : await this.#read(begin);
    // The same work for a key that does not exist.
    const expected = Buffer.from(key?.hash ?? "0".repeat(64), "hex");
    const same = timingSafeEqual(Buffer.from(hashOf(sleutel), "hex"), expected);
    if (key === undefined || !same || this.#stand(key) !== "geldig") return undefined;
    await this.#used(key.begin);
    return {
      soort: "sleutel",
      actor: `sleutel:${key.begin}`,
      rechten: [{ rol: key.rol, organisatie: key.organisatie }],
      tot: key.verloopt,
    };
  }

  #stand({ ingetrokken, verloopt }: Pick<StoredKey, "ingetrokken" | "verloopt">): KeyState["stand"] {
    if (ingetrokken !== null) return "ingetrokken";
    return verloopt <= this.#clock().toISOString() ? "verlopen" : "geldig";
  }

  async #known(begin: string): Promise<StoredKey> {
    const key = /^[a-z2-7]{10}$/.test(begin) ? await this.#read(begin) : undefined;
    if (key !== undefined) return key;
    throw new AppError("USAGE", "Er is geen sleutel met dit begin. Zie: regiespiegel keys list");
  }

  /** A file that does not hold is no key. */
  async #read(begin: string): Promise<StoredKey | undefined> {
    const text = await readFile(join(this.#folder, `${begin}.json`), "utf8").catch(() => "");
    try {
      const read = stored.safeParse(JSON.parse(text));
      return read.success && read.data.begin === begin ? read.data : undefined;
    } catch {
      return undefined;
    }
  }

  async #write(key: StoredKey, isNew: boolean): Promise<void> {
    const file = join(this.#folder, `${key.begin}.json`);
    const temporary = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeDurably(temporary, `${JSON.stringify(key)}\n`);
      await (isNew ? link(temporary, file) : rename(temporary, file));
    } catch (error) {
      if (!isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "ENOSPC")) throw error;
      throw new AppError("HOME_NOT_WRITABLE", "De sleutel is niet te bewaren.", [], error);
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  /** The time of an empty file says when a key was used last; to the minute, so that most requests write nothing. */
  async #used(begin: string): Promise<void> {
    const file = join(this.#folder, `${begin}.used`);
    const now = this.#clock();
    const last = await stat(file).catch(() => undefined);
    if (last !== undefined && Math.abs(now.getTime() - last.mtimeMs) < 60_000) return;
    try {
      if (last === undefined) await writeFile(file, "", { mode: 0o600 });
      await utimes(file, now, now);
    } catch {
      // When it was used is good to know; that it cannot be noted is no reason to refuse.
    }
  }
}

function hashOf(sleutel: string): string {
  return createHash("sha256").update(sleutel).digest("hex");
}
