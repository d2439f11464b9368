import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../../../config.ts";
import type { Logger } from "../../../log.ts";
import type { ProcessProgress } from "../../../tasks/process-messages.ts";
import { TaskDesk } from "../../../tasks/task-desk.ts";
import type { Task } from "../../../tasks/task-store.ts";
import type { PolicyAnswer, TrialAnswer, TrialAsked } from "./messages.ts";
import { TrialWork } from "./trial-work.ts";

/** What is asked; the thresholds that change, and what the asker may see of it. */
export interface TrialOrder extends Pick<TrialAsked, "jaren" | "waarden" | "sectoren" | "publicatie"> {
  /** The release whose years are tried, and the policy that was in force when it was asked. */
  readonly bij: string;
  /** Per threshold what it was. */
  readonly was: Readonly<Record<string, number>>;
}

export type TrialOutcome = Omit<TrialAnswer, "soort">;
export type TrialTask = Task<TrialOrder, TrialOutcome>;

export interface TrialOptions {
  readonly config: Config;
  /** Path of the module that works it out in a process of its own. */
  readonly worker: string;
  readonly clock: () => Date;
  readonly log: Pick<Logger, "error">;
  /** The keys that there are. */
  readonly known: () => readonly string[];
}

/** For how many days an outcome is kept, and how many proposals one organisation may try in thirty days. */
export const trialDays = 90;
export const mostTrials = 12;

/**
 * Works out what another policy would show and hide, in a process beside the event loop: one at a time in a home. The
 * last outcome of each key is kept in `<home>/beleidsproeven`.
 */
export class PolicyTrials {
  readonly #work: TrialWork;
  readonly #desk: TaskDesk<TrialOrder, TrialOutcome>;
  readonly #home: string;
  #known: { readonly at: string; readonly policy: Promise<PolicyAnswer> } | undefined;

  private constructor(home: string, work: TrialWork, desk: TaskDesk<TrialOrder, TrialOutcome>) {
    this.#home = home;
    this.#work = work;
    this.#desk = desk;
  }

  static async open(options: TrialOptions): Promise<PolicyTrials> {
    const { config, clock, log, known } = options;
    const work = new TrialWork(options);
    const desk = await TaskDesk.open<TrialOrder, TrialOutcome>({
      ...{ folder: join(config.home, "beleidsproeven"), clock, log, known, days: trialDays },
      work: (task, _, signal) => work.run(task, signal),
    });
    return new PolicyTrials(config.home, work, desk);
  }

  /** The policy of the home as it is now; asked of a process again when its file changed. */
  async policy(): Promise<PolicyAnswer> {
    const facts = await stat(join(this.#home, "policy.yml")).catch(() => undefined);
    const at = facts === undefined ? "" : `${facts.mtimeMs} ${facts.size}`;
    if (this.#known?.at !== at) this.#known = { at, policy: this.#work.policy() };
    const { policy } = this.#known;
    return policy.catch((error: unknown) => {
      this.#known = undefined;
      throw error;
    });
  }

  stateOf(key: string): Promise<TrialTask | undefined> {
    return this.#desk.find(key);
  }

  /** How far the process is; only the server that has it knows. */
  progressOf({ id }: TrialTask): ProcessProgress | undefined {
    return this.#work.progressOf(id);
  }

  /** How many proposals may still be tried. */
  async left(key: string): Promise<number> {
    const task = await this.#desk.find(key);
    return Math.max(0, mostTrials - (task === undefined ? 0 : this.#desk.recent(task)));
  }

  start(key: string, order: TrialOrder, door: string): Promise<void> {
    return this.#desk.ask(key, order, door);
  }

  stop(key: string): Promise<void> {
    return this.#desk.stop(key);
  }

  /** Waits until nothing is under way here. */
  settled(): Promise<void> {
    return this.#desk.settled();
  }

  close(): Promise<void> {
    return this.#desk.close();
  }
}
