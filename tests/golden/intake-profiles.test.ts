import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkDelivery } from "../../src/intake/check.ts";
import { loadProfiles } from "../../src/intake/profile.ts";
import { textReport } from "../../src/intake/report.ts";
import { silent } from "../../src/progress.ts";
import { options } from "../support/delivery.ts";
import { root } from "../support/root.ts";

const samples = join(root, "data-samples");
const write = process.env.GOLDEN === "write" && process.env.CI !== "true";
const profiles = await loadProfiles();

/** The profile with the longest id that the name of the sample begins with. */
function profileOf(name: string) {
  const fitting = profiles.filter(({ id }) => name.startsWith(`${id}-`));
  return fitting.sort((a, b) => b.id.length - a.id.length)[0];
}

describe("sample deliveries of packages", () => {
  const names = readdirSync(samples).filter((name) => !name.startsWith("canonical-"));

  test.each(names)("%s", async (name) => {
    const profile = profileOf(name);
    if (profile === undefined) throw new Error("a sample without a profile");
    const result = await checkDelivery([join(samples, name)], { ...options, profile }, silent);
    const file = join(root, "tests", "golden", `intake-${name}.txt`);
    const text = `${textReport(result)}\n`;
    if (write) writeFileSync(file, text);
    expect(existsSync(file), `golden file intake-${name}.txt; make it with: npm run golden`).toBe(true);
    expect(text).toBe(readFileSync(file, "utf8"));
  });
});
