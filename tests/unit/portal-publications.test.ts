import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Gate } from "../../src/service/access/clearance.ts";
import { ReleaseSource } from "../../src/service/releases.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";
import { type TestService, testService } from "../support/service.ts";

const planned = [
  { date: "2025-12-31", title: "Voorbij" },
  {
    date: "2026-09-01",
    title: "Cijfers over 2026; deel 1, met een titel die langer is dan een regel van een kalender mag zijn",
  },
];
const changes = {
  vorige: "2025-1.0.0",
  soort: "klein" as const,
  wijzigingen: [
    {
      soort: "herzien" as const,
      indicator: "verzuimpercentage",
      tabel: "sector-grootte",
      aantal: 3,
      redenen: ["definitie" as const],
    },
  ],
};
const old = "/publicaties/2025-1.0.0";
const choice = "tabellen/sector-grootte?grootte=T&indicator=verzuimpercentage&periode=2025JJ00";

let service: TestService;
beforeAll(async () => {
  service = await testService({}, { planned, publicUrl: "https://cijfers.example/" });
  await writeReleaseFolder(service.home, {
    id: "2025-1.1.0",
    made: "2026-04-01T22:30:00.000Z",
    title: "Nieuw verzuim",
    changes,
  });
  service.advance(2_000);
  await service.get("/");
  await service.releases.settled();
});
afterAll(() => service.close());

async function page(path: string, status = 200) {
  const response = await service.get(path);
  expect(response.status, path).toBe(status);
  return new JSDOM(await response.text()).window.document;
}

const words = (document: Document) =>
  (document.querySelector("body")?.textContent ?? "").replaceAll(/\s+/g, " ");
const notice = (document: Document) => document.querySelector(".top .notice");

describe("releases", () => {
  test("are listed with the newest first, each with a page of its own", async () => {
    const document = await page("/publicaties");
    const links = [...document.querySelectorAll(".results a")].map((one) => one.getAttribute("href"));
    expect(links).toEqual(["/publicaties/2025-1.1.0", old]);
  });

  test("the newest tells what changed, and is not superseded", async () => {
    const document = await page("/publicaties/2025-1.1.0");
    expect(words(document)).toContain("Nieuw verzuim");
    expect(words(document)).toContain("de definitie is veranderd");
    expect(notice(document)).toBeNull();
  });

  test("an earlier one says that there is a newer, and leads to it", async () => {
    const document = await page(old);
    expect(notice(document)?.textContent).toContain("De nieuwste is 2025-1.1.0");
    expect(notice(document)?.querySelector("a")?.getAttribute("href")).toBe("/publicaties/2025-1.1.0");
  });

  test("one that is not there is not found", async () => {
    for (const id of ["x", "2025-9.9.9", "%00"]) await page(`/publicaties/${id}`, 404);
  });
});

describe("a frozen address", () => {
  test("keeps showing its release, says what became of it, and leads to the same table of today", async () => {
    const document = await page(`${old}/${choice}`);
    expect(words(document)).toContain("Ziekteverzuimpercentage");
    expect(words(document)).not.toContain("Nieuw verzuim");
    expect(notice(document)?.querySelector("a")?.getAttribute("href")).toBe(`/${choice}`);
    expect(words(await page(`/${choice}`))).toContain("Nieuw verzuim");
  });

  test("offers no files, for those are of the newest release", async () => {
    const document = await page(`${old}/${choice}`);
    expect(document.querySelectorAll('main a[href^="/v1/"]')).toHaveLength(0);
    expect(words(document)).toContain("alleen de cijfers van de nieuwste publicatie");
    expect((await page(`/${choice}`)).querySelectorAll('main a[href*="formaat=csv"]').length).toBeGreaterThan(
      0,
    );
  });

  test("its form stays with the release", async () => {
    const document = await page(`${old}/${choice}`);
    expect(document.querySelector("form.choice")?.getAttribute("action")).toBe(
      `${old}/tabellen/sector-grootte`,
    );
    const again = await service.get(`${old}/tabellen/sector-grootte`);
    expect(again.headers.get("Location")).toBe(`${old}/${choice}`);
  });

  test.each(["/sectoren/C", "/indicatoren/verzuimpercentage", "/rapporten/sectorrapport/C", "/begrippen"])(
    "is there for %s too",
    async (path) => {
      const document = await page(`${old}${path}`);
      const warning = document.querySelector("main .notice");
      expect(warning?.textContent).toContain("De nieuwste is 2025-1.1.0");
      expect(warning?.querySelector("a")?.getAttribute("href")).toBe(path);
      const newest = await page(`/publicaties/2025-1.1.0${path}`);
      expect(newest.querySelector("main .notice")?.textContent ?? "").not.toContain("nieuwste");
      await page(`/publicaties/2025-9.9.9${path}`, 404);
    },
  );

  test("of a sector or an indicator is what its citation names", async () => {
    for (const path of ["/sectoren/C", "/regios/AM05", "/indicatoren/nulverzuim"]) {
      const cited = (await page(path)).getElementById("verwijzing")?.textContent ?? "";
      expect(cited).toContain(`https://cijfers.example/publicaties/2025-1.1.0${path}`);
    }
  });

  test("of the newest release is as its table, says that it is fixed, and warns of nothing", async () => {
    const document = await page(`/publicaties/2025-1.1.0/${choice}`);
    expect(notice(document)?.classList.contains("calm")).toBe(true);
    expect(notice(document)?.textContent).toContain("2025-1.1.0");
  });
});

describe("calendar and feed", () => {
  test("the calendar has what is to come and what came out, by the day in the Netherlands", async () => {
    const document = await page("/kalender");
    expect(words(document)).toContain("1 september 2026");
    expect(words(document)).not.toContain("Voorbij");
    expect(words(document)).toContain("2 april 2026");
  });

  test("as a file for other calendars: whole days, short lines, signs escaped", async () => {
    const response = await service.get("/kalender.ics");
    expect(response.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    const text = await response.text();
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n ", "")).toContain("SUMMARY:Cijfers over 2026\\; deel 1\\, met");
    expect(text).toContain("DTSTART;VALUE=DATE:20260901");
    expect(text).toContain("DTSTART;VALUE=DATE:20260402");
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  test("the feed is well-formed and has every release with its lasting address", async () => {
    const response = await service.get("/publicaties.atom");
    expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
    const { document } = new JSDOM(await response.text(), { contentType: "application/xml" }).window;
    expect(document.documentElement.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    const ids = [...document.querySelectorAll("entry > id")].map((one) => one.textContent);
    expect(ids).toEqual(
      ["2025-1.1.0", "2025-1.0.0"].map((id) => `https://cijfers.example/publicaties/${id}`),
    );
    expect(document.querySelector("feed > updated")?.textContent).toBe("2026-04-01T22:30:00.000Z");
    const again = await service.get("/publicaties.atom", {
      "If-None-Match": response.headers.get("ETag") ?? "",
    });
    expect(again.status).toBe(304);
    const front = await page("/");
    expect(front.querySelector("link[rel=alternate]")?.getAttribute("href")).toBe("/publicaties.atom");
  });
});

test("no more than two earlier releases are held open", async () => {
  for (const id of ["2025-0.7.0", "2025-0.8.0", "2025-0.9.0"]) {
    await writeReleaseFolder(service.home, { id, made: "2026-02-01T00:00:00.000Z" });
  }
  for (const id of ["2025-0.7.0", "2025-0.8.0", "2025-0.9.0", "2025-1.0.0", "2025-0.7.0"]) {
    await page(`/publicaties/${id}/${choice}`);
    expect(service.releases.earlierOpen).toBeLessThanOrEqual(2);
  }
  expect(service.releases.earlierOpen).toBe(2);
});

test("a release that is not public cannot be had by its frozen address either", async () => {
  const gate = {
    isPublic: (folder: string) => !folder.endsWith("2025-1.0.0"),
    passed: () => 0,
  } as unknown as Gate;
  const releases = await ReleaseSource.open(service.home, { gate });
  expect(await releases.leaseOf("2025-1.0.0")).toBeUndefined();
  const other = await releases.leaseOf("2025-0.9.0");
  expect(other?.release.manifest.id).toBe("2025-0.9.0");
  other?.done();
  await releases.close();
});
