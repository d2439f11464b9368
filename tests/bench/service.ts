import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { textTable } from "../../src/commands/terminal.ts";
import { Engine } from "../../src/engine/engine.ts";
import { latestRelease } from "../../src/release/folder.ts";
import { Release } from "../../src/release/open.ts";
import { createApp } from "../../src/service/app.ts";
import { ReleaseSource } from "../../src/service/releases.ts";
import { startServer } from "../../src/service/server.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";
import { type Copied, copies } from "./service-copy.ts";
import { type Load, load } from "./service-load.ts";

/**
 * The service beside an empty Hono route and beside DuckDB's own COPY, in one run:
 * `node --import tsx tests/bench/service.ts [HOME]`. Server, loader and COPY each have a process of their own; rounds
 * take turns, so that what else the machine does falls on both. Without HOME a small release is made.
 */
const contact = { naam: "Beheer", email: "a@b.example", url: "https://b.example" };
const demanded = { page: 0.6, p99: 30, csv: 0.7 };
const [command, ...rest] = process.argv.slice(2);

if (command === "empty") runEmpty();
else if (command === "ours") await runOurs(rest[0] ?? "");
else if (command === "load") console.log(JSON.stringify(await load(rest[0] ?? "", 100, Number(rest[1]))));
else if (command === "copy") console.log(JSON.stringify(await copies(rest[0] ?? "", rest[1] ?? "")));
else await overview(command);

function runEmpty(): void {
  const app = new Hono().get("/", (c) => c.text("leeg"));
  serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
    console.log(`http://127.0.0.1:${port}/`),
  );
}

/** As it runs in the house: with its log, its figures and its limits; only the limit itself is out of reach. */
async function runOurs(home: string): Promise<void> {
  const config = {
    home,
    root,
    contact,
    requests_per_minute: 1_000_000_000,
    metrics: { host: "127.0.0.1", port: 0 },
  };
  const { url } = await startServer({ config, host: "127.0.0.1", port: 0 });
  console.log(url);
}

async function overview(given: string | undefined): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), "bench-service-"));
  const home = given ?? own;
  if (given === undefined) await writeReleaseFolder(own);
  const folder = latestRelease(home);
  if (folder === undefined) throw new Error("the home has no release");
  const table = await largest(folder);
  const children: ChildProcess[] = [];
  try {
    const empty = await start(children, "empty");
    const ours = await start(children, "ours", home);
    await pages(empty, { ...ours, url: `${ours.url}/v1/tabellen/${table}/waarnemingen` });
    await downloads(`${ours.url}/v1/tabellen/${table}/waarnemingen?formaat=csv`, ours.child, folder, table);
    await conditional(home, `/v1/tabellen/${table}/waarnemingen`);
  } finally {
    for (const child of children) child.kill();
    rmSync(own, { recursive: true, force: true });
  }
}

async function start(children: ChildProcess[], ...args: string[]): Promise<Served> {
  const stdio: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
  const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), ...args], {
    cwd: root,
    stdio,
  });
  children.push(child);
  const [url] = (await once(createInterface(child.stdout), "line")) as [string];
  return { child, url };
}

function child<T>(...args: readonly string[]): T {
  const own = ["--import", "tsx", fileURLToPath(import.meta.url), ...args];
  return JSON.parse(execFileSync(process.execPath, own, { cwd: root, encoding: "utf8" })) as T;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function judge(value: number, wanted: number, more: boolean): string {
  return (more ? value >= wanted : value < wanted) ? "yes" : "no";
}

interface Served {
  readonly child: ChildProcess;
  readonly url: string;
}

/** `cpu`: microseconds of the server's processor time per request, which others on the machine hardly change. */
type Measured = Load & { readonly cpu: number };

function measured(server: Served, seconds: string): Measured {
  const before = cpuTime(server.child);
  const seen = child<Load>("load", server.url, seconds);
  return { ...seen, cpu: ((cpuTime(server.child) - before) * 1e6) / seen.answers };
}

/** Seconds of processor time that a process has taken; the kernel counts in hundredths. */
function cpuTime({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function pages(empty: Served, ours: Served): Promise<void> {
  const found: { empty: Measured[]; ours: Measured[] } = { empty: [], ours: [] };
  child<Load>("load", ours.url, "2");
  for (let round = 0; round < 5; round++) {
    found.empty.push(measured(empty, "3"));
    found.ours.push(measured(ours, "3"));
  }
  const cpu = (rounds: readonly Measured[]) => median(rounds.map((one) => one.cpu));
  const ratio = median(found.ours.map((one, at) => one.perSecond / (found.empty[at]?.perSecond ?? 0)));
  const rows = Object.entries(found).map(([name, rounds]) => [
    name === "empty" ? "empty Hono route" : "one page of a table as JSON",
    Math.round(median(rounds.map(({ perSecond }) => perSecond))),
    tenth(median(rounds.map(({ p50 }) => p50))),
    tenth(median(rounds.map(({ p99 }) => p99))),
    Math.round(cpu(rounds)),
    rounds.reduce((sum, { failed }) => sum + failed, 0),
  ]);
  console.log(
    textTable(["100 connections", "requests/s", "p50 ms", "p99 ms", "cpu µs each", "failed"], rows),
  );
  const p99 = median(found.ours.map((one) => one.p99));
  console.log(
    `ratio ${ratio.toFixed(2)}, of processor time ${(cpu(found.empty) / cpu(found.ours)).toFixed(2)} (asked ${demanded.page}: ${judge(ratio, demanded.page, true)}); p99 under ${demanded.p99} ms: ${judge(p99, demanded.p99, false)}\n`,
  );
}

async function downloads(url: string, server: ChildProcess, folder: string, table: string): Promise<void> {
  const times: number[] = [];
  const copied: Copied[] = [];
  await fetchWhole(url);
  const before = memory(server);
  let bytes = 0;
  for (let round = 0; round < 5; round++) {
    copied.push(child<Copied>("copy", folder, table));
    for (let again = 0; again < 3; again++) {
      const begin = performance.now();
      bytes = await fetchWhole(url);
      times.push((performance.now() - begin) / 1000);
    }
  }
  const [same, bare, ours] = [
    median(copied.map((one) => one.same)),
    median(copied.map((one) => one.bare)),
    median(times),
  ];
  const after = memory(server);
  const mib = bytes / 2 ** 20;
  const row = (name: string, seconds: number) => [name, Math.round(seconds * 1000), tenth(mib / seconds)];
  console.log(
    textTable(
      [`CSV of ${table}, ${copied[0]?.rows} rows, ${tenth(mib)} MiB`, "ms", "MiB/s"],
      [
        row("COPY of the same rows and names", same),
        ["COPY of the codes alone", Math.round(bare * 1000), ""],
        row("download", ours),
      ],
    ),
  );
  const ratio = same / ours;
  console.log(
    `ratio ${ratio.toFixed(2)} to the same rows (asked ${demanded.csv}: ${judge(ratio, demanded.csv, true)}), ${(bare / ours).toFixed(2)} to the codes alone; memory ${before} → ${after} MiB over 15 downloads\n`,
  );
}

async function fetchWhole(url: string): Promise<number> {
  const response = await fetch(url, { headers: { "Accept-Encoding": "identity" } });
  const reader = response.body?.getReader();
  let bytes = 0;
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) break;
    bytes += part.value.byteLength;
  }
  return bytes;
}

function memory({ pid }: ChildProcess): number {
  const kib = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kib) / 1024);
}

async function largest(folder: string): Promise<string> {
  const release = await Release.open(folder);
  const counts: [number, string][] = [];
  for (const { id } of release.definitions.tabellen) counts.push([await release.count({ tabel: id }), id]);
  release.close();
  return counts.sort(([a], [b]) => b - a)[0]?.[1] ?? "";
}

/** A thousand readers that have the answer already: how long, and how many questions the engine got. */
async function conditional(home: string, path: string): Promise<void> {
  const releases = await ReleaseSource.open(home);
  const app = createApp({ releases, reports: [], contact, log: () => undefined });
  const tag = (await app.request(path)).headers.get("ETag") ?? "";
  let asked = 0;
  const { rows } = Engine.prototype;
  Engine.prototype.rows = function (...args) {
    asked += 1;
    return rows.apply(this, args) as never;
  };
  const begin = performance.now();
  for (let at = 0; at < 1000; at++) {
    const response = await app.request(path, { headers: { "If-None-Match": tag } });
    if (response.status !== 304) throw new Error(`status ${response.status}`);
  }
  const milliseconds = Math.round(performance.now() - begin);
  console.log(`1 000 conditional requests: ${milliseconds} ms, ${asked} queries`);
  await releases.close();
}
