import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/root.ts";

export interface Measured {
  readonly seconds: number;
  /** Peak resident memory in MiB, as the kernel saw it; undefined where /proc is not there. */
  readonly peakMiB: number | undefined;
}

/** Runs one command of the program in a process of its own, and measures it from outside. */
export async function measureCommand(args: readonly string[], home: string): Promise<Measured> {
  return measureProcess(["--import", "tsx", join(root, "src", "cli.ts"), ...args, "--home", home]);
}

/** Runs Node with `args`, and measures wall time and peak memory. Rejects when it fails. */
export async function measureProcess(args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  let peak: number | undefined;
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
  }, 50);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
  clearInterval(watch);
  if (code !== 0) throw new Error(`command ended with ${code}: ${args.slice(2).join(" ")}`);
  return { seconds: (performance.now() - start) / 1000, peakMiB: peak };
}

/** VmHWM only rises, so that the last reading before the end is the peak but for 50 ms. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kib === undefined ? undefined : Number(kib) / 1024;
  } catch {
    return undefined;
  }
}
