import { join } from "node:path";
import { projectRoot } from "../config.ts";
import { AppError } from "../errors.ts";
import type { ReportDocument } from "./document.ts";
import type { Published } from "./figures.ts";
import { pdfContent } from "./pdf-content.ts";
import { type PdfFonts, readPdfFonts } from "./pdf-fonts.ts";
import { PdfText } from "./pdf-text.ts";
import { ownTheme, type Theme } from "./theme.ts";

type Typst = typeof import("@myriaddreamin/typst-ts-node-compiler");
type NodeCompiler = ReturnType<Typst["NodeCompiler"]["create"]>;

/** What the compiler remembers of other documents is thrown away after so many documents. */
const keptFor = 3;

/**
 * Makes PDFs with one compiler, which keeps the fonts and the template between documents. Not for use by two at the
 * same time: it works synchronously, so each thread has its own.
 */
export class PdfRenderer {
  readonly #compiler: NodeCompiler;
  readonly #text: PdfText;
  readonly #folder: string;

  private constructor(compiler: NodeCompiler, fonts: PdfFonts, folder: string) {
    this.#compiler = compiler;
    this.#text = new PdfText(fonts);
    this.#folder = folder;
  }

  /** @throws AppError FONT_MISSING; PDF_UNAVAILABLE where the compiler has no build for this machine. */
  static async create(fonts: PdfFonts = readPdfFonts()): Promise<PdfRenderer> {
    const { NodeCompiler } = await loadTypst();
    const folder = join(projectRoot(), "src", "report", "typst");
    const compiler = NodeCompiler.create({
      workspace: folder,
      fontArgs: [{ fontBlobs: Object.values(fonts) }],
    });
    return new PdfRenderer(compiler, fonts, folder);
  }

  /**
   * A filled report as PDF/UA-1: the same bytes for the same report, release and theme. Its date is that of the
   * release.
   */
  render(
    document: ReportDocument,
    release: Published,
    theme: Theme = document.theme ?? ownTheme,
  ): Uint8Array {
    const content = pdfContent(document, release, theme, this.#text);
    this.#compiler.mapShadow(join(this.#folder, "data.json"), Buffer.from(JSON.stringify(content)));
    if (theme.logo !== undefined) {
      this.#compiler.mapShadow(join(this.#folder, "logo"), Buffer.from(theme.logo.base64, "base64"));
    }
    try {
      return this.#compile(release);
    } finally {
      this.#compiler.resetShadow();
      this.#compiler.evictCache(keptFor);
    }
  }

  #compile({ manifest }: Published): Uint8Array {
    const compiled = this.#compiler.compile({ mainFilePath: join(this.#folder, "report.typ") });
    const complaints = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    if (compiled.result === null || complaints.length > 0) {
      throw new Error(`Typst refuses the page: ${JSON.stringify(complaints)}`);
    }
    return this.#compiler.pdf(compiled.result, {
      pdfStandard: "ua-1",
      creationTimestamp: Math.floor(Date.parse(manifest.gemaakt) / 1000),
    });
  }
}

/** The compiler is native code: loaded when a PDF is asked for, and absent on a machine it was not built for. */
async function loadTypst(): Promise<Typst> {
  try {
    return await import("@myriaddreamin/typst-ts-node-compiler");
  } catch (error) {
    throw new AppError(
      "PDF_UNAVAILABLE",
      `Het onderdeel dat PDF's maakt (@myriaddreamin/typst-ts-node-compiler) ontbreekt voor deze machine: ${process.platform} ${process.arch}. Haal het op met npm install, of kies --format html.`,
      [],
      error,
    );
  }
}
