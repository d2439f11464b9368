import { readCodeLists } from "../../src/catalog/codelists.ts";
import { createReferenceTables } from "../../src/catalog/reference-tables.ts";
import { readScales } from "../../src/catalog/scales.ts";
import { loadConfig } from "../../src/config.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { importToHome } from "../../src/intake/import-home.ts";
import { loadProfile } from "../../src/intake/profile.ts";
import { withdraw } from "../../src/intake/withdraw.ts";
import { silent } from "../../src/progress.ts";
import { closeCompacted, openStore } from "../../src/store/store.ts";

/** One import or withdrawal, for soak.ts: tells when its work begins, and is killed somewhere after that. */
const [task, home = "", folder = ""] = process.argv.slice(2);
const now = new Date("2026-01-15T12:00:00Z");
const config = { ...loadConfig({}, { home }), now, threads: 1 };

if (task === "import") {
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
  if (result.uitkomst !== "geladen") process.exitCode = 1;
} else {
  process.send?.("begin");
  const store = await openStore(config);
  const [loaded] = await store.rows<{ nr: number }>(
    "select levering_nr as nr from levering where stand = 'geladen'",
  );
  await withdraw(store, home, loaded?.nr ?? 0, { moment: now, door: "proef", reden: "proef" });
  await closeCompacted(store, config);
}
process.disconnect();
