import type { Tokens } from "./page-style.ts";
import { family } from "./pdf-fonts.ts";
import type { PdfText } from "./pdf-text.ts";

/** The width of a chart that takes the whole column, in its own units. */
const columnWidth = 720;

export interface PdfChart {
  readonly svg: string;
  /** Part of the column that it takes, so that the letters of all charts are as large. */
  readonly width: number;
  /** Its height, as a part of its width. */
  readonly height: number;
}

/** A drawing for the page, as one that stands alone: colours for the variables of the page, and the font by name. */
export function printChart(svg: string, colours: Tokens, text: PdfText): PdfChart {
  const [, width, height] = (/viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  if (width === undefined || height === undefined) throw new Error("chart has no viewBox");
  const painted = withoutHalo(unsaid(svg))
    .replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => colourOf(name, colours))
    .replaceAll("currentColor", colours.ink);
  const rooted = painted.replace(/^<svg /, `<svg font-family="${family}" fill="${colours.ink}" `);
  return { svg: text.svg(rooted), width: Math.min(1, width / columnWidth), height: height / width };
}

/** On paper nobody points: without what a chart says to who does. */
function unsaid(svg: string): string {
  return svg
    .replaceAll(/<g[^>]* pointer-events="(?:all|stroke)"[^>]*>.*?<\/g>/gs, "")
    .replaceAll(/<title>[^<]*<\/title>/g, "");
}

/**
 * A border of paper around letters is drawn letter by letter in a PDF, over the letter before it; and it is a sixth
 * of all work. What is a patch of paper by itself, under a name that is drawn after it, stays.
 */
function withoutHalo(svg: string): string {
  return svg.replaceAll(/<[^>]* paint-order="stroke"[^>]*>/g, (tag) =>
    tag.includes('fill="var(--paper)"')
      ? tag
      : tag.replaceAll(/ (?:stroke|stroke-width|stroke-linejoin|paint-order)="[^"]*"/g, ""),
  );
}

function colourOf(name: string, colours: Tokens): string {
  const colour = (colours as Readonly<Record<string, string>>)[name];
  if (colour === undefined) throw new Error(`chart asks for the colour ${name}, which no theme has`);
  return colour;
}
