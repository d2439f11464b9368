import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../../src/commands/command.ts";
import { command } from "../../src/commands/report.ts";
import { Terminal } from "../../src/commands/terminal.ts";
import { loadConfig } from "../../src/config.ts";
import { AppError } from "../../src/errors.ts";
import { employerCode } from "../../src/intake/rekey.ts";
import { sha256 } from "../../src/release/open.ts";
import { ownNameOf } from "../../src/release/own.ts";
import { writeOwn } from "../../src/release/write-own.ts";
import { ownFigure } from "../support/mirror-release.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { type TestService, testService } from "../support/service.ts";

const secret = Buffer.from("ab".repeat(32), "hex");
const key = "00417-sleutel";
let home: string;
let service: TestService;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "spiegel-"));
  writeFileSync(join(home, "secret.key"), `${secret.toString("hex")}\n`);
  const folder = await writeReleaseFolder(home);
  const name = ownNameOf(secret, employerCode(secret, key));
  const figures = [ownFigure("verzuimpercentage", 0.061)];
  await writeOwn(folder, ["sector", "regio", "grootte", "leeftijd"], new Map([[name, figures]]));
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  manifest.bestanden["own/inhoud.json"] = sha256(readFileSync(join(folder, "own", "inhoud.json")));
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  service = await testService();
});
afterAll(async () => {
  await service.close();
  rmSync(home, { recursive: true, force: true });
});

async function report(...args: string[]): Promise<{ exit: number; out: string }> {
  let out = "";
  const stream = new Writable({
    write(part, _encoding, done) {
      out += String(part);
      done();
    },
  });
  const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
  const terminal = new Terminal(stream, stream).as("text");
  try {
    const config = () => loadConfig({}, { home });
    const exit = await command.run({ config, positionals, values: values as Context["values"], terminal });
    return { exit, out };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { exit: error.exit, out: [error.message, ...error.problems.map((one) => one.message)].join("\n") };
  }
}

test("is one file that only its maker can read, without the key in it or in its name", async () => {
  const out = join(home, "uit");
  const made = await report("werkgeversspiegel", "--employer", key, "--out", out);
  expect(made.exit).toBe(0);
  const files = readdirSync(out);
  expect(files).toHaveLength(1);
  const file = join(out, files[0] ?? "");
  expect((statSync(file).mode & 0o777).toString(8)).toBe("600");
  expect(`${files[0]}${made.out}${readFileSync(file, "utf8")}`).not.toContain(key);
  expect(readFileSync(file, "utf8")).toContain("6%");
});

test("is closed in every format, and says the same figures", async () => {
  const out = join(home, "alle-formaten");
  const made = await report(
    "werkgeversspiegel",
    "--employer",
    key,
    "--format",
    "html,pdf,xlsx",
    "--out",
    out,
  );
  expect(made.exit).toBe(0);
  const files = readdirSync(out).sort();
  expect(files.map((name) => name.split(".").at(-1))).toEqual(["html", "pdf", "xlsx"]);
  for (const name of files) {
    expect((statSync(join(out, name)).mode & 0o777).toString(8)).toBe("600");
    expect(readFileSync(join(out, name), "latin1")).not.toContain(key);
  }
  const pdf = readFileSync(join(out, files[1] ?? ""), "latin1");
  expect(pdf).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(pdf).not.toContain(home);
});

test("is not made without a key, for all, with a choice, or for an unknown key", async () => {
  const out = join(home, "niets");
  for (const args of [
    [],
    ["--all"],
    ["--employer", key, "--all"],
    ["--employer", key, "--for", "sector=C"],
  ]) {
    expect((await report("werkgeversspiegel", ...args, "--out", out)).exit).toBe(64);
  }
  const unknown = await report("werkgeversspiegel", "--employer", "nog-een-sleutel", "--out", out);
  expect(unknown.out).toContain("geen eigen cijfers van deze werkgever");
  expect(unknown.out).not.toContain("nog-een-sleutel");
  expect((await report("sectorrapport", "--employer", key, "--out", out)).exit).toBe(64);
  expect(() => readdirSync(out)).toThrow();
});

test("a release without clusters says what to do, one by one and for all", async () => {
  for (const args of [["--for", "cluster=HAVEN"], ["--all"], []]) {
    const { exit, out } = await report("clusterspiegel", ...args, "--out", join(home, "niets"));
    expect(exit).toBe(64);
    expect(out).toContain("heeft geen cijfers per cluster");
    expect(out).toContain("kolom cluster");
  }
});

test("the service neither serves nor names a report of an employer, nor one of clusters that are not there", async () => {
  for (const path of [
    "/rapporten/werkgeversspiegel",
    "/rapporten/werkgeversspiegel/T",
    "/rapporten/werkgeversspiegel/C",
    "/rapporten/clusterspiegel/T",
  ]) {
    expect((await service.get(path)).status).toBe(404);
  }
  expect((await service.get("/rapporten/sectorrapport/C")).status).toBe(200);
  for (const path of [
    "/",
    "/rapporten",
    "/sectoren",
    "/downloads",
    "/v1/openapi.json",
    "/v1/rapporten",
    "/sitemap.xml",
  ]) {
    const answer = await service.get(path);
    expect(await answer.text()).not.toMatch(/werkgeversspiegel|clusterspiegel/i);
  }
});
