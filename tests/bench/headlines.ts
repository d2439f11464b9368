import { latestRelease } from "../../src/release/folder.ts";
import { Release } from "../../src/release/open.ts";
import { buildDocument } from "../../src/report/build.ts";
import { isPublic } from "../../src/report/define.ts";
import { parseLanguage } from "../../src/report/language.ts";
import { listReports } from "../../src/report/list.ts";
import { choices, selectionOf } from "../../src/report/selection.ts";
import { root } from "../support/root.ts";

/**
 * Every headline of every report and choice of one release, but for the reports of an employer, to read through for language and truth.
 * Usage: node --import tsx tests/bench/headlines.ts HOME [REPORT] [LANGUAGE]
 */
const [home = "", only = "", asked = "nl"] = process.argv.slice(2);
const language = parseLanguage(asked);
const folder = latestRelease(home);
if (folder === undefined) throw new Error("no release in this home");
const release = await Release.open(folder);
for (const report of (await listReports(root)).filter(isPublic)) {
  if (only !== "" && report.id !== only) continue;
  for (const { code } of choices(release, report)) {
    const document = await buildDocument(release, report, selectionOf(report, code), { language });
    console.log(`\n# ${document.titel}`);
    if (document.melding !== null) console.log(`! ${document.melding}`);
    for (const { titel, headline } of document.sections) {
      if (headline !== null) console.log(`${titel}: ${headline}`);
    }
  }
}
release.close();
