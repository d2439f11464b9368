import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AppError } from "../errors.ts";
import type { Report } from "./define.ts";

/** All reports of `<root>/reports`, one per file, by title. */
export async function listReports(root: string): Promise<Report[]> {
  const folder = join(root, "reports");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.(ts|js)$/.test(name));
  const reports = await Promise.all(files.map((name) => readReport(join(folder, name), name)));
  return reports.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function readReport(path: string, name: string): Promise<Report> {
  const loaded = (await import(pathToFileURL(path).href)) as { readonly report?: Report };
  if (loaded.report?.id !== name.replace(/\.(ts|js)$/, "")) {
    throw new Error(`reports/${name} does not export a report of its own name`);
  }
  return loaded.report;
}

/**
 * The report of this name.
 * @throws AppError UNKNOWN_REPORT with the names that are known.
 */
export function findReport(reports: readonly Report[], id: string): Report {
  const found = reports.find((report) => report.id === id);
  if (found !== undefined) return found;
  const known = reports.map((report) => report.id).join(", ");
  throw new AppError("UNKNOWN_REPORT", "Dit rapport bestaat niet.", [
    { message: `bekende rapporten: ${known === "" ? "geen" : known}` },
  ]);
}
