import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GivenRole, roles } from "../../src/service/access/roles.ts";
import { accessRoutes } from "../../src/service/access/routes.ts";
import { accessService } from "../support/access-service.ts";
import { type DeliveryService, deliveryService } from "../support/delivery-service.ts";

let service: DeliveryService;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hangs-"));
  // A process that never says anything, so that a check stays under way.
  writeFileSync(join(folder, "hangs.js"), "setInterval(() => {}, 1000);");
  service = await deliveryService({
    worker: join(folder, "hangs.js"),
    deliveries: { open: 1_000, at_once: 16 } as never,
  });
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

/** What each role gets, written out by hand: publiek, leverancier, werkgever, clusterbeheerder, fonds, publicist, beheerder, auditor. */
const expected: readonly [method: string, path: string, ...statuses: number[]][] = [
  ["GET", "/leveringen", 401, 200, 403, 403, 403, 403, 200, 200],
  ["POST", "/leveringen", 401, 201, 403, 403, 403, 403, 403, 403],
  ["GET", "/leveringen/{id}", 401, 200, 403, 403, 403, 403, 200, 200],
  ["GET", "/leveringen/{id}/bestanden", 401, 200, 403, 403, 403, 403, 403, 403],
  ["PUT", "/leveringen/{id}/bestanden/{naam}", 401, 200, 403, 403, 403, 403, 403, 403],
  ["DELETE", "/leveringen/{id}/bestanden/{naam}", 401, 204, 403, 403, 403, 403, 403, 403],
  ["POST", "/leveringen/{id}/_controleer", 401, 202, 403, 403, 403, 403, 403, 403],
  ["GET", "/leveringen/{id}/controle", 401, 409, 403, 403, 403, 403, 403, 403],
  ["GET", "/leveringen/{id}/vergelijking", 401, 409, 403, 403, 403, 403, 403, 403],
  ["POST", "/leveringen/{id}/_accepteer", 401, 400, 403, 403, 403, 403, 403, 403],
  ["POST", "/leveringen/{id}/_bevestig", 401, 409, 403, 403, 403, 403, 403, 403],
  ["POST", "/leveringen/{id}/_intrek", 401, 204, 403, 403, 403, 403, 204, 403],
  ["GET", "/verwerkingen/{id}", 401, 200, 403, 403, 403, 403, 200, 200],
  ["POST", "/verwerkingen/{id}/_afbreken", 401, 202, 403, 403, 403, 403, 202, 403],
  ["DELETE", "/verwerkingen/{id}", 401, 202, 403, 403, 403, 403, 202, 403],
];
const cells = expected.flatMap(([method, path, ...statuses]) =>
  roles.map((role, index) => [role, method, path, statuses[index] ?? 0] as const),
);

let taken = 0;
/** A period that nobody has yet. */
function period(): string {
  taken += 1;
  const first = 1990 + (taken % 60);
  return `${first}-${first + Math.floor(taken / 60)}`;
}

/** A delivery of our supplier with a file, and for a path of a processing one that is under way. */
async function fresh(path: string): Promise<string> {
  const { reception, jobs } = service.deliveries;
  const facts = {
    organisatie: "administratie-west",
    leverancier: "administratie-west",
    profiel: "canonical",
  };
  const { id } = await reception.create({ ...facts, periode: period(), omschrijving: null, door: "proef" });
  const entry = { naam: "verzuim.csv", map: "0".repeat(16), bytes: 1, sha256: "0".repeat(64) };
  await reception.change(id, ["open"], () => ({
    bestanden: [{ ...entry, ontvangenOp: "2026-01-15T12:00:00.000Z" }],
  }));
  if (!path.startsWith("/verwerkingen")) return id;
  const job = { soort: "controle", actor: "proef", reden: null, from: ["open"], check: () => ({}) } as const;
  return (await jobs.create(id, job)).id;
}

const ownOf = (role: GivenRole) => (role === "leverancier" ? "administratie-west" : "beheer");

async function ask(method: string, path: string, who: { session?: string; key?: string }, id?: string) {
  const asked = path.replace("{id}", id ?? (await fresh(path))).replace("{naam}", "verzuim.csv");
  return service.ask(method, asked, {
    ...who,
    ...(method === "PUT" ? { body: "a,b\n1,2\n" } : {}),
    ...(method === "POST" && path === "/leveringen" ? { json: { periode: period() } } : {}),
  });
}

describe("every role at every route of deliveries", () => {
  test("the table names every route that there is", () => {
    const named = expected.map(([method, path]) => `${method} ${path}`);
    for (const { method, path } of Object.values(accessRoutes))
      if (/^\/(leveringen|verwerkingen)/.test(path))
        expect(named).toContain(`${method.toUpperCase()} ${path}`);
  });

  test.each(cells)("%s: %s %s gives %i, by session and by key", async (role, method, path, status) => {
    const ways =
      role === "publiek"
        ? [{}]
        : [
            { session: await service.session(role, ownOf(role)) },
            { key: await service.key(role, ownOf(role)) },
          ];
    for (const way of ways) {
      const answer = await ask(method, path, way);
      expect(answer.status).toBe(status);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("api-version")).toMatch(/^\d/);
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
      if (status < 400) continue;
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({
        status,
        instance: expect.stringContaining(path.split("/")[1] ?? ""),
      });
    }
  });

  test.each(expected.filter(([, path]) => path.includes("{id}")))(
    "%s %s of another supplier is answered to the letter as what does not exist",
    async (method, path) => {
      const key = await service.key("leverancier", "administratie-oost");
      const answers = await Promise.all(
        [await fresh(path), path.startsWith("/v") ? "20260101-aaaaaaaaaa-1" : "20260101-aaaaaaaaaa"].map(
          async (id) => {
            const answer = await ask(method, path, { key }, id);
            const headers = [...answer.headers].filter(([name]) => name !== "x-request-id");
            return { status: answer.status, headers, text: (await answer.text()).replaceAll(id, "x") };
          },
        ),
      );
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.status).toBe(404);
    },
  );

  test("a list has what is of the own organisation, and all of it for who keeps the server", async () => {
    await fresh("/leveringen");
    const names = async (rol: GivenRole, organisatie: string) => {
      const key = await service.key(rol, organisatie);
      const { leveringen } = (await (await service.ask("GET", "/leveringen", { key })).json()) as {
        leveringen: { organisatie: string }[];
      };
      return new Set(leveringen.map((one) => one.organisatie));
    };
    expect(await names("leverancier", "administratie-oost")).toEqual(new Set());
    expect(await names("leverancier", "administratie-west")).toEqual(new Set(["administratie-west"]));
    expect(await names("beheerder", "beheer")).toEqual(new Set(["administratie-west"]));
  });

  test("a change that another site asks for is refused", async () => {
    const session = await service.session("leverancier", "administratie-west");
    const id = await fresh("/leveringen");
    const answer = await service.ask("POST", `/leveringen/${id}/_intrek`, {
      ...{ session, headers: { Origin: "https://elders.example", "Sec-Fetch-Site": "cross-site" } },
    });
    expect(answer.status).toBe(403);
  });
});

test("a server without a store has none of these routes, and does not name them", async () => {
  const plain = await accessService();
  const key = await plain.key("leverancier", "beheer");
  for (const [method, path] of expected) {
    const asked = path.replace("{id}", "20260101-aaaaaaaaaa").replace("{naam}", "a.csv");
    expect((await plain.ask(`/v1${asked}`, { key, method })).status).toBe(404);
  }
  const { paths } = (await (await plain.ask("/v1/openapi.json")).json()) as { paths: object };
  expect(Object.keys(paths).filter((path) => /leveringen|verwerkingen/.test(path))).toEqual([]);
  expect(existsSync(join(plain.home, "ontvangst"))).toBe(false);
  await plain.close();
});
