import { type Coverage, coverageOf } from "./font-coverage.ts";
import { type PdfFonts, signFamily } from "./pdf-fonts.ts";

/** Latin letters, digits and the punctuation of our own sentences: in every font, and nearly all text there is. */
const ordinary =
  /^[\n -~\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2026\u20ac\u2212\u202f\u00d7]*$/;

/** Says nothing on its own: selects a form or joins signs. A font without it draws a box. */
const silent = /^(?:[\p{Cc}\p{Cf}\p{M}])$/u;

/** Makes text that the fonts of a PDF can draw, and keeps which signs need the second font. */
export class PdfText {
  readonly #first: readonly Coverage[];
  readonly #second: Coverage;
  readonly #signs = new Set<string>();

  constructor({ regular, italic, semibold, bold, signs }: PdfFonts) {
    this.#first = [regular, italic, semibold, bold].map(coverageOf);
    this.#second = coverageOf(signs);
  }

  /** Signs met so far that only the second font has, in the order of their code. */
  takeSigns(): string {
    const signs = [...this.#signs].sort().join("");
    this.#signs.clear();
    return signs;
  }

  /** The text in composed letters, with □ for a sign that no font has. */
  drawable(text: string): string {
    return this.#mapped(text, (sign) => {
      this.#signs.add(sign);
      return sign;
    });
  }

  /** The same, with places to break in words that are too long for a line. */
  plain(text: string): string {
    return breakable(this.drawable(text));
  }

  /** The same for the text within an SVG: what needs the second font asks for it by name. */
  svg(xml: string): string {
    if (ordinary.test(xml)) return xml;
    return xml.replaceAll(/>([^<]+)</g, (_, text: string) => {
      const mapped = this.#mapped(
        text,
        (sign) => `<tspan font-family="${signFamily}" font-weight="400" font-style="normal">${sign}</tspan>`,
      );
      return `>${mapped}<`;
    });
  }

  #mapped(text: string, second: (sign: string) => string): string {
    if (ordinary.test(text)) return text;
    return [...text.normalize("NFC")]
      .map((sign) => {
        const code = sign.codePointAt(0) ?? 0;
        if (sign === "\n" || this.#first.every((font) => font.has(code))) return sign;
        if (silent.test(sign)) return "";
        return second(this.#second.has(code) ? sign : "□");
      })
      .join("");
  }
}

/** No syllables to break at: an address or a key breaks after its signs, anything else wherever it must. */
function breakable(text: string): string {
  return text.replaceAll(/\S{26,}/gu, (word) => {
    const signed = word.replaceAll(/([/@._\-=&?])(?=\S)/g, "$1\u200b");
    return signed.replaceAll(/[^\s\u200b]{46,}/gu, (part) => [...part].map(everyTwelfth).join(""));
  });
}

function everyTwelfth(sign: string, index: number): string {
  return index > 0 && index % 12 === 0 ? `\u200b${sign}` : sign;
}
