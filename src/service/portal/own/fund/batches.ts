import { createHash } from "node:crypto";
import { join } from "node:path";
import type { ReportOptions } from "../../../../report/build.ts";
import type { FormatName } from "../../../../report/formats.ts";
import type { Make } from "../../../../report/maker.ts";
import type { StoredFile } from "../../../file-store.ts";
import type { Logger } from "../../../log.ts";
import { TaskDesk } from "../../../tasks/task-desk.ts";
import type { Task, TaskStand } from "../../../tasks/task-store.ts";
import { archiveName, type BatchMade, BatchWork, madeSoFar } from "./batch-work.ts";

/** What was asked for: it is kept, so that another server can go on with it. */
export interface BatchOrder {
  readonly publicatie: string;
  readonly rapport: string;
  readonly codes: readonly string[];
  readonly formaten: readonly FormatName[];
}

/** How far the reports of a fund are. */
export interface BatchState {
  readonly stand: TaskStand;
  readonly publicatie: string;
  readonly formaten: readonly FormatName[];
  readonly alle: number;
  readonly klaar: number;
  readonly gevraagdOp: string;
  readonly klaarOp: string | null;
  readonly melding: string | null;
  readonly mislukt: BatchMade["mislukt"];
  readonly archief: StoredFile | undefined;
}

export interface BatchOptions {
  readonly home: string;
  /** The folder that holds reports/. */
  readonly root: string;
  readonly options: ReportOptions;
  readonly clock: () => Date;
  readonly log: Pick<Logger, "error">;
  /** The funds that there are. */
  readonly funds: () => readonly string[];
  /** Where the site is. */
  readonly site?: string | undefined;
  /** Makes the files, in the place of a thread. */
  readonly make?: Make;
}

/** How files are named: those of before have no part in an archive of now. */
const naming = 2;

/** For how many days an archive can be downloaded. */
export const archiveDays = 30;

/**
 * Makes all reports of a fund into one archive, in a thread of its own: one fund at a time, whoever looks or leaves.
 * Orders, files and archives are in `<home>/fondsrapporten`: what a server left that is gone, this or another goes on
 * with, and no report is made twice.
 */
export class ReportBatches {
  readonly #desk: TaskDesk<BatchOrder, BatchMade>;

  private constructor(desk: TaskDesk<BatchOrder, BatchMade>) {
    this.#desk = desk;
  }

  static async open({
    home,
    root,
    options,
    clock,
    log,
    funds,
    make,
    site,
  }: BatchOptions): Promise<ReportBatches> {
    const look = createHash("sha256")
      .update(JSON.stringify([options, naming]))
      .digest("hex")
      .slice(0, 16);
    const work = new BatchWork({ home, root, options, look, make, site });
    const desk = await TaskDesk.open<BatchOrder, BatchMade>({
      ...{ folder: join(home, "fondsrapporten"), clock, log, days: archiveDays, known: funds },
      work: ({ opdracht }, place, signal) => work.run(opdracht, place, signal),
    });
    return new ReportBatches(desk);
  }

  async stateOf(fund: string): Promise<BatchState | undefined> {
    const task = await this.#desk.find(fund);
    return task === undefined ? undefined : stateOf(task, this.#desk.placeOf(fund, task.id));
  }

  /** Begins to make reports, unless that is under way already for this fund; what was made before goes. */
  start(fund: string, order: BatchOrder, door: string): Promise<void> {
    return this.#desk.ask(fund, order, door);
  }

  /** Goes on with what was stopped or failed; what was made stays. */
  resume(fund: string): Promise<void> {
    return this.#desk.resume(fund);
  }

  /** Begins nothing new any more for this fund. */
  stop(fund: string): Promise<void> {
    return this.#desk.stop(fund);
  }

  /** Waits until nothing is under way here. */
  settled(): Promise<void> {
    return this.#desk.settled();
  }

  close(): Promise<void> {
    return this.#desk.close();
  }
}

async function stateOf(task: Task<BatchOrder, BatchMade>, folder: string): Promise<BatchState> {
  const { stand, opdracht, uitkomst, gevraagdOp, klaarOp, melding } = task;
  const { publicatie, formaten, codes } = opdracht;
  return {
    ...{ stand, publicatie, formaten, alle: codes.length, gevraagdOp, klaarOp, melding },
    klaar: stand === "klaar" ? codes.length : await madeSoFar(folder),
    mislukt: uitkomst?.mislukt ?? [],
    archief:
      stand === "klaar" && uitkomst !== null
        ? { path: join(folder, archiveName), size: uitkomst.bytes }
        : undefined,
  };
}
