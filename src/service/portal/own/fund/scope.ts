import type { Release } from "../../../../release/open.ts";
import { codesOf, TOTAL } from "../../../../report/codes.ts";
import type { Visitor } from "../../../access/guard.ts";
import { type OwnRoom, organisationsOf } from "../page.ts";
import type { Scope } from "./glance.ts";

/** The codes of the sectors of a fund in this release: those of toegang.yml, or all. */
export function sectorsOf({ access }: OwnRoom, release: Release, fund: string): readonly string[] {
  const own = access.file.organisaties.find(({ id }) => id === fund)?.sectoren;
  const known = codesOf(release, "sector").map(({ code }) => code);
  return own === undefined ? [TOTAL, ...known] : known.filter((code) => own.includes(code));
}

/** What a fund is about in this release: its sectors, and itself where toegang.yml names its code. */
export function scopeOf(room: OwnRoom, release: Release, fund: string): Scope {
  const own = room.access.file.organisaties.find(({ id }) => id === fund);
  return { sectoren: sectorsOf(room, release, fund), fonds: own?.fonds };
}

/** An address of these pages for one fund of somebody. */
export function atFund(path: string, visitor: Pick<Visitor, "rechten">, fund: string): string {
  const several = organisationsOf(visitor.rechten, "fonds").length > 1;
  return several ? `${path}?fonds=${encodeURIComponent(fund)}` : path;
}
