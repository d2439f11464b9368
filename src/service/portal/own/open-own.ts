import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../../config.ts";
import type { Access } from "../../access/access.ts";
import type { AppOptions } from "../../context.ts";
import type { Logger } from "../../log.ts";
import type { ServerOptions } from "../../server.ts";
import { ReportBatches } from "./fund/batches.ts";
import { trialKey } from "./policy/trial-key.ts";
import { PolicyTrials } from "./policy/trials.ts";

interface OwnParts {
  readonly app: Pick<AppOptions, "batches" | "trials">;
  close(): Promise<void>;
}

const none: OwnParts = { app: {}, close: async () => undefined };

/** What people behind a session set going and leave; not there where nobody can sign in. */
export async function openOwn(
  { config, policyWorker }: Pick<ServerOptions, "config" | "policyWorker">,
  look: Pick<AppOptions, "theme">,
  access: Access | undefined,
  log: Pick<Logger, "error">,
): Promise<OwnParts> {
  if (access?.people === undefined) return none;
  const { home, root, contact } = config;
  const { clock } = access;
  const options = { contact, ...look };
  const granted = () => access.file.aanmelden?.regels ?? [];
  const funds = () => granted().flatMap(({ rol, organisatie }) => (rol === "fonds" ? [organisatie] : []));
  const site = access.file.adres;
  const batches = await ReportBatches.open({ home, root, options, clock, log, funds, site });
  const hasStore = existsSync(join(home, "store.duckdb"));
  const trials =
    policyWorker === undefined || !hasStore
      ? undefined
      : await PolicyTrials.open({
          ...{ config: config as Config, worker: policyWorker, clock, log },
          known: () => granted().map(trialKey),
        });
  return {
    app: { batches, trials },
    close: async () => {
      await Promise.all([batches.close(), trials?.close()]);
    },
  };
}
