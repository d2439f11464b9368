import { createHash } from "node:crypto";
import { JSDOM } from "jsdom";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { Release } from "../../src/release/open.ts";
import { styleSheetTag } from "../../src/service/portal/report-sheet.ts";
import { scriptAddress } from "../../src/service/portal/script.ts";
import { portalPages } from "../support/portal-pages.ts";
import { type TestService, testService } from "../support/service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService({ title: '<b>"verzuim"</b>' });
});
afterAll(() => service.close());
afterEach(() => vi.restoreAllMocks());

async function page(path: string, status = 200, from: TestService = service) {
  const response = await from.get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
  const text = await response.text();
  return { text, document: new JSDOM(text).window.document, headers: response.headers };
}

const words = (document: Document) => (document.body.textContent ?? "").replaceAll(/\s+/g, " ");

const pages = [...portalPages, "/rapporten/sectorrapport/C", "/rapporten/sectorrapport/T"];

test.each(pages)(
  "%s is one whole page: language, title, one heading, skip link, its own script alone, no other host",
  async (path) => {
    const { document, text } = await page(path);
    expect(document.documentElement.lang).toBe("nl");
    expect(document.title).toMatch(/ – Regiespiegel$/);
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(document.querySelectorAll("main")).toHaveLength(1);
    expect(document.querySelector(".skip")?.getAttribute("href")).toBe("#inhoud");
    expect(document.getElementById("inhoud")).not.toBeNull();
    expect(document.querySelectorAll("iframe, object, [onclick], [onload]")).toHaveLength(0);
    const scripts = [...document.querySelectorAll("script")];
    expect(scripts.map((one) => one.getAttribute("src"))).toEqual([scriptAddress]);
    expect(scripts.every((one) => one.textContent === "" && one.dataset.hint !== "")).toBe(true);
    expect(text).not.toMatch(/javascript:/i);
    const loaded = [...document.querySelectorAll("img, link[rel=stylesheet], source, use")];
    const own = path.startsWith("/rapporten/") ? [styleSheetTag] : [];
    expect(loaded.map((one) => one.outerHTML)).toEqual(own);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test("a report is one link away from itself in English, and from there from Dutch", async () => {
  const path = "/rapporten/sectorrapport/C";
  const other = (document: Document) =>
    document.querySelector(".ways a[hreflang][lang]")?.getAttribute("href") ?? "";
  const dutch = await page(path);
  expect(other(dutch.document)).toBe(`${path}?taal=en`);
  const english = await page(other(dutch.document));
  expect(english.document.documentElement.lang).toBe("en-GB");
  expect(english.document.querySelector(".bar a.name")?.getAttribute("href")).toBe("/en");
  expect(english.document.querySelector(".skip")?.textContent).toBe("Skip to the contents");
  expect(other(english.document)).toBe(path);
  expect((await page(`${path}?taal=xx`)).document.documentElement.lang).toBe("nl");
});

test("the style sheet of the reports is there, under an address that changes with it", async () => {
  const [, address = ""] = /href="([^"]+)"/.exec(styleSheetTag) ?? [];
  const response = await service.get(address);
  expect(response.headers.get("Content-Type")).toBe("text/css; charset=utf-8");
  expect(await response.text()).toContain("--paper:#ffffff");
  expect(address).toMatch(/\?v=[0-9a-f]{10}$/);
});

test.each(pages)("%s leads back to the front page", async (path) => {
  const { document } = await page(path);
  expect(document.querySelectorAll('nav.site a[href="/"]')).toHaveLength(1);
});

test.each(pages)("the content policy of %s allows exactly its own style", async (path) => {
  const { document, headers } = await page(path);
  const policy = headers.get("Content-Security-Policy") ?? "";
  const styles = [...document.querySelectorAll("style")];
  const isReport = path.startsWith("/rapporten/");
  expect(styles.length > 0).toBe(!isReport);
  expect(/style-src 'self';/.test(policy)).toBe(isReport);
  expect(policy).toContain("script-src 'self'");
  for (const { textContent } of styles) {
    expect(policy).toContain(
      `'sha256-${createHash("sha256")
        .update(textContent ?? "")
        .digest("base64")}'`,
    );
  }
  expect(policy).not.toContain("unsafe");
  expect(document.querySelectorAll("[style]")).toHaveLength(0);
});

test("every link of every page leads somewhere", async () => {
  const seen = new Set<string>();
  for (const path of [...pages, "/nergens"]) {
    const document = new JSDOM(await (await service.get(path)).text()).window.document;
    for (const link of document.querySelectorAll("a[href]")) {
      const href = link.getAttribute("href") ?? "";
      if (href.startsWith("#")) expect(document.getElementById(href.slice(1)), href).not.toBeNull();
      else if (href.startsWith("/")) seen.add(href);
      else expect(href).toMatch(/^(https:|mailto:)/);
    }
  }
  expect(seen.size).toBeGreaterThan(8);
  for (const href of seen) {
    const response = await service.get(href.replace(/#.*$/, ""));
    expect(response.status, href).toBe(200);
    await response.text();
  }
});

describe("the front page", () => {
  test("tells which release it shows, and what stands out in it", async () => {
    const { document } = await page("/");
    expect(words(document)).toContain("2025-1.0.0");
    expect(words(document)).toContain("1 maart 2026");
    const found = [...document.querySelectorAll(".findings li")].map((one) => one.textContent ?? "");
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(
      /4,0%\s+van de werktijd ging in 2025 verloren door ziekte\.\s+Dat is 2,5 procentpunt minder dan in 2024\./,
    );
    expect(found[1]).toMatch(/4,5% tot 5,5%/);
    expect(found[1]).toMatch(/laagst is het in Industrie, het hoogst in Handel/);
  });

  test("lists every sector that has data, with its page and two figures; hidden ones in words", async () => {
    const { document } = await page("/");
    const rows = [...document.querySelectorAll(".sectors tbody tr")].map((row) => ({
      name: row.querySelector("th")?.textContent,
      href: row.querySelector("a")?.getAttribute("href"),
      figures: [...row.querySelectorAll("td")].map((cell) => cell.textContent),
    }));
    expect(rows.map(({ href }) => href)).toEqual(
      ["T", "C", "F", "G", "Q"].map((code) => `/sectoren/${code}`),
    );
    expect(rows.find(({ name }) => name === "Industrie")?.figures).toEqual(["4,5%", "6,0%"]);
    expect(rows.at(-1)?.figures).toEqual(["Niet getoond", "Niet getoond"]);
    expect(words(document)).toContain("te weinig personen of werkgevers");
  });
});

test("text of a release is text on a page, never markup", async () => {
  const { text, document } = await page("/rapporten/sectorrapport/C");
  expect(text).not.toContain('<b>"verzuim"</b>');
  expect(words(document)).toContain('<b>"verzuim"</b>');
});

describe("reports", () => {
  test("are listed with every choice; one about everything together has an address of its own", async () => {
    const { document } = await page("/rapporten");
    const links = [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
    expect(links).toContain("/rapporten/beleidsbeeld");
    expect(links).toContain("/rapporten/sectorrapport/C");
    const report = await page("/rapporten/beleidsbeeld");
    expect(report.document.querySelector("h1")?.textContent).toBe("Beleidsbeeld");
  });
});

test.each([
  "/rapporten/beleidsbeeld/T",
  "/nergens",
  "/rapporten/sectorrapport/ZZ",
  "/rapporten/x/C",
  "/rapporten/sectorrapport",
  "/%zz",
  "/rapporten/sectorrapport/%00",
])("%s is a page that was not found, with ways on", async (path) => {
  const { document, headers } = await page(path, 404);
  expect(document.querySelectorAll("main a").length).toBeGreaterThanOrEqual(3);
  expect(headers.get("Cache-Control")).toBe("no-store");
  expect(headers.get("ETag")).toBeNull();
});

test("a slash too many leads to the page, and never to another host", async () => {
  for (const [typed, meant] of [
    ["/sectoren/", "/sectoren"],
    ["/en/", "/en"],
    ["/zoeken/?vraag=a%20b", "/zoeken?vraag=a%20b"],
  ]) {
    const answer = await service.get(typed ?? "");
    expect([answer.status, answer.headers.get("Location")]).toEqual([301, meant]);
  }
  for (const path of ["//evil.example/", "/\\evil.example/", "/%5Cevil.example//", "/v1/indicatoren/"])
    expect((await service.get(path)).status, path).toBe(404);
});

test("a page cannot be posted to", async () => {
  const response = await service.get("/sectoren", {}, "POST");
  expect(response.status).toBe(405);
  expect(response.headers.get("Allow")).toBe("GET, HEAD");
});

test("a page is made once per release, and not at all for who has it", async () => {
  const fresh = await testService();
  const cells = vi.spyOn(Release.prototype, "cells");
  const first = await fresh.get("/rapporten/sectorrapport/F");
  const asked = cells.mock.calls.length;
  expect(asked).toBeGreaterThan(0);
  expect(await (await fresh.get("/rapporten/sectorrapport/F")).text()).toBe(await first.text());
  const again = await fresh.get("/rapporten/sectorrapport/F", {
    "If-None-Match": first.headers.get("ETag") ?? "",
  });
  expect(again.status).toBe(304);
  expect(cells).toHaveBeenCalledTimes(asked);
  await fresh.close();
});

describe("without a release", () => {
  let empty: TestService;
  beforeAll(async () => {
    empty = await testService("none");
  });
  afterAll(() => empty.close());

  test("the front page says so kindly, and other pages are 503 with ways on", async () => {
    expect(words((await page("/", 200, empty)).document)).toContain("Er is nog geen publicatie");
    for (const path of ["/sectoren", "/downloads", "/rapporten/sectorrapport/C"]) {
      const { headers, document } = await page(path, 503, empty);
      expect(headers.get("Retry-After")).toBe("60");
      expect(words(document)).toContain("publicatie");
    }
  });

  test("data are 503 as problem+json, what does not exist stays 404, and the description is there", async () => {
    for (const path of ["/v1/indicatoren", "/v1/tabellen/x/waarnemingen?y=1"]) {
      const response = await empty.get(path);
      expect(response.status).toBe(503);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
      expect(response.headers.get("Retry-After")).toBe("60");
    }
    expect((await empty.get("/v1/onbekend")).status).toBe(404);
    expect((await empty.get("/v1/openapi.json")).status).toBe(200);
    expect(await (await empty.get("/v1/publicaties")).json()).toEqual({ publicaties: [] });
    expect(await (await empty.get("/gezond")).json()).toEqual({ status: "gezond", publicatie: null });
  });
});

describe("when something breaks", () => {
  test("the reader gets a number and nothing else; the log has it without any value that was asked", async () => {
    const broken = await testService();
    vi.spyOn(Release.prototype, "count").mockRejectedValue(new Error("geheim: sector C kapot"));
    const response = await broken.get("/v1/tabellen/sector-grootte/waarnemingen?sector=C");
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(response.headers.get("ETag")).toBeNull();
    expect(text).not.toMatch(/geheim|Error|\.ts/);
    const [line = "{}"] = broken.logged;
    expect(line).not.toMatch(/geheim|sector=C/);
    const logged = JSON.parse(line) as { tijd: string; verzoek: string; route: string; plek: string[] };
    expect(logged).toMatchObject({
      tijd: "2026-03-02T10:00:00.000Z",
      route: "/v1/tabellen/:id/waarnemingen",
    });
    expect(logged.plek.length).toBeGreaterThan(0);
    expect(text).toContain(logged.verzoek);
    vi.restoreAllMocks();
    expect((await broken.get("/v1/tabellen/sector-grootte/waarnemingen?sector=C")).status).toBe(200);
    await broken.close();
  });

  test("a page that breaks is a page", async () => {
    const broken = await testService();
    vi.spyOn(Release.prototype, "cells").mockRejectedValue(new TypeError("geheim"));
    const { text } = await page("/", 500, broken);
    expect(text).not.toContain("geheim");
    expect(JSON.parse(broken.logged[0] ?? "{}")).toMatchObject({ fout: "TypeError", route: "/" });
    await broken.close();
  });
});

test("an indicator has a page with its question, formula, unit, direction, source, caution and version", async () => {
  const { document } = await page("/indicatoren");
  const links = [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
  const release = await service.get("/v1/indicatoren").then((response) => response.json());
  const ids = (release as { indicatoren: { id: string }[] }).indicatoren.map(({ id }) => id);
  expect(links.toSorted()).toEqual(ids.map((id) => `/indicatoren/${id}`).toSorted());
  const one = await page("/indicatoren/verzuimpercentage");
  expect(one.document.querySelector(".lead")?.textContent).not.toBe("");
  const terms = [...one.document.querySelectorAll("dt")].map((term) => term.textContent);
  for (const term of ["Berekening", "Geteld per", "Weergave", "Richting", "Bron", "Versie"]) {
    expect(terms).toContain(term);
  }
  await page("/indicatoren/bestaat-niet", 404);
});

test("what changed is told by indicator and table with the reason, never by cell", async () => {
  const changed = await testService({
    id: "2025-1.1.0",
    changes: {
      vorige: "2025-1.0.0",
      soort: "klein",
      wijzigingen: [
        {
          soort: "herzien",
          indicator: "scholingsuren",
          tabel: "sector-regio",
          aantal: 1234,
          redenen: ["nagekomen-levering", "beleid"],
        },
        { soort: "aangehouden", indicator: "nulverzuim", tabel: "sector-grootte", aantal: 3 },
      ],
    },
  });
  try {
    const { document } = await page("/wijzigingen", 200, changed);
    const text = words(document);
    expect(text).toContain("Publicatie 2025-1.1.0 vergeleken met 2025-1.0.0.");
    const rows = [...document.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((one) => one.textContent),
    );
    expect(rows).toEqual([
      [
        "Scholingsuren",
        "Sector naar regio",
        "1.234",
        "er zijn later nog gegevens geleverd en de regels voor wat wij tonen zijn veranderd",
      ],
      ["Nulverzuim", "Sector naar grootte", "3", "de reden is niet vastgelegd"],
    ]);
    expect(text).toContain("Herziening volgt");
    expect(text).not.toContain("Verdwenen");
  } finally {
    await changed.close();
  }
});
