import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Release } from "../../src/release/open.ts";
import { buildDocument } from "../../src/report/build.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderHtml } from "../../src/report/render-html.ts";
import { PdfRenderer } from "../../src/report/render-pdf.ts";
import { ownTheme, type Theme } from "../../src/report/theme.ts";
import { readTheme } from "../../src/report/theme-file.ts";
import { renderWorkbook, sheetsOf } from "../../src/report/workbook.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { root } from "../support/root.ts";
import { testService } from "../support/service.ts";
import { goodSvg, png, putTheme, wholeTheme } from "../support/theme.ts";

const home = mkdtempSync(join(tmpdir(), "themarapport-"));
const contact = { naam: "Beheer", email: "beheer@regiespiegel.example", url: "https://regiespiegel.example" };
const paragraphs = [
  "Eerste alinea & <b>geen opmaak</b>, die doorloopt.",
  "Tweede alinea. *geen* _opmaak_ #let x = 1 😀",
];
const closing = `${"Zeer".repeat(30)} lang & <i>kaal</i>.`;
let release: Release;
let theme: Theme;

beforeAll(async () => {
  release = await openReportRelease(home);
  putTheme(home, "fonds", { "thema.yml": wholeTheme, "logo.svg": goodSvg });
  theme = readTheme(home, "fonds");
});
afterAll(() => {
  release?.close();
  rmSync(home, { recursive: true, force: true });
});

async function documentOf(look: Theme | undefined, id = "regiorapport") {
  const options = look === undefined ? { contact } : { contact, theme: look };
  const report = findReport(await listReports(root), id);
  return buildDocument(release, report, id === "regiorapport" ? { regio: "AM01" } : {}, options);
}

const squeezed = (text: string | null | undefined) => (text ?? "").replaceAll(/\s+/g, " ").trim();

test("in an English report the words of a fund are marked as Dutch", async () => {
  const report = findReport(await listReports(root), "beleidsbeeld");
  const document = await buildDocument(release, report, {}, { contact, theme, language: "en" });
  const page = new JSDOM(await renderHtml(document)).window.document;
  const own = [...page.querySelectorAll("p")].filter(({ textContent }) =>
    [...theme.inleiding, ...theme.colofon].includes(textContent ?? ""),
  );
  expect(own).toHaveLength(theme.inleiding.length + theme.colofon.length);
  expect(own.map(({ lang }) => lang)).toEqual(own.map(() => "nl"));
  expect(page.querySelector(".foreword")?.getAttribute("aria-label")).toBe("Foreword");
  expect(page.querySelector("footer")?.textContent).toContain("Published by");
});

describe("as HTML", () => {
  async function page(look: Theme | undefined) {
    const text = await renderHtml(await documentOf(look));
    return { text, document: new JSDOM(text).window.document };
  }

  test("the logo is in the page itself, with its text; the name of the fund is the publisher", async () => {
    const { document, text } = await page(theme);
    const images = [...document.querySelectorAll("img")];
    expect(images).toHaveLength(1);
    expect(images[0]?.alt).toBe('Een "T" & een <M>');
    expect([images[0]?.getAttribute("width"), images[0]?.getAttribute("height")]).toEqual(["224", "56"]);
    const [type, content = ""] = (images[0]?.src ?? "").split(";base64,");
    expect(type).toBe("data:image/svg+xml");
    expect(Buffer.from(content, "base64").toString()).toBe(goodSvg);
    expect(document.title).toMatch(/ – Fonds Techniek & <Metaal> 😀$/);
    expect(document.querySelector(".brand p")?.textContent).toBe("Fonds Techniek & <Metaal> 😀");
    expect(text).not.toMatch(/<script|<link|@import|url\(/i);
  });

  test("its words are text: in front of the report, in the colophon and at the foot", async () => {
    const { document } = await page(theme);
    const own = [...document.querySelectorAll(".foreword p")].map(({ textContent }) => textContent);
    expect(own).toEqual(paragraphs);
    expect(document.querySelector("main .wrap")?.firstElementChild?.className).toBe("foreword");
    const colophon = document.getElementById("colofon");
    expect(squeezed(colophon?.querySelector("dl + p")?.textContent)).toBe(closing);
    const facts = squeezed(colophon?.querySelector("dl")?.textContent);
    expect(facts).toContain("UitgeverFonds Techniek & <Metaal> 😀");
    expect(facts).toContain("ContactKlantenservice, vragen@fonds.example, 010 123 45 67");
    expect(facts).not.toContain("beheer@");
    const links = [...document.querySelectorAll("footer a")].map((one) => one.getAttribute("href"));
    expect(links).toEqual([
      "#inhoud",
      "mailto:vragen@fonds.example",
      "https://fonds.example/spiegel?a=1&b=2",
    ]);
    expect(document.querySelectorAll("main b, main i, footer b")).toHaveLength(0);
  });

  test("its colours come after ours in every scheme, and on paper those for light", async () => {
    const { document } = await page(theme);
    const [base, own, ...more] = [...document.querySelectorAll("style")].map((one) => one.textContent ?? "");
    expect(more).toEqual([]);
    const plain = (await page(undefined)).document;
    expect(base).toBe(plain.querySelector("style")?.textContent);
    expect(own?.match(/--accent:#\w+/g)).toEqual([
      "--accent:#7a1f4b",
      "--accent:#f2a3c3",
      "--accent:#7a1f4b",
    ]);
    expect(own).toMatch(/@media print\{:root\{--accent:#7a1f4b/);
    expect(own).not.toMatch(/--(mark|step|on-step|notice|paper|panel|ink)[\w-]*:/);
  });

  test("without a theme, or with our own, nothing of it is there", async () => {
    const plain = await renderHtml(await documentOf(undefined));
    expect(await renderHtml(await documentOf(ownTheme))).toBe(plain);
    expect(plain).not.toMatch(/class="brand"|foreword|<img|Uitgever/);
  });

  test("a fund without a contact is reached as everyone else", async () => {
    const { contact: _, ...rest } = theme;
    const { document } = await page(rest);
    expect(squeezed(document.querySelector("footer")?.textContent)).toContain(
      "Beheer, beheer@regiespiegel.example",
    );
  });
});

describe("as PDF", () => {
  const has = (tool: string) => spawnSync(tool, ["-v"]).error === undefined;
  let renderer: PdfRenderer;
  let bytes: Uint8Array;

  beforeAll(async () => {
    renderer = await PdfRenderer.create();
    bytes = renderer.render(await documentOf(theme), release);
  }, 30_000);

  function run(tool: string, ...args: string[]): string {
    const file = join(home, "rapport.pdf");
    writeFileSync(file, bytes);
    return squeezed(
      spawnSync(
        tool,
        args.map((arg) => (arg === "FILE" ? file : arg)),
      ).stdout.toString(),
    );
  }

  test("the same theme gives the same bytes, from another compiler and after other themes", async () => {
    const other = await PdfRenderer.create();
    putTheme(home, "ander", {
      "thema.yml": wholeTheme.replace("logo.svg", "logo.png"),
      "logo.png": png(60, 20),
    });
    const raster = readTheme(home, "ander");
    const drawn = other.render(await documentOf(raster), release);
    const plain = other.render(await documentOf(undefined), release);
    expect(Buffer.from(other.render(await documentOf(theme), release)).equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from(drawn).equals(Buffer.from(bytes))).toBe(false);
    expect(Buffer.from(plain).equals(Buffer.from(renderer.render(await documentOf(ownTheme), release)))).toBe(
      true,
    );
  }, 30_000);

  test("is still PDF/UA-1, with the fund as its author and one figure more: the logo", async () => {
    const text = Buffer.from(bytes).toString("latin1");
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const figures = (pdf: Uint8Array) =>
      [
        ...Buffer.from(pdf)
          .toString("latin1")
          .matchAll(/\/Type \/StructElem\s(.*?)endobj/gs),
      ].filter(([, body = ""]) => /\/S \/Figure\s/.test(body));
    const own = figures(bytes);
    for (const [, body] of own) expect(body).toMatch(/\/Alt [<(]/);
    expect(own).toHaveLength(figures(renderer.render(await documentOf(undefined), release)).length + 1);
    expect(/<dc:creator>[\s\S]*?<\/dc:creator>/.exec(text)?.[0]).toContain("Fonds Techniek &amp; &lt;Metaal");
  });

  test.skipIf(!has("pdftotext"))("says the words of the fund as they are (pdftotext)", () => {
    const first = run("pdftotext", "-l", "1", "-raw", "FILE", "-");
    expect(first).toContain("Fonds Techniek & <Metaal> 😀");
    for (const text of paragraphs) expect(first).toContain(text);
    const all = run("pdftotext", "-raw", "FILE", "-").replaceAll(/[\s\u200b\u00ad-]/g, "");
    expect(all).toContain(closing.replaceAll(/\s/g, ""));
    expect(all).toContain("Klantenservice,vragen@fonds.example,0101234567");
  });

  test("a short report has the logo too, above its figures", async () => {
    const short = renderer.render(await documentOf(theme, "beleidsbeeld"), release);
    expect(Buffer.from(short).toString("latin1")).toMatch(/\/S \/Figure\s/);
    expect(
      Buffer.from(short).equals(
        Buffer.from(renderer.render(await documentOf(undefined, "beleidsbeeld"), release)),
      ),
    ).toBe(false);
  });
});

describe("as XLSX", () => {
  test("the explanations name the fund, its contact and its words, one paragraph a row", async () => {
    const document = await documentOf(theme);
    const rows = sheetsOf(document)[0]?.rows ?? [];
    const from = rows.findIndex(([term]) => term === "Uitgever");
    expect(rows.slice(from, from + 5)).toEqual([
      ["Uitgever", "Fonds Techniek & <Metaal> 😀"],
      [
        "Contact",
        "Klantenservice, vragen@fonds.example, 010 123 45 67, https://fonds.example/spiegel?a=1&b=2",
      ],
      ["Vooraf", paragraphs[0]],
      ["", paragraphs[1]],
      ["Colofon", closing],
    ]);
    const bytes = await renderWorkbook(document);
    expect((await renderWorkbook(document)).equals(bytes)).toBe(true);
    const plain = sheetsOf(await documentOf(undefined))[0]?.rows ?? [];
    expect(plain.some(([term]) => term === "Uitgever")).toBe(false);
  });
});

describe("in the service", () => {
  test("reports have the theme; its style and its logo are allowed, and nothing else", async () => {
    const service = await testService({}, { theme });
    const plain = await testService({});
    try {
      const [own, other] = [
        await service.get("/rapporten/sectorrapport/C"),
        await plain.get("/rapporten/sectorrapport/C"),
      ];
      const policy = own.headers.get("Content-Security-Policy") ?? "";
      expect(policy).toContain("img-src 'self' data:;");
      expect(other.headers.get("Content-Security-Policy")).toContain("img-src 'self';");
      const { document } = new JSDOM(await own.text()).window;
      for (const { textContent } of document.querySelectorAll("style")) {
        const hash = createHash("sha256")
          .update(textContent ?? "")
          .digest("base64");
        expect(policy).toContain(`'sha256-${hash}'`);
      }
      expect(document.querySelectorAll("img.logo")).toHaveLength(1);
      expect(document.querySelectorAll('nav.site a[href="/"]')).toHaveLength(1);
      // Who has the page of before the theme gets the new one.
      expect(own.headers.get("ETag")).not.toBe(other.headers.get("ETag"));
      const front = await service.get("/");
      expect(front.headers.get("Content-Security-Policy")).toContain("img-src 'self';");
      expect(await front.text()).not.toContain('class="brand"');
    } finally {
      await service.close();
      await plain.close();
    }
  });
});
