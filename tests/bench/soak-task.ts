import { readCodeLists } from "../../src/catalog/codelists.ts";
import { createReferenceTables } from "../../src/catalog/reference-tables.ts";
import { readScales } from "../../src/catalog/scales.ts";
import { loadConfig } from "../../src/config.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { AppError } from "../../src/errors.ts";
import { importToHome } from "../../src/intake/import-home.ts";
import { loadProfile } from "../../src/intake/profile.ts";
import { removeExpired } from "../../src/intake/retention.ts";
import { withdraw } from "../../src/intake/withdraw.ts";
import { silent } from "../../src/progress.ts";
import { closeCompacted, openStore } from "../../src/store/store.ts";

/**
 * One import, withdrawal or removal after the agreed term, for soak.ts: tells when its work begins, and is killed
 * or hindered somewhere after that. Ends with code 9 when it says that it could not do its work.
 */
const [task, home = "", folder = ""] = process.argv.slice(2);
const now = new Date("2026-01-15T12:00:00Z");
const config = { ...loadConfig({}, { home }), now, threads: 1 };

const work = { import: load, withdraw: takeBack, retention: expire }[task ?? ""];
if (work === undefined) throw new Error(`no such task: ${task}`);
try {
  await work();
} catch (error) {
  if (
    !(error instanceof AppError) ||
    !["DISK_FULL", "DELIVERY_CHANGED", "PATH_NOT_FOUND"].includes(error.code)
  )
    throw error;
  process.exitCode = 9;
}
process.disconnect();

async function load(): Promise<void> {
  // The rules are of no matter here: less work in a process makes more kills in an hour.
  const codeLists = readCodeLists(config.root, []);
  const scales = readScales(config.root, []);
  const references = (engine: Engine) => createReferenceTables(engine, codeLists, scales);
  const profile = await loadProfile("canonical");
  process.send?.("begin");
  const result = await importToHome(
    config,
    [folder],
    {
      profile,
      checks: [],
      references,
      now,
      leverancier: "A",
      jaren: { eerste: 2025, laatste: 2025 },
      aanvaard: "proef",
    },
    silent,
  );
  if (result.uitkomst !== "geladen") process.exitCode = 9;
}

async function takeBack(): Promise<void> {
  process.send?.("begin");
  const store = await openStore(config);
  const [loaded] = await store.rows<{ nr: number }>(
    "select levering_nr as nr from levering where stand = 'geladen'",
  );
  await withdraw(store, home, loaded?.nr ?? 0, { moment: now, door: "proef", reden: "proef" });
  await closeCompacted(store, config);
}

/** The deliveries are of 2025, so that the whole delivery is past its term. */
async function expire(): Promise<void> {
  process.send?.("begin");
  const store = await openStore(config);
  await removeExpired(store, home, 2026, { moment: now, door: "proef", reden: "proef" });
  await closeCompacted(store, config);
}
