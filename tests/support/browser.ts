import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Debian's: the shell without a window draws the same pages for half of the work. */
const debian = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
const executablePath = process.env.CHROME_PATH ?? debian.find((path) => existsSync(path)) ?? "";

/** Whether there is a Chromium: tests that need one skip visibly without it. */
export const hasBrowser = existsSync(executablePath);

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
