import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkAuditLog } from "../../src/service/access/audit-check.ts";
import { KeyStore } from "../../src/service/access/keys.ts";
import { type RunningServer, startServer } from "../../src/service/server.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";

const home = mkdtempSync(join(tmpdir(), "clusters-"));
const members = Array.from({ length: 40 }, (_, nr) => `lid-${nr}`);
const keys = new Map<string, string>();
const servers: RunningServer[] = [];

beforeAll(async () => {
  await writeReleaseFolder(home);
  const lines = members.map(
    (id, nr) => `  - { id: ${id}, naam: Lid ${nr}, eigen: "${nr.toString(16).padStart(32, "0")}" }`,
  );
  writeFileSync(
    join(home, "toegang.yml"),
    `organisaties:\n  - { id: netwerk, naam: Netwerk }\n${lines.join("\n")}\n`,
  );
  const store = new KeyStore(home);
  const grant = { omschrijving: "proef", days: 1 };
  keys.set(
    "netwerk",
    (await store.make({ ...grant, rol: "clusterbeheerder", organisatie: "netwerk" })).sleutel,
  );
  for (const organisatie of members)
    keys.set(organisatie, (await store.make({ ...grant, rol: "werkgever", organisatie })).sleutel);
  const contact = { naam: "Beheer", email: "a@b.example", url: "https://b.example" };
  const config = { home, root, contact, log_requests: false };
  for (const _ of ["one", "other"])
    servers.push(await startServer({ config, host: "127.0.0.1", port: 0, log: () => undefined }));
});
afterAll(async () => {
  for (const server of servers) await server.close();
  rmSync(home, { recursive: true });
});

async function ask(at: number, who: string, method: string, path: string, body?: object, match?: string) {
  const answer = await fetch(`${servers[at % 2]?.url}/v1/clusters${path}`, {
    method,
    headers: {
      "X-Api-Key": keys.get(who) ?? "",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(match === undefined ? {} : { "If-Match": match }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, tag: answer.headers.get("etag") ?? "", json: await answer.json() };
}

test("of one cluster made at two servers at once there is one", async () => {
  const made = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((at) =>
      ask(at, "netwerk", "POST", "", { id: "haven", naam: "Haven", leden: members }),
    ),
  );
  expect(made.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
});

test("forty members that answer at once at two servers all get their place, and no step is lost", async () => {
  const answers = await Promise.all(members.map((id, at) => ask(at, id, "POST", "/haven/_aanvaard")));
  expect(answers.map(({ status }) => status)).toEqual(members.map(() => 200));
  const { json } = await ask(0, "netwerk", "GET", "/haven");
  expect(json).toMatchObject({ aanvaard: members.length, versie: members.length + 1 });
  const files = readdirSync(join(home, "clusters", "haven"));
  expect(files.sort()).toEqual(
    Array.from({ length: members.length + 1 }, (_, nr) => `${nr + 1}.json`).sort(),
  );
}, 60_000);

test("of changes at two servers that saw the same one gets through, and the log holds", async () => {
  const seen = await Promise.all([0, 1].map((at) => ask(at, "netwerk", "GET", "/haven")));
  expect(seen[0]?.tag).toBe(seen[1]?.tag);
  const changes = await Promise.all(
    ["Een", "Twee", "Drie", "Vier"].map((naam, at) =>
      ask(at, "netwerk", "PATCH", "/haven", { naam }, seen[0]?.tag),
    ),
  );
  expect(changes.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  expect((await checkAuditLog(home)).fouten).toEqual([]);
});
