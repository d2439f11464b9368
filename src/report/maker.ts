import { AppError } from "../errors.ts";
import { buildDocument, type ReportOptions } from "./build.ts";
import type { Report } from "./define.ts";
import type { Published } from "./figures.ts";
import { type Format, type FormatName, formats, type Render } from "./formats.ts";
import type { Language } from "./language.ts";
import { findReport } from "./list.ts";
import type { Selection } from "./selection.ts";
import type { Theme } from "./theme.ts";

/** One report for one choice, in the formats that are asked for. */
export interface Job {
  readonly report: string;
  readonly selection: Selection;
  readonly formats: readonly FormatName[];
  /** The look of this one; that of the options when it is left out. */
  readonly theme?: Theme;
  /** The language of this one; that of the options when it is left out. */
  readonly language?: Language;
}

/** Why a file was not made, said so that it may stand in a file: never a name or a value. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** One file of a job, or why it is not there. */
export type Made = { readonly format: FormatName } & (
  | { readonly content: Uint8Array; readonly failure?: undefined }
  | { readonly failure: Failure; readonly content?: undefined }
);

/** Makes the files of one job, in the order of its formats. Never rejects for a report that cannot be made. */
export type Make = (job: Job) => Promise<readonly Made[]>;

/**
 * Makes reports of one release. The document of a job is built once for all its formats, and a format is opened once
 * for all jobs. What fails is said per file, so that the others are made all the same.
 */
export function makerOf(
  release: Published,
  reports: readonly Report[],
  options: ReportOptions,
  table: Readonly<Record<FormatName, Format>> = formats,
): Make {
  const opened = new Map<FormatName, Promise<Render>>();
  const renderOf = (format: FormatName) => {
    const render = opened.get(format) ?? table[format].open(release, options);
    opened.set(format, render);
    return render;
  };
  return async ({ report, selection, formats: asked, theme, language }) => {
    try {
      const own = {
        ...options,
        ...(theme === undefined ? {} : { theme }),
        ...(language === undefined ? {} : { language }),
      };
      const document = await buildDocument(release, findReport(reports, report), selection, own);
      const made: Made[] = [];
      for (const format of asked) {
        const failed = (error: unknown): Made => ({ format, failure: failureOf(error) });
        made.push(
          await renderOf(format)
            .then(async (render): Promise<Made> => ({ format, content: await render(document) }))
            .catch(failed),
        );
      }
      return made;
    } catch (error) {
      return asked.map((format) => ({ format, failure: failureOf(error) }));
    }
  };
}

/** What is said of an error: an expected one in its own words, any other without its details. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AppError) {
    return { code: error.code, message: `${error.title}. ${error.message}` };
  }
  return {
    code: "INTERNAL",
    message:
      "Er ging iets mis in Regiespiegel zelf. Maak dit ene rapport met --for en --debug, en meld wat er dan staat.",
  };
}
