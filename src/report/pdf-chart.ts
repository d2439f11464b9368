import type { Tokens } from "./page-style.ts";
import { family } from "./pdf-fonts.ts";
import type { PdfText } from "./pdf-text.ts";

/** The width of a chart that takes the whole column, in its own units. */
const columnWidth = 720;

export interface PdfChart {
  readonly svg: string;
  /** Part of the column that it takes, so that the letters of all charts are as large. */
  readonly width: number;
}

/** A drawing for the page, as one that stands alone: colours for the variables of the page, and the font by name. */
export function printChart(svg: string, colours: Tokens, text: PdfText): PdfChart {
  const box = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) /.exec(svg)?.[1];
  if (box === undefined) throw new Error("chart has no viewBox");
  const painted = svg
    .replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => colourOf(name, colours))
    .replaceAll("currentColor", colours.ink);
  const rooted = painted.replace(/^<svg /, `<svg font-family="${family}" fill="${colours.ink}" `);
  return { svg: text.svg(rooted), width: Math.min(1, Number(box) / columnWidth) };
}

function colourOf(name: string, colours: Tokens): string {
  const colour = (colours as Readonly<Record<string, string>>)[name];
  if (colour === undefined) throw new Error(`chart asks for the colour ${name}, which no theme has`);
  return colour;
}
