import { AppError } from "../../../../errors.ts";
import { begin, type Ending } from "../../../tasks/child.ts";
import type { Fault, ProcessProgress } from "../../../tasks/process-messages.ts";
import { Busy } from "../../../tasks/task-runner.ts";
import type { PolicyAnswer, PolicyRequest, TrialAnswer } from "./messages.ts";
import type { TrialOptions, TrialOutcome, TrialTask } from "./trials.ts";

/** Megabytes of objects; the engine has its own limit. */
const heapMb = 4_096;

/** What the processes do that are begun for the policy: tell it, and work out what another would change. */
export class TrialWork {
  readonly #options: Pick<TrialOptions, "config" | "worker" | "clock" | "log">;
  readonly #progress = new Map<string, ProcessProgress>();

  constructor(options: Pick<TrialOptions, "config" | "worker" | "clock" | "log">) {
    this.#options = options;
  }

  /** How far the process of a task is. */
  progressOf(id: string): ProcessProgress | undefined {
    return this.#progress.get(id);
  }

  /** The policy of the home as it is now. */
  async policy(): Promise<PolicyAnswer> {
    const { home } = this.#options.config;
    return resultOf(await this.#begin<PolicyAnswer>({ soort: "beleid", config: { home } }).ended);
  }

  #begin<Result>(request: PolicyRequest, onProgress: (progress: ProcessProgress) => void = () => undefined) {
    const { worker, config } = this.#options;
    return begin<Result>(worker, request, { heapMb, root: config.root }, onProgress);
  }

  /** @throws AppError with what is told to who asked; Busy. */
  async run({ id, opdracht }: TrialTask, signal: AbortSignal): Promise<TrialOutcome> {
    const { config, clock } = this.#options;
    const { jaren, waarden, sectoren, publicatie } = opdracht;
    const own = {
      ...config,
      now: clock(),
      access: { secret: undefined, clientSecret: undefined, clientKey: undefined },
    };
    const request = { soort: "proef", config: own, jaren, waarden, sectoren, publicatie } as const;
    const child = this.#begin<TrialAnswer>(request, (progress) => this.#progress.set(id, progress));
    const stop = () => child.kill();
    signal.addEventListener("abort", stop, { once: true });
    try {
      const { hash, yaml, regels } = resultOf(await child.ended);
      return { hash, yaml, regels };
    } catch (error) {
      if (!(error instanceof AppError) && !(error instanceof Busy)) this.#options.log.error(told(error));
      throw error instanceof Busy || error instanceof AppError ? error : new AppError("USAGE", broken);
    } finally {
      signal.removeEventListener("abort", stop);
      this.#progress.delete(id);
    }
  }
}

const broken =
  "Er ging iets mis op de server, misschien door te weinig geheugen. Meld het bij de beheerder als het opnieuw gebeurt.";

class Broken extends Error {
  readonly plek: readonly string[];
  constructor(plek: readonly string[]) {
    super("the process for the policy failed");
    this.plek = plek;
  }
}

const told = (error: unknown) => ({ proef: "beleid", plek: error instanceof Broken ? error.plek : [] });

function resultOf<Result>(ending: Ending<Result>): Result {
  if (ending.soort === "klaar") return ending.resultaat;
  if (ending.soort === "weg") throw new Broken([]);
  throw failureOf(ending.fout);
}

function failureOf({ code, melding, plek }: Fault): Error {
  if (code === "HOME_BUSY" || code === "DELIVERY_BUSY") return new Busy();
  const mine = ["POLICY_INVALID", "RELEASE_NOT_FOUND", "PERIOD_NOT_COVERED", "NOTHING_DELIVERED"] as const;
  const own = mine.find((one) => one === code);
  return own === undefined ? new Broken(code === undefined ? plek : [code]) : new AppError(own, melding);
}
