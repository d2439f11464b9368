import { keyOf } from "./chart-key.ts";
import { textWidth, wrapText } from "./chart-style.ts";
import { drawChart } from "./charts.ts";
import type { Chart } from "./document.ts";
import { tokens } from "./page-style.ts";
import { nl, type Texts } from "./texts/nl.ts";

export interface ChartFile {
  readonly chart: Chart;
  readonly caption: string;
  readonly description: string;
  /** Under the drawing: notes, and where it comes from. */
  readonly lines: readonly string[];
}

const [width, margin] = [760, 20];
const letters = { title: 17, key: 13.5, line: 12.5 };

/** A chart as an SVG file that stands by itself in a document: with its title and source, in light colours. */
export function chartFile({ chart, caption, description, lines }: ChartFile, texts: Texts = nl): string {
  const [wide = ""] = drawChart(chart, "", texts);
  const [, drawn = "0", high = "0"] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(wide) ?? [];
  const title = textLines(caption, letters.title, margin + letters.title, 'font-weight="700"');
  const key = keyLine(chart, title.end + 8);
  const drawing = wide.replace(
    /^<svg[^>]*>/,
    `<svg x="${margin}" y="${key.end + 10}" width="${drawn}" height="${high}" viewBox="0 0 ${drawn} ${high}" text-anchor="middle" overflow="visible">`,
  );
  let at = key.end + 10 + Number(high) + 26;
  const below = lines.map((line) => {
    const written = textLines(line, letters.line, at, `fill="${tokens.light["ink-soft"]}"`);
    at = written.end + letters.line * 1.5;
    return written.text;
  });
  const height = Math.ceil(at + margin - letters.line * 1.5);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="'Source Sans 3','Segoe UI',system-ui,'Helvetica Neue',Arial,sans-serif" fill="${tokens.light.ink}">`;
  const names = `<title id="t">${escaped(caption)}</title><desc id="d">${escaped(description)}</desc>`;
  const paper = `<rect width="${width}" height="${height}" fill="${tokens.light.paper}"/>`;
  return `${head}${names}${paper}${title.text}${key.text}${painted(drawing)}${below.join("")}</svg>\n`;
}

/** A text over the width of the drawing; `end` is the foot of its last line. */
function textLines(text: string, font: number, from: number, look: string) {
  const parts = wrapText(text, width - 2 * margin, font * 0.95);
  const step = font * 1.3;
  const written = parts.map(
    (part, i) =>
      `<text x="${margin}" y="${from + i * step}" font-size="${font}" ${look}>${escaped(part)}</text>`,
  );
  return { text: written.join(""), end: from + (parts.length - 1) * step };
}

/** Which mark is whose, where the page says it beside the drawing. */
function keyLine(chart: Chart, from: number) {
  let x = margin;
  const parts = keyOf(chart).map(({ shape, role, label }) => {
    const colour = `var(--mark-${role})`;
    const form =
      shape === "bar" || shape === "tick"
        ? `<rect x="${x + (shape === "bar" ? 0 : 8)}" y="${from + 4}" width="${shape === "bar" ? 20 : 3}" height="12" fill="${colour}"/>`
        : `<circle cx="${x + 10}" cy="${from + 10}" r="5" fill="${colour}"/>`;
    const text = `<text x="${x + 27}" y="${from + 15}" font-size="${letters.key}">${escaped(label)}</text>`;
    x += Math.round(27 + textWidth(label, letters.key) + 24);
    return painted(form + text);
  });
  return { text: parts.join(""), end: parts.length === 0 ? from - 8 : from + 18 };
}

function painted(svg: string): string {
  const colours: Readonly<Record<string, string>> = tokens.light;
  return svg.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => colours[name] ?? tokens.light.ink);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
