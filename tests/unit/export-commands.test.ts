import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Command, Context } from "../../src/commands/command.ts";
import { command as exportCommand } from "../../src/commands/export.ts";
import { command as reportCommand } from "../../src/commands/report.ts";
import { command as serve } from "../../src/commands/serve.ts";
import { Terminal } from "../../src/commands/terminal.ts";
import { loadConfig } from "../../src/config.ts";
import { Engine, quote } from "../../src/engine/engine.ts";
import { AppError } from "../../src/errors.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";

let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "files-"));
  await writeReleaseFolder(home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

const commands: Readonly<Record<string, Command>> = { export: exportCommand, report: reportCommand, serve };

/** Runs a command as cli.ts does, without a process of its own. */
async function regiespiegel(name: string, ...args: string[]): Promise<Outcome> {
  const command = commands[name];
  if (command === undefined) throw new Error(`no such command: ${name}`);
  const written = { out: "", error: "" };
  const stream = (key: keyof typeof written) =>
    new Writable({
      write(part, _encoding, done) {
        written[key] += String(part);
        done();
      },
    });
  const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
  const terminal = new Terminal(stream("out"), stream("error"));
  const config = () => loadConfig({}, { home });
  try {
    const code = await command.run({ config, positionals, values: values as Context["values"], terminal });
    return { code, ...written };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const words = [error.title, error.message, ...error.problems.map(({ message }) => message)];
    return { code: error.exit, out: written.out, error: words.join("\n") };
  }
}

describe("export", () => {
  test("writes CSV to the screen, and nothing else there", async () => {
    const { code, out } = await regiespiegel("export", "sector-grootte");
    expect(code).toBe(0);
    expect(out).toMatch(/^indicator,indicator_naam,/);
    expect(out.endsWith("\r\n")).toBe(true);
  });

  test("writes files that hold the same rows, and leaves nothing beside them", async () => {
    const folder = join(home, "uit");
    for (const format of ["csv", "csv-excel", "json", "parquet"]) {
      const { code, out } = await regiespiegel(
        "export",
        "sector-grootte",
        "--format",
        format,
        "--out",
        join(folder, `a.${format}`),
      );
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ tabel: "sector-grootte", formaat: format });
    }
    expect(readdirSync(folder).toSorted()).toEqual(["a.csv", "a.csv-excel", "a.json", "a.parquet"]);
    const lines = (name: string) =>
      readFileSync(join(folder, name), "utf8").trimEnd().split("\r\n").length - 1;
    const rows = (JSON.parse(readFileSync(join(folder, "a.json"), "utf8")) as { waarnemingen: object[] })
      .waarnemingen;
    const engine = await Engine.open(":memory:");
    const { n } = await engine.row<{ n: number }>(
      `select count(*) as n from ${quote(join(folder, "a.parquet"))}`,
    );
    engine.close();
    expect([lines("a.csv"), lines("a.csv-excel"), n]).toEqual([rows.length, rows.length, rows.length]);
  });

  test.each([
    [[], /sector-grootte: /],
    [["x"], /sector-grootte: /],
    [["sector-grootte", "--format", "xml"], /csv-excel/],
    [["sector-grootte", "--format", "parquet"], /--out/],
    [["sector-grootte", "sector-regio"], /één tabel/],
    [["sector-grootte", "--out", "/dev/null/x"], /--out/],
  ])("refuses %j as a wrong call", async (args, words) => {
    const { code, error, out } = await regiespiegel("export", ...args);
    expect([code, out]).toEqual([64, ""]);
    expect(error).toMatch(words);
  });
});

describe("report", () => {
  test("--all writes every choice with a manifest that holds", async () => {
    const folder = join(home, "rapporten");
    const { code, out } = await regiespiegel("report", "sectorrapport", "--all", "--out", folder);
    expect(code).toBe(0);
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
      publicatie: { id: string };
      bestanden: { bestand: string; keuze: string; sha256: string }[];
    };
    expect(manifest.publicatie.id).toBe("2025-1.0.0");
    expect(manifest.bestanden.map(({ keuze }) => keuze)).toEqual(
      ["T", "C", "F", "G", "Q", "U"].map((code) => `sector=${code}`),
    );
    for (const { bestand, sha256 } of manifest.bestanden) {
      expect(
        createHash("sha256")
          .update(readFileSync(join(folder, bestand)))
          .digest("hex"),
      ).toBe(sha256);
    }
    expect(readdirSync(folder)).toHaveLength(manifest.bestanden.length + 1);
    expect(JSON.parse(out)).toMatchObject({ rapport: "sectorrapport", publicatie: "2025-1.0.0" });
  });

  test("--for writes one", async () => {
    const folder = join(home, "een");
    const { code } = await regiespiegel("report", "sectorrapport", "--for", "sector=C", "--out", folder);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(["sectorrapport-sector-C.html"]);
    const country = join(folder, "land");
    await regiespiegel("report", "beleidsbeeld", "--out", country);
    expect(readdirSync(country)).toEqual(["beleidsbeeld.html"]);
  });

  test.each([
    [["x"], /sectorrapport/],
    [[], /sectorrapport: /],
    [["sectorrapport", "--for", "sector=ZZ"], /Industrie/],
    [["sectorrapport", "--for", "regio=AM01"], /sector=CODE/],
    [["beleidsbeeld", "--for", "sector=C"], /laat --for weg/],
    [["sectorrapport", "--for", "sector"], /sector=CODE/],
    [["sectorrapport", "--for", "sector=C", "--all"], /niet allebei/],
    [["sectorrapport", "--format", "docx"], /html/],
  ])("refuses %j as a wrong call", async (args, words) => {
    const folder = join(home, "geweigerd");
    const { code, error } = await regiespiegel("report", ...args, "--out", folder);
    expect(code).toBe(64);
    expect(error).toMatch(words);
    expect(existsSync(folder)).toBe(false);
  });
});

test.each([
  ["--port", "abc"],
  ["--port", "65536"],
  ["--port", ""],
  ["--port", "0", "--host", "192.0.2.1"],
  ["iets"],
])("serve %s %s %s %s is a wrong call", async (...args) => {
  const { code, error, out } = await regiespiegel("serve", ...args);
  expect([code, out]).toEqual([64, ""]);
  expect(error).toMatch(/^Onjuiste aanroep\n\S+/);
});
