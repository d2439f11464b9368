import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../src/service/server.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";

let home: string;
let server: RunningServer;
/** The same, but in a hurry. */
let hasty: RunningServer;
const contact = { naam: "Beheer", email: "a@b.example", url: "https://b.example" };
const patience = { head: 800, request: 1500, silence: 2000, between: 1000 };

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "sockets-"));
  await writeReleaseFolder(home);
  const config = { home, root, contact, metrics: { host: "127.0.0.1", port: 0 }, connections: 1500 };
  const options = { host: "127.0.0.1", port: 0, log: () => undefined };
  const calm = { head: 5_000, request: 30_000, silence: 10_000, between: 30_000 };
  server = await startServer({ ...options, config, patience: calm });
  hasty = await startServer({ ...options, config: { home, root, contact }, patience });
});
afterAll(async () => {
  await server.close();
  await hasty.close();
  rmSync(home, { recursive: true });
});

interface Talk {
  readonly socket: Socket;
  /** All that the server said until it closed the connection. */
  readonly said: Promise<string>;
}

/** A bare connection, to say what no client library would. */
function talk(to = hasty): Talk {
  const socket = connect(Number(new URL(to.url).port), "127.0.0.1");
  let text = "";
  socket.on("data", (part) => {
    text += part.toString("latin1");
  });
  const said = new Promise<string>((resolve) => {
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(text));
  });
  return { socket, said };
}

/** Whether others are answered, on a connection of their own. */
async function isFine(to = hasty): Promise<boolean> {
  const { socket, said } = talk(to);
  socket.write("GET /v1/publicaties HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  return (await said).startsWith("HTTP/1.1 200 ");
}

test.each([
  ["what is no request", "dit is geen http\r\n\r\n", 400],
  [
    "a head that is too large",
    `GET /v1/publicaties HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
    431,
  ],
  ["two lengths", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400],
  [
    "a length and chunks",
    "POST /v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
    400,
  ],
])("%s is answered with a problem, and the connection closed", async (_, sent, status) => {
  const { socket, said } = talk();
  socket.write(sent);
  const text = await said;
  expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(text).toContain("application/problem+json");
  expect(text).toMatch(/\r\nAPI-Version: \d/);
  expect(JSON.parse(text.split("\r\n\r\n")[1] ?? "")).toMatchObject({ status });
});

test("a head that comes a byte at a time is ended with 408, and others do not notice", async () => {
  const { socket, said } = talk();
  const text =
    "GET /v1/publicaties HTTP/1.1\r\nHost: x\r\nX-Long: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
  let at = 0;
  const drip = setInterval(() => socket.writable && socket.write(text[at++ % text.length] ?? ""), 100);
  expect(await isFine()).toBe(true);
  expect(await said).toMatch(/^HTTP\/1.1 408 /);
  clearInterval(drip);
});

test("a body that stops halfway, or never comes, is refused before it is waited for", async () => {
  for (const [method, status] of [
    ["GET", 415],
    ["POST", 405],
  ] as const) {
    const { socket, said } = talk();
    socket.write(`${method} /v1/publicaties HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf`);
    expect(await said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  }
});

test("a reader that stops reading a download is let go, and the release is free", async () => {
  const { socket, said } = talk();
  socket.pause();
  const path = "/v1/tabellen/sector-regio/waarnemingen?formaat=csv";
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(200));
  // Node waits once more when something is still to be written.
  await new Promise((resolve) => setTimeout(resolve, 7000));
  expect(await isFine()).toBe(true);
  socket.resume();
  // What lay in the buffers still comes, but not all that was asked.
  const whole = Buffer.byteLength(await (await fetch(`${server.url}${path}`)).text());
  expect((await said).length).toBeLessThan(whole * 200);
});

test("a thousand connections at once, of which most say nothing, and every question is answered", async () => {
  const silent = Array.from({ length: 800 }, () => talk(server));
  const answers = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const response = await fetch(`${server.url}/v1/tabellen/sector-grootte/waarnemingen`);
      await response.arrayBuffer();
      return response.status;
    }),
  );
  expect(new Set(answers)).toEqual(new Set([200]));
  // Whoever says nothing is let go too.
  await Promise.all(silent.map(({ said }) => said));
  expect(await isFine(server)).toBe(true);
});

test("the figures for Prometheus are on their own port, and count by the pattern of the address", async () => {
  await (await fetch(`${server.url}/v1/indicatoren/verzuimpercentage`)).text();
  await (await fetch(`${server.url}/v1/indicatoren/iets-geheims`)).text();
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  const response = await fetch(server.metricsUrl ?? "");
  const text = await response.text();
  expect(response.headers.get("Content-Type")).toContain("text/plain");
  expect(text).toContain(
    'regiespiegel_verzoeken_total{methode="GET",route="/v1/indicatoren/:id",status="200"} 1',
  );
  expect(text).toContain(
    'regiespiegel_verzoeken_total{methode="GET",route="/v1/indicatoren/:id",status="404"} 1',
  );
  expect(text).toContain('regiespiegel_publicatie{publicatie="2025-1.0.0"} 1');
  expect(text).toMatch(/regiespiegel_verzoek_seconden_bucket\{le="0.01",route=/);
  expect(text).toContain("process_resident_memory_bytes");
  expect(text).not.toContain("iets-geheims");
  expect((await fetch((server.metricsUrl ?? "").replace("/metrics", "/"))).status).toBe(404);
});
