import type { Issue, OtherPlace } from "./issue.ts";

/** What is wrong with rows of one file: the finding with all of its lines, and not only the first. */
export interface Mark {
  readonly issue: Issue;
  readonly regels: readonly number[];
  /** Of a rule about two rows: for each line the other row. */
  readonly andere: readonly (OtherPlace | null)[];
}

/** Key of a file (`partKey`) → what is to be mended or looked at in its rows. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

export const noMarks: Marks = new Map();

export function joinedMarks(all: readonly Marks[]): Marks {
  const found = new Map<string, readonly Mark[]>();
  for (const [key, marks] of all.flatMap((one) => [...one]))
    found.set(key, [...(found.get(key) ?? []), ...marks]);
  return found;
}

/** The lines of the refused rows; rows with warnings only are not among them. */
export function refusedIn(marks: readonly Mark[]): number[] {
  return [...new Set(marks.filter(({ issue }) => issue.ernst === "fout").flatMap(({ regels }) => regels))];
}
