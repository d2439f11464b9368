import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
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

/** Test files per run of the suite: a run that is cut off takes no more than these with it. */
const batch = 45;

/**
 * Runs these test files in the copy: those in which a test fails, and those of which nothing was heard, also when they
 * were run again by a few. Of the latter nothing is known.
 */
export function outcomesOf(
  copy: string,
  tests: readonly string[],
): { readonly failed: ReadonlySet<string>; readonly silent: ReadonlySet<string> } {
  const heard = new Map<string, boolean>();
  for (const size of [batch, 8]) {
    const left = tests.filter((test) => !heard.has(test));
    for (let at = 0; at < left.length; at += size) {
      for (const [test, fails] of runTests(copy, left.slice(at, at + size))) heard.set(test, fails);
    }
  }
  return {
    failed: new Set(tests.filter((test) => heard.get(test) === true)),
    silent: new Set(tests.filter((test) => !heard.has(test))),
  };
}

/** Whether a test fails, by file; files without a result are left out. */
function runTests(copy: string, tests: readonly string[]): ReadonlyMap<string, boolean> {
  const output = join(copy, "uitslag.json");
  rmSync(output, { force: true });
  const vitest = join(copy, "node_modules", "vitest", "vitest.mjs");
  const run = ["run", ...tests, "--reporter=json", `--outputFile=${output}`];
  spawnSync(process.execPath, [vitest, ...run], { cwd: copy, stdio: "ignore", timeout: 600_000 });
  if (!existsSync(output)) return new Map();
  const { testResults } = JSON.parse(readFileSync(output, "utf8")) as Report;
  return new Map(
    testResults.flatMap(({ name, assertionResults }): [string, boolean][] => {
      const test = name
        .slice(name.indexOf(`tests${sep}indicators${sep}`))
        .split(sep)
        .join("/");
      if (assertionResults.length === 0) return [];
      return [[test, assertionResults.some(({ status }) => status === "failed")]];
    }),
  );
}
