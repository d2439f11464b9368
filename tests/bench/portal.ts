import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { textTable } from "../../src/commands/terminal.ts";
import { startServer } from "../../src/service/server.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";

/**
 * Every kind of public page of a server of its own: `node --import tsx tests/bench/portal.ts [HOME]`. `made` is the
 * first time that this very page is asked of a warm server, `kept` the median of those after it. Without HOME a small
 * release is made.
 */
const contact = { naam: "Beheer", email: "a@b.example", url: "https://b.example" };
const most = { page: 150, table: 300, bytes: 200_000 };
const [given, ...rest] = process.argv.slice(2);

if (given === "serve") await serve(rest[0] ?? "");
else await overview(given);

async function serve(home: string): Promise<void> {
  const config = { home, root, contact, requests_per_minute: 1_000_000 };
  const { url } = await startServer({ config, host: "127.0.0.1", port: 0, log: () => undefined });
  console.log(url);
}

interface Asked {
  readonly path: string;
  readonly name: string;
  readonly most: number;
}

async function overview(folder: string | undefined): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), "bench-portal-"));
  if (folder === undefined) await writeReleaseFolder(own);
  const child = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(import.meta.url), "serve", folder ?? own],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  try {
    const url = await addressOf(child);
    const asked = await pagesOf(url);
    // What a server does once: reading its charts, and counting what each table offers.
    for (const path of ["/", "/tabellen", "/sectoren/T", "/regios", "/zoeken?vraag=warm", "/kwaliteit"])
      await ask(url + path);
    const rows: (string | number)[][] = [];
    for (const one of asked) rows.push(await measured(url, one));
    console.log(textTable(["page", "made ms", "kept ms", "kB", "gzip kB", "within"], rows));
    console.log(`asked: pages ${most.page} ms, tables ${most.table} ms, ${most.bytes / 1000} kB`);
  } finally {
    child.kill();
    rmSync(own, { recursive: true, force: true });
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("no output");
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return line.replace(/\/$/, "");
}

/** Pages of this release: codes, indicators and periods are those that it has. */
async function pagesOf(url: string): Promise<Asked[]> {
  const json = async (path: string) =>
    (await (await fetch(`${url}/v1${path}`)).json()) as Record<string, unknown>;
  const { perioden } = ((await json("/publicaties")) as { publicaties: { perioden: string[]; id: string }[] })
    .publicaties[0] as { perioden: string[] };
  const quarters = perioden
    .filter((code) => code.includes("KW"))
    .slice(0, 4)
    .join(",");
  const year =
    perioden
      .filter((code) => code.endsWith("JJ00"))
      .toSorted()
      .at(-1) ?? "";
  const page = (path: string): Asked => ({ path, name: path, most: most.page });
  const table = (name: string, path: string): Asked => ({
    path: `/tabellen/${path}`,
    name,
    most: most.table,
  });
  return [
    ...["/", "/sectoren", "/sectoren/C", "/sectoren/G", "/regios", "/regios/AM22", "/indicatoren"].map(page),
    ...[
      "/indicatoren/scholingsdeelname",
      "/tabellen",
      "/zoeken?vraag=verzium",
      "/publicaties",
      "/kalender",
    ].map(page),
    ...["/wijzigingen", "/methode", "/beleid", "/kwaliteit", "/begrippen", "/hulp", "/colofon"].map(page),
    ...["/rapporten", "/downloads", "/documentatie"].map(page),
    table("a table by sector", `sector-grootte?grootte=T&indicator=scholingsdeelname&periode=${year}`),
    table("a table by sector and size", `sector-grootte?indicator=nulverzuim&periode=${year}`),
    table(
      "a table by quarter",
      `sector-grootte?grootte=T&indicator=verzuimpercentage&periode=${quarters}&sector=C,T`,
    ),
    table("a table by region", `sector-regio?indicator=verzuimpercentage&periode=${year}&sector=T`),
    table(
      "a long list",
      `sector-regio?indicator=gemiddelde-verzuimduur,meldingsfrequentie,nulverzuim,scholingsdeelname,verzuimpercentage&periode=${[year, quarters].join(",")}`,
    ),
  ];
}

async function measured(url: string, { path, name, most: limit }: Asked): Promise<(string | number)[]> {
  const first = await ask(url + path);
  const others: number[] = [];
  for (let round = 0; round < 5; round++) others.push((await ask(url + path)).ms);
  const kept = others.toSorted((a, b) => a - b)[2] ?? Number.NaN;
  const packed = await ask(url + path, "gzip");
  const within = kept < limit && first.ms < limit && first.bytes < most.bytes;
  return [
    name,
    Math.round(first.ms),
    Math.round(kept * 10) / 10,
    kB(first.bytes),
    kB(packed.bytes),
    within ? "yes" : "no",
  ];
}

/** Milliseconds until the last byte, and the bytes that went over the line. */
async function ask(
  address: string,
  encoding = "identity",
): Promise<{ readonly ms: number; readonly bytes: number }> {
  const start = performance.now();
  const response = await fetch(address, { headers: { "Accept-Encoding": encoding } });
  const body = await response.arrayBuffer();
  const ms = performance.now() - start;
  if (response.status !== 200) throw new Error(`${address}: status ${response.status}`);
  if (encoding === "identity") return { ms, bytes: body.byteLength };
  const { gzipSync } = await import("node:zlib");
  // fetch has unpacked it already.
  return { ms, bytes: gzipSync(Buffer.from(body)).byteLength };
}

function kB(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
