import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textTable } from "../../src/commands/terminal.ts";
import { overview } from "../support/indicator-overview.ts";
import { sampleHome, sampleRelease } from "../support/sample-release.ts";

/**
 * Every indicator on the sample sector: code, file, test, document it comes from and the value for the whole country.
 * `node --import tsx tests/bench/indicators.ts [workers] [seed]`
 */
const workers = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const base = mkdtempSync(join(tmpdir(), "regiespiegel-overzicht-"));
const start = performance.now();
try {
  const config = await sampleHome(base, { workers, seed });
  const rows = await overview(await sampleRelease(config));
  console.log(
    textTable(
      ["code", "indicator", "toets", "zaad", "2025, heel Nederland"],
      rows.map(({ code, id, toets, zaad, waarde }) => [
        code,
        id,
        toets === undefined ? "nee" : "ja",
        zaad,
        waarde,
      ]),
    ),
  );
  const seconds = Math.round((performance.now() - start) / 1000);
  const shown = rows.filter(({ getoond }) => getoond).length;
  console.log(
    `\n${rows.length} indicatoren, ${shown} met een cijfer; ${workers} werknemers, startgetal ${seed}, ${seconds} s.`,
  );
  console.log("Elk staat in queries/indicators/<indicator>.sql, met tests/indicators/<indicator>.test.ts.");
} finally {
  rmSync(base, { recursive: true, force: true });
}
