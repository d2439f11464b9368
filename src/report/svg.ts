import { SvgDocument, type SvgElement, toXml } from "./svg-document.ts";

/** The one document in which every chart of this process is drawn. Plot asks for a whole one, and uses a part. */
export const chartDocument = new SvgDocument() as unknown as Document;

/** What Plot says of the whole drawing, that the page says for all. */
const ofThePage = ["width", "height", "fill", "font-family", "font-size"];

/**
 * A chart of Plot as well-formed XML that a screen reader reads as one image, named by the elements of
 * `labelledBy`.
 */
export function serializeChart(
  chart: Element,
  options: { readonly labelledBy: string; readonly className: string },
): string {
  const svg = chart as unknown as SvgElement;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", options.labelledBy);
  svg.setAttribute("class", options.className);
  for (const name of ofThePage) svg.removeAttribute(name);
  for (const child of svg.children) clean(child);
  return toXml(svg);
}

function clean(node: SvgElement): void {
  // The page styles all charts at once; Plot repeats its rules in each of them.
  if (node.localName === "style") {
    node.remove();
    return;
  }
  // Prohibited on elements without a role: the figure's caption and table say it all.
  node.removeAttribute("aria-label");
  node.removeAttribute("aria-description");
  variantToStyle(node);
  for (const child of node.children) clean(child);
}

/** `font-variant` is not an attribute of SVG 2. */
function variantToStyle(node: SvgElement): void {
  const variant = node.getAttribute("font-variant");
  if (variant === null) return;
  node.removeAttribute("font-variant");
  const style = node.getAttribute("style");
  node.setAttribute("style", `${style === null ? "" : `${style};`}font-variant:${variant}`);
}
