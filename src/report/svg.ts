import { compact } from "./svg-compact.ts";
import { SvgDocument, type SvgElement, toXml } from "./svg-document.ts";

/** The one document in which every chart of this process is drawn. Plot asks for a whole one, and uses a part. */
export const chartDocument = new SvgDocument() as unknown as Document;

/** What Plot says of the whole drawing, that the page says for all. */
const ofThePage = ["width", "height", "fill", "font-family", "font-size"];

/**
 * A chart of Plot as well-formed XML that a screen reader reads as one image, named by the elements of
 * `labelledBy`. An `untold` chart leaves it to the other drawing of the same chart what its marks say.
 */
export function serializeChart(
  chart: Element,
  options: { readonly labelledBy: string; readonly className: string; readonly untold?: boolean },
): string {
  const svg = chart as unknown as SvgElement;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", options.labelledBy);
  svg.setAttribute("class", options.className);
  for (const name of ofThePage) svg.removeAttribute(name);
  for (const child of svg.children) clean(child);
  compact(svg);
  if (options.untold === true) untell(svg);
  return toXml(svg);
}

/** Leaves the places that say something, without what they say. */
function untell(node: SvgElement): void {
  for (const child of node.children) {
    if (child.localName === "title") child.remove();
    else untell(child);
  }
}

/** What the page says of all charts at once, and what the image as a whole says for its parts. */
const ofTheWhole = ["aria-label", "aria-description", "aria-hidden", "font-variant"];

function clean(node: SvgElement): void {
  if (node.localName === "style") {
    node.remove();
    return;
  }
  for (const name of ofTheWhole) node.removeAttribute(name);
  for (const child of node.children) clean(child);
}
