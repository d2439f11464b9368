import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../support/root.ts";

/** Names without ending of the files in `folder` that end in `ending`. */
function names(folder: string, ending: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

describe("companions", () => {
  test("every indicator has a test", () => {
    const indicators = names("queries/indicators", ".sql");
    const tests = new Set(names("tests/indicators", ".test.ts"));
    expect(indicators.length).toBeGreaterThan(0);
    expect(indicators.filter((id) => !tests.has(id))).toEqual([]);
  });

  test("every profile has a sample delivery", () => {
    const samples = existsSync(join(root, "data-samples")) ? readdirSync(join(root, "data-samples")) : [];
    const profiles = names("src/intake/profiles", ".ts").filter((id) => id !== "profile");
    expect(profiles.length).toBeGreaterThan(0);
    expect(profiles.filter((id) => !samples.some((sample) => sample.startsWith(`${id}-`)))).toEqual([]);
  });
});
