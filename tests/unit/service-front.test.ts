import { mkdtempSync, rmSync } from "node:fs";
import { request as ask } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../src/service/server.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";

const contact = { naam: "Beheer", email: "a@b.example", url: "https://b.example" };
const page = "/v1/tabellen/sector-grootte/waarnemingen";

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

function get(url: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    ask(url, { headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

/** Without what belongs to one answer alone. */
function lasting({ headers }: Answer): Record<string, unknown> {
  const { date, "x-request-id": id, ratelimit, ...rest } = headers;
  expect([typeof date, typeof id]).toEqual(["string", "string"]);
  return rest;
}

let home: string;
let server: RunningServer;
const logged: string[] = [];
const config = () => ({ home, root, contact, log_requests: true, requests_per_minute: 40 });
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "front-"));
  await writeReleaseFolder(home);
  server = await start();
});
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

const start = () =>
  startServer({ config: config(), host: "127.0.0.1", port: 0, log: (line) => logged.push(line) });

/** How many answers the log tells of this route with this status. */
const told = (status: number) =>
  logged
    .map((line) => JSON.parse(line))
    .filter((line) => line.route?.includes("waarnemingen") && line.status === status);

describe("what was answered before", () => {
  test("is given again with the same bytes and headers, a number of its own, counted and logged", async () => {
    const first = await get(server.url + page);
    const again = await get(server.url + page);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.equals(first.body)).toBe(true);
    expect(lasting(again)).toEqual(lasting(first));
    expect(again.headers["x-request-id"]).not.toBe(first.headers["x-request-id"]);
    const left = [first, again].map(({ headers }) => Number(/r=(\d+)/.exec(String(headers.ratelimit))?.[1]));
    expect((left[0] ?? 0) - (left[1] ?? 0)).toBe(1);
    const [one, two] = told(200);
    expect(two).toEqual({
      ...one,
      tijd: two?.tijd,
      duur_ms: two?.duur_ms,
      verzoek: again.headers["x-request-id"],
    });
  });

  test("is 304 for who has it, also packed, and packed for who takes that", async () => {
    const first = await get(`${server.url}${page}?pagina=1`);
    const tag = String(first.headers.etag);
    for (const headers of [
      { "If-None-Match": tag },
      { "If-None-Match": `W/${tag}`, "Accept-Encoding": "gzip" },
    ]) {
      const unchanged = await get(`${server.url}${page}?pagina=1`, headers as Record<string, string>);
      expect([unchanged.status, unchanged.body.length, unchanged.headers["content-type"]]).toEqual([
        304,
        0,
        undefined,
      ]);
    }
    const packed = await get(`${server.url}${page}?pagina=1`, { "Accept-Encoding": "br, gzip" });
    expect([packed.headers["content-encoding"], packed.headers.etag]).toEqual(["gzip", `W/${tag}`]);
    expect(gunzipSync(packed.body).equals(first.body)).toBe(true);
    const refused = await get(`${server.url}${page}?pagina=1`, { "Accept-Encoding": "gzip;q=0" });
    expect(refused.headers["content-encoding"]).toBeUndefined();
  });

  test("is not given to another question in the same words", async () => {
    await get(server.url + page);
    const csv = await get(server.url + page, { Accept: "text/csv" });
    expect(csv.headers["content-type"]).toContain("text/csv");
    const part = await get(server.url + page, { Accept: "text/csv", Range: "bytes=0-9" });
    expect([part.status, part.body.length]).toEqual([206, 10]);
    const head = await get(server.url + page, {}, "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
    const deleted = await get(server.url + page, {}, "DELETE");
    expect(deleted.status).toBe(405);
  });

  test("counts for the limit: who asks too much is refused, here too", async () => {
    await server.close();
    server = await start();
    const statuses: (number | undefined)[] = [];
    for (let one = 0; one < 45; one++) statuses.push((await get(server.url + page)).status);
    expect(statuses).toEqual([...Array(40).fill(200), ...Array(5).fill(429)]);
    expect(logged.filter((line) => line.includes('"status":429'))).toHaveLength(5);
  });
});
