import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../errors.ts";
import type { Reception } from "./reception.ts";
import { asExpected, flushFolder } from "./records.ts";
import type { DeliveryLimits, DeliveryStand, DeliveryState, FileEntry } from "./types.ts";

/** Why an upload was not taken; the answer of the service follows from it. */
export class UploadRefused extends Error {
  readonly reason: "te-groot" | "te-traag" | "afgebroken" | "leeg";

  constructor(reason: UploadRefused["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

/** States in which files may come and go. */
export const takesFiles: readonly DeliveryStand[] = ["open", "gecontroleerd"];

export interface Upload {
  readonly id: string;
  readonly naam: string;
  readonly door: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Takes one file into a delivery, as it comes: never whole in memory, hashed on the way, on the disk before it counts.
 * A broken upload leaves nothing, and the file that it would have replaced stays.
 * @param server who writes, so that the rest of a killed process can be told apart.
 * @throws UploadRefused; AppError DELIVERY_STATE, DELIVERY_NOT_FOUND, DISK_FULL.
 */
export async function receiveFile(
  reception: Reception,
  { id, naam, door, body }: Upload,
  limits: DeliveryLimits,
  server: string,
): Promise<{ readonly entry: FileEntry; readonly isNew: boolean }> {
  const folder = reception.folderOf(id);
  const map = randomBytes(8).toString("hex");
  const underWay = join(folder, "onderweg", `${server}.${map}`);
  const target = join(folder, "bestanden", map);
  const room = roomFor(await reception.get(id), naam, limits);
  try {
    await mkdir(underWay, { mode: 0o700 });
    const { bytes, sha256 } = await write(join(underWay, naam), paced(body, limits), room);
    await flushFolder(underWay);
    await rename(underWay, target);
    await flushFolder(join(folder, "bestanden"));
    const entry = { naam, map, bytes, sha256, ontvangenOp: new Date().toISOString() };
    const old = await enter(reception, id, entry, limits, door);
    if (old !== undefined) await rm(join(folder, "bestanden", old.map), { recursive: true, force: true });
    return { entry, isNew: old === undefined };
  } catch (error) {
    for (const left of [underWay, target])
      await rm(left, { recursive: true, force: true }).catch(() => undefined);
    throw asExpected(error);
  }
}

/** Bytes that a file of this name may still have. */
export function roomFor(state: DeliveryState, naam: string, limits: DeliveryLimits): number {
  const others = state.bestanden.filter((one) => one.naam !== naam);
  if (others.length >= limits.files) {
    throw new AppError("DELIVERY_STATE", `Een levering heeft ten hoogste ${limits.files} bestanden.`);
  }
  const used = others.reduce((sum, { bytes }) => sum + bytes, 0);
  return Math.min(limits.fileBytes, limits.deliveryBytes - used);
}

/** Takes a file out of a delivery; false when there is none of this name. */
export async function removeFile(
  reception: Reception,
  id: string,
  naam: string,
  door: string,
): Promise<boolean> {
  const old = (await reception.get(id)).bestanden.find((one) => one.naam === naam);
  if (old === undefined) return false;
  await reception.change(
    id,
    takesFiles,
    ({ bestanden }) => ({ ...unchecked, bestanden: bestanden.filter((one) => one.naam !== naam) }),
    { stap: "bestand-verwijderd", door },
  );
  await rm(join(reception.folderOf(id), "bestanden", old.map), { recursive: true, force: true });
  return true;
}

/** Puts the file on the list of the delivery; what was checked before no longer holds. */
async function enter(
  reception: Reception,
  id: string,
  entry: FileEntry,
  limits: DeliveryLimits,
  door: string,
): Promise<FileEntry | undefined> {
  let old: FileEntry | undefined;
  await reception.change(
    id,
    takesFiles,
    (state) => {
      // Others may have come in beside this one.
      if (entry.bytes > roomFor(state, entry.naam, limits)) throw new UploadRefused("te-groot");
      old = state.bestanden.find(({ naam }) => naam === entry.naam);
      const rest = state.bestanden.filter(({ naam }) => naam !== entry.naam);
      return { ...unchecked, bestanden: [...rest, entry] };
    },
    { stap: "bestand-ontvangen", door },
  );
  return old;
}

/** What is left of a delivery whose files changed. */
const unchecked = { stand: "open", controle: null, geaccepteerd: [] } as const;

async function write(path: string, body: AsyncIterable<Uint8Array>, room: number) {
  const hash = createHash("sha256");
  let bytes = 0;
  const handle = await open(path, "wx", 0o600);
  try {
    for await (const part of body) {
      bytes += part.length;
      if (bytes > room) throw new UploadRefused("te-groot");
      hash.update(part);
      for (let at = 0; at < part.length; ) at += (await handle.write(part, at)).bytesWritten;
    }
    if (bytes === 0) throw new UploadRefused("leeg");
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}

/**
 * The parts of a body as they come. Ends it when the sender is too slow: counted is the time that it is waited for, not
 * the time that our own disk takes.
 */
export async function* paced(
  body: AsyncIterable<Uint8Array>,
  { slowest, grace }: Pick<DeliveryLimits, "slowest" | "grace">,
): AsyncGenerator<Uint8Array> {
  const parts = body[Symbol.asyncIterator]();
  let waited = 0;
  let bytes = 0;
  for (;;) {
    const start = performance.now();
    const next = await within(parts.next(), grace + (bytes / slowest) * 1000 - waited);
    if (next.done === true) return;
    waited += performance.now() - start;
    bytes += next.value.length;
    yield next.value;
  }
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UploadRefused("te-traag")), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    work.catch(() => undefined);
    // Whatever goes wrong while a part is waited for is of the sender.
    throw error instanceof UploadRefused ? error : new UploadRefused("afgebroken");
  } finally {
    clearTimeout(timer);
  }
}
