import type { Release } from "../release/open.ts";
import { formatPeriod, isPeriod } from "../release/period.ts";
import type { ReleaseIndicator } from "../release/types.ts";

/** The part of a release that names codes. */
export type Named = Pick<Release, "definitions" | "codeLists">;

/** A CBS period code as a reader knows it: 2025JJ00 → 2025, 2025KW01 → 1e kwartaal 2025. */
export function periodName(code: string): string {
  return isPeriod(code) ? formatPeriod(code) : code;
}

/** Names by code for a dimension of the release, with the total and the unknown. */
export function dimensionNames(release: Named, dimension: string): ReadonlyMap<string, string> {
  const list = release.definitions.dimensies.find((one) => one.id === dimension)?.codelijst;
  // T is the total everywhere, also beside a list that has a T of its own (SBI: households).
  return new Map([...listNames(release, list), ["T", "Totaal"], ["?", "Onbekend"]]);
}

/** Names by code for the breakdown of a measure itself; empty when it has none. */
export function breakdownNames(release: Named, indicator: ReleaseIndicator): ReadonlyMap<string, string> {
  return new Map(listNames(release, indicator.uitsplitsing));
}

function listNames(release: Named, id: string | null | undefined): [string, string][] {
  const codes = id === null || id === undefined ? [] : (release.codeLists.get(id)?.codes ?? []);
  return codes.map(({ code, naam }) => [code, naam]);
}
