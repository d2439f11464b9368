import { createHmac } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codesOf } from "../../src/report/codes.ts";
import type { GivenRole } from "../../src/service/access/roles.ts";
import { accessRoutes } from "../../src/service/access/routes.ts";
import { FileStore } from "../../src/service/file-store.ts";
import { ReportFiles } from "../../src/service/report-files.ts";
import { guardConnections, patience, serverOptions } from "../../src/service/sockets.ts";
import { type AccessService, accessService } from "../support/access-service.ts";
import { type Asked, ask, chances, wrongs } from "../support/fuzz-api.ts";
import { root } from "../support/root.ts";

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: { readonly enum?: string[] };
  }[];
  readonly responses: Readonly<Record<string, object>>;
}

const seed = 20261122;
const requests = 4_000;
const chance = chances(seed);
const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;

let service: AccessService;
let server: Server;
let base: string;
let files: FileStore;
let reportFiles: ReportFiles;
let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
const good = new Map<string, readonly string[]>();
const keys = new Map<string, string>();
const bad: (readonly [string, string])[][] = [];

beforeAll(async () => {
  files = await FileStore.open();
  const contact = {
    naam: "Beheer",
    email: "beheer@regiespiegel.example",
    url: "https://regiespiegel.example",
  };
  reportFiles = new ReportFiles(root, { contact });
  service = await accessService(undefined, { files, reportFiles, logRequests: false });
  server = createAdaptorServer({
    fetch: service.app.fetch,
    serverOptions: serverOptions(patience),
  }) as Server;
  guardConnections(server, patience, 200);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ({ paths } = (await (await service.ask("/v1/openapi.json")).json()) as { paths: typeof paths });
  await fillGood();
  await fillKeys();
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await service.close();
  await reportFiles.close();
  await files.close();
});

/** What can be asked, from the release itself. */
async function fillGood(): Promise<void> {
  const lease = await service.releases.lease();
  if (lease === undefined) throw new Error("no release");
  const { definitions, manifest, codeLists } = lease.release;
  good.set(
    "indicatoren",
    definitions.indicatoren.map(({ id }) => id),
  );
  good.set(
    "tabellen",
    definitions.tabellen.map(({ id }) => id),
  );
  good.set("codelijsten", [...codeLists.keys()]);
  good.set("publicaties", [manifest.id]);
  good.set("rapporten", ["sectorrapport"]);
  good.set("keuze", ["T", ...codesOf(lease.release, "sector").map(({ code }) => code)]);
  good.set("periode", manifest.perioden);
  good.set("indicator", good.get("indicatoren") ?? []);
  good.set("tabel", good.get("tabellen") ?? []);
  for (const { id, dimensies } of definitions.tabellen) good.set(`dimensies ${id}`, dimensies);
  for (const { id } of definitions.dimensies)
    good.set(
      id,
      codesOf(lease.release, id).map(({ code }) => code),
    );
  good.set("organisatie", ["bakkerij-zuid"]);
  good.set("voorpublicaties", ["2025-2.0.0"]);
  good.set("clusters", ["haven"]);
  lease.done();
}

async function fillKeys(): Promise<void> {
  const roles: readonly [GivenRole, string][] = [
    ["werkgever", "bakkerij-zuid"],
    ["clusterbeheerder", "beheer"],
    ["publicist", "beheer"],
    ["beheerder", "beheer"],
    ["auditor", "beheer"],
  ];
  for (const [rol, organisatie] of roles) keys.set(rol, await service.key(rol, organisatie));
  const expired = await service.access.keys.make({
    ...{ rol: "auditor", organisatie: "beheer", omschrijving: "oud", days: -1 },
  });
  const revoked = await service.key("auditor", "beheer");
  await service.access.keys.revoke(revoked.slice(3, 13));
  const stranger = await service.key("auditor", "opgeheven-firma");
  const sound = keys.get("auditor") ?? "";
  const forged = sound.slice(0, -2) + (sound.endsWith("AA") ? "BB" : "AA");
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString("base64url");
  const claims = part({ sub: "x", rol: "beheerder", organisatie: "beheer", exp: 9_999_999_999 });
  const unsigned = `${part({ alg: "none" })}.${claims}.`;
  const head = part({ alg: "HS256" });
  const foreign = `${head}.${claims}.${createHmac("sha256", "van een ander").update(`${head}.${claims}`).digest("base64url")}`;
  const tokens = [
    forged,
    sound.slice(0, -1),
    `${sound}x`,
    expired.sleutel,
    revoked,
    stranger,
    unsigned,
    foreign,
  ];
  for (const token of [...tokens, "", "x", `${sound} ${sound}`, "%00", "\xe9", "../../keys/x"])
    bad.push([["Authorization", `Bearer ${token}`]], [["X-Api-Key", token]]);
  const basic = Buffer.from(`beheer:${sound}`).toString("base64");
  bad.push([], [["Authorization", `Basic ${basic}`]], [["Authorization", sound]]);
  bad.push([
    ["Authorization", "Bearer x"],
    ["X-Api-Key", sound],
  ]);
  bad.push([
    ["X-Api-Key", sound],
    ["X-Api-Key", sound],
  ]);
  bad.push([["Cookie", `sessie=${sound}`]], [["Cookie", `__Host-sessie=${"A".repeat(43)}`]]);
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ id: "haven", naam: "Haven", leden: ["bakkerij-zuid"] });
  await service.ask("/v1/clusters", {
    key: keys.get("clusterbeheerder") ?? "",
    method: "POST",
    headers,
    body,
  });
}

const guardedBy = new Map<string, readonly string[]>(
  Object.values(accessRoutes).map(({ method, path, rollen }) => [`${method} ${path}`, Object.keys(rollen)]),
);

let made = 0;
function bodyOf(operation: string): string | undefined {
  if (operation === "post /clusters") {
    made += 1;
    return made < 40 ? JSON.stringify({ id: `proef-${made}`, naam: `Proef ${made}` }) : "{}";
  }
  return operation === "patch /clusters/{id}"
    ? JSON.stringify({ naam: `Haven ${pick(["A", "B"])}` })
    : undefined;
}

/** A request that is good as far as the document and the release say. */
function goodRequest(path: string, method: string, { parameters = [] }: Operation): Asked {
  const name = `${method} ${path}`;
  const chosen: Record<string, string> = {};
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    chosen[key] = pick(good.get(key === "id" ? (path.split("/")[1] ?? "") : key) ?? ["x"]);
    return encodeURIComponent(chosen[key] ?? "");
  });
  const table = chosen.tabel ?? (path.startsWith("/tabellen") ? chosen.id : undefined);
  const known = parameters.filter(
    (one) => one.in === "query" && (fits(one.name, table) || !good.has(one.name)),
  );
  const asked = known.filter(() => chance() < 0.4);
  const values = asked.map((one) => [one.name, oneOf(one)] as const);
  const file = values.find(([key, value]) => key === "formaat" && value !== "json");
  const query = values
    .filter(([key]) => file === undefined || !key.startsWith("pagina"))
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  const role = (guardedBy.get(name) ?? []).find((one) => keys.has(one));
  const body = bodyOf(name);
  return {
    ...{ method: method.toUpperCase(), path: filled, query, guarded: role !== undefined },
    headers: [
      ...(role === undefined ? [] : [["Authorization", `Bearer ${keys.get(role)}`] as const]),
      ...(body === undefined ? [] : [["Content-Type", "application/json"] as const]),
      ...(method === "patch" ? [["If-Match", "*"] as const] : []),
    ],
    body: body === undefined ? undefined : Buffer.from(body),
  };
}

function fits(name: string, table: string | undefined): boolean {
  if (!["sector", "regio", "grootte", "leeftijd"].includes(name)) return true;
  return (good.get(`dimensies ${table}`) ?? []).includes(name);
}

function oneOf({ name, schema }: { name: string; schema: { enum?: string[] } }): string {
  // PDFs take seconds each; they are made in tests of their own.
  if (schema.enum !== undefined) return pick(schema.enum.filter((one) => one !== "pdf"));
  const codes = good.get(name);
  if (codes === undefined) return pick(["1", "2", "3", "25"]);
  return [...new Set([pick(codes), ...(chance() < 0.3 ? [pick(codes)] : [])])].join(",");
}

const allowed = [
  200, 201, 204, 206, 304, 400, 401, 403, 404, 405, 406, 409, 412, 413, 414, 415, 416, 428, 431,
];

test("good requests are answered, wrong ones refused with the right status, and none is a failure", async () => {
  const operations = Object.entries(paths).flatMap(([path, own]) =>
    Object.entries(own).map(([method, operation]) => ({ path, method, operation })),
  );
  expect(operations.length).toBeGreaterThan(25);
  const counts = new Map<string, number>();
  const tally = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (let nr = 0; nr < requests; nr++) {
    const { path, method, operation } = pick(
      operations.filter((one) => one.method === "get" || chance() < 0.3),
    );
    const plain = goodRequest(path, method, operation);
    const kind =
      chance() < 0.5 ? "good" : plain.guarded && chance() < 0.5 ? "credential" : pick(Object.keys(wrongs));
    const asked = changed(plain, kind);
    const { status, headers, body } = await ask(base, asked);
    tally(`${status}`);
    tally(`kind ${kind}`);
    const where = `${seed}/${nr} ${kind}: ${method} ${path}`;
    expect(allowed, `${where} gave ${status}`).toContain(status);
    if (kind === "credential") expect([where, status]).toEqual([where, 401]);
    if (kind === "good" && method === "get" && !path.startsWith("/voorpublicaties/{id}"))
      expect([where, status]).toEqual([where, 200]);
    // Dots can lead out of the API, to the pages.
    if (!new URL(`${base}/v1${asked.path}`).pathname.startsWith("/v1/")) continue;
    if (status >= 400) {
      expect([where, headers["content-type"]]).toEqual([where, "application/problem+json"]);
      expect(JSON.parse(body.toString("utf8"))).toMatchObject({ status, title: expect.any(String) });
      expect(body.toString("utf8")).not.toMatch(/\.ts:|node_modules|at \w+ \(/);
    }
    expect([where, headers["api-version"]]).toEqual([where, expect.any(String)]);
    if (kind === "good") expect(Object.keys(operation.responses), where).toContain(String(status));
  }
  expect(service.logged).toEqual([]);
  const fine = counts.get("200") ?? 0;
  expect(fine / requests).toBeGreaterThan(0.4);
  for (const kind of ["good", "credential", ...Object.keys(wrongs)])
    expect([kind, (counts.get(`kind ${kind}`) ?? 0) > 20]).toEqual([kind, true]);
  const statuses = Object.fromEntries([...counts].filter(([name]) => /^\d/.test(name)).toSorted());
  console.info(`${requests} requests over ${operations.length} operations: ${JSON.stringify(statuses)}`);
}, 180_000);

function changed(plain: Asked, kind: string): Asked {
  if (kind === "good") return plain;
  if (kind !== "credential") return wrongs[kind]?.(plain, pick) ?? plain;
  const others = plain.headers.filter(([name]) => name !== "Authorization");
  return { ...plain, headers: [...others, ...pick(bad)] };
}

test("the key of another opens nothing", async () => {
  const counts: Record<string, number> = {};
  for (const { method, path, rollen } of Object.values(accessRoutes)) {
    const operation = paths[path]?.[method];
    // What is only there in a home with a store is tried in tests of its own.
    if (operation === undefined) continue;
    for (const [rol, key] of keys) {
      if (Object.hasOwn(rollen, rol)) continue;
      const plain = goodRequest(path, method, operation);
      const others = plain.headers.filter(([name]) => name !== "Authorization");
      const { status } = await ask(base, { ...plain, headers: [...others, ["X-Api-Key", key]] });
      expect([method, path, rol, status]).toEqual([method, path, rol, 403]);
      counts[rol] = (counts[rol] ?? 0) + 1;
    }
  }
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(60);
  expect(Object.keys(counts).length).toBe(keys.size);
});
