import { afterEach, describe, expect, test } from "vitest";
import { createApp } from "../../src/service/app.ts";
import type { AppOptions } from "../../src/service/context.ts";
import { type TestService, testService } from "../support/service.ts";

let service: TestService;
afterEach(() => service.close());

/** A request as it comes over a connection from `address`. */
async function from(
  address: string,
  options: Partial<AppOptions>,
  requests: readonly { path?: string; headers?: Record<string, string>; method?: string }[],
): Promise<{ responses: Response[]; lines: Record<string, unknown>[] }> {
  service = await testService();
  const lines: Record<string, unknown>[] = [];
  const app = createApp({
    releases: service.releases,
    reports: [],
    contact: { naam: "Beheer", email: "a@b.example", url: "https://b.example" },
    log: (line) => lines.push(JSON.parse(line) as Record<string, unknown>),
    clock: () => new Date("2026-03-02T10:00:00Z"),
    ...options,
  });
  const responses: Response[] = [];
  for (const { path = "/v1/publicaties", headers = {}, method = "GET" } of requests) {
    const env = { incoming: { socket: { remoteAddress: address } } };
    responses.push(await app.request(path, { headers, method }, env));
  }
  return { responses, lines };
}

describe("too many requests", () => {
  test("are 429 as problem+json, with how long to wait; the state of the server is always told", async () => {
    const { responses } = await from("192.0.2.1", { requestsPerMinute: 2 }, [
      {},
      {},
      {},
      { path: "/" },
      { path: "/gezond" },
      { path: "/gereed" },
    ]);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 429, 429, 200, 200]);
    const [first, , refused, page] = responses;
    expect(first?.headers.get("RateLimit-Policy")).toBe('"adres";q=2;w=60');
    expect(first?.headers.get("RateLimit")).toMatch(/^"adres";r=1;t=(59|60)$/);
    expect(refused?.headers.get("RateLimit")).toMatch(/;r=0;/);
    expect(Number(refused?.headers.get("Retry-After"))).toBeGreaterThan(50);
    expect(refused?.headers.get("Content-Type")).toBe("application/problem+json");
    expect(refused?.headers.get("API-Version")).not.toBeNull();
    expect(await refused?.json()).toMatchObject({ status: 429, type: "/fouten#te-veel-verzoeken" });
    expect(page?.headers.get("Retry-After")).not.toBeNull();
    expect(await page?.text()).toContain("<h1>Even geduld</h1>");
  });

  test.each([
    ["this machine itself", "127.0.0.1", {}, undefined],
    ["this machine itself, over IPv6", "::1", {}, undefined],
    [
      "this machine itself, when the limit was chosen",
      "127.0.0.1",
      { requestsPerMinute: 9 },
      '"adres";q=9;w=60',
    ],
    ["anyone else", "192.0.2.1", {}, '"adres";q=3000;w=60'],
    ["anyone else over IPv6", "2001:db8::1", {}, '"adres";q=3000;w=60'],
  ])("the usual limit is for %s", async (_, address, options, policy) => {
    const { responses } = await from(address, options, [{}]);
    expect(responses[0]?.headers.get("RateLimit-Policy") ?? undefined).toBe(policy);
  });

  test("a made-up address of this machine, told by a client or behind a proxy, spares nobody", async () => {
    const told = { headers: { "X-Forwarded-For": "127.0.0.1" } };
    const direct = await from("192.0.2.1", {}, [told]);
    expect(direct.responses[0]?.headers.get("RateLimit-Policy")).not.toBeNull();
    await service.close();
    const behind = { headers: { "X-Forwarded-For": "127.0.0.1, 198.51.100.1" } };
    const proxied = await from("10.0.0.1", { trustedProxies: ["10.0.0.1"] }, [behind]);
    expect(proxied.responses[0]?.headers.get("RateLimit-Policy")).not.toBeNull();
  });

  test.each([
    ["a client makes up the address it has", "192.0.2.1", [], ["198.51.100.1", "198.51.100.2"], 429],
    [
      "a proxy of ours tells of two clients",
      "10.1.2.3",
      ["10.0.0.0/8"],
      ["198.51.100.1", "198.51.100.2"],
      200,
    ],
    [
      "a client puts an address before its own",
      "10.1.2.3",
      ["10.0.0.0/8"],
      ["203.0.113.1, 198.51.100.1", "203.0.113.2, 198.51.100.1, 10.9.9.9"],
      429,
    ],
    [
      "one connection has many addresses",
      "::1",
      ["::1"],
      ["2001:db8:0:1:aaaa::1", "2001:db8::1:bbbb:0:0:2"],
      429,
    ],
    ["two networks have one each", "::1", ["::1"], ["2001:db8:0:1::1", "2001:db8:0:2::1"], 200],
    ["the word of a proxy is no address", "::ffff:10.1.2.3", ["10.1.2.3"], ["onzin", "meer onzin"], 429],
  ])("are counted per client when %s", async (_, address, proxies, forwarded, status) => {
    const requests = forwarded.map((value) => ({ headers: { "X-Forwarded-For": value } }));
    const options = { requestsPerMinute: 1, trustedProxies: proxies };
    const { responses } = await from(address, options, requests);
    expect(responses.map((one) => one.status)).toEqual([200, status]);
  });
});

describe("what is too large or of no use", () => {
  test("an address that is too long is 414", async () => {
    service = await testService();
    const long = "x,".repeat(5000);
    const api = await service.get(`/v1/tabellen/sector-grootte/waarnemingen?sector=${long}`);
    expect(api.status).toBe(414);
    expect(await api.json()).toMatchObject({
      status: 414,
      instance: "/v1/tabellen/sector-grootte/waarnemingen",
    });
    expect((await service.get(`/${"x".repeat(9000)}`)).status).toBe(414);
  });

  test("a body is 415 where none is taken, 413 when it is large, and closes the connection", async () => {
    service = await testService();
    for (const [method, length, status] of [
      ["GET", "10", 415],
      ["GET", "2000000", 413],
      ["POST", "99999999999", 413],
      ["POST", "10", 405],
      ["GET", "0", 200],
    ] as const) {
      const response = await service.get("/v1/publicaties", { "Content-Length": length }, method);
      expect(response.status).toBe(status);
      if (status > 405) expect(response.headers.get("Connection")).toBe("close");
    }
    const chunked = await service.get("/v1/publicaties", { "Transfer-Encoding": "chunked" });
    expect(chunked.status).toBe(415);
  });
});

describe("the log", () => {
  test("has a line per request with the pattern of the address, and nothing that was asked", async () => {
    const { responses, lines } = await from("192.0.2.77", { logRequests: true }, [
      { path: "/v1/tabellen/sector-grootte/waarnemingen?sector=C" },
      { path: "/jan-jansen?bsn=123456782" },
      { path: "/v1/indicatoren/piet" },
    ]);
    expect(lines.map(({ route, status }) => [route, status])).toEqual([
      ["/v1/tabellen/:id/waarnemingen", 200],
      ["/*", 404],
      ["/v1/indicatoren/:id", 404],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/jansen|123456782|piet|sector=|192\.0/);
    for (const [at, response] of responses.entries()) {
      const id = response.headers.get("X-Request-Id");
      expect(id).toMatch(/^[\da-f-]{36}$/);
      expect(lines[at]).toMatchObject({ verzoek: id, niveau: "info", tijd: "2026-03-02T10:00:00.000Z" });
    }
  });

  test("takes the number of a request from a proxy of ours, and from nobody else", async () => {
    const id = "abc-123-def-456";
    const ask = { headers: { "X-Request-Id": id } };
    const options = { trustedProxies: ["10.0.0.1"] };
    const [known] = (await from("10.0.0.1", options, [ask])).responses;
    expect(known?.headers.get("X-Request-Id")).toBe(id);
    await service.close();
    const [unknown, odd] = [
      ...(await from("10.0.0.2", options, [ask])).responses,
      ...(await from("10.0.0.1", options, [{ headers: { "X-Request-Id": 'a"b{}' } }])).responses,
    ];
    for (const one of [unknown, odd]) expect(one?.headers.get("X-Request-Id")).toMatch(/^[\da-f-]{36}$/);
  });
});

test("browsers are told to stay on https when the server is known to be there, or a proxy of ours says so", async () => {
  const header = { headers: { "X-Forwarded-Proto": "https" } };
  for (const [options, address, expected] of [
    [{ publicUrl: "https://regiespiegel.example" }, "192.0.2.1", true],
    [{ trustedProxies: ["10.0.0.1"] }, "10.0.0.1", true],
    [{}, "192.0.2.1", false],
  ] as const) {
    const { responses } = await from(address, options, [header]);
    expect(responses[0]?.headers.has("Strict-Transport-Security")).toBe(expected);
    if (expected) await service.close();
  }
});

describe("security.txt", () => {
  const security = {
    contact: ["mailto:veilig@b.example"],
    expires: "2026-12-31",
    policy: "https://b.example/cvd",
  };
  const path = "/.well-known/security.txt";

  test("is what the settings say, with the address at which it holds", async () => {
    const options = { security, publicUrl: "https://regiespiegel.example" } as Partial<AppOptions>;
    const { responses } = await from("", options, [{ path }]);
    expect(responses[0]?.headers.get("Content-Type")).toMatch(/^text\/plain; charset=UTF-8$/i);
    expect(await responses[0]?.text()).toBe(
      [
        "Contact: mailto:veilig@b.example",
        "Expires: 2026-12-31T23:59:59Z",
        "Preferred-Languages: nl, en",
        "Canonical: https://regiespiegel.example/.well-known/security.txt",
        "Policy: https://b.example/cvd",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["is not configured", undefined],
    ["has expired", { ...security, expires: "2026-03-01" }],
  ])("is not there when it %s", async (_, value) => {
    const options = (value === undefined ? {} : { security: value }) as Partial<AppOptions>;
    const { responses } = await from("", options, [{ path }]);
    expect(responses[0]?.status).toBe(404);
  });
});

describe("the state of the server", () => {
  test("ready with a release, not without one and not while it stops", async () => {
    const { responses } = await from("", {}, [{ path: "/gereed" }]);
    expect(await responses[0]?.json()).toEqual({ status: "gereed" });
    await service.close();
    const stopping = await from("", { isStopping: () => true }, [{ path: "/gereed" }, { path: "/gezond" }]);
    expect(stopping.responses.map(({ status }) => status)).toEqual([503, 200]);
    await service.close();
    service = await testService("none");
    const empty = await service.get("/gereed");
    expect(empty.status).toBe(503);
    expect(await empty.json()).toEqual({ status: "niet-gereed", reden: "Er is nog geen publicatie." });
  });
});
