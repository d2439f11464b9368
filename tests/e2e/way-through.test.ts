import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { Release, sha256 } from "../../src/release/open.ts";
import { startServer } from "../../src/service/server.ts";
import { isLong } from "../support/long.ts";
import { copySmallTree } from "../support/small-tree.ts";

const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), "regiespiegel-weg-"));
const home = join(work, "home");
const delivery = join(work, "levering");
const tree = join(work, "project");
const program = join(tree, "src/cli.ts");

/** A figure of every kind: jobs, persons, a share, composites on it, a median, a flow. */
const kinds = [
  "werkgelegenheid-banen",
  "werkgelegenheid-personen",
  "verzuimpercentage",
  "verzuimpercentage-verwacht",
  "verzuimpercentage-gestandaardiseerd",
  "mediane-verzuimduur",
  "scholingsdeelname",
  "uitstroom",
];

async function cli(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await run(process.execPath, ["--import", "tsx", program, ...args, "--home", home], {
    env: { ...process.env, REGIESPIEGEL_NOW: "2026-02-01T10:00:00Z" },
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as Record<string, unknown>;
}

describe("the one way through", () => {
  let folder: string;

  beforeAll(async () => {
    copySmallTree(tree, kinds);
    await cli("sample", "--out", delivery, "--workers", "1200");
    await cli("import", delivery);
    folder = String((await cli("release", "--period", "2025")).map);
  });

  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test("ends in a release that opens and passes its audit from the public files", async () => {
    const release = await Release.open(folder);
    expect(release.manifest.perioden).toEqual(["2025JJ00", "2025KW01", "2025KW02", "2025KW03", "2025KW04"]);
    expect(await release.count({ indicator: ["verzuimpercentage"] })).toBeGreaterThan(100);
    release.close();
    expect(await cli("audit")).toMatchObject({ veilig: true, lekken: 0 });
  });

  test("the same data make no new release", async () => {
    expect(await cli("import", delivery)).toMatchObject({ uitkomst: "ongewijzigd" });
    expect(await cli("release", "--period", "2025")).toMatchObject({ nieuw: false });
  });

  test.skipIf(!isLong)("and the same bytes when its folder was thrown away", async () => {
    const bytes = readFileSync(join(folder, "cells.parquet"));
    rmSync(folder, { recursive: true });
    expect(await cli("releases")).toMatchObject({ publicatie: "2025-1.0.0", aanwezig: false });
    expect(await cli("release", "--period", "2025")).toMatchObject({ publicatie: "2025-1.0.0", nieuw: true });
    expect(readFileSync(join(folder, "cells.parquet")).equals(bytes)).toBe(true);
    expect(await cli("releases")).toMatchObject({ publicatie: "2025-1.0.0", aanwezig: true });
    expect(readdirSync(join(home, "releases"))).toEqual(["2025-1.0.0"]);
  });

  test.skipIf(!isLong)("shuffled rows give the same bytes", async () => {
    const shuffled = join(work, "geschud");
    const other = join(work, "anders");
    await run("cp", ["-r", delivery, shuffled]);
    for (const name of readdirSync(shuffled).filter((file) => file.endsWith(".csv"))) {
      const [head, ...rows] = readFileSync(join(shuffled, name), "utf8").trimEnd().split("\n");
      const turned = rows
        .map((row, at) => ({ row, at: (at * 7919) % rows.length }))
        .sort((a, b) => a.at - b.at);
      writeFileSync(join(shuffled, name), `${[head, ...turned.map(({ row }) => row)].join("\n")}\n`);
    }
    const at = async (...args: readonly string[]) =>
      run(process.execPath, ["--import", "tsx", program, ...args, "--home", other], {
        maxBuffer: 1 << 28,
      });
    await at("import", shuffled);
    await at("release", "--period", "2025");
    const bytes = (path: string) => sha256(readFileSync(join(path, "cells.parquet")));
    expect(bytes(join(other, "releases", "2025-1.0.0"))).toBe(bytes(folder));
  });

  test("an employer sees itself beside public cells, by the key of its delivery", async () => {
    const [head = "", ...lines] = readFileSync(join(delivery, "werkgever.csv"), "utf8").trim().split("\n");
    const [id, size] = ["werkgever_id", "werkzame_personen"].map((name) => head.split(",").indexOf(name));
    const largest = lines
      .map((line) => line.split(","))
      .sort((a, b) => Number(b[size ?? 0]) - Number(a[size ?? 0]))[0];
    const { cijfers } = (await cli("benchmark", "--employer", largest?.[id ?? 0] ?? "")) as {
      cijfers: { indicator: string; eigen: number | null; groep: number | null }[];
    };
    const own = cijfers.find(({ indicator }) => indicator === "verzuimpercentage");
    expect(own?.eigen).toBeGreaterThan(0);
    expect(own?.groep).toBeGreaterThan(0);
    await expect(cli("benchmark", "--employer", "niemand")).rejects.toMatchObject({ code: 64 });
  });

  test("no figure of a hidden cell stands in any public file", async () => {
    const release = await Release.open(folder);
    const hidden = (await release.cells()).filter((cell) => cell.status === "onderdrukt");
    release.close();
    expect(hidden.length).toBeGreaterThan(0);
    for (const { waarde, ondergrens, bovengrens, personen, werkgevers } of hidden) {
      expect([waarde, ondergrens, bovengrens, personen, werkgevers]).toEqual([null, null, null, null, null]);
    }
  });

  test("is served from the release folder alone, without a store", async () => {
    const bare = join(work, "kaal");
    await run("mkdir", [bare]);
    await run("cp", ["-r", join(home, "releases"), bare]);
    const server = await startServer({ config: loadConfig({}, { home: bare }), host: "127.0.0.1", port: 0 });
    try {
      const get = async (path: string, headers: Record<string, string> = {}) =>
        fetch(new URL(path, server.url), { headers });
      expect((await get("/gezond")).status).toBe(200);
      expect(await (await get("/")).text()).toContain("Regiespiegel");
      expect(await (await get("/rapporten/sectorrapport/T")).text()).toContain("<svg");
      expect((await get("/v1/openapi.json")).status).toBe(200);
      const csv = await get("/v1/tabellen/sector-grootte/waarnemingen", { accept: "text/csv" });
      expect((await csv.text()).split("\r\n")[0]).toContain("status");
    } finally {
      await server.close();
    }
  });

  test("export writes the same table as the service", async () => {
    const file = join(work, "tabel.csv");
    await cli("export", "sector-grootte", "--out", file);
    expect(readFileSync(file, "utf8").split("\r\n").length).toBeGreaterThan(100);
  });
});
