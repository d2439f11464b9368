import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { sheetAddress, sheetNumber, sheetOf } from "../../src/service/portal/sheets.ts";
import { tight } from "../../src/service/portal/tight.ts";

describe("a page in fewer bytes", () => {
  const page = `<!doctype html><html lang="nl"><head><title>a</title></head><body><main id="inhoud">
<p>Een &lt;b&gt; "zin" met id="x".</p>
<ul class="a b"><li><a href="/x?a=1&amp;b=2">één</a></li>
<li><a href="/">twee</a></li>
</ul><table><thead><tr><th scope="col">k</th></tr></thead><tbody>
<tr><th scope="row">r</th><td class="word">niet getoond</td><td>1 </td></tr>
</tbody></table><dl><dt>t</dt><dd>u</dd></dl><p>vóór</p>
<svg viewBox="0 0 1 2" data-says=""><rect x="1" y="2" fill="var(--ink)"/><path d="M0 0V1"/></svg>
</main></body></html>`;
  const made = tight(page);

  test("is read by a browser as the same page", () => {
    const read = (text: string) => {
      const { document } = new JSDOM(text).window;
      return document.body.outerHTML
        .replaceAll(/\s*\n\s*/g, "")
        .replaceAll(/\s+(?=<\/?(?:li|tr|td|tbody))/g, "");
    };
    expect(read(made)).toBe(read(page));
    expect(made.length).toBeLessThan(page.length * 0.88);
  });

  test("leaves text and values that need their quotes alone", () => {
    expect(made).toContain(`"zin" met id="x".`);
    expect(made).toContain('href="/x?a=1&amp;b=2"');
    expect(made).toContain('href="/"');
    expect(made).toContain('<path d="M0 0V1"/>');
    expect(made).toContain("<rect x=1 y=2 fill=var(--ink) />");
  });
});

describe("a report that is too long for one page", () => {
  const section = (id: string, size: number) =>
    `<section id=${id}><h2>${id}</h2><a href=#laatste>x</a>${"é".repeat(size / 2)}</section>`;
  const page = `<main><nav><a href=#een>een</a><a href=#laatste>laatste</a></nav>${section("een", 90_000)}${section("twee", 80_000)}${section("laatste", 60_000)}</main><footer></footer>`;
  const address = (sheet: number) => sheetAddress("/rapporten/r/C", sheet, "nl");
  const [one = "", two = ""] = [1, 2].map((sheet) => sheetOf(page, sheet, address, "nl"));

  test("is divided between sections, each page small enough, and nothing is left out", () => {
    for (const sheet of [one, two]) expect(Buffer.byteLength(sheet)).toBeLessThan(200_000);
    expect([...`${one}${two}`.matchAll(/<section id=(\w+)/g)].map(([, id]) => id)).toEqual([
      "een",
      "twee",
      "laatste",
    ]);
    expect(sheetOf(page, 3, address, "nl")).toBeUndefined();
  });

  test("leads from one page to the other, by number and by name", () => {
    expect(one).toContain('href="/rapporten/r/C?blad=2#laatste"');
    expect(one).toContain("href=#een");
    expect(two).toContain('href="/rapporten/r/C#een"');
    expect(two).toContain("href=#laatste");
    expect(one).toContain('rel="next" href="/rapporten/r/C?blad=2"');
    expect(sheetAddress("/r", 2, "en")).toBe("/r?blad=2&amp;taal=en");
  });

  test("is one page when it fits, and has no second", () => {
    const short = `<main>${section("een", 1000)}</main>`;
    expect(sheetOf(short, 1, address, "nl")).toBe(short);
    expect(sheetOf(short, 2, address, "nl")).toBeUndefined();
    expect([undefined, "2", "1", "0", "x"].map(sheetNumber)).toEqual([1, 2, undefined, undefined, undefined]);
  });
});
