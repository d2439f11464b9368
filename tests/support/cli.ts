import { type ChildProcess, spawn } from "node:child_process";
import { root } from "./root.ts";

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

const environment = { PATH: process.env.PATH, TZ: "America/Los_Angeles", REGIESPIEGEL_NOW: "2026-01-15" };

/** Starts the program in a process of its own; its output goes to pipes. */
export function start(args: readonly string[], home: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "src/cli.ts", ...args, "--home", home], {
    cwd: root,
    env: environment,
  });
}

/** As start, in a shell that first sets a limit on the size of a file, in blocks of 1024 bytes. */
export function startLimited(args: readonly string[], home: string, blocks: number): ChildProcess {
  const command = `ulimit -f ${blocks} && exec "$0" --import tsx src/cli.ts "$@"`;
  return spawn("bash", ["-c", command, process.execPath, ...args, "--home", home], {
    cwd: root,
    env: environment,
  });
}

/** What a started program wrote and how it ended; the code is null when it was killed. */
export function finish(child: ChildProcess): Promise<Outcome> {
  let out = "";
  let error = "";
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    error += chunk;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, error })));
}

export const run = (args: readonly string[], home: string) => finish(start(args, home));
