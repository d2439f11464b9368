import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withFundScope } from "../../src/catalog/fund-scope.ts";
import { withKnownPopulation } from "../../src/catalog/known-population.ts";
import { theCatalog } from "../support/population.ts";
import { root } from "../support/root.ts";

test("the examples of docs/werkmap.md are files that work", async () => {
  const page = readFileSync(join(root, "docs", "werkmap.md"), "utf8");
  const example = (kind: string) => new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";
  const home = mkdtempSync(join(tmpdir(), "regiespiegel-werkmap-"));
  try {
    writeFileSync(join(home, "fondsen.yml"), example("yaml"));
    writeFileSync(join(home, "populatie.csv"), example("csv"));
    const catalog = withKnownPopulation(withFundScope(await theCatalog(), home), home);
    const codes = (id: string) => catalog.codeLists.find((list) => list.id === id)?.codes ?? [];
    expect(codes("fonds-regel")).toHaveLength(3);
    expect(codes("populatie")).toHaveLength(3 * 3 * 5);
  } finally {
    rmSync(home, { recursive: true });
  }
});
