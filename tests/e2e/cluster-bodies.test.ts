import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KeyStore } from "../../src/service/access/keys.ts";
import { type RunningServer, startServer } from "../../src/service/server.ts";
import { accessText } from "../support/access-service.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";

const home = mkdtempSync(join(tmpdir(), "bodies-"));
const logged: string[] = [];
let server: RunningServer;
let key: string;
const contact = { naam: "Beheer", email: "a@b.example", url: "https://b.example" };

beforeAll(async () => {
  await writeReleaseFolder(home);
  writeFileSync(join(home, "toegang.yml"), accessText());
  const grant = { rol: "clusterbeheerder", organisatie: "beheer", omschrijving: "proef", days: 1 } as const;
  key = (await new KeyStore(home).make(grant)).sleutel;
  server = await startServer({
    ...{ config: { home, root, contact, log_requests: false }, host: "127.0.0.1", port: 0 },
    log: (line) => logged.push(line),
    patience: { head: 600, request: 1_000, silence: 2_000, between: 1_000 },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

const body = JSON.stringify({ id: "haven-noord", naam: "Haven Noord" });
const head = (more: string) =>
  `POST /v1/clusters HTTP/1.1\r\nHost: x\r\nX-Api-Key: ${key}\r\nContent-Type: application/json\r\n${more}\r\n\r\n`;

/** Says these things with pauses in between, and then nothing or goodbye; gives what the server said. */
async function talk(parts: readonly string[], end: "goes" | "stays", pause = 20): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  let said = "";
  socket.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.on("error", () => undefined);
  for (const part of parts) {
    socket.write(part);
    await wait(pause);
  }
  if (end === "goes") socket.destroy();
  await closed;
  return said;
}

test.each([
  [
    "a body that stops halfway and goes",
    () => [head(`Content-Length: ${body.length}`), body.slice(0, 20)],
    "goes",
  ],
  [
    "a body that stops halfway and stays",
    () => [head(`Content-Length: ${body.length}`), body.slice(0, 20)],
    "stays",
  ],
  [
    "chunks that stop halfway",
    () => [head("Transfer-Encoding: chunked"), `${body.length.toString(16)}\r\n${body.slice(0, 9)}`],
    "stays",
  ],
  ["a chunk of no size", () => [head("Transfer-Encoding: chunked"), "zz\r\n{}\r\n0\r\n\r\n"], "stays"],
  ["two lengths", () => [head("Content-Length: 5\r\nContent-Length: 6"), "{}{}{}"], "stays"],
  [
    "a length and chunks",
    () => [head("Content-Length: 5\r\nTransfer-Encoding: chunked"), "0\r\n\r\n"],
    "stays",
  ],
] as const)("%s makes nothing, is no failure of the server and holds nothing", async (_, parts, end) => {
  logged.length = 0;
  const said = await talk(parts(), end);
  if (end === "stays") expect(said).toMatch(/^HTTP\/1\.1 (400|408) /);
  await wait(50);
  expect(logged).toEqual([]);
  const answer = await fetch(`${server.url}/v1/clusters`, { headers: { "X-Api-Key": key } });
  expect(await answer.json()).toEqual({ clusters: [] });
});

test("a byte at a time is let go at the limit of a request", async () => {
  const start = performance.now();
  const said = await talk([head(`Content-Length: ${body.length}`), ...[...body].slice(0, -1)], "stays", 100);
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - start).toBeLessThan(12_000);
  expect(readdirSync(home)).not.toContain("clusters");
  expect(logged).toEqual([]);
}, 20_000);

test("the same body as a whole makes the cluster", async () => {
  const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  expect(await talk([head("Connection: close\r\nTransfer-Encoding: chunked"), chunk], "stays")).toMatch(
    /^HTTP\/1\.1 201 /,
  );
});
