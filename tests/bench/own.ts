import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textTable } from "../../src/commands/terminal.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { Protected } from "../../src/disclosure/protected.ts";
import { computeCube } from "../../src/indicators/cube.ts";
import { withDeliveredGroups } from "../../src/indicators/delivered-groups.ts";
import { silent } from "../../src/progress.ts";
import { openStore } from "../../src/store/store.ts";
import { catalogOf, sampleHome } from "../support/sample-release.ts";

/**
 * What own figures cost beside all that protects the public cells, and whether that grows with the employers or
 * faster: `node --import tsx tests/bench/own.ts [WORKERS …]`. Seconds of processor time, without the interval test.
 */
const sizes = process.argv.slice(2).map(Number);
const rows: (string | number)[][] = [];
for (const workers of sizes.length === 0 ? [8_000, 40_000] : sizes) rows.push(await measured(workers));
console.log(
  textTable(["workers", "employers", "protection s", "own figures s", "ms an employer", "ratio"], rows),
);

async function measured(workers: number): Promise<(string | number)[]> {
  const work = mkdtempSync(join(tmpdir(), "regiespiegel-eigen-"));
  try {
    const config = await sampleHome(work, { workers, seed: 1 });
    const store = await openStore(config);
    try {
      const catalog = await withDeliveredGroups(store, await catalogOf(config), [2025]);
      const cube = await computeCube(store, catalog, [2025], silent);
      const before = process.cpuUsage();
      const cells = Protected.protect(cube, defaultPolicy, silent);
      const protection = spent(before);
      await cells.addStatements(catalog, ["2025JJ00"]);
      await cells.addComposites(catalog, silent);
      const between = process.cpuUsage();
      await cells.addOwn((employer) => `${employer}`, catalog);
      const own = spent(between);
      const employers = cells.own().size;
      return [workers, employers, protection, own, Math.round((1000 * own) / employers), own / protection];
    } finally {
      store.close();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return Math.round((user + system) / 1e4) / 100;
}
