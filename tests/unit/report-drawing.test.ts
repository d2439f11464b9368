import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import type { CellQuery } from "../../src/release/open.ts";
import type { Published } from "../../src/report/figures.ts";
import { remembering } from "../../src/report/remembering.ts";
import { SvgDocument, type SvgElement, svgSpace, toXml } from "../../src/report/svg-document.ts";

/** The same drawing in a whole DOM and in ours. */
function draw(document: Document): Element {
  const make = (name: string) => document.createElementNS(svgSpace, name);
  const svg = make("svg");
  svg.setAttribute("viewBox", "0 0 10 10");
  svg.setAttribute("class", "a");
  const group = make("g");
  svg.append(group);
  for (const text of ["a & b", "<b> \"'", "\t\n\r", "é 🙂 \u00a0", ""]) {
    const node = make("text");
    node.setAttribute("data-text", text);
    node.setAttribute("x", String(0));
    node.textContent = text;
    group.appendChild(node);
  }
  const [first, second, third] = [...group.children];
  if (first === undefined || second === undefined || third === undefined) throw new Error("no children");
  group.insertBefore(third, first);
  group.appendChild(first);
  second.removeAttribute("x");
  second.setAttribute("data-text", "again");
  second.setAttribute("x", "1");
  svg.append("loose & ", make("circle"), "text");
  const gone = make("path");
  svg.append(gone);
  gone.remove();
  svg.setAttribute("after", `${second.hasAttribute("x")}${second.getAttribute("y")}${svg.textContent}`);
  svg.setAttribute("order", String(second.compareDocumentPosition(first) & 4));
  const emptied = make("g");
  emptied.append(make("g"), "x");
  emptied.textContent = null;
  svg.append(emptied);
  return svg;
}

test("a drawing is written as a whole DOM writes it", () => {
  const { window } = new JSDOM("");
  const whole = new window.XMLSerializer().serializeToString(draw(window.document));
  expect(toXml(draw(new SvgDocument() as unknown as Document) as unknown as SvgElement)).toBe(whole);
});

test("what is not there fails, and is not drawn otherwise", () => {
  const document = new SvgDocument();
  expect(() => document.createElementNS("http://www.w3.org/1999/xhtml", "p")).toThrow();
  const [one, other] = [document.createElementNS(svgSpace, "g"), document.createElementNS(svgSpace, "g")];
  expect(() => one.insertBefore(document.createElementNS(svgSpace, "g"), other)).toThrow();
  one.append(document.createElementNS(svgSpace, "g"));
  expect(() => one.compareDocumentPosition(one.children[0] as SvgElement)).toThrow();
});

test("a question about a release is asked once, as long as it comes back", async () => {
  const asked: string[] = [];
  const release = {
    cells: async ({ tabel = "" }: CellQuery = {}) => {
      asked.push(tabel);
      if (tabel === "kapot") throw new Error("no");
      return [];
    },
  } as unknown as Published;
  const { cells } = remembering(release);
  await Promise.all([cells({ tabel: "alle" }), cells({ tabel: "alle" })]);
  for (let at = 0; at < 150; at++) {
    await cells({ tabel: `eigen-${at}` });
    await cells({ tabel: "alle" });
  }
  expect(asked.filter((one) => one === "alle")).toHaveLength(1);
  await cells({ tabel: "eigen-0" });
  expect(asked.filter((one) => one === "eigen-0")).toHaveLength(2);
  for (const _ of [1, 2]) await expect(cells({ tabel: "kapot" })).rejects.toThrow();
  expect(asked.filter((one) => one === "kapot")).toHaveLength(2);
});
