import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError, isSystemError } from "../errors.ts";

/**
 * Writes a file whole or not at all: beside its place first, then put there. Makes the folder when it is missing.
 * @param write fills the file at the path it is given.
 * @param refusal what the user is told when the place cannot be written.
 * @throws AppError USAGE with the refusal; what `write` throws otherwise.
 */
export async function writeWhole(
  path: string,
  refusal: string,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await write(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR", "EEXIST", "EISDIR", "ENOENT")) {
      throw new AppError("USAGE", refusal, [], error);
    }
    throw error;
  }
}
