import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkAuditLog } from "../../src/service/access/audit-check.ts";
import { newestLines } from "../../src/service/access/audit-read.ts";
import { type GivenRole, givenRoles, roles } from "../../src/service/access/roles.ts";
import { accessRoutes } from "../../src/service/access/routes.ts";
import { ClusterStore } from "../../src/service/clusters/cluster-store.ts";
import { newCluster } from "../../src/service/clusters/steps.ts";
import { type AccessService, accessService, ownValues } from "../support/access-service.ts";
import { testService } from "../support/service.ts";

let service: AccessService;
beforeAll(async () => {
  service = await accessService();
  await withClusters(service.home);
});
afterAll(() => service.close());

const own: Readonly<Record<GivenRole, string>> = {
  leverancier: "beheer",
  werkgever: "bakkerij-zuid",
  clusterbeheerder: "beheer",
  fonds: "fonds-techniek",
  publicist: "beheer",
  beheerder: "beheer",
  auditor: "beheer",
};

const id = "2025-2.0.0";

/** A cluster of the manager of the matrix with its employer as a member, and one of others. */
async function withClusters(home: string): Promise<void> {
  const store = new ClusterStore(home);
  const hand = { door: "proef", moment: "2026-06-01T09:00:00.000Z" };
  const asked = (organisatie: string) => ({
    ...{ organisatie, stand: "uitgenodigd" as const, sinds: hand.moment, eigen: null },
  });
  const own = newCluster("haven", "Haven", "beheer", hand);
  await store.write({ ...own, leden: [asked("bakkerij-zuid")] });
  const other = newCluster("kade", "Kade", "fonds-zorg", hand);
  await store.write({ ...other, leden: [asked("slagerij-noord")] });
}
const preview = `/voorpublicaties/${id}`;
/** What each role gets, written out by hand: publiek, leverancier, werkgever, clusterbeheerder, fonds, publicist, beheerder, auditor. */
const expected: readonly [method: string, path: string, ...statuses: number[]][] = [
  ["GET", "/sessie", 401, 200, 200, 200, 200, 200, 200, 200],
  ["GET", "/spiegel", 401, 403, 200, 403, 403, 403, 403, 403],
  ["GET", "/spiegel/bakkerij-zuid", 401, 403, 200, 403, 403, 403, 403, 403],
  ["GET", "/spiegel/slagerij-noord", 401, 403, 404, 403, 403, 403, 403, 403],
  ["GET", "/spiegel/bestaat-niet", 401, 403, 404, 403, 403, 403, 403, 403],
  ["GET", "/voorpublicaties", 401, 403, 403, 403, 200, 200, 403, 403],
  ["GET", preview, 401, 403, 403, 403, 404, 200, 403, 403],
  ["GET", `${preview}/tabellen/sector-grootte/waarnemingen`, 401, 403, 403, 403, 404, 200, 403, 403],
  ["GET", "/sleutels", 401, 403, 403, 403, 403, 403, 200, 403],
  ["GET", "/logboek", 401, 403, 403, 403, 403, 403, 403, 200],
  ["POST", `${preview}/_intrekken`, 401, 403, 403, 403, 403, 409, 403, 403],
  ["POST", `${preview}/_goedkeuren`, 401, 403, 403, 403, 403, 409, 403, 403],
  ["POST", `${preview}/_aanbieden`, 401, 403, 403, 403, 403, 200, 403, 403],
  ["GET", "/clusters", 401, 403, 200, 200, 403, 403, 403, 403],
  ["POST", "/clusters", 401, 403, 403, 400, 403, 403, 403, 403],
  ["GET", "/clusters/haven", 401, 403, 200, 200, 403, 403, 403, 403],
  ["GET", "/clusters/kade", 401, 403, 404, 404, 403, 403, 403, 403],
  ["GET", "/clusters/bestaat-niet", 401, 403, 404, 404, 403, 403, 403, 403],
  ["PATCH", "/clusters/haven", 401, 403, 403, 428, 403, 403, 403, 403],
  ["PATCH", "/clusters/kade", 401, 403, 403, 404, 403, 403, 403, 403],
  ["DELETE", "/clusters/haven", 401, 403, 403, 428, 403, 403, 403, 403],
  ["DELETE", "/clusters/kade", 401, 403, 403, 404, 403, 403, 403, 403],
  ["POST", "/clusters/haven/_weiger", 401, 403, 200, 403, 403, 403, 403, 403],
  ["POST", "/clusters/kade/_weiger", 401, 403, 404, 403, 403, 403, 403, 403],
  ["POST", "/clusters/haven/_aanvaard", 401, 403, 409, 403, 403, 403, 403, 403],
  ["POST", "/clusters/kade/_aanvaard", 401, 403, 404, 403, 403, 403, 403, 403],
  ["POST", "/clusters/haven/_verlaat", 401, 403, 409, 403, 403, 403, 403, 403],
  ["POST", "/clusters/kade/_verlaat", 401, 403, 404, 403, 403, 403, 403, 403],
  ["GET", "/indicatoren", 200, 200, 200, 200, 200, 200, 200, 200],
];
const cells = expected.flatMap(([method, path, ...statuses]) =>
  roles.map((role, index) => [role, method, path, statuses[index] ?? 0] as const),
);
const from = { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" };

describe("every role at every route", () => {
  test("the table below names every route that there is", () => {
    const named = expected.map(
      ([method, path]) =>
        `${method} ${path
          .replace(id, "{id}")
          .replace("sector-grootte", "{tabel}")
          .replace(/(?<=clusters\/)[a-z-]+/, "{id}")
          .replace(/(?<=spiegel\/).+/, "{organisatie}")}`,
    );
    // Those of deliveries have a table of their own: deliveries-matrix.test.ts.
    const own = Object.values(accessRoutes).filter(({ path }) => !/^\/(leveringen|verwerkingen)/.test(path));
    for (const { method, path } of own) expect(named).toContain(`${method.toUpperCase()} ${path}`);
  });

  test.each(cells)("%s: %s %s gives %i", async (role, method, path, status) => {
    const session = role === "publiek" ? undefined : await service.session(role, own[role]);
    const answer = await service.ask(`/v1${path}`, {
      ...(session === undefined ? {} : { session }),
      method,
      headers: from,
    });
    expect(answer.status).toBe(status);
    const body = await answer.text();
    if (status >= 400) {
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(JSON.parse(body)).toMatchObject({ status });
      expect(answer.headers.get("www-authenticate") === null).toBe(status !== 401);
    }
    if (path !== "/indicatoren") {
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    }
    for (const [organisation, value] of Object.entries(ownValues)) {
      const seen = status === 200 && role === "werkgever" && organisation === "bakkerij-zuid";
      expect(body.includes(String(value))).toBe(seen && path.startsWith("/spiegel"));
    }
  });

  test.each(givenRoles)(
    "a key of %s opens what a session does, but is never one of four eyes",
    async (role) => {
      const key = await service.key(role, own[role]);
      for (const [method, path, ...statuses] of expected) {
        const asked = statuses[roles.indexOf(role)] ?? 0;
        // By now the release has been offered: its fund may see it.
        const status = asked === 404 && path.startsWith(preview) ? 200 : asked;
        const answer = await service.ask(`/v1${path}`, { key, method });
        const people = method === "POST" && path.startsWith(preview);
        expect([path, answer.status]).toEqual([path, people ? 403 : status]);
      }
    },
  );
});

test("the mirror of another is answered to the letter as one that does not exist", async () => {
  const session = await service.session("werkgever", "bakkerij-zuid");
  const [foreign, none] = await Promise.all(
    ["slagerij-noord", "bestaat-niet"].map(async (name) => {
      const answer = await service.ask(`/v1/spiegel/${name}`, { session });
      const headers = [...answer.headers].filter(([key]) => !["date", "x-request-id"].includes(key));
      return { headers, text: (await answer.text()).replaceAll(name, "x") };
    }),
  );
  expect(foreign).toEqual(none);
});

test("a mirror says which public cells stand beside a figure, and nothing of what they hold", async () => {
  const session = await service.session("werkgever", "bakkerij-zuid");
  const { cijfers } = await (await service.ask("/v1/spiegel", { session })).json();
  expect(cijfers[0].naast).toEqual([
    {
      ...{ naam: "Sector", tabel: "sector-grootte", dimensies: { sector: "C", grootte: "T" } },
      ...{ houdt: true, kwart: null },
    },
  ]);
  const document = await (await service.ask("/v1/openapi.json")).json();
  expect(Object.keys(document.components.schemas.Spiegelgroep.properties).sort()).toEqual(
    Object.keys(cijfers[0].naast[0]).sort(),
  );
});

test("a fund sees an offered release, and only the fund that it is for", async () => {
  const [mine, other] = [
    await service.session("fonds", "fonds-techniek"),
    await service.session("fonds", "fonds-zorg"),
  ];
  expect((await service.ask(`/v1${preview}`, { session: mine })).status).toBe(200);
  expect((await service.ask(`/v1${preview}`, { session: other })).status).toBe(404);
  expect(await (await service.ask("/v1/voorpublicaties", { session: other })).json()).toEqual({
    voorpublicaties: [],
  });
  const figures = await service.ask(
    `/v1${preview}/tabellen/sector-grootte/waarnemingen?sector=C&formaat=csv`,
    { session: mine },
  );
  expect(figures.headers.get("content-type")).toMatch(/text\/csv/);
  expect(figures.headers.get("cache-control")).toBe("no-store");
  expect((await figures.text()).split("\r\n").length).toBeGreaterThan(5);
});

test("keys that are not good open nothing, and a key in the address is not looked at", async () => {
  const key = await service.key("werkgever", "bakkerij-zuid");
  const session = await service.session("werkgever", "bakkerij-zuid");
  const status = async (options: Parameters<AccessService["ask"]>[1], path = "/v1/spiegel") =>
    (await service.ask(path, options)).status;
  expect(await status({ key })).toBe(200);
  expect(await status({ headers: { "X-Api-Key": key } })).toBe(200);
  const other = key.slice(0, -1) + (key.endsWith("A") ? "B" : "A");
  for (const bad of [
    other,
    key.slice(0, -1),
    `${key}A`,
    "",
    "x",
    key.replace("rs_", "RS_"),
    `rs_${"a".repeat(10)}_${"A".repeat(43)}`,
    "../../toegang",
  ]) {
    expect(await status({ headers: { "X-Api-Key": bad } })).toBe(401);
    // A key that is not good is nobody, also with a session beside it.
    expect(await status({ key: bad, session })).toBe(401);
  }
  expect(await status({}, `/v1/spiegel?sleutel=${key}`)).toBe(401);
  expect(await status({ headers: { Authorization: `Basic ${key}` } })).toBe(401);
  const gone = await service.key("werkgever", "opgeheven-firma");
  expect(await status({ key: gone })).toBe(401);
  await service.access.keys.revoke(key.slice(3, 13));
  expect(await status({ key })).toBe(401);
});

test("a session ends when it is idle, when its time is over, and never comes from elsewhere", async () => {
  const own = await accessService();
  const status = async (session: string) => (await own.ask("/v1/sessie", { session })).status;
  const minutes = (count: number) => own.advance(count * 60_000);
  const idle = await own.session("auditor", "beheer");
  for (const bad of ["", "x", idle.slice(1), `${idle}a`, "../../keys/abc"])
    expect(await status(bad)).toBe(401);
  minutes(14);
  expect(await status(idle)).toBe(200);
  minutes(31);
  expect(await status(idle)).toBe(401);
  let id = await own.session("auditor", "beheer");
  let changes = 0;
  for (let step = 0; step < 23; step++) {
    minutes(20);
    const answer = await own.ask("/v1/sessie", { session: id });
    expect(answer.status).toBe(200);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^sessie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const old = id;
    id = cookie?.slice(7, 50) ?? "";
    changes += old === id ? 0 : 1;
    if (step === 0) {
      expect(await status(old)).toBe(200);
      minutes(2);
      expect(await status(old)).toBe(401);
    }
  }
  expect(changes).toBe(23);
  minutes(20);
  expect(await status(id)).toBe(401);
  await own.close();
});

test("with https a cookie is of this host alone", async () => {
  const own = await accessService(
    (await import("../support/access-service.ts")).accessText(
      "aanmelden: { uitgever: 'https://login.example', client: r, regels: [{ als: { a: b }, rol: auditor, organisatie: beheer }] }",
      "https://spiegel.example",
    ),
  );
  const id = await own.session("auditor", "beheer");
  own.advance(20 * 60_000);
  const answer = await own.ask("/v1/sessie", { headers: { Cookie: `__Host-sessie=${id}` } });
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-sessie=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect((await own.ask("/v1/sessie", { headers: { Cookie: `sessie=${id}` } })).status).toBe(401);
  await own.close();
});

test("a change that another site asks for is refused", async () => {
  const session = await service.session("publicist", "beheer");
  for (const headers of [
    {},
    { Origin: "http://elders.example" },
    { Origin: "null" },
    { Origin: "http://localhost", "Sec-Fetch-Site": "cross-site" },
    { Origin: "http://localhost", "Sec-Fetch-Site": "same-site" },
    { Origin: "http://localhost.elders.example" },
  ] as Record<string, string>[]) {
    const answer = await service.ask(`/v1${preview}/_aanbieden`, { session, method: "POST", headers });
    expect(answer.status).toBe(403);
    expect((await service.ask("/afmelden", { session, method: "POST", headers })).status).toBe(403);
  }
  expect((await service.ask("/v1/sessie", { session })).status).toBe(200);
});

test("the log has every cell of the matrix, holds, and tells nothing about anyone", async () => {
  expect((await checkAuditLog(service.home)).fouten).toEqual([]);
  const lines = await newestLines(service.home, 10_000);
  expect(lines.filter(({ resultaat }) => resultaat === "geweigerd").length).toBeGreaterThan(100);
  expect(
    lines.some(({ object, actie }) => actie === "spiegel-lezen" && object === "spiegel bakkerij-zuid"),
  ).toBe(true);
  const text = JSON.stringify(lines);
  expect(text).not.toMatch(/rs_[a-z2-7]{10}_|Bakkerij|0\.0731|bestaat-niet/);
});

test("what cannot be logged does not happen", async () => {
  const own = await accessService();
  const key = await own.key("werkgever", "bakkerij-zuid");
  writeFileSync(join(own.home, "access", "audit"), "geen map");
  const answer = await own.ask("/v1/spiegel", { key });
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain(String(ownValues["bakkerij-zuid"]));
  await own.close();
});

test("who knocks all the time does not fill the log", async () => {
  const own = await accessService();
  for (let count = 0; count < 200; count++) await own.ask("/v1/logboek");
  own.advance(60_000);
  await own.ask("/v1/logboek");
  const lines = await newestLines(own.home, 1_000);
  expect(lines.length).toBe(60 + 1 + 1 + 1);
  expect(lines.some(({ object }) => object === "140 weigeringen zonder eigen regel")).toBe(true);
  await own.close();
});

test("without toegang.yml nothing of this is there", async () => {
  const open = await testService();
  for (const path of [
    ...Object.values(accessRoutes).map((route) => `/v1${route.path.replaceAll(/\{\w+\}/g, "x")}`),
    "/aanmelden",
    "/aanmelden/terug",
    "/mijn",
    "/afgemeld",
  ]) {
    expect([path, (await open.get(path)).status]).toEqual([path, 404]);
  }
  expect((await open.get("/afmelden", {}, "POST")).status).toBe(404);
  const { paths } = await (await open.get("/v1/openapi.json")).json();
  expect(Object.keys(paths).filter((path) => /spiegel|voorpublicaties|logboek|cluster/.test(path))).toEqual(
    [],
  );
  await open.close();
});

test("every route is in the description, with the ways to show who you are, and in the form of the rules", async () => {
  const document = await (await service.ask("/v1/openapi.json")).json();
  expect(Object.keys(document.components.securitySchemes).sort()).toEqual(["kop", "sessie", "sleutel"]);
  const own = Object.values(accessRoutes).filter(({ path }) => !/^\/(leveringen|verwerkingen)/.test(path));
  for (const { method, path } of own) {
    const { responses, security, operationId } = document.paths[path][method];
    expect([operationId, security]).toEqual([
      expect.any(String),
      [{ sleutel: [] }, { kop: [] }, { sessie: [] }],
    ]);
    for (const status of ["401", "403", "404"]) {
      expect(responses[status].content["application/problem+json"].schema).toBeDefined();
    }
    for (const answer of Object.values(responses) as { headers: object }[]) {
      expect(Object.keys(answer.headers)).toContain("API-Version");
    }
    expect(path).toMatch(/^(\/([a-z0-9-]+|_[a-z]+|\{[a-z]+\}))+$/);
  }
});
