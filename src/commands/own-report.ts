import { join } from "node:path";
import { AppError } from "../errors.ts";
import { buildDocument, type ReportOptions } from "../report/build.ts";
import type { Report } from "../report/define.ts";
import type { FormatName } from "../report/formats.ts";
import type { Context } from "./command.ts";
import { openOwn } from "./employer.ts";
import { openLatest } from "./export.ts";
import { putDocument } from "./report-file.ts";

interface Wanted {
  readonly options: ReportOptions;
  readonly formats: readonly FormatName[];
  readonly out: string;
}

/**
 * Makes a report of one employer for its owner: files that only the user of this machine can read.
 * @throws AppError USAGE without a key, or with a choice of others.
 */
export async function makeOwnReport(
  context: Context,
  report: Report,
  { options: shared, formats: asked, out }: Wanted,
): Promise<number> {
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
    const options = { ...shared, employer: own.figures, kenmerk };
    const document = await buildDocument(release, report, {}, options);
    const source = { release, options };
    const place = { folder: out, closed: true };
    const names = await putDocument(
      document,
      `${report.id}-${kenmerk}${shared.language === "en" ? "-en" : ""}`,
      asked,
      place,
      source,
    );
    const files = names.map((name) => join(out, name)).join(" en ");
    terminal.result(`Het rapport staat in ${files}. Alleen u kunt het openen; deel het zelf.`, {
      rapport: report.id,
      publicatie: release.manifest.id,
      map: out,
      bestanden: names,
    });
  } finally {
    release.close();
  }
  return 0;
}
