import type { Release } from "../../../../release/open.ts";
import { TOTAL } from "../../../../report/codes.ts";
import type { Grant } from "../../../access/roles.ts";
import { sectorsOf } from "../fund/scope.ts";
import type { OwnRoom } from "../page.ts";
import type { Effect, TrialAsked } from "./messages.ts";

/** What may be worked out for this role: a fund has its sectors, and only figures that are public as they are. */
export function sightOf(
  room: OwnRoom,
  release: Release,
  { rol, organisatie }: Grant,
): Pick<TrialAsked, "sectoren" | "publicatie"> {
  if (rol === "publicist") return { sectoren: null, publicatie: null };
  return { sectoren: sectorsOf(room, release, organisatie), publicatie: release.manifest.id };
}

/** What may be shown of an outcome: the sectors of toegang.yml may be fewer since it was worked out. */
export function effectsFor(
  room: OwnRoom,
  release: Release,
  grant: Grant,
  effects: readonly Effect[],
): readonly Effect[] {
  const { sectoren } = sightOf(room, release, grant);
  return sectoren === null ? effects : effects.filter(({ sector }) => sectoren.includes(sector ?? TOTAL));
}
