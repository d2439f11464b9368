import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { deserialize, serialize } from "node:v8";
import { parentPort, Worker } from "node:worker_threads";
import { AppError, type FailureCode, type Problem } from "../errors.ts";

/** Work for a thread; made when a thread is free, so that no more of it is in memory at a time than is worked on. */
export interface Order<T> {
  readonly make: () => T;
  /** The heaviest are begun first, so that no thread waits long for the last. */
  readonly weight: number;
}

type Answer<R> = { readonly outcome: R } | { readonly failure: Failure };

/** What a thread says: how far it is, or its answer, packed. */
type Message = { readonly met: number } | { readonly packed: Uint8Array };

/** What is told while orders are worked off. */
export interface Telling {
  /** An order is done, with how many are. */
  readonly done?: (count: number) => void;
  /** How far an order is, in the measure of whoever works on it. */
  readonly met?: (order: number, met: number) => void;
}

interface Failure {
  readonly message: string;
  readonly stack: string | undefined;
  /** Of an expected failure. */
  readonly code?: FailureCode;
  readonly problems?: readonly Problem[];
}

/** Threads that all run one file, which answers orders with `answerOrders`. */
export class Threads {
  readonly #threads: readonly Thread[];

  /**
   * @param base import.meta.url of the caller.
   * @param name of the file beside it, without ending.
   */
  constructor(base: string, name: string, count: number) {
    this.#threads = Array.from({ length: count }, () => new Thread(startThread(base, name)));
  }

  /**
   * Works off all orders.
   * @returns the outcomes in the order of the orders, whichever was done first.
   * @throws what the first of the failing orders threw: an AppError as it was; Error when a thread ended.
   */
  async all<T, R>(orders: readonly Order<T>[], { done, met }: Telling = {}): Promise<R[]> {
    const answers = new Array<Answer<R> | undefined>(orders.length);
    const waiting = [...orders.keys()].sort(
      (a, b) => (orders[b]?.weight ?? 0) - (orders[a]?.weight ?? 0) || a - b,
    );
    let count = 0;
    const lane = async (thread: Thread) => {
      for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        const own = at;
        answers[at] = await thread.ask<Answer<R>>((orders[at] as Order<T>).make(), (far) => met?.(own, far));
        done?.(++count);
      }
    };
    await Promise.all(this.#threads.map(lane));
    return answers.map((answer) => {
      if (answer === undefined) throw new Error("an order was not answered");
      if ("failure" in answer) throw errorOf(answer.failure);
      return answer.outcome;
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

/** In the file of a thread: answers every order with what `work` makes of it. */
export function answerOrders<T, R>(work: (order: T, met: (far: number) => void) => R | Promise<R>): void {
  parentPort?.on("message", async (bytes: Uint8Array) => {
    let answer: Answer<R>;
    try {
      answer = { outcome: await work(deserialize(bytes) as T, (met) => parentPort?.postMessage({ met })) };
    } catch (error) {
      answer = { failure: failureOf(error) };
    }
    const packed = serialize(answer);
    parentPort?.postMessage({ packed }, [packed.buffer as ArrayBuffer]);
  });
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly met: (far: number) => void;
}

/** One thread, that works on one order at a time. */
class Thread {
  readonly #worker: Worker;
  #waiting: Waiting | undefined;
  /** Why it works no more; it may end while nobody waits for it. */
  #ended: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (message: Message) => {
      if ("met" in message) return this.#waiting?.met(message.met);
      const waiting = this.#waiting;
      this.#waiting = undefined;
      waiting?.resolve(deserialize(message.packed));
    });
    worker.on("error", (error: Error) => this.#end(error));
    worker.on("exit", (code) => this.#end(new Error(`a thread ended with ${code}`)));
  }

  /** Packed by hand: cloning the same objects in a message takes more than ten times as long. */
  ask<R>(order: unknown, met: (far: number) => void): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      if (this.#ended !== undefined) return reject(this.#ended);
      this.#waiting = { resolve: (answer) => resolve(answer as R), reject, met };
      const packed = serialize(order);
      this.#worker.postMessage(packed, [packed.buffer as ArrayBuffer]);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(error: Error): void {
    this.#ended ??= error;
    this.#waiting?.reject(this.#ended);
    this.#waiting = undefined;
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof AppError) {
    const { message, stack, code, problems } = error;
    return { message, stack, code, problems };
  }
  return error instanceof Error
    ? { message: error.message, stack: error.stack }
    : { message: String(error), stack: undefined };
}

function errorOf({ message, stack, code, problems }: Failure): Error {
  const error = code === undefined ? new Error(message) : new AppError(code, message, problems);
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** A thread does not inherit the loader of TypeScript: from source it has to be registered there first. */
function startThread(base: string, name: string): Worker {
  if (!base.endsWith(".ts")) return new Worker(new URL(`./${name}.js`, base));
  const found = createRequire(import.meta.url)
    .resolve("tsx/esm/api")
    .replace(/\.cjs$/, ".mjs");
  const loader = pathToFileURL(found).href;
  const file = new URL(`./${name}.ts`, base).href;
  const code = `import(${JSON.stringify(loader)}).then((tsx) => (tsx.register(), import(${JSON.stringify(file)})));`;
  return new Worker(code, { eval: true, execArgv: [] });
}
