/** Lets a number of works run at a time; the others wait their turn, and too many are told so at once. */
export class Turnstile {
  readonly #most: { readonly running: number; readonly waiting: number };
  #running = 0;
  readonly #queue = new Set<() => void>();

  constructor(most: { readonly running: number; readonly waiting: number }) {
    this.#most = most;
  }

  /** Whether one more would be refused. */
  get isFull(): boolean {
    return this.#running >= this.#most.running && this.#queue.size >= this.#most.waiting;
  }

  /**
   * Waits for a turn.
   * @param signal ends the waiting: the work is then never begun.
   * @returns what ends the turn, to be called once; undefined when too many wait or the waiting was ended.
   */
  async enter(signal?: AbortSignal): Promise<(() => void) | undefined> {
    if (this.#running < this.#most.running) return this.#begin();
    if (this.#queue.size >= this.#most.waiting || signal?.aborted === true) return undefined;
    const isOn = await new Promise<boolean>((resolve) => {
      const turn = () => {
        signal?.removeEventListener("abort", end);
        resolve(true);
      };
      const end = () => {
        this.#queue.delete(turn);
        resolve(false);
      };
      signal?.addEventListener("abort", end, { once: true });
      this.#queue.add(turn);
    });
    return isOn ? this.#leave() : undefined;
  }

  #begin(): () => void {
    this.#running += 1;
    return this.#leave();
  }

  /** The turn goes to who waits longest, or is free again. */
  #leave(): () => void {
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      const [next] = this.#queue;
      if (next === undefined) {
        this.#running -= 1;
        return;
      }
      this.#queue.delete(next);
      next();
    };
  }
}
