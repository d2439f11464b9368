import { Engine } from "../../src/engine/engine.ts";
import { judge, outcomes, suiteFiles } from "../support/suites.ts";

/**
 * The table of outcomes over every file of the public suites, with the time of the slowest:
 * `node --import tsx tests/bench/suites.ts`. Ends with code 1 when a file is read wrongly, or refused for a reason
 * that is not the true one.
 */
const engine = await Engine.open(":memory:", { threads: 1 });
const counts = new Map<string, number>();
let slowest = 0;
try {
  for (const file of suiteFiles) {
    const start = performance.now();
    const line = await judge(engine, file).catch((error: unknown) => ({
      file,
      outcome: "FOUT",
      size: "",
      said: String(error),
    }));
    slowest = Math.max(slowest, performance.now() - start);
    counts.set(line.outcome, (counts.get(line.outcome) ?? 0) + 1);
    console.log([line.file, line.size, line.outcome, line.said].join("\t"));
  }
} finally {
  engine.close();
}
console.log(`\n${suiteFiles.length} bestanden; het langzaamste kostte ${Math.round(slowest)} ms`);
for (const outcome of [...outcomes, "FOUT"]) console.log(`${outcome}: ${counts.get(outcome) ?? 0}`);
process.exitCode = suiteFiles.length > 0 && !counts.has("FOUT") ? 0 : 1;
