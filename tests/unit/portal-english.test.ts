import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { releaseIn } from "../../src/report/english-release.ts";
import { en } from "../../src/service/portal/texts/en.ts";
import { nl } from "../../src/service/portal/texts/nl.ts";
import { addressIn, dutchPath, isDutchAlone } from "../../src/service/portal/voice.ts";
import { englishDefinitions, englishLists } from "../golden/report-english.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { englishPages } from "../support/portal-pages.ts";
import { type TestService, testService } from "../support/service.ts";

let service: TestService;
let whole: TestService;
/** What the first of them has no English of. */
let dutchNames: ReadonlySet<string>;
beforeAll(async () => {
  const planned = [{ date: "2099-01-31", title: "Cijfers over 2098" }];
  service = await testService({}, { planned });
  const lease = await service.releases.lease();
  if (lease === undefined) throw new Error("no release");
  const { dutch } = releaseIn(lease.release, "en");
  lease.done();
  // What English says in the same word is no Dutch.
  dutchNames = new Set([...dutch].filter((text) => text !== "Sector"));
  const texts = { definitions: englishDefinitions, codeLists: englishLists };
  whole = await testService(async (home) => (await openReportRelease(home, texts)).close(), { planned });
});
afterAll(async () => {
  await service.close();
  await whole.close();
});

async function page(path: string, status = 200, from: TestService = service) {
  const response = await from.get(path);
  expect(response.status, path).toBe(status);
  const html = await response.text();
  return { html, document: new JSDOM(html).window.document, headers: response.headers };
}

/** The texts that a reader of English meets, each by itself. */
function textsOf(document: Document): string[] {
  for (const one of document.querySelectorAll("style, script, [lang='nl']")) one.remove();
  const nodes = [...document.querySelectorAll("*")].flatMap((one) =>
    [...one.childNodes].flatMap((node) => (node.nodeType === 3 ? (node.textContent ?? "") : [])),
  );
  const named = ["content", "aria-label", "title", "data-label", "data-hint", "data-done", "data-selected"];
  const attributes = named.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? ""),
  );
  return [...nodes, ...attributes].map((text) => text.trim()).filter((text) => text !== "");
}

describe.each(englishPages)("%s", (path) => {
  test("is in English, leads to English, names its Dutch twin, and marks what is Dutch", async () => {
    const { document, html } = await page(path);
    expect(document.documentElement.lang).toBe("en-GB");
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll("a[href^='/'], form[action^='/']")) {
      const to = link.getAttribute("href") ?? link.getAttribute("action") ?? "";
      const dutch = link.getAttribute("hreflang") === "nl";
      const isEnglish = /^\/en(?![^/?#])|[?&]taal=en\b|^\/v1\//.test(to);
      expect(isEnglish, to).toBe(!dutch);
    }
    const other = document.querySelector(".ways a[hreflang='nl'][lang]");
    expect(other?.getAttribute("lang")).toBe("nl");
    expect(other?.getAttribute("href")).toBe(dutchPath(path));
    const pair = alternates(html);
    expect(pair).toEqual({ nl: dutchPath(path), en: path });
    expect(alternates(await (await service.get(dutchPath(path))).text())).toEqual(pair);
    const texts = new Set(textsOf(document));
    expect(dutchNames.size).toBeGreaterThan(10);
    expect([...dutchNames].filter((text) => texts.has(text))).toEqual([]);
  });
});

/** Of a page, or of a report, whose attributes stand without quotes where they can. */
function alternates(html: string): Record<string, string> {
  const found = html.matchAll(/<link rel="?alternate"? hreflang="?(\w+)"? href="?([^">\s]*)"?>/g);
  return Object.fromEntries([...found].map(([, one, href]) => [one, href?.replaceAll("&amp;", "&")]));
}

const year = "indicator=verzuimpercentage&periode=2025JJ00";
/** Every template over a release that has English for all it says. */
const templates = [
  ...["/", "/sectoren", "/sectoren/C", "/sectoren/Q", "/regios", "/regios/AM01", "/indicatoren"],
  ...["/indicatoren/verzuimpercentage", "/indicatoren/verzuim-naar-duur-rijk", "/tabellen"],
  `/tabellen/sector-grootte?grootte=T&${year}`,
  "/tabellen/sector-grootte?grootte=T&indicator=verzuimpercentage&periode=2025KW01,2025KW02&sector=C,T",
  `/tabellen/sector-grootte?${year}`,
  `/tabellen/sector-grootte?${year}&sector=Q`,
  "/publicaties/2025-1.0.0/indicatoren/verzuimpercentage",
  ...["/zoeken", "/zoeken?vraag=absense", "/zoeken?vraag=qqqqqq", "/publicaties", "/publicaties/2025-1.0.0"],
  ...["/kalender", "/wijzigingen", "/rapporten", "/downloads", "/methode", "/beleid", "/kwaliteit"],
  ...["/begrippen", "/hulp", "/toegankelijkheid", "/privacy", "/colofon"],
];

/** Words of ordinary Dutch that are no English ones. */
const dutchWords =
  "aan alle anders bij cijfer cijfers dat de deze die door een geen het jaar kwartaal maar marge medewerkers met naam naar niet nog ook onbekend publicatie rapport regio sectoren tabel te tot totaal tussen uit van verschil verzuim voor waarom werkgevers wij worden wordt zijn zoals zoek";

test.each([...templates, "/nergens", "/tabellen/sector-grootte?sector=ZZ&soort=x"])(
  "%s in English has no Dutch word and no Dutch number outside what is marked",
  async (path) => {
    const status = path === "/nergens" ? 404 : path.includes("ZZ") ? 400 : 200;
    const { document } = await page(addressIn("en", path), status, whole);
    const texts = textsOf(document).filter((text) => !places.test(text));
    const words = new Set(
      texts
        .join("\n")
        .replace(/onderdrukt/g, "")
        .toLowerCase()
        .match(/[\p{L}’]+/gu),
    );
    expect(dutchWords.split(" ").filter((word) => words.has(word))).toEqual([]);
    expect(texts.join("\n")).not.toMatch(/\d,\d(?!\d\d)|(?<![\d.])[1-9]\d{0,2}\.\d{3}(?![\d.])|\de kw/);
  },
);

/** Names of regions, which are the same in every language; addresses and codes are Dutch as the data are. */
const places = /Rijk van|Gooi en|De Peel|^(https?:|\/|GET )|localhost/;

test("what is laid down in English is what is laid down in Dutch: the same links, places and lists", () => {
  const shape = (value: unknown, key = ""): unknown => {
    // A word of the glossary has its place by its name in the language of the page.
    if (key === "path" && typeof value === "string") return value.replace(/#begrip-.*/, "#begrip");
    if (key === "id") return value;
    if (Array.isArray(value)) return key === "exampleWords" ? value.length : value.map((one) => shape(one));
    if (typeof value === "string") return (value.match(/\]\(\/[^)]*\)/g) ?? []).toSorted();
    if (value === null || typeof value !== "object") return typeof value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one, name)]));
  };
  expect(shape(en)).toEqual(shape(nl));
});

describe("addresses", () => {
  test.each([
    ["/", "/en"],
    ["/zoeken?vraag=a", "/en/zoeken?vraag=a"],
    ["/rapporten#x", "/en/rapporten#x"],
    ["/rapporten/sectorrapport/C", "/rapporten/sectorrapport/C?taal=en"],
    ["/publicaties/1/rapporten/methode", "/publicaties/1/rapporten/methode?taal=en"],
    ["/v1/rapporten/a/keuzes/T?formaat=pdf", "/v1/rapporten/a/keuzes/T?formaat=pdf&taal=en"],
    ["/v1/tabellen", "/v1/tabellen"],
    ["/mijn/fonds", "/mijn/fonds"],
    ["/documentatie", "/documentatie"],
    ["/mijnbouw", "/en/mijnbouw"],
  ])("%s is %s in English", (dutch, english) => {
    expect(addressIn("en", dutch)).toBe(english);
    expect(addressIn("nl", dutch)).toBe(dutch);
    if (english.startsWith("/en")) expect(dutchPath(english)).toBe(dutch);
  });

  test("what is not in English is known", () => {
    expect(["/mijn", "/fouten", "/documentatie", "/leveringen/1"].every(isDutchAlone)).toBe(true);
    expect(["/", "/hulp", "/v1/tabellen", "/engels"].some(isDutchAlone)).toBe(false);
  });

  test("a table that is asked for in another order stays in its language, also with its faults", async () => {
    const asked = await service.get("/en/tabellen/sector-grootte?periode=2025JJ00&indicator=nulverzuim");
    expect(asked.headers.get("Location")).toBe(
      "/en/tabellen/sector-grootte?indicator=nulverzuim&periode=2025JJ00",
    );
    const begun = await service.get("/en/tabellen?tabel=sector-regio&indicator=nulverzuim");
    expect(begun.headers.get("Location")).toMatch(/^\/en\/tabellen\/sector-regio\?/);
    const { document } = await page("/en/tabellen/sector-grootte?sector=ZZ", 400);
    expect(document.querySelector(".problem")?.textContent).toContain("this code is unknown");
  });

  test("a report that is asked for under /en is shown in English", async () => {
    const asked = await service.get("/en/publicaties/2025-1.0.0/rapporten/sectorrapport/C");
    expect(asked.headers.get("Location")).toBe("/publicaties/2025-1.0.0/rapporten/sectorrapport/C?taal=en");
    expect(alternates((await page("/rapporten/sectorrapport/C")).html)).toEqual({
      nl: "/rapporten/sectorrapport/C",
      en: "/rapporten/sectorrapport/C?taal=en",
    });
  });

  test("every kind of link of an English page leads to a page that is there", async () => {
    const seen = new Map<string, string>();
    for (const path of templates) {
      const { document } = await page(addressIn("en", path), 200, whole);
      for (const link of document.querySelectorAll("a[href^='/en']")) {
        const [to = "", place] = (link.getAttribute("href") ?? "").split("#");
        if (to === addressIn("en", path) && place !== undefined)
          expect(document.getElementById(place), place).not.toBeNull();
        seen.set(to.replace(/\/(indicatoren|regios|sectoren)\/[^/]+|\?.*/, "/$1"), to);
      }
    }
    expect(seen.size).toBeGreaterThan(25);
    for (const to of seen.values()) {
      const response = await whole.get(to);
      expect(response.status, to).toBe(200);
      await response.body?.cancel();
    }
  });
});

describe("what went wrong", () => {
  test("is told in English under /en, with the way to Dutch", async () => {
    for (const path of ["/en/nergens", "/en/sectoren/ZZ", "/en/publicaties/x/sectoren/C", "/en/tabellen/x"]) {
      const { document } = await page(path, 404);
      expect(document.querySelector("h1")?.textContent).toBe("Page not found");
      expect(document.querySelector(".ways a[hreflang='nl'][lang]")?.getAttribute("href")).toBe("/");
      expect(alternates(document.documentElement.outerHTML)).toEqual({});
    }
    expect((await page("/english", 404)).document.documentElement.lang).toBe("nl");
  });

  test("a page that cannot be posted to says so in English", async () => {
    const response = await service.get("/en/sectoren", {}, "POST");
    expect(response.status).toBe(405);
    expect(await response.text()).toContain("This page can only be read.");
  });

  test("without a release English pages say so too", async () => {
    const none = await testService("none");
    expect((await page("/en", 200, none)).document.body.textContent).toContain("There is no release yet");
    expect((await page("/en/sectoren", 503, none)).document.documentElement.lang).toBe("en-GB");
    await none.close();
  });
});

describe("search in English", () => {
  const hits = async (question: string) =>
    [...(await page(`/en/zoeken?vraag=${question}`, 200, whole)).document.querySelectorAll(".results a")].map(
      (one) => one.getAttribute("href"),
    );

  test.each([
    ["absence%20rate", "/en/indicatoren/verzuimpercentage"],
    ["verzuimpercentage", "/en/indicatoren/verzuimpercentage"],
    ["manufacturing", "/en/sectoren/C"],
    ["industrie", "/en/sectoren/C"],
    ["gdpr", "/en/privacy"],
  ])("%s finds %s", async (question, path) => {
    expect((await hits(question)).slice(0, 4)).toContain(path);
  });
});

test("feed and calendar are there in English", async () => {
  const feed = await (await service.get("/en/publicaties.atom")).text();
  expect(feed).toContain('xml:lang="en"');
  expect(feed).toContain("<title>Release 2025-1.0.0</title>");
  expect(feed).toContain("http://localhost/en/publicaties/2025-1.0.0");
  const calendar = await (await service.get("/en/kalender.ics")).text();
  expect(calendar).toContain("SUMMARY:Release 2025-1.0.0");
});

test("a page is kept for each language by itself", async () => {
  const tags = await Promise.all(
    ["/zoeken?vraag=x", "/en/zoeken?vraag=x"].map(async (path) =>
      (await service.get(path)).headers.get("ETag"),
    ),
  );
  expect(new Set(tags).size).toBe(2);
  expect((await page("/zoeken?vraag=x")).document.documentElement.lang).toBe("nl");
});
