import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textTable } from "../../src/commands/terminal.ts";
import { root } from "../support/root.ts";
import { type Measured, measureCommand, measureProcess } from "./measure.ts";

/**
 * The way through, measured: `npm run bench -- [workers]`. Every stage runs in a process of its own, next to
 * the same work done by plain DuckDB statements in the same run; the ratio is what counts.
 */
const workers = Number(process.argv[2] ?? 1_000_000);
const work = join(tmpdir(), `regiespiegel-bench-${process.pid}`);
const folder = join(work, "levering");
const home = join(work, "home");
mkdirSync(work, { recursive: true });

const stages: readonly [string, readonly string[]][] = [
  ["sample", ["sample", "--out", folder, "--workers", String(workers)]],
  ["import", ["import", folder]],
  ["release", ["release", "--period", "2025"]],
];

const rows: (string | number)[][] = [];
try {
  for (const [stage, args] of stages) {
    const ours = await measureCommand(args, home);
    const plain = await measureProcess([
      "--import",
      "tsx",
      join(root, "tests/bench/baseline.ts"),
      stage,
      folder,
      work,
    ]);
    rows.push(row(stage, ours, plain));
  }
  console.log(`\n${workers.toLocaleString("nl-NL")} workers`);
  console.log(textTable(["stage", "seconds", "peak MiB", "plain seconds", "ratio"], rows));
  console.log();
  const tenth = join(work, "tiende");
  await prepareTenth(tenth);
  execFileSync(process.execPath, ["--import", "tsx", join(root, "tests/bench/cube.ts"), work, tenth], {
    stdio: "inherit",
  });
  console.log("\nreports by the hundred (tests/bench/reports.ts)");
  execFileSync(process.execPath, ["--import", "tsx", join(root, "tests/bench/reports.ts"), home], {
    stdio: "inherit",
  });
  console.log("\nthe service beside an empty route and beside COPY (tests/bench/service.ts)");
  execFileSync(process.execPath, ["--import", "tsx", join(root, "tests/bench/service.ts"), home], {
    stdio: "inherit",
  });
  console.log("\nthe public pages (tests/bench/portal.ts)");
  execFileSync(process.execPath, ["--import", "tsx", join(root, "tests/bench/portal.ts"), home], {
    stdio: "inherit",
  });
  console.log("\nprotection of groups that overlap (tests/bench/clusters.ts)");
  execFileSync(process.execPath, ["--import", "tsx", join(root, "tests/bench/clusters.ts")], {
    stdio: "inherit",
  });
  console.log("\nwhat protection may cost (tests/bench/limits.ts)");
  execFileSync(process.execPath, ["--import", "tsx", join(root, "tests/bench/limits.ts")], {
    stdio: "inherit",
  });
} finally {
  if (existsSync(work)) rmSync(work, { recursive: true, force: true });
}

/** The same sector with a tenth of the workers, loaded. */
async function prepareTenth(tenth: string): Promise<void> {
  const own = join(tenth, "levering");
  await measureCommand(["sample", "--out", own, "--workers", String(workers / 10)], join(tenth, "home"));
  await measureCommand(["import", own], join(tenth, "home"));
}

function row(stage: string, ours: Measured, plain: Measured): (string | number)[] {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return [
    stage,
    tenth(ours.seconds),
    Math.round(ours.peakMiB ?? 0),
    tenth(plain.seconds),
    tenth(ours.seconds / plain.seconds),
  ];
}
