import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../config.ts";
import type { AuditLog } from "../access/audit-log.ts";
import type { Logger } from "../log.ts";
import { begin, type Child, type Ending } from "../tasks/child.ts";
import type { Fault } from "../tasks/process-messages.ts";
import { type Jobs, standDuring } from "./jobs.ts";
import type { Request, Result, Task } from "./messages.ts";
import type { Reception } from "./reception.ts";
import type { Servers } from "./servers.ts";
import { failed, settled } from "./settle.ts";
import type { DeliveryLimits, DeliveryState, JobProgress, JobState } from "./types.ts";

export interface RunnerParts {
  readonly config: Config;
  readonly worker: string;
  readonly limits: DeliveryLimits;
  readonly reception: Reception;
  readonly jobs: Jobs;
  readonly servers: Servers;
  readonly audit: AuditLog;
  readonly log: Logger;
  readonly clock: () => Date;
}

interface Running {
  readonly job: JobState;
  readonly child: Child<Result>;
  isCancelled: boolean;
}

/** How often the queue is looked at when nothing said that there is something, in milliseconds. */
const look = 1_000;
/** How long to wait while another process holds the store, and how often a job is begun that ended without a word. */
const busyPause = 2_000;
const attempts = 3;

/** Runs the jobs of the queue in processes of their own, so many at once, and sees to it that each comes to an end. */
export class Runner {
  readonly #parts: RunnerParts;
  readonly #running = new Map<string, Running>();
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> = Promise.resolve();
  #isStopping = false;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.nudge(), look);
    this.#timer.unref();
  }

  /** Looks at the queue soon. */
  nudge(): void {
    this.#round = this.#round
      .then(() => this.#look())
      .catch((error: unknown) =>
        this.#parts.log.error({ fout: error instanceof Error ? error.name : "onbekend" }),
      );
  }

  /** Stops what runs: a check ends as cancelled, a load or withdrawal goes on at the next server. */
  async close(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#timer);
    await this.#round;
    const all = [...this.#running.values()];
    for (const one of all) one.child.kill();
    await Promise.all(all.map(({ child }) => child.ended));
    while (this.#running.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Asks something short of a process of its own. */
  async ask(request: Request): Promise<Ending<Result>> {
    const { worker, config, limits } = this.#parts;
    return begin<Result>(worker, request, { heapMb: limits.heapMb, root: config.root }, () => undefined)
      .ended;
  }

  async #look(): Promise<void> {
    for (const job of await this.#parts.jobs.waiting()) {
      const running = this.#running.get(job.id);
      if (running !== undefined) {
        if (job.afbreken && job.soort === "controle") stop(running);
      } else if (job.status === "wacht" && job.afbreken)
        await failed(this.#parts, job, "afgebroken", cancelled);
      else if (job.status === "bezig") await this.#takeOver(job);
      else if (!this.#isStopping && this.#running.size < this.#parts.limits.atOnce && this.#isDue(job))
        await this.#start(job);
    }
  }

  #isDue({ wachtTot }: JobState): boolean {
    return wachtTot === null || wachtTot <= this.#parts.clock().toISOString();
  }

  /**
   * What a server left that is there no more: a check ends, since it can be asked for again; a load or withdrawal was
   * promised and goes on, which changes nothing where it had been done already.
   */
  async #takeOver(job: JobState): Promise<void> {
    const { jobs, servers } = this.#parts;
    // One of our own without a process is one of which the end could not be written.
    if (job.server !== servers.own && job.server !== null && !(await servers.isGone(job.server))) return;
    if (job.soort === "controle") return failed(this.#parts, job, "afgebroken", stopped);
    if (job.poging >= attempts) return failed(this.#parts, job, "mislukt", unfinished);
    await jobs.change(job, (now) =>
      now.server === job.server ? { status: "wacht", server: null } : undefined,
    );
    this.nudge();
  }

  async #start(job: JobState): Promise<void> {
    const { jobs, servers, clock } = this.#parts;
    const server = servers.own;
    const begonnenOp = clock().toISOString();
    const claimed = await jobs.change(job, ({ status, poging }) =>
      status === "wacht"
        ? { status: "bezig", server, begonnenOp, poging: poging + 1, wachtTot: null }
        : undefined,
    );
    if (claimed === undefined) return;
    const state = await this.#parts.reception.find(job.levering);
    if (state === undefined) return;
    // Done by a server that died before it could say so.
    if (state.stand !== standDuring[job.soort] || state.verwerking !== job.nummer) {
      return jobs.end(claimed, "klaar", null);
    }
    try {
      // What cannot be logged does not happen.
      await this.#audit(claimed, "begonnen", "gelukt");
      const laadpoging = job.soort === "laden" ? (state.controle?.hash ?? null) : state.laadpoging;
      await this.#parts.reception.change(job.levering, [state.stand], () => ({ laadpoging }));
      this.#run(claimed, state);
    } catch (error) {
      await failed(this.#parts, claimed, "mislukt", explain(undefined));
      throw error;
    }
  }

  #run(job: JobState, state: DeliveryState): void {
    const { worker, config, limits } = this.#parts;
    const options = { heapMb: limits.heapMb, root: config.root };
    const child = begin<Result>(worker, this.#taskOf(job, state), options, this.#progress(job));
    const running: Running = { job, child, isCancelled: false };
    this.#running.set(job.id, running);
    void child.ended
      .then((ending) => this.#end(running, ending))
      .catch((error: unknown) =>
        this.#parts.log.error({ fout: error instanceof Error ? error.name : "onbekend" }),
      )
      .finally(() => {
        this.#running.delete(job.id);
        if (!this.#isStopping) this.nudge();
      });
  }

  #taskOf(job: JobState, state: DeliveryState): Task {
    const { config, reception, jobs, clock } = this.#parts;
    const folder = join(reception.folderOf(state.id), "bestanden");
    return {
      soort: job.soort,
      config: { ...config, now: clock() },
      ...{ leverancier: state.leverancier, periode: state.periode, profiel: state.profiel },
      bestanden: state.bestanden.map(({ map, naam }) => join(folder, map, naam)),
      map: jobs.folderOf(state.id, job.nummer),
      door: job.actor,
      reden: job.reden ?? undefined,
      verwacht: (job.soort === "intrekken" ? state.laadpoging : state.controle?.hash) ?? undefined,
      geaccepteerd: state.geaccepteerd.map(({ regel }) => regel),
      leveringNr: state.leveringNr ?? undefined,
    };
  }

  #progress(job: JobState): (progress: JobProgress) => void {
    let last: Promise<void> | undefined;
    return (progress) => {
      // One at a time; what comes meanwhile is passed over.
      if (last !== undefined) return;
      last = this.#parts.jobs
        .showProgress(job, progress)
        .catch(() => undefined)
        .finally(() => {
          last = undefined;
        });
    };
  }

  async #end({ job, isCancelled }: Running, ending: Ending<Result>): Promise<void> {
    const { jobs } = this.#parts;
    if (ending.soort === "klaar") {
      await settled(this.#parts, job, ending.resultaat);
      return this.#audit(job, "klaar", "gelukt");
    }
    if (ending.soort === "weg" && (isCancelled || (this.#isStopping && job.soort === "controle"))) {
      await failed(this.#parts, job, "afgebroken", isCancelled ? cancelled : stopped);
      return this.#audit(job, "afgebroken", "mislukt");
    }
    if (ending.soort === "weg" && this.#isStopping) {
      await jobs.change(job, () => ({ status: "wacht", server: null }));
      return;
    }
    if (ending.soort === "mislukt" && isBusy(ending.fout)) {
      const wachtTot = new Date(this.#parts.clock().getTime() + busyPause).toISOString();
      await jobs.change(job, ({ poging }) => ({
        status: "wacht",
        server: null,
        wachtTot,
        poging: poging - 1,
      }));
      await jobs.showProgress(job, { ...nothing, stap: "Wachten tot de gegevens vrij zijn" });
      return;
    }
    await this.#failed(job, ending);
  }

  async #failed(job: JobState, ending: Exclude<Ending<Result>, { soort: "klaar" }>): Promise<void> {
    const fault = ending.soort === "mislukt" ? ending.fout : undefined;
    const { code, plek = [] } = fault ?? {};
    this.#parts.log.error({
      verwerking: job.soort,
      fout: code ?? (fault === undefined ? "weg" : "bug"),
      plek,
    });
    await failed(this.#parts, job, "mislukt", explain(fault));
    await rm(join(this.#parts.jobs.folderOf(job.levering, job.nummer), "voortgang.json"), { force: true });
    await this.#audit(job, "mislukt", "mislukt");
  }

  #audit(job: JobState, what: string, resultaat: "gelukt" | "mislukt"): Promise<void> {
    return this.#parts.audit.append({
      actie: `verwerking-${job.soort}`,
      object: `levering ${job.levering} ${what}`,
      resultaat,
      oorsprong: "programma",
      actor: job.actor,
    });
  }
}

const nothing: JobProgress = { stap: "", gedaan: null, totaal: null, eenheid: null, rijen: null };
const cancelled = "Afgebroken op verzoek.";
const stopped = "De server stopte terwijl dit liep.";
const unfinished = "Dit is meer keren begonnen en nooit afgekomen. Meld het bij de beheerder.";

function stop(running: Running): void {
  running.isCancelled = true;
  running.child.kill();
}

/** Whether another process has the store, or reads a delivery of the same supplier and period. */
function isBusy({ code }: Fault): boolean {
  return code === "HOME_BUSY" || code === "DELIVERY_BUSY";
}

/** What the supplier is told; a path of the machine or a bug stays in the log. */
function explain(fault: Fault | undefined): string {
  if (fault === undefined) return "Het proces stopte onverwacht, misschien door te weinig geheugen.";
  const mine = ["DELIVERY_CHANGED", "DELIVERY_STATE", "DELIVERY_NOT_FOUND", "USAGE"];
  if (fault.code !== undefined && mine.includes(fault.code)) return fault.melding;
  if (fault.code === "DISK_FULL") return "Er is op de server geen ruimte meer. Probeer het later opnieuw.";
  return "Er ging iets mis op de server. Meld het bij de beheerder als het opnieuw gebeurt.";
}
