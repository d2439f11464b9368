import type { Issue } from "../issue.ts";
import { type FilePart, partKey, partsOf } from "../parts.ts";
import type { ReadFile } from "../read.ts";

/** A delivered file with the lines on which its refused rows start, as far as they could be read. */
export interface RejectedFile extends Omit<FilePart, "naam"> {
  /** The name of the file as issues show it. */
  readonly bestand: string;
  /** The heads that are expected in it, lower case. */
  readonly koppen: readonly string[];
  readonly regels: readonly number[];
}

/**
 * The files with refused rows, each once, and those that could not be read at all.
 * @param issues what reading the files said, of which the first lines are known.
 */
export function rejectedFiles(
  files: readonly ReadFile[],
  refused: ReadonlyMap<string, ReadonlySet<number>>,
  issues: readonly Issue[],
): RejectedFile[] {
  const found = new Map<string, RejectedFile>();
  for (const { file, complete } of files) {
    const heads = Object.values(file.profile.kolommen).flat();
    for (const { naam, ...part } of partsOf(file)) {
      const key = partKey(part);
      const told = issues.filter((one) => one.bestand === naam && one.ernst === "fout" && isOfRows(one));
      const regels = [...new Set([...(refused.get(key) ?? []), ...told.flatMap((one) => one.regels)])];
      if (complete && regels.length === 0) continue;
      const koppen = [...(found.get(key)?.koppen ?? []), ...heads.map((head) => head.toLowerCase())];
      found.set(key, { ...part, bestand: naam, koppen, regels });
    }
  }
  return [...found.values()];
}

/** What is wrong with a column or its head is no reason to deliver a row again. */
function isOfRows({ code }: Issue): boolean {
  return !/^(KOLOM|KOP|IDENT|PROFIEL|RIJ|BESTAND|CODERING)-/.test(code);
}
