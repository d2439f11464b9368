import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { looks } from "../support/looks.ts";
import { hasBrowser, openPortal, type Portal, tabTo } from "../support/portal-browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const year = "indicator=verzuimpercentage&periode=2025JJ00";
const table = `/tabellen/sector-grootte?grootte=T&${year}`;
const overTime =
  "/tabellen/sector-grootte?grootte=T&indicator=verzuimpercentage&periode=2025KW01,2025KW02,2025KW03,2025KW04&sector=C,T";

/** One of every kind of page, and every kind of chart, state and failure. */
const pages = [
  "/",
  "/sectoren",
  "/sectoren/C",
  "/sectoren/Q",
  "/regios",
  "/regios/AM01",
  "/indicatoren",
  "/indicatoren/verzuimpercentage",
  "/tabellen",
  table,
  overTime,
  `/tabellen/sector-grootte?${year}`,
  `/tabellen/sector-grootte?${year}&sector=Q`,
  "/tabellen/sector-grootte?sector=ZZ",
  `/publicaties/2025-1.0.0${table}`,
  "/publicaties/2025-1.0.0/indicatoren/verzuimpercentage",
  "/zoeken",
  "/zoeken?vraag=verzium",
  "/zoeken?vraag=qqqqqq",
  "/publicaties",
  "/publicaties/2025-1.0.0",
  "/kalender",
  "/methode",
  "/beleid",
  "/kwaliteit",
  "/begrippen",
  "/hulp",
  "/toegankelijkheid",
  "/privacy",
  "/colofon",
  "/rapporten",
  "/rapporten/sectorrapport/C",
  "/downloads",
  "/wijzigingen",
  "/documentatie",
  "/fouten",
  "/nergens",
];

describe.skipIf(!hasBrowser)("the public site in a real browser", () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
  });
  afterAll(() => portal?.close());

  test.each(pages)(
    "%s: axe finds nothing, light and dark, wide and narrow; nothing sideways",
    async (path) => {
      const { page, errors, foreign, close } = await portal.open(path);
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      await page.evaluate(axe);
      for (const [width, colorScheme] of looks) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        await page.emulateMedia({ colorScheme });
        const result = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
        const found = result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect(found, `${width} ${colorScheme}`).toEqual([]);
      }
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      await close();
    },
  );

  test.each(["/", table, "/sectoren/C", "/regios"])("%s stands still while it loads", async (path) => {
    const { page, close } = await portal.open(path, { viewport: { width: 1280, height: 900 } });
    const shift = await page.evaluate(`new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(sum), 400);
    })`);
    expect(shift).toBeLessThan(0.02);
    await close();
  });

  test.each([true, false])(
    "by keyboard alone a table is built and downloaded; script: %s",
    async (javaScriptEnabled) => {
      const { page, close } = await portal.open("/", { javaScriptEnabled });
      await press(page, 'nav.site a[href="/tabellen"]');
      await tabTo(page, "#onderwerp");
      await page.keyboard.type("Scholingsuren");
      await press(page, "form.choice button");
      await page.waitForURL(/\/tabellen\/[a-z-]+\?.*indicator=scholingsuren/);
      await press(page, "form.choice summary");
      await tabTo(page, 'input[name="sector"][value="C"]');
      await page.keyboard.press("Space");
      await tabTo(page, 'input[name="sector"][value="G"]');
      await page.keyboard.press("Space");
      await press(page, "form.choice button");
      await page.waitForURL(/sector=C,G$/);
      expect(await page.locator("table.data tbody tr").count()).toBe(2);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        press(page, 'a[href*="sector=C,G"][href$="formaat=csv"]'),
      ]);
      const [head = "", ...lines] = readFileSync(await download.path(), "utf8")
        .trim()
        .split("\r\n");
      const column = head.split(",").indexOf("sector");
      expect(lines.map((line) => line.split(",")[column])).toEqual(["C", "G"]);
      await close();
    },
  );

  test("a chart tells its values by pointer and by arrows, and forgets them with Escape", async () => {
    const { page, close } = await portal.open(table, { viewport: { width: 1280, height: 900 } });
    const readout = page.locator(".readout");
    const hint = await readout.textContent();
    await page.locator(".chart-wide [data-p='0']").hover();
    const first = await page.locator(".chart-wide [data-p='0'] title").textContent();
    expect(await readout.textContent()).toBe(first);
    await tabTo(page, ".drawing");
    for (const key of ["Home", "ArrowRight"]) await page.keyboard.press(key);
    expect(await readout.textContent()).toBe(
      await page.locator(".chart-wide [data-p='1'] title").textContent(),
    );
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".chart-wide .here").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await readout.textContent()).toBe(hint);
    await close();
  });

  test("a citation is copied, and a button for it is there only with script", async () => {
    const { page, close } = await portal.open(table, { permissions: ["clipboard-read", "clipboard-write"] });
    await press(page, 'button[data-copies="verwijzing"]');
    await page.locator("#verwijzing-gekopieerd", { hasText: "Gekopieerd" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
      await page.locator("#verwijzing").textContent(),
    );
    await close();
    const without = await portal.open(table, { javaScriptEnabled: false });
    expect(await without.page.locator("button[data-copies]:visible").count()).toBe(0);
    expect(await without.page.locator("#verwijzing:visible").count()).toBe(1);
    await without.close();
  });

  test("the search is on every page, also above a report, and works without script", async () => {
    const { page, close } = await portal.open("/rapporten/sectorrapport/C", { javaScriptEnabled: false });
    await tabTo(page, "#zoek-boven");
    await page.keyboard.type("industire");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/zoeken\?vraag=industire/);
    expect(await page.locator('.results a[href="/sectoren/C"]').count()).toBe(1);
    await close();
  });

  test("the focus is seen on everything that can have it", async () => {
    const { page, close } = await portal.open(table);
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(
        `(() => { const one = document.activeElement; const style = getComputedStyle(one);
           return one === document.body || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2); })()`,
      );
      expect(seen, await page.evaluate("document.activeElement.outerHTML.slice(0, 80)")).toBe(true);
    }
    await close();
  });

  test("prints without its forms and buttons", async () => {
    const { page, close } = await portal.open(table);
    await page.emulateMedia({ media: "print" });
    for (const gone of ["form", "button", "nav.crumbs"]) {
      expect(await page.locator(`${gone}:visible`).count(), gone).toBe(0);
    }
    expect(await page.locator("table.data:visible").count()).toBe(1);
    await close();
  });
});

/** Goes there with Tab and presses Enter. */
async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}
