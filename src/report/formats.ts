import { AppError } from "../errors.ts";
import type { ReportOptions } from "./build.ts";
import type { ReportDocument } from "./document.ts";
import type { Published } from "./figures.ts";

/** Makes the content of one file; the same bytes for the same document, release and options. */
export type Render = (document: ReportDocument) => Promise<Uint8Array>;

/** A kind of file that a report can be made as. */
export interface Format {
  /** The ending of the name of a file, without its dot. */
  readonly ending: string;
  /** What a reader chooses it for, in Dutch. */
  readonly what: string;
  /** Loads what the format needs, once for many documents of one release. Each thread opens its own. */
  readonly open: (release: Published, options: ReportOptions) => Promise<Render>;
}

/** Every kind of file, by its name on the command line. One more is one more entry here. */
const table = {
  html: {
    ending: "html",
    what: "een pagina die op zichzelf staat",
    open: async () => {
      const { renderHtml } = await import("./render-html.ts");
      return async (document) => Buffer.from(await renderHtml(document));
    },
  },
  pdf: {
    ending: "pdf",
    what: "om te printen of door te sturen, toegankelijk (PDF/UA-1)",
    open: async (release) => {
      const { PdfRenderer } = await import("./render-pdf.ts");
      const renderer = await PdfRenderer.create();
      return async (document) => renderer.render(document, release);
    },
  },
  xlsx: {
    ending: "xlsx",
    what: "een werkmap met elke tabel op een eigen blad",
    open: async () => (await import("./workbook.ts")).renderWorkbook,
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof table;

export const formats: Readonly<Record<FormatName, Format>> = table;

export const formatNames = Object.keys(formats) as readonly FormatName[];

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/**
 * The formats of a list such as `html,xlsx`, in the order of the table and each once.
 * @throws AppError USAGE with the known names.
 */
export function parseFormats(list: string): readonly FormatName[] {
  const asked = list.split(",").map((name) => name.trim().toLowerCase());
  if (!asked.every(isFormat)) {
    throw new AppError(
      "USAGE",
      `Kies bij --format uit: ${formatNames.join(", ")}. Zet een komma tussen meer formaten.`,
    );
  }
  return formatNames.filter((name) => asked.includes(name));
}
