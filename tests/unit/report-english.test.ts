import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Release } from "../../src/release/open.ts";
import { buildDocument } from "../../src/report/build.ts";
import { defineReport, type Report } from "../../src/report/define.ts";
import { reportIn, textsIn } from "../../src/report/english-report.ts";
import { parseLanguage } from "../../src/report/language.ts";
import { listReports } from "../../src/report/list.ts";
import { numbersOf } from "../../src/report/numbers.ts";
import { renderHtml, renderReport } from "../../src/report/render-html.ts";
import { PdfRenderer } from "../../src/report/render-pdf.ts";
import { nl } from "../../src/report/texts/nl.ts";
import { textsOf } from "../../src/report/texts/texts.ts";
import { sheetsOf } from "../../src/report/workbook.ts";
import { englishDefinitions, englishLists } from "../golden/report-english.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { root } from "../support/root.ts";

const home = mkdtempSync(join(tmpdir(), "regiespiegel-en-"));
let reports: readonly Report[];
let release: Release;
/** Of before a release had English. */
let old: Release;

beforeAll(async () => {
  reports = await listReports(root);
  old = await openReportRelease(join(home, "oud"));
  release = await openReportRelease(home, { definitions: englishDefinitions, codeLists: englishLists });
});

afterAll(() => {
  release?.close();
  old?.close();
  rmSync(home, { recursive: true, force: true });
});

describe("the English of our own reports", () => {
  test("is there for every text of every report", () => {
    const open = reports.flatMap((report) =>
      [...reportIn(report, "en").dutch].map((text) => [report.id, text]),
    );
    expect(reports.length).toBeGreaterThan(5);
    expect(open).toEqual([]);
  });

  test("holds nothing that no report says", () => {
    const said = new Set(reports.flatMap(textsIn));
    const given = reports.flatMap(({ engels = {} }) => Object.keys(engels));
    expect([...new Set(given)].filter((text) => !said.has(text))).toEqual([]);
  });

  test("names the same figures as the Dutch, each with its noun in one and many", () => {
    const names = (text: string) => (text.match(/\{[a-z0-9-]+(?:\|[^}]+)?\}/g) ?? []).map(shapeOf).sort();
    const shapeOf = (one: string) => one.replaceAll(/\|[^|}]+/g, "|");
    for (const { engels = {} } of reports) {
      for (const [dutch, english] of Object.entries(engels))
        expect(names(english), dutch).toEqual(names(dutch));
    }
  });
});

describe("English numbers", () => {
  const { formatValue, formatList, formatDate, formatPeriod, formatPeriodPart, formatTick, ...numbers } =
    numbersOf("en");

  test.each([
    ["procent", 0.123, 640, "12.3%"],
    ["procent", 0.05, 99, "5%"],
    ["per-jaar", 1.25, 100, "1.25 times a year"],
    ["dagen", 1, 50, "1 day"],
    ["dagen", 12.3, 500, "12.3 days"],
    ["uren", 1, 50, "1 hour"],
    ["jaren", 4.5, 500, "4.5 years"],
    ["aantal", 1234567, 500, "1,234,567"],
    ["euro", 1234, 500, "€1,234"],
  ])("%s %d of %s persons is %s", (display, value, persons, text) => {
    expect(formatValue(display, value, persons)).toBe(text);
  });

  test("one point and many", () => {
    const gap = (size: number) =>
      numbers.difference("procent", { value: 0.05 + size, persons: 50 }, { value: 0.05, persons: 50 });
    expect(gap(0.01)).toEqual({ direction: "hoger", text: "1 percentage point" });
    expect(gap(-0.02)).toEqual({ direction: "lager", text: "2 percentage points" });
  });

  test("lists, dates, periods and axes", () => {
    expect(formatList(["a", "b", "c"])).toBe("a, b and c");
    expect(formatDate("2026-10-31T23:30:00Z")).toBe("1 November 2026");
    expect(["2025JJ00", "2025KW01", "2025MM03"].map(formatPeriod)).toEqual(["2025", "Q1 2025", "March 2025"]);
    expect(formatPeriodPart("2025KW04")).toBe("Q4");
    expect(formatTick("procent", 0.005)(0.125)).toBe("12.5%");
  });
});

test("no sentence says more than the interval allows", () => {
  const { compared } = textsOf("en");
  const figure = {
    subject: "the absence rate",
    year: "2025",
    phrase: "the sector A",
    text: "5.0%",
    margin: null,
  };
  const beside = {
    direction: "hoger",
    size: "0.7 percentage points",
    all: "all sectors",
    allText: "4.3%",
  } as const;
  expect(compared({ ...figure, verdict: { ...beside, sure: false } })).toMatch(
    /is not demonstrably different from all sectors \(4\.3%\)\.$/,
  );
  expect(compared({ ...figure, verdict: { ...beside, sure: undefined } })).not.toMatch(/demonstrably|higher/);
  expect(compared({ ...figure, verdict: { ...beside, sure: true } })).toMatch(/demonstrably higher than/);
});

describe("what has no English", () => {
  const plain = defineReport({
    id: "kaal",
    titel: "Kaal rapport",
    omschrijving: "Een rapport zonder Engels.",
    tabel: "sector-grootte",
    dekking: "werkgelegenheid-personen",
    sections: [
      { kind: "definitions", id: "definities", titel: "Wat het is", inleiding: ["Lees dit eerst."] },
      { kind: "colophon", id: "colofon", titel: "Colofon" },
    ],
    engels: { Colofon: "Colophon" },
  });

  test("stands in Dutch, marked, and the page says so once", async () => {
    const html = await renderReport(release, plain, {}, { language: "en" });
    const { document } = new JSDOM(html).window;
    const marked = [...document.querySelectorAll("[lang='nl']")].map((one) => one.textContent);
    expect(new Set(marked)).toEqual(
      new Set(["Kaal rapport", "Een rapport zonder Engels.", "Wat het is", "Lees dit eerst."]),
    );
    expect(document.querySelector("#colofon h2")?.getAttribute("lang")).toBeNull();
    expect(html.split("They are given in Dutch.")).toHaveLength(2);
  });

  test("of an older release is every name and every definition", async () => {
    const [report] = reports.filter(({ id }) => id === "sectorrapport");
    const html = await renderReport(old, report ?? plain, { sector: "C" }, { language: "en" });
    const { document } = new JSDOM(html).window;
    expect(document.querySelector("h1")?.outerHTML).toBe('<h1 lang="nl">Industrie</h1>');
    expect(document.querySelector("#definitie-nulverzuim p")?.getAttribute("lang")).toBe("nl");
  });

  test("a Dutch page marks nothing", async () => {
    const html = await renderReport(release, plain, {});
    expect(html).toMatch(/<html lang="nl">/);
    expect(html.match(/ lang="/g)).toHaveLength(1);
  });
});

describe("the other formats", () => {
  const documentOf = async (id: string) => {
    const report = reports.find((one) => one.id === id);
    if (report === undefined) throw new Error(`no report ${id}`);
    return buildDocument(release, report, {}, { language: "en" });
  };

  test("the PDF says that it is English, and numbers its figures so", async () => {
    const renderer = await PdfRenderer.create();
    const pdf = Buffer.from(renderer.render(await documentOf("beleidsbeeld"), release)).toString("latin1");
    expect(pdf).toContain("/Lang (en-GB)");
    expect(pdf).not.toContain("/Lang (nl");
  });

  test("of a PDF what stands in Dutch is marked, and nothing else", async () => {
    const renderer = await PdfRenderer.create();
    const marks = async (id: string, language: "en" | "nl") => {
      const report = reports.find((one) => one.id === id);
      if (report === undefined) throw new Error(`no report ${id}`);
      const document = await buildDocument(release, report, {}, { language });
      const pdf = Buffer.from(renderer.render(document, release)).toString("latin1");
      return { marks: pdf.match(/\/Lang \(nl-NL\)/g)?.length ?? 0, left: document.dutch?.size ?? 0 };
    };
    expect(await marks("methode", "en")).toMatchObject({ left: 3 });
    expect((await marks("methode", "en")).marks).toBeGreaterThan(1);
    expect(await marks("methode", "nl")).toEqual({ marks: 1, left: 0 });
  });

  test("the sheets of a workbook have English names, and as many decimals as the report", async () => {
    const sheets = sheetsOf(await documentOf("beleidsbeeld"));
    const names = sheets.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(["Notes", "Key figures"]);
    expect(names).toContain("Learning at small and large emp");
    expect(sheets[0]?.heads).toEqual(["Subject", "Notes"]);
    const numbers = sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row.flatMap((cell) => (cell !== null && typeof cell === "object" ? [cell] : []))),
    );
    expect(new Set(numbers.map(({ format }) => format))).toContain("0.0%");
    expect(new Set(numbers.map(({ format }) => format))).toContain("#,##0");
  });

  test("the same document is the same page", async () => {
    expect(await renderHtml(await documentOf("methode"))).toBe(await renderHtml(await documentOf("methode")));
  });
});

test("no section and no chart writes numbers in a language of its own choice", () => {
  const folder = join(root, "src", "report");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /^(sections\/.*|chart-.*|render-.*|pdf-.*|workbook.*)\.ts$/.test(name),
  );
  expect(files.length).toBeGreaterThan(25);
  const free = files.filter((name) =>
    /^import (?!type).*(numbers|period)\.ts"/m.test(
      readFileSync(join(folder, name), "utf8").replaceAll(/import \{ parsePeriod \} .*\n/g, ""),
    ),
  );
  expect(free).toEqual([]);
});

test("a language is one of ours", () => {
  expect(parseLanguage(" EN ")).toBe("en");
  expect(() => parseLanguage("fr")).toThrow("Kies bij --language uit: nl, en.");
});

test("of a single figure a Dutch sentence does not count", () => {
  expect(nl.benchmark.count(1, 1)).toMatch(/^Van het ene cijfer is te zeggen/);
  expect(nl.benchmark.count(3, 3)).toMatch(/^Van alle 3 cijfers is te zeggen/);
  expect(nl.benchmark.count(1, 3)).toMatch(/^Van 1 van de 3 cijfers is te zeggen/);
});
