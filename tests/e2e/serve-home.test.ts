import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Release } from "../../src/release/open.ts";
import { type RunningServer, startServer } from "../../src/service/server.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "homes-"));
});
afterAll(() => rmSync(base, { recursive: true }));

const contact = { naam: "Beheer", email: "a@b.example", url: "https://b.example" };
const logged: string[] = [];
const start = (home: string): Promise<RunningServer> =>
  startServer({
    config: { home, root, contact },
    host: "127.0.0.1",
    port: 0,
    log: (line) => logged.push(line),
  });

async function releaseOf({ url }: RunningServer): Promise<string | null> {
  return ((await (await fetch(`${url}/gezond`)).json()) as { publicatie: string | null }).publicatie;
}

test("a server with nothing but a release serves everything that is public, and writes nothing there", async () => {
  const home = join(base, "alleen");
  await writeReleaseFolder(home);
  const before = readdirSync(home, { recursive: true }).toSorted();
  const server = await start(home);
  const paths = Object.keys(
    ((await (await fetch(`${server.url}/v1/openapi.json`)).json()) as { paths: Record<string, unknown> })
      .paths,
  );
  const ids: Record<string, string> = {
    indicatoren: "verzuimpercentage",
    tabellen: "sector-grootte",
    codelijsten: "grootte",
    publicaties: "2025-1.0.0",
    rapporten: "sectorrapport",
  };
  for (const path of paths) {
    const filled = path.replace("{id}", ids[path.split("/")[1] ?? ""] ?? "").replace("{keuze}", "C");
    const response = await fetch(`${server.url}/v1${filled}`);
    expect([filled, response.status]).toEqual([filled, 200]);
    await response.arrayBuffer();
  }
  const others = ["/", "/sectoren", "/rapporten/sectorrapport/C", "/documentatie", "/gereed"];
  const files = [
    "/v1/tabellen/sector-grootte/waarnemingen?formaat=parquet",
    "/v1/rapporten/sectorrapport/keuzes/C?formaat=pdf",
  ];
  for (const path of [...others, ...files]) expect((await fetch(`${server.url}${path}`)).status).toBe(200);
  await server.close();
  expect(readdirSync(home, { recursive: true }).toSorted()).toEqual(before);
});

test("two servers on one home both follow it, and one stops without the other noticing", async () => {
  const home = join(base, "samen");
  await writeReleaseFolder(home);
  const [one, other] = await Promise.all([start(home), start(home)]);
  const download = "/v1/tabellen/sector-grootte/waarnemingen?formaat=parquet";
  const sizes = await Promise.all(
    [one, other].map(async ({ url }) => (await (await fetch(url + download)).arrayBuffer()).byteLength),
  );
  expect(sizes[0]).toBe(sizes[1]);
  await writeReleaseFolder(home, { id: "2025-1.1.0", made: "2026-04-01T00:00:00.000Z" });
  for (const server of [one, other]) {
    await expect.poll(() => releaseOf(server), { timeout: 20_000, interval: 200 }).toBe("2025-1.1.0");
  }
  await one.close();
  expect((await fetch(other.url + download)).status).toBe(200);
  await other.close();
});

describe("a start is refused, with the reason,", () => {
  test("without a home", async () => {
    await expect(start(join(base, "nergens"))).rejects.toMatchObject({ code: "PATH_NOT_FOUND" });
  });

  test("on a release that lacks a file, and on one that is only half there", async () => {
    for (const name of ["cells.parquet", "codelists/grootte.json", "manifest.json"]) {
      const home = mkdtempSync(join(base, "kapot-"));
      const folder = await writeReleaseFolder(home);
      if (name === "manifest.json") writeFileSync(join(folder, name), '{"formaat":1');
      else rmSync(join(folder, name));
      await expect(start(home)).rejects.toMatchObject({
        code: "RELEASE_DAMAGED",
        problems: [{ file: name }],
      });
    }
  });
});

test("a home put back from a backup gives the same bytes, and a copy that missed something is refused", async () => {
  const home = join(base, "eerst");
  await writeReleaseFolder(home);
  writeFileSync(join(home, "settings.yml"), "requests_per_minute: 100\n");
  const first = await start(home);
  const path = "/v1/tabellen/sector-grootte/waarnemingen";
  const answer = await fetch(first.url + path);
  const [tag, text] = [answer.headers.get("ETag"), await answer.text()];
  const backup = join(base, "kopie");
  // While the server runs: a release is whole or not there, and never changes.
  cpSync(home, backup, { recursive: true, preserveTimestamps: true });
  await first.close();
  rmSync(home, { recursive: true });
  cpSync(backup, home, { recursive: true, preserveTimestamps: true });
  expect(existsSync(join(home, "settings.yml"))).toBe(true);
  const again = await start(home);
  const same = await fetch(again.url + path);
  expect(same.headers.get("ETag")).toBe(tag);
  expect(await same.text()).toBe(text);
  await again.close();
  rmSync(join(backup, "releases", "2025-1.0.0", "changes.json"));
  await expect(start(backup)).rejects.toMatchObject({ code: "RELEASE_DAMAGED" });
});

test("an answer that breaks halfway is cut off, tells nothing, and is in the log", async () => {
  const home = join(base, "breekt");
  await writeReleaseFolder(home);
  const server = await start(home);
  const lines = Release.prototype.lines;
  Release.prototype.lines = async function* (...args) {
    for await (const block of lines.apply(this, args)) {
      yield block;
      throw new Error("geheim: kapot");
    }
  };
  let text = "";
  try {
    const response = await fetch(`${server.url}/v1/tabellen/sector-regio/waarnemingen?formaat=csv`);
    expect(response.status).toBe(200);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const read = async () => {
      for (;;) {
        const part = await reader?.read();
        if (part?.done !== false) return;
        text += part.value;
      }
    };
    await expect(read()).rejects.toThrow();
  } finally {
    Release.prototype.lines = lines;
  }
  expect(text).not.toMatch(/geheim|Error|afgebroken/);
  const line = logged.splice(0).find((one) => one.includes('"niveau":"fout"'));
  expect(JSON.parse(line ?? "{}")).toMatchObject({ fout: "Error", route: "/v1/tabellen/:id/waarnemingen" });
  expect((await fetch(`${server.url}/v1/publicaties`)).status).toBe(200);
  await server.close();
});

test("a stop lets an answer that is under way end, and takes no new work", async () => {
  const home = join(base, "stopt");
  await writeReleaseFolder(home);
  const server = await start(home);
  const path = "/v1/tabellen/sector-regio/waarnemingen?formaat=csv";
  const whole = await (await fetch(server.url + path)).text();
  const slow = await fetch(server.url + path);
  const stopped = server.close();
  expect(await slow.text()).toBe(whole);
  const begin = performance.now();
  await stopped;
  expect(performance.now() - begin).toBeLessThan(4000);
  await expect(fetch(`${server.url}/gezond`)).rejects.toThrow();
  expect(logged.filter((line) => line.includes('"niveau":"fout"'))).toEqual([]);
});
