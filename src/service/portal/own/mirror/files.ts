import { projectRoot } from "../../../../config.ts";
import { AppError } from "../../../../errors.ts";
import { ReportThread } from "../../../../report/batch.ts";
import type { ReportOptions } from "../../../../report/build.ts";
import type { FormatName } from "../../../../report/formats.ts";

/** Who would come after so many is refused. */
const longestQueue = 8;

/**
 * Makes the report of one employer as a file, in memory: nothing of it is written down, and the thread that knew the
 * figures ends with it. One at a time, beside the event loop.
 */
export class OwnFiles {
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  get isBusy(): boolean {
    return this.#waiting >= longestQueue;
  }

  /**
   * @param release folder of the release.
   * @throws AppError PDF_UNAVAILABLE when PDFs cannot be made here; Error when the report could not be made.
   */
  async make(
    release: string,
    report: string,
    format: FormatName,
    options: ReportOptions,
  ): Promise<Uint8Array> {
    this.#waiting += 1;
    const turn = this.#queue.then(() => makeAlone(release, report, format, options));
    this.#queue = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }
}

async function makeAlone(
  release: string,
  report: string,
  format: FormatName,
  options: ReportOptions,
): Promise<Uint8Array> {
  const thread = new ReportThread({ release, root: projectRoot(), options });
  try {
    const [made] = await thread.make({ report, selection: {}, formats: [format] });
    if (made?.content !== undefined) return made.content;
    const { code = "", message = "nothing was made" } = made?.failure ?? {};
    if (code === "PDF_UNAVAILABLE") throw new AppError("PDF_UNAVAILABLE", message);
    throw new Error(message);
  } finally {
    await thread.close();
  }
}
