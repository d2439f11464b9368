import { Servers } from "../deliveries/servers.ts";
import { type RunnerParts, TaskRunner } from "./task-runner.ts";
import { type Task, TaskStore } from "./task-store.ts";

export interface DeskParts<Order, Outcome> extends Omit<RunnerParts<Order, Outcome>, "store" | "servers"> {
  /** Where the tasks are, in the home. */
  readonly folder: string;
}

/** Long tasks of one kind: asks for them, and lets this server have its part in working them off. */
export class TaskDesk<Order, Outcome> {
  readonly #store: TaskStore<Order, Outcome>;
  readonly #servers: Servers;
  readonly #runner: TaskRunner<Order, Outcome>;

  private constructor(
    store: TaskStore<Order, Outcome>,
    servers: Servers,
    runner: TaskRunner<Order, Outcome>,
  ) {
    this.#store = store;
    this.#servers = servers;
    this.#runner = runner;
  }

  /** Opens the desk of a folder, and goes on with what a server left that is gone. */
  static async open<Order, Outcome>({
    folder,
    ...parts
  }: DeskParts<Order, Outcome>): Promise<TaskDesk<Order, Outcome>> {
    const store = new TaskStore<Order, Outcome>(folder, parts.clock);
    await store.prepare();
    const servers = await Servers.open(folder);
    await servers.sweep();
    const runner = new TaskRunner<Order, Outcome>({ ...parts, store, servers });
    runner.nudge();
    return new TaskDesk(store, servers, runner);
  }

  find(key: string): Promise<Task<Order, Outcome> | undefined> {
    return this.#store.find(key);
  }

  /** Where a task keeps what it makes. */
  placeOf(key: string, id: string): string {
    return this.#store.placeOf(key, id);
  }

  /** How many tasks were asked for under this key, as far back as counts. */
  recent(task: Task<Order, Outcome>): number {
    return this.#store.recent(task);
  }

  /** Asks for a task, unless one is under way for this key; what the one before made goes. */
  async ask(key: string, order: Order, door: string): Promise<void> {
    await this.#store.ask(key, order, door);
    this.#runner.nudge();
  }

  /** Goes on with what was stopped or failed; what was made stays. */
  async resume(key: string): Promise<void> {
    await this.#store.resume(key);
    this.#runner.nudge();
  }

  /** Begins nothing new any more under this key. */
  async stop(key: string): Promise<void> {
    await this.#store.stop(key);
    this.#runner.nudge();
  }

  /** Waits until nothing is under way here. */
  settled(): Promise<void> {
    return this.#runner.settled();
  }

  async close(): Promise<void> {
    await this.#runner.close();
    await this.#servers.close();
  }
}
