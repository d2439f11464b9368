/** The only kind of element that a chart is made of. */
export const svgSpace = "http://www.w3.org/2000/svg";

/**
 * The part of the DOM that Plot draws with, and no more: a whole one takes most of the time that a report takes.
 * What is not here fails at once when it is used, so that nothing is drawn otherwise than in a browser.
 */
export class SvgDocument {
  /** As in a page, so that who asks for the kind of document makes elements by their own kind. */
  readonly documentElement = { ownerDocument: this, namespaceURI: "http://www.w3.org/1999/xhtml" };

  createElementNS(space: string, name: string): SvgElement {
    if (space !== svgSpace) throw new Error(`no elements of ${space} in a chart`);
    return new SvgElement(this, name);
  }
}

/** An element of a drawing. Its text is kept as strings among its elements. */
export class SvgElement {
  readonly ownerDocument: SvgDocument;
  readonly localName: string;
  readonly namespaceURI = svgSpace;
  /** In the order in which they were set. */
  readonly attributes = new Map<string, string>();
  readonly content: (SvgElement | string)[] = [];
  parentNode: SvgElement | null = null;

  constructor(ownerDocument: SvgDocument, localName: string) {
    this.ownerDocument = ownerDocument;
    this.localName = localName;
  }

  get children(): SvgElement[] {
    return this.content.filter((one) => typeof one !== "string");
  }

  get textContent(): string {
    return this.content.map((one) => (typeof one === "string" ? one : one.textContent)).join("");
  }

  set textContent(text: unknown) {
    for (const child of this.children) child.parentNode = null;
    this.content.length = 0;
    const own = text === null ? "" : String(text);
    if (own !== "") this.content.push(own);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  append(...nodes: readonly (SvgElement | string)[]): void {
    for (const node of nodes) {
      if (typeof node === "string") this.content.push(node);
      else this.appendChild(node);
    }
  }

  appendChild(child: SvgElement): SvgElement {
    return this.insertBefore(child, null);
  }

  insertBefore(child: SvgElement, next: SvgElement | null): SvgElement {
    child.remove();
    const at = next === null ? this.content.length : this.content.indexOf(next);
    if (at < 0) throw new Error("the element to insert before is not here");
    this.content.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }

  remove(): void {
    const siblings = this.parentNode?.content;
    siblings?.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }

  /** Of two elements under one parent, which is all that is asked for: 4 when the other follows, 2 when not. */
  compareDocumentPosition(other: SvgElement): number {
    const siblings = this.parentNode?.content ?? [];
    if (this.parentNode !== other.parentNode) throw new Error("these elements are not beside each other");
    return siblings.indexOf(this) < siblings.indexOf(other) ? 4 : 2;
  }
}

/** An element as well-formed XML, as the DOM Parsing specification writes it. */
export function toXml(element: SvgElement): string {
  return written(element, ` xmlns="${svgSpace}"`);
}

function written({ localName, attributes, content }: SvgElement, space = ""): string {
  let xml = `<${localName}${space}`;
  for (const [name, value] of attributes) xml += ` ${name}="${escapeValue(value)}"`;
  if (content.length === 0) return `${xml}/>`;
  xml += ">";
  for (const one of content) xml += typeof one === "string" ? escapeText(one) : written(one);
  return `${xml}</${localName}>`;
}

const inText: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const inValue: Readonly<Record<string, string>> = {
  ...inText,
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};

function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll(/[&<>]/g, (sign) => inText[sign] ?? sign) : text;
}

function escapeValue(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replaceAll(/[&<>"\t\n\r]/g, (sign) => inValue[sign] ?? sign) : text;
}
