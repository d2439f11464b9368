import { statSync } from "node:fs";
import { basename } from "node:path";
import { AppError, isSystemError } from "../errors.ts";
import type { Delivery } from "./delivery.ts";
import { partsOf } from "./parts.ts";

function pathsOf({ files, packages }: Delivery): string[] {
  return [...new Set([...files, ...packages].flatMap(partsOf).map(({ path }) => path))];
}

/**
 * Reads a delivery with `work`, and refuses it when one of its files became another meanwhile: the rows that were
 * read might be of one version and the hash of another.
 * @throws AppError DELIVERY_CHANGED
 */
export async function unchanged<T>(delivery: Delivery, work: () => Promise<T>): Promise<T> {
  const paths = pathsOf(delivery);
  const before = paths.map(stamp);
  const gone = paths.find((_, index) => before[index] === "");
  if (gone !== undefined) throw changed(gone);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    const other = paths.find((path, index) => stamp(path) !== before[index]);
    if (other === undefined || error instanceof AppError) throw error;
    throw changed(other, error);
  }
  const other = paths.find((path, index) => stamp(path) !== before[index]);
  if (other !== undefined) throw changed(other);
  return result;
}

/** Tells one version of a file from another; "" when it is not there. */
function stamp(path: string): string {
  try {
    const { dev, ino, size, mtimeMs } = statSync(path);
    return `${dev} ${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    if (!isSystemError(error, "ENOENT", "ENOTDIR", "EACCES", "ESTALE", "EIO")) throw error;
    return "";
  }
}

function changed(path: string, cause?: unknown): AppError {
  return new AppError(
    "DELIVERY_CHANGED",
    `Het bestand ${basename(path)} is veranderd of verdwenen terwijl het werd gelezen; er is niets geladen.`,
    [],
    cause,
  );
}
