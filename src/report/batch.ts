import { Threads } from "../engine/threads.ts";
import { AppError } from "../errors.ts";
import type { ReportOptions } from "./build.ts";
import { failureOf, type Job, type Made, type Make } from "./maker.ts";

/** What a thread needs to make reports by itself. */
export interface Setting {
  /** Folder of the release. */
  readonly release: string;
  /** The folder that holds reports/. */
  readonly root: string;
  readonly options: ReportOptions;
}

/** What a thread is asked: first to open, then a job at a time. */
export type Order = { readonly open: Setting } | { readonly job: Job };

/** Jobs below which threads take longer to start than the work. */
const few = 8;

/** @returns threads that pay for so many jobs: none for a few. */
export function threadsFor(jobs: number, threads: number): number {
  return jobs < few ? 0 : Math.min(threads, jobs);
}

/**
 * Hands out jobs one at a time to whichever lane is free. `take` gets what was made as soon as it is there; nothing
 * is kept, so that memory does not grow with the jobs. After an abort nothing new is begun, and what is begun is
 * still taken.
 * @throws what `take` or a lane threw first, after the other lanes have finished what they were at.
 */
export async function workOff(
  jobs: readonly Job[],
  lanes: readonly Make[],
  take: (job: Job, made: readonly Made[]) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let next = 0;
  const thrown: unknown[] = [];
  const lane = async (make: Make) => {
    while (signal?.aborted !== true && thrown.length === 0) {
      const job = jobs[next++];
      if (job === undefined) return;
      await take(job, await make(job));
    }
  };
  await Promise.all(lanes.map((make) => lane(make).catch((error) => thrown.push(error))));
  if (thrown.length > 0) throw thrown[0];
}

/** A thread that makes reports, each with its own open release. */
export class ReportThread {
  readonly #setting: Setting;
  #threads: Threads | undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** As every `Make`; a job at which the thread ended has failed, and the next one gets a new thread. */
  readonly make: Make = async (job) => {
    try {
      this.#threads ??= await this.#start();
      return await ask<readonly Made[]>(this.#threads, { job });
    } catch (error) {
      await this.close();
      if (error instanceof AppError) throw error;
      return job.formats.map((format) => ({ format, failure: failureOf(error) }));
    }
  };

  async close(): Promise<void> {
    await this.#threads?.close();
    this.#threads = undefined;
  }

  async #start(): Promise<Threads> {
    const threads = new Threads(import.meta.url, "batch-worker", 1);
    try {
      await ask(threads, { open: this.#setting });
      return threads;
    } catch (error) {
      await threads.close();
      throw error;
    }
  }
}

async function ask<T>(threads: Threads, order: Order): Promise<T> {
  const [answer] = await threads.all<Order, T>([{ make: () => order, weight: 1 }]);
  return answer as T;
}
