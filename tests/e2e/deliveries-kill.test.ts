import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { Engine } from "../../src/engine/engine.ts";
import { checkAuditLog } from "../../src/service/access/audit-check.ts";
import { KeyStore } from "../../src/service/access/keys.ts";
import { openStore } from "../../src/store/store.ts";
import { start } from "../support/cli.ts";
import { toegang } from "../support/delivery-service.ts";

const people = 20_000;
const base = mkdtempSync(join(tmpdir(), "killed-"));
const home = join(base, "home");
const data = join(base, "data");
let key: string;
let server: Serving | undefined;

beforeAll(async () => {
  mkdirSync(home);
  mkdirSync(data);
  writeFileSync(join(home, "toegang.yml"), toegang().replace(/aanmelden:[\s\S]*/, ""));
  writeFileSync(join(home, "settings.yml"), "deliveries: {}\n");
  const wanted = {
    rol: "leverancier",
    organisatie: "administratie-west",
    omschrijving: "proef",
    days: 30,
  } as const;
  key = (await new KeyStore(home).make(wanted)).sleutel;
  const engine = await Engine.open(":memory:", { threads: 1 });
  const copy = (name: string, sql: string) => engine.run(`copy (${sql}) to '${join(data, name)}' (header)`);
  await copy("werkgever.csv", "select 'W1' as werkgever_id, '8610' as sbi_code, 'AM05' as regio");
  await copy(
    "medewerker.csv",
    `select 'P' || i as medewerker_id, 1980 as geboortejaar from range(${people}) as t(i)`,
  );
  await copy(
    "dienstverband.csv",
    `select 'D' || i as dienstverband_id, 'P' || i as medewerker_id, 'W1' as werkgever_id, '2025-01-01' as begin,
       1 as deeltijdfactor from range(${people}) as t(i)`,
  );
  engine.close();
});
afterAll(async () => {
  await server?.kill("SIGTERM");
  rmSync(base, { recursive: true, force: true });
});

interface Serving {
  readonly url: string;
  readonly process: ChildProcess;
  kill(signal: NodeJS.Signals): Promise<void>;
}

async function serving(): Promise<Serving> {
  const child = start(["serve", "--port", "0"], home);
  const line = await new Promise<string>((resolve) =>
    child.stdout?.once("data", (part) => resolve(String(part))),
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    url: (JSON.parse(line) as { adres: string }).adres,
    process: child,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

type Json = Record<string, unknown>;

async function ask(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly json: Json; readonly location: string }> {
  const answer = await fetch(`${server?.url}${path}`, {
    method,
    headers: { "X-Api-Key": key, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    json: (text === "" ? {} : JSON.parse(text)) as Json,
    location: answer.headers.get("location") ?? "",
  };
}

async function put(path: string, name: string): Promise<number> {
  const body = readFileSync(join(data, name));
  const answer = await fetch(`${server?.url}${path}/bestanden/${name}`, {
    ...{ method: "PUT", headers: { "X-Api-Key": key, "Content-Type": "text/csv" }, body },
  });
  return answer.status;
}

async function until(path: string, holds: (json: Json) => boolean): Promise<Json> {
  for (;;) {
    const { json } = await ask("GET", path);
    if (holds(json)) return json;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const isDone = ({ status }: Json) => !["wacht", "bezig"].includes(String(status));

/** Ends the server without a word, and begins another. */
async function killAndRestart(): Promise<void> {
  await server?.kill("SIGKILL");
  server = await serving();
}

test("kill -9 during an upload, a check and a load: after each restart everything is whole", async () => {
  server = await serving();
  const { location: path } = await ask("POST", "/v1/leveringen", { periode: "2025" });
  const folder = join(home, "ontvangst", path.split("/").at(-1) ?? "");

  // An upload: half of it leaves nothing.
  const half = request(`${server.url}${path}/bestanden/werkgever.csv`, {
    method: "PUT",
    headers: { "X-Api-Key": key },
  });
  half.on("error", () => undefined);
  half.write("werkgever_id,sbi_code\n".repeat(1_000));
  while (readdirSync(join(folder, "onderweg")).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await killAndRestart();
  expect(readdirSync(join(folder, "onderweg"))).toEqual([]);
  expect((await ask("GET", `${path}/bestanden`)).json).toEqual({ bestanden: [] });
  for (const name of readdirSync(data)) expect(await put(path, name)).toBe(201);

  // A check: it ends as stopped, and can be asked for again.
  const { location: first } = await ask("POST", `${path}/_controleer`);
  await until(first, ({ status, stap }) => status === "bezig" && stap !== null);
  await killAndRestart();
  expect(await until(first, isDone)).toMatchObject({ status: "afgebroken" });
  expect((await ask("GET", path)).json).toMatchObject({ stand: "open", controle: null });
  const { location: second } = await ask("POST", `${path}/_controleer`);
  expect(await until(second, isDone)).toMatchObject({ status: "klaar" });
  const { controle } = (await ask("GET", path)).json as { controle: { waarschuwingen: { regel: string }[] } };
  const regels = controle.waarschuwingen.map(({ regel }) => ({ regel, reden: "proef" }));
  if (regels.length > 0) expect((await ask("POST", `${path}/_accepteer`, { regels })).status).toBe(200);

  // A load: it was promised, and the next server keeps that.
  const { location: third } = await ask("POST", `${path}/_bevestig`);
  await until(third, ({ status, stap }) => status === "bezig" && stap !== null);
  await killAndRestart();
  expect(await until(third, isDone)).toMatchObject({ status: "klaar" });
  expect((await ask("GET", path)).json).toMatchObject({ stand: "geladen", leveringNr: 1 });
  await server?.kill("SIGTERM");
  server = undefined;
  const store = await openStore(loadConfig({}, { home }));
  const { rows } = await store.row<{ rows: number }>(
    "select (select count(*) from dienstverband) + (select count(*) from medewerker) as rows",
  );
  store.close();
  expect(rows).toBe(2 * people);
  expect(readdirSync(join(home, "ontvangst", "wachtrij"))).toEqual([]);
  expect(readdirSync(join(home, "locks"))).toEqual([]);
  expect((await checkAuditLog(home)).fouten).toEqual([]);
}, 300_000);
