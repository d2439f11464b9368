import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError, isSystemError } from "../errors.ts";
import { sampleSupplier, tables } from "../store/contract.ts";

export const descriptionFile = "levering.yml";
/** What was planted, when the sample was made with dirt. */
export const dirtFile = "vuil.json";

const work = ".bezig";
const files = [...tables.map((spec) => `${spec.name}.csv`), descriptionFile, dirtFile];

/**
 * Runs `make` in a work folder inside `out` and puts its files in place when it succeeded: a sample that was broken
 * off never looks whole.
 * @throws AppError USAGE when `out` is a file, cannot be written, or holds anything but an earlier sample.
 */
export async function fillFolder<T>(out: string, make: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(out, work);
  try {
    await mkdir(out, { recursive: true });
    await refuseStrangers(out);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
  } catch (error) {
    throw unusable(out, error);
  }
  try {
    const result = await make(folder);
    await rm(join(out, descriptionFile), { force: true });
    await rm(join(out, dirtFile), { force: true });
    const made = (await readdir(folder)).filter((name) => files.includes(name));
    const inOrder = made.toSorted((a, b) => Number(a === descriptionFile) - Number(b === descriptionFile));
    for (const name of inOrder) await rename(join(folder, name), join(out, name));
    return result;
  } catch (error) {
    throw unusable(out, error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function refuseStrangers(out: string): Promise<void> {
  const present = await readdir(out);
  const known = present.every((name) => files.includes(name) || name === work);
  const earlier =
    !present.some((name) => name.endsWith(".csv")) || (await isSample(out)) || present.includes(work);
  if (known && earlier) return;
  throw new AppError(
    "USAGE",
    `De map ${out} is niet leeg en bevat iets anders dan een eerder gemaakte voorbeeldsector. Kies een lege map met --out.`,
  );
}

async function isSample(out: string): Promise<boolean> {
  try {
    return (await readFile(join(out, descriptionFile), "utf8")).includes(`leverancier: ${sampleSupplier}\n`);
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return false;
    throw error;
  }
}

function unusable(out: string, error: unknown): unknown {
  if (isSystemError(error, "EEXIST", "ENOTDIR")) {
    return new AppError("USAGE", `${out} is geen map. Kies een andere map met --out.`, [], error);
  }
  if (isSystemError(error, "EACCES", "EPERM", "EROFS")) {
    return new AppError("USAGE", `In de map ${out} kan niet worden geschreven.`, [], error);
  }
  // The engine has no error code of its own for a full disk.
  if (isSystemError(error, "ENOSPC") || (error instanceof Error && /No space left/.test(error.message))) {
    return new AppError("USAGE", `Er is te weinig schijfruimte voor de map ${out}.`, [], error);
  }
  return error;
}
