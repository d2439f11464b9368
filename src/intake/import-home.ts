import { userInfo } from "node:os";
import type { Config } from "../config.ts";
import type { Progress } from "../progress.ts";
import { closeCompacted, diskFull, openStore } from "../store/store.ts";
import { findDelivery } from "./delivery.ts";
import { claimOf, type ImportOptions, type ImportResult, importLocked } from "./import.ts";
import { withLock } from "./lock.ts";
import { firstKeptYear, removeExpired } from "./retention.ts";
import { loadSecret } from "./secret.ts";
import { deliveryMemory } from "./staging.ts";

export type HomeOptions = Omit<ImportOptions, "home" | "secret" | "door" | "bewaren" | "eersteJaar"> & {
  readonly door?: string | undefined;
};

export interface HomeResult extends ImportResult {
  /** Years whose micro-data were removed after the load, since their term was over. */
  readonly verwijderd?: readonly number[];
}

/**
 * Imports a delivery into the store of a home, and removes what is past its term when the settings have one.
 * @throws AppError as importDelivery, and HOME_BUSY (another process has the store), STORE_INVALID, DISK_FULL.
 */
export async function importToHome(
  config: Config,
  paths: readonly string[],
  options: HomeOptions,
  progress: Progress,
): Promise<HomeResult> {
  const delivery = findDelivery(paths, options.profile);
  const { home } = config;
  const eersteJaar = firstKeptYear(config.now, config.retention_years);
  try {
    return await withLock(home, claimOf(delivery, options), async () => {
      const store = await openStore({ ...config, memory: config.memory ?? deliveryMemory });
      let compacting = false;
      try {
        const all = {
          ...options,
          home,
          secret: loadSecret(config),
          door: options.door ?? userName(),
          bewaren: config.keep_deliveries,
          eersteJaar,
        };
        const result = await importLocked(store, delivery, all, progress);
        if (eersteJaar === undefined || result.uitkomst !== "geladen") return result;
        const event = { moment: config.now, door: all.door, reden: "bewaartermijn" };
        const { jaren } = await removeExpired(store, home, eersteJaar, event);
        compacting = jaren.length > 0;
        return { ...result, verwijderd: jaren };
      } finally {
        if (compacting) await closeCompacted(store, config);
        else store.close();
      }
    });
  } catch (error) {
    throw diskFull(error, home) ?? error;
  }
}

/** The user who runs this process; a container may have none. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "onbekend";
  }
}
