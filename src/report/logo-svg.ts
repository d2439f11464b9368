import type { Checked, Flaw } from "./logo.ts";
import { attributeFlaw, decoded, styleFlaw } from "./logo-svg-values.ts";

/** What draws, and nothing that loads, runs, moves, repeats itself or asks for a font. */
const drawing = new Set([
  ...["svg", "g", "defs", "title", "desc", "style", "clipPath", "linearGradient", "radialGradient", "stop"],
  ...["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"],
]);

const reasons: Readonly<Record<string, string>> = {
  script: "een script mag niet in een logo",
  text: "zet letters om in vormen (paden); een rapport heeft het lettertype van het logo niet",
  image: "een beeld in een SVG mag niet; bewaar het logo dan als PNG",
  use: "zet kopieën om in vormen (paden)",
};

const most = { elements: 5000, depth: 40 };

const token =
  /<!--(?:(?!--)[\s\S])*-->|<\?([\s\S]*?)\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const attribute = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  readonly name: string;
  readonly clipped: boolean;
}

/** Reads the SVG of a logo part by part, and keeps what is wrong with it. */
class SvgCheck {
  readonly #text: string;
  readonly #flaws: Flaw[] = [];
  readonly #open: Open[] = [];
  #elements = 0;
  #root: ReadonlyMap<string, string> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Checked {
    token.lastIndex = 0;
    for (let at = 0; at < this.#text.length; at = token.lastIndex) {
      const found = token.exec(this.#text);
      if (found === null) return this.#broken(at);
      const [whole, instruction, closed, opened, attributes = "", single] = found;
      if (instruction !== undefined) this.#instruction(instruction, at);
      else if (closed !== undefined) {
        if (this.#open.pop()?.name !== closed) return this.#broken(at);
      } else if (opened !== undefined) {
        if (this.#open.length === 0 && this.#root !== undefined) return this.#broken(at);
        this.#element({ name: opened, attributes, isClosed: single === "/" }, at);
      } else if (!whole.startsWith("<!--")) this.#words(whole, at);
      if (this.#elements > most.elements || this.#open.length > most.depth) {
        return {
          flaws: [{ message: "De SVG heeft te veel onderdelen voor een logo. Vereenvoudig de tekening." }],
        };
      }
    }
    if (this.#root === undefined || this.#open.length > 0) return this.#broken(this.#text.length);
    return this.#result(this.#root);
  }

  #broken(at: number): Checked {
    const rest = this.#text.slice(at, at + 9);
    this.#complain(
      at,
      /^<!doctype/i.test(rest)
        ? "Haal de regel met <!DOCTYPE weg; die verwijst naar buiten."
        : "De SVG is geen geldige XML. Bewaar het logo opnieuw als gewone SVG.",
    );
    return { flaws: this.#flaws };
  }

  #complain(at: number, message: string): void {
    const before = this.#text.slice(0, at).split("\n");
    this.#flaws.push({ message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  }

  #instruction(content: string, at: number): void {
    const encoding = /\bencoding\s*=\s*["']([^"']*)/.exec(content)?.[1] ?? "utf-8";
    if (at === 0 && /^xml\s/.test(content) && /^(utf-8|us-ascii)$/i.test(encoding)) return;
    this.#complain(
      at,
      "Een opdracht aan de lezer (<?…?>) mag niet in een logo; bewaar het logo als gewone SVG in UTF-8.",
    );
  }

  #words(text: string, at: number): void {
    const inside = this.#open.at(-1)?.name;
    if (inside === undefined && text.trim() !== "") this.#complain(at, "Er staat tekst buiten de tekening.");
    if (text.includes("]]>")) this.#broken(at);
    if (decoded(text) === undefined) {
      this.#complain(at, "De SVG gebruikt een eigen afkorting (&…;). Bewaar het logo als gewone SVG.");
    }
    const flaw = inside === "style" ? styleFlaw(text) : undefined;
    if (flaw !== undefined) this.#complain(at, flaw);
  }

  #element(
    element: { readonly name: string; readonly attributes: string; readonly isClosed: boolean },
    at: number,
  ) {
    const { name, isClosed } = element;
    this.#elements++;
    if (!drawing.has(name) || (name === "svg" && this.#root !== undefined)) {
      const reason =
        reasons[name] ??
        "dit onderdeel mag niet in een logo; bewaar het logo als gewone of geoptimaliseerde SVG";
      this.#complain(at, `<${name.slice(0, 40)}>: ${reason}.`);
    }
    const clipped = name === "clipPath" || this.#open.at(-1)?.clipped === true;
    const values = this.#attributes(element, clipped, at);
    if (this.#root === undefined) {
      this.#root = values;
      if (name !== "svg") this.#complain(at, "De SVG moet beginnen met <svg>.");
    }
    if (!isClosed) this.#open.push({ name, clipped });
  }

  #attributes(
    { name, attributes }: { readonly name: string; readonly attributes: string },
    clipped: boolean,
    at: number,
  ): ReadonlyMap<string, string> {
    const values = new Map<string, string>();
    const prefixes = new Set(["xml", "xmlns"]);
    for (const { 1: key = "" } of (attributes + (this.#root?.get("") ?? "")).matchAll(attribute)) {
      if (key.startsWith("xmlns:")) prefixes.add(key.slice(6));
    }
    for (const { 1: key = "", 2: double, 3: single } of attributes.matchAll(attribute)) {
      const flaw = attributeFlaw({ element: name, key, value: double ?? single ?? "", clipped });
      if (flaw !== undefined) this.#complain(at, flaw);
      const [prefix, local] = key.split(":");
      if (values.has(key) || (local !== undefined && !prefixes.has(prefix ?? ""))) this.#broken(at);
      values.set(key, double ?? single ?? "");
    }
    // The declared prefixes of the root hold within it.
    if (this.#root === undefined) values.set("", attributes);
    return values;
  }

  #result(root: ReadonlyMap<string, string>): Checked {
    if (root.get("xmlns") !== "http://www.w3.org/2000/svg") {
      this.#complain(0, 'De SVG noemt haar taal niet: zet xmlns="http://www.w3.org/2000/svg" in <svg>.');
    }
    const size = sizeOf(root);
    if (size === undefined) {
      this.#complain(
        0,
        'De SVG zegt niet goed hoe groot zij is: zet een viewBox in <svg>, zoals viewBox="0 0 200 80", en haal width en height weg.',
      );
    }
    return size === undefined || this.#flaws.length > 0 ? { flaws: this.#flaws.slice(0, 20) } : size;
  }
}

/** Width and height in one unit, as browsers take them: their own when both are lengths, else those of the box. */
function sizeOf(
  root: ReadonlyMap<string, string>,
): { readonly width: number; readonly height: number } | undefined {
  const lengths = ["width", "height"]
    .flatMap((key) => root.get(key) ?? [])
    .map((one) => length.exec(one.trim()));
  if (lengths.some((one) => one === null || !isSize(Number(one[1])))) return undefined;
  const [first, second] = lengths;
  if (first != null && second != null && unitOf(first) === unitOf(second) && first[2] !== "%") {
    return { width: Number(first[1]), height: Number(second[1]) };
  }
  const box = (root.get("viewBox") ?? "")
    .trim()
    .split(/\s*,\s*|\s+/)
    .map(Number);
  const [, , width = 0, height = 0] = box;
  return box.length === 4 && isSize(width) && isSize(height) ? { width, height } : undefined;
}

const unitOf = (found: RegExpExecArray) => found[2] ?? "px";
const length = /^(\d+(?:\.\d*)?|\.\d+)(px|pt|pc|mm|cm|in|em|ex|%)?$/;

function isSize(value: number): boolean {
  return value > 0 && value < 1e6;
}

/**
 * Whether an SVG is well-formed and only draws. Everything is refused that is not known to be harmless: the report
 * is opened from mails, and must load nothing and run nothing.
 */
export function checkSvg(content: Buffer): Checked {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return { flaws: [{ message: "De SVG is geen UTF-8. Bewaar het logo opnieuw als gewone SVG." }] };
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has none of these, not even escaped.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) {
    return {
      flaws: [{ message: "De SVG bevat een teken dat niet mag. Bewaar het logo opnieuw als gewone SVG." }],
    };
  }
  return new SvgCheck(text).run();
}
