import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Engine } from "../engine/engine.ts";
import { identifier } from "../engine/engine.ts";
import { AppError } from "../errors.ts";
import { closeCompacted, openStore } from "../store/store.ts";
import { type Entry, type Event, Ledger } from "./ledger.ts";
import { type Withdrawal, withdraw } from "./withdraw.ts";

/** @throws AppError NOTHING_DELIVERED in a home without a store; looking makes none. */
export function requireStore({ home }: Pick<Config, "home">): void {
  if (existsSync(join(home, "store.duckdb"))) return;
  throw new AppError("NOTHING_DELIVERED", "Lees eerst een levering in met: regiespiegel import MAP");
}

/**
 * Withdraws a delivery from the store of a home, and writes the store anew without its rows.
 * @throws AppError NOTHING_DELIVERED, HOME_BUSY, and as withdraw.
 */
export async function withdrawFromHome(config: Config, nr: number, event: Event): Promise<Withdrawal> {
  requireStore(config);
  const store = await openStore(config);
  let outcome: Withdrawal;
  try {
    outcome = await withdraw(store, config.home, nr, event);
  } catch (error) {
    store.close();
    throw error;
  }
  await closeCompacted(store, config);
  return outcome;
}

/** What the ledger of a home says of one supplier, the oldest first; nothing while there is no store. */
export async function ledgerOfHome(config: Config, leverancier: string): Promise<Entry[]> {
  if (!existsSync(join(config.home, "store.duckdb"))) return [];
  const store = await openStore(config);
  try {
    return await entriesOf(store, leverancier);
  } finally {
    store.close();
  }
}

async function entriesOf(store: Engine, leverancier: string): Promise<Entry[]> {
  const { name } = await store.row<{ name: string }>("select current_database() as name");
  return new Ledger(store, identifier(name)).entries(leverancier);
}
