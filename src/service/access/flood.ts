/**
 * Lets a number of refusals of unknown senders through to the log per minute and counts the rest, so that nobody can
 * fill the disk of the home by knocking.
 */
export class Flood {
  readonly #clock: () => Date;
  readonly #perMinute: number;
  #minute = 0;
  #seen = 0;

  constructor(clock: () => Date, perMinute = 60) {
    this.#clock = clock;
    this.#perMinute = perMinute;
  }

  /** Whether this one is to be logged, and how many were not since the last that was. */
  knock(): { readonly log: boolean; readonly missed: number } {
    const minute = Math.floor(this.#clock().getTime() / 60_000);
    if (minute !== this.#minute) {
      const missed = Math.max(0, this.#seen - this.#perMinute);
      this.#minute = minute;
      this.#seen = 1;
      return { log: true, missed };
    }
    this.#seen += 1;
    return { log: this.#seen <= this.#perMinute, missed: 0 };
  }
}
