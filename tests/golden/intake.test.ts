import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkDelivery } from "../../src/intake/check.ts";
import { textReport } from "../../src/intake/report.ts";
import { silent } from "../../src/progress.ts";
import { options } from "../support/delivery.ts";
import { root } from "../support/root.ts";

const samples = join(root, "data-samples");
const write = process.env.GOLDEN === "write" && process.env.CI !== "true";

function golden(name: string, content: string): void {
  const file = join(root, "tests", "golden", `intake-${name}`);
  if (write) writeFileSync(file, content);
  expect(existsSync(file), `golden file intake-${name}; make it with: npm run golden`).toBe(true);
  expect(content).toBe(readFileSync(file, "utf8"));
}

describe("sample deliveries", () => {
  const names = readdirSync(samples).filter((name) => name.startsWith("canonical-"));

  test.each(names)("%s", async (name) => {
    const result = await checkDelivery([join(samples, name)], options, silent);
    golden(`${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
    golden(`${name}.txt`, `${textReport(result)}\n`);
  });
});
