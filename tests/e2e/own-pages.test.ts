import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ClusterStore } from "../../src/service/clusters/cluster-store.ts";
import { newCluster } from "../../src/service/clusters/steps.ts";
import { type RunningServer, startServer } from "../../src/service/server.ts";
import { ownNames, ownValues, secrets } from "../support/access-service.ts";
import { hasBrowser, launchBrowser } from "../support/browser.ts";
import { looks } from "../support/looks.ts";
import { writeOwnFigures } from "../support/own-figures.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { root } from "../support/root.ts";
import { startProvider, type TestProvider } from "../support/sign-in-provider.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const home = mkdtempSync(join(tmpdir(), "own-pages-"));
const release = "2025-2.0.0";

/** Who signs in at the provider: a person and the role of the claims. */
let who = { sub: "een", claims: { functie: "werkgever" } as Record<string, unknown> };
const as = (sub: string, functie: string | string[]) => {
  who = { sub, claims: { functie } };
};

const accessText = (host: string, issuer: string) => `adres: ${host}
organisaties:
  - { id: bakkerij-zuid, naam: Bakkerij Zuid, eigen: "${ownNames["bakkerij-zuid"]}" }
  - { id: slagerij-noord, naam: Slagerij Noord, eigen: "${ownNames["slagerij-noord"]}" }
  - { id: fonds-techniek, naam: Fonds Techniek, sectoren: [C, G] }
  - { id: netwerk, naam: Netwerk Noord }
  - { id: beheer, naam: Beheer }
vrijgave: { vanaf: "2026-04-01T00:00:00Z", fondsen: [fonds-techniek] }
aanmelden:
  uitgever: ${issuer}
  client: regiespiegel
  scope: openid profile
  userinfo: true
  regels:
${[
  ["werkgever", "bakkerij-zuid"],
  ["fonds", "fonds-techniek"],
  ["clusterbeheerder", "netwerk"],
  ["publicist", "beheer"],
  ["beheerder", "beheer"],
  ["auditor", "beheer"],
]
  .map(([rol, organisatie]) => `    - { als: { functie: ${rol} }, rol: ${rol}, organisatie: ${organisatie} }`)
  .join("\n")}
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

describe.skipIf(!hasBrowser)("the pages behind a session, in a real browser", () => {
  let browser: Browser;
  let provider: TestProvider;
  let server: RunningServer;
  let base: string;

  beforeAll(async () => {
    const open = await writeReleaseFolder(home, { id: "2025-1.0.0" });
    await writeOwnFigures(open, {
      [ownNames["bakkerij-zuid"]]: ownValues["bakkerij-zuid"],
      [ownNames["slagerij-noord"]]: ownValues["slagerij-noord"],
    });
    await writeReleaseFolder(home, { id: release, made: "2026-05-01T09:00:00.000Z" });
    const hand = { door: "proef", moment: "2026-06-01T09:00:00.000Z" };
    const asked = { stand: "uitgenodigd" as const, sinds: hand.moment, eigen: null };
    await new ClusterStore(home).write({
      ...newCluster("haven", "Haven Noord", "netwerk", hand),
      leden: ["bakkerij-zuid", "slagerij-noord"].map((organisatie) => ({ organisatie, ...asked })),
    });
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    const back = {
      redirect: `${base}/aanmelden/terug`,
      signedOut: `${base}/afgemeld`,
      secret: secrets.clientSecret,
    };
    provider = await startProvider(back, () => who);
    writeFileSync(join(home, "toegang.yml"), accessText(base, provider.issuer));
    const contact = { naam: "Beheer", email: "beheer@spiegel.example", url: "https://spiegel.example" };
    const config = { home, root, contact, access: secrets };
    // A store is there, so that proposals for the policy are offered; none is worked out here.
    writeFileSync(join(home, "store.duckdb"), "");
    const policyWorker = join(root, "src/commands/policy-worker.ts");
    server = await startServer({ config, policyWorker, host: "127.0.0.1", port, log: () => undefined });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await provider?.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** A new browser in which the person signs in; script is off, as nothing here may need it. */
  async function signedIn(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false, ...options });
    const page = await context.newPage();
    await page.goto(`${base}/aanmelden`);
    expect(page.url()).toBe(`${base}/mijn`);
    return page;
  }

  /** Goes with Tab to the link, button or field of this name, where the focus must be seen. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    for (let step = 0; step < 150; step++) {
      await page.keyboard.press("Tab");
      const [text, outline] = await page.evaluate(() => {
        const one = document.activeElement as HTMLInputElement | null;
        const label = one?.labels?.[0]?.textContent ?? one?.textContent ?? "";
        return [label.trim(), one === null ? "" : getComputedStyle(one).outlineStyle] as const;
      });
      if (!name.test(text)) continue;
      expect(outline).not.toBe("none");
      return;
    }
    throw new Error(`not reached by keyboard: ${name}`);
  }

  async function enter(page: Page, name: RegExp): Promise<void> {
    await tabTo(page, name);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  }

  async function download(page: Page, name: RegExp): Promise<Buffer> {
    await tabTo(page, name);
    const coming = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    return readFileSync(await (await coming).path());
  }

  test("an employer reads its mirror, takes it along and prints it, by keyboard alone", async () => {
    as("een", "werkgever");
    const page = await signedIn();
    await enter(page, /^Uw spiegel$/);
    expect(page.url()).toBe(`${base}/mijn/spiegel/bakkerij-zuid`);
    expect(await page.textContent("main")).toMatch(/7%/);
    expect(await page.content()).not.toMatch(/Slagerij|slagerij/);
    const pdf = await download(page, /^PDF om te printen$/);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible(".bar")).toBe(false);
    const printed = await page.pdf({ format: "A4" });
    const pages = printed.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    // 794 pixels is the width of A4.
    await page.setViewportSize({ width: 794 - 121, height: 1000 });
    expect(await sideways(page)).toBe(0);
    // What is handed out is the first page: A4 is 1123 pixels high, less a margin of 11 mm above and below.
    await page.setViewportSize({ width: 794 - 98, height: 1000 });
    const [end, next] = await page.evaluate(() => {
      const sheets = [...document.querySelectorAll(".sheet")];
      const after = sheets.at(-1)?.nextElementSibling as HTMLElement;
      return [sheets.at(-1)?.getBoundingClientRect().bottom ?? 0, getComputedStyle(after).breakBefore];
    });
    expect(end).toBeGreaterThan(300);
    expect(end).toBeLessThan(1123 - 83);
    expect(next).toBe("page");
    await page.context().close();
  }, 120_000);

  test("a member joins a cluster, and its manager sees it", async () => {
    as("een", "werkgever");
    const member = await signedIn();
    // The question stands at the top of where one lands, and in the menu of every page.
    expect(await member.textContent(".own nav")).toMatch(/Clusters \(1 vraag\)/);
    await enter(member, /^geef antwoord$/);
    await enter(member, /^Wij doen mee$/);
    expect(await member.textContent('[role="status"]')).toMatch(/Uw organisatie doet mee/);
    await member.context().close();
    as("twee", "clusterbeheerder");
    const manager = await signedIn();
    await enter(manager, /^Clusters$/);
    await enter(manager, /^Haven Noord$/);
    expect(await manager.textContent(".lead")).toMatch(/2 organisaties gevraagd, 1 doet mee/);
    // What is wrong is said by this server and not by the browser, and a yes is not lost by one key.
    await enter(manager, /^Vraag om mee te doen$/);
    expect(await manager.textContent('[role="alert"]')).toMatch(/ten minste één organisatie/);
    await enter(manager, /^Haal weg: Bakkerij Zuid$/);
    await enter(manager, /^Nee, verander niets$/);
    expect(await manager.textContent("#leden-tabel ~ tbody")).toMatch(/Bakkerij Zuid.*doet mee/);
    await manager.context().close();
  }, 60_000);

  test("a fund makes all its reports, leaves, comes back and takes the archive along", async () => {
    as("drie", "fonds");
    const page = await signedIn();
    await enter(page, /^Uw fonds$/);
    await enter(page, /^Maak uw rapporten$/);
    await enter(page, /^Maak alle rapporten$/);
    expect(page.url()).toBe(`${base}/mijn/fonds/rapporten`);
    await page.goto(`${base}/sectoren`);
    await page.goto(`${base}/mijn/fonds/rapporten`);
    // The page comes again by itself until all is made.
    await page.waitForSelector("text=Download het archief", { timeout: 90_000 });
    const files = unzipSync(new Uint8Array(await download(page, /^Download het archief$/)));
    expect(Object.keys(files).sort()).toEqual([
      "LEESMIJ.txt",
      "manifest.json",
      "sectorrapport-handel-2025.pdf",
      "sectorrapport-industrie-2025.pdf",
    ]);
    for (const [name, content] of Object.entries(files))
      if (name.endsWith(".pdf")) expect(Buffer.from(content.subarray(0, 5)).toString()).toBe("%PDF-");
    await page.context().close();
  }, 150_000);

  test("a fund tries another rule: what is wrong with it is said, and what it needs is reached by keyboard", async () => {
    as("drie", "fonds");
    const page = await signedIn();
    await enter(page, /^Beleid$/);
    expect(await page.textContent("h1")).toBe("Wat wij tonen en wat niet");
    await enter(page, /^Reken uit wat dit verandert$/);
    expect(await page.textContent('[role="alert"]')).toMatch(/Verander ten minste één regel/);
    await enter(page, /^Verander ten minste één regel/);
    expect(await page.evaluate(() => location.hash)).toBe("#veld-structuur-personen");
    expect(await page.isVisible("#veld-structuur-personen")).toBe(true);
    await page.context().close();
  }, 60_000);

  test("a release goes to the public with two people, and its fund reads it before", async () => {
    as("vier", "publicist");
    const first = await signedIn();
    await enter(first, /^Vrijgeven$/);
    await enter(first, new RegExp(`^${release}$`));
    await enter(first, /^Bied de publicatie aan$/);
    expect(await first.textContent('[role="status"]')).toMatch(/aangeboden/);
    expect(await first.isVisible("text=Keur de publicatie goed")).toBe(false);
    as("drie", "fonds");
    const fund = await signedIn();
    await enter(fund, /^Uw fonds$/);
    await enter(fund, new RegExp(`^Lees publicatie ${release}$`));
    expect(await fund.textContent("h1")).toBe(`Publicatie ${release}`);
    await enter(fund, /^Bekijk haar als site/);
    expect(fund.url()).toBe(`${base}/voorpublicaties/${release}/`);
    await enter(fund, /^Terug naar wat er verandert$/);
    const csv = await download(fund, /^CSV/);
    expect(csv.toString("utf8").split("\r\n").length).toBeGreaterThan(3);
    expect(await (await fetch(`${base}/v1/publicaties`)).text()).not.toContain(release);
    as("vijf", "publicist");
    const second = await signedIn();
    await enter(second, /^Vrijgeven$/);
    await enter(second, new RegExp(`^${release}$`));
    await enter(second, /^Keur de publicatie goed$/);
    expect(await second.textContent(".lead")).toMatch(/Openbaar sinds/);
    await expect
      .poll(async () => (await fetch(`${base}/v1/publicaties`)).text(), { timeout: 10_000 })
      .toContain(release);
    for (const page of [first, fund, second]) await page.context().close();
  }, 120_000);

  test("the menu leads everywhere a role may go, and signing out ends it", async () => {
    as("zes", ["beheerder", "auditor"]);
    const page = await signedIn();
    for (const name of [/^Beheer$/, /^Logboek$/, /^Sleutels$/, /^Overzicht$/]) await enter(page, name);
    await page.goto(`${base}/mijn/logboek`);
    await enter(page, /^Controleer of het logboek klopt$/);
    expect(await page.textContent("h1")).toBe("Het logboek klopt");
    await enter(page, /^Overzicht$/);
    const [cookie] = (await page.context().cookies(base)).filter(({ name }) => name === "sessie");
    const asks = () =>
      fetch(`${base}/mijn/logboek`, { headers: { Cookie: `sessie=${cookie?.value}` }, redirect: "manual" });
    expect((await asks()).status).toBe(200);
    await enter(page, /^Afmelden$/);
    expect(new URL(page.url()).origin).toBe(provider.issuer);
    expect((await asks()).status).toBe(303);
    await page.context().close();
  }, 60_000);

  const looked: readonly [role: string, ...paths: string[]][] = [
    ["werkgever", "/mijn", "/mijn/spiegel/bakkerij-zuid", "/mijn/clusters", "/mijn/clusters/haven"],
    ["clusterbeheerder", "/mijn/clusters", "/mijn/clusters/haven?weg=slagerij-noord"],
    ["fonds", "/mijn/fonds", "/mijn/fonds/rapporten", "/mijn/beleid", `/mijn/fonds/publicaties/${release}`],
    ["publicist", "/mijn/vrijgave", `/mijn/vrijgave/${release}`, "/mijn/beleid"],
    ["beheerder", "/mijn/beheer", "/mijn/sleutels"],
    ["auditor", "/mijn/logboek", "/mijn/logboek/controle", "/mijn/bestaat-niet"],
  ];
  test.each(looked)(
    "the pages of a %s have no fault that axe finds, and nothing beside the screen",
    async (role, ...paths) => {
      as(role, role);
      for (const [width, colorScheme] of looks) {
        const page = await signedIn({
          ...{ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: true, bypassCSP: true },
        });
        for (const path of paths) {
          await page.goto(`${base}${path}`);
          await page.evaluate(axe);
          const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          expect([path, width, colorScheme, found]).toEqual([path, width, colorScheme, []]);
          expect([path, width, await sideways(page)]).toEqual([path, width, 0]);
        }
        await page.context().close();
      }
    },
    180_000,
  );

  /** By how many pixels the page is wider than the screen. */
  async function sideways(page: Page): Promise<number> {
    return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
  }
});
