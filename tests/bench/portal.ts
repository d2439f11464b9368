import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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
 * first time that this very page is asked of a warm server, `kept` the median of those after it. Beside it stands a
 * plain Node server that sends as many bytes, asked in turn: `ratio` is ours to that one. Without HOME a small release
 * is made.
 */
const contact = { naam: "Beheer", email: "a@b.example", url: "https://b.example" };
const most = { page: 150, table: 300, bytes: 200_000 };
/** What a server does once: reading its charts, and counting what each table offers. */
const warming = [
  "/",
  "/tabellen",
  "/sectoren/T",
  "/regios",
  "/zoeken?vraag=warm",
  "/kwaliteit",
  "/rapporten/datakwaliteit",
];
/** Reports of the sectors, of a region and of all together, in both languages. */
const reports = ["T", "C", "G", "Q"]
  .map((code) => `sectorrapport/${code}`)
  .concat("regiorapport/AM22", "methode", "datakwaliteit")
  .flatMap((one) => [`/rapporten/${one}`, `/rapporten/${one}?taal=en`]);
const [given, ...rest] = process.argv.slice(2);

if (given === "serve") await serve(rest[0] ?? "");
else if (given === "plain") plain();
else await overview(given);

async function serve(home: string): Promise<void> {
  const config = { home, root, contact, requests_per_minute: 1_000_000 };
  const { url } = await startServer({ config, host: "127.0.0.1", port: 0, log: () => undefined });
  console.log(url);
}

/** Answers `/N` with N bytes. */
function plain(): void {
  const server = createServer((request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end("x".repeat(Number(request.url?.slice(1)) || 0));
  });
  server.listen(0, "127.0.0.1", () => {
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
}

interface Asked {
  readonly path: string;
  readonly name: string;
  readonly most: number;
}

async function overview(folder: string | undefined): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), "bench-portal-"));
  if (folder === undefined) await writeReleaseFolder(own);
  const children = [["serve", folder ?? own], ["plain"]].map((args) =>
    spawn(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );
  try {
    const [url = "", beside = ""] = await Promise.all(children.map(addressOf));
    const asked = await pagesOf(url);
    for (const path of warming) await ask(url + path);
    const rows: (string | number)[][] = [];
    for (const one of asked) {
      const { row, next } = await measured(url, beside, one);
      rows.push(row);
      // A long report goes on at another page.
      if (next !== undefined) asked.push({ ...one, path: next, name: next });
    }
    console.log(
      textTable(["page", "made ms", "kept ms", "plain ms", "ratio", "kB", "gzip kB", "limit"], rows),
    );
    const failed = rows.filter((row) => row.at(-1) !== "pass").length;
    console.log(
      `${rows.length - failed} of ${rows.length} pass: pages ${most.page} ms, tables ${most.table} ms, made and kept; ${most.bytes / 1000} kB before packing`,
    );
    for (const path of await sharedOf(url))
      console.log(`${path}: ${kB((await ask(url + path)).bytes)} kB, once for all pages`);
  } finally {
    for (const child of children) child.kill();
    rmSync(own, { recursive: true, force: true });
  }
}

/** The style sheet and the script that a report asks for. */
async function sharedOf(url: string): Promise<string[]> {
  const page = await (await fetch(`${url}/rapporten/methode`)).text();
  return [...page.matchAll(/(?:href|src)="(\/[\w.]+\?v=\w+)"/g)].map(([, path = ""]) => path);
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
  const { tabellen } = (await json("/tabellen")) as { tabellen: { id: string }[] };
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
    ...reports.map(page),
    ...(await Promise.all(tabellen.map(({ id }) => firstOf(url, id)))).map((path) => ({
      path,
      name: path.replace(/\?.*/, ""),
      most: most.table,
    })),
    ...["/en", "/en/sectoren/C", "/en/indicatoren/scholingsdeelname", "/en/zoeken?vraag=absense"].map(page),
    ...["/en/regios", "/en/tabellen", "/en/kwaliteit", "/en/begrippen"].map(page),
    {
      ...table("a table by sector in English", ""),
      path: `/en/tabellen/sector-grootte?grootte=T&indicator=scholingsdeelname&periode=${year}`,
    },
    table("a table by sector", `sector-grootte?grootte=T&indicator=scholingsdeelname&periode=${year}`),
    table("a table by sector and size", `sector-grootte?indicator=nulverzuim&periode=${year}`),
    table(
      "a table by quarter",
      `sector-grootte?grootte=T&indicator=verzuimpercentage&periode=${quarters}&sector=C,T`,
    ),
    table("a table by region", `sector-regio?indicator=verzuimpercentage&periode=${year}&sector=T`),
    table("in order of value", `sector-grootte?indicator=nulverzuim&periode=${year}&volgorde=-waarde`),
    table("its chart as SVG", `sector-grootte/grafiek.svg?grootte=T&indicator=nulverzuim&periode=${year}`),
    table(
      "a long list",
      `sector-regio?indicator=gemiddelde-verzuimduur,meldingsfrequentie,nulverzuim,scholingsdeelname,verzuimpercentage&periode=${[year, quarters].join(",")}`,
    ),
  ];
}

/** Where a table sends who asks for nothing in particular; that page itself is not made by asking. */
async function firstOf(url: string, id: string): Promise<string> {
  const response = await fetch(`${url}/tabellen/${id}`, { redirect: "manual" });
  return response.headers.get("Location") ?? "";
}

async function measured(
  url: string,
  beside: string,
  { path, name, most: limit }: Asked,
): Promise<{ readonly row: (string | number)[]; readonly next: string | undefined }> {
  const first = await ask(url + path);
  const others: number[] = [];
  const plainly: number[] = [];
  for (let round = 0; round < 5; round++) {
    others.push((await ask(url + path)).ms);
    plainly.push((await ask(`${beside}/${first.bytes}`)).ms);
  }
  const [kept, plainMs] = [others, plainly].map(
    (times) => times.toSorted((a, b) => a - b)[2] ?? Number.NaN,
  ) as [number, number];
  const packed = await ask(url + path, "gzip");
  const within = kept < limit && first.ms < limit && first.bytes < most.bytes;
  const row = [
    name,
    Math.round(first.ms),
    Math.round(kept * 10) / 10,
    Math.round(plainMs * 10) / 10,
    Math.round((kept / plainMs) * 10) / 10,
    kB(first.bytes),
    kB(packed.bytes),
    within ? "pass" : "FAIL",
  ];
  return { row, next: first.next };
}

/** Milliseconds until the last byte, and the bytes that went over the line. */
async function ask(
  address: string,
  encoding = "identity",
): Promise<{ readonly ms: number; readonly bytes: number; readonly next: string | undefined }> {
  const start = performance.now();
  const response = await fetch(address, { headers: { "Accept-Encoding": encoding } });
  const body = await response.arrayBuffer();
  const ms = performance.now() - start;
  if (response.status !== 200) throw new Error(`${address}: status ${response.status}`);
  const [, link] = /<a rel="?next"? href="(\/rapporten[^"]+)"/.exec(Buffer.from(body).toString()) ?? [];
  const next = link?.replaceAll("&amp;", "&");
  if (encoding === "identity") return { ms, bytes: body.byteLength, next };
  const { gzipSync } = await import("node:zlib");
  // fetch has unpacked it already.
  return { ms, bytes: gzipSync(Buffer.from(body)).byteLength, next };
}

function kB(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
