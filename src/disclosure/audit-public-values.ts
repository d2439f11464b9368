import { type Cell, statuses } from "../release/types.ts";
import type { PublicLeak, PublicPlan } from "./audit-public.ts";

/** Fewer persons than this, with or without a trait, are told apart by whoever knows the group. */
const few = 3;

/**
 * What single published figures say beyond themselves (disclosure.md 2.7, 6.13): a hidden cell with anything
 * filled in, a word that gives a reason, a composite of which one part is hidden, and a share that is so precise
 * that it counts one or two persons.
 */
export function valueLeaks(plan: PublicPlan, cells: readonly Cell[]): PublicLeak[] {
  return [...fieldLeaks(cells), ...compositeLeaks(plan, cells), ...shareLeaks(plan, cells)];
}

function leakOf({ indicator, uitsplitsing, tabel, periode, dimensies }: Cell, proof: string): PublicLeak {
  return { indicator, uitsplitsing, tabel, periode, dimensies, proof };
}

export function describePlace({ tabel, periode, dimensies }: Cell): string {
  const codes = Object.values(dimensies).filter((code) => code !== null);
  return `${tabel} ${codes.join(" × ")} ${periode}`;
}

function fieldLeaks(cells: readonly Cell[]): PublicLeak[] {
  return cells.flatMap((cell) => {
    if (!(statuses as readonly string[]).includes(cell.status))
      return [leakOf(cell, `${describePlace(cell)}: het woord bij deze cel verklapt een reden`)];
    if (cell.status !== "onderdrukt") return [];
    const filled = (["waarde", "ondergrens", "bovengrens", "personen", "werkgevers"] as const).filter(
      (field) => cell[field] !== null,
    );
    return filled.length === 0
      ? []
      : [leakOf(cell, `${describePlace(cell)}: de verborgen cel heeft toch een ${filled.join(", ")}`)];
  });
}

/** A composite and all of its parts but one give that one, unless it was worked out without (`ontbreekt`). */
function compositeLeaks({ indicatoren }: PublicPlan, cells: readonly Cell[]): PublicLeak[] {
  const parts = new Map(indicatoren.flatMap(({ id, delen }) => (delen === undefined ? [] : [[id, delen]])));
  if (parts.size === 0) return [];
  const wanted = new Set([...parts.values()].flat());
  const place = (cell: Cell) => `${cell.tabel}\t${cell.periode}\t${Object.values(cell.dimensies).join("\t")}`;
  const hidden = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.status !== "onderdrukt" || !wanted.has(cell.indicator)) continue;
    hidden.set(place(cell), [...(hidden.get(place(cell)) ?? []), cell]);
  }
  return cells.flatMap((cell) => {
    if (cell.waarde === null) return [];
    const own = (hidden.get(place(cell)) ?? []).filter(
      ({ indicator }) =>
        parts.get(cell.indicator)?.includes(indicator) && cell.ontbreekt?.includes(indicator) !== true,
    );
    const [only] = own;
    return only === undefined || own.length > 1
      ? []
      : [leakOf(only, `${describePlace(only)}: volgt uit het samengestelde cijfer ${cell.indicator}`)];
  });
}

/** Shares of persons in figures on health, that one or two persons have, or all but one or two. */
function shareLeaks({ indicatoren, afronding }: PublicPlan, cells: readonly Cell[]): PublicLeak[] {
  const shares = new Set(
    indicatoren
      .filter(({ klasse, interval }) => klasse === "gezondheid" && interval === "wilson")
      .map(({ id }) => id),
  );
  return cells.flatMap((cell) => {
    const { waarde, personen, indicator } = cell;
    if (waarde === null || personen === null || !shares.has(indicator)) return [];
    const half = Math.floor((afronding?.gezondheid ?? 1) / 2);
    const counts = possibleCounts(waarde, personen, afronding?.gezondheid);
    const isFew = (count: number) => count + half < few || personen - count + half < few;
    return counts.length === 0 || !counts.every(isFew)
      ? []
      : [leakOf(cell, `${describePlace(cell)}: het aandeel laat maar een paar personen toe`)];
  });
}

/**
 * The whole numbers of persons that a rounded share of `persons` can stand for: 0.07 of 14 is 1. The step of the
 * rounding is that of disclosure.md 2.7: whole per cents below 100 persons, tenths from there on.
 * @param base to whose multiples both counts were rounded before.
 */
export function possibleCounts(share: number, persons: number, base = 1): number[] {
  const half = (persons < 100 ? 0.01 : 0.001) / 2 + 1e-9;
  const first = Math.max(0, Math.ceil(((share - half) * persons) / base));
  const last = Math.floor(Math.min(persons, (share + half) * persons) / base);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * base);
}
