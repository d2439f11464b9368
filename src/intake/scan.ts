import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { placesKept } from "./issue.ts";
import { countBytes } from "./reading/count-bytes.ts";
import { EncodingCheck, type EncodingFound } from "./reading/encoding.ts";

/** What one pass over the bytes of a file tells. */
export interface Scan extends EncodingFound {
  readonly hash: string;
  readonly bytes: number;
  /** Records, head included; blank lines do not count. */
  readonly records: number;
  /** True when every record is exactly one line and no line is blank: line = record number. */
  readonly plain: boolean;
  /** The first zero byte: no text holds one. */
  readonly zeroAt: number | undefined;
  /** True when a cell seems to be written as ="00123". */
  readonly guards: boolean;
  /** How many lines are blank, and the first of them. */
  readonly blank: number;
  readonly blankLines: readonly number[];
  /** True when lines end in more than one way, or in a carriage return alone. */
  readonly mixedEnds: boolean;
  readonly openQuote: boolean;
  /** True when a quote stands in the middle of a cell. */
  readonly strayQuote: boolean;
  /** True when a line may be a total, or begins with an empty cell: it may be no row. */
  readonly doubtful: boolean;
  /** Delimiters outside quotes. */
  readonly delimiters: number;
}

/** SHA-256 of any file. */
export async function hashFile(path: string): Promise<{ readonly hash: string; readonly bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: blockSize })) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { hash: hash.digest("hex"), bytes };
}

/**
 * Reads a text file once: its hash, its encoding, and how many records it holds. A line break between
 * quotes belongs to its record. A stray quote makes the count differ from the reader's, which is the point.
 */
export async function scanFile(
  path: string,
  delimiter: string,
  progress: (bytes: number) => void,
): Promise<Scan> {
  const hash = createHash("sha256");
  const encoding = new EncodingCheck();
  const records = new RecordCounter(undefined, delimiter.charCodeAt(0));
  let bytes = 0;
  let guards = false;
  let doubtful = false;
  let border: Buffer = Buffer.alloc(0);
  const doubts = [
    "otaal",
    "otalen",
    "OTAAL",
    "OTALEN",
    ...["", '""', " "].flatMap((cell) => [`\n${cell}${delimiter}`]),
  ].map((sign) => Buffer.from(sign));
  let zeroAt: number | undefined;
  for await (const chunk of createReadStream(path, { highWaterMark: blockSize })) {
    const block = chunk as Buffer;
    hash.update(block);
    if (zeroAt === undefined && block.includes(0)) zeroAt = bytes + block.indexOf(0);
    guards ||= block.includes(guard);
    doubtful ||= doubts.some(
      (sign) => block.includes(sign) || Buffer.concat([border, block.subarray(0, 16)]).includes(sign),
    );
    border = block.subarray(-16);
    encoding.add(block);
    records.add(block);
    bytes += block.length;
    progress(bytes);
  }
  records.end();
  return {
    hash: hash.digest("hex"),
    bytes,
    records: records.records,
    plain: records.blank === 0 && records.quotedBreaks === 0,
    ...encoding.end(),
    zeroAt,
    guards,
    doubtful,
    blank: records.blank,
    blankLines: records.blankLines,
    mixedEnds: records.loneReturn || (records.crlf > 0 && records.lf > 0),
    openQuote: records.inQuote,
    strayQuote: records.strayQuote,
    delimiters: records.delimiters,
  };
}

/** The line (from 1) on which each of these records starts; record 0 is the first that is not blank. */
export async function linesOf(path: string, wanted: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const left = new Set(wanted);
  const lines = new Map<number, number>();
  const counter = new RecordCounter((record, line) => {
    if (left.delete(record)) lines.set(record, line);
  });
  for await (const chunk of createReadStream(path, { highWaterMark: blockSize })) {
    counter.add(chunk as Buffer);
    if (left.size === 0) break;
  }
  counter.end();
  return lines;
}

/** The line (from 1) that this byte stands on. */
export async function lineAt(path: string, offset: number): Promise<number> {
  if (offset === 0) return 1;
  let line = 1;
  for await (const chunk of createReadStream(path, { end: offset - 1, highWaterMark: blockSize })) {
    line += countBytes(chunk as Buffer, LF);
  }
  return line;
}

const blockSize = 1 << 20;
const guard = Buffer.from('="');
const blankLine = Buffer.from("\n\n");
const LF = 10;
const CR = 13;
const QUOTE = 34;
const SPACE = 32;

/** Counts records by their line breaks. Blocks without quotes take a road that is four times as fast. */
class RecordCounter {
  records = 0;
  blank = 0;
  readonly blankLines: number[] = [];
  quotedBreaks = 0;
  crlf = 0;
  lf = 0;
  loneReturn = false;
  inQuote = false;
  strayQuote = false;
  delimiters = 0;
  /** The byte before; -1 at the start. */
  #before = -1;
  #content = false;
  #afterReturn = false;
  #line = 1;
  #start = 1;
  readonly #onRecord: ((record: number, line: number) => void) | undefined;
  readonly #delimiter: number;

  constructor(onRecord?: (record: number, line: number) => void, delimiter = 0) {
    this.#onRecord = onRecord;
    this.#delimiter = delimiter;
  }

  add(block: Buffer): void {
    if (this.inQuote || this.#afterReturn || block.includes(QUOTE)) this.#addBytes(block);
    else if (this.#onRecord !== undefined || block.includes(CR) || this.#hasBlank(block))
      this.#addLines(block);
    else this.#addPlain(block);
    this.#before = block.at(-1) ?? -1;
  }

  end(): void {
    if (this.#afterReturn) this.#lone();
    if (this.#content) this.#record();
  }

  #hasBlank(block: Buffer): boolean {
    return (block[0] === LF && !this.#content) || block.includes(blankLine);
  }

  /** Lines that end in one way and are never blank: every one is a record. */
  #addPlain(block: Uint8Array): void {
    const lines = countBytes(block, LF);
    this.delimiters += countBytes(block, this.#delimiter);
    this.records += lines;
    this.lf += lines;
    this.#line += lines;
    if (lines > 0) this.#start = this.#line;
    this.#content = block.length > 0 ? block[block.length - 1] !== LF : this.#content;
  }

  #addLines(block: Buffer): void {
    this.delimiters += countBytes(block, this.#delimiter);
    let from = 0;
    let returns = 0;
    for (let at = block.indexOf(LF); at >= 0; at = block.indexOf(LF, from)) {
      const returned = at > from && block[at - 1] === CR;
      if (returned) returns++;
      this.#content ||= at - (returned ? 1 : 0) > from;
      this.#afterReturn = returned;
      this.#lineBreak();
      from = at + 1;
    }
    if (block.length > from) {
      this.#afterReturn = block[block.length - 1] === CR;
      if (this.#afterReturn) returns++;
      this.#content ||= block.length - (this.#afterReturn ? 1 : 0) > from;
    }
    if (block.includes(CR) && countBytes(block, CR) !== returns) this.loneReturn = true;
  }

  #addBytes(block: Uint8Array): void {
    for (let index = 0; index < block.length; index++) {
      const byte = block[index] as number;
      if (byte === this.#delimiter && !this.inQuote) this.delimiters++;
      if (byte > QUOTE) {
        this.#content = true;
        if (this.#afterReturn) this.#lone();
      } else if (byte === LF) {
        this.#lineBreak();
      } else if (byte === CR) {
        if (this.#afterReturn) this.#lone();
        this.#afterReturn = true;
      } else {
        if (this.#afterReturn) this.#lone();
        this.#content = true;
        if (byte === QUOTE) this.#quote(index === 0 ? this.#before : (block[index - 1] as number));
      }
    }
  }

  /** A quote opens a cell at its start, or stands in a quoted cell as one of two. */
  #quote(before: number): void {
    if (!this.inQuote && before !== QUOTE && before > SPACE && before !== this.#delimiter)
      this.strayQuote = true;
    this.inQuote = !this.inQuote;
  }

  #lineBreak(): void {
    const returned = this.#afterReturn;
    this.#afterReturn = false;
    this.#line++;
    if (this.inQuote) {
      this.quotedBreaks++;
      return;
    }
    if (returned) this.crlf++;
    else this.lf++;
    if (this.#content) this.#record();
    else this.#blankLine();
    this.#start = this.#line;
  }

  #blankLine(): void {
    this.blank++;
    if (this.blankLines.length < placesKept) this.blankLines.push(this.#line - 1);
  }

  #record(): void {
    this.#onRecord?.(this.records, this.#start);
    this.records++;
    this.#content = false;
  }

  #lone(): void {
    this.#afterReturn = false;
    if (!this.inQuote) this.loneReturn = true;
  }
}
