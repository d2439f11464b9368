import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Release } from "../../src/release/open.ts";
import type { Cell } from "../../src/release/types.ts";
import { buildDocument } from "../../src/report/build.ts";
import type { Report } from "../../src/report/define.ts";
import type { Block, DataTable, ReportDocument, TableCell } from "../../src/report/document.ts";
import type { Published } from "../../src/report/figures.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { sheetsOf } from "../../src/report/workbook.ts";
import type { Sheet } from "../../src/report/workbook-table.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { mirrorRelease, ownFigure } from "../support/mirror-release.ts";
import { root } from "../support/root.ts";

const home = mkdtempSync(join(tmpdir(), "regiespiegel-werkboek-woorden-"));
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

/** The same release in which everything that is shown is indicative. */
function indicative(from: Published): Published {
  const { manifest, definitions, codeLists } = from;
  const marked = (cell: Cell): Cell =>
    cell.status === "gepubliceerd" ? { ...cell, status: "indicatief" } : cell;
  const tally = from.tally?.bind(from);
  return {
    ...{ manifest, definitions, codeLists },
    ...(tally === undefined ? {} : { tally }),
    cells: async (query) => (await from.cells(query)).map(marked),
  };
}

const own = [
  ownFigure("scholing-12-maanden", 0.1, { geschat: 0.12, kwart: 1 }),
  ownFigure("ontwikkelgesprek", null),
  ownFigure("medewerkers-per-leidinggevende", 15, { kwart: 4, geschat: 14 }),
  ownFigure("verzuimpercentage", 0.024, { personen: 120 }),
  ownFigure("werkgelegenheid-personen", 41, { tabel: null, dimensies: {} }),
];

async function mirror(language: "nl" | "en" = "nl"): Promise<ReportDocument> {
  const options = { employer: own, kenmerk: "abc", language };
  return buildDocument(indicative(mirrorRelease()), findReport(reports, "werkgeversspiegel"), {}, options);
}

function tableIn(block: Block): DataTable[] {
  const table =
    block.kind === "figure" ? block.figure.table : block.kind === "strips" ? block.strips.table : undefined;
  return table === undefined || table.rows.length === 0 ? [] : [table];
}

/** The rows of a sheet by the heads of their columns. */
function rowsOf({ heads, rows }: Sheet) {
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? null])));
}

/** The sheet of a table with one column of these cells. */
function sheetOf(cells: readonly TableCell[]): Sheet | undefined {
  const rows = cells.map((cell) => ({ head: "a", cells: [cell] }));
  const table = { caption: "t", columns: ["A", "B"], rows };
  const figure = { id: "f", caption: "t", description: "", chart: null, table, notes: [] };
  const sections = [{ id: "s", titel: "T", headline: null, blocks: [{ kind: "figure" as const, figure }] }];
  const head = { titel: "t", soort: "t", naam: "t", omschrijving: "t", kenmerken: [], melding: null };
  return sheetsOf({ ...head, taal: "nl", sections })[1];
}

function sheetNamed(document: ReportDocument, start: string): Sheet {
  const found = sheetsOf(document).find(({ name }) => name.startsWith(start));
  if (found === undefined) throw new Error(`no sheet ${start}`);
  return found;
}

describe("what the page calls indicative is so on the sheet", () => {
  /** Kinds of sections in which a table says indicative on the page. */
  const kinds = new Set<string>();

  /** Goes past all cells of the tables, and tells how many have a number and the word. */
  function compare(document: ReportDocument, report: Report): void {
    const sheets = sheetsOf(document).filter(({ name }) => name !== "Definities");
    const tables = document.sections.flatMap(({ id, blocks }) =>
      blocks.flatMap(tableIn).map((table) => ({ id, table })),
    );
    const offset = sheets.length - tables.length;
    for (const [at, { id, table }] of tables.entries()) {
      const rows = rowsOf(sheets[offset + at] as Sheet);
      table.rows.forEach(({ cells }, row) => {
        for (const [column, { text, value }] of cells.entries()) {
          const status = rows[row]?.[`${table.columns[column + 1]} (status)`];
          const said = value !== null && /\bindicatief\b/.test(text);
          if (said) kinds.add(report.sections.find((one) => one.id === id)?.kind ?? id);
          expect(status === "indicatief", `${report.id} ${id}: ${text}`).toBe(said);
        }
      });
    }
  }

  test("in every table of every kind of section", async () => {
    const choices: readonly [string, Record<string, string>][] = [
      ["sectorrapport", { sector: "G" }],
      ["regiorapport", { regio: "AM01" }],
      ["beleidsbeeld", {}],
      ["datakwaliteit", {}],
    ];
    for (const [name, selection] of choices) {
      const report = findReport(reports, name);
      compare(await buildDocument(indicative(release), report, selection), report);
    }
    compare(await mirror(), findReport(reports, "werkgeversspiegel"));
    expect([...kinds].sort()).toEqual(
      [
        ...["benchmark", "by-breakdown", "by-class", "coverage", "flows", "funnel", "intervals"],
        ...["own-figures", "plane", "profile", "quadrant", "regions", "trend"],
      ].sort(),
    );
  });

  test("at the key figures", async () => {
    const report = findReport(reports, "sectorrapport");
    const document = await buildDocument(indicative(release), report, { sector: "G" });
    const blocks = document.sections.flatMap((one) => one.blocks);
    const figures = blocks.flatMap((one) => (one.kind === "key-figures" ? one.figures : []));
    const rows = rowsOf(sheetNamed(document, "Kerncijfers"));
    expect(rows.map((row) => row["Waarde (status)"])).toEqual(
      figures.map(({ shown, waarde }) => (shown ? "indicatief" : waarde)),
    );
    expect(figures.filter(({ waarde }) => waarde.includes("indicatief")).length).toBeGreaterThan(3);
    expect(figures.some(({ shown }) => !shown)).toBe(true);
  });
});

test("a key figure is a number, with its bounds, its base and its comparator in columns of their own", async () => {
  const report = findReport(reports, "clusterspiegel");
  const document = await buildDocument(mirrorRelease(), report, { cluster: "HAVEN" });
  const row = rowsOf(sheetNamed(document, "Kerncijfers")).find(({ Cijfer }) => Cijfer === "Scholing");
  const percent = (value: number) => ({ value, format: "0.0%" });
  // 0.4 × 0.6 with a tenth on both sides; everyone together 0.4.
  expect(row).toMatchObject({
    Waarde: percent(0.24),
    Ondergrens: percent(0.216),
    Bovengrens: percent(0.264),
    Personen: { value: 400, format: "#,##0" },
    Werkgevers: { value: 30, format: "#,##0" },
    "Alle sectoren": percent(0.4),
    "Alle sectoren: ondergrens": percent(0.36),
    "Alle sectoren: bovengrens": percent(0.44),
  });
});

describe("the place of an employer", () => {
  test("says which group a number is of, and the verdict on it as the page does", async () => {
    const rows = rowsOf(sheetNamed(await mirror(), "Uw plaats tussen"));
    const [learning, talk, , absence] = rows;
    // 0.4 × 0.62 in the sector, which the page writes as "24,8% (Industrie, indicatief)".
    expect(learning).toMatchObject({
      Groep: { value: 0.248, format: "0.0%" },
      "Groep (naam)": "Industrie",
      "Groep (status)": "indicatief",
      "Groep (uw cijfer is)": "lager, verder dan zonder echt verschil",
      Plaats: "laagste kwart",
    });
    expect(talk).toMatchObject({ "Eigen waarde": null, "Groep (naam)": "Industrie" });
    expect(talk?.["Groep (uw cijfer is)"]).toBeNull();
    expect(absence).toMatchObject({ "Groep (uw cijfer is)": "lager, misschien toeval" });
  });

  test("has the verdict of the table with own figures beside every place", async () => {
    const document = await mirror();
    const strips = document.sections.flatMap((one) => one.blocks).find((one) => one.kind === "strips");
    const table = strips?.kind === "strips" ? strips.strips.table : undefined;
    const at = (table?.columns.indexOf("Sector") ?? 0) - 1;
    const page = table?.rows.find(({ head }) => head === "Verzuimpercentage")?.cells[at];
    expect(page?.text).toBe("3,1% (lager, misschien toeval, indicatief)");
    const rows = rowsOf(sheetNamed(document, "Acht cijfers"));
    expect(rows.find(({ Cijfer }) => Cijfer === "Verzuimpercentage")).toMatchObject({
      "Sector (status)": "indicatief",
      "Sector (uw cijfer is)": "lager, misschien toeval",
    });
  });

  test("has the same columns in English", async () => {
    const { heads } = sheetNamed(await mirror("en"), "Your place");
    expect(heads).toEqual(
      expect.arrayContaining(["Group (name)", "Group (status)", "Group (your figure is)"]),
    );
  });
});

describe("a number has no more decimals than the page", () => {
  test("in the limits of chance, which are reckoned", async () => {
    const { heads, rows } = sheetNamed(await mirror(), "Verzuim en toeval");
    expect(heads).toHaveLength(5);
    const numbers = rows.flatMap((row) => row.slice(1));
    expect(numbers.length).toBeGreaterThan(10);
    for (const cell of numbers) {
      expect(cell).toMatchObject({ format: "0.0%" });
      const { value } = cell as { readonly value: number };
      expect(value).toBe(Number(value.toFixed(3)));
    }
  });

  test.each([
    ["31,4%", 0.3136316985645614, 0.314, "0.0%"],
    ["5,2‰", 0.0052, 0.0052, "#,##0.0000"],
    ["-0,7 procentpunt", -0.00712, -0.007, "#,##0.000"],
    ["€ 1.235", 1234.6, 1235, '"€" #,##0'],
    ["1.234,5 uren", 1234.52, 1234.5, "#,##0.0"],
    ["0%", 0.004, 0, "0%"],
    ["36,2% (Industrie, 10 tot 50 personen)", 0.3624, 0.362, "0.0%"],
  ])("%s of %d", (text, value, expected, format) => {
    const sheet = sheetOf([{ text, value }]);
    expect(sheet?.rows[0]?.[1]).toEqual({ value: expected, format });
  });

  test("and what the page says in words is no number", () => {
    const [whole, hardly] = [
      { text: "12,3%", value: 0.123 },
      { text: "minder dan 0,1%", value: 0.0004 },
    ];
    const mixed = sheetOf([whole, hardly]);
    expect(mixed?.heads).toEqual(["A", "B", "B (status)"]);
    expect(mixed?.rows.map((row) => row.slice(1))).toEqual([
      [{ value: 0.123, format: "0.0%" }, "getoond"],
      [null, "minder dan 0,1%"],
    ]);
    // A class by its name: its code says nothing.
    expect(sheetOf([{ text: "doen (indicatief)", value: 6, status: "indicatief" }])?.rows).toEqual([
      ["a", "doen (indicatief)"],
    ]);
  });
});
