import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, isSystemError } from "../errors.ts";
import type { Report } from "../report/define.ts";
import { renderReport } from "../report/render-html.ts";
import { TOTAL } from "../report/selection.ts";
import type { Context } from "./command.ts";
import { openOwn } from "./employer.ts";
import { openLatest } from "./export.ts";

/**
 * Makes a report of one employer for its owner: one file that only the user of this machine can read.
 * @throws AppError USAGE without a key, or with a choice of others.
 */
export async function makeOwnReport(context: Context, report: Report, out: string): Promise<number> {
  const { config, values, terminal } = context;
  if (values.all === true || values.for !== undefined) {
    throw new AppError(
      "USAGE",
      "Dit rapport is er alleen voor de werkgever zelf. Geef alleen --employer op, zonder --for of --all.",
    );
  }
  const settings = config();
  const { release, own } = await openOwn(settings, values.employer, () => openLatest(settings));
  try {
    const kenmerk = own.name.slice(0, 12);
    const html = await renderReport(
      release,
      report,
      { [report.keuze.dimensie]: TOTAL },
      { contact: settings.contact, employer: own.figures, kenmerk },
    );
    const name = `${report.id}-${kenmerk}.html`;
    await putClosed(out, name, html);
    terminal.result(`Het rapport staat in ${join(out, name)}. Alleen u kunt het openen; deel het zelf.`, {
      rapport: report.id,
      publicatie: release.manifest.id,
      map: out,
      bestanden: [name],
    });
  } finally {
    release.close();
  }
  return 0;
}

/** Whole or not at all, and closed from its first byte on. */
async function putClosed(folder: string, name: string, content: string): Promise<void> {
  const temporary = join(folder, `.${name}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, content, { mode: 0o600, flag: "wx" });
    // The mask of the process may take rights away, never add them; an odd mask is set right.
    await chmod(temporary, 0o600);
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
