import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Make } from "../../src/report/maker.ts";
import { type BatchOrder, ReportBatches } from "../../src/service/portal/own/fund/batches.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";

const home = mkdtempSync(join(tmpdir(), "fund-batches-"));
const order: BatchOrder = {
  ...{ publicatie: "2025-1.0.0", rapport: "sectorrapport" },
  ...{ codes: ["C", "F", "G", "Q"], formaten: ["html"] },
};
let now = Date.parse("2026-06-01T10:00:00Z");
let made: string[] = [];
const make: Make = async ({ selection, formats }) => {
  made.push(selection.sector ?? "");
  return formats.map((format) => ({ format, content: Buffer.from(`${format} ${selection.sector}`) }));
};
const opened: ReportBatches[] = [];

async function open(
  given: Make = make,
  options: object = {},
  funds = ["een", "twee"],
): Promise<ReportBatches> {
  const batches = await ReportBatches.open({
    ...{ home, root, options, make: given, funds: () => funds },
    ...{ clock: () => new Date(now), log: { error: () => undefined } },
  });
  opened.push(batches);
  return batches;
}

beforeAll(() => writeReleaseFolder(home, { id: "2025-1.0.0" }));
afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
  rmSync(home, { recursive: true, force: true });
});

async function namesOf(batches: ReportBatches, fund: string): Promise<string[]> {
  const archive = (await batches.stateOf(fund))?.archief;
  if (archive === undefined) throw new Error("no archive");
  return Object.keys(unzipSync(readFileSync(archive.path))).sort();
}
const names = {
  C: "industrie",
  F: "bouwnijverheid",
  G: "handel",
  Q: "gezondheids-en-welzijnszorg",
};
const all = Object.values(names).map((name) => `sectorrapport-${name}-2025.html`);
const around = ["LEESMIJ.txt", "manifest.json"];

/** A server that makes two reports and hangs at the third. */
function hangingServer(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/batch-server.ts", home], {
    ...{ cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  });
  return new Promise((resolve) => child.stdout?.once("data", () => resolve(child)));
}

test("a batch of a server that was killed is finished by the next, and nothing is made twice", async () => {
  const server = await hangingServer();
  const ended = new Promise((resolve) => server.once("close", resolve));
  server.kill("SIGKILL");
  await ended;
  made = [];
  const batches = await open();
  expect(await batches.stateOf("een")).toMatchObject({ klaar: 2, alle: 4 });
  await batches.settled();
  expect(made).toEqual(["G", "Q"]);
  expect(await batches.stateOf("een")).toMatchObject({ stand: "klaar", klaar: 4, mislukt: [] });
  expect(await namesOf(batches, "een")).toEqual([...around, ...all].sort());
  await batches.close();
  const later = await open();
  await later.settled();
  expect(await namesOf(later, "een")).toEqual([...around, ...all].sort());
  expect(made).toEqual(["G", "Q"]);
}, 60_000);

test("two servers on one home make each report once", async () => {
  made = [];
  const [one, other] = [await open(), await open()];
  await Promise.all([one.start("twee", order, "persoon:a"), other.start("twee", order, "persoon:b")]);
  await Promise.all([one.settled(), other.settled()]);
  await expect.poll(async () => (await one.stateOf("twee"))?.stand, { timeout: 20_000 }).toBe("klaar");
  expect(made.toSorted()).toEqual(["C", "F", "G", "Q"]);
  expect(await namesOf(other, "twee")).toEqual([...around, ...all].sort());
}, 60_000);

test("what is stopped goes on where it was; a new order begins anew and takes the old archive away", async () => {
  let go: () => void = () => undefined;
  const slow: Make = async (job) => {
    if (made.length === 2) await new Promise<void>((resolve) => (go = resolve));
    return make(job);
  };
  made = [];
  const batches = await open(slow);
  await batches.start("een", order, "persoon:a");
  await expect.poll(() => made.length, { timeout: 20_000 }).toBe(2);
  await expect.poll(async () => (await batches.stateOf("een"))?.klaar).toBe(2);
  await batches.stop("een");
  expect(await batches.stateOf("een")).toMatchObject({ stand: "gestopt", archief: undefined });
  made.push("losgelaten");
  go();
  await batches.settled();
  await batches.resume("een");
  await batches.settled();
  expect(made.filter((code) => code !== "losgelaten").toSorted()).toEqual(["C", "F", "G", "Q"]);
  expect(await namesOf(batches, "een")).toEqual([...around, ...all].sort());
  await batches.start("een", { ...order, codes: ["C"] }, "persoon:a");
  await batches.settled();
  expect(await namesOf(batches, "een")).toEqual([...around, all[0]]);
  const folder = join(home, "fondsrapporten", "een");
  expect(readdirSync(folder).filter((name) => /^[0-9a-f]{16}$/.test(name))).toHaveLength(1);
}, 60_000);

test("what has another look is made anew, and a release that is gone is told", async () => {
  made = [];
  const batches = await open();
  await batches.start("een", { ...order, publicatie: "2024-1.0.0" }, "persoon:a");
  await batches.settled();
  const state = await batches.stateOf("een");
  expect(state).toMatchObject({ stand: "mislukt", klaar: 0 });
  expect(state?.melding).toMatch(/publicatie is er niet meer/);
  await batches.start("twee", order, "persoon:a");
  await batches.stop("twee");
  await batches.settled();
  const before = made.length;
  const other = await open(make, { contact: { naam: "Ander" } });
  await other.resume("twee");
  await other.settled();
  expect(made.slice(before)).toEqual(["C", "F", "G", "Q"]);
}, 60_000);

test("an archive goes after thirty days, and with its fund", async () => {
  const batches = await open();
  expect((await batches.stateOf("twee"))?.archief).toBeDefined();
  now += 31 * 86_400_000;
  const later = await open();
  await later.settled();
  expect(await later.stateOf("twee")).toBeUndefined();
  await later.start("een", order, "persoon:a");
  await later.settled();
  expect((await later.stateOf("een"))?.archief).toBeDefined();
  const without = await open(make, {}, ["twee"]);
  await without.settled();
  expect(readdirSync(join(home, "fondsrapporten"))).not.toContain("een");
}, 60_000);
