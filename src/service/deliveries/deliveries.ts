import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import type { Access } from "../access/access.ts";
import type { Logger } from "../log.ts";
import { Jobs } from "./jobs.ts";
import type { Formats } from "./messages.ts";
import { Reception } from "./reception.ts";
import { Runner } from "./runner.ts";
import { Servers } from "./servers.ts";
import { sweep } from "./sweep.ts";
import type { DeliveryLimits } from "./types.ts";

/** Deliveries over the API, as the routes use them. */
export interface Deliveries {
  readonly reception: Reception;
  readonly jobs: Jobs;
  readonly limits: DeliveryLimits;
  /** The name of this server, for what it has under way. */
  readonly server: string;
  /** Says that there is work. */
  nudge(): void;
  /** The formats of files that there are, and empty files of our own; asked of a process once. */
  formats(): Promise<Formats>;
  /** Clears away what is left over or past its term; also done by the hour. */
  sweep(): Promise<void>;
  /** Ends what runs, so that this or another server can go on with it. */
  close(): Promise<void>;
}

export interface DeliveryOptions {
  readonly config: Config;
  readonly access: Access;
  /** Path of the module that does the work in a process of its own. */
  readonly worker: string;
  readonly log: Logger;
  /** Milliseconds that a sender may be silent or slow. */
  readonly grace?: number;
}

const hour = 60 * 60 * 1000;

/**
 * Opens the reception of deliveries of a home, finishes or clears away what was under way, and starts on the queue.
 * Undefined in a home without a store where the settings do not ask for it: a server that only publishes takes nothing.
 */
export async function openDeliveries(options: DeliveryOptions): Promise<Deliveries | undefined> {
  const { config, access, worker, log } = options;
  if (config.deliveries === undefined && !existsSync(join(config.home, "store.duckdb"))) return undefined;
  const { clock, log: audit } = access;
  const limits = limitsOf(config, options.grace);
  const reception = new Reception(config.home, limits, clock);
  await reception.prepare();
  const servers = await Servers.open(reception.folder);
  const jobs = new Jobs(reception, clock);
  const tidy = () => sweep({ reception, jobs, servers, limits, audit, clock });
  await tidy();
  const runner = new Runner({ config, worker, limits, reception, jobs, servers, audit, log, clock });
  const timer = setInterval(() => {
    tidy().catch((error: unknown) => log.error({ fout: error instanceof Error ? error.name : "onbekend" }));
  }, hour);
  timer.unref();
  runner.nudge();
  let known: Promise<Formats> | undefined;
  return {
    ...{ reception, jobs, limits, server: servers.own, sweep: tidy },
    nudge: () => runner.nudge(),
    formats: () => {
      known ??= formats(runner).catch((error: unknown) => {
        known = undefined;
        throw error;
      });
      return known;
    },
    close: async () => {
      clearInterval(timer);
      await runner.close();
      await servers.close();
    },
  };
}

async function formats(runner: Runner): Promise<Formats> {
  const ending = await runner.ask({ soort: "profielen" });
  if (ending.soort === "klaar" && ending.resultaat.soort === "profielen") return ending.resultaat;
  throw new Error("the process for deliveries does not start");
}

const megabyte = 1024 * 1024;

function limitsOf({ deliveries }: Pick<Config, "deliveries">, grace = 30_000): DeliveryLimits {
  const given = deliveries ?? {
    ...{ file_mb: 2_000, delivery_mb: 4_000, files: 100, open: 10, open_days: 14 },
    ...{ at_once: 1, heap_mb: 1_024, slowest: 16_384 },
  };
  return {
    fileBytes: given.file_mb * megabyte,
    deliveryBytes: given.delivery_mb * megabyte,
    files: given.files,
    open: given.open,
    openDays: given.open_days,
    atOnce: given.at_once,
    heapMb: given.heap_mb,
    slowest: given.slowest,
    grace,
  };
}
