import type { BrowserContextOptions, Page } from "playwright-core";
import { type CheckOptions, checkDelivery } from "../../src/intake/check.ts";
import { loadProfile } from "../../src/intake/profile.ts";
import { silent } from "../../src/progress.ts";
import type { LocalReport } from "../../src/service/deliveries/local/messages.ts";
import { rulesFound } from "../../src/service/deliveries/rules-found.ts";
import { type Files, writeDelivery } from "./delivery.ts";
import type { Opened, Portal } from "./portal-browser.ts";

/** Keeps the reports that the thread of the page gives, beside what the page makes of them. */
const listening = `
  window.verslagen = [];
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data?.bericht === "klaar") window.verslagen.push(data.verslag);
      });
    }
  };`;

/** The page for checking, when files can be chosen. */
export async function openLocalCheck(portal: Portal, options: BrowserContextOptions = {}): Promise<Opened> {
  const opened = await portal.open("/hulp", options);
  await opened.page.addInitScript(listening);
  await opened.page.goto(`${portal.url}/lokale-controle`);
  await opened.page.waitForSelector("#lokaal-kiezen:not([hidden])", { timeout: 120_000 });
  return opened;
}

export async function chooseFiles(page: Page, files: Files): Promise<void> {
  const chosen = Object.entries(files).map(([name, content]) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  }));
  if (await page.isVisible("#lokaal-wis")) await page.click("#lokaal-wis");
  await page.setInputFiles("#lokaal-bestanden", chosen);
}

/** Chooses files and checks them: what the page found, and what it says. */
export async function checkInPage(
  page: Page,
  files: Files,
  profile = "canonical",
): Promise<{ readonly report: LocalReport; readonly text: string }> {
  await chooseFiles(page, files);
  await page.selectOption("#lokaal-profiel", profile);
  await page.evaluate("window.verslagen.length = 0");
  await page.click("#lokaal-controleer");
  await page.waitForSelector("#lokaal-verslag:not([hidden]), #lokaal-fout:not([hidden])", {
    timeout: 120_000,
  });
  const [report] = (await page.evaluate("window.verslagen")) as LocalReport[];
  if (report === undefined) throw new Error(await page.innerText("#lokaal-fout"));
  return { report, text: await page.innerText("#lokaal-verslag") };
}

/** What the intake itself says of the same files, in the same form. */
export async function checkInIntake(
  files: Files,
  profile = "canonical",
  more: Partial<CheckOptions> = {},
): Promise<LocalReport> {
  const result = await checkDelivery(
    [writeDelivery(files)],
    {
      ...{ profile: await loadProfile(profile), checks: [], references: () => Promise.resolve() },
      ...{ now: new Date(), threads: 1, ...more },
    },
    silent,
  );
  const { akkoord, periode, telling, tabellen, hash, issues } = result;
  return { akkoord, periode, telling, tabellen, hash, regels: rulesFound(issues) };
}
