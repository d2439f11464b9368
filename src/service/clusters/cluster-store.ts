import { randomBytes } from "node:crypto";
import { link, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { AppError, isSystemError } from "../../errors.ts";
import { writeDurably } from "../durable.ts";

/** How a member stands: asked, in, said no, or went away. */
export const stands = ["uitgenodigd", "aanvaard", "geweigerd", "vertrokken"] as const;

export const clusterId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(2)
  .max(60);

const member = z.strictObject({
  organisatie: z.string(),
  stand: z.enum(stands),
  /** Since when it stands so. */
  sinds: z.iso.datetime(),
  /** The name of the member's own file when it agreed: whoever gets its name in toegang.yml later did not agree. */
  eigen: z.string().nullable(),
});
export type ClusterMember = z.output<typeof member>;

const cluster = z.strictObject({
  formaat: z.literal(1),
  id: clusterId,
  versie: z.int().min(1),
  naam: z.string(),
  /** The organisation whose manager made it. */
  beheerder: z.string(),
  leden: z.array(member),
  gemaakt: z.iso.datetime(),
  gewijzigd: z.iso.datetime(),
  /** Who made this version, as the log names them. */
  door: z.string(),
  /** Its id stays taken: figures under it may have been published. */
  verwijderd: z.boolean(),
});
export type Cluster = z.output<typeof cluster>;

/**
 * The clusters of a home: a folder each, with a file per version, `clusters/<id>/<versie>.json`. A version is made
 * whole and then linked into its place, so that of two servers at once one gets through, and a process that dies
 * leaves nothing half. The highest version holds; the others say what was agreed before.
 */
export class ClusterStore {
  readonly #folder: string;

  constructor(home: string) {
    this.#folder = join(home, "clusters");
  }

  /**
   * A cluster as it stands; undefined when there is none or it was removed.
   * @throws AppError CLUSTER_DAMAGED when its newest version cannot be read: an older one may say yes for who said no.
   */
  async find(id: string): Promise<Cluster | undefined> {
    const found = await this.#read(id);
    return found?.verwijderd === true ? undefined : found;
  }

  /** One version of a cluster, also one of before; undefined when it is not there or cannot be read. */
  async version(id: string, versie: number): Promise<Cluster | undefined> {
    if (!clusterId.safeParse(id).success || !Number.isSafeInteger(versie)) return undefined;
    const text = await readFile(join(this.#folder, id, `${versie}.json`), "utf8").catch(() => "");
    const read = parse(text);
    return read?.id === id && read.versie === versie ? read : undefined;
  }

  /**
   * Every cluster that was not removed, by id.
   * @param kept newest versions that were read before, by id: a version never changes, and reading is most of the work.
   */
  async list(kept?: Map<string, Cluster>): Promise<Cluster[]> {
    const names = (await namesIn(this.#folder)).filter((name) => clusterId.safeParse(name).success).sort();
    const all = await Promise.all(names.map((name) => this.#read(name, kept)));
    return all.filter((one) => one !== undefined).filter(({ verwijderd }) => !verwijderd);
  }

  /**
   * Writes the next version.
   * @returns false when that version is there already: someone else was first.
   */
  async write(next: Cluster): Promise<boolean> {
    const folder = join(this.#folder, next.id);
    const temporary = join(folder, `.nieuw-${randomBytes(6).toString("hex")}`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o750 });
      await writeDurably(temporary, `${JSON.stringify(next)}\n`, 0o640);
      await link(temporary, join(folder, `${next.versie}.json`));
      return true;
    } catch (error) {
      if (isSystemError(error, "EEXIST")) return false;
      if (!isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "ENOSPC")) throw error;
      throw new AppError("HOME_NOT_WRITABLE", "Het cluster is niet te bewaren.", [], error);
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  async #read(id: string, kept?: Map<string, Cluster>): Promise<Cluster | undefined> {
    if (!clusterId.safeParse(id).success) return undefined;
    const folder = join(this.#folder, id);
    const versions = (await namesIn(folder)).flatMap((name) => {
      const number = /^([1-9]\d{0,8})\.json$/.exec(name)?.[1];
      return number === undefined ? [] : [Number(number)];
    });
    if (versions.length === 0) return undefined;
    const newest = Math.max(...versions);
    const before = kept?.get(id);
    if (before?.versie === newest) return before;
    const read = parse(await readFile(join(folder, `${newest}.json`), "utf8"));
    if (read?.id === id && read.versie === newest) {
      kept?.set(id, read);
      return read;
    }
    throw new AppError("CLUSTER_DAMAGED", "Een cluster in de werkmap is niet te lezen.", [
      {
        file: `clusters/${id}/${newest}.json`,
        message: "is gewijzigd of beschadigd: zet een reservekopie terug",
      },
    ]);
  }
}

function parse(text: string): Cluster | undefined {
  try {
    return cluster.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isSystemError(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  });
}
