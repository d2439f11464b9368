import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Release } from "../../src/release/open.ts";
import { indicatorsOf, type Report } from "../../src/report/define.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { choices } from "../../src/report/selection.ts";
import { root } from "../support/root.ts";
import { levels } from "./report-definitions.ts";
import { openReportRelease } from "./report-release.ts";

const write = process.env.GOLDEN === "write" && process.env.CI !== "true";
const home = mkdtempSync(join(tmpdir(), "regiespiegel-rapport-"));
const contact = { naam: "Beheer & zo", email: "beheer@voorbeeld.example", url: "https://voorbeeld.example" };

let release: Release;
let report: Report;

beforeAll(async () => {
  release = await openReportRelease(home);
  report = findReport(await listReports(root), "sectorrapport");
});

afterAll(() => {
  release?.close();
  rmSync(home, { recursive: true, force: true });
});

async function page(sector: string): Promise<Document> {
  return new JSDOM(await renderReport(release, report, { sector }, { contact })).window.document;
}

function text(document: Document, selector: string): string {
  return (document.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();
}

describe("the sector report as it stands", () => {
  test.each(["C", "G"])("sector %s", async (sector) => {
    const html = await renderReport(release, report, { sector }, { contact });
    const normal = html.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("><", ">\n<");
    const file = join(root, "tests", "golden", `report-sectorrapport-${sector}.html`);
    if (write) writeFileSync(file, normal);
    expect(existsSync(file), "golden file is missing: npm run golden").toBe(true);
    expect(normal).toBe(readFileSync(file, "utf8"));
  });
});

describe.each(["C", "G", "Q", "A", "T"])("every page (%s)", (sector) => {
  test("is one Dutch file that needs nothing else", async () => {
    const html = await renderReport(release, report, { sector });
    expect(html).toMatch(/^<!doctype html>\s*<html lang="nl">/);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/);
    expect(html).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test("has one h1, no skipped headings, unique ids, and links that arrive", async () => {
    const document = await page(sector);
    const levels = [...document.querySelectorAll("h1,h2,h3,h4")].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [
      ...[...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")?.slice(1)),
      ...[...document.querySelectorAll("[aria-labelledby]")].flatMap((node) =>
        node.getAttribute("aria-labelledby")?.split(" "),
      ),
    ];
    expect(wanted.filter((id) => !ids.includes(id ?? ""))).toEqual([]);
  });

  test("has a table with heads under every figure, and eight key figures at the top", async () => {
    const document = await page(sector);
    const figures = [...document.querySelectorAll("figure")];
    expect(figures).toHaveLength(18);
    for (const figure of figures) {
      expect(figure.querySelector("figcaption, table caption")).not.toBeNull();
      const columns = figure.querySelectorAll('thead th[scope="col"]').length;
      for (const row of figure.querySelectorAll("tbody tr")) {
        expect(row.querySelectorAll('th[scope="row"]')).toHaveLength(1);
        expect(row.children).toHaveLength(columns);
        for (const cell of row.children) expect(cell.textContent).not.toBe("");
      }
    }
    expect(document.querySelectorAll("#kerncijfers .figures li")).toHaveLength(8);
  });

  test("defines every indicator that it uses", async () => {
    const document = await page(sector);
    const known = indicatorsOf(report).filter((id) => id in levels);
    expect(known.length).toBeGreaterThan(30);
    for (const id of known) expect(document.getElementById(`definitie-${id}`)).not.toBeNull();
  });
});

describe("headlines", () => {
  test("give value, difference and comparator", async () => {
    const document = await page("C");
    expect(text(document, "#kerncijfers .headline")).toBe(
      "In 2025 was het verzuimpercentage in de sector Industrie 5,1%, 0,6 procentpunt lager dan in alle sectoren samen (5,7%).",
    );
    expect(text(document, "#verzuim-naar-duur .headline")).toBe(
      "Van het verzuimpercentage van 5,1% in de sector Industrie komt het grootste deel uit de duurklasse “43 tot en met 365 dagen”: 2,4 procentpunt.",
    );
  });

  test("do not compare the total with itself", async () => {
    const document = await page("T");
    expect(text(document, "h1")).toBe("Alle sectoren");
    expect(text(document, "#kerncijfers .headline")).toBe(
      "In 2025 was het verzuimpercentage in alle sectoren samen 5,7%.",
    );
    expect(document.querySelector(".key")).toBeNull();
  });

  test("never name the regions with the lowest and highest absence", async () => {
    const names = choices(release, { ...report, keuze: { ...report.keuze, dimensie: "regio" } });
    const headline = text(await page("C"), "#verzuim-naar-regio .headline");
    expect(headline).toMatch(/11 van de 12 regio’s die te tonen zijn/);
    for (const { naam } of names) expect(headline).not.toContain(naam);
  });
});

describe("what is not shown", () => {
  test("is named in words, in figure and table, with one word for every reason", async () => {
    const document = await page("G");
    const regions = document.querySelector("#verzuim-naar-regio");
    expect(regions?.querySelector(".notes")?.textContent).toMatch(/Niet getoond: Rijnmond en Twente\./);
    const row = [...(regions?.querySelectorAll("tbody tr") ?? [])].find((one) =>
      one.textContent?.startsWith("Twente"),
    );
    expect(row?.querySelector("td")?.textContent).toBe("Niet getoond");
    expect(text(document, "#scholing-naar-leeftijd")).toContain("Geen gegevens geleverd: 65 tot 75 jaar.");
  });

  test("leaves a useful page when it is everything", async () => {
    const document = await page("Q");
    expect(text(document, ".notice")).toMatch(/geen enkel cijfer is te tonen/);
    expect(text(document, "#kerncijfers .headline")).toBe(
      "Over 2025 is het verzuimpercentage van de sector Gezondheids- en welzijnszorg niet te tonen. In alle sectoren samen was dat 5,7%.",
    );
    expect(document.querySelectorAll("#kerncijfers .value.word")).toHaveLength(8);
    expect(document.querySelectorAll("figure svg").length).toBeGreaterThan(0);
  });

  test("is something else than what was never delivered", async () => {
    const document = await page("A");
    expect(text(document, ".notice")).toMatch(/is in deze publicatie niets geleverd/);
    expect(text(document, ".value.word")).toBe("Geen gegevens");
    // Sections that show every sector name what is hidden of the others.
    for (const id of ["leren", "wederkerigheid", "flexicurity", "stromen"])
      document.getElementById(id)?.remove();
    expect(text(document, "main")).not.toContain("Niet getoond:");
  });
});

test("names are text, never markup", async () => {
  const document = await page("G");
  expect(text(document, "h1")).toBe("Groot- & detailhandel <proef>");
  expect(document.querySelector("proef")).toBeNull();
});

test("series of CBS stand beside our own, with the method and without an invented year", async () => {
  const document = await page("C");
  expect(text(document, "#verzuim-per-kwartaal")).toContain("Nog zonder cijfer: 4e kwartaal 2025.");
  expect(text(document, "#verzuim-per-kwartaal")).toContain("Het CBS vraagt een steekproef");
  expect(text(document, ".figures li dl")).toContain("6,2%, 5,6% en 5,5% (1e, 2e en 3e kwartaal)");
});

describe("a wrong choice", () => {
  test.each([{ sector: "Z" }, {}, { regio: "AM01" }, { sector: "C", regio: "AM01" }])(
    "%j",
    async (choice) => {
      await expect(renderReport(release, report, choice as Record<string, string>)).rejects.toMatchObject({
        code: "UNKNOWN_SELECTION",
        problems: expect.arrayContaining([
          { message: expect.stringMatching(/T \(Alle sectoren\), A \(.*C \(/) },
        ]),
      });
    },
  );

  test("of a report names those that exist", async () => {
    const reports = await listReports(root);
    expect(() => findReport(reports, "jaarverslag")).toThrowError(
      expect.objectContaining({
        code: "UNKNOWN_REPORT",
        problems: [{ message: expect.stringContaining("sectorrapport") }],
      }),
    );
  });
});

test("the total and the unknown are no choices of their own code list", () => {
  expect(choices(release, report).map(({ code }) => code)).toEqual(["T", "A", "C", "G", "Q"]);
});
