import type { ReasonsOf } from "../release/compare.ts";
import type { Release } from "../release/open.ts";
import type { ChangeReason, Definitions, Manifest } from "../release/types.ts";
import type { DeliveryLine } from "./coverage.ts";

/** One side of a comparison. */
export interface Side extends Pick<Release, "definitions"> {
  readonly manifest: Pick<Manifest, "perioden" | "beleid_hash" | "code_versie">;
  readonly deliveries: readonly DeliveryLine[];
}

/**
 * Why figures differ between two releases. What an indicator, table or period that came or went explains, needs no
 * other reason; otherwise everything that changed may have played a part.
 */
export function reasonsBetween(previous: Side, next: Side): ReasonsOf {
  const general: ChangeReason[] = [
    ...deliveryReasons(previous.deliveries, next.deliveries),
    ...reason("beleid", previous.manifest.beleid_hash !== next.manifest.beleid_hash),
    ...reason("methode", previous.manifest.code_versie !== next.manifest.code_versie),
  ];
  return ({ soort, indicator, tabel }, periods) => {
    const lacks = ({ definitions }: Side) => ({
      indicator: !definitions.indicatoren.some(({ id }) => id === indicator),
      table: !definitions.tabellen.some(({ id }) => id === tabel),
    });
    const [then, now] = [lacks(previous), lacks(next)];
    const own: ChangeReason[] = [
      ...reason("nieuwe-indicator", then.indicator),
      ...reason("nieuwe-tabel", !then.indicator && then.table),
      ...reason(
        "nieuwe-periode",
        soort === "nieuw" && periods.every((period) => !previous.manifest.perioden.includes(period)),
      ),
      ...reason("vervallen-indicator", now.indicator),
      ...reason("vervallen-tabel", !now.indicator && now.table),
    ];
    if (own.length > 0) return own;
    const redefined = versionsOf(previous.definitions, indicator) !== versionsOf(next.definitions, indicator);
    const all = [...reason("definitie", redefined), ...general];
    return all.length > 0 ? all : ["andere-bron"];
  };
}

function reason(name: ChangeReason, applies: boolean): ChangeReason[] {
  return applies ? [name] : [];
}

function deliveryReasons(before: readonly DeliveryLine[], after: readonly DeliveryLine[]): ChangeReason[] {
  const hashes = (lines: readonly DeliveryLine[]) =>
    new Map(lines.map(([supplier, period, hash]) => [JSON.stringify([supplier, period]), hash]));
  const [then, now] = [hashes(before), hashes(after)];
  const names = [...now.keys()];
  return [
    ...reason(
      "nagekomen-levering",
      names.some((name) => !then.has(name)),
    ),
    ...reason(
      "gecorrigeerde-levering",
      names.some((name) => then.has(name) && then.get(name) !== now.get(name)),
    ),
    ...reason(
      "ingetrokken-levering",
      [...then.keys()].some((name) => !now.has(name)),
    ),
  ];
}

/** The versions of an indicator and of everything that it is computed from. */
function versionsOf(
  { indicatoren }: Pick<Definitions, "indicatoren">,
  id: string,
  seen: ReadonlySet<string> = new Set(),
): string {
  const own = indicatoren.find((one) => one.id === id);
  if (own === undefined || seen.has(id)) return "";
  const parts = (own.delen ?? []).map((part) => versionsOf({ indicatoren }, part, new Set([...seen, id])));
  return [`${id}@${own.versie}`, ...parts].join();
}
