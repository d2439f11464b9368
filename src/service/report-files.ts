import { writeFile } from "node:fs/promises";
import { AppError } from "../errors.ts";
import { ReportThread } from "../report/batch.ts";
import type { ReportOptions } from "../report/build.ts";
import type { FormatName } from "../report/formats.ts";
import type { Language } from "../report/language.ts";
import type { Selection } from "../report/selection.ts";

export interface ReportFileRequest {
  /** Folder of the release. */
  readonly release: string;
  readonly report: string;
  readonly selection: Selection;
  readonly format: FormatName;
  readonly language: Language;
}

/** Who would come after so many is refused: waiting longer than a minute helps nobody. */
const longestQueue = 40;

/** Threads that may be left behind at work before no report is begun. */
const mostLeft = 2;

/** How long one report may take, in milliseconds; a PDF of the longest takes a tenth of it. */
export const longestJob = 60_000;

/**
 * Makes reports as files in a thread of its own, one at a time, so that the event loop goes on answering. The
 * thread is for one release; a newer one gets a new thread.
 */
export class ReportFiles {
  readonly #root: string;
  readonly #options: ReportOptions;
  readonly #longest: number;
  #thread: { readonly release: string; readonly lane: ReportThread } | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** Threads that went on too long with a report that nobody waits for any more. */
  readonly #left = new Set<Promise<void>>();

  /** @param root the folder that holds reports/; `longest` as `longestJob`. */
  constructor(root: string, options: ReportOptions, longest = longestJob) {
    this.#root = root;
    this.#options = options;
    this.#longest = longest;
  }

  /** Whether one more would wait too long. */
  get isBusy(): boolean {
    return this.#waiting >= longestQueue || this.#left.size >= mostLeft;
  }

  /**
   * Writes one report to `path`.
   * @throws AppError PDF_UNAVAILABLE when PDFs cannot be made here; Error when the report could not be made.
   */
  async write(request: ReportFileRequest, path: string): Promise<void> {
    this.#waiting += 1;
    const turn = this.#queue.then(() => this.#make(request));
    this.#queue = turn.catch(() => undefined);
    try {
      await writeFile(path, await turn);
    } finally {
      this.#waiting -= 1;
    }
  }

  async close(): Promise<void> {
    await this.#queue;
    await Promise.all(this.#left);
    await this.#thread?.lane.close();
    this.#thread = undefined;
  }

  async #make({ release, report, selection, format, language }: ReportFileRequest): Promise<Uint8Array> {
    if (this.#thread !== undefined && this.#thread.release !== release) {
      await this.#thread.lane.close();
      this.#thread = undefined;
    }
    this.#thread ??= {
      release,
      lane: new ReportThread({ release, root: this.#root, options: this.#options }),
    };
    const { lane } = this.#thread;
    const making = lane.make({ report, selection, formats: [format], language });
    const [made] = await this.#inTime(making, lane);
    if (made?.content !== undefined) return made.content;
    const { code = "", message = "nothing was made" } = made?.failure ?? {};
    if (code === "PDF_UNAVAILABLE") throw new AppError("PDF_UNAVAILABLE", message);
    throw new Error(message);
  }

  /**
   * What a thread makes, unless it takes too long. Then the next report gets another thread: one at work cannot be
   * ended, for the engine in it would take the whole process along. It is closed when it is done.
   */
  async #inTime<T>(making: Promise<T>, lane: ReportThread): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.#longest);
    });
    const made = await Promise.race([making, late]).finally(() => clearTimeout(timer));
    if (made !== undefined) return made;
    this.#thread = undefined;
    const left = making.then(
      () => lane.close(),
      () => lane.close(),
    );
    this.#left.add(left);
    void left.finally(() => this.#left.delete(left));
    throw new Error("a report took too long");
  }
}
