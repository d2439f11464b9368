import type { ParseArgsConfig } from "node:util";
import type { Config } from "../config.ts";
import type { Terminal } from "./terminal.ts";

export interface Context {
  /** Settings of the chosen home; read on first use, so that --help needs none. */
  readonly config: () => Config;
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly terminal: Terminal;
}

/** One command of the command line. Each file in this folder exports one as `command`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What comes after the name, such as "PAD... [--profile ID]". */
  readonly usage: string;
  /** Explanation under the usage: options with their defaults, in Dutch. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Runs the command; the number is the exit code. Expected failures are thrown as AppError. */
  run(context: Context): Promise<number>;
}
