import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, isSystemError } from "../errors.ts";

/**
 * Writes a file of a report: whole or not at all. With `closed` it can be read by the user of this machine alone, from
 * its first byte on.
 * @throws AppError USAGE when the folder cannot be written.
 */
export async function putReportFile(
  folder: string,
  name: string,
  content: string | Uint8Array,
  { closed = false }: { readonly closed?: boolean } = {},
): Promise<void> {
  const temporary = join(folder, `.${name}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, content, closed ? { mode: 0o600, flag: "wx" } : {});
    // The mask of the process may take rights away, never add them; an odd mask is set right.
    if (closed) await chmod(temporary, 0o600);
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR", "EEXIST", "EISDIR", "ENOENT")) {
      throw new AppError(
        "USAGE",
        "In de map van --out kan niet worden geschreven. Kies een andere map.",
        [],
        error,
      );
    }
    throw error;
  }
}
