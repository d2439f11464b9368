import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withFundScope } from "../../src/catalog/fund-scope.ts";
import { withKnownPopulation } from "../../src/catalog/known-population.ts";
import { withLabourMarket } from "../../src/catalog/labour-market.ts";
import { theCatalog } from "../support/population.ts";
import { root } from "../support/root.ts";

test("the examples of docs/werkmap.md are files that work", async () => {
  const page = readFileSync(join(root, "docs", "werkmap.md"), "utf8");
  const example = (file: string) =>
    new RegExp(`## ${file}:[\\s\\S]*?\`\`\`\\w+\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";
  const home = mkdtempSync(join(tmpdir(), "regiespiegel-werkmap-"));
  try {
    for (const file of ["fondsen.yml", "populatie.csv", "arbeidsmarkt.csv"]) {
      writeFileSync(join(home, file), example(file));
    }
    const catalog = withLabourMarket(
      withKnownPopulation(withFundScope(await theCatalog(), home), home),
      home,
    );
    const codes = (id: string) => catalog.codeLists.find((list) => list.id === id)?.codes ?? [];
    expect(codes("fonds-regel")).toHaveLength(3);
    expect(codes("populatie")).toHaveLength(3 * 3 * 5);
    expect(codes("arbeidsmarkt")).toHaveLength(4);
  } finally {
    rmSync(home, { recursive: true });
  }
});
