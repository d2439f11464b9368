import type { AgreedCluster } from "../catalog/agreed-cluster.ts";
import type { Engine } from "../engine/engine.ts";
import { AppError } from "../errors.ts";
import { sampleSupplier } from "../store/contract.ts";

/** Years for which at least one delivery holds jobs, ascending. */
export async function coveredYears(store: Engine): Promise<number[]> {
  const rows = await store.rows<{ jaar: number }>(
    "select distinct jaar from dekking where tabel = 'dienstverband' order by jaar nulls last",
  );
  return rows.map((row) => row.jaar);
}

/**
 * The years to publish: those asked for, each of which must have been delivered; without a wish the last
 * complete year that was delivered, or else the last year that was.
 * @throws AppError NOTHING_DELIVERED, PERIOD_NOT_COVERED.
 */
export async function choosePeriod(store: Engine, wished: readonly number[], now: Date): Promise<number[]> {
  const covered = await coveredYears(store);
  const last = covered.at(-1);
  if (last === undefined) {
    throw new AppError("NOTHING_DELIVERED", "Lees eerst een levering in met: regiespiegel import MAP");
  }
  const missing = wished.filter((year) => !covered.includes(year));
  if (missing.length > 0) {
    throw new AppError(
      "PERIOD_NOT_COVERED",
      `Voor ${missing.join(", ")} is niets geleverd. Er zijn gegevens over ${covered.join(", ")}.`,
    );
  }
  if (wished.length > 0) return [...new Set(wished)].sort((a, b) => a - b);
  const complete = covered.filter((year) => year < now.getUTCFullYear());
  return [complete.at(-1) ?? last];
}

/** Supplier, period and hash of a delivery. */
export type DeliveryLine = readonly [supplier: string, period: string, hash: string];

/** What stands behind a release: the same text means the same data. */
export interface Snapshot {
  readonly lines: readonly DeliveryLine[];
  readonly text: string;
  readonly deliveries: number;
  /** Whether the made-up sector is among the deliveries. */
  readonly sample: boolean;
}

/** The deliveries that are loaded and the clusters that members agreed on, as one text to hash. */
export async function snapshot(store: Engine, agreed: readonly AgreedCluster[] = []): Promise<Snapshot> {
  const rows = await store.rows<{ leverancier: string; periode: string; hash: string }>(
    "select leverancier, periode, hash from levering where stand = 'geladen' order by levering_nr nulls last",
  );
  return {
    lines: rows.map(({ leverancier, periode, hash }) => [leverancier, periode, hash]),
    text: [
      ...rows.map((row) => `${row.leverancier}|${row.periode}|${row.hash}`),
      ...agreed.map(({ code, kenmerk }) => `cluster|${code}|${kenmerk}`),
    ].join("\n"),
    deliveries: rows.length,
    sample: rows.some((row) => row.leverancier === sampleSupplier),
  };
}
