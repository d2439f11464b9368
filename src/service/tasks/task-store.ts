import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { isSystemError } from "../../errors.ts";
import { changeRecord, createRecord, readRecord } from "../deliveries/records.ts";

export type TaskStand = "wacht" | "bezig" | "klaar" | "gestopt" | "mislukt";

/** Something long that was asked for, and how far it is. */
export interface Task<Order, Outcome> {
  readonly id: string;
  readonly opdracht: Order;
  readonly stand: TaskStand;
  /** Who asked, as the log has it. */
  readonly door: string;
  readonly gevraagdOp: string;
  readonly klaarOp: string | null;
  /** The server that has it under way. */
  readonly server: string | null;
  readonly poging: number;
  /** Not before this moment: another process had what it needs. */
  readonly wachtTot: string | null;
  readonly melding: string | null;
  readonly uitkomst: Outcome | null;
  /** When a task was asked for under this key, as far back as counts. */
  readonly eerder: readonly string[];
}

/** How long earlier orders are remembered, in milliseconds. */
const remembered = 30 * 24 * 60 * 60 * 1000;
const record = "taak";
const keyForm = /^[a-z0-9][a-z0-9-]{1,79}$/;

/**
 * The last task of each key, in a folder of the home with what it made: all servers of the home see the same, and it
 * outlives them. A key is an organisation of toegang.yml.
 */
export class TaskStore<Order, Outcome> {
  readonly folder: string;
  readonly #clock: () => Date;

  constructor(folder: string, clock: () => Date) {
    this.folder = folder;
    this.#clock = clock;
  }

  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  async keys(): Promise<string[]> {
    return (await namesIn(this.folder)).filter((name) => keyForm.test(name));
  }

  async find(key: string): Promise<Task<Order, Outcome> | undefined> {
    return keyForm.test(key) ? readRecord<Task<Order, Outcome>>(join(this.folder, key), record) : undefined;
  }

  /** Where a task keeps what it makes. */
  placeOf(key: string, id: string): string {
    return join(this.folder, key, id);
  }

  /** Asks for a task, unless one is under way for this key; what the one before made goes. */
  async ask(key: string, opdracht: Order, door: string): Promise<void> {
    if (!keyForm.test(key)) throw new Error("no key for a task");
    const now = this.#clock();
    const id = randomBytes(8).toString("hex");
    const begun = (eerder: readonly string[]): Task<Order, Outcome> => ({
      ...{ id, opdracht, door, stand: "wacht", gevraagdOp: now.toISOString(), klaarOp: null },
      ...{ server: null, poging: 0, wachtTot: null, melding: null, uitkomst: null },
      eerder: [...eerder.filter((moment) => isRecent(moment, now)), now.toISOString()],
    });
    const folder = join(this.folder, key);
    await mkdir(join(folder, id), { recursive: true, mode: 0o700 });
    // Old versions of a record go, also the first: only where there is none at all may it be made.
    const isFirst = (await this.find(key)) === undefined && (await createRecord(folder, record, begun([])));
    if (!isFirst) {
      await changeRecord<Task<Order, Outcome>>(folder, record, (task) =>
        isUnderWay(task) ? undefined : begun(task.eerder),
      );
    }
    const current = await this.find(key);
    for (const name of await namesIn(folder)) {
      const isOther = /^[0-9a-f]{16}$/.test(name) && name !== current?.id;
      if (isOther) await rm(join(folder, name), { recursive: true, force: true });
    }
  }

  /** Goes on with what was stopped or failed: what was made stays made. */
  async resume(key: string): Promise<void> {
    await this.#change(key, (task) =>
      task.stand === "gestopt" || task.stand === "mislukt"
        ? { ...task, stand: "wacht", server: null, poging: 0, wachtTot: null, melding: null, klaarOp: null }
        : undefined,
    );
  }

  /** Stops what waits or runs; the server that has it sees that by itself. */
  async stop(key: string): Promise<void> {
    const klaarOp = this.#clock().toISOString();
    await this.#change(key, (task) =>
      isUnderWay(task) ? { ...task, stand: "gestopt", server: null, klaarOp } : undefined,
    );
  }

  /** Changes this very task while it is under way; undefined when it is not any more, or is left alone. */
  async change(
    key: string,
    id: string,
    make: (task: Task<Order, Outcome>) => Partial<Task<Order, Outcome>> | undefined,
  ): Promise<Task<Order, Outcome> | undefined> {
    return this.#change(key, (task) => {
      const made = task.id === id && isUnderWay(task) ? make(task) : undefined;
      return made === undefined ? undefined : { ...task, ...made };
    });
  }

  /** How many tasks were asked for under this key in the last thirty days. */
  recent({ eerder }: Pick<Task<Order, Outcome>, "eerder">): number {
    return eerder.filter((moment) => isRecent(moment, this.#clock())).length;
  }

  /** Forgets a key with all that was made for it. */
  async forget(key: string): Promise<void> {
    await rm(join(this.folder, key), { recursive: true, force: true });
  }

  #change(
    key: string,
    make: (task: Task<Order, Outcome>) => Task<Order, Outcome> | undefined,
  ): Promise<Task<Order, Outcome> | undefined> {
    return changeRecord(join(this.folder, key), record, make);
  }
}

export function isUnderWay({ stand }: { readonly stand: TaskStand }): boolean {
  return stand === "wacht" || stand === "bezig";
}

function isRecent(moment: string, now: Date): boolean {
  return now.getTime() - Date.parse(moment) < remembered;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isSystemError(error, "ENOENT")) return [];
    throw error;
  });
}
