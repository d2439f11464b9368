// Prints the closing line of a run from vitest's JSON report, and ends with 1 when anything failed.
import { readFileSync } from "node:fs";

const [file, failedBefore] = process.argv.slice(2);
let counts = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numFailedTestSuites: 0,
};
try {
  counts = { ...counts, ...JSON.parse(readFileSync(file, "utf8")) };
} catch {
  counts.numFailedTests = 1;
}
const failed = Math.max(counts.numFailedTests, counts.numFailedTestSuites > 0 ? 1 : 0, Number(failedBefore));
const skipped = counts.numPendingTests + counts.numTodoTests;
console.log(`${counts.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || counts.numPassedTests === 0 ? 1 : 0;
