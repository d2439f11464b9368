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

/**
 * Makes reports as files in a thread of its own, one at a time, so that the event loop goes on answering. The
 * thread is for one release; a newer one gets a new thread.
 */
export class ReportFiles {
  readonly #root: string;
  readonly #options: ReportOptions;
  #thread: { readonly release: string; readonly lane: ReportThread } | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @param root the folder that holds reports/. */
  constructor(root: string, options: ReportOptions) {
    this.#root = root;
    this.#options = options;
  }

  /** Whether one more would wait too long. */
  get isBusy(): boolean {
    return this.#waiting >= longestQueue;
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
    const [made] = await this.#thread.lane.make({ report, selection, formats: [format], language });
    if (made?.content !== undefined) return made.content;
    const { code = "", message = "nothing was made" } = made?.failure ?? {};
    if (code === "PDF_UNAVAILABLE") throw new AppError("PDF_UNAVAILABLE", message);
    throw new Error(message);
  }
}
