import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Release } from "../../src/release/open.ts";
import { buildDocument } from "../../src/report/build.ts";
import type { ReportDocument } from "../../src/report/document.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderWorkbook, sheetsOf } from "../../src/report/workbook.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { root } from "../support/root.ts";

const home = mkdtempSync(join(tmpdir(), "regiespiegel-werkboek-"));
let release: Release;
let report: ReportDocument;

beforeAll(async () => {
  release = await openReportRelease(home);
  report = await buildDocument(release, findReport(await listReports(root), "sectorrapport"), {
    sector: "G",
  });
});

afterAll(() => {
  release?.close();
  rmSync(home, { recursive: true, force: true });
});

const tablesOf = (document: ReportDocument) =>
  document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "figure" && block.figure.table.rows.length > 0 ? [block.figure.table] : [],
    ),
  );

test("a sheet per table, with the key figures, an explanation and the definitions", () => {
  const names = sheetsOf(report).map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(["Toelichting", "Kerncijfers"]);
  expect(names.at(-1)).toBe("Definities");
  expect(names).toHaveLength(tablesOf(report).length + 3);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
});

test("numbers are numbers, and a word for a hidden figure stands in a column of its own", async () => {
  const bytes = await renderWorkbook(report);
  const all = await readWorkbook(bytes);
  const sheets = sheetsOf(report);
  const tables = tablesOf(report);
  let words = 0;
  for (const [at, table] of tables.entries()) {
    const sheet = sheets[at + 2];
    const read = (all[at + 2]?.data ?? []) as (string | number | null)[][];
    expect(read[0]).toEqual(sheet?.heads);
    table.rows.forEach(({ head, cells }, row) => {
      const own = read[row + 1] ?? [];
      expect(own[0]).toBe(head);
      cells.forEach((cell, column) => {
        const title = table.columns[column + 1] ?? "";
        const number = own[sheet?.heads.indexOf(title) ?? -1];
        const status = sheet?.heads.includes(`${title} (status)`) === true;
        if (cell.value !== null) expect(number).toBeCloseTo(cell.value, 9);
        else if (status) {
          words += 1;
          expect(number ?? null).toBeNull();
          expect(own[sheet?.heads.indexOf(`${title} (status)`) ?? -1]).toBe(cell.text);
        }
      });
    });
  }
  expect(words).toBeGreaterThan(0);
});

test("the heads stay in view, and a percentage looks like one", async () => {
  const files = unzipSync(await renderWorkbook(report));
  const sheet = strFromU8(files["xl/worksheets/sheet3.xml"] as Uint8Array);
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(strFromU8(files["xl/styles.xml"] as Uint8Array)).toMatch(/formatCode="0\.0%"/);
});

test("the same document gives the same bytes, at another moment too", async () => {
  const first = await renderWorkbook(report);
  await new Promise((done) => setTimeout(done, 2100));
  expect((await renderWorkbook(report)).equals(first)).toBe(true);
});

test("what a workbook cannot hold is replaced, a formula stays a text, long and equal names differ", async () => {
  const table = {
    caption: "t",
    columns: ["=1+1", "Waarde"],
    rows: [{ head: "=HYPERLINK(1)", cells: [{ text: "5", value: 5 }] }],
  };
  const figure = { id: "f", caption: "a\u0000b", description: "", chart: null, table, notes: [] };
  const titel = "Een heel lange titel met een / en meer dan dertig tekens 😀";
  const section = { id: "s", titel, headline: null, blocks: [{ kind: "figure" as const, figure }] };
  const document = { ...report, sections: [section, { ...section, id: "t" }] };
  const names = sheetsOf(document).map(({ name }) => name);
  expect(new Set(names).size).toBe(3);
  const files = unzipSync(await renderWorkbook(document));
  const sheet = strFromU8(files["xl/worksheets/sheet2.xml"] as Uint8Array);
  expect(sheet).not.toContain("<f>");
  const all = Object.entries(files)
    .map(([, bytes]) => strFromU8(bytes))
    .join("");
  expect(all).not.toContain("\u0000");
  expect(all).toContain("=HYPERLINK(1)");
});
