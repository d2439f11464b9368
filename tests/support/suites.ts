import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import type { Engine } from "../../src/engine/engine.ts";
import { type RawRead, readRaw } from "../../src/intake/raw.ts";
import { shared } from "./root.ts";

/**
 * Public suites of difficult files: each is read exactly right, or refused with a reason and a line. What is
 * right comes from the suite where it says so (csv-spectrum, Pollock), else from csv-parse, which shares no code
 * with the reader.
 */
export const suites = join(shared, "data");

export const suiteFiles: readonly string[] = ["csv_spectrum/csvs", "csv_small_suites", "pollock_polluted/csv"]
  .flatMap((folder) => walk(join(suites, folder)))
  .map((path) => relative(suites, path))
  .filter((path) => basename(path) !== "SOURCE.md")
  .sort();

export const outcomes = [
  "gelijk aan de suite",
  "gelijk aan csv-parse",
  "gelijk aan het werkblad",
  "geweigerd",
] as const;

export interface Outcome {
  readonly file: string;
  readonly outcome: (typeof outcomes)[number];
  /** Rows and columns, when it was read. */
  readonly size: string;
  /** What was said: codes with their first lines. */
  readonly said: string;
}

/**
 * Reads one file of the suites.
 * @throws Error when what was read is not what the file holds, or when it is refused without its true reason.
 */
export async function judge(engine: Engine, file: string): Promise<Outcome> {
  const read = await readRaw(engine, join(suites, file), { nr: 1, naam: basename(file) });
  const said = read.issues.map(({ code, regels }) => [code, ...regels.slice(0, 3)].join(":")).join(" ");
  const faults = read.issues.filter(({ ernst }) => ernst === "fout");
  const { table } = read;
  if (table === undefined) {
    if (faults.length === 0) throw new Error(`${file}: refused without a reason`);
    expectReason(
      file,
      faults.map(({ code, regel }) => `${code}:${regel ?? ""}`),
    );
    return { file, outcome: "geweigerd", size: "", said };
  }
  if (faults.length > 0) throw new Error(`${file}: read with faults`);
  const columns = table.columns.map(({ index }) => `k${index}`);
  const found = await engine.rows(
    `select ${columns.map((name) => `coalesce(${name}, '') as ${name}`).join(", ")} from ruw_1`,
  );
  const rows = found.map((row) => columns.map((name) => String(row[name])));
  expectEqual(file, rows.length, table.rows);
  return { file, outcome: await compare(file, rows, read), size: `${table.rows}×${columns.length}`, said };
}

async function compare(file: string, rows: readonly string[][], read: RawRead): Promise<Outcome["outcome"]> {
  const truth = truthOf(file);
  if (truth !== undefined) {
    expectEqual(file, rows.map(comparable), truth.map(comparable));
    return "gelijk aan de suite";
  }
  if (extname(file) === ".xlsx") {
    await expectSheet(file, rows, read);
    return "gelijk aan het werkblad";
  }
  expectSame(file, rows, read);
  return "gelijk aan csv-parse";
}

function expectEqual(file: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`${file}: read otherwise than it is`);
}

/** Blanks around a cell carry no meaning; and a copy of csv-spectrum has lost a CR inside a cell. */
function comparable(row: readonly string[]): string[] {
  return row.map((cell) => cell.trim().replaceAll("\r\n", "\n"));
}

/** The rows are those of a sheet below its head; the numbers and dates are compared in the tests of values. */
async function expectSheet(
  file: string,
  rows: readonly (readonly string[])[],
  { table }: RawRead,
): Promise<void> {
  const sheets = await readWorkbook(join(suites, file));
  const below = sheets.map(({ data }) =>
    data.slice(table?.headLine ?? 0).filter((row) => row.some((cell) => cell !== null)),
  );
  const texts = (row: readonly unknown[]) => row.filter((cell) => typeof cell === "string" && cell !== "");
  const same = below.some(
    (data) =>
      data.length === rows.length &&
      data.every((row, index) => texts(row).every((cell) => rows[index]?.includes(String(cell)))),
  );
  if (!same) throw new Error(`${file}: no sheet holds these rows`);
}

/** Every record of csv-parse is one of our rows, the head, or one that we told. */
function expectSame(file: string, rows: readonly (readonly string[])[], { table, issues }: RawRead): void {
  const bytes = readFileSync(join(suites, file));
  const wide = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : undefined;
  const narrow = issues.some(({ code }) => code === "CODERING-OMGEZET") ? "windows-1252" : "utf-8";
  const text = new TextDecoder(wide ?? narrow).decode(bytes);
  const heads = table?.columns.map(({ naam }) => naam) ?? [];
  const isHead = (record: readonly string[]) => heads.every((head, index) => record[index]?.trim() === head);
  const oracle = [";", ",", "\t", "|", "\u001f"]
    .map((delimiter) => records(text, delimiter))
    .find((all) => all.some(isHead));
  if (oracle === undefined) throw new Error(`${file}: no delimiter gives the head that was read`);
  const told = issues
    .filter(({ code }) => ["KOP-HERHAALD", "REGEL-TOTAAL"].includes(code))
    .reduce((sum, { aantal }) => sum + aantal, 0);
  const below = oracle.slice(oracle.findIndex(isHead) + 1);
  const body = below.filter((record) => record.some((cell) => cell.trim() !== ""));
  expectEqual(file, rows.length, body.length - told);
  if (told === 0)
    expectEqual(
      file,
      rows,
      body.map((record) => record.slice(0, heads.length)),
    );
}

function records(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] });
  } catch {
    return [];
  }
}

/** The rows that the suite itself says a file holds. */
function truthOf(file: string): string[][] | undefined {
  const name = basename(file, extname(file));
  if (file.startsWith("csv_spectrum")) {
    const json = readFileSync(join(suites, "csv_spectrum/json", `${name}.json`), "utf8");
    return (JSON.parse(json) as Record<string, string>[]).map((row) => Object.values(row));
  }
  const clean = join(suites, "pollock_polluted/clean", basename(file));
  if (!file.startsWith("pollock") || !existsSync(clean)) return undefined;
  return parse(readFileSync(clean, "utf8"), { from_line: 2, relax_column_count: true });
}

/** Pollock pollutes one row, which its name tells: that is the line to be named, and its kind the reason. */
function expectReason(file: string, faults: readonly string[]): void {
  const polluted = /row_(extra_quote|less_sep_row|more_sep_row|field_delimiter_)(\d+)/.exec(file);
  if (polluted === null) return;
  const quote = "RIJ-AANHALINGSTEKEN";
  const reasons = polluted[1] === "extra_quote" ? [quote] : ["RIJ-AANTAL-VELDEN", quote];
  const allowed = reasons.map((reason) => `${reason}:${Number(polluted[2]) + 1}`);
  const other = faults.find((fault) => !allowed.includes(fault));
  if (other !== undefined) throw new Error(`${file}: refused for ${other}, and not for what was done to it`);
}

function walk(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
