import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { JSDOM } from "jsdom";
import { afterAll, expect, test } from "vitest";
import { reportIn } from "../../src/report/english-report.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { root } from "../support/root.ts";

const home = mkdtempSync(join(tmpdir(), "regiespiegel-gids-"));

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The example of the guide, as one who follows it would type it. */
function example(): string {
  const guide = readFileSync(join(root, "docs", "rapport-maken.md"), "utf8");
  return /```ts\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
}

test("the report of the guide is one file of about twenty lines, and a whole report", async () => {
  expect(example().trim().split("\n").length).toBeLessThanOrEqual(22);
  mkdirSync(join(home, "reports"));
  const define = pathToFileURL(join(root, "src", "report", "define.ts")).href;
  writeFileSync(
    join(home, "reports", "scholing.ts"),
    example().replace('"../src/report/define.ts"', JSON.stringify(define)),
  );
  const report = findReport(await listReports(home), "scholing");
  const release = await openReportRelease(home);
  const { document } = new JSDOM(await renderReport(release, report, {})).window;
  release.close();
  expect(document.querySelector("h1")?.textContent).toBe("Scholing");
  expect(document.querySelector("#per-kwartaal .headline")?.textContent).toMatch(
    /^In 2025 lag de scholingsdeelname per kwartaal in alle sectoren samen tussen \d/,
  );
  expect(document.querySelectorAll("#per-kwartaal figure svg").length).toBeGreaterThan(0);
  expect(document.querySelectorAll("#per-kwartaal tbody tr")).toHaveLength(4);
  expect(document.getElementById("definitie-scholingsdeelname")).not.toBeNull();
});

test("the English of the guide is that of its report, and all of it", async () => {
  const guide = readFileSync(join(root, "docs", "rapport-maken.md"), "utf8");
  const engels = /```ts\n( {2}engels: \{[\s\S]*?)```/.exec(guide)?.[1] ?? "";
  const define = pathToFileURL(join(root, "src", "report", "define.ts")).href;
  const whole = example()
    .replace('"../src/report/define.ts"', JSON.stringify(define))
    .replace(/\}\);\s*$/, `${engels}});\n`)
    .replace('id: "scholing"', 'id: "training"');
  writeFileSync(join(home, "reports", "training.ts"), whole);
  const { dutch } = reportIn(findReport(await listReports(home), "training"), "en");
  expect([...dutch]).toEqual([]);
});
