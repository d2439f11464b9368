import { randomBytes } from "node:crypto";
import { link, open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError, isSystemError } from "../../errors.ts";
import { writeDurably } from "../durable.ts";

interface Found<T> {
  readonly nr: number;
  readonly value: T;
}

/** Older versions that stay, so that a reader who just looked for the newest finds it. */
const kept = 8;

/**
 * Reads the newest version of a record: `<name>.<nr>.json` in a folder. Several processes may read and change it
 * without a lock, since a version is made with `link`, which only one of them can win.
 */
export async function readRecord<T>(folder: string, name: string): Promise<T | undefined> {
  return (await newest<T>(folder, name))?.value;
}

async function newest<T>(folder: string, name: string): Promise<Found<T> | undefined> {
  for (;;) {
    const nr = (await numbersOf(folder, name)).at(-1);
    if (nr === undefined) return undefined;
    try {
      return { nr, value: JSON.parse(await readFile(fileOf(folder, name, nr), "utf8")) as T };
    } catch (error) {
      if (!isSystemError(error, "ENOENT")) throw error;
    }
  }
}

/** Makes a record; false when there is one. */
export async function createRecord<T>(folder: string, name: string, value: T): Promise<boolean> {
  return writeVersion(folder, name, 1, value);
}

/**
 * Changes a record to what `change` makes of it; when another was first, `change` is asked again with what that left.
 * Nothing happens when it returns undefined. What it throws goes to the caller.
 * @returns the record as it is now; undefined when it is not there or was left alone.
 */
export async function changeRecord<T>(
  folder: string,
  name: string,
  change: (value: T) => T | undefined,
): Promise<T | undefined> {
  for (;;) {
    const found = await newest<T>(folder, name);
    const value = found === undefined ? undefined : change(found.value);
    if (found === undefined || value === undefined) return undefined;
    const nr = found.nr + 1;
    if (!(await writeVersion(folder, name, nr, value))) continue;
    const numbers = await numbersOf(folder, name);
    if (numbers.at(-1) !== nr) {
      // So slow that this number had been used and cleared away: what was read is out of date.
      await rm(fileOf(folder, name, nr), { force: true });
      continue;
    }
    for (const old of numbers.slice(0, -kept)) await rm(fileOf(folder, name, old), { force: true });
    return value;
  }
}

async function numbersOf(folder: string, name: string): Promise<number[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isSystemError(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  });
  const numbers = names.flatMap((one) => {
    const nr = one.startsWith(`${name}.`)
      ? /^(\d{1,9})\.json$/.exec(one.slice(name.length + 1))?.[1]
      : undefined;
    return nr === undefined ? [] : [Number(nr)];
  });
  return numbers.sort((a, b) => a - b);
}

async function writeVersion(folder: string, name: string, nr: number, value: unknown): Promise<boolean> {
  const temporary = join(folder, `.${name}-${randomBytes(6).toString("hex")}`);
  try {
    await writeDurably(temporary, `${JSON.stringify(value)}\n`);
    await link(temporary, fileOf(folder, name, nr));
    await flushFolder(folder);
    return true;
  } catch (error) {
    if (isSystemError(error, "EEXIST")) return false;
    throw asExpected(error);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

const fileOf = (folder: string, name: string, nr: number) => join(folder, `${name}.${nr}.json`);

export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The expected failure behind an error of the disk; any other error as it is. */
export function asExpected(error: unknown): unknown {
  if (isSystemError(error, "ENOSPC", "EDQUOT", "EFBIG")) {
    return new AppError("DISK_FULL", "Er is nu geen ruimte voor leveringen.", [], error);
  }
  if (isSystemError(error, "ENOENT", "ENOTDIR")) {
    return new AppError("DELIVERY_NOT_FOUND", "Deze levering is er niet meer.", [], error);
  }
  if (isSystemError(error, "EACCES", "EPERM", "EROFS")) {
    return new AppError("HOME_NOT_WRITABLE", "In de werkmap kan niet worden geschreven.", [], error);
  }
  return error;
}
