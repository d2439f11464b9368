import type { Issue } from "../issue.ts";
import type { ReadFile } from "../read.ts";

/** A delivered file with the lines on which its refused rows start, as far as they could be read. */
export interface RejectedFile {
  readonly path: string;
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
    const told = issues.filter((one) => one.bestand === file.naam && one.ernst === "fout" && isOfRows(one));
    const regels = [...new Set([...(refused.get(file.path) ?? []), ...told.flatMap((one) => one.regels)])];
    if (complete && regels.length === 0) continue;
    const heads = Object.values(file.profile.kolommen).flat();
    const koppen = [...(found.get(file.path)?.koppen ?? []), ...heads.map((head) => head.toLowerCase())];
    found.set(file.path, { path: file.path, bestand: file.naam, koppen, regels });
  }
  return [...found.values()];
}

/** What is wrong with a column or its head is no reason to deliver a row again. */
function isOfRows({ code }: Issue): boolean {
  return !/^(KOLOM|KOP|IDENT|PROFIEL|RIJ|BESTAND|CODERING)-/.test(code);
}
