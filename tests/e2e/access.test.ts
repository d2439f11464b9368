import type { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditFolder, bookNames } from "../../src/service/access/audit-book.ts";
import { accessText, ownNames } from "../support/access-service.ts";
import { run, start } from "../support/cli.ts";
import { writeOwnFigures } from "../support/own-figures.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";

const home = mkdtempSync(join(tmpdir(), "access-"));
beforeAll(async () => {
  const folder = await writeReleaseFolder(home);
  await writeOwnFigures(folder, { [ownNames["bakkerij-zuid"]]: 0.0731 });
  await writeReleaseFolder(home, { id: "2025-2.0.0", made: "2026-05-01T09:00:00.000Z" });
  writeFileSync(join(home, "toegang.yml"), accessText());
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const facts = async (...args: string[]) => {
  const { code, out, error } = await run(args, home);
  expect([code, error]).toEqual([0, ""]);
  return JSON.parse(out) as Record<string, string>;
};

/** A server on a free port, as soon as it says where. */
async function serving(): Promise<{
  readonly url: string;
  readonly stop: (signal: NodeJS.Signals) => Promise<void>;
}> {
  const child: ReturnType<typeof spawn> = start(["serve", "--port", "0"], home);
  const line = await new Promise<string>((resolve) =>
    child.stdout?.once("data", (chunk) => resolve(String(chunk))),
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    url: (JSON.parse(line) as { adres: string }).adres,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

test("a key works on two servers of one home until it is revoked, and the log holds after a kill", async () => {
  const made = await facts("keys", "add", "--role", "werkgever", "--organisation", "bakkerij-zuid");
  const servers = await Promise.all([serving(), serving()]);
  const statuses = () =>
    Promise.all(
      servers.map(
        async ({ url }) =>
          (await fetch(`${url}/v1/spiegel`, { headers: { "X-Api-Key": made.sleutel ?? "" } })).status,
      ),
    );
  expect(await statuses()).toEqual([200, 200]);
  await facts("keys", "revoke", made.begin ?? "");
  expect(await statuses()).toEqual([401, 401]);
  await Promise.all([servers[0]?.stop("SIGKILL"), servers[1]?.stop("SIGTERM")]);
  const log = await facts("log", "check");
  expect(Number(log.regels)).toBeGreaterThanOrEqual(10);
  const { out } = await run(["log", "list"], home);
  const actions = out
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { actie: string }).actie);
  expect(actions).toEqual(expect.arrayContaining(["sleutel-maken", "sleutel-intrekken", "spiegel-lezen"]));
  expect(out).not.toContain(made.sleutel);
  const keys = await facts("keys", "list");
  expect(keys).toMatchObject({ begin: made.begin, stand: "ingetrokken" });
  expect(JSON.stringify(keys)).not.toMatch(/hash/);
}, 120_000);

test("log check names the first broken line and ends with 65", async () => {
  const [name = ""] = await bookNames(home);
  const file = join(auditFolder(home), name);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("bakkerij-zuid", "slagerij-noord"));
  const { code, error } = await run(["log", "check"], home);
  expect(code).toBe(65);
  expect(error).toContain(`${name}, regel 2: de regel is veranderd`);
  writeFileSync(file, text);
  appendFileSync(file, "");
  await facts("log", "check");
}, 60_000);

test("one account of this machine cannot bring a release to the public alone", async () => {
  expect(await facts("embargo", "offer", "2025-2.0.0")).toMatchObject({ stand: "aangeboden" });
  const { code, error } = await run(
    ["embargo", "approve", "2025-2.0.0", "--at", "2026-06-01T10:00:00Z"],
    home,
  );
  expect([code, error.includes("Iemand anders")]).toEqual([65, true]);
  const { out } = await run(["embargo", "list"], home);
  const stands = out
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { stand: string }).stand);
  expect(stands).toEqual(["openbaar", "aangeboden"]);
}, 60_000);

test("a wrong order and a wrong file are told, and leave nothing behind", async () => {
  const wrong = [
    ["keys"],
    ["keys", "add"],
    ["keys", "add", "--role", "publiek", "--organisation", "beheer"],
    ["keys", "add", "--role", "auditor", "--organisation", "nergens"],
    ["keys", "add", "--role", "auditor", "--organisation", "beheer", "--days", "9999"],
    ["keys", "revoke", "../toegang"],
    ["log"],
    ["log", "prune", "--days", "10"],
    ["embargo", "approve"],
    ["embargo", "approve", "2025-2.0.0", "--at", "morgen"],
    ["access", "employer"],
  ];
  const outcomes = await Promise.all(wrong.map((args) => run(args, home)));
  expect(outcomes.map(({ code }) => code)).toEqual(wrong.map(() => 64));
  expect((await facts("access", "check")).toegang).toBe(true);
  const other = mkdtempSync(join(tmpdir(), "access-"));
  writeFileSync(join(other, "toegang.yml"), "adres: http://elders.example\n");
  const { code, error } = await run(["serve", "--port", "0"], other);
  expect([code, error.includes("toegang.yml, regel 1: adres: gebruik https")]).toEqual([78, true]);
  rmSync(other, { recursive: true, force: true });
}, 120_000);
