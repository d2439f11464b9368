import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { AppError, isSystemError } from "../errors.ts";

/**
 * The secret that replaces delivered keys: the one of the settings, else `<home>/secret.key` (readable by its
 * owner alone), made at the first import. Whoever loses it can no longer tie new deliveries to old ones.
 * @throws AppError SETTINGS_INVALID for a secret that is too short, HOME_NOT_WRITABLE.
 */
export function loadSecret(config: { readonly home: string; readonly secret: string | undefined }): Buffer {
  if (config.secret !== undefined) return checked(Buffer.from(config.secret, "utf8"), "REGIESPIEGEL_SECRET");
  const file = join(config.home, "secret.key");
  try {
    mkdirSync(config.home, { recursive: true });
    return checked(readOrMake(file), file);
  } catch (error) {
    if (!isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "EISDIR", "ENOSPC"))
      throw error;
    throw new AppError("HOME_NOT_WRITABLE", `Het bestand ${file} is niet te lezen of te maken.`, [], error);
  }
}

function readOrMake(file: string): Buffer {
  try {
    return Buffer.from(readFileSync(file, "utf8").trim(), "hex");
  } catch (error) {
    if (!isSystemError(error, "ENOENT")) throw error;
  }
  const temporary = `${file}.${process.pid}`;
  const handle = openSync(temporary, "w", 0o600);
  try {
    writeSync(handle, `${randomBytes(32).toString("hex")}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (!isSystemError(error, "EEXIST")) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  return Buffer.from(readFileSync(file, "utf8").trim(), "hex");
}

function checked(secret: Buffer, where: string): Buffer {
  if (secret.length >= 16) return secret;
  throw new AppError("SETTINGS_INVALID", `Het geheim in ${where} is te kort: minimaal 16 tekens of bytes.`);
}
