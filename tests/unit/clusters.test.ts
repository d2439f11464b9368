import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newestLines } from "../../src/service/access/audit-read.ts";
import type { GivenRole } from "../../src/service/access/roles.ts";
import { agreements } from "../../src/service/clusters/agreed.ts";
import { ClusterStore } from "../../src/service/clusters/cluster-store.ts";
import { type AccessService, accessService, accessText, ownNames } from "../support/access-service.ts";

let service: AccessService;
const keys = new Map<string, string>();
beforeAll(async () => {
  service = await accessService();
  const roles: readonly [string, GivenRole, string][] = [
    ["manager", "clusterbeheerder", "beheer"],
    ["other", "clusterbeheerder", "fonds-zorg"],
    ["zuid", "werkgever", "bakkerij-zuid"],
    ["noord", "werkgever", "slagerij-noord"],
  ];
  for (const [name, rol, organisatie] of roles) keys.set(name, await service.key(rol, organisatie));
});
afterAll(() => service.close());

interface Cluster {
  readonly aanvaard: number | null;
  readonly leden: { organisatie: string; naam: string; stand: string }[];
  readonly uitzicht: { publicatie: string; klassen: unknown[]; nu: unknown; uitleg: string[] };
}

async function ask(who: string, method: string, path: string, body?: unknown, match?: string) {
  const answer = await service.ask(`/v1/clusters${path}`, {
    ...{ key: keys.get(who) ?? "", method },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(match === undefined ? {} : { "If-Match": match }),
    },
  });
  const text = await answer.text();
  return {
    status: answer.status,
    tag: answer.headers.get("etag") ?? "",
    location: answer.headers.get("location"),
    text,
    json: (text === "" ? {} : JSON.parse(text)) as Cluster & { errors?: { pad: string; code: string }[] },
  };
}

test("a cluster is made, its members say yes or no, and each sees what is its own", async () => {
  const leden = ["bakkerij-zuid", "slagerij-noord"];
  const made = await ask("manager", "POST", "", { id: "haven-noord", naam: "Haven Noord", leden });
  expect([made.status, made.location]).toEqual([201, "/v1/clusters/haven-noord"]);
  expect(made.json).toMatchObject({ beheerder: "beheer", versie: 1, aanvaard: 0 });
  expect(made.json.leden.map(({ stand }) => stand)).toEqual(["uitgenodigd", "uitgenodigd"]);

  const yes = await ask("zuid", "POST", "/haven-noord/_aanvaard");
  expect(yes.status).toBe(200);
  // A member learns nothing of the other.
  expect(yes.text).not.toContain("slagerij-noord");
  expect(yes.text).not.toContain("Slagerij Noord");
  expect(yes.json).toMatchObject({
    aanvaard: null,
    leden: [{ organisatie: "bakkerij-zuid", stand: "aanvaard" }],
  });
  expect((await ask("zuid", "POST", "/haven-noord/_aanvaard")).json).toMatchObject({ versie: 2 });
  expect((await ask("zuid", "POST", "/haven-noord/_weiger")).status).toBe(409);
  expect((await ask("noord", "POST", "/haven-noord/_verlaat")).status).toBe(409);
  expect((await ask("noord", "POST", "/haven-noord/_weiger")).json.leden).toMatchObject([
    { stand: "geweigerd" },
  ]);
  // Who said no is not in again without being asked again.
  expect((await ask("noord", "POST", "/haven-noord/_aanvaard")).status).toBe(409);

  const seen = await ask("manager", "GET", "/haven-noord");
  expect(seen.json).toMatchObject({ versie: 3, aanvaard: 1 });
  expect(seen.json.leden.map(({ organisatie, stand }) => [organisatie, stand])).toEqual([
    ["bakkerij-zuid", "aanvaard"],
    ["slagerij-noord", "geweigerd"],
  ]);
  expect(await agreements(service.home)).toEqual([
    { code: "haven-noord", naam: "Haven Noord", leden: [ownNames["bakkerij-zuid"]] },
  ]);
  const left = await ask("zuid", "POST", "/haven-noord/_verlaat");
  expect(left.json.leden).toMatchObject([{ stand: "vertrokken" }]);
  expect(await agreements(service.home)).toMatchObject([{ leden: [] }]);
});

test("a change names what it saw; of two at once one gets through", async () => {
  const { tag } = await ask("manager", "POST", "", { id: "campus", naam: "Campus" });
  expect((await ask("manager", "PATCH", "/campus", { naam: "Campus Oost" })).status).toBe(428);
  const changes = await Promise.all(
    ["Een", "Twee", "Drie"].map((naam) => ask("manager", "PATCH", "/campus", { naam }, tag)),
  );
  expect(changes.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  const now = await ask("manager", "GET", "/campus");
  expect(now.json).toMatchObject({ versie: 2 });
  expect((await ask("manager", "PATCH", "/campus", { naam: "Te laat" }, tag)).status).toBe(412);
  const added = await ask("manager", "PATCH", "/campus", { toevoegen: ["bakkerij-zuid"] }, `W/${now.tag}`);
  expect(added.status).toBe(200);
  const removed = await ask("manager", "PATCH", "/campus", { verwijderen: ["bakkerij-zuid"] }, added.tag);
  expect(removed.json.leden).toEqual([]);
  // Who was taken out finds nothing there any more.
  expect((await ask("zuid", "POST", "/campus/_aanvaard")).status).toBe(404);
});

test("members that answer at the same time all get their place", async () => {
  const leden = ["bakkerij-zuid", "slagerij-noord"];
  await ask("manager", "POST", "", { id: "samen", naam: "Samen", leden });
  const both = await Promise.all(["zuid", "noord"].map((who) => ask(who, "POST", "/samen/_aanvaard")));
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect((await ask("manager", "GET", "/samen")).json).toMatchObject({ aanvaard: 2, versie: 3 });
});

test("a removed cluster is gone, and its id stays taken", async () => {
  const { tag } = await ask("manager", "POST", "", { id: "tijdelijk", naam: "Tijdelijk" });
  expect((await ask("manager", "DELETE", "/tijdelijk")).status).toBe(428);
  expect((await ask("manager", "DELETE", "/tijdelijk", undefined, tag)).status).toBe(204);
  expect((await ask("manager", "GET", "/tijdelijk")).status).toBe(404);
  expect((await ask("manager", "DELETE", "/tijdelijk", undefined, "*")).status).toBe(404);
  const again = await ask("manager", "POST", "", { id: "tijdelijk", naam: "Opnieuw" });
  const foreign = await ask("other", "POST", "", { id: "tijdelijk", naam: "Opnieuw" });
  expect([again.status, foreign.status]).toEqual([409, 409]);
  expect((await agreements(service.home)).some(({ code }) => code === "tijdelijk")).toBe(false);
});

test("what is another's is answered to the letter as what is not there", async () => {
  await ask("manager", "POST", "", { id: "van-een-ander", naam: "Verborgen", leden: ["slagerij-noord"] });
  const tries: readonly [string, string, string, unknown?][] = [
    ["other", "GET", ""],
    ["other", "PATCH", "", { naam: "Van mij" }],
    ["other", "DELETE", ""],
    ["zuid", "GET", ""],
    ["zuid", "POST", "/_aanvaard"],
    ["zuid", "POST", "/_weiger"],
    ["zuid", "POST", "/_verlaat"],
  ];
  for (const [who, method, more, body] of tries) {
    const foreign = await ask(who, method, `/van-een-ander${more}`, body, "*");
    const none = await ask(who, method, `/bestaat-niet${more}`, body, "*");
    expect([method, more, foreign.status]).toEqual([method, more, 404]);
    expect(foreign.text.replaceAll("van-een-ander", "x")).toBe(none.text.replaceAll("bestaat-niet", "x"));
  }
  expect((await ask("other", "GET", "")).json).toEqual({ clusters: [] });
  expect((await ask("zuid", "GET", "")).text).not.toContain("van-een-ander");
  expect((await ask("noord", "GET", "")).text).toContain("van-een-ander");
});

test("a manager who is an employer too is not let in by the wrong of the two roles", async () => {
  // The organisation of the manager has an employer's key as well; it was asked for nothing.
  const key = await service.key("werkgever", "beheer");
  const answer = await service.ask("/v1/clusters/van-een-ander", { key });
  expect(answer.status).toBe(404);
});

const wrong: readonly [string, unknown, string][] = [
  ["no id", { naam: "X" }, "id"],
  ["an id that is a path", { id: "../keys", naam: "X" }, "id"],
  ["an id in capitals", { id: "Haven", naam: "X" }, "id"],
  ["no name", { id: "haven-2", naam: "  " }, "naam"],
  ["a name over two lines", { id: "haven-2", naam: "a\nb" }, "naam"],
  ["a name that turns text around", { id: "haven-2", naam: "a\u202eb" }, "naam"],
  ["a name with markup", { id: "haven-2", naam: "<b>x</b>" }, "naam"],
  ["a name that is too long", { id: "haven-2", naam: "x".repeat(101) }, "naam"],
  ["an unknown word", { id: "haven-2", naam: "X", beheerder: "fonds-zorg" }, ""],
  ["another organisation as manager", { id: "haven-2", naam: "X", organisatie: "fonds-zorg" }, "organisatie"],
  ["a member that is not there", { id: "haven-2", naam: "X", leden: ["nergens"] }, "leden.0"],
  ["a member without own figures", { id: "haven-2", naam: "X", leden: ["fonds-zorg"] }, "leden.0"],
  ["a member twice", { id: "haven-2", naam: "X", leden: ["bakkerij-zuid", "bakkerij-zuid"] }, "leden.1"],
  ["members that are no list", { id: "haven-2", naam: "X", leden: "bakkerij-zuid" }, "leden"],
  ["no object", [], ""],
  ["no JSON", "{", ""],
  ["nothing", "", ""],
];
test.each(wrong)("%s is refused and makes nothing", async (_, body, pad) => {
  const answer = await ask("manager", "POST", "", body);
  expect(answer.status).toBe(400);
  expect(answer.json.errors?.map((one) => one.pad)).toContain(pad);
  expect((await ask("manager", "GET", "/haven-2")).status).toBe(404);
});

test("the wrong type, too much and a query are refused", async () => {
  const key = keys.get("manager") ?? "";
  const send = async (headers: Record<string, string>, body: string, query = "") =>
    (await service.ask(`/v1/clusters${query}`, { key, method: "POST", headers, body })).status;
  expect(await send({ "Content-Type": "text/plain" }, "{}")).toBe(415);
  expect(await send({ "Content-Type": "application/json" }, `"${"x".repeat(70_000)}"`)).toBe(413);
  expect(await send({ "Content-Type": "application/json" }, "{}", "?id=x")).toBe(400);
});

test("which of two own organisations is meant must be said", async () => {
  await ask("manager", "POST", "", {
    id: "beide",
    naam: "Beide",
    leden: ["bakkerij-zuid", "slagerij-noord"],
  });
  const rechten = (["bakkerij-zuid", "slagerij-noord"] as const).map((organisatie) => ({
    ...{ rol: "werkgever" as const, organisatie },
  }));
  const session = (await service.access.people?.sessions.begin("persoon:dubbel", rechten)) ?? "";
  const say = (body?: string) =>
    service.ask("/v1/clusters/beide/_aanvaard", {
      ...{ session, method: "POST" },
      ...(body === undefined ? {} : { body }),
      headers: { Origin: "http://localhost", "Content-Type": "application/json" },
    });
  expect((await say()).status).toBe(400);
  expect((await say('{"organisatie":"beheer"}')).status).toBe(400);
  expect((await say('{"organisatie":"slagerij-noord"}')).status).toBe(200);
  expect((await ask("manager", "GET", "/beide")).json).toMatchObject({ aanvaard: 1 });
});

test("who got the name of a member later did not agree", async () => {
  const own = await accessService();
  const manager = await own.key("clusterbeheerder", "beheer");
  const member = await own.key("werkgever", "bakkerij-zuid");
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ id: "haven", naam: "Haven", leden: ["bakkerij-zuid"] });
  await own.ask("/v1/clusters", { key: manager, method: "POST", headers, body });
  await own.ask("/v1/clusters/haven/_aanvaard", { key: member, method: "POST" });
  const agreed = async (text: string) => {
    writeFileSync(join(own.home, "toegang.yml"), text);
    return (await agreements(own.home))[0]?.leden;
  };
  expect(await agreed(accessText())).toEqual([ownNames["bakkerij-zuid"]]);
  expect(await agreed(accessText().replace("a".repeat(32), "c".repeat(32)))).toEqual([]);
  expect(await agreed(accessText().replace(/.*bakkerij-zuid.*\n/, ""))).toEqual([]);
  expect(await agreed(accessText().replace(/.*id: beheer,.*\n/, ""))).toBeUndefined();
  await own.close();
});

test("a half or changed file is never taken for an answer", async () => {
  const own = await accessService();
  const key = await own.key("clusterbeheerder", "beheer");
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ id: "haven", naam: "Haven" });
  await own.ask("/v1/clusters", { key, method: "POST", headers, body });
  const folder = join(own.home, "clusters", "haven");
  writeFileSync(join(folder, ".nieuw-0123"), '{"formaat":1');
  expect((await own.ask("/v1/clusters/haven", { key })).status).toBe(200);
  writeFileSync(join(folder, "2.json"), readFileSync(join(folder, "1.json"), "utf8"));
  const answer = await own.ask("/v1/clusters/haven", { key });
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(/clusters\/haven\/2|json/);
  await expect(agreements(own.home)).rejects.toMatchObject({ code: "CLUSTER_DAMAGED" });
  await own.close();
});

test("every step is in the log by name and version, and each version stays in the home", async () => {
  const lines = await newestLines(service.home, 10_000);
  const done = lines
    .filter(({ resultaat }) => resultaat === "gelukt")
    .map(({ actie, object }) => `${actie} ${object}`);
  expect(done).toEqual(
    expect.arrayContaining([
      "cluster-maken cluster haven-noord versie 1",
      "cluster-aanvaarden cluster haven-noord versie 2",
      "cluster-weigeren cluster haven-noord versie 3",
      "cluster-verlaten cluster haven-noord versie 4",
      "cluster-wijzigen cluster campus versie 2",
      "cluster-verwijderen cluster tijdelijk versie 2",
    ]),
  );
  expect(readdirSync(join(service.home, "clusters", "haven-noord")).sort()).toEqual([
    ...["1.json", "2.json", "3.json", "4.json"],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/Haven Noord|Verborgen/);
});

test("a manager has so many clusters and no more", async () => {
  const own = await accessService();
  const key = await own.key("clusterbeheerder", "beheer");
  const store = new ClusterStore(own.home);
  const moment = "2026-06-01T10:00:00.000Z";
  const { newCluster } = await import("../../src/service/clusters/steps.ts");
  for (let count = 0; count < 50; count++)
    await store.write(newCluster(`vol-${count}`, `Vol ${count}`, "beheer", { door: "proef", moment }));
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ id: "vol-51", naam: "Te veel" });
  expect((await own.ask("/v1/clusters", { key, method: "POST", headers, body })).status).toBe(409);
  await own.close();
});
