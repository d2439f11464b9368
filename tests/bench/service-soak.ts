import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { textTable } from "../../src/commands/terminal.ts";
import { root } from "../support/root.ts";
import { Supplier } from "./service-supplier.ts";

/**
 * Readers, downloads, reports and deliveries side by side against one server, for so many minutes:
 * `node --import tsx tests/bench/service-soak.ts [MINUTES] [HOME]`. Fails on an answer that nobody should get, and when
 * the memory of the server grows from its second third to its last. Without HOME a small sector is made.
 */
const [minutes = "15", given] = process.argv.slice(2);
const own = mkdtempSync(join(tmpdir(), "soak-"));
const home = join(own, "home");
const delivery = join(own, "levering");
const end = performance.now() + Number(minutes) * 60_000;
const done = new Map<string, { count: number; slowest: number }>();
const wrong: string[] = [];

function cli(...args: string[]): string {
  return execFileSync(process.execPath, ["--import", "tsx", "src/cli.ts", ...args, "--home", home], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

function prepare(): string {
  cli("sample", "--out", delivery, "--workers", "600", "--seed", "5");
  if (given === undefined) {
    const sector = join(own, "sector");
    cli("sample", "--out", sector, "--workers", "1500");
    cli("import", sector);
    cli("release");
  } else cpSync(given, home, { recursive: true });
  writeFileSync(
    join(home, "toegang.yml"),
    "adres: http://localhost\norganisaties: [{ id: duurproef, naam: Duurproef }]\n",
  );
  const told = cli("keys", "add", "--role", "leverancier", "--organisation", "duurproef", "--format", "json");
  return (JSON.parse(told) as { sleutel: string }).sleutel;
}

async function serve(): Promise<{ child: ChildProcess; url: string }> {
  const args = ["--import", "tsx", "src/cli.ts", "serve", "--port", "0", "--home", home, "--format", "json"];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "ignore"] });
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/[^"\s]+/.exec(line)?.[0];
    if (url !== undefined) return { child, url };
  }
  throw new Error("the server said no address");
}

/** Asks until the time is up, with a word for the kind of work; a status that is not among the expected is wrong. */
async function again(kind: string, work: () => Promise<string | undefined>): Promise<void> {
  while (performance.now() < end) {
    const begin = performance.now();
    const fault = await work().catch((error: Error) => error.message);
    if (fault !== undefined) wrong.push(`${kind}: ${fault}`);
    const seen = done.get(kind) ?? { count: 0, slowest: 0 };
    done.set(kind, { count: seen.count + 1, slowest: Math.max(seen.slowest, performance.now() - begin) });
  }
}

async function read(url: string, headers: Record<string, string> = {}): Promise<string | undefined> {
  const response = await fetch(url, { headers });
  await response.arrayBuffer();
  return response.status === 200 || response.status === 304
    ? undefined
    : `${response.status} ${new URL(url).pathname}`;
}

const random = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;

async function addresses(url: string): Promise<Record<"pages" | "files" | "reports", string[]>> {
  const get = async <T>(path: string) => (await (await fetch(`${url}${path}`)).json()) as T;
  const { tabellen } = await get<{ tabellen: { id: string }[] }>("/v1/tabellen");
  const { indicatoren } = await get<{ indicatoren: { id: string }[] }>("/v1/indicatoren");
  const rows = tabellen.map(({ id }) => `/v1/tabellen/${id}/waarnemingen`);
  const numbers = Array.from({ length: 40 }, (_, at) => at + 1);
  return {
    pages: [
      ...["/", "/sectoren", "/indicatoren", "/downloads", "/wijzigingen", "/v1/publicaties", "/gereed"],
      ...indicatoren.map(({ id }) => `/indicatoren/${id}`),
      ...rows.flatMap((path) => numbers.map((page) => `${path}?pagina=${page}`)),
    ],
    files: rows.flatMap((path) =>
      ["csv", "csv-excel", "parquet"].map((format) => `${path}?formaat=${format}`),
    ),
    reports: ["C", "F", "G", "Q", "T"].flatMap((sector) =>
      ["html", "pdf", "xlsx"].map(
        (format) => `/v1/rapporten/sectorrapport/keuzes/${sector}?formaat=${format}`,
      ),
    ),
  };
}

function residentMiB({ pid }: ChildProcess): number {
  const [, kib = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kib) / 1024);
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const key = prepare();
const { child, url } = await serve();
try {
  const paths = await addresses(url);
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(residentMiB(child)), 2_000);
  const supplier = new Supplier(url, key, delivery, readdirSync(delivery));
  await Promise.all([
    ...Array.from({ length: 8 }, () => again("pages and JSON", () => read(url + random(paths.pages)))),
    again("downloads", () => read(url + random(paths.files))),
    again("reports", () => read(url + random(paths.reports))),
    again("deliveries", () => supplier.deliver()),
  ]);
  clearInterval(watch);
  const third = Math.floor(memory.length / 3);
  const [before, after] = [median(memory.slice(third, 2 * third)), median(memory.slice(2 * third))];
  const rows = [...done].map(([kind, { count, slowest }]) => [kind, count, Math.round(slowest)]);
  console.log(textTable(["kind", "done", "slowest ms"], rows));
  console.log(
    `memory of the server: ${before} MiB in the second third, ${after} in the last, ${Math.max(...memory)} at most`,
  );
  console.log(
    `${wrong.length} wrong answers${wrong.length > 0 ? `: ${[...new Set(wrong)].slice(0, 5).join("; ")}` : ""}`,
  );
  if (wrong.length > 0 || after > before * 1.1 + 20) process.exitCode = 1;
} finally {
  child.kill();
  await once(child, "exit");
  rmSync(own, { recursive: true });
}
