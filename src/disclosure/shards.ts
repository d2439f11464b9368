import { type Order, Threads } from "../engine/threads.ts";
import type { Cube, Population } from "../indicators/types.ts";
import type { Progress } from "../progress.ts";
import {
  type AuditedPattern,
  type AuditResult,
  auditOf,
  type Judgement,
  type TestOutcome,
  testsOf,
} from "./audit.ts";
import { type Joint, label, type Suppressed, suppression } from "./joint.ts";
import type { MadeElsewhere, Shard } from "./shard.ts";
import { type Made, type SuppressTask, suppressTask } from "./suppress-task.ts";

/** Cells below which starting threads takes longer than the work. */
const few = 20_000;

/** @returns threads that pay for a cube: none for a small one. */
export function threadsFor({ populations }: Cube, threads: number): number {
  return populations.reduce((sum, { keys }) => sum + keys.length, 0) < few ? 0 : threads;
}

/**
 * The suppression and the gate, with the populations spread over threads. The outcome is the same as without:
 * populations that wait for each other do so here too, and what comes back is put in the order of the populations.
 */
export class Shards {
  readonly #threads: Threads;

  /** @param count at least 1. */
  constructor(count: number) {
    this.#threads = new Threads(import.meta.url, "shard-worker", count);
  }

  /** As `suppressAll`. */
  async suppress(joint: Joint, progress: Progress): Promise<Suppressed[]> {
    const waves = suppression(joint);
    let step = waves.next([]);
    while (step.done !== true) {
      const { tasks, prepared, done, total } = step.value;
      progress(label, done, total);
      const here = prepared !== undefined || tasks.length === 1;
      const made = here
        ? tasks.map((task) => suppressTask(task, prepared))
        : await this.#elsewhere(tasks, (count) => progress(label, done + count, total));
      step = waves.next(made);
    }
    return step.value;
  }

  /** As `audit`. */
  async audit(
    patterns: readonly AuditedPattern[],
    judgement: Judgement,
    done: (count: number, total: number) => void,
  ): Promise<AuditResult> {
    const tests = testsOf(patterns);
    const orders = tests.map((test): Order<Shard> => {
      const weight = weightOf(test.pattern.population);
      return { weight, make: () => ({ kind: "toetsen", test, judgement }) };
    });
    const tell = (count: number) => done(count, tests.length);
    return auditOf(patterns, tests, await this.#threads.all<Shard, TestOutcome>(orders, { done: tell }));
  }

  async close(): Promise<void> {
    await this.#threads.close();
  }

  async #elsewhere(tasks: readonly SuppressTask[], done: (count: number) => void): Promise<Made[]> {
    const orders = tasks.map((task): Order<Shard> => {
      const weight = weightOf(task.population);
      return { weight, make: () => ({ kind: "beveiligen", task }) };
    });
    const made = await this.#threads.all<Shard, MadeElsewhere>(orders, { done });
    return made.map(({ pattern, seconds }, n) => {
      const population = tasks[n]?.population as Population;
      return { pattern: { population, ...pattern }, seconds };
    });
  }
}

/** How long a population takes, roughly. */
function weightOf({ members, measures }: Population): number {
  return members.length * (1 + measures.length);
}
