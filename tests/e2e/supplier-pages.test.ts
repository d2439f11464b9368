import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { zipSync } from "fflate";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { openAccess } from "../../src/service/access/access.ts";
import { type RunningServer, startServer } from "../../src/service/server.ts";
import { hasBrowser, launchBrowser } from "../support/browser.ts";
import { toegang, worker } from "../support/delivery-service.ts";
import { looks } from "../support/looks.ts";
import { root } from "../support/root.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const sample = join(root, "data-samples", "canonical-schoon");
const shots = process.env.SHOTS;
const sent = ["werkgever.csv", "medewerker.csv", "dienstverband.csv", "verzuim.csv", "verzuim_deel.csv"];

/** The sample with one row that is seldom: a reason to leave without an end. */
const odd = (name: string) => {
  const text = readFileSync(join(sample, name), "utf8");
  return Buffer.from(name === "dienstverband.csv" ? text.replace("0811,J,,,J", "0811,J,eigen,,J") : text);
};
/** The same with a mistake besides. */
const dirty = (name: string) => Buffer.from(odd(name).toString().replace("vast,J,36", "vsat,J,36"));

describe.skipIf(!hasBrowser)("delivering with a browser, by keyboard alone", () => {
  const home = mkdtempSync(join(tmpdir(), "browser-"));
  let server: RunningServer;
  let browser: Browser;
  let base: string;
  let session: string;
  let checker: Page;

  beforeAll(async () => {
    const port = await freePort();
    base = `http://localhost:${port}`;
    writeFileSync(join(home, "toegang.yml"), toegang(base));
    writeFileSync(join(home, "settings.yml"), "deliveries: {}\n");
    const access = { secret: "s".repeat(40), clientSecret: "c".repeat(40), clientKey: undefined };
    const config = { ...loadConfig({}, { home }), access };
    server = await startServer({
      ...{ config, host: "localhost", port, log: () => undefined, deliveryWorker: worker },
    });
    const rights = [{ rol: "leverancier", organisatie: "administratie-west" }] as const;
    session = (await openAccess(config)?.people?.sessions.begin("persoon:0123456789abcdef", rights)) ?? "";
    browser = await launchBrowser();
    // The checker of accessibility needs script; the pages may have none.
    checker = await (await browser.newContext({ bypassCSP: true, javaScriptEnabled: true })).newPage();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(home, { recursive: true, force: true });
  });

  async function open(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ colorScheme: "light", ...options });
    await context.addCookies([{ name: "sessie", value: session, url: base }]);
    const page = await context.newPage();
    page.on("pageerror", (error) => expect(error.message).toBe("no error"));
    // Heard from the start: the browser must know before the key is pressed that no window of its own is to open.
    page.on("filechooser", () => undefined);
    await page.goto(`${base}/leveringen`);
    return page;
  }

  async function expectAccessible(page: Page, name: string): Promise<void> {
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
    const content = (await page.content()).replaceAll("<details>", "<details open>");
    await checker.setContent(content);
    await checker.evaluate(axe);
    for (const [width, colorScheme] of looks) {
      await checker.setViewportSize({ width, height: 800 });
      await checker.emulateMedia({ colorScheme });
      const result = (await checker.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
      const found = result.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
      );
      expect([name, width, found]).toEqual([name, width, []]);
      expect(await checker.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    }
  }

  /** Goes with Tab to the link, button or field of this name, where the focus must be seen. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    for (let step = 0; step < 150; step++) {
      await page.keyboard.press("Tab");
      const [text, outline] = await page.evaluate(() => {
        const one = document.activeElement as HTMLInputElement | null;
        const label = one?.labels?.[0]?.textContent ?? one?.getAttribute("aria-label") ?? one?.textContent;
        return [(label ?? "").trim(), one === null ? "" : getComputedStyle(one).outlineStyle] as const;
      });
      if (!name.test(text)) continue;
      expect([text, outline]).not.toEqual([text, "none"]);
      return;
    }
    throw new Error(`not reached by keyboard: ${name}`);
  }

  async function enter(page: Page, name: RegExp): Promise<void> {
    await tabTo(page, name);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  }

  async function write(page: Page, name: RegExp, text: string): Promise<void> {
    await tabTo(page, name);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  }

  async function send(page: Page, files: Readonly<Record<string, Buffer>>): Promise<void> {
    await tabTo(page, /^Bestanden kiezen$/);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
    const type = "application/octet-stream";
    await chooser.setFiles(Object.entries(files).map(([name, buffer]) => ({ name, mimeType: type, buffer })));
    await enter(page, /^Versturen$/);
  }

  /** Waits as a person does: the page comes back by itself until it says this. */
  const waitFor = (page: Page, text: string) =>
    page.getByRole("heading", { name: text, exact: true }).waitFor({ timeout: 120_000 });

  const begin = async (page: Page, period: string) => {
    await write(page, /^Periode$/, period);
    await enter(page, /^Beginnen$/);
    await waitFor(page, `Levering over ${period}`);
  };

  const all = (make: (name: string) => Buffer) => Object.fromEntries(sent.map((name) => [name, make(name)]));

  test("without script: a dirty delivery is mended, looked at, confirmed and withdrawn", async () => {
    const page = await open({ javaScriptEnabled: false });
    await expectAccessible(page, "begin");
    await begin(page, "2025");
    await expectAccessible(page, "leeg");
    await send(page, all(dirty));
    await expectAccessible(page, "gestuurd");
    await enter(page, /^Controleren$/);
    await expectAccessible(page, "bezig");
    await waitFor(page, "Verbeter 1 fout in 1 bestand");
    await expectAccessible(page, "fouten");
    const found = await page.locator("section", { has: page.locator("#verbeteren") }).innerText();
    expect(found).toMatch(/dienstverband\.csv.*1 fout/s);
    expect(found).toMatch(/Kolom F \(contractvorm\), regel \d+/);
    expect(found).toContain("Gebruik een van deze: vast, tijdelijk");
    expect(await page.content()).not.toContain("vsat");
    // Away and back: everything is still there.
    await page.goto(`${base}/leveringen`);
    await expectAccessible(page, "lijst");
    await enter(page, /^Levering over 2025$/);
    await send(page, { "dienstverband.csv": odd("dienstverband.csv") });
    await enter(page, /^Controleren$/);
    await waitFor(page, "Kijk 1 waarschuwing na");
    await expectAccessible(page, "nakijken");
    expect(await page.getByRole("button", { name: "Bevestigen en laden" }).count()).toBe(0);
    await tabTo(page, /^Dit klopt/);
    await page.keyboard.press("Space");
    await write(page, /^Waarom dit klopt/, "nagevraagd");
    await enter(page, /^Accepteren$/);
    await waitFor(page, "Vergelijken");
    await expectAccessible(page, "bevestigen");
    await enter(page, /^Bevestigen en laden$/);
    await waitFor(page, "De levering is geladen");
    await expectAccessible(page, "geladen");
    await tabTo(page, /^Deze levering intrekken$/);
    await page.keyboard.press("Enter");
    await write(page, /^Reden$/, "proef");
    await enter(page, /^Intrekken$/);
    await waitFor(page, "De levering is ingetrokken");
    await expectAccessible(page, "ingetrokken");
    await page.context().close();
  }, 300_000);

  test("with script: a zip is sent with its progress, what is refused is said, and files can be dropped", async () => {
    const page = await open({});
    await begin(page, "2024");
    await tabTo(page, /^Bestanden kiezen$/);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
    await chooser.setFiles([{ name: "foto.png", mimeType: "image/png", buffer: Buffer.from("x") }]);
    expect(await page.getByRole("status").innerText()).toMatch(/1 bestand gekozen/);
    await tabTo(page, /^Versturen$/);
    await page.keyboard.press("Enter");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("De naam van het bestand kan niet.");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
    await expectAccessible(page, "niet-gelukt");
    const zip = zipSync({ ...all(dirty), "leesmij.yml": Buffer.from("x") });
    await send(page, { "alles.zip": Buffer.from(zip) });
    expect(await page.getByRole("status").first().innerText()).toContain(
      "Uit de zip is 1 bestand niet overgenomen",
    );
    expect(await page.locator("tbody tr").count()).toBe(sent.length);
    await enter(page, /^Controleren$/);
    await waitFor(page, "Verbeter 1 fout in 1 bestand");
    await drop(page, "dienstverband.csv", odd("dienstverband.csv").toString());
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Versturen");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    await enter(page, /^Controleren$/);
    await waitFor(page, "Kijk 1 waarschuwing na");
    await page.context().close();
  }, 300_000);
});

/** What a person does with a mouse: a file of the desktop is let go above the form. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([file, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ""], file ?? "", { type: "text/csv" }));
      return transfer;
    },
    [name, content],
  );
  await page.locator("form[data-upload]").dispatchEvent("drop", { dataTransfer: dropped });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "localhost", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
