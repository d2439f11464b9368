export interface KeptOptions<T> {
  /** Of all that is kept together, in the unit of `sizeOf`. */
  readonly maximum: number;
  /** Of one thing; what is larger is given and not kept. */
  readonly largest?: number;
  sizeOf(thing: T): number;
  /** Called for what makes room. */
  drop?(thing: T): Promise<void>;
}

/**
 * Things that were made before, by a key under which they never change. The longest unused make room, never the one
 * that was just made; what is under way is waited for, not made twice.
 */
export class Kept<T> {
  readonly #options: KeptOptions<T>;
  readonly #things = new Map<string, T>();
  readonly #underWay = new Map<string, Promise<T>>();
  #size = 0;

  constructor(options: KeptOptions<T>) {
    this.#options = options;
  }

  /** What is kept under this key, or else what `make` gives. */
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const found = this.#things.get(key);
    if (found !== undefined) {
      this.#things.delete(key);
      this.#things.set(key, found);
      return found;
    }
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined) return underWay;
    const making = this.#make(key, make).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, making);
    return making;
  }

  /** What is kept under this key already. */
  find(key: string): T | undefined {
    return this.#things.get(key);
  }

  /** Waits for all that is being made, also for what fails. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay.values());
  }

  async #make(key: string, make: () => Promise<T>): Promise<T> {
    const { maximum, largest = Number.POSITIVE_INFINITY, sizeOf, drop } = this.#options;
    const made = await make();
    if (sizeOf(made) > largest) return made;
    this.#things.set(key, made);
    this.#size += sizeOf(made);
    for (const [oldest, thing] of this.#things) {
      if (this.#size <= maximum || oldest === key) break;
      this.#things.delete(oldest);
      this.#size -= sizeOf(thing);
      await drop?.(thing);
    }
    return made;
  }
}
