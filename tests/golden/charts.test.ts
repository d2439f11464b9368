import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildDocument } from "../../src/report/build.ts";
import { drawChart } from "../../src/report/charts.ts";
import type { Chart, ReportDocument } from "../../src/report/document.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { selectionOf } from "../../src/report/selection.ts";
import { drawingDifference } from "../support/drawing-difference.ts";
import { mirrorRelease, ownFigure } from "../support/mirror-release.ts";
import { root } from "../support/root.ts";
import { openReportRelease } from "./report-release.ts";

const write = process.env.GOLDEN === "write" && process.env.CI !== "true";
const home = mkdtempSync(join(tmpdir(), "regiespiegel-tekeningen-"));
const charts = new Map<string, Chart>();

/** Every kind that a report draws of the small releases; a map needs borders, and shares its scale with the tiles. */
const kinds = [
  "bands",
  "bars",
  "dots",
  "funnel",
  "funnel-plot",
  "intervals",
  "matrix",
  "plane",
  "profile",
  "quadrant",
  "tiles",
  "trend",
] as const;

beforeAll(async () => {
  const reports = await listReports(root);
  const release = await openReportRelease(home);
  for (const [id, code] of [
    ["sectorrapport", "G"],
    ["regiorapport", "AM01"],
    ["datakwaliteit", "T"],
  ] as const) {
    const report = findReport(reports, id);
    keep(await buildDocument(release, report, selectionOf(report, code)));
  }
  release.close();
  const employer = [ownFigure("verzuimpercentage", 0.024, { personen: 120, kwart: 2, geschat: 0.03 })];
  const options = { employer, kenmerk: "0123456789ab" };
  keep(await buildDocument(mirrorRelease(), findReport(reports, "werkgeversspiegel"), {}, options));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The first chart of each kind. */
function keep({ sections }: ReportDocument): void {
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "figure" || block.figure.chart === null) continue;
    const { chart } = block.figure;
    if (!charts.has(chart.kind)) charts.set(chart.kind, chart);
  }
}

test.each(kinds)("a chart of kind %s looks as it did, wide and narrow", (kind) => {
  const chart = charts.get(kind);
  if (chart === undefined) throw new Error("no report draws this kind");
  const drawn = `${drawChart(chart, "titel").join("\n")}\n`.replaceAll("><", ">\n<");
  const file = join(root, "tests", "golden", "charts", `${kind}.svg.txt`);
  if (write && (!existsSync(file) || drawingDifference(readFileSync(file, "utf8"), drawn) !== null)) {
    writeFileSync(file, drawn);
  }
  expect(existsSync(file), "golden file is missing: npm run golden").toBe(true);
  expect(drawingDifference(readFileSync(file, "utf8"), drawn)).toBeNull();
});

test("a reader sees another word, colour, element or place, and not the tenth of a unit", () => {
  const svg =
    '<svg viewBox="0 0 720 90"><rect x="100" fill="#0b5a6e"/><text x="1.5" fill="var(--step-1)">5,0%</text></svg>';
  expect(drawingDifference(svg, svg.replace("100", "100.4"))).toBeNull();
  for (const [was, is] of [
    ["100", "101"],
    ["5,0%", "5,1%"],
    ["#0b5a6e", "#0b5a6f"],
    ["step-1", "step-2"],
    ["rect", "line"],
    ["</text>", '</text><line x1="1"/>'],
    ["1.5", "2.5"],
  ] as const) {
    expect(drawingDifference(svg, svg.replace(was, is))).not.toBeNull();
  }
});
