import { join } from "node:path";
import { AppError } from "../errors.ts";
import type { Report } from "../report/define.ts";
import { renderReport } from "../report/render-html.ts";
import type { Context } from "./command.ts";
import { openOwn } from "./employer.ts";
import { openLatest } from "./export.ts";
import { putReportFile } from "./report-file.ts";

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
    const options = { contact: settings.contact, employer: own.figures, kenmerk };
    const html = await renderReport(release, report, {}, options);
    const name = `${report.id}-${kenmerk}.html`;
    await putReportFile(out, name, html, { closed: true });
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
