import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { checkAuditLog } from "../../src/service/access/audit-check.ts";
import { newestLines } from "../../src/service/access/audit-read.ts";
import { pageRoutes } from "../../src/service/access/page-routes.ts";
import { type GivenRole, givenRoles, roles } from "../../src/service/access/roles.ts";
import { ClusterStore } from "../../src/service/clusters/cluster-store.ts";
import { newCluster } from "../../src/service/clusters/steps.ts";
import { ReportBatches } from "../../src/service/portal/own/fund/batches.ts";
import { PolicyTrials } from "../../src/service/portal/own/policy/trials.ts";
import { type AccessService, accessService, ownValues } from "../support/access-service.ts";
import { fakeWorker } from "../support/fake-worker.ts";
import { policySays } from "../support/policy-worker.ts";
import { root } from "../support/root.ts";
import { testService } from "../support/service.ts";

let batches: ReportBatches;
let trials: PolicyTrials;
const worker = fakeWorker();
let service: AccessService;
let begin = "";
beforeAll(async () => {
  worker.plan("beleid", policySays());
  service = await accessService(undefined, async (home, clock) => {
    const config = { ...loadConfig({}, { home }), root };
    const common = { clock, log: { error: () => undefined } };
    batches = await ReportBatches.open({
      home,
      root,
      options: {},
      funds: () => ["fonds-techniek"],
      ...common,
    });
    const known = () => ["fonds-fonds-techniek", "publicist-beheer"];
    trials = await PolicyTrials.open({ config, worker: worker.path, known, ...common });
    return { batches, trials };
  });
  const store = new ClusterStore(service.home);
  const hand = { door: "proef", moment: "2026-06-01T09:00:00.000Z" };
  for (const [id, beheerder, organisatie] of [
    ["haven", "beheer", "bakkerij-zuid"],
    ["kade", "fonds-zorg", "slagerij-noord"],
  ] as const) {
    const asked = { organisatie, stand: "uitgenodigd" as const, sinds: hand.moment, eigen: null };
    await store.write({ ...newCluster(id, id, beheerder, hand), leden: [asked] });
  }
  begin = (await service.key("werkgever", "bakkerij-zuid")).slice(3, 13);
});
afterAll(async () => {
  await batches.close();
  await trials.close();
  worker.close();
  await service.close();
});

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
const clearance = `/mijn/vrijgave/${id}`;
/** What each role gets, by hand: publiek, leverancier, werkgever, clusterbeheerder, fonds, publicist, beheerder, auditor. */
const expected: readonly [method: string, path: string, ...statuses: number[]][] = [
  ["GET", "/mijn", 303, 200, 200, 200, 200, 200, 200, 200],
  ["GET", "/mijn/spiegel", 303, 403, 303, 403, 403, 403, 403, 403],
  ["GET", "/mijn/spiegel/bakkerij-zuid", 303, 403, 200, 403, 403, 403, 403, 403],
  ["GET", "/mijn/spiegel/slagerij-noord", 303, 403, 404, 403, 403, 403, 403, 403],
  ["GET", "/mijn/spiegel/bestaat-niet", 303, 403, 404, 403, 403, 403, 403, 403],
  ["GET", "/mijn/spiegel/bakkerij-zuid/spiegel.xlsx", 303, 403, 200, 403, 403, 403, 403, 403],
  ["GET", "/mijn/spiegel/slagerij-noord/spiegel.xlsx", 303, 403, 404, 403, 403, 403, 403, 403],
  ["GET", "/mijn/clusters", 303, 403, 200, 200, 403, 403, 403, 403],
  ["POST", "/mijn/clusters", 401, 403, 403, 400, 403, 403, 403, 403],
  ["GET", "/mijn/clusters/haven", 303, 403, 200, 200, 403, 403, 403, 403],
  ["GET", "/mijn/clusters/kade", 303, 403, 404, 404, 403, 403, 403, 403],
  ["POST", "/mijn/clusters/haven/wijzigen", 401, 403, 403, 400, 403, 403, 403, 403],
  ["POST", "/mijn/clusters/kade/wijzigen", 401, 403, 403, 404, 403, 403, 403, 403],
  ["POST", "/mijn/clusters/haven/verwijderen", 401, 403, 403, 400, 403, 403, 403, 403],
  ["POST", "/mijn/clusters/kade/verwijderen", 401, 403, 403, 404, 403, 403, 403, 403],
  ["POST", "/mijn/clusters/haven/aanvaarden", 401, 403, 400, 403, 403, 403, 403, 403],
  ["POST", "/mijn/clusters/kade/aanvaarden", 401, 403, 404, 403, 403, 403, 403, 403],
  ["POST", "/mijn/clusters/haven/weigeren", 401, 403, 400, 403, 403, 403, 403, 403],
  ["POST", "/mijn/clusters/kade/weigeren", 401, 403, 404, 403, 403, 403, 403, 403],
  ["POST", "/mijn/clusters/haven/verlaten", 401, 403, 400, 403, 403, 403, 403, 403],
  ["POST", "/mijn/clusters/kade/verlaten", 401, 403, 404, 403, 403, 403, 403, 403],
  ["GET", "/mijn/fonds", 303, 403, 403, 403, 200, 403, 403, 403],
  ["GET", "/mijn/fonds?fonds=fonds-zorg", 303, 403, 403, 403, 404, 403, 403, 403],
  ["GET", "/mijn/fonds/rapporten", 303, 403, 403, 403, 200, 403, 403, 403],
  ["POST", "/mijn/fonds/rapporten", 401, 403, 403, 403, 400, 403, 403, 403],
  ["POST", "/mijn/fonds/rapporten/stoppen", 401, 403, 403, 403, 303, 403, 403, 403],
  ["POST", "/mijn/fonds/rapporten/verder", 401, 403, 403, 403, 303, 403, 403, 403],
  ["GET", "/mijn/fonds/rapporten/archief", 303, 403, 403, 403, 404, 403, 403, 403],
  ["GET", `/mijn/fonds/publicaties/${id}`, 303, 403, 403, 403, 404, 403, 403, 403],
  ["GET", "/mijn/beleid", 303, 403, 403, 403, 200, 200, 403, 403],
  ["GET", "/mijn/beleid?als=fonds-fonds-zorg", 303, 403, 403, 403, 404, 404, 403, 403],
  ["POST", "/mijn/beleid", 401, 403, 403, 403, 400, 400, 403, 403],
  ["POST", "/mijn/beleid/stoppen", 401, 403, 403, 403, 303, 303, 403, 403],
  ["GET", "/mijn/beleid/voorstel", 303, 403, 403, 403, 404, 404, 403, 403],
  ["GET", "/mijn/vrijgave", 303, 403, 403, 403, 403, 200, 403, 403],
  ["GET", clearance, 303, 403, 403, 403, 403, 200, 403, 403],
  ["GET", "/mijn/vrijgave/bestaat-niet", 303, 403, 403, 403, 403, 404, 403, 403],
  ["POST", `${clearance}/intrekken`, 401, 403, 403, 403, 403, 409, 403, 403],
  ["POST", `${clearance}/goedkeuren`, 401, 403, 403, 403, 403, 409, 403, 403],
  ["POST", `${clearance}/aanbieden`, 401, 403, 403, 403, 403, 303, 403, 403],
  ["GET", "/mijn/beheer", 303, 403, 403, 403, 403, 403, 200, 200],
  ["GET", "/mijn/beheer/bewaren", 303, 403, 403, 403, 403, 403, 200, 200],
  ["GET", "/mijn/sleutels", 303, 200, 200, 200, 200, 200, 200, 200],
  ["POST", "/mijn/sleutels", 401, 400, 400, 400, 400, 400, 400, 400],
  ["POST", "/mijn/sleutels/BEGIN/vernieuwen", 401, 404, 400, 404, 404, 404, 404, 404],
  ["POST", "/mijn/sleutels/bestaat-niet/vernieuwen", 401, 404, 404, 404, 404, 404, 404, 404],
  ["POST", "/mijn/sleutels/bestaat-niet/intrekken", 401, 404, 404, 404, 404, 404, 404, 404],
  ["POST", "/mijn/sleutels/BEGIN/intrekken", 401, 404, 303, 404, 404, 404, 303, 404],
  ["GET", "/mijn/logboek", 303, 403, 403, 403, 403, 403, 403, 200],
  ["GET", "/mijn/logboek/controle", 303, 403, 403, 403, 403, 403, 403, 200],
];
const cells = expected.flatMap(([method, path, ...statuses]) =>
  roles.map((role, index) => [role, method, path, statuses[index] ?? 0] as const),
);
const from = { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" };

describe("every role at every page", () => {
  test("the table names every page that there is", () => {
    const named = expected.map(
      ([method, path]) =>
        `${method} ${path
          .replace(/\?.*/, "")
          .replace(id, "{id}")
          .replace(/(?<=clusters\/)[a-z-]+/, "{id}")
          .replace(/(?<=sleutels\/)[\w-]+/, "{begin}")
          .replace(/(?<=spiegel\/)[a-z-]+/, "{organisatie}")
          .replace("spiegel.xlsx", "{bestand}")}`,
    );
    for (const { method, path } of Object.values(pageRoutes))
      expect(named).toContain(`${method.toUpperCase()} ${path}`);
  });

  test.each(cells)("%s: %s %s gives %i", async (role, method, path, status) => {
    const session = role === "publiek" ? undefined : await service.session(role, own[role]);
    const answer = await service.ask(path.replace("BEGIN", begin), {
      ...(session === undefined ? {} : { session }),
      ...{ method, headers: from },
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("etag")).toBeNull();
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    if (status === 303 && role === "publiek")
      expect(answer.headers.get("location")).toBe(
        path === "/mijn" ? "/aanmelden" : `/aanmelden?naar=${encodeURIComponent(path)}`,
      );
    const body = await answer.text();
    const mine = status === 200 && path.startsWith("/mijn/spiegel/bakkerij-zuid") && !path.endsWith("xlsx");
    // The own figure is of 40 persons: without decimals.
    expect(body.includes('class="value">7%<')).toBe(mine);
    for (const value of Object.values(ownValues)) expect(body).not.toContain(String(value));
    expect(body).not.toContain('class="value">9%<');
  });

  test.each(givenRoles)("a key of %s opens no page", async (role) => {
    const key = await service.key(role, own[role]);
    for (const [method, path] of expected) {
      const answer = await service.ask(path.replace("BEGIN", begin), { key, method });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });
});

test("what is of another is answered to the letter as what is not there", async () => {
  const told = async (role: GivenRole, paths: readonly string[], method = "GET") => {
    const session = await service.session(role, own[role]);
    return Promise.all(
      paths.map(async (path) => {
        const answer = await service.ask(path, { session, method, headers: from });
        const headers = [...answer.headers].filter(([key]) => !["date", "x-request-id"].includes(key));
        return { status: answer.status, headers, text: await answer.text() };
      }),
    );
  };
  const pairs = [
    ["werkgever", "/mijn/spiegel/slagerij-noord", "/mijn/spiegel/bestaat-niet", "GET"],
    ["werkgever", "/mijn/clusters/kade", "/mijn/clusters/bestaat-niet", "GET"],
    ["clusterbeheerder", "/mijn/clusters/kade/wijzigen", "/mijn/clusters/bestaat-niet/wijzigen", "POST"],
    ["fonds", `/mijn/sleutels/${begin}/intrekken`, "/mijn/sleutels/aaaaaaaaaa/intrekken", "POST"],
  ] as const;
  for (const [role, foreign, none, method] of pairs) {
    const [one, other] = await told(role, [foreign, none], method);
    expect(one?.status).toBe(404);
    expect(one).toEqual(other);
  }
});

test("a change that another site asks for is refused on every page", async () => {
  const foreign = [
    {},
    { Origin: "http://elders.example" },
    { Origin: "null" },
    { Origin: "http://localhost", "Sec-Fetch-Site": "cross-site" },
  ] as Record<string, string>[];
  for (const { method, path, rollen } of Object.values(pageRoutes)) {
    if (method !== "post") continue;
    for (const role of givenRoles.filter((one) => rollen[one] !== undefined)) {
      const session = await service.session(role, own[role]);
      const real = path
        .replace(/clusters\/\{id\}/, "clusters/haven")
        .replace("{id}", id)
        .replace("{begin}", begin);
      for (const headers of foreign) {
        const answer = await service.ask(real, { session, method: "POST", headers });
        expect([real, role, answer.status]).toEqual([real, role, 403]);
      }
    }
  }
});

test("the log has the pages too, holds, and tells nothing about anyone", async () => {
  expect((await checkAuditLog(service.home)).fouten).toEqual([]);
  const lines = await newestLines(service.home, 20_000);
  const has = (actie: string, object: string) =>
    lines.some((line) => line.actie === actie && line.object === object && line.resultaat === "gelukt");
  expect(has("spiegel-lezen", "spiegel bakkerij-zuid")).toBe(true);
  expect(has("voorpublicatie-aanbieden", `publicatie ${id}`)).toBe(true);
  expect(has("sleutel-intrekken", `sleutel:${begin}`)).toBe(true);
  expect(JSON.stringify(lines)).not.toMatch(/rs_[a-z2-7]{10}_|Bakkerij|0\.0731|bestaat-niet/);
});

test("without toegang.yml, and without signing in, none of the pages is there", async () => {
  const open = await testService();
  const without = await accessService((await import("../support/access-service.ts")).accessText());
  const session = await without.key("werkgever", "bakkerij-zuid");
  for (const { path, method } of Object.values(pageRoutes)) {
    const real = path.replaceAll(/\{\w+\}/g, "x");
    expect([real, (await open.get(real, {}, method.toUpperCase())).status]).toEqual([real, 404]);
    const answer = await without.ask(real, { key: session, method: method.toUpperCase() });
    expect([real, answer.status]).toEqual([real, 404]);
  }
  await open.close();
  await without.close();
});
