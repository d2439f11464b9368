import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../engine/engine.ts";
import type { Progress } from "../progress.ts";
import { type CheckOptions, type CheckResult, examine } from "./check.ts";
import { findDelivery } from "./delivery.ts";
import type { Lookup } from "./keys.ts";
import { loadStaged } from "./load.ts";
import { periodText } from "./period.ts";
import { numberInStore, proveSecret, type Rekeying, storeLookup } from "./rekey.ts";
import { withStaging } from "./staging.ts";

export interface ImportOptions extends CheckOptions {
  /** Folder of the store. */
  readonly home: string;
  /** Key of the HMAC; see loadSecret. */
  readonly secret: Uint8Array;
  readonly dryRun?: boolean;
  /** Why warnings are accepted; kept with the delivery. */
  readonly aanvaard?: string | undefined;
}

export type Outcome = "geladen" | "ongewijzigd" | "geweigerd" | "proef";

export interface ImportResult extends CheckResult {
  readonly uitkomst: Outcome;
  readonly levering_nr?: number;
  /** Earlier deliveries of this supplier and period whose rows make way. */
  readonly vervangt: readonly number[];
}

/**
 * Checks a delivery and loads it whole, or not at all: with a fault, or with a warning that nobody accepted,
 * nothing changes. The same delivery twice changes nothing either.
 * @param engine an open store; in use again as it was when this ends.
 * @throws AppError PATH_NOT_FOUND, SETTINGS_INVALID (another secret), HOME_NOT_WRITABLE.
 */
export async function importDelivery(
  engine: Engine,
  paths: readonly string[],
  options: ImportOptions,
  progress: Progress,
): Promise<ImportResult> {
  const delivery = findDelivery(paths, options.profile);
  const leverancier = options.leverancier ?? delivery.leverancier;
  const rekeying: Rekeying = { secret: options.secret, leverancier };
  rmSync(join(options.home, "store.duckdb.tmp"), { recursive: true, force: true });
  return withStaging(engine, async (store) => {
    const years = options.jaren ?? delivery.jaren;
    const earlier = await deliveriesOf(engine, store, leverancier);
    const replaceable = (periode: string | undefined) =>
      earlier.filter((one) => one.periode === periode).map((one) => one.levering_nr);
    const replaced = replaceable(years === undefined ? undefined : periodText(years));
    const proef = await proveSecret(engine, store, rekeying);
    const lookup: Lookup = storeLookup(engine, store, rekeying, replaced);
    const result = await examine(engine, delivery, options, progress, lookup);
    const vervangt = replaceable(result.periode);
    const same = earlier.find(({ periode, hash }) => periode === result.periode && hash === result.hash);
    if (same !== undefined) {
      return { ...result, uitkomst: "ongewijzigd", levering_nr: same.levering_nr, vervangt: [] };
    }
    const refused = !result.akkoord || (result.telling.waarschuwing > 0 && options.aanvaard === undefined);
    if (refused || options.dryRun === true) {
      return { ...result, uitkomst: refused ? "geweigerd" : "proef", vervangt };
    }
    progress("Sleutels vervangen");
    await numberInStore(engine, store, rekeying);
    progress("Laden");
    const facts = { now: options.now, aanvaard: options.aanvaard, replaced: vervangt, proef };
    const levering_nr = await engine.transaction(() => loadStaged(engine, store, result, facts));
    return { ...result, uitkomst: "geladen", levering_nr, vervangt };
  });
}

interface Earlier {
  readonly [column: string]: unknown;
  readonly levering_nr: number;
  readonly periode: string;
  readonly hash: string;
}

function deliveriesOf(engine: Engine, store: string, leverancier: string): Promise<Earlier[]> {
  return engine.rows<Earlier>(
    `select levering_nr, periode, hash from ${store}.levering where leverancier = $leverancier order by levering_nr`,
    { leverancier },
  );
}
