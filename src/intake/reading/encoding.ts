import { isAscii, isUtf8 } from "node:buffer";

/** What the bytes of a text say about its encoding. */
export interface EncodingFound {
  /** "gemengd" when some of it is UTF-8 and some of it is not. */
  readonly encoding: "utf-8" | "windows-1252" | "gemengd";
  /** The first byte that is not UTF-8. */
  readonly invalidAt: number | undefined;
  /** True when text seems to have been read in the wrong encoding before: Ã© for é. */
  readonly garbled: boolean;
}

/**
 * UTF-8 over blocks: a character cut by the border of a block waits for the next one. Text that is not UTF-8 is
 * Windows-1252, unless most of what is not ASCII is UTF-8 all the same: then two files were pasted together.
 */
export class EncodingCheck {
  #rest = Buffer.alloc(0);
  #valid = 0;
  #invalid = 0;
  #at = 0;
  #invalidAt: number | undefined;
  #garbled = false;

  add(block: Buffer): void {
    if (this.#rest.length === 0 && isAscii(block)) {
      this.#at += block.length;
      return;
    }
    const joined = this.#rest.length === 0 ? block : Buffer.concat([this.#rest, block]);
    const end = lastWhole(joined);
    const whole = joined.subarray(0, end);
    this.#garbled ||= garbledSigns.some((sign) => whole.includes(sign));
    if (isUtf8(whole)) this.#valid += leadsOf(whole);
    else this.#count(whole);
    this.#at += end;
    this.#rest = Buffer.from(joined.subarray(end));
  }

  end(): EncodingFound {
    if (this.#rest.length > 0) this.#count(this.#rest);
    const encoding = this.#invalid === 0 ? "utf-8" : this.#valid > this.#invalid ? "gemengd" : "windows-1252";
    return { encoding, invalidAt: this.#invalidAt, garbled: this.#garbled && encoding === "utf-8" };
  }

  #count(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      const length = characterAt(bytes, at);
      if (length === 0) {
        this.#invalid++;
        this.#invalidAt ??= this.#at + at;
      } else if (length > 1) this.#valid++;
      at += Math.max(1, length);
    }
  }
}

/** Ã before another sign that is not ASCII, and â‚¬: é and € that were once taken for Windows-1252. */
const garbledSigns = [
  ...[0xc2, 0xc5, 0xc6, 0xcb, 0xe2].map((next) => Buffer.from([0xc3, 0x83, next])),
  Buffer.from("\u00e2\u201a\u00ac"),
  Buffer.from("\ufffd"),
];

/** How many characters of a valid text take more than one byte. */
function leadsOf(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0xc0) count++;
  return count;
}

/** The length of the UTF-8 character that starts here; 0 when none does. */
function characterAt(bytes: Buffer, at: number): number {
  const byte = bytes[at] as number;
  if (byte < 0x80) return 1;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  if (byte < 0xc2 || byte > 0xf4 || at + length > bytes.length) return 0;
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

/** Where the last character that is whole ends. */
function lastWhole(block: Buffer): number {
  for (let back = 1; back <= Math.min(3, block.length); back++) {
    const byte = block[block.length - back] as number;
    if (byte < 0x80) return block.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? block.length - back : block.length;
    }
  }
  return block.length;
}
