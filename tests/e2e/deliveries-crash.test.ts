import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { Engine } from "../../src/engine/engine.ts";
import { openStore } from "../../src/store/store.ts";
import { finish, run, start, startLimited } from "../support/cli.ts";

const people = 30_000;
const folder = join(mkdtempSync(join(tmpdir(), "crash-")), "groot");
const args = ["import", folder, "--period", "2025"];
const newHome = () => join(mkdtempSync(join(tmpdir(), "crash-home-")), "home");
/** Milliseconds that one whole import takes. */
let duration = 0;

beforeAll(async () => {
  mkdirSync(folder);
  const engine = await Engine.open(":memory:", { threads: 1 });
  const copy = (name: string, sql: string) => engine.run(`copy (${sql}) to '${join(folder, name)}' (header)`);
  await copy("werkgever.csv", "select 'W1' as werkgever_id, '8610' as sbi_code, 'AM05' as regio");
  await copy(
    "medewerker.csv",
    `select 'P' || i as medewerker_id, 1980 as geboortejaar from range(${people}) as t(i)`,
  );
  await copy(
    "dienstverband.csv",
    `select 'D' || i as dienstverband_id, 'P' || i as medewerker_id, 'W1' as werkgever_id, '2025-01-01' as begin,
       1 as deeltijdfactor from range(${people}) as t(i)`,
  );
  engine.close();
  const begin = performance.now();
  expect(await run([...args, "--accept-warnings", "proef"], newHome())).toMatchObject({ code: 0 });
  duration = performance.now() - begin;
  return () => rmSync(join(folder, ".."), { recursive: true });
});

/** The rows of the one delivery and its state, after the store opened again. */
async function found(home: string): Promise<{ readonly rows: number; readonly loaded: boolean }> {
  const store = await openStore(loadConfig({}, { home }));
  try {
    const { rows } = await store.row<{ rows: number }>(
      "select (select count(*) from dienstverband) + (select count(*) from medewerker) as rows",
    );
    const states = await store.rows<{ stand: string }>("select stand from levering");
    return { rows, loaded: states.some(({ stand }) => stand === "geladen") };
  } finally {
    store.close();
  }
}

async function expectWholeOrAbsent(home: string): Promise<void> {
  const { rows, loaded } = await found(home);
  expect(rows).toBe(loaded ? 2 * people : 0);
  expect(await run([...args, "--accept-warnings", "proef"], home)).toMatchObject({ code: 0 });
  expect(await found(home)).toEqual({ rows: 2 * people, loaded: true });
}

const accepted = [...args, "--accept-warnings", "proef"];

describe("a crash at any moment", () => {
  test.each([0.5, 0.8])(
    "kill -9 at %s of an import: the delivery is whole or absent, and the next import loads it",
    async (share) => {
      const home = newHome();
      const child = start(accepted, home);
      const timer = setTimeout(() => child.kill("SIGKILL"), share * duration);
      const { code } = await finish(child);
      clearTimeout(timer);
      expect([null, 0]).toContain(code);
      await expectWholeOrAbsent(home);
    },
    120_000,
  );

  test.each([64, 3000])(
    "no room for a file of more than %s kB: said in words, and nothing half",
    async (blocks) => {
      const home = newHome();
      const outcome = await finish(startLimited(accepted, home, blocks));
      expect(outcome.code).toBe(78);
      expect(outcome.error).toContain("De schijf is vol");
      await expectWholeOrAbsent(home);
    },
    120_000,
  );

  test("a full disk: said in words, the store opens on it, and with room again the delivery loads", async ({
    skip,
  }) => {
    const disk = mkdtempSync(join(tmpdir(), "crash-disk-"));
    if (!mounted(disk)) skip("a disk of three megabytes cannot be mounted here");
    try {
      const home = join(disk, "home");
      const outcome = await finish(start(accepted, home));
      expect(outcome.error).toContain("De schijf is vol");
      expect(outcome.code).toBe(78);
      expect(await found(home)).toEqual({ rows: 0, loaded: false });
      execFileSync("mount", ["-o", "remount,size=200m", disk]);
      await expectWholeOrAbsent(home);
    } finally {
      execFileSync("umount", [disk]);
    }
  }, 120_000);
});

/** Mounts a disk of three megabytes there; false where that is not allowed. */
function mounted(path: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", path], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test("two imports at once: one loads, the other says who is at it", async () => {
  const home = newHome();
  const both = await Promise.all([finish(start(accepted, home)), finish(start(accepted, home))]);
  const codes = both.map(({ code }) => code);
  expect(codes.filter((code) => code === 0).length).toBeGreaterThan(0);
  for (const { code, error } of both) {
    if (code !== 0) {
      expect(code).toBe(78);
      expect(error).toMatch(/Proces \d+ leest nu een levering van groot over 2025 in/);
    }
  }
  expect(await found(home)).toEqual({ rows: 2 * people, loaded: true });
}, 120_000);
