import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { mirrorRelease, ownFigure } from "../support/mirror-release.ts";
import { root } from "../support/root.ts";

const write = process.env.GOLDEN === "write" && process.env.CI !== "true";

const own = [
  ownFigure("scholing-12-maanden", 0.1, { geschat: 0.12, kwart: 1 }),
  ownFigure("ontwikkelgesprek", null),
  ownFigure("medewerkers-per-leidinggevende", 15, { kwart: 4, geschat: 14 }),
  ownFigure("verzuimpercentage", 0.024, { personen: 120 }),
  ownFigure("uitstroom-peildatum", 0.12, { tabel: null, dimensies: {} }),
  ownFigure("werkgelegenheid-personen", 41, { tabel: null, dimensies: {} }),
];
const small = own.map(({ indicator }) => ownFigure(indicator, null));

test.each([
  ["clusterspiegel", "HAVEN", { cluster: "HAVEN" }, {}],
  ["clusterspiegel", "DORP", { cluster: "DORP", sector: "C" }, {}],
  ["werkgeversspiegel", "eigen", {}, { employer: own, kenmerk: "0123456789ab" }],
  ["werkgeversspiegel", "klein", {}, { employer: small, kenmerk: "ba9876543210" }],
] as const)("%s %s as it stands", async (name, which, selection, options) => {
  const report = findReport(await listReports(root), name);
  const html = await renderReport(mirrorRelease(), report, selection, options);
  expect(html).not.toMatch(/<script|<link|<img|undefined|NaN|\[object/);
  const normal = html.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("><", ">\n<");
  const file = join(root, "tests", "golden", `report-${name}-${which}.html`);
  if (write) writeFileSync(file, normal);
  expect(existsSync(file), "golden file is missing: npm run golden").toBe(true);
  expect(normal).toBe(readFileSync(file, "utf8"));
});
