import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Release } from "../release/open.ts";
import type { ReportOptions } from "../report/build.ts";
import type { ReportDocument } from "../report/document.ts";
import { type FormatName, formats } from "../report/formats.ts";
import { writeWhole } from "./write-whole.ts";

/** Where files of a report come, and who may read them. */
interface Place {
  readonly folder: string;
  /** Whether only the user of this machine can read the file, from its first byte on. */
  readonly closed?: boolean;
}

/**
 * Writes a document in every format that is asked.
 * @param base name of the files without their ending.
 * @returns the names of the files.
 * @throws AppError USAGE when the folder cannot be written.
 */
export async function putDocument(
  document: ReportDocument,
  base: string,
  asked: readonly FormatName[],
  place: Place,
  { release, options }: { readonly release: Release; readonly options: ReportOptions },
): Promise<string[]> {
  const names: string[] = [];
  for (const format of asked) {
    const render = await formats[format].open(release, options);
    const name = `${base}.${formats[format].ending}`;
    await putReportFile(place, name, await render(document));
    names.push(name);
  }
  return names;
}

/**
 * Writes a file of a report: whole or not at all.
 * @throws AppError USAGE when the folder cannot be written.
 */
export async function putReportFile(
  { folder, closed = false }: Place,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const refusal = "In de map van --out kan niet worden geschreven. Kies een andere map.";
  await writeWhole(join(folder, name), refusal, async (temporary) => {
    await writeFile(temporary, content, closed ? { mode: 0o600, flag: "wx" } : {});
    // The mask of the process may take rights away, never add them; an odd mask is set right.
    if (closed) await chmod(temporary, 0o600);
  });
}
