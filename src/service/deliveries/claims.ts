import { randomBytes } from "node:crypto";
import { link, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { isSystemError } from "../../errors.ts";
import { writeDurably } from "../durable.ts";

interface Held {
  readonly nr: number;
  readonly id: string | undefined;
}

/**
 * Gives a key to a delivery when nobody has it. Who has it is in the file with the highest number; each taking makes
 * the next number with `link`, so that of two at once one gets it, and no lock has to be taken away.
 * @param isOpen whether a delivery still holds what it has.
 * @returns the delivery that has the key; undefined when this one got it.
 */
export async function claim(
  folder: string,
  key: string,
  id: string,
  isOpen: (id: string) => Promise<boolean>,
): Promise<string | undefined> {
  const temporary = join(folder, `.${randomBytes(6).toString("hex")}`);
  await writeDurably(temporary, id);
  try {
    for (;;) {
      const held = await newest(folder, key);
      if (held?.id !== undefined && (await isOpen(held.id))) return held.id;
      const nr = (held?.nr ?? 0) + 1;
      try {
        await link(temporary, join(folder, `${key}.${nr}`));
      } catch (error) {
        if (isSystemError(error, "EEXIST")) continue;
        throw error;
      }
      if ((await newest(folder, key))?.nr !== nr) {
        // So slow that this number had been used and cleared away.
        await rm(join(folder, `${key}.${nr}`), { force: true });
        continue;
      }
      if (held !== undefined) await rm(join(folder, `${key}.${held.nr}`), { force: true });
      return undefined;
    }
  } finally {
    await rm(temporary, { force: true });
  }
}

/** The delivery that has a key. */
export async function holderOf(folder: string, key: string): Promise<string | undefined> {
  return (await newest(folder, key))?.id;
}

async function newest(folder: string, key: string): Promise<Held | undefined> {
  const numbers = (await readdir(folder)).flatMap((name) => {
    const [own, nr] = name.split(".");
    return own === key ? [Number(nr)] : [];
  });
  const nr = Math.max(...numbers);
  if (!Number.isFinite(nr)) return undefined;
  const id = await readFile(join(folder, `${key}.${nr}`), "utf8").catch(() => undefined);
  return { nr, id };
}
