import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressIn, isDutchAlone } from "../../src/service/portal/voice.ts";
import { hasBrowser } from "../support/browser.ts";
import { isLong } from "../support/long.ts";
import { looks } from "../support/looks.ts";
import { openPortal, type Portal, tabTo } from "../support/portal-browser.ts";
import { startSlowLine } from "../support/slow-line.ts";

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

/** What an English page can have otherwise than its Dutch one: names, words and their length. */
const english = pages
  .filter((path) => !isDutchAlone(path))
  .filter(
    (path) =>
      isLong || ["/", "/sectoren/C", "/indicatoren/verzuimpercentage", table, "/begrippen"].includes(path),
  )
  .map((path) => addressIn("en", path));

describe.skipIf(!hasBrowser)("the public site in a real browser", () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
  });
  afterAll(() => portal?.close());

  // Every other page here, each in the long tests; the links and the Nu validator see all of them.
  test.each([...pages, ...english].filter((_, at) => isLong || at % 2 === 0))(
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

  test("pages stand still while they come in over a slow line, wide and narrow", async () => {
    const paths = [
      ...[
        "/",
        "/sectoren",
        "/sectoren/C",
        "/indicatoren/verzuimpercentage",
        "/zoeken?vraag=verzium",
        "/hulp",
      ],
      ...["/kwaliteit", table, overTime, "/rapporten/sectorrapport/C", "/rapporten/methode"],
      "/lokale-controle",
    ];
    const line = await startSlowLine(portal.url);
    const { page, close } = await portal.open("/");
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of paths) {
        await page.goto(line.url + path);
        if (path === "/lokale-controle") await page.waitForSelector("#lokaal-kiezen:not([hidden])");
        expect(await page.evaluate(shifted), `${path} ${width}`).toBe(0);
      }
    }
    await close();
    await line.close();
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
      // Of each the five size classes that there are.
      expect(lines.map((line) => line.split(",")[column])).toEqual([
        ...Array(5).fill("C"),
        ...Array(5).fill("G"),
      ]);
      await close();
    },
  );

  test("a chart tells its values by pointer and by arrows, and forgets them with Escape", async () => {
    const { page, close } = await portal.open(table, { viewport: { width: 1280, height: 900 } });
    const readout = page.locator(".readout");
    const hint = await readout.textContent();
    const said = await page.locator(".chart-wide [data-says] title").allTextContents();
    await page.locator(".chart-wide [data-says] > *").first().hover();
    expect(await readout.textContent()).toBe(said[0]);
    await tabTo(page, ".drawing");
    for (const key of ["Home", "ArrowRight"]) await page.keyboard.press(key);
    expect(await readout.textContent()).toBe(said[1]);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".chart-wide .here").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await readout.textContent()).toBe(hint);
    await close();
  });

  test("a chart of a report tells its values too, also the narrow one; without script each mark has its title", async () => {
    const { page, close } = await portal.open("/rapporten/sectorrapport/C", {
      viewport: { width: 360, height: 900 },
    });
    await tabTo(page, ".drawing");
    await page.keyboard.press("Home");
    const drawing = page.locator(".drawing").first();
    const said = await drawing.locator(".chart-wide title").first().textContent();
    expect(await drawing.locator(".readout").textContent()).toBe(said);
    expect(await drawing.locator(".chart-narrow .here").count()).toBe(1);
    await close();
    const without = await portal.open("/rapporten/sectorrapport/C", { javaScriptEnabled: false });
    expect(await without.page.locator(".chart-wide [data-says] > :has(> title)").count()).toBeGreaterThan(10);
    expect(await without.page.locator(".readout").count()).toBe(0);
    await without.close();
  });

  test.each([true, false])(
    "by keyboard alone from the front page to the latest figures of a sector; script: %s",
    async (javaScriptEnabled) => {
      const { page, close } = await portal.open("/", { javaScriptEnabled });
      await press(page, 'main a[href="/sectoren/C"]');
      await page.waitForURL(/\/sectoren\/C$/);
      expect(await page.locator("h1").textContent()).toBe("Industrie");
      expect(await page.locator(".figures .value").first().textContent()).toMatch(/\d/);
      expect(await page.locator("header .features").textContent()).toContain("2025");
      await press(page, 'main a[href="/rapporten/sectorrapport/C"]');
      await page.waitForURL(/\/rapporten\/sectorrapport\/C$/);
      expect(await page.locator("main section").count()).toBeGreaterThan(5);
      await close();
    },
  );

  test("a table is put in order by keyboard, and its chart is taken along as SVG and as PNG", async () => {
    const { page, close } = await portal.open(table);
    await press(page, 'table.data thead a[href*="volgorde=-waarde"]');
    await page.waitForURL(/volgorde=-waarde#cijfers$/);
    expect(await page.locator("[aria-sort=descending]").textContent()).toBe("Waarde");
    for (const [aim, kind, start] of [
      ['a[href*="grafiek.svg"]', ".svg", "<svg"],
      ["button[data-png]", ".png", "\u0089PNG"],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent("download"), press(page, aim)]);
      expect(download.suggestedFilename()).toContain(kind);
      expect(readFileSync(await download.path(), "latin1").startsWith(start)).toBe(true);
    }
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

/** How far all that is seen has moved by itself since the page began to load, two frames after it was ready. */
const shifted = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 50)));
})`;

/** Goes there with Tab and presses Enter. */
async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}
