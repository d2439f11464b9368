import type { Progress } from "../progress.ts";
import type { Release } from "../release/open.ts";
import { ReportThread, threadsFor, workOff } from "../report/batch.ts";
import type { ReportOptions } from "../report/build.ts";
import type { Report } from "../report/define.ts";
import { formatNames } from "../report/formats.ts";
import { type Job, type Made, type Make, makerOf } from "../report/maker.ts";
import { selectionText } from "./report-manifest.ts";
import { OpenPack, type Pack, type PackOutcome } from "./report-pack.ts";

/** How packs are made. */
export interface Batch {
  readonly release: Release;
  /** The folder that holds reports/. */
  readonly root: string;
  readonly reports: readonly Report[];
  readonly options: ReportOptions;
  readonly threads: number;
  /** Make everything anew, also what stands. */
  readonly again: boolean;
  readonly progress: Progress;
  /** Nothing new is begun after it; what is begun is written. */
  readonly signal?: AbortSignal;
  /** Makes the files, in the place of threads. */
  readonly make?: Make;
}

/** How often the manifests are written on the way: what a crash costs at most. */
const flushEvery = 2000;

/**
 * Makes what is missing in the packs: each report once, whoever gets it. A file that stands is left alone when it
 * was made from the same release, report, program and settings and has not changed since.
 * @throws AppError USAGE when a folder cannot be written; RELEASE_DAMAGED.
 */
export async function makePacks(packs: readonly Pack[], batch: Batch): Promise<PackOutcome[]> {
  const states = await Promise.all(
    packs.map((pack) => OpenPack.open(pack, batch.release, batch.options, batch.again)),
  );
  const orders = ordersOf(states);
  const { progress } = batch;
  let count = 0;
  let flushed = performance.now();
  let writing = Promise.resolve();
  // One after another: two threads may ask for it at once.
  const flush = () => {
    writing = writing.then(async () => void (await Promise.all(states.map((state) => state.flush()))));
    return writing;
  };
  const take = async (job: Job, made: readonly Made[]) => {
    for (const one of made) {
      for (const state of states) await state.take(job, one);
    }
    progress("Rapporten maken", ++count, orders.length);
    if (performance.now() - flushed < flushEvery) return;
    flushed = performance.now();
    await flush();
  };
  progress("Rapporten maken", 0, orders.length);
  try {
    await work(orders, batch, take);
  } finally {
    await flush();
  }
  return Promise.all(states.map((state) => state.outcome()));
}

/** On threads when there is much to make, and here when there is not: the files are the same. */
async function work(
  jobs: readonly Job[],
  { release, root, reports, options, threads, signal, make }: Batch,
  take: (job: Job, made: readonly Made[]) => Promise<void>,
): Promise<void> {
  const count = make === undefined ? threadsFor(jobs.length, threads) : 0;
  if (count === 0) return workOff(jobs, [make ?? makerOf(release, reports, options)], take, signal);
  const setting = { release: release.folder, root, options };
  const lanes = Array.from({ length: count }, () => new ReportThread(setting));
  try {
    await workOff(
      jobs,
      lanes.map((lane) => lane.make),
      take,
      signal,
    );
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}

/** Every report that is missing somewhere, once for every look and language of it, with the formats that are missing. */
function ordersOf(states: readonly OpenPack[]): Job[] {
  const jobs = new Map<string, Job>();
  for (const { report, selection, format, theme, language } of states.flatMap((state) => state.missing())) {
    const key = `${report.id}|${selectionText(selection)}|${theme?.id ?? ""}|${language ?? ""}`;
    const known = new Set([...(jobs.get(key)?.formats ?? []), format]);
    const wanted = formatNames.filter((name) => known.has(name));
    const look = {
      ...(theme === undefined ? {} : { theme }),
      ...(language === undefined ? {} : { language }),
    };
    jobs.set(key, { report: report.id, selection, formats: wanted, ...look });
  }
  return [...jobs.values()];
}
