import type { Counted } from "../progress.ts";

/** How fast long work goes: what is done of what, in bytes and rows, the rate, and the time left. */
export class Pace {
  readonly #clock: () => number;
  #total = 0;
  #from = 0;
  #start = 0;

  /** @param clock milliseconds from any moment. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** The facts behind a step as text after its label; empty when there are none. */
  facts(done: number, total: number, { bytes = false, rijen }: Counted): string {
    if (total !== this.#total || done < this.#from) {
      this.#total = total;
      this.#from = done;
      this.#start = this.#clock();
    }
    const seconds = (this.#clock() - this.#start) / 1000;
    const perSecond = seconds >= 1 ? (done - this.#from) / seconds : 0;
    const parts = [
      bytes ? `${size(done)} van ${size(total)}` : undefined,
      rijen === undefined ? undefined : `${rijen.toLocaleString("nl-NL")} rijen`,
      perSecond <= 0 ? undefined : rate(perSecond, bytes, rijen !== undefined),
      perSecond <= 0 || done >= total ? undefined : `nog ${duration((total - done) / perSecond)}`,
    ];
    return parts.map((part) => (part === undefined ? "" : ` | ${part}`)).join("");
  }
}

function rate(perSecond: number, bytes: boolean, rows: boolean): string | undefined {
  if (bytes) return `${size(perSecond)}/s`;
  return rows ? `${Math.round(perSecond).toLocaleString("nl-NL")} rijen/s` : undefined;
}

/** Bytes as a person reads them, in powers of a thousand. */
function size(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const digits = power === 0 ? 0 : 1;
  const value = (bytes / 1000 ** power).toLocaleString("nl-NL", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${value} ${["B", "kB", "MB", "GB"][power]}`;
}

function duration(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
