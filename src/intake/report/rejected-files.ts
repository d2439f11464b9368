import type { Issue } from "../issue.ts";
import { type Mark, type Marks, refusedIn } from "../marks.ts";
import { type FilePart, partKey, partsOf } from "../parts.ts";
import type { ReadFile } from "../read.ts";

/** A delivered file with what is to be mended or looked at in its rows, as far as they could be read. */
export interface RejectedFile extends Omit<FilePart, "naam"> {
  /** The name of the file as issues show it. */
  readonly bestand: string;
  /** The heads that are expected in it, lower case. */
  readonly koppen: readonly string[];
  /** The lines on which its refused rows start. */
  readonly regels: readonly number[];
  readonly marks: readonly Mark[];
  /** Letters of the columns that must not be delivered: they are shown nowhere. */
  readonly verborgen: readonly string[];
}

/**
 * The files with rows to mend or to look at, each once, and those that could not be read at all.
 * @param issues what reading the files said, of which the first lines are known.
 */
export function rejectedFiles(
  files: readonly ReadFile[],
  marks: Marks,
  issues: readonly Issue[],
): RejectedFile[] {
  const found = new Map<string, RejectedFile>();
  for (const { file, complete } of files) {
    const heads = Object.values(file.profile.kolommen).flat();
    for (const { naam, ...part } of partsOf(file)) {
      const key = partKey(part);
      const own = issues.filter((one) => one.bestand === naam);
      const known = marks.get(key) ?? [];
      const read = own.filter((one) => isOfRows(one) && !known.some(({ issue }) => isSame(issue, one)));
      const all = [...known, ...read.map(asMark)];
      if (complete && all.length === 0) continue;
      const koppen = [...(found.get(key)?.koppen ?? []), ...heads.map((head) => head.toLowerCase())];
      const verborgen = own
        .filter(({ code }) => code.startsWith("IDENT-"))
        .flatMap((one) => one.kolomletter ?? []);
      found.set(key, { ...part, bestand: naam, koppen, regels: refusedIn(all), marks: all, verborgen });
    }
  }
  return [...found.values()];
}

const isSame = (one: Issue, other: Issue) => one.code === other.code && one.kolom === other.kolom;

function asMark(issue: Issue): Mark {
  return { issue, regels: issue.regels, andere: issue.andere ?? issue.regels.map(() => null) };
}

/** What is wrong with a column or its head is no reason to deliver a row again. */
function isOfRows({ code, ernst, regels }: Issue): boolean {
  if (ernst === "opmerking" || regels.length === 0) return false;
  return !/^(KOLOM|KOP|IDENT|PROFIEL|RIJ|BESTAND|CODERING)-/.test(code);
}
