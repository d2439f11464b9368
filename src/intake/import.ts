import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../engine/engine.ts";
import { AppError } from "../errors.ts";
import type { Progress } from "../progress.ts";
import { tables } from "../store/contract.ts";
import { type CheckOptions, type CheckResult, examine } from "./check.ts";
import { compareDeliveries, stored, type TableDifference } from "./compare.ts";
import { type Delivery, findDelivery } from "./delivery.ts";
import { withEarlier } from "./earlier.ts";
import { type Effect, effects } from "./effect.ts";
import { clockFrom, type Entry, type Event, Ledger, type Stand, waiting } from "./ledger.ts";
import { loadStaged } from "./load.ts";
import { withLock } from "./lock.ts";
import { dropOriginals, keepable, keepOriginals } from "./originals.ts";
import { periodText } from "./period.ts";
import { numberInStore, proveSecret, type Rekeying, storeLookup } from "./rekey.ts";
import { withStaging } from "./staging.ts";
import { unchanged } from "./unchanged.ts";

export interface ImportOptions extends CheckOptions {
  /** Folder of the store. */
  readonly home: string;
  /** Key of the HMAC; see loadSecret. */
  readonly secret: Uint8Array;
  readonly dryRun?: boolean;
  /** Why warnings are accepted; kept with the delivery. */
  readonly aanvaard?: string | undefined;
  /** The rules whose warnings are accepted; all of them when left out. */
  readonly aanvaardVoor?: readonly string[] | undefined;
  /** The hash of the content that was checked before; other content is not loaded. */
  readonly verwacht?: string | undefined;
  /** Who imports; kept with every step of the delivery. */
  readonly door: string;
  /** Keep a copy of the files in the home. */
  readonly bewaren?: boolean;
  /** The first year of which micro-data are kept. */
  readonly eersteJaar?: number | undefined;
}

export type Outcome = "geladen" | "ongewijzigd" | "geweigerd" | "proef";

export interface ImportResult extends CheckResult {
  readonly uitkomst: Outcome;
  readonly levering_nr?: number;
  /** Earlier deliveries of this supplier and period whose rows make way. */
  readonly vervangt: readonly number[];
  /** At a dry run: how the rows differ from those that would make way, and what that does to the main figures. */
  readonly verschillen?: readonly TableDifference[];
  readonly gevolgen?: readonly Effect[];
}

/**
 * Checks a delivery and loads it whole, or not at all: with a fault, or with a warning that nobody accepted, no
 * row is loaded and only the record of the delivery is kept. The same delivery twice changes nothing.
 * @param engine an open store; in use again as it was when this ends.
 * @throws AppError PATH_NOT_FOUND, DELIVERY_BUSY (the same supplier and period is being imported), DELIVERY_CHANGED
 * (a file changed or went while it was read), SETTINGS_INVALID (another secret), HOME_NOT_WRITABLE.
 */
export async function importDelivery(
  engine: Engine,
  paths: readonly string[],
  options: ImportOptions,
  progress: Progress,
): Promise<ImportResult> {
  const delivery = findDelivery(paths, options.profile);
  return withLock(options.home, claimOf(delivery, options), () =>
    importLocked(engine, delivery, options, progress),
  );
}

/** What an import of this delivery keeps others from. */
export function claimOf(delivery: Delivery, options: Pick<CheckOptions, "leverancier" | "jaren">) {
  const years = options.jaren ?? delivery.jaren;
  return {
    leverancier: options.leverancier ?? delivery.leverancier,
    periode: years === undefined ? undefined : periodText(years),
  };
}

/** As importDelivery, while the caller holds the lock. */
export async function importLocked(
  engine: Engine,
  delivery: Delivery,
  options: ImportOptions,
  progress: Progress,
): Promise<ImportResult> {
  rmSync(join(options.home, "store.duckdb.tmp"), { recursive: true, force: true });
  return withStaging(engine, async (store) => {
    const clock = clockFrom(options.now);
    const event = (reden?: string): Event => ({ moment: clock(), door: options.door, reden });
    const ledger = new Ledger(engine, store);
    const scene: Scene = { engine, store, ledger, delivery, options, event, progress };
    const received = event();
    const judged = await judge(scene);
    const { result, vervangt, same } = judged;
    if (same !== undefined) return { ...result, uitkomst: "ongewijzigd", levering_nr: same, vervangt: [] };
    if (options.verwacht !== undefined && options.verwacht !== result.hash) throw otherContent();
    const refused = !result.akkoord || !accepted(result, options);
    if (options.dryRun === true) {
      const seen = result.akkoord ? await rehearse(scene, judged) : {};
      return { ...result, uitkomst: refused ? "geweigerd" : "proef", vervangt, ...seen };
    }
    const levering_nr = await engine.transaction(() => ledger.receive(result, received, event()));
    if (refused) return { ...result, uitkomst: "geweigerd", levering_nr, vervangt };
    await load(scene, judged, levering_nr);
    return { ...result, uitkomst: "geladen", levering_nr, vervangt };
  });
}

/** Whether someone accepted every warning. */
function accepted({ issues }: CheckResult, { aanvaard, aanvaardVoor }: ImportOptions): boolean {
  const open = issues.filter(
    ({ ernst, code }) =>
      ernst === "waarschuwing" && (aanvaard === undefined || aanvaardVoor?.includes(code) === false),
  );
  return open.length === 0;
}

function otherContent(): AppError {
  const message = "De bestanden zijn andere dan die zijn gecontroleerd; er is niets geladen.";
  return new AppError("DELIVERY_CHANGED", message);
}

/** What every step of one import needs. */
interface Scene {
  readonly engine: Engine;
  /** Quoted name of the database that holds the store. */
  readonly store: string;
  readonly ledger: Ledger;
  readonly delivery: Delivery;
  readonly options: ImportOptions;
  readonly event: (reden?: string) => Event;
  readonly progress: Progress;
}

interface Judged {
  readonly result: CheckResult;
  readonly vervangt: readonly number[];
  /** Deliveries of this period that wait for a load that this one makes needless. */
  readonly wachtend: readonly number[];
  /** The delivery that holds the same content already. */
  readonly same: number | undefined;
  readonly rekeying: Rekeying;
  readonly proef: string;
}

/** Reads and checks the delivery into staging, beside the earlier ones of its supplier. */
async function judge({ engine, store, ledger, delivery, options, progress }: Scene): Promise<Judged> {
  const { leverancier, periode } = claimOf(delivery, options);
  const rekeying: Rekeying = { secret: options.secret, leverancier };
  const proef = await proveSecret(engine, store, rekeying);
  const entries = await ledger.entries(leverancier);
  const of = (period: string | undefined, ...stands: readonly Stand[]) =>
    entries.filter((one) => one.periode === period && stands.includes(one.stand));
  const lookup = storeLookup(engine, store, rekeying, of(periode, "geladen").map(numberOf));
  const checked = await unchanged(delivery, () => examine(engine, delivery, options, progress, lookup));
  const loaded = of(checked.periode, "geladen");
  const replaced = loaded.map(numberOf);
  const result = await withEarlier(engine, store, checked, {
    entries,
    replaced,
    firstYear: options.eersteJaar,
  });
  return {
    result,
    vervangt: replaced,
    wachtend: of(result.periode, ...waiting).map(numberOf),
    same: loaded.find(({ hash }) => hash === result.hash)?.levering_nr,
    rekeying,
    proef,
  };
}

function numberOf({ levering_nr }: Entry): number {
  return levering_nr;
}

async function rehearse({ engine, store, progress }: Scene, { result, vervangt, rekeying }: Judged) {
  progress("Vergelijken met de levering die er staat");
  await numberInStore(engine, store, rekeying);
  const before = stored(store, vervangt);
  const names = await tablesOf(engine, store, result, vervangt);
  const years = await engine.rows<{ jaar: number }>(
    `select jaar from leveringsjaar union select jaar from ${store}.levering_jaar
     where list_contains($numbers::integer[], levering_nr) order by jaar`,
    { numbers: `[${vervangt.join(", ")}]` },
  );
  return {
    verschillen: await compareDeliveries(engine, before, names),
    gevolgen: await effects(
      engine,
      before,
      names,
      years.map(({ jaar }) => jaar),
    ),
  };
}

/** The tables that either side holds. */
async function tablesOf(engine: Engine, store: string, result: CheckResult, replaced: readonly number[]) {
  const before = await engine.rows<{ tabel: string }>(
    `select distinct tabel from ${store}.levering_tabel where list_contains($numbers::integer[], levering_nr)`,
    { numbers: `[${replaced.join(", ")}]` },
  );
  const names = new Set([...before, ...result.tabellen].map(({ tabel }) => tabel));
  return tables.map(({ name }) => name).filter((name) => names.has(name));
}

/** Confirms the delivery, and then loads it in one transaction. */
async function load(scene: Scene, judged: Judged, nr: number): Promise<void> {
  const { engine, store, ledger, delivery, options, event, progress } = scene;
  const { result, vervangt, wachtend, rekeying, proef } = judged;
  const accepted = result.telling.waarschuwing > 0 ? options.aanvaard : undefined;
  await engine.transaction(() => ledger.advance([nr], "bevestigd", event(accepted)));
  progress("Sleutels vervangen");
  await numberInStore(engine, store, rekeying);
  if (options.bewaren === true) await keepOriginals(options.home, nr, keepable(delivery));
  await engine.transaction(async () => {
    await loadStaged(engine, store, result, { nr, replaced: vervangt, proef }, progress);
    const gone = [...vervangt, ...wachtend.filter((other) => other !== nr)];
    await ledger.replace(gone, nr, event());
    await ledger.advance([nr], "geladen", event());
  });
  await dropOriginals(options.home, await ledger.loaded());
}
