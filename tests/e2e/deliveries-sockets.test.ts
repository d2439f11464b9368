import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { KeyStore } from "../../src/service/access/keys.ts";
import { type RunningServer, startServer } from "../../src/service/server.ts";
import { toegang, worker } from "../support/delivery-service.ts";

let home: string;
let server: RunningServer;
let key: string;
const patience = { head: 2_000, request: 1_500, silence: 3_000, between: 5_000 };

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "uploads-"));
  writeFileSync(join(home, "toegang.yml"), toegang().replace(/aanmelden:[\s\S]*/, ""));
  const deliveries = { file_mb: 1, delivery_mb: 2, files: 3, open: 100, slowest: 50_000 };
  writeFileSync(join(home, "settings.yml"), JSON.stringify({ deliveries }));
  const config = loadConfig({}, { home });
  server = await startServer({
    ...{ config, host: "127.0.0.1", port: 0, log: () => undefined, patience, deliveryWorker: worker },
  });
  const wanted = {
    rol: "leverancier",
    organisatie: "administratie-west",
    omschrijving: "proef",
    days: 30,
  } as const;
  key = (await new KeyStore(home).make(wanted)).sleutel;
});
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

let year = 1990;
/** A new delivery: its path, and its folder. */
async function newDelivery(): Promise<{ readonly path: string; readonly folder: string }> {
  year += 1;
  const answer = await fetch(`${server.url}/v1/leveringen`, {
    ...{ method: "POST", body: JSON.stringify({ periode: String(year) }) },
    headers: { "Content-Type": "application/json", "X-Api-Key": key },
  });
  expect(answer.status).toBe(201);
  const path = answer.headers.get("location") ?? "";
  return { path, folder: join(home, "ontvangst", path.split("/").at(-1) ?? "") };
}

/** A bare connection that has sent the head of an upload. */
function upload(path: string, name = "verzuim.csv", length = "Transfer-Encoding: chunked", from = key) {
  const socket: Socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  let text = "";
  socket.on("data", (part) => {
    text += part.toString("latin1");
  });
  const said = new Promise<string>((resolve) => {
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(text));
  });
  const head = `PUT ${path}/bestanden/${name} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Api-Key: ${from}\r\n${length}\r\n\r\n`;
  socket.write(head);
  return { socket, said };
}

const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const left = (folder: string) => [
  ...readdirSync(join(folder, "onderweg")),
  ...readdirSync(join(folder, "bestanden")),
];
const until = async (holds: () => boolean) => {
  for (let round = 0; round < 100 && !holds(); round++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
};

test("a whole chunked body is a file", async () => {
  const { path, folder } = await newDelivery();
  const { socket, said } = upload(path);
  socket.write(`${chunk("a,b\n")}${chunk("1,2\n")}0\r\n\r\n`);
  expect(await said).toMatch(/^HTTP\/1.1 201 /);
  expect(left(folder)).toHaveLength(1);
});

test("an upload that takes longer than a request may is not ended while it keeps its pace", async () => {
  const { path, folder } = await newDelivery();
  const { socket, said } = upload(path);
  const part = chunk("x".repeat(40_000));
  const drip = setInterval(() => socket.write(part), 200);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  clearInterval(drip);
  socket.write("0\r\n\r\n");
  expect(await said).toMatch(/^HTTP\/1.1 201 /);
  expect(left(folder)).toHaveLength(1);
});

test("a byte a second is ended with 408, and leaves nothing", async () => {
  const { path, folder } = await newDelivery();
  const { socket, said } = upload(path);
  const drip = setInterval(() => socket.writable && socket.write(chunk("x")), 300);
  await until(() => readdirSync(join(folder, "onderweg")).length === 1);
  expect(await said).toMatch(/^HTTP\/1.1 408 /);
  clearInterval(drip);
  expect(left(folder)).toEqual([]);
});

test("a body that stops halfway and a sender that goes away leave nothing", async () => {
  const { path, folder } = await newDelivery();
  const stopped = upload(path, "a.csv", "Content-Length: 100000");
  stopped.socket.write("half");
  const gone = upload(path, "b.csv");
  gone.socket.write(chunk("half"));
  await until(() => readdirSync(join(folder, "onderweg")).length === 2);
  gone.socket.destroy();
  expect(await stopped.said).toMatch(/^HTTP\/1.1 408 /);
  await until(() => left(folder).length === 0);
  const { bestanden } = (await (
    await fetch(`${server.url}${path}/bestanden`, { headers: { "X-Api-Key": key } })
  ).json()) as { bestanden: unknown[] };
  expect(bestanden).toEqual([]);
});

test("what is larger than a file may be is refused: by its length at once, and while it streams", async () => {
  const { path, folder } = await newDelivery();
  const told = upload(path, "a.csv", "Content-Length: 5000000");
  expect(await told.said).toMatch(/^HTTP\/1.1 413 /);
  const { socket, said } = upload(path);
  const part = chunk("x".repeat(60_000));
  const more = setInterval(() => socket.writable && socket.write(part), 5);
  expect(await said).toMatch(/^HTTP\/1.1 413 /);
  clearInterval(more);
  await until(() => left(folder).length === 0);
});

test("all files together have a limit too, and so has their number", async () => {
  const { path } = await newDelivery();
  const put = async (name: string, bytes: number) =>
    (
      await fetch(`${server.url}${path}/bestanden/${name}`, {
        ...{ method: "PUT", headers: { "X-Api-Key": key }, body: new Uint8Array(bytes).fill(97) },
      })
    ).status;
  expect(await put("a.csv", 1_000_000)).toBe(201);
  expect(await put("b.csv", 1_000_000)).toBe(201);
  expect(await put("c.csv", 1_000_000)).toBe(413);
  expect(await put("c.csv", 1_000)).toBe(201);
  expect(await put("d.csv", 10)).toBe(409);
  // A file may take the place of itself.
  expect(await put("a.csv", 1_000_000)).toBe(200);
});

test("who may not deliver is refused before anything is read", async () => {
  const { path, folder } = await newDelivery();
  for (const from of ["rs_vals", ""]) {
    const { socket, said } = upload(path, "a.csv", "Content-Length: 1000000", from);
    socket.write("x".repeat(1000));
    expect(await said).toMatch(/^HTTP\/1.1 401 /);
  }
  expect(left(folder)).toEqual([]);
});

test("names that are a path, a sign or another kind of file are refused", async () => {
  const { path, folder } = await newDelivery();
  for (const name of [
    ...[
      "..%2f..%2ftoegang.csv",
      "%2e%2e%2fx.csv",
      "a%00.csv",
      "a%0a.csv",
      ".csv",
      "-a.csv",
      "=a.csv",
      "a.exe",
    ],
    ...[
      "a.yml",
      "levering.yml",
      "a.csv.gz",
      "a.zip",
      "a",
      "%5cx.csv",
      "C:%5ca.csv",
      `${"a".repeat(200)}.csv`,
      "%ff.csv",
    ],
  ]) {
    const { socket, said } = upload(path, name, "Content-Length: 3");
    socket.write("abc");
    expect([name, (await said).slice(9, 12)]).toEqual([name, "400"]);
  }
  expect(left(folder)).toEqual([]);
  expect(existsSync(join(home, "toegang.csv"))).toBe(false);
});

test.each([
  ["a form", "Content-Type: multipart/form-data; boundary=x", 415],
  ["JSON", "Content-Type: application/json", 415],
  ["a packed body", "Content-Encoding: gzip", 415],
  ["the type of another kind", "Content-Type: application/vnd.apache.parquet", 415],
  ["its own type", "Content-Type: text/csv; charset=utf-8", 201],
  ["no type", "X-Geen: type", 201],
])("%s gives its status", async (_, header, status) => {
  const { path } = await newDelivery();
  const { socket, said } = upload(path, "a.csv", `${header}\r\nContent-Length: 4`);
  socket.write("a,b\n");
  expect(await said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

test("an empty file is refused", async () => {
  const { path, folder } = await newDelivery();
  const { socket, said } = upload(path, "a.csv", "Content-Length: 0");
  socket.write("");
  expect(await said).toMatch(/^HTTP\/1.1 400 /);
  expect(left(folder)).toEqual([]);
});
