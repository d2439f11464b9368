import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { openAccess } from "../../src/service/access/access.ts";
import { type RunningServer, startServer } from "../../src/service/server.ts";
import { toegang, worker } from "../support/delivery-service.ts";
import { root } from "../support/root.ts";

const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const sample = join(root, "data-samples", "canonical-schoon");
const shots = process.env.SHOTS;

describe.skipIf(!existsSync(executablePath))("delivering with a browser, without script", () => {
  const home = mkdtempSync(join(tmpdir(), "browser-"));
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let checker: Page;

  beforeAll(async () => {
    const port = await freePort();
    writeFileSync(join(home, "toegang.yml"), toegang(`http://localhost:${port}`));
    writeFileSync(join(home, "settings.yml"), "deliveries: {}\n");
    const access = { secret: "s".repeat(40), clientSecret: "c".repeat(40), clientKey: undefined };
    const config = { ...loadConfig({}, { home }), access };
    server = await startServer({
      config,
      host: "localhost",
      port,
      log: () => undefined,
      deliveryWorker: worker,
    });
    const rights = [{ rol: "leverancier", organisatie: "administratie-west" }] as const;
    const session = await openAccess(config)?.people?.sessions.begin("persoon:0123456789abcdef", rights);
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    const cookie = { name: "sessie", value: session ?? "", url: `http://localhost:${port}` };
    const plain = await browser.newContext({ javaScriptEnabled: false, colorScheme: "light" });
    await plain.addCookies([cookie]);
    page = await plain.newPage();
    // The checker of accessibility needs script; the page itself has none.
    checker = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.goto(`http://localhost:${port}/leveringen`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(home, { recursive: true, force: true });
  });

  async function expectAccessible(name: string): Promise<void> {
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
    for (const width of [320, 1280]) {
      await checker.setViewportSize({ width, height: 800 });
      await checker.setContent(await page.content());
      await checker.evaluate(axe);
      const result = (await checker.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
      const found = result.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
      );
      expect([name, found]).toEqual([name, []]);
      expect(await checker.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    }
  }

  /** Waits as a person does: the page comes back by itself until it says this. */
  const waitFor = (text: string) => page.getByText(text).first().waitFor({ timeout: 120_000 });

  test("from an empty list to a loaded delivery, and its withdrawal", async () => {
    await expectAccessible("begin");
    await page.getByLabel("Periode").fill("2025");
    await page.getByRole("button", { name: "Beginnen" }).click();
    await page.getByRole("heading", { level: 1, name: "Levering over 2025" }).waitFor();
    await expectAccessible("leeg");
    const files = readdirSync(sample)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => ({ name, mimeType: "text/csv", buffer: odd(name, readFileSync(join(sample, name))) }));
    await page.getByLabel("Bestanden kiezen").setInputFiles(files);
    await page.getByRole("button", { name: "Versturen" }).click();
    await page.getByRole("button", { name: "Controleren" }).waitFor();
    expect(await page.getByRole("row").count()).toBe(files.length + 1);
    await page.getByRole("button", { name: "Controleren" }).click();
    await expectAccessible("bezig");
    await waitFor("Er zijn geen fouten.");
    await expectAccessible("gecontroleerd");
    expect(await page.getByRole("button", { name: "Bevestigen en laden" }).count()).toBe(0);
    await page.getByRole("checkbox").first().check();
    await page.getByLabel("Waarom dit klopt").fill("nagevraagd");
    await page.getByRole("button", { name: "Accepteren" }).click();
    await page.getByRole("button", { name: "Bevestigen en laden" }).click();
    await waitFor("Nummer 1 in het grootboek");
    await expectAccessible("geladen");
    await page.getByLabel("Reden").fill("proef");
    await page.getByRole("button", { name: "Intrekken" }).click();
    await waitFor("Stand: ingetrokken");
    await page.goto(new URL("/leveringen", page.url()).href);
    expect(await page.getByRole("link", { name: "2025" }).count()).toBe(1);
  });
});

/** One row gets a warning: a reason to leave without an end. */
function odd(name: string, content: Buffer): Buffer {
  return name === "dienstverband.csv"
    ? Buffer.from(content.toString().replace("0811,J,,,J", "0811,J,eigen,,J"))
    : content;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "localhost", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
