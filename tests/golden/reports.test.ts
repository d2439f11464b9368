import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Release } from "../../src/release/open.ts";
import { buildDocument } from "../../src/report/build.ts";
import type { Report } from "../../src/report/define.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { choices, fileNameOf, selectionOf } from "../../src/report/selection.ts";
import { reportText } from "../support/report-text.ts";
import { root } from "../support/root.ts";
import { openReportRelease } from "./report-release.ts";

const write = process.env.GOLDEN === "write" && process.env.CI !== "true";
const home = mkdtempSync(join(tmpdir(), "regiespiegel-rapporten-"));
const contact = { naam: "Beheer & zo", email: "beheer@voorbeeld.example", url: "https://voorbeeld.example" };
/** AM01 is an ordinary region; of AM09 one sector is hidden. */
const kept = [
  ["regiorapport", "AM01"],
  ["regiorapport", "AM09"],
  ["beleidsbeeld", "T"],
  ["datakwaliteit", "T"],
  ["methode", "T"],
] as const;

let release: Release;
let reports: readonly Report[];

beforeAll(async () => {
  release = await openReportRelease(home);
  reports = await listReports(root);
});

afterAll(() => {
  release?.close();
  rmSync(home, { recursive: true, force: true });
});

describe.each(kept)("%s (%s)", (id, code) => {
  test("says and shows what it did", async () => {
    const report = findReport(reports, id);
    const said = reportText(await buildDocument(release, report, selectionOf(report, code), { contact }));
    const file = join(root, "tests", "golden", `report-${fileNameOf(report, selectionOf(report, code))}.txt`);
    if (write) writeFileSync(file, said);
    expect(existsSync(file), "golden file is missing: npm run golden").toBe(true);
    expect(said).toBe(readFileSync(file, "utf8"));
  });

  test("is one Dutch page with one h1, no skipped heads, unique ids, and links that arrive", async () => {
    const report = findReport(reports, id);
    const html = await renderReport(release, report, selectionOf(report, code), { contact });
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/);
    expect(html).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
    const { document } = new JSDOM(html).window;
    const heads = [...document.querySelectorAll("h1,h2,h3,h4")].map(({ tagName }) => Number(tagName[1]));
    expect(heads.filter((level) => level === 1)).toHaveLength(1);
    heads.forEach((level, i) => {
      expect(level - (heads[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute("href")?.slice(1),
    );
    expect(wanted.filter((own) => !ids.includes(own ?? ""))).toEqual([]);
  });
});

test("a report without a choice is about everything, and refuses a choice", async () => {
  const report = findReport(reports, "beleidsbeeld");
  expect(choices(release, report).map(({ code }) => code)).toEqual(["T"]);
  expect(fileNameOf(report, {})).toBe("beleidsbeeld");
  await expect(buildDocument(release, report, { sector: "C" })).rejects.toMatchObject({
    code: "UNKNOWN_SELECTION",
  });
});

test("a total of a dimension that is crossed is never taken for a class of it", async () => {
  const report = findReport(reports, "beleidsbeeld");
  const document = await buildDocument(release, report, {});
  const section = document.sections.find(({ id }) => id === "flexibel-per-sector");
  const figure = section?.blocks.find((block) => block.kind === "figure");
  const rows = figure?.kind === "figure" ? figure.figure.table.rows : [];
  const own = await release.cells({
    tabel: "sector-grootte",
    indicator: ["flexibele-arbeidsrelatie"],
    periode: ["2025JJ00"],
    dimensies: { sector: ["C"], grootte: ["T"] },
  });
  expect(rows.find(({ head }) => head === "Industrie")?.cells[0]?.value).toBe(own[0]?.waarde);
});
