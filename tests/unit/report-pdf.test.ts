import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import type { Release } from "../../src/release/open.ts";
import { buildDocument } from "../../src/report/build.ts";
import type { DataTable, ReportDocument } from "../../src/report/document.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { printChart } from "../../src/report/pdf-chart.ts";
import { readPdfFonts } from "../../src/report/pdf-fonts.ts";
import { pdfTables } from "../../src/report/pdf-table.ts";
import { PdfText } from "../../src/report/pdf-text.ts";
import { PdfRenderer } from "../../src/report/render-pdf.ts";
import { nl } from "../../src/report/texts/nl.ts";
import { ownTheme } from "../../src/report/theme.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { root } from "../support/root.ts";

const home = mkdtempSync(join(tmpdir(), "regiespiegel-pdf-"));
const has = (tool: string) => spawnSync(tool, ["-v"]).error === undefined;
let release: Release;
let renderer: PdfRenderer;
let region: ReportDocument;
let bytes: Uint8Array;

beforeAll(async () => {
  release = await openReportRelease(home);
  renderer = await PdfRenderer.create();
  region = await documentOf("regiorapport", { regio: "AM01" });
  bytes = renderer.render(region, release);
});

afterAll(() => {
  release?.close();
  rmSync(home, { recursive: true, force: true });
});

async function documentOf(id: string, selection: Record<string, string>): Promise<ReportDocument> {
  return buildDocument(release, findReport(await listReports(root), id), selection);
}

/** The elements of the structure tree, as they stand in the file. */
function elements(pdf: Uint8Array, kind: string): string[] {
  const found = Buffer.from(pdf)
    .toString("latin1")
    .matchAll(/\/Type \/StructElem\s(.*?)endobj/gs);
  return [...found].flatMap(([, body = ""]) => (new RegExp(`/S /${kind}\\s`).test(body) ? [body] : []));
}

function run(tool: string, pdf: Uint8Array, ...args: string[]): string {
  const file = join(home, "rapport.pdf");
  writeFileSync(file, pdf);
  return spawnSync(
    tool,
    args.map((arg) => (arg === "FILE" ? file : arg)),
  ).stdout.toString();
}

const figuresOf = ({ sections }: ReportDocument) =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : [])),
  );

test("the same release gives the same bytes, from another compiler and after another report", async () => {
  const other = await PdfRenderer.create();
  other.render(await documentOf("beleidsbeeld", {}), release);
  expect(Buffer.from(other.render(region, release)).equals(Buffer.from(bytes))).toBe(true);
});

test("claims PDF/UA-1 in Dutch, with the date of the release", () => {
  const text = Buffer.from(bytes).toString("latin1");
  expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(text).toContain("/Lang (nl-NL)");
  expect(text).toContain("<xmp:CreateDate>2026-11-20T23:30:00+00:00</xmp:CreateDate>");
});

test("every chart is a figure with its description, every table has heads of columns", () => {
  const figures = figuresOf(region);
  const drawn = elements(bytes, "Figure");
  expect(drawn).toHaveLength(figures.filter(({ chart }) => chart !== null).length);
  expect(drawn.length).toBeGreaterThan(5);
  for (const one of drawn) expect(one).toMatch(/\/Alt [<(]/);
  const heads = elements(bytes, "TH").filter((one) => one.includes("/Scope /Column"));
  expect(heads).toHaveLength(figures.reduce((sum, { table }) => sum + table.columns.length, 0));
});

test.skipIf(!has("pdffonts"))("every font is embedded and one of ours (pdffonts)", () => {
  const fonts = run("pdffonts", bytes, "FILE").trim().split("\n").slice(2);
  expect(fonts.length).toBeGreaterThan(2);
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+(SourceSans3|DejaVuSans)\S* .* yes yes yes /);
});

test.skipIf(!has("pdfinfo"))("the tree holds contents, figures, captions and heads (pdfinfo)", () => {
  const tree = run("pdfinfo", bytes, "-struct-text", "FILE");
  const parts = ["TOC", "Figure", "Caption", "THead", 'H1 "1 Kerncijfers"'];
  expect(parts.filter((part) => !tree.includes(part))).toEqual([]);
});

test.skipIf(!has("pdftotext"))("every figure and table has its own number, from one on (pdftotext)", () => {
  const text = run("pdftotext", bytes, "-raw", "FILE", "-");
  const numbers = (word: string) => [
    ...new Set(
      [...text.matchAll(new RegExp(`^${word}\\s(\\d+)\\. `, "gm"))].map(([, number]) => Number(number)),
    ),
  ];
  const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
  const figures = figuresOf(region);
  expect(numbers("Figuur")).toEqual(upTo(figures.filter(({ chart }) => chart !== null).length));
  expect(numbers("Tabel")).toEqual(upTo(figures.filter(({ table }) => table.rows.length > 0).length));
});

test.skipIf(!has("pdfinfo"))("the brief report has at most four pages (pdfinfo)", async () => {
  const brief = renderer.render(await documentOf("beleidsbeeld", {}), release);
  expect(Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", brief, "FILE"))?.[1])).toBeLessThanOrEqual(4);
});

test("nothing of one report is set for the whole page, so that reports share what they have in common", () => {
  const template = readFileSync(join(root, "src", "report", "typst", "report.typ"), "utf8");
  expect(template.match(/^#(?:set|show).*\bdata\.(?!signs).*/gm)).toBeNull();
  const running = template.slice(template.indexOf("#set page(\n"), template.indexOf("#if brief"));
  expect(running).toContain("header");
  expect(running).not.toContain("data.");
});

const odd = '#panic("x") $x^2$ @ref *b* _i_ `c` \\n <lbl> & [z] // "q" #import "a.typ" 😀 漢 \u0007';
const long = "Zeer".repeat(60);

test.skipIf(!has("pdftotext"))("text is never markup, and what no font draws is a box (pdftotext)", () => {
  const table: DataTable = {
    caption: odd,
    columns: [odd, long],
    rows: [{ head: odd, cells: [{ text: odd, value: null }] }],
  };
  const figure = { id: "f", caption: odd, description: odd, chart: null, table, notes: [odd] };
  const strange: ReportDocument = {
    taal: "nl",
    titel: odd,
    soort: odd,
    naam: `${odd} ${long}`,
    omschrijving: odd,
    kenmerken: [{ term: odd, value: long, href: "#nergens" }],
    melding: odd,
    sections: [
      {
        id: "een#twee",
        deel: odd,
        titel: odd,
        headline: odd,
        blocks: [
          { kind: "paragraph", text: odd },
          { kind: "list", items: [odd] },
          { kind: "facts", facts: [{ term: odd, value: odd, href: "https://x.example/a?b=(c)" }] },
          { kind: "key-figures", figures: [keyFigure] },
          { kind: "figure", figure },
          { kind: "definition", definition: { id: "d", titel: odd, vraag: odd, facts: [], short: [] } },
        ],
      },
    ],
  };
  const said = run("pdftotext", renderer.render(strange, release), "-raw", "FILE", "-").replaceAll(
    /\s+/g,
    " ",
  );
  expect(said).toContain('#panic("x") $x^2$ @ref *b* _i_ `c` \\n <lbl> & [z] // "q" #import "a.typ" 😀 □');
  expect(said).not.toContain("漢");
});

const keyFigure = {
  ...{ indicator: "d", titel: odd, waarde: odd, shown: true, sentence: odd },
  ...{ facts: [], columns: [] },
};

test.skipIf(!has("pdftotext")).each([
  ["of which all is hidden", "Q", ["geen enkel cijfer is te tonen", "Niet getoond"]],
  ["that delivered nothing", "A", ["is in deze publicatie niets geleverd", "Geen gegevens"]],
] as const)("a sector %s still says why (pdftotext)", async (_, sector, words) => {
  const document = await documentOf("sectorrapport", { sector });
  const text = run("pdftotext", renderer.render(document, release), "-raw", "FILE", "-");
  const said = text.replaceAll(/\s+/g, " ");
  expect(words.filter((word) => !said.includes(word))).toEqual([]);
  expect(said).not.toMatch(/undefined|NaN|\[object/);
});

test("a table of many columns goes on in parts, one without rows is left out", () => {
  const columns = ["Van", ...Array.from({ length: 20 }, (_, i) => `naar ${i}`)];
  const cells = columns.slice(1).map((text, value) => ({ text, value }));
  const table = { caption: "Stromen", columns, rows: [{ head: "A", cells }] };
  const text = new PdfText(readPdfFonts());
  const parts = pdfTables(table, text, nl);
  expect(parts.map(({ caption }) => caption)).toEqual([
    "Stromen (deel 1 van 3)",
    "Stromen (deel 2 van 3)",
    "Stromen (deel 3 van 3)",
  ]);
  expect(parts.flatMap(({ columns: own }) => own.slice(1))).toEqual(columns.slice(1));
  for (const part of parts) {
    expect(part.rows[0]?.head).toBe("A");
    expect(part.rows[0]?.cells.map((cell) => cell.text)).toEqual(part.columns.slice(1));
  }
  expect(pdfTables({ ...table, rows: [] }, text, nl)).toEqual([]);
});

test("every column of a wide table holds its longest word, and the rest is shared", () => {
  const columns = [
    "Sector",
    "Waarvan indicatief",
    "Werkgevers",
    "Respons",
    "Marge",
    "Verschil",
    "Personen",
    "Basis",
  ];
  const texts = [
    "aantoonbaar hoger",
    "Niet getoond",
    "Niet te berekenen",
    "31,2% tot 45,6%",
    "–",
    "1.234",
    "x",
  ];
  const cells = texts.map((text) => ({ text, value: null }));
  const rows = [{ head: "Openbaar bestuur en overheidsdiensten", cells }];
  const [part] = pdfTables({ caption: "Breed", columns, rows }, new PdfText(readPdfFonts()), nl);
  const all = columns.map((name, at) => `${name} ${at === 0 ? rows[0]?.head : texts[at - 1]}`);
  const longest = all.map((own) => Math.max(...own.split(" ").map(({ length }) => length)));
  expect(part?.tight).toBe(false);
  for (const [at, width] of (part?.widths ?? []).entries()) expect(width).toBeGreaterThan(longest[at] ?? 99);
  expect(part?.widths).toHaveLength(columns.length);
  const crowded = pdfTables(
    { caption: "Vol", columns: columns.map(() => "Zeer".repeat(5)), rows },
    new PdfText(readPdfFonts()),
    nl,
  );
  expect(crowded[0]?.tight).toBe(true);
});

test("letters lose their border of paper, a patch under a name keeps it", () => {
  const halo =
    '<g fill="var(--ink)" stroke="var(--paper)" stroke-width="4" stroke-linejoin="round" paint-order="stroke"';
  const patch = halo.replace("--ink", "--paper");
  const svg = `<svg viewBox="0 0 360 90">${halo}>a</g>${patch}>b</g></svg>`;
  const printed = printChart(svg, ownTheme.light, new PdfText(readPdfFonts()));
  expect(printed.svg.match(/paint-order/g)).toHaveLength(1);
  expect(printed.svg).toMatch(/<g fill="#[0-9a-f]{6}">a/);
  expect(printed).toMatchObject({ width: 0.5, height: 0.25 });
});

test("fonts that are not there are named together", () => {
  const resolve = (file: string) => join(home, file);
  expect(() => readPdfFonts(resolve)).toThrowError(AppError);
  expect(() => readPdfFonts(resolve)).toThrowError(
    expect.objectContaining({
      code: "FONT_MISSING",
      problems: expect.arrayContaining([
        { file: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf", message: "dit lettertype ontbreekt" },
      ]),
    }),
  );
});
