/**
 * SHA-256 (FIPS 180-4) over bytes as they come: the browser's own is given everything at once, and a file of a
 * delivery need not fit into memory.
 */
export class Sha256 {
  readonly #state = Uint32Array.from(initial);
  readonly #block = new Uint8Array(64);
  readonly #words = new Uint32Array(64);
  #filled = 0;
  #bytes = 0;

  update(content: string | Uint8Array): this {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    this.#bytes += bytes.length;
    let at = 0;
    if (this.#filled > 0) {
      at = Math.min(64 - this.#filled, bytes.length);
      this.#block.set(bytes.subarray(0, at), this.#filled);
      this.#filled += at;
      if (this.#filled < 64) return this;
      this.#round(this.#block, 0);
    }
    for (; at + 64 <= bytes.length; at += 64) this.#round(bytes, at);
    this.#block.set(bytes.subarray(at));
    this.#filled = bytes.length - at;
    return this;
  }

  /** In lower-case hex; nothing may be added afterwards. */
  digest(_form: "hex"): string {
    const { length } = this.#block;
    this.#block.fill(0, this.#filled);
    this.#block[this.#filled] = 0x80;
    if (this.#filled >= length - 8) {
      this.#round(this.#block, 0);
      this.#block.fill(0);
    }
    const view = new DataView(this.#block.buffer);
    view.setUint32(56, Math.floor(this.#bytes / 2 ** 29));
    view.setUint32(60, (this.#bytes * 8) % 2 ** 32);
    this.#round(this.#block, 0);
    return [...this.#state].map((word) => word.toString(16).padStart(8, "0")).join("");
  }

  #round(bytes: Uint8Array, start: number): void {
    const words = this.#words;
    for (let at = 0; at < 16; at++) words[at] = wordAt(bytes, start + at * 4);
    for (let at = 16; at < 64; at++) {
      const [early, late] = [words[at - 15] as number, words[at - 2] as number];
      const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[at] = (words[at - 16] as number) + low + (words[at - 7] as number) + high;
    }
    const state = this.#state;
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let at = 0; at < 64; at++) {
      const choice = (e & f) ^ (~e & g);
      const sum =
        h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        choice +
        (constants[at] as number) +
        (words[at] as number);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const rest = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + sum) | 0, c, b, a, (sum + rest) | 0];
    }
    for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] as number) + word;
  }
}

export function createHash(_name: "sha256"): Sha256 {
  return new Sha256();
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function wordAt(bytes: Uint8Array, at: number): number {
  const [a, b, c, d] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]] as [
    number,
    number,
    number,
    number,
  ];
  return (a << 24) | (b << 16) | (c << 8) | d;
}

const primes = firstPrimes(64);

/** The first 32 bits behind the point of the square roots and cube roots of the first primes. */
const initial = primes.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)));
const constants = primes.map((prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}
