/**
 * The part of Node's Buffer that the intake uses, for the browser: bytes in which bytes can be searched. Parts of it
 * are of the same class, as with Node.
 */
export class Bytes extends Uint8Array {
  override includes(wanted: number | Uint8Array | string, from = 0): boolean {
    return this.indexOf(wanted, from) >= 0;
  }

  override indexOf(wanted: number | Uint8Array | string, from = 0): number {
    if (typeof wanted === "number") return super.indexOf(wanted, from);
    const needle = typeof wanted === "string" ? encoder.encode(wanted) : wanted;
    const [first] = needle;
    if (first === undefined) return from;
    for (let at = super.indexOf(first, from); at >= 0; at = super.indexOf(first, at + 1)) {
      if (holdsAt(this, needle, at)) return at;
    }
    return -1;
  }

  override toString(encoding: "latin1" | "utf8" = "utf8"): string {
    if (encoding === "latin1") return String.fromCharCode(...this);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(this);
  }
}

interface Maker {
  alloc(size: number): Bytes;
  from(content: string | ArrayLike<number>): Bytes;
  byteLength(text: string): number;
  concat(parts: readonly Uint8Array[]): Bytes;
}

/** What the intake calls Buffer; see globals.ts. */
export const Buffer: Maker = Object.assign(Bytes, {
  alloc: (size: number) => new Bytes(size),
  from: (content: string | ArrayLike<number>) =>
    new Bytes(typeof content === "string" ? encoder.encode(content) : content),
  byteLength: (text: string) => encoder.encode(text).length,
  concat(parts: readonly Uint8Array[]): Bytes {
    const joined = new Bytes(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    return joined;
  },
});

export function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) > 127) return false;
  return true;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const encoder = new TextEncoder();

function holdsAt(bytes: Uint8Array, needle: Uint8Array, start: number): boolean {
  for (let at = 1; at < needle.length; at++) if (bytes[start + at] !== needle[at]) return false;
  return true;
}
