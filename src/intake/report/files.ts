import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Engine } from "../../engine/engine.ts";
import { AppError, isSystemError } from "../../errors.ts";
import type { CheckResult } from "../check.ts";
import { readMarked } from "./marked.ts";
import { writeRejected } from "./rejected.ts";
import { writeWorkbook } from "./workbook.ts";

export interface ReportFiles {
  /** Where the report comes as a workbook. */
  readonly workbook?: string | undefined;
  /** Where the refused rows come, one file per delivered file. */
  readonly rejected?: string | undefined;
}

/**
 * Writes the files of a report whose check kept every refused row. They hold delivered values, and are therefore
 * written nowhere else than where they were asked for, readable by their owner alone.
 * @returns the paths of the written files.
 * @throws AppError HOME_NOT_WRITABLE
 */
export async function writeReportFiles(result: CheckResult, files: ReportFiles): Promise<string[]> {
  const rejected = result.geweigerd ?? [];
  const engine = await Engine.open(":memory:");
  try {
    const written: string[] = [];
    if (files.workbook !== undefined) {
      const tables = await readMarked(engine, rejected);
      await inFolder(files.workbook, (path) => writeWorkbook(path, result, tables));
      written.push(files.workbook);
    }
    if (files.rejected !== undefined)
      written.push(...(await writeRejected(engine, rejected, files.rejected)));
    return written;
  } finally {
    engine.close();
  }
}

async function inFolder(path: string, write: (path: string) => Promise<void>): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    await write(path);
  } catch (error) {
    if (!isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOSPC", "EISDIR"))
      throw error;
    throw new AppError("HOME_NOT_WRITABLE", `Het bestand ${path} kan niet worden geschreven.`, [], error);
  }
}
