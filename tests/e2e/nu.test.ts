import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { selectionOf } from "../../src/report/selection.ts";
import { openReportRelease } from "../golden/report-release.ts";
import { mirrorRelease, ownFigure } from "../support/mirror-release.ts";
import { englishPages, portalPages } from "../support/portal-pages.ts";
import { root } from "../support/root.ts";
import { type TestService, testService } from "../support/service.ts";

/**
 * The Nu HTML checker over every report and the pages of the portal. Java and its jar are not part of this project:
 * `npm install vnu-jar` somewhere, and name `build/dist/vnu.jar` in VNU_JAR.
 */
const jar = process.env.VNU_JAR ?? "";
const home = mkdtempSync(join(tmpdir(), "regiespiegel-nu-"));
let service: TestService | undefined;

const pages = [...portalPages, ...englishPages];

const choices = [
  ["sectorrapport", "C"],
  ["sectorrapport", "G"],
  ["sectorrapport", "Q"],
  ["regiorapport", "AM01"],
  ["beleidsbeeld", "T"],
  ["datakwaliteit", "T"],
  ["methode", "T"],
] as const;

beforeAll(async () => {
  if (!existsSync(jar)) return;
  const reports = await listReports(root);
  const release = await openReportRelease(home);
  for (const [id, code] of choices) {
    const report = findReport(reports, id);
    const html = await renderReport(release, report, selectionOf(report, code));
    writeFileSync(join(home, `${id}-${code}.html`), html);
  }
  release.close();
  const employer = [ownFigure("verzuimpercentage", 0.024, { personen: 120, kwart: 2, geschat: 0.03 })];
  for (const [id, selection, options] of [
    ["clusterspiegel", { cluster: "HAVEN" }, {}],
    ["werkgeversspiegel", {}, { employer, kenmerk: "0123456789ab" }],
  ] as const) {
    const html = await renderReport(mirrorRelease(), findReport(reports, id), selection, options);
    writeFileSync(join(home, `${id}.html`), html);
  }
  service = await testService();
  for (const [at, path] of pages.entries()) {
    const answer = await service.get(path, { accept: "text/html" });
    expect(answer.status, path).toBe(200);
    const name = path.replace(/\?.*/, "").replaceAll("/", "-");
    writeFileSync(join(home, `portaal${name}-${at}.html`), await answer.text());
  }
});

afterAll(async () => {
  await service?.close();
  rmSync(home, { recursive: true, force: true });
});

test.skipIf(!existsSync(jar))("the Nu validator finds nothing in any report or page", () => {
  const files = readdirSync(home).filter((name) => name.endsWith(".html"));
  expect(files).toHaveLength(choices.length + 2 + pages.length);
  const { stderr, status } = spawnSync("java", ["-Xss4m", "-jar", jar, ...files], { cwd: home });
  expect(stderr.toString()).toBe("");
  expect(status).toBe(0);
});
