/** One record of a text file. */
export interface Rec {
  readonly cells: readonly string[];
  /** The line on which it starts, from 1. */
  readonly line: number;
  /** Why it could not be read; its cells are empty then. */
  readonly fault?: "quote" | "long";
  /** The line of the fault. */
  readonly at?: number;
  /** True when a cell was written as ="00123", which Excel reads as text. */
  readonly guarded?: boolean;
}

/** How the cells of a text file are told apart. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: '"' | "'";
  readonly escaper: '"' | "'" | "\\";
}

/** The longest record that is read: no row of people is that long, and an open quote ends somewhere. */
export const longestRecord = 1 << 20;

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

/**
 * Splits text into records as it comes. It knows what spreadsheets write beyond RFC 4180: lone carriage returns,
 * ="00123", blanks before a quote, backslash before a quote. A quote in the middle of a cell is a fault: it
 * may have lost its delimiter. After a record that cannot be read it goes on at
 * the next line, so that one fault does not hide the others. Written here, since line numbers must be those of
 * the delivered file: csv-parse counts a CRLF between quotes as two lines and stops at an open quote.
 */
export class RecordReader {
  readonly #dialect: Dialect;
  readonly #delimiter: number;
  readonly #quote: number;
  #text = "";
  #at = 0;
  #line = 1;
  #skipping = false;
  #afterReturn = false;

  constructor(dialect: Dialect, line = 1) {
    this.#dialect = dialect;
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote.charCodeAt(0);
    this.#line = line;
  }

  /** The records that are whole after this text; blank lines come as records without cells. */
  *push(text: string, last = false): Generator<Rec> {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    for (;;) {
      if (this.#skipping && !this.#skipLine(last)) break;
      this.#skipFeed();
      if (this.#at >= this.#text.length) break;
      const record = this.#record(last);
      if (record === undefined) break;
      yield record;
    }
    if (last) this.#at = this.#text.length;
  }

  /** A line feed right after a carriage return that ended the text before it. */
  #skipFeed(): void {
    if (this.#afterReturn && this.#at < this.#text.length) {
      if (this.#text.charCodeAt(this.#at) === LF) this.#at++;
      this.#afterReturn = false;
    }
  }

  #record(last: boolean): Rec | undefined {
    const cells: string[] = [];
    const line = this.#line;
    let guarded = false;
    let at = this.#at;
    let breaks = 0;
    for (;;) {
      const cell = this.#cell(at, last);
      if (cell === "more") return this.#tooLong(line, breaks);
      if (cell === "quote") return this.#fault("quote", line, line + breaks);
      guarded ||= cell.guarded;
      breaks += cell.breaks;
      cells.push(cell.text);
      const next = this.#text.charCodeAt(cell.end);
      if (next === this.#delimiter) {
        at = cell.end + 1;
        continue;
      }
      if (cell.end >= this.#text.length && !last) return this.#tooLong(line, breaks);
      this.#close(cell.end, breaks);
      const blank = cells.length === 1 && cells[0] === "" && !cell.quoted;
      return { cells: blank ? [] : cells, line, ...(guarded ? { guarded } : {}) };
    }
  }

  /** Steps over the line break at `end`. */
  #close(end: number, breaks: number): void {
    this.#at = end + 1;
    this.#line += breaks + 1;
    if (this.#text.charCodeAt(end) === CR) {
      this.#afterReturn = true;
      this.#skipFeed();
    }
  }

  #cell(start: number, last: boolean): Cell | "more" | "quote" {
    const text = this.#text;
    let at = start;
    while (text.charCodeAt(at) === SPACE) at++;
    const first = text.charCodeAt(at);
    if (first === this.#quote) return this.#quoted(at, last);
    if (first === 61 && text.charCodeAt(at + 1) === 34) {
      const guard = this.#quoted(at + 1, last);
      if (guard !== "quote") return guard === "more" ? guard : { ...guard, guarded: true };
    }
    at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === LF || code === CR) break;
      if (code === QUOTE && this.#quote === QUOTE) return "quote";
    }
    return { text: text.slice(start, at), end: at, breaks: 0, quoted: false, guarded: false };
  }

  /** A cell between quotes; `open` is the place of the first. */
  #quoted(open: number, last: boolean): Cell | "more" | "quote" {
    const text = this.#text;
    const { quote, escaper } = this.#dialect;
    let escaped = false;
    let at = open + 1;
    for (;;) {
      at = text.indexOf(quote, at);
      if (at < 0) return last ? "quote" : "more";
      if (escaper === "\\" && isEscaped(text, open, at)) {
        escaped = true;
        at++;
        continue;
      }
      if (at + 1 >= text.length && !last) return "more";
      if (escaper !== "\\" && text[at + 1] === quote) {
        escaped = true;
        at += 2;
        continue;
      }
      break;
    }
    let end = at + 1;
    while (text.charCodeAt(end) === SPACE) end++;
    if (end >= text.length && !last) return "more";
    const next = text.charCodeAt(end);
    if (end < text.length && next !== this.#delimiter && next !== LF && next !== CR) return "quote";
    const inside = text.slice(open + 1, at);
    return {
      text: escaped ? this.#unescape(inside) : inside,
      end,
      breaks: breaksIn(inside),
      quoted: true,
      guarded: false,
    };
  }

  #unescape(text: string): string {
    const { quote, escaper } = this.#dialect;
    return escaper === "\\"
      ? text.replaceAll(quote === '"' ? /\\(["\\])/g : /\\(['\\])/g, "$1")
      : text.replaceAll(quote + quote, quote);
  }

  #tooLong(line: number, breaks: number): Rec | undefined {
    if (this.#text.length - this.#at <= longestRecord) return undefined;
    const open = this.#openQuote();
    return this.#fault(open ? "quote" : "long", line, line + breaks);
  }

  /** True when the record that is too long waits for a quote to close. */
  #openQuote(): boolean {
    const end = /[\r\n]/.exec(this.#text.slice(this.#at, this.#at + longestRecord));
    return end !== null;
  }

  #fault(fault: "quote" | "long", line: number, at: number): Rec {
    this.#skipping = true;
    return { cells: [], line, fault, at };
  }

  /** Goes on after the first line break; false when that is not there yet. */
  #skipLine(last: boolean): boolean {
    const rest = /[\r\n]/g;
    rest.lastIndex = this.#at;
    const found = rest.exec(this.#text);
    if (found === null) {
      this.#at = this.#text.length;
      if (last) this.#skipping = false;
      return last;
    }
    this.#skipping = false;
    this.#close(found.index, 0);
    return true;
  }
}

interface Cell {
  readonly text: string;
  /** Place of what comes after the cell. */
  readonly end: number;
  /** Line breaks inside. */
  readonly breaks: number;
  readonly quoted: boolean;
  readonly guarded: boolean;
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1)) {
    if (text.charCodeAt(at + 1) !== LF) count++;
  }
  return count;
}

function isEscaped(text: string, open: number, at: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes > open && text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}
