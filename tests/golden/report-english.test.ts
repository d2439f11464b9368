import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Release } from "../../src/release/open.ts";
import { buildDocument } from "../../src/report/build.ts";
import { indicatorsOf, type Report } from "../../src/report/define.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { fileNameOf, selectionOf } from "../../src/report/selection.ts";
import { mirrorRelease, ownFigure } from "../support/mirror-release.ts";
import { reportText } from "../support/report-text.ts";
import { root } from "../support/root.ts";
import { englishDefinitions, englishLists } from "./report-english.ts";
import { openReportRelease } from "./report-release.ts";

const write = process.env.GOLDEN === "write" && process.env.CI !== "true";
const home = mkdtempSync(join(tmpdir(), "regiespiegel-engels-"));
const contact = { naam: "Desk & co", email: "desk@voorbeeld.example", url: "https://voorbeeld.example" };
const options = { contact, language: "en" } as const;

let release: Release;
let reports: readonly Report[];

beforeAll(async () => {
  release = await openReportRelease(home, { definitions: englishDefinitions, codeLists: englishLists });
  reports = await listReports(root);
});

afterAll(() => {
  release?.close();
  rmSync(home, { recursive: true, force: true });
});

/** Words of ordinary Dutch that are no English ones; `en` is left out, as it is in the names of regions. */
const dutchWords =
  "aan alle anders bij cijfer cijfers dat deze die door een geen het jaar kwartaal maar medewerkers met naar niet nog ook onder regio sectoren tabel te tot tussen uit van verschil verzuim voor waarom werkgevers wij worden wordt zijn zoals";

/** What a reader of English meets: the page without its style and without what is marked as Dutch. */
function englishPart(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const one of document.querySelectorAll("style, script, [lang='nl']")) one.remove();
  const texts = [...document.querySelectorAll("*")].flatMap((one) =>
    [...one.childNodes].flatMap((node) => (node.nodeType === 3 ? (node.textContent ?? "") : "")),
  );
  const attributes = [...document.querySelectorAll("[content], [aria-label]")].map(
    (one) => one.getAttribute("content") ?? one.getAttribute("aria-label") ?? "",
  );
  return [document.title, ...texts, ...attributes].join("\n");
}

describe.each([
  ["sectorrapport", "C"],
  ["beleidsbeeld", "T"],
] as const)("%s in English (%s)", (id, code) => {
  test("says and shows what it did", async () => {
    const report = findReport(reports, id);
    const selection = selectionOf(report, code);
    const said = reportText(await buildDocument(release, report, selection, options));
    const file = join(root, "tests", "golden", `report-${fileNameOf(report, selection, "en")}.txt`);
    if (write) writeFileSync(file, said);
    expect(existsSync(file), "golden file is missing: npm run golden").toBe(true);
    expect(said).toBe(readFileSync(file, "utf8"));
  });
});

describe.each([
  ["sectorrapport", "C"],
  ["sectorrapport", "G"],
  ["sectorrapport", "Q"],
  ["sectorrapport", "A"],
  ["sectorrapport", "T"],
  ["regiorapport", "AM01"],
  ["regiorapport", "AM09"],
  ["beleidsbeeld", "T"],
  ["datakwaliteit", "T"],
  ["methode", "T"],
] as const)("every English page (%s, %s)", (id, code) => {
  test("holds no Dutch word and no Dutch number outside what is marked as Dutch", async () => {
    const report = findReport(reports, id);
    const html = await renderReport(release, report, selectionOf(report, code), options);
    expect(html).toMatch(/^<!doctype html>\s*<html lang="en-GB">/);
    expect(html).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
    const said = englishPart(html);
    const words = new Set(said.toLowerCase().match(/[\p{L}’]+/gu));
    expect(dutchWords.split(" ").filter((word) => words.has(word))).toEqual([]);
    expect(said).not.toMatch(/\d,\d(?!\d\d)|\d\.\d{3}\b|\de kw/);
  });

  test("marks as Dutch only what the release has in Dutch alone, and says so once", async () => {
    const report = findReport(reports, id);
    const html = await renderReport(release, report, selectionOf(report, code), options);
    const { document } = new JSDOM(html).window;
    const marked = new Set([...document.querySelectorAll("[lang='nl']")].map((one) => one.textContent));
    const only = new Set(["eigen definitie voor deze test", "primair", "span"]);
    expect([...marked].filter((text) => !only.has(text ?? ""))).toEqual([]);
    const notices = html.split("They are given in Dutch.").length - 1;
    expect(notices).toBe(marked.size === 0 ? 0 : 1);
  });
});

describe("the mirrors in English", () => {
  const small = mirrorRelease();
  const employer = [
    ownFigure("verzuimpercentage", 0.024, { personen: 120, kwart: 2, geschat: 0.03 }),
    ownFigure("ontwikkelgesprek", 0.74, { personen: 120, kwart: 4, geschat: 0.7 }),
  ];

  test.each([
    ["clusterspiegel", { cluster: "HAVEN" }, {}],
    ["clusterspiegel", { cluster: "HAVEN", sector: "C" }, {}],
    ["werkgeversspiegel", {}, { employer }],
    ["werkgeversspiegel", {}, { employer: [] }],
  ] as const)("%s of %j holds no Dutch but the titles of its release", async (id, selection, own) => {
    const report = findReport(reports, id);
    const html = await renderReport(small, report, selection, { ...own, language: "en" });
    // What the release does not define is called by its id.
    const ids = indicatorsOf(report).sort((a, b) => b.length - a.length);
    const bare = englishPart(html).replaceAll(/titel van [\w-]+/gi, "");
    const said = ids.reduce((text, one) => text.replaceAll(one, ""), bare);
    const words = new Set(said.toLowerCase().match(/[\p{L}’]+/gu));
    expect(dutchWords.split(" ").filter((word) => words.has(word))).toEqual([]);
    expect(said).not.toMatch(/\d,\d(?!\d\d)/);
  });
});
