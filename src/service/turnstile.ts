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

  /** A turn when there is one free, without waiting. */
  tryEnter(): (() => void) | undefined {
    return this.#running < this.#most.running ? this.#begin() : undefined;
  }

  /**
   * Waits for a turn.
   * @param until ends the waiting when it is done: the work is then never begun.
   * @returns what ends the turn, to be called once; undefined when too many wait or the waiting was ended.
   */
  async enter(until?: Promise<unknown>): Promise<(() => void) | undefined> {
    const free = this.tryEnter();
    if (free !== undefined || this.#queue.size >= this.#most.waiting) return free;
    const isOn = await new Promise<boolean>((resolve) => {
      const turn = () => resolve(true);
      this.#queue.add(turn);
      // Once the turn has come there is nothing to take back.
      void until?.then(() => this.#queue.delete(turn) && resolve(false));
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
