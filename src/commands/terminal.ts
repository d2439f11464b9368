import type { Writable } from "node:stream";
import cliProgress from "cli-progress";
import { AppError } from "../errors.ts";
import { type Progress, silent } from "../progress.ts";
import { Pace } from "./pace.ts";

/**
 * Where a command speaks: tables and a progress bar on a terminal, JSON lines into a pipe. Results go to
 * stdout; progress and errors to stderr, so that a pipe holds nothing but the result.
 */
export class Terminal {
  readonly #out: Writable;
  readonly #error: Writable & { readonly isTTY?: boolean };
  readonly interactive: boolean;

  constructor(
    out: Writable & { readonly isTTY?: boolean },
    error: Writable & { readonly isTTY?: boolean },
    interactive = out.isTTY === true,
  ) {
    this.#out = out;
    this.#error = error;
    this.interactive = interactive;
  }

  /**
   * The same place, speaking as --format says; as it is without one.
   * @throws AppError USAGE for another format than text and json.
   */
  as(format: string | boolean | undefined): Terminal {
    if (format === undefined) return this;
    if (format === "text" || format === "json")
      return new Terminal(this.#out, this.#error, format === "text");
    throw new AppError("USAGE", "De optie --format kent hier text en json.");
  }

  /** A line of text for a person; nothing in a pipe. */
  say(text = ""): void {
    if (this.interactive) this.#out.write(`${text}\n`);
  }

  /** A result: the text on a terminal, the same facts as one JSON line in a pipe. */
  result(text: string, facts: Readonly<Record<string, unknown>>): void {
    this.#out.write(this.interactive ? `${text}\n` : `${JSON.stringify(facts)}\n`);
  }

  /** A list as the result: its text on a terminal, a JSON line for every item in a pipe. */
  list(items: readonly unknown[], text: () => string): void {
    if (this.interactive) this.raw(`${text()}\n`);
    else this.raw(items.map((item) => `${JSON.stringify(item)}\n`).join(""));
  }

  /** Text that is the result itself, such as a CSV or a report on the terminal. */
  raw(text: string): void {
    this.#out.write(text);
  }

  complain(text: string): void {
    this.#error.write(`${text}\n`);
  }

  /** Shows the progress of `work` on a terminal: a bar, what is done, the rate and the time left. Nothing in a pipe. */
  async progress<T>(work: (progress: Progress) => Promise<T>): Promise<T> {
    if (this.#error.isTTY !== true) return work(silent);
    const bar = new cliProgress.SingleBar({
      stream: this.#error as NodeJS.WritableStream,
      format: "{bar} {percentage} % | {label}{facts} | {duration_formatted}",
      barCompleteChar: "█",
      barIncompleteChar: "░",
      barsize: 24,
      hideCursor: true,
      clearOnComplete: true,
      linewrap: false,
    });
    bar.start(1, 0, { label: "", facts: "" });
    const pace = new Pace(() => performance.now());
    try {
      return await work((label, done = 0, total = 1, counted = {}) => {
        bar.setTotal(Math.max(total, 1));
        bar.update(Math.min(done, total), { label, facts: pace.facts(done, total, counted) });
      });
    } finally {
      bar.stop();
    }
  }
}

/** Rows as a table with aligned columns; numbers to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell.toLocaleString("nl-NL") : cell)),
  );
  const widths = head.map((title, index) =>
    Math.max(title.length, ...cells.map((row) => (row[index] ?? "").length)),
  );
  const line = (row: readonly string[], source?: readonly (string | number)[]) =>
    row
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return typeof source?.[index] === "number" ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return [
    line(head),
    widths.map((width) => "─".repeat(width)).join("  "),
    ...cells.map((row, index) => line(row, rows[index])),
  ].join("\n");
}
