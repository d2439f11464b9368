import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Release, sha256 } from "../release/open.ts";
import { codeVersion } from "../release/version.ts";
import type { ReportOptions } from "../report/build.ts";
import type { Report } from "../report/define.ts";
import type { Selection } from "../report/selection.ts";
import { putReportFile } from "./report-file.ts";

const what = {
  rapport: z.string(),
  // As it is written behind --for; null for a report about everything together.
  keuze: z.string().nullable(),
  formaat: z.string(),
  // Left out for our own look.
  thema: z.string().optional(),
  // Left out for Dutch.
  taal: z.string().optional(),
};

const manifestSchema = z.object({
  formaat: z.literal(2),
  publicatie: z.object({ id: z.string(), versie: z.string(), gemaakt: z.string(), inhoud: z.string() }),
  programma: z.string(),
  bestanden: z.array(
    z.object({ bestand: z.string(), ...what, bytes: z.number(), sha256: z.string(), bron: z.string() }),
  ),
  mislukt: z.array(z.object({ ...what, code: z.string(), melding: z.string() })),
});

/** What a folder of reports holds, and what could not be made. */
export type ReportManifest = Readonly<z.output<typeof manifestSchema>>;
export type FileEntry = Readonly<ReportManifest["bestanden"][number]>;
export type FailedEntry = Readonly<ReportManifest["mislukt"][number]>;

export const manifestName = "manifest.json";

/** The manifest of a folder; undefined where there is none that this program wrote. */
export async function readReportManifest(folder: string): Promise<ReportManifest | undefined> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** @throws AppError USAGE when the folder cannot be written. */
export async function writeReportManifest(
  folder: string,
  { manifest }: Release,
  made: Pick<ReportManifest, "bestanden" | "mislukt">,
): Promise<void> {
  const { id, versie, gemaakt } = manifest;
  const content: ReportManifest = {
    formaat: 2,
    publicatie: { id, versie, gemaakt, inhoud: contentOf(manifest) },
    programma: codeVersion,
    ...made,
  };
  await putReportFile({ folder }, manifestName, `${JSON.stringify(content, null, 2)}\n`);
}

/** Tells one release from another of the same name: the checksum of the checksums of its files. */
export function contentOf({ bestanden }: Release["manifest"]): string {
  return sha256(JSON.stringify(bestanden));
}

/** Everything a file is made from, as one checksum: when that is another, the file is made anew. */
export function sourceOf(release: Release, report: Report, options: ReportOptions): string {
  const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
  return sha256(JSON.stringify([contentOf(release.manifest), codeVersion, report, options], plain));
}

/** A selection as it is written behind --for. */
export function selectionText(selection: Selection): string | null {
  const pairs = Object.entries(selection).map(([dimension, code]) => `${dimension}=${code}`);
  return pairs.length === 0 ? null : pairs.join(",");
}

/** Whether the file of an entry is there, as it was written. */
export async function stands(folder: string, name: string, checksum: string): Promise<boolean> {
  const content = await readFile(join(folder, name)).catch(() => undefined);
  return content !== undefined && sha256(content) === checksum;
}
