#!/usr/bin/env node
import { parseArgs } from "node:util";
import type { Command } from "./commands/command.ts";
import { Terminal } from "./commands/terminal.ts";
import { loadConfig } from "./config.ts";
import { AppError } from "./errors.ts";

/** The command table. A command is loaded when it is asked for, so that --help is quick. */
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  sample: () => import("./commands/sample.ts"),
  check: () => import("./commands/check.ts"),
  import: () => import("./commands/import.ts"),
  profile: () => import("./commands/profile.ts"),
  deliveries: () => import("./commands/deliveries.ts"),
  withdraw: () => import("./commands/withdraw.ts"),
  retention: () => import("./commands/retention.ts"),
  indicators: () => import("./commands/indicators.ts"),
  release: () => import("./commands/release.ts"),
  releases: () => import("./commands/releases.ts"),
  audit: () => import("./commands/audit.ts"),
  report: () => import("./commands/report.ts"),
  benchmark: () => import("./commands/benchmark.ts"),
  unlock: () => import("./commands/unlock.ts"),
  export: () => import("./commands/export.ts"),
  access: () => import("./commands/access.ts"),
  keys: () => import("./commands/keys.ts"),
  embargo: () => import("./commands/embargo.ts"),
  log: () => import("./commands/log.ts"),
  serve: () => import("./commands/serve.ts"),
  demo: () => import("./commands/demo.ts"),
};

const globalOptions = {
  home: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
  debug: { type: "boolean" },
  format: { type: "string" },
} as const;

async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    terminal.raw(await overview());
    return name === undefined ? 64 : 0;
  }
  if (name === "--version" || name === "-v") {
    const { codeVersion } = await import("./release/version.ts");
    terminal.raw(`${codeVersion}\n`);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    throw new AppError(
      "USAGE",
      `Onbekende opdracht '${name}'. Kies uit: ${Object.keys(commands).join(", ")}.`,
    );
  }
  const { command } = await load();
  const { values, positionals } = parse(name, command, rest);
  if (values.help === true) {
    terminal.raw(
      `Gebruik: regiespiegel ${name} ${command.usage}\n\n${command.summary}\n\n${command.help.replace(/^\n+/, "").trimEnd()}\n${globalHelp(command)}`,
    );
    return 0;
  }
  const home = typeof values.home === "string" ? values.home : undefined;
  const speaks = Object.hasOwn(command.options, "format") ? terminal : terminal.as(values.format);
  return command.run({
    config: () => loadConfig(process.env, { home }),
    positionals,
    values,
    terminal: speaks,
  });
}

function parse(name: string, command: Command, args: readonly string[]) {
  try {
    const options = { ...globalOptions, ...command.options };
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true }) as {
      values: Record<string, string | boolean | undefined>;
      positionals: string[];
    };
  } catch (error) {
    const option = error instanceof Error ? /'([^']+)'/.exec(error.message)?.[1] : undefined;
    throw new AppError(
      "USAGE",
      option === undefined
        ? `De opdracht is niet te lezen. Zie: regiespiegel ${name} --help`
        : `De optie ${option} is onbekend, of er ontbreekt een waarde bij. Zie: regiespiegel ${name} --help`,
    );
  }
}

function globalHelp({ options }: Command): string {
  const format =
    "  --format VORM   text of json (standaard: text op een terminal, JSON-regels in een pijp)\n";
  return `
Altijd mogelijk:
  --home MAP      werkmap met gegevens en publicaties (standaard: REGIESPIEGEL_HOME of .regiespiegel)
${Object.hasOwn(options, "format") ? "" : format}  --help          deze uitleg
  --debug         bij een fout ook de technische gegevens
`;
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(
      async ([name, load]) => `  ${name.padEnd(12)}${(await load()).command.summary}`,
    ),
  );
  return `Regiespiegel: van HR-exports naar beschermde spiegelinformatie over duurzame inzetbaarheid

Gebruik: regiespiegel OPDRACHT [opties]

${lines.join("\n")}

Uitleg per opdracht: regiespiegel OPDRACHT --help
`;
}

/** The only place that turns errors into exit codes. */
function report(error: unknown, terminal: Terminal, debug: boolean): number {
  if (error instanceof AppError) {
    terminal.complain(`${error.title}. ${error.message}`);
    for (const problem of error.problems) {
      const place = [
        problem.file,
        problem.line === undefined ? undefined : `regel ${problem.line}`,
        problem.column,
      ];
      const where = place.filter((part) => part !== undefined).join(", ");
      terminal.complain(where === "" ? `  - ${problem.message}` : `  - ${where}: ${problem.message}`);
    }
    if (debug) terminal.complain(String(error.stack));
    return error.exit;
  }
  terminal.complain(
    "Er ging iets mis in Regiespiegel zelf. Probeer het opnieuw met --debug en meld wat er dan staat.",
  );
  if (debug) terminal.complain(error instanceof Error ? String(error.stack) : String(error));
  return 70;
}

const terminal = new Terminal(process.stdout, process.stderr);
const args = process.argv.slice(2);
try {
  process.exitCode = await main(args, terminal);
} catch (error) {
  process.exitCode = report(error, terminal, args.includes("--debug"));
}
