import type { SvgElement } from "./svg-document.ts";

/**
 * Writes a drawing of Plot with fewer bytes, so that it looks the same: places to a tenth of a unit, texts placed
 * by themselves, lines of one look as one path, groups of one look as one group.
 */
export function compact(svg: SvgElement): void {
  for (const child of svg.children) {
    round(child);
    if (child.localName === "g") settle(child);
  }
  svg.setAttribute("viewBox", rounded(svg.getAttribute("viewBox") ?? ""));
  joinGroups(svg);
  for (const group of svg.children) if (group.localName === "g") hoist(group);
}

const places = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "d", "transform"];

function round(node: SvgElement): void {
  for (const name of places) {
    const value = node.getAttribute(name);
    if (value !== null) node.setAttribute(name, rounded(value));
  }
  if (node.localName === "rect" && node.getAttribute("x") === "0") node.removeAttribute("x");
  for (const child of node.children) round(child);
}

/** Small numbers are those of symbols and of letters; there a hundredth is seen. */
function rounded(value: string): string {
  return value.replaceAll(/-?\d+\.\d+(?:e[-+]?\d+)?/g, (text) => {
    const number = Number(text);
    return `${Number(number.toFixed(Math.abs(number) < 10 ? 2 : 1))}`;
  });
}

const shift = /^translate\((-?[\d.]+)(?:,(-?[\d.]+))?\)$/;

function shiftOf(node: SvgElement): readonly [number, number] | undefined {
  const [, x, y] = shift.exec(node.getAttribute("transform") ?? "") ?? [];
  return x === undefined ? undefined : [Number(x), Number(y ?? 0)];
}

/** Gives every child its own place, where the group and the child say it together. */
function settle(group: SvgElement): void {
  const size = Number(group.getAttribute("font-size") ?? Number.NaN);
  for (const child of group.children) if (child.localName === "text") placeText(child, size);
  const moved = shiftOf(group);
  if (moved !== undefined && group.children.every(isPlaced)) {
    group.removeAttribute("transform");
    for (const child of group.children) move(child, moved);
  }
  joinLines(group);
  joinSymbols(group);
  if (group.children.some(says)) group.setAttribute("data-says", "");
}

function says(node: SvgElement): boolean {
  return node.children.some(({ localName }) => localName === "title");
}

/** A text that is moved to its place and up or down by its own height: at that place at once. */
function placeText(text: SvgElement, inherited: number): void {
  const size = Number(text.getAttribute("font-size") ?? inherited);
  const lines = text.children;
  const own = lines[0] ?? text;
  const at = text.hasAttribute("transform") ? shiftOf(text) : placeOf(text, size);
  const up = lines.length === 0 && !text.hasAttribute("transform") ? 0 : inUnits(own.getAttribute("y"), size);
  if (at === undefined || up === undefined || lines.some((line) => line.getAttribute("x") !== "0")) return;
  text.removeAttribute("transform");
  text.removeAttribute("dy");
  for (const line of lines) line.setAttribute("x", rounded(`${at[0]}`));
  own.setAttribute("x", rounded(`${at[0]}`));
  own.setAttribute("y", tenths(at[1] + up));
}

function placeOf(text: SvgElement, size: number): readonly [number, number] | undefined {
  const [x, y] = [Number(text.getAttribute("x") ?? Number.NaN), Number(text.getAttribute("y") ?? Number.NaN)];
  const down = inUnits(text.getAttribute("dy"), size);
  return Number.isNaN(x + y) || down === undefined || text.children.length > 0 ? undefined : [x, y + down];
}

function inUnits(length: string | null, size: number): number | undefined {
  if (length === null) return 0;
  const value = Number(length.replace(/em$/, "")) * (length.endsWith("em") ? size : 1);
  return Number.isNaN(value) ? undefined : value;
}

function tenths(value: number): string {
  return `${Number(value.toFixed(1))}`;
}

const coordinates: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  text: [["x"], ["y"]],
  rect: [["x"], ["y"]],
  circle: [["cx"], ["cy"]],
  line: [
    ["x1", "x2"],
    ["y1", "y2"],
  ],
};

function isPlaced(node: SvgElement): boolean {
  if (node.localName === "path") return shiftOf(node) !== undefined;
  const [across = [], down = []] = coordinates[node.localName] ?? [];
  const lines = node.children.filter(({ localName }) => localName === "tspan");
  const whole = lines.length > 0 ? lines[0] : node;
  return (
    across.length > 0 &&
    !node.hasAttribute("transform") &&
    [...across, ...down].every((name) => whole?.hasAttribute(name)) &&
    lines.slice(1).every((line) => !line.hasAttribute("y"))
  );
}

function move(node: SvgElement, [right, down]: readonly [number, number]): void {
  const own = shiftOf(node);
  if (own !== undefined)
    node.setAttribute("transform", `translate(${tenths(own[0] + right)},${tenths(own[1] + down)})`);
  const add = (own: SvgElement, name: string, by: number) => {
    const value = own.getAttribute(name);
    if (value !== null) own.setAttribute(name, tenths(Number(value) + by));
  };
  const [across = [], below = []] = coordinates[node.localName] ?? [];
  const lines = node.children.filter(({ localName }) => localName === "tspan");
  for (const own of lines.length > 0 ? lines : [node]) {
    for (const name of across) add(own, name, right);
    for (const name of below) add(own, name, down);
  }
}

/** Lines that look the same and say nothing by themselves are one path. */
function joinLines(group: SvgElement): void {
  const lines = group.children;
  const isBare = (line: SvgElement) =>
    line.localName === "line" && line.content.length === 0 && line.attributes.size === 4;
  if (lines.length === 0 || !lines.every(isBare)) return;
  replaceBy(group, lines.map(segment).join(""));
}

function replaceBy(group: SvgElement, d: string): void {
  const path = group.ownerDocument.createElementNS(group.namespaceURI, "path");
  path.setAttribute("d", d);
  for (const child of group.children) child.remove();
  group.append(path);
}

/** Symbols of one look, each drawn around zero and moved to its place, as one path that is at their places. */
function joinSymbols(group: SvgElement): void {
  const symbols = group.children;
  const isBare = (one: SvgElement) =>
    one.localName === "path" &&
    one.content.length === 0 &&
    one.attributes.size === 2 &&
    shiftOf(one) !== undefined &&
    /^M[-\d.,]+(?:[hvL][-\d.,]+)+Z$/.test(one.getAttribute("d") ?? "");
  if (symbols.length < 2 || !symbols.every(isBare)) return;
  replaceBy(group, symbols.map(placed).join(""));
}

function placed(symbol: SvgElement): string {
  const [right, down] = shiftOf(symbol) ?? [0, 0];
  return (symbol.getAttribute("d") ?? "").replaceAll(
    /([ML])(-?[\d.]+),(-?[\d.]+)/g,
    (_, to, x, y) => `${to}${tenths(Number(x) + right)} ${tenths(Number(y) + down)}`,
  );
}

function segment(line: SvgElement): string {
  const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => line.getAttribute(name));
  const end = x1 === x2 ? `V${y2}` : y1 === y2 ? `H${x2}` : `L${x2} ${y2}`;
  return `M${x1} ${y1}${end}`;
}

/** Draws a group within the one before it, where what they differ in costs less on its children. */
function joinGroups(svg: SvgElement): void {
  let last: SvgElement | undefined;
  for (const group of svg.children) {
    if (group.localName === "g" && group.content.length === 0) {
      group.remove();
      continue;
    }
    if (last !== undefined && isPlain(last) && isPlain(group) && joined(last, group)) continue;
    last = group;
  }
}

/** Every attribute of the group is one that its children inherit. */
function isPlain({ localName, attributes }: SvgElement): boolean {
  return localName === "g" && !attributes.has("transform") && !attributes.has("class");
}

/** In what groups of one look may differ. */
const details = ["fill", "text-anchor", "font-style", "font-weight"];

function joined(into: SvgElement, group: SvgElement): boolean {
  for (const name of into.attributes.keys()) if (!group.attributes.has(name)) return false;
  const own = [...group.attributes].filter(([name, value]) => into.attributes.get(name) !== value);
  if (!own.every(([name]) => details.includes(name))) return false;
  if (into.attributes.has("data-says") !== group.attributes.has("data-says")) return false;
  const cost = own.reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
  const saved = [...group.attributes].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 7);
  if (cost * group.children.length > saved) return false;
  for (const child of group.children) {
    for (const [name, value] of own) if (!child.attributes.has(name)) child.setAttribute(name, value);
    into.append(child);
  }
  group.remove();
  return true;
}

const inherited = ["fill", "stroke", "text-anchor"];

/** What most children say by themselves, the group says once. */
function hoist(group: SvgElement): void {
  const children = group.children;
  for (const name of inherited) {
    const values = children.map((child) => child.getAttribute(name));
    const counts = new Map<string, number>();
    for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
    if (most === undefined || most[1] < 2 || values.includes(null)) continue;
    group.setAttribute(name, most[0]);
    for (const child of children) if (child.getAttribute(name) === most[0]) child.removeAttribute(name);
  }
}
