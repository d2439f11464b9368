import type { Problem } from "../errors.ts";

/**
 * What differs between engines and cannot be said in the shared subset of SQL, as functions from arguments to
 * DuckDB's text. Another engine gets a table of the same names. Days and months are integers in our queries;
 * only `dim_dag.datum` is a date, and day_no, date, day_diff, add_months and month_start are for dates.
 */
interface Macro {
  readonly arguments: number;
  readonly sql: (...args: readonly string[]) => string;
}

const asDouble = (x: string) => `cast(${x} as double)`;

const duckdb: Readonly<Record<string, Macro>> = {
  /** Exact, interpolated between the two middle values. */
  median: { arguments: 1, sql: (x) => `quantile_cont(${asDouble(x ?? "")}, 0.5)` },
  /** pct(x, 0.9): exact, interpolated. */
  pct: { arguments: 2, sql: (x, p) => `quantile_cont(${asDouble(x ?? "")}, ${p})` },
  /** slope(y, x): least squares. */
  slope: { arguments: 2, sql: (y, x) => `regr_slope(${asDouble(y ?? "")}, ${asDouble(x ?? "")})` },
  /** Of a sample: divided by n - 1. */
  stddev: { arguments: 1, sql: (x) => `stddev_samp(${asDouble(x ?? "")})` },
  /** day_diff(a, b): days from a to b. */
  day_diff: { arguments: 2, sql: (a, b) => `date_diff('day', ${a}, ${b})` },
  add_months: { arguments: 2, sql: (d, n) => `cast(${d} + to_months(cast(${n} as integer)) as date)` },
  month_start: { arguments: 1, sql: (d) => `cast(date_trunc('month', ${d}) as date)` },
  date: { arguments: 1, sql: (x) => `cast(${x} as date)` },
  /** Division of integers, cut off towards zero. */
  idiv: { arguments: 2, sql: (a, b) => `((${a}) // (${b}))` },
  /** Lower-case hexadecimal. */
  sha256: { arguments: 1, sql: (x) => `sha256(${x})` },
  /** json_text(x, 'key'): a characteristic that was delivered beside the table, as text; null when it is not there. */
  json_text: { arguments: 2, sql: (x, key) => `json_extract_string(${x}, ${key})` },
  /** A sum of integers that may pass 2^63. */
  sum_big: { arguments: 1, sql: (x) => `sum(cast(${x} as hugeint))` },
  /** Day number (days since 1970-01-01) of a date. */
  day_no: { arguments: 1, sql: (d) => `cast(date_diff('day', date '1970-01-01', ${d}) as integer)` },
};

const types = ["integer", "bigint", "double", "varchar", "boolean"] as const;
type ParameterType = (typeof types)[number];

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
}

export interface Expanded {
  /** Ready for DuckDB, with the same number of lines as the source. */
  readonly sql: string;
  /**
   * The source with every macro as a plain call `__name(…)`, at the same offsets: what the lint reads, so that
   * it judges what was written and not what DuckDB makes of it.
   */
  readonly calls: string;
  readonly parameters: readonly Parameter[];
  readonly problems: readonly Problem[];
}

const innermost = /\{\{((?:(?!\{\{|\}\})[\s\S])*)\}\}/;
const call = /^\s*([a-z][a-z0-9_]*)\s*\(([\s\S]*)\)\s*$/;
const parameter = /^ *p\.([a-z][a-z0-9_]*) *: *([a-z]+) *$/;

/** Expands `{{name(arguments)}}` and `{{p.name:type}}` (→ `$name`); macros may stand inside macros. */
export function expandMacros(source: string, file: string): Expanded {
  const parameters = new Map<string, Parameter>();
  const problems: Problem[] = [];
  let sql = source;
  let calls = source;
  const refuse = (message: string) => {
    const line = calls.slice(0, calls.search(innermost)).split("\n").length;
    problems.push({ file, line, message });
    return "null";
  };
  for (let match = innermost.exec(sql); match !== null; match = innermost.exec(sql)) {
    const inside = match[1] ?? "";
    const expansion = expandOne(inside, parameters, refuse).replace(/\s*\n\s*/g, " ");
    const lost = "\n".repeat(inside.split("\n").length - 1);
    sql = sql.slice(0, match.index) + expansion + lost + sql.slice(match.index + match[0].length);
    calls = calls.replace(innermost, (all, body: string) => pseudo(all, body));
  }
  const left = /\{\{|\}\}/.exec(calls);
  if (left !== null) {
    const line = calls.slice(0, left.index).split("\n").length;
    problems.push({
      file,
      line,
      message: "Hier staan accolades zonder tegenhanger: {{ en }} horen bij elkaar.",
    });
  }
  return { sql, calls, parameters: [...parameters.values()], problems };
}

function expandOne(
  inside: string,
  parameters: Map<string, Parameter>,
  refuse: (message: string) => string,
): string {
  const [, name, type] = parameter.exec(inside) ?? [];
  if (name !== undefined) {
    const known = types.find((candidate) => candidate === type);
    if (known === undefined) return refuse(`Het type '${type}' bestaat niet; kies uit ${types.join(", ")}.`);
    parameters.set(name, { name, type: known });
    return `cast($${name} as ${known})`;
  }
  const [, macroName, args] = call.exec(inside) ?? [];
  const macro = macroName === undefined || !Object.hasOwn(duckdb, macroName) ? undefined : duckdb[macroName];
  if (macro === undefined) {
    return refuse(
      `De macro '${macroName ?? inside.trim()}' bestaat niet; kies uit ${Object.keys(duckdb).join(", ")}.`,
    );
  }
  const given = split(args ?? "");
  if (given.length !== macro.arguments || given.some((argument) => argument === "")) {
    return refuse(`De macro '${macroName}' verwacht ${macro.arguments} argument(en), niet ${given.length}.`);
  }
  return macro.sql(...given);
}

/** `{{name(…)}}` → `__name(…)  `: as long as it was, so that every offset stays right. */
function pseudo(all: string, inside: string): string {
  const [, name] = parameter.exec(inside) ?? [];
  if (name !== undefined) return `$${name}`.padEnd(all.length);
  const start = inside.length - inside.trimStart().length;
  return `${inside.slice(0, start)}__${inside.slice(start)}  `;
}

/** Splits at the commas that stand outside parentheses and quotes. */
function split(args: string): string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const character of args) {
    if (character === "'") quoted = !quoted;
    if (!quoted && character === "(") depth += 1;
    if (!quoted && character === ")") depth -= 1;
    if (!quoted && depth === 0 && character === ",") parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

/** True for a call that expandMacros left in `calls`. */
export function isMacro(functionName: string): boolean {
  return functionName.startsWith("__") && Object.hasOwn(duckdb, functionName.slice(2));
}
