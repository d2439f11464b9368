import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { checkPng } from "../../src/report/logo-png.ts";
import { checkSvg } from "../../src/report/logo-svg.ts";
import { goodSvg, png } from "../support/theme.ts";

/** What is wrong with an SVG, as `line:column message`. */
const flaws = (text: string | Buffer) =>
  (checkSvg(Buffer.from(text as string)).flaws ?? []).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
const svg = (inside: string, root = 'viewBox="0 0 40 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>\n${inside}</svg>`;

describe("an SVG", () => {
  test.each([
    ["plain", goodSvg],
    [
      "with a head, a remark and an empty line",
      `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- van ons -->\n${goodSvg}\n`,
    ],
    [
      "with gradients that build on each other",
      svg(
        '<defs><linearGradient id="a"><stop stop-color="red"/></linearGradient><linearGradient id="b" xlink:href="#a"/></defs><rect fill="url(#b)" width="1" height="1"/>',
      ),
    ],
    ["with classes", svg("<style>.a{fill:#f00}\n.b{fill:url('#a')}</style><path class='a' d='M0 0'/>")],
    ["with a cut-out", svg('<clipPath id="c"><path d="M0 0"/></clipPath><g clip-path="url(#c)"/>')],
    [
      "with names of its program",
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:x" viewBox="0,0,4,1"><g i:label="a &amp; b &#233;"/></svg>`,
    ],
    [
      "with a size in millimetres beside another box",
      svg("", 'viewBox="0 0 9 9" width="40mm" height="10mm"'),
    ],
    ["that fills what it is in", svg("", 'viewBox="0 0 40 10" width="100%" height="100%"')],
    ["with a size and no box", svg("", 'width="40px" height="10"')],
  ])("%s is used as it is", (_, text) => {
    expect(flaws(text)).toEqual([]);
    const { width, height } = checkSvg(Buffer.from(text)) as { width: number; height: number };
    expect(width / height).toBe(4);
  });

  test.each([
    ["a script", "<script>alert(1)</script>", /^2:1 <script>: een script/],
    ["a script on an event", '<path onload="alert(1)"/>', /^2:1 <path onload>: een script/],
    ["an event in capitals", '<path OnClick="alert(1)"/>', /een script/],
    ["a picture of elsewhere", '<image href="https://x.example/a.png"/>', /^2:1 <image>: .*PNG/],
    ["a foreign part", "<foreignObject/>", /^2:1 <foreignObject>/],
    ["a link", '<a href="https://x.example"><path/></a>', /^2:1 <a>/],
    ["a copy, which may copy copies", '<use href="#a"/>', /^2:1 <use>: zet kopieën om/],
    ["letters", "<text>Fonds</text>", /^2:1 <text>: zet letters om/],
    ["something that moves", '<path><animate attributeName="x"/></path>', /<animate>/],
    ["a set of a value", '<set attributeName="href" to="x"/>', /<set>/],
    ["a filter", '<g filter="url(#a)"/>', /filter/],
    ["a mask", '<g style="fill:red;mask:url(#a)"/>', /masker/],
    [
      "a cut-out in a cut-out",
      '<clipPath id="a"><path clip-path="url(#a)"/></clipPath>',
      /uitsnede in een uitsnede/,
    ],
    ["a fill of elsewhere", '<path fill="url(https://x.example/a#b)"/>', /verwijzing naar buiten/],
    ["a fill in signs by number", '<path fill="&#117;rl(//x.example)"/>', /verwijzing naar buiten/],
    ["a gradient of elsewhere", '<linearGradient xlink:href="b.svg#a"/>', /verwijzing naar buiten/],
    ["a base of elsewhere", '<g xml:base="https://x.example"/>', /verwijzing naar buiten/],
    ["an address that runs", '<linearGradient href="javascript:alert(1)"/>', /verwijzing naar buiten/],
    ["a style that loads", "<style>@import 'x.css';</style>", /zonder @-regels/],
    ["a style that loads in disguise", "<style>.a{fill:u\\72l(x)}</style>", /zonder @-regels/],
    ["a style with an address", "<style>.a{fill:url(x.svg)}</style>", /verwijzing naar buiten/],
    ["a style attribute with an address", "<path style=\"fill:url( 'x.svg' )\"/>", /verwijzing naar buiten/],
    ["a part of a program", "<sodipodi:namedview/>", /gewone of geoptimaliseerde SVG/],
    ["an own abbreviation", "<title>&logo;</title>", /eigen afkorting/],
    ["an instruction", '<?xml-stylesheet href="x.css"?>', /opdracht aan de lezer/],
    ["a drawing in a drawing", "<svg/>", /<svg>/],
  ])("with %s is refused with its place", (_, inside, message) => {
    const found = flaws(svg(inside));
    expect(found.join("\n")).toMatch(message);
    expect(found.every((one) => one.startsWith("2:"))).toBe(true);
  });

  test.each([
    [
      "a type that names a file",
      `<!DOCTYPE svg PUBLIC "x" "http://x.example/svg.dtd">\n${goodSvg}`,
      /^1:1 Haal de regel met <!DOCTYPE weg/,
    ],
    ["abbreviations that grow", `<!DOCTYPE svg [<!ENTITY a "b">]>${goodSvg}`, /<!DOCTYPE/],
    ["a part that is not closed", svg("<g>"), /^2:4 De SVG is geen geldige XML/],
    ["parts that cross", svg("<g><path></g></path>"), /^2:10 /],
    ["a value without quotes", svg("<path d=M0/>"), /^2:1 /],
    ["an attribute twice", svg('<path d="M0" d="M1"/>'), /geen geldige XML/],
    ["a name that XML does not know", svg('<path 1d="M0"/>'), /geen geldige XML/],
    ["a sign that XML does not have", svg("<title>&#0;</title>"), /eigen afkorting/],
    ["a part in another language", svg('<g xmlns="http://www.w3.org/1999/xhtml"/>'), /in de taal van SVG/],
    ["a prefix that is not declared", svg('<path i:d="M0"/>'), /geen geldige XML/],
    ["something after the end", `${goodSvg}<g/>`, /geen geldige XML/],
    ["words after the end", `${goodSvg}woorden`, /tekst buiten de tekening/],
    ["raw content", svg("<![CDATA[<script>]]>"), /geen geldige XML/],
    ["no drawing", "<html/>", /moet beginnen met <svg>/],
    ["nothing", "", /geen geldige XML/],
    ["no language", '<svg viewBox="0 0 1 1"/>', /taal/],
    ["no size", svg("", ""), /viewBox/],
    ["a width of nothing", svg("", 'viewBox="0 0 40 10" width="0"'), /viewBox/],
    ["a height below nothing", svg("", 'viewBox="0 0 40 10" height="-1px"'), /viewBox/],
    ["a box of three", svg("", 'viewBox="0 0 40"'), /viewBox/],
    ["a size of nothing", svg("", 'viewBox="0 0 0 10"'), /viewBox/],
    ["another encoding", `<?xml version="1.0" encoding="UTF-16"?>${goodSvg}`, /UTF-8/],
    ["too many parts", svg("<g/>".repeat(5001)), /te veel onderdelen/],
    ["too deep parts", svg("<g>".repeat(60) + "</g>".repeat(60)), /te veel onderdelen/],
  ])("with %s is refused", (_, text, message) => {
    expect(flaws(text).join("\n")).toMatch(message);
  });

  const pieces = [
    ...[
      "<g>",
      "</g>",
      "<g/>",
      "<",
      ">",
      "/",
      "=",
      '"',
      "'",
      "&",
      "&amp;",
      "&#60;",
      "&#0;",
      "&#xD800;",
      "&x;",
      "]]>",
    ],
    ...[
      "<!--",
      "-->",
      "--",
      "<?xml?>",
      "\n",
      "é",
      "\u{1f600}",
      " a='b'",
      " 1a='x'",
      " a:='x'",
      " i:x='1'",
      " é='1'",
    ],
    ...[
      " xmlns:i='u'",
      " xmlns:i=''",
      " xmlns:xml='q'",
      " xmlns='u'",
      " xml:space='preserve'",
      "<style>.a{}</style>",
    ],
  ];
  const whole = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><g><path d="M0"/></g></svg>';

  test("that is not refused is well-formed to another reader, whatever was put into it", () => {
    const { DOMParser } = new JSDOM("").window;
    let accepted = 0;
    const change = fc.tuple(fc.constantFrom(...pieces), fc.nat(whole.length), fc.constantFrom(0, 0, 0, 1, 3));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce(
          (own, [piece, at, gone]) => own.slice(0, at) + piece + own.slice(at + gone),
          whole,
        );
        if (checkSvg(Buffer.from(text)).flaws !== undefined) return;
        accepted++;
        new DOMParser().parseFromString(text, "image/svg+xml");
      }),
      { numRuns: 4000, seed: 25 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  test("that is no UTF-8, or holds what XML cannot, is refused", () => {
    expect(checkSvg(Buffer.from([0x3c, 0xff, 0x3e])).flaws?.[0]?.message).toContain("geen UTF-8");
    expect(checkSvg(Buffer.from(`${goodSvg}\u0001`)).flaws?.[0]?.message).toContain("een teken dat niet mag");
  });

  test("is looked through quickly, whatever is in it", () => {
    const start = performance.now();
    for (const text of [
      "<".repeat(2e5),
      "<a ".repeat(7e4),
      `<svg a="${"&".repeat(2e5)}"/>`,
      "<!--".repeat(5e4),
      `<a${" b=''".repeat(4e4)}`,
    ]) {
      expect(flaws(text).length).toBeGreaterThan(0);
    }
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe("a PNG", () => {
  const said = (content: Buffer) => checkPng(content).flaws?.[0]?.message;

  test("that is whole is used as it is", () => {
    expect(checkPng(png(30, 20))).toEqual({ width: 30, height: 20 });
  });

  test("that is cut off, changed or no PNG is refused", () => {
    const whole = png(30, 20);
    expect(said(Buffer.from(goodSvg))).toContain("geen PNG");
    expect(said(whole.subarray(0, whole.length - 5))).toContain("geen PNG");
    const changed = Buffer.from(whole);
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(said(changed)).toContain("geen PNG");
    expect(said(png(30, 20, { rows: 19 }))).toContain("beschadigd");
    expect(said(png(30, 20, { rows: 21 }))).toContain("beschadigd");
    expect(said(png(0, 20))).toContain("beschadigd");
  });

  test("that would fill the memory, moves or comes in passes is refused", () => {
    expect(said(png(5000, 5000, { rows: 1 }))).toBe(
      "Het logo is 5000 bij 5000 pixels. Maak het kleiner: hooguit 1000 pixels breed is genoeg.",
    );
    expect(said(png(30, 20, { extra: "acTL" }))).toContain("bewegen");
    expect(said(png(30, 20, { interlaced: true }))).toContain("interlacing");
  });
});
