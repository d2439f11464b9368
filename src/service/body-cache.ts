interface Cached {
  readonly body: string;
}

/**
 * Answers that were made before, by entity tag: a release never changes, so neither do they. The longest
 * unused make room; what is under way is waited for, not made twice.
 */
export class BodyCache<Entry extends Cached> {
  readonly #maximum: number;
  readonly #entries = new Map<string, Entry>();
  readonly #underWay = new Map<string, Promise<Entry>>();
  #size = 0;

  /** @param maximum characters to keep at most. */
  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  async get(tag: string, make: () => Promise<Entry>): Promise<Entry> {
    const found = this.#entries.get(tag);
    if (found !== undefined) {
      this.#entries.delete(tag);
      this.#entries.set(tag, found);
      return found;
    }
    const underWay = this.#underWay.get(tag);
    if (underWay !== undefined) return underWay;
    const making = make().finally(() => this.#underWay.delete(tag));
    this.#underWay.set(tag, making);
    const made = await making;
    this.#keep(tag, made);
    return made;
  }

  #keep(tag: string, entry: Entry): void {
    // One answer may take an eighth of the room, or a few large ones would drive out all the rest.
    if (entry.body.length > this.#maximum / 8) return;
    this.#entries.set(tag, entry);
    this.#size += entry.body.length;
    for (const [oldest, { body }] of this.#entries) {
      if (this.#size <= this.#maximum) return;
      this.#entries.delete(oldest);
      this.#size -= body.length;
    }
  }
}
