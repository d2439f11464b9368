import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rulesPage } from "../../src/intake/report/rules-page.ts";
import { rowChecks } from "../support/delivery.ts";
import { root } from "../support/root.ts";

const file = join(root, "docs", "controles.md");
const write = process.env.GOLDEN === "write" && process.env.CI !== "true";

test("docs/controles.md has every rule; make it with: npm run golden", () => {
  const page = rulesPage(rowChecks());
  if (write) writeFileSync(file, page);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, "utf8")).toBe(page);
});
