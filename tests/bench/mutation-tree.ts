import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { loadCatalog } from "../../src/catalog/catalog.ts";
import { AppError } from "../../src/errors.ts";
import type { Mutant } from "./mutants.ts";
import type { Target } from "./mutation-targets.ts";

/** Copies what the tests need; the packages are linked. */
export function copyTree(root: string, copy: string): void {
  for (const part of [
    "src",
    "queries",
    "reports",
    "tests",
    "data-samples",
    "package.json",
    "tsconfig.json",
    "vitest.config.ts",
  ]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
}

export function writeMutant(copy: string, { file }: Target, { text }: Mutant): void {
  writeFileSync(join(copy, file), text);
}

export function restore(copy: string, { file, text }: Target): void {
  writeFileSync(join(copy, file), text);
}

/** The files that the catalogue of the copy refuses. */
export async function refused(copy: string): Promise<ReadonlySet<string>> {
  try {
    await loadCatalog(copy);
    return new Set();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return new Set(error.problems.map(({ file = "" }) => file));
  }
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Runs these test files in the copy; those in which a test fails.
 * @throws Error when a file could not be loaded or was not run: then it says nothing about a break.
 */
export function failuresOf(copy: string, tests: readonly string[]): ReadonlySet<string> {
  const output = join(copy, "uitslag.json");
  rmSync(output, { force: true });
  const vitest = join(copy, "node_modules", "vitest", "vitest.mjs");
  const run = ["run", ...tests, "--reporter=json", `--outputFile=${output}`];
  const { stderr } = spawnSync(process.execPath, [vitest, ...run], { cwd: copy, encoding: "utf8" });
  let report: Report;
  try {
    report = JSON.parse(readFileSync(output, "utf8")) as Report;
  } catch (error) {
    throw new Error(`the tests gave no report: ${stderr.slice(-2000)}`, { cause: error });
  }
  const results = new Map(
    report.testResults.map(({ name, assertionResults }) => [
      name
        .slice(name.indexOf(`tests${sep}indicators${sep}`))
        .split(sep)
        .join("/"),
      assertionResults,
    ]),
  );
  const silent = tests.filter((test) => (results.get(test)?.length ?? 0) === 0);
  if (silent.length > 0)
    throw new Error(`not run: ${silent.map((test) => relative("tests", test)).join(", ")}`);
  return new Set(tests.filter((test) => results.get(test)?.some(({ status }) => status === "failed")));
}
