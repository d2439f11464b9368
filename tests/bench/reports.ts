import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { putReportFile } from "../../src/commands/report-file.ts";
import { textTable } from "../../src/commands/terminal.ts";
import { latestRelease } from "../../src/release/folder.ts";
import { Release } from "../../src/release/open.ts";
import { ReportThread, workOff } from "../../src/report/batch.ts";
import type { Report } from "../../src/report/define.ts";
import { type FormatName, formatNames, formats } from "../../src/report/formats.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import type { Job } from "../../src/report/maker.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { choices, selectionOf } from "../../src/report/selection.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { root } from "../support/root.ts";

/**
 * Sector and region reports by the hundred, on two threads: `node --import tsx tests/bench/reports.ts [HOME] [COUNT …]`.
 * HOME holds a release; without it a small one is made. Every number of reports runs in a process of its own, beside
 * the same cells written as bare tables in one thread: the ratio is what counts on a machine that others use too.
 */
const threads = 2;
const demanded = { perMinute: 400, warmMs: 300, peakMiB: 2048 };
const [command, ...rest] = process.argv.slice(2);

if (command === "make") await make(rest);
else if (command === "warm") await warm(rest[0] ?? "");
else await overview(command, rest.length === 0 ? [100, 250, 500] : rest.map(Number));

interface Outcome {
  readonly seconds: number;
  /** Of processor time of all threads, in ms per report. */
  readonly cpuMs: number;
  readonly peakMiB: number;
  readonly plainMs: number;
  readonly mib: number;
}

async function overview(home: string | undefined, counts: readonly number[]): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), "bench-reports-"));
  try {
    const folder = home === undefined ? undefined : latestRelease(home);
    const small = folder === undefined ? await openReportRelease(own) : undefined;
    small?.close();
    const release = folder ?? small?.folder ?? "";
    const rows: (string | number)[][] = [];
    for (const asked of [["html"], ["html", "pdf"], formatNames] as const) {
      for (const count of counts) {
        const row = rowOf(asked, count, child("make", release, own, asked, count));
        console.error(row.join("  "));
        rows.push(row);
      }
    }
    const head = ["formats", "reports", "seconds", "per minute", "cpu ms each", "peak MiB", "MiB", "ratio"];
    console.log(textTable(head, rows));
    console.log(
      `asked: ${demanded.perMinute} per minute, under ${demanded.peakMiB} MiB; ratio to bare tables, per report\n`,
    );
    const answer = child<[string, number, number][]>("warm", release);
    const lines = answer.map(([id, first, ms]) => [id, first, ms, ms < demanded.warmMs ? "yes" : "no"]);
    console.log(textTable(["one report as HTML", "first ms", "warm ms", `under ${demanded.warmMs}`], lines));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function child<T = Outcome>(...args: readonly unknown[]): T {
  const own = ["--import", "tsx", fileURLToPath(import.meta.url), ...args.map(String)];
  const stdio: ["ignore", "pipe", "inherit"] = ["ignore", "pipe", "inherit"];
  return JSON.parse(execFileSync(process.execPath, own, { stdio, encoding: "utf8" })) as T;
}

function rowOf(asked: readonly string[], count: number, made: Outcome): (string | number)[] {
  const { seconds, cpuMs, peakMiB, mib, plainMs } = made;
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return [
    ...[asked.join("+"), count, tenth(seconds), Math.round((count / seconds) * 60)],
    ...[tenth(cpuMs), Math.round(peakMiB), tenth(mib), tenth(cpuMs / plainMs)],
  ];
}

/** Makes so many reports and prints what it took. */
async function make([folder = "", out = "", asked = "", count = ""]: readonly string[]): Promise<void> {
  const release = await Release.open(folder);
  const jobs = jobsOf(release, await listReports(root), asked.split(",") as FormatName[], Number(count));
  const plainMs = await plain(release, jobs.slice(0, 50));
  const lanes = Array.from(
    { length: threads },
    () => new ReportThread({ release: folder, root, options: {} }),
  );
  const start = { wall: performance.now(), cpu: process.cpuUsage() };
  let bytes = 0;
  await workOff(
    jobs,
    lanes.map((lane) => lane.make),
    async (job, made) => {
      for (const { format, content, failure } of made) {
        if (content === undefined) throw new Error(failure?.message);
        bytes += content.byteLength;
        await putReportFile({ folder: out }, `${jobs.indexOf(job)}.${formats[format].ending}`, content);
      }
    },
  );
  const seconds = (performance.now() - start.wall) / 1000;
  const { user, system } = process.cpuUsage(start.cpu);
  await Promise.all(lanes.map((lane) => lane.close()));
  release.close();
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  const cpuMs = (user + system) / 1000 / jobs.length;
  console.log(JSON.stringify({ seconds, cpuMs, peakMiB, plainMs, mib: bytes / 2 ** 20 } satisfies Outcome));
}

/** Sector and region reports in turn, over all their choices and again. */
function jobsOf(
  release: Release,
  reports: readonly Report[],
  asked: readonly FormatName[],
  count: number,
): Job[] {
  const kinds = ["sectorrapport", "regiorapport"].map((id) => findReport(reports, id));
  const all = kinds.map((report) => choices(release, report).map(({ code }) => ({ report, code })));
  return Array.from({ length: count }, (_, at) => {
    const own = all[at % all.length] ?? [];
    const one = own[Math.floor(at / all.length) % own.length];
    if (one === undefined) throw new Error("the release has no sectors or no regions");
    return { report: one.report.id, selection: selectionOf(one.report, one.code), formats: asked };
  });
}

/** The cells of each choice as one bare table, in ms of processor time each. */
async function plain(release: Release, jobs: readonly Job[]): Promise<number> {
  const tables = release.definitions.tabellen;
  const start = process.cpuUsage();
  let length = 0;
  for (const { selection } of jobs) {
    const [dimension = "", code = ""] = Object.entries(selection)[0] ?? [];
    const table = tables.find(({ dimensies }) => dimensies.includes(dimension));
    const cells = await release.cells({
      ...(table === undefined ? {} : { tabel: table.id }),
      dimensies: { [dimension]: [code] },
    });
    const rows = cells.map(
      ({ indicator, periode, waarde, status }) =>
        `<tr><th>${indicator}<td>${periode}<td>${waarde ?? status}</tr>`,
    );
    length += `<table>${rows.join("\n")}</table>`.length;
  }
  if (length === 0) throw new Error("nothing was written");
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / jobs.length;
}

/** One report at a time in a process that has made some before: median of wall time in ms, of the first and of later ones. */
async function warm(folder: string): Promise<void> {
  const release = await Release.open(folder);
  const reports = await listReports(root);
  const lines: [string, number, number][] = [];
  for (const id of ["sectorrapport", "regiorapport"]) {
    const report = findReport(reports, id);
    const codes = choices(release, report);
    const times: number[] = [];
    for (let at = 0; at < 25; at++) {
      const start = performance.now();
      await renderReport(release, report, selectionOf(report, codes[at % codes.length]?.code ?? "T"));
      times.push(performance.now() - start);
    }
    const later = times.slice(5).sort((a, b) => a - b);
    lines.push([id, Math.round(times[0] ?? 0), Math.round(later[later.length >> 1] ?? 0)]);
  }
  release.close();
  console.log(JSON.stringify(lines));
}
