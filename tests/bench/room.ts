import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textTable } from "../../src/commands/terminal.ts";
import { noHistory } from "../../src/disclosure/history.ts";
import { suppressAll } from "../../src/disclosure/joint.ts";
import { Memo } from "../../src/disclosure/joint-memo.ts";
import { ownFigures } from "../../src/disclosure/own.ts";
import { defaultPolicy } from "../../src/disclosure/policy.ts";
import { RoomKeeper } from "../../src/disclosure/room-keeper.ts";
import { computeCube } from "../../src/indicators/cube.ts";
import { silent } from "../../src/progress.ts";
import { openStore } from "../../src/store/store.ts";
import { catalogOf, sampleHome } from "../support/sample-release.ts";

/**
 * What the interval test of `grenzen: snel` costs beside the suppression, on the sample:
 * `node --import tsx tests/bench/room.ts [workers]`. Seconds of processor time, all in one thread, so that the ratio
 * holds on a busy machine.
 */
const workers = Number(process.argv[2] ?? 8_000);
const work = mkdtempSync(join(tmpdir(), "regiespiegel-ruimte-"));
const policy = { ...defaultPolicy, grenzen: "snel" as const };

try {
  const config = await sampleHome(work, { workers, clusters: 0, seed: 1 });
  const store = await openStore(config);
  try {
    const cube = await computeCube(store, await catalogOf(config), [2025], silent);
    const { dimensions } = cube;
    const keeper = new RoomKeeper({ policy, dimensions, progress: silent, workers: 0 });
    const asked = new Map<string, Set<string>>();
    const memo = new Memo();
    const rows: (string | number)[][] = [];
    for (let round = 1, more = true; more; round++) {
      const before = process.cpuUsage();
      const patterns = suppressAll(cube, policy, silent, noHistory, asked, memo);
      const suppressed = spent(before);
      const between = process.cpuUsage();
      more = await keeper.ask(patterns, asked);
      rows.push([round, suppressed, spent(between)]);
      console.log(textTable(["round", "suppression s", "intervals s"], rows.slice(-1)));
    }
    const total = (column: number) => rows.reduce((sum, row) => sum + Number(row[column]), 0);
    console.log(`${workers} workers; intervals / suppression: ${(total(2) / total(1)).toFixed(2)}`);
    console.log(keeper.said().join("\n"));
    const start = process.cpuUsage();
    const own = ownFigures(cube.populations, cube.own ?? [], { dimensions, policy, cells: [] });
    const figures = [...own.values()].flat();
    const shown = figures.filter(({ figure }) => figure.waarde !== null).length;
    console.log(`own figures: ${own.size} employers, ${shown} of ${figures.length} shown, ${spent(start)} s`);
  } finally {
    store.close();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return Math.round((user + system) / 1e4) / 100;
}
