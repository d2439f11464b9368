import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { localCheckPaths } from "../../src/commands/serve.ts";
import { startServer } from "../../src/service/server.ts";
import { englishDefinitions, englishLists } from "../golden/report-english.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { launchBrowser } from "./browser.ts";
import { root } from "./root.ts";

export interface Portal {
  readonly url: string;
  readonly browser: Browser;
  /** A page of its own on an address of the site; addresses of other hosts, and errors of the page, are kept. */
  open(path: string, options?: BrowserContextOptions): Promise<Opened>;
  close(): Promise<void>;
}

export interface Opened {
  readonly page: Page;
  readonly foreign: readonly string[];
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** The site over the release of the golden reports, in a real browser. */
export async function openPortal(): Promise<Portal> {
  const home = mkdtempSync(join(tmpdir(), "portal-browser-"));
  (await openReportRelease(home, { definitions: englishDefinitions, codeLists: englishLists })).close();
  const contact = { naam: "Beheer", email: "a@b.example", url: "https://b.example" };
  const config = {
    home,
    root,
    contact,
    planned_releases: [{ date: "2099-01-31", title: "Cijfers over 2098" }],
  };
  const server = await startServer({
    config,
    host: "127.0.0.1",
    port: 0,
    log: () => undefined,
    localCheck: localCheckPaths(),
  });
  const url = server.url.replace(/\/$/, "");
  const browser = await launchBrowser();
  return {
    url,
    browser,
    open: (path, options) => open(browser, url, path, options),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function open(
  browser: Browser,
  url: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${url}/`)) foreign.push(request.url());
  });
  page.on("console", (message) => {
    // A page that was not found, or that says what is wrong, has a status that the browser calls an error.
    if (message.type() === "error" && !/status of 40[04]/.test(message.text())) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(url + path);
  return { page, foreign, errors, close: () => context.close() };
}

/** Presses Tab until the focus is on the element; fails when it is nowhere to be reached. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const aim = page.locator(selector).first();
  for (let presses = 0; presses < 400; presses++) {
    if (await aim.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the element cannot be reached by Tab");
}
