import { Release } from "../../../../release/open.ts";
import type { Manifest } from "../../../../release/types.ts";
import { TOTAL } from "../../../../report/codes.ts";
import type { Report } from "../../../../report/define.ts";
import { choices } from "../../../../report/selection.ts";
import { shortNameOf } from "../clusters/named.ts";

/** What the archive of a fund says of the release that its reports are about. */
export interface Contents {
  readonly manifest: Manifest;
  /** The year of the figures, as `2025`. */
  readonly jaar: string;
  /** How each choice is called, by its code. */
  readonly namen: ReadonlyMap<string, string>;
}

/** Reads it from the folder of the release. */
export async function contentsOf(folder: string, report: Report): Promise<Contents> {
  const release = await Release.open(folder);
  try {
    const { manifest } = release;
    const years = manifest.perioden.filter((code) => code.endsWith("JJ00")).toSorted();
    const namen = new Map(choices(release, report).map(({ code, naam }) => [code, naam]));
    return { manifest, jaar: years.at(-1)?.slice(0, 4) ?? "", namen };
  } finally {
    release.close();
  }
}

/** `Industrie (sector C)`; `Alle sectoren samen`. */
export function placeText({ keuze }: Report, { namen }: Contents, code: string): string {
  const name = namen.get(code) ?? code;
  return code === TOTAL || name === code ? name : `${name} (${keuze.dimensie} ${code})`;
}

/** Name of a file without its ending: `sectorrapport-industrie-2025`. Two choices of one name have their code too. */
export function baseNameOf({ id }: Report, { namen, jaar }: Contents, code: string): string {
  const name = (one: string) => shortNameOf(namen.get(one) ?? one);
  const isShared = [...namen.keys()].some((other) => other !== code && name(other) === name(code));
  const parts = [id, name(code), isShared ? code : "", jaar];
  return parts
    .filter((part) => part !== "")
    .join("-")
    .replaceAll(/[^\w-]/g, "_");
}
