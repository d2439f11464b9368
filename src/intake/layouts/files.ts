import type { TableName } from "../../store/table-spec.ts";
import { headKey } from "../aliases.ts";
import type { PackageFile, SourceFile } from "../delivery.ts";
import type { Profile, ProfileFile, ProfileTable } from "../profile.ts";

/** The file of a profile that a file name (without extension) belongs to: the first whose pattern fits. */
export function fileNamed(profile: Profile, stem: string): ProfileFile | undefined {
  const name = headKey(stem);
  return profile.bestanden.find(({ namen }) => namen.some((pattern) => fits(pattern, name)));
}

function fits(pattern: string, name: string): boolean {
  const parts = pattern.split("*").map(headKey);
  const [first = "", ...rest] = parts;
  if (rest.length === 0) return name === first;
  const last = rest.pop() ?? "";
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

/** The tables that a file feeds. An absence layout feeds the parts of a case as well. */
export function tablesFrom({ tabellen }: ProfileFile): TableName[] {
  return tabellen.flatMap(({ tabel, indeling }) =>
    indeling === "geval" || indeling === "deelperiode" || indeling === "gebeurtenis"
      ? [tabel, "verzuim_deel" as const]
      : [tabel],
  );
}

/** A table of a package's file as the rest of the intake sees it. */
export function sourceFile(file: PackageFile, tabel: TableName, profile: ProfileTable): SourceFile {
  const { profile: _, ...place } = file;
  return { ...place, tabel, profile };
}
