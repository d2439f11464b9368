import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { selectionOf } from "../../src/report/selection.ts";
import { readTheme } from "../../src/report/theme-file.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { hasBrowser, launchBrowser } from "../support/browser.ts";
import { mirrorRelease, ownFigure } from "../support/mirror-release.ts";
import { root } from "../support/root.ts";
import { goodSvg, putTheme, wholeTheme } from "../support/theme.ts";

const home = mkdtempSync(join(tmpdir(), "regiespiegel-browser-"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const sectors = ["C", "G", "Q"];
const others = [
  ["regiorapport", "AM01"],
  ["beleidsbeeld", "T"],
  ["datakwaliteit", "T"],
  ["methode", "T"],
] as const;
/** Reports of a release and own figures made by hand. */
const mirrors = ["clusterspiegel", "werkgeversspiegel"];
/** The sector of which all is hidden, in the style of a fund with a long name. */
const themed = "thema";
/** In English, of a release that has its definitions in Dutch only. */
const english = "engels";
/** Every page that is looked at: the sectors of the sector report, and the other reports. */
const pages = [...sectors, ...others.map(([id]) => id), ...mirrors, themed, english];

describe.skipIf(!hasBrowser)("the sector report in a real browser", () => {
  let browser: Browser;

  beforeAll(async () => {
    const release = await openReportRelease(home);
    const reports = await listReports(root);
    const report = findReport(reports, "sectorrapport");
    for (const sector of sectors) {
      writeFileSync(join(home, `${sector}.html`), await renderReport(release, report, { sector }));
    }
    for (const [id, code] of others) {
      const other = findReport(reports, id);
      writeFileSync(join(home, `${id}.html`), await renderReport(release, other, selectionOf(other, code)));
    }
    const longName = wholeTheme.replace("Fonds Techniek", `Fonds ${"Techniek".repeat(5)}`);
    putTheme(home, "fonds", { "thema.yml": longName, "logo.svg": goodSvg });
    const inStyle = await renderReport(release, report, { sector: "Q" }, { theme: readTheme(home, "fonds") });
    writeFileSync(join(home, `${themed}.html`), inStyle);
    const inEnglish = await renderReport(release, report, { sector: "C" }, { language: "en" });
    writeFileSync(join(home, `${english}.html`), inEnglish);
    release.close();
    const small = mirrorRelease();
    const employer = [ownFigure("verzuimpercentage", 0.024, { personen: 120, kwart: 2, geschat: 0.03 })];
    for (const [id, selection, options] of [
      ["clusterspiegel", { cluster: "HAVEN" }, {}],
      ["werkgeversspiegel", {}, { employer, kenmerk: "0123456789ab" }],
    ] as const) {
      const html = await renderReport(small, findReport(reports, id), selection, options);
      writeFileSync(join(home, `${id}.html`), html);
    }
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(home, { recursive: true, force: true });
  });

  async function open(sector: string, width: number, colorScheme: "light" | "dark"): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(pathToFileURL(join(home, `${sector}.html`)).href);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    return page;
  }

  // The widths in between on the report with the most kinds of charts.
  const widths = (name: string) => (name === "G" ? [320, 360, 640, 1280] : [320, 1280]);
  test.each(pages.flatMap((name) => widths(name).map((width) => [name, width] as const)))(
    "%s at %d px never scrolls sideways",
    async (sector, width) => {
      const page = await open(sector, width, "light");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      // Nothing that is cut off by a parent either, but for the tables that scroll in a region of their own.
      const outside = await page.evaluate(
        `[...document.querySelectorAll("main *, header *")]
          .filter((one) => !one.closest(".scroll, svg, [hidden]"))
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.tagName)`,
      );
      expect(outside).toEqual([]);
      await page.close();
    },
  );

  test.each([320, 640, 1280])("letters in charts are at least 11 px at %d px", async (width) => {
    const page = await open("C", width, "light");
    const smallest = await page.evaluate(
      `Math.min(...[...document.querySelectorAll(".chart text")]
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a || Infinity))`,
    );
    expect(smallest).toBeGreaterThanOrEqual(10.9);
    await page.close();
  });

  test.each([320, 1280])("no letter of a chart falls outside its drawing at %d px", async (width) => {
    const page = await open("G", width, "light");
    const outside = await page.evaluate(
      `[...document.querySelectorAll(".chart")].filter((svg) => svg.getClientRects().length > 0).flatMap((svg) => {
        const box = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")]
          .filter((one) => { const r = one.getBoundingClientRect(); return r.left < box.left - 1 || r.right > box.right + 1; })
          .map((one) => one.textContent);
      })`,
    );
    expect(outside).toEqual([]);
    await page.close();
  });

  // The sectors differ in figures only; every combination of width and scheme would take minutes.
  test.each([
    ...["G", ...others.map(([id]) => id), ...mirrors, themed].map((page) => [page, "light", 1280] as const),
    ...["G", "regiorapport", "beleidsbeeld", themed].map((page) => [page, "dark", 320] as const),
  ])("axe finds nothing in %s, %s, at %d px", async (name, scheme, width) => {
    const page = await open(name, width, scheme);
    await page.evaluate(axe);
    const result = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.close();
  });

  test.each(["light", "dark"] as const)("the logo of a theme is drawn on white paper, %s", async (scheme) => {
    const page = await open(themed, 360, scheme);
    const seen = await page.evaluate(
      `(() => { const logo = document.querySelector(".logo");
          return { drawn: logo.complete && logo.naturalWidth > 0, wide: logo.getBoundingClientRect().width,
            ground: getComputedStyle(logo).backgroundColor, title: getComputedStyle(document.querySelector("header.top")).backgroundColor }; })()`,
    );
    const { wide, ...rest } = seen as { wide: number };
    expect(wide).toBeGreaterThan(150);
    expect(rest).toEqual(
      scheme === "light"
        ? { drawn: true, ground: "rgba(0, 0, 0, 0)", title: "rgb(91, 16, 51)" }
        : { drawn: true, ground: "rgb(255, 255, 255)", title: "rgb(67, 16, 38)" },
    );
    // Nothing of the dark is printed, and nothing light on white.
    await page.emulateMedia({ media: "print", colorScheme: scheme });
    const printed = await page.evaluate(
      `["h1", "header .lead", ".features dt", ".brand p", ".foreword p"].map((one) => getComputedStyle(document.querySelector(one)).color)`,
    );
    expect(printed).toEqual([
      "rgb(59, 10, 34)",
      "rgb(74, 91, 99)",
      "rgb(74, 91, 99)",
      "rgb(122, 31, 75)",
      "rgb(22, 36, 43)",
    ]);
    await page.close();
  });

  test("prints with every table unfolded and one drawing of every chart", async () => {
    const page = await open("C", 794, "dark");
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = false');
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const seen = await page.evaluate(
      `({ charts: [...document.querySelectorAll(".chart")].filter((one) => one.getClientRects().length > 0).length,
          tables: [...document.querySelectorAll("table")].filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length,
          figures: document.querySelectorAll("figure:has(.chart)").length,
          all: document.querySelectorAll("table").length,
          paper: getComputedStyle(document.body).backgroundColor })`,
    );
    const { figures, all } = seen as { figures: number; all: number };
    expect(figures).toBeGreaterThan(6);
    expect(all).toBeGreaterThanOrEqual(figures);
    expect(seen).toMatchObject({ charts: figures, tables: all, paper: "rgb(255, 255, 255)" });
    await page.close();
  });
});
