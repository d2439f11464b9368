import { JSDOM } from "jsdom";

/** The one document in which every chart of this process is drawn. */
const { window } = new JSDOM("");

export const chartDocument: Document = window.document;

const serializer = new window.XMLSerializer();

/**
 * A chart of Plot as well-formed XML that a screen reader reads as one image, named by the elements of
 * `labelledBy`. Serialised by XMLSerializer, because outerHTML leaves `<` and `&` in attributes as they are.
 */
export function serializeChart(
  chart: Element,
  options: { readonly labelledBy: string; readonly className: string },
): string {
  const svg = chart as SVGSVGElement;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", options.labelledBy);
  svg.setAttribute("class", options.className);
  for (const name of ["width", "height", "fill", "font-family", "font-size"]) {
    svg.removeAttribute(name);
  }
  // The page styles all charts at once; Plot repeats its rules in each of them.
  for (const style of [...svg.querySelectorAll("style")]) style.remove();
  for (const node of [...svg.querySelectorAll("*")]) {
    // Prohibited on elements without a role: the figure's caption and table say it all.
    node.removeAttribute("aria-label");
    node.removeAttribute("aria-description");
    variantToStyle(node);
  }
  return serializer.serializeToString(svg);
}

/** `font-variant` is not an attribute of SVG 2. */
function variantToStyle(node: Element): void {
  const variant = node.getAttribute("font-variant");
  if (variant === null) return;
  node.removeAttribute("font-variant");
  const style = node.getAttribute("style");
  node.setAttribute("style", `${style === null ? "" : `${style};`}font-variant:${variant}`);
}
