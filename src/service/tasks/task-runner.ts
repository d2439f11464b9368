import { AppError } from "../../errors.ts";
import type { Servers } from "../deliveries/servers.ts";
import type { Logger } from "../log.ts";
import { isUnderWay, type Task, type TaskStore } from "./task-store.ts";

/** Another process has what the work needs: it is tried again after a while. */
export class Busy extends Error {
  override readonly name = "Busy" as const;
}

export interface RunnerParts<Order, Outcome> {
  readonly store: TaskStore<Order, Outcome>;
  readonly servers: Servers;
  readonly clock: () => Date;
  readonly log: Pick<Logger, "error">;
  /**
   * Does the work of a task, in the place where it keeps what it makes; `signal` tells that it need not be finished. Run again after a server was killed, it
   * goes on with what it finds.
   * @throws AppError with what is told to who asked; Busy.
   */
  readonly work: (task: Task<Order, Outcome>, place: string, signal: AbortSignal) => Promise<Outcome>;
  /** After how many days what was made goes. */
  readonly days: number;
  /** The keys that there are; what is of another goes. */
  readonly known: () => readonly string[];
}

interface Running {
  readonly key: string;
  readonly id: string;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

/** How often what runs is looked at, how often all is, and how long to wait for what is busy; in milliseconds. */
const look = 1_000;
const lookAtAll = 10_000;
const busyPause = 5_000;
const attempts = 3;
const day = 24 * 60 * 60 * 1000;

/** Works off the tasks of a store, one at a time in a home, and goes on with what a server left that is gone. */
export class TaskRunner<Order, Outcome> {
  readonly #parts: RunnerParts<Order, Outcome>;
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> = Promise.resolve();
  #running: Running | undefined;
  #lastLook = 0;
  /** Whether something waits for what is busy, or for another server. */
  #isWaiting = false;
  #isStopping = false;

  constructor(parts: RunnerParts<Order, Outcome>) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.#tick(), look);
    this.#timer.unref();
  }

  /** Looks soon at what is to be done. */
  nudge(): void {
    this.#lastLook = Date.now();
    this.#round = this.#round.then(() => this.#look()).catch((error: unknown) => this.#tell(error));
  }

  /** Waits until nothing runs here any more, nor begins. */
  async settled(): Promise<void> {
    for (;;) {
      await this.#round;
      if (this.#running === undefined) return;
      await this.#running.ended;
      this.nudge();
    }
  }

  /** Ends what runs, so that this or another server can go on with it. */
  async close(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#timer);
    await this.#round;
    this.#running?.stop.abort();
    await this.#running?.ended;
  }

  #tick(): void {
    if (this.#running !== undefined || this.#isWaiting || Date.now() - this.#lastLook >= lookAtAll)
      this.nudge();
  }

  async #look(): Promise<void> {
    const { store, servers } = this.#parts;
    const running = this.#running;
    if (running !== undefined) {
      const task = await store.find(running.key);
      if (task?.id !== running.id || task.server !== servers.own) running.stop.abort();
      return;
    }
    const waiting: { readonly key: string; readonly task: Task<Order, Outcome> }[] = [];
    let isElsewhere = false;
    this.#isWaiting = false;
    for (const key of await store.keys()) {
      const task = await this.#tidied(key, await store.find(key));
      if (task?.stand === "wacht") {
        this.#isWaiting = true;
        if (this.#isDue(task)) waiting.push({ key, task });
      }
      isElsewhere ||= task?.stand === "bezig";
    }
    waiting.sort((a, b) => (a.task.gevraagdOp < b.task.gevraagdOp ? -1 : 1));
    const [next] = waiting;
    if (next !== undefined && !isElsewhere && !this.#isStopping) await this.#start(next.key, next.task);
  }

  /** The task as it is after what nobody does any more was put back, and what is past its term was cleared away. */
  async #tidied(
    key: string,
    task: Task<Order, Outcome> | undefined,
  ): Promise<Task<Order, Outcome> | undefined> {
    const { store, servers, clock, days, known } = this.#parts;
    if (task === undefined) return undefined;
    if (!known().includes(key) || isOver(task, clock(), days)) {
      await store.forget(key);
      return undefined;
    }
    if (task.stand !== "bezig") return task;
    const isGone = task.server === servers.own || task.server === null || (await servers.isGone(task.server));
    if (!isGone) return task;
    const klaarOp = clock().toISOString();
    return store.change(key, task.id, (now) => {
      if (now.server !== task.server) return undefined;
      return now.poging < attempts
        ? { stand: "wacht", server: null }
        : { stand: "mislukt", server: null, klaarOp, melding: unfinished };
    });
  }

  #isDue({ wachtTot }: Task<Order, Outcome>): boolean {
    return wachtTot === null || wachtTot <= this.#parts.clock().toISOString();
  }

  async #start(key: string, { id }: Task<Order, Outcome>): Promise<void> {
    const { store, servers } = this.#parts;
    const claimed = await store.change(key, id, ({ stand, poging }) =>
      stand === "wacht"
        ? { stand: "bezig", server: servers.own, poging: poging + 1, wachtTot: null }
        : undefined,
    );
    if (claimed === undefined) return;
    const stop = new AbortController();
    const ended = this.#run(key, claimed, stop.signal)
      .catch((error: unknown) => this.#tell(error))
      .finally(() => {
        this.#running = undefined;
        if (!this.#isStopping) this.nudge();
      });
    this.#running = { key, id, stop, ended };
  }

  async #run(key: string, task: Task<Order, Outcome>, signal: AbortSignal): Promise<void> {
    const { store, clock, work } = this.#parts;
    const end = (made: Partial<Task<Order, Outcome>>) =>
      store.change(key, task.id, ({ server }) =>
        server === task.server ? { server: null, ...made } : undefined,
      );
    try {
      const uitkomst = await work(task, store.placeOf(key, task.id), signal);
      // What was stopped meanwhile is left as it was put down.
      if (signal.aborted) await end({ stand: "wacht", poging: task.poging - 1 });
      else await end({ stand: "klaar", klaarOp: clock().toISOString(), melding: null, uitkomst });
    } catch (error) {
      if (signal.aborted) await end({ stand: "wacht", poging: task.poging - 1 });
      else if (error instanceof Busy) {
        const wachtTot = new Date(clock().getTime() + busyPause).toISOString();
        await end({ stand: "wacht", poging: task.poging - 1, wachtTot });
      } else {
        const melding = error instanceof AppError ? error.message : broken;
        if (!(error instanceof AppError)) this.#tell(error);
        await end({ stand: "mislukt", klaarOp: clock().toISOString(), melding });
      }
    }
  }

  #tell(error: unknown): void {
    this.#parts.log.error({ fout: error instanceof Error ? error.name : "onbekend" });
  }
}

const unfinished = "Dit is meer keren begonnen en nooit afgekomen. Meld het bij de beheerder.";
const broken = "Er ging iets mis op de server. Meld het bij de beheerder als het opnieuw gebeurt.";

function isOver(task: Task<unknown, unknown>, now: Date, days: number): boolean {
  if (isUnderWay(task)) return false;
  return now.getTime() - Date.parse(task.klaarOp ?? task.gevraagdOp) > days * day;
}
