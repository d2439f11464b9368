import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { Engine } from "../../src/engine/engine.ts";
import { openStore } from "../../src/store/store.ts";
import { sound, writeDelivery } from "../support/delivery.ts";
import { root } from "../support/root.ts";

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function start(args: readonly string[], home: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "src/cli.ts", ...args, "--home", home], {
    cwd: root,
    env: { PATH: process.env.PATH, TZ: "America/Los_Angeles", REGIESPIEGEL_NOW: "2026-01-15" },
  });
}

function finish(child: ChildProcess, onError: (text: string) => void = () => undefined): Promise<Outcome> {
  let out = "";
  let error = "";
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    error += chunk;
    onError(error);
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, error })));
}

const run = (args: readonly string[], home: string) => finish(start(args, home));
const newHome = () => join(mkdtempSync(join(tmpdir(), "intake-e2e-")), "home");

function expectNoTrace({ out, error }: Outcome): void {
  expect(`${out}${error}`).not.toMatch(/\n\s+at |node:internal|Error:|\.ts:\d+/);
}

describe("check and import on the command line", () => {
  test("a sound delivery: checked, loaded, and the second time unchanged", async () => {
    const home = newHome();
    const folder = join(root, "data-samples", "canonical-schoon");
    const checked = await run(["check", folder], home);
    expect(checked.code).toBe(0);
    expect(readdirSync(join(home, "..")), "check makes no home").toEqual([]);
    const loaded = await run(["import", folder], home);
    expect([loaded.code, loaded.error.trim().split("\n").at(-1)]).toEqual([
      0,
      "De levering is geladen als nummer 1.",
    ]);
    expect(JSON.parse(loaded.out.trim())).toMatchObject({ soort: "levering", uitkomst: "geladen" });
    const again = await run(["import", folder], home);
    expect([again.code, JSON.parse(again.out.trim()).uitkomst]).toEqual([0, "ongewijzigd"]);
    for (const outcome of [checked, loaded, again]) expectNoTrace(outcome);
  });

  test("a bad delivery: exit 65, every fault in lines of JSON or as text, nothing stored", async () => {
    const home = newHome();
    const folder = join(root, "data-samples", "canonical-fout");
    const refused = await run(["import", folder], home);
    expect(refused.code).toBe(65);
    const lines = refused.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.at(-1)).toMatchObject({ soort: "levering", akkoord: false, uitkomst: "geweigerd" });
    expect(lines).toContainEqual(expect.objectContaining({ code: "BESTAND-LEEG", bestand: "paspoort.csv" }));
    const text = await run(["check", folder, "--format", "text"], home);
    expect(text.code).toBe(65);
    expect(text.out).toContain("FOUT SLEUTEL-DUBBEL");
    const store = await openStore(loadConfig({}, { home }));
    expect(await store.row("select count(*) as n from levering")).toEqual({ n: 0 });
    store.close();
    expectNoTrace(refused);
    expectNoTrace(text);
  });

  test.each([
    ["a path that is not there", ["import", "/geen/map"], 64, "Het pad /geen/map bestaat niet"],
    ["no path", ["import"], 64, "Geef de map"],
    ["an unknown profile", ["check", "data-samples", "--profile", "../x"], 64, "Het profiel"],
    ["a bad period", ["check", "data-samples", "--period", "gisteren"], 64, "De periode"],
    ["a folder without tables", ["check", "docs"], 65, "LEVERING-LEEG"],
  ])("%s", async (_name, args, code, words) => {
    const outcome = await run(args, newHome());
    expect(outcome.code).toBe(code);
    expect(outcome.out + outcome.error).toContain(words);
    expectNoTrace(outcome);
  });

  test("a home that cannot be written: exit 78", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "intake-e2e-")), "bestand");
    writeFileSync(file, "");
    const outcome = await run(["import", writeDelivery(sound)], join(file, "home"));
    expect(outcome.code).toBe(78);
    expect(outcome.error).toContain("werkmap");
    expectNoTrace(outcome);
  });
});

describe("kill -9", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "intake-kill-")), "groot");

  beforeAll(async () => {
    mkdirSync(folder);
    const engine = await Engine.open(":memory:");
    const copy = (name: string, sql: string) =>
      engine.run(`copy (${sql}) to '${join(folder, name)}' (header)`);
    await copy("werkgever.csv", "select 'W1' as werkgever_id, '8610' as sbi_code, 'AM05' as regio");
    await copy(
      "medewerker.csv",
      "select 'P' || i as medewerker_id, 1980 as geboortejaar from range(120000) as t(i)",
    );
    await copy(
      "dienstverband.csv",
      `select 'D' || i as dienstverband_id, 'P' || i as medewerker_id, 'W1' as werkgever_id, '2025-01-01' as begin,
         1 as deeltijdfactor from range(120000) as t(i)`,
    );
    engine.close();
    return () => rmSync(folder, { recursive: true });
  });

  test.each(["Sleutels nummeren", "Sleutels vervangen", "Laden"])(
    "at '%s' the delivery is whole or absent, and the next import loads it",
    async (moment) => {
      const home = newHome();
      const child = start(["import", folder, "--period", "2025"], home);
      const killed = await finish(child, (error) => {
        if (error.includes(moment)) setTimeout(() => child.kill("SIGKILL"), moment === "Laden" ? 25 : 0);
      });
      const store = await openStore(loadConfig({}, { home }));
      const { n } = await store.row<{ n: number }>("select count(*) as n from dienstverband");
      const { deliveries } = await store.row<{ deliveries: number }>(
        "select count(*) as deliveries from levering",
      );
      store.close();
      expect(killed.code === null || killed.code === 0).toBe(true);
      expect([0, 120_000]).toContain(n);
      expect(n).toBe(deliveries * 120_000);
      const again = await run(["import", folder, "--period", "2025"], home);
      expect(again.code).toBe(0);
      const after = await openStore(loadConfig({}, { home }));
      expect(await after.row("select count(*) as n from dienstverband")).toEqual({ n: 120_000 });
      after.close();
    },
    120_000,
  );
});
