import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AppError, type Problem } from "../errors.ts";

/**
 * The fonts of a PDF, each from its own package, so that a page is the same on every machine. Every weight that a
 * page or a chart asks for is here: for another one the compiler would take a font of the machine.
 */
const files = {
  regular: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  italic: "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  semibold: "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  bold: "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  /** Signs and scripts that the first lacks. */
  signs: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
} as const;

export type PdfFonts = Readonly<Record<keyof typeof files, Buffer>>;

export const family = "Source Sans 3";
export const signFamily = "DejaVu Sans";

/**
 * Reads all fonts.
 * @throws AppError FONT_MISSING with every file that is not there.
 */
export function readPdfFonts(
  resolve: (file: string) => string = createRequire(import.meta.url).resolve,
): PdfFonts {
  const problems: Problem[] = [];
  const fonts = Object.entries(files).map(([name, file]) => {
    try {
      return [name, readFileSync(resolve(file))] as const;
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      problems.push({ file, message: "dit lettertype ontbreekt" });
      return [name, Buffer.alloc(0)] as const;
    }
  });
  if (problems.length > 0) {
    throw new AppError(
      "FONT_MISSING",
      "Zonder deze lettertypen is er geen PDF te maken. Haal ze op met: npm ci",
      problems,
    );
  }
  return Object.fromEntries(fonts) as Record<keyof typeof files, Buffer>;
}
