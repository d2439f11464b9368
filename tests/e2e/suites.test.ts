import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, relative } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Engine } from "../../src/engine/engine.ts";
import { type RawRead, readRaw } from "../../src/intake/raw.ts";
import { shared } from "../support/root.ts";

/**
 * Public suites of difficult files: each is read exactly right, or refused with a reason and a line. What is
 * right comes from the suite where it says so (csv-spectrum, Pollock), else from csv-parse, which shares no code
 * with the reader. The outcomes are written to a table in the temporary folder.
 */
const data = join(shared, "data");
const files = ["csv_spectrum/csvs", "csv_small_suites", "pollock_polluted/csv"]
  .flatMap((folder) => walk(join(data, folder)))
  .map((path) => relative(data, path))
  .filter((path) => basename(path) !== "SOURCE.md")
  .sort();
const outcomes: string[] = [];
let engine: Engine;

beforeAll(async () => {
  engine = await Engine.open(":memory:", { threads: 1 });
});
afterAll(() => {
  engine.close();
  if (outcomes.length > 0) {
    const totals = ["gelijk aan de suite", "gelijk aan csv-parse", "geteld", "geweigerd"].map(
      (kind) => `${kind}: ${outcomes.filter((line) => line.includes(`\t${kind}\t`)).length}`,
    );
    writeFileSync(
      join(tmpdir(), "regiespiegel-suites.txt"),
      `${outcomes.join("\n")}\n\n${totals.join("\n")}\n`,
    );
  }
});

describe.skipIf(!existsSync(data))("public suites of difficult files", () => {
  test("the suites are there", () => expect(files.length).toBeGreaterThan(190));

  test.each(files)("%s", { timeout: 20_000 }, async (file) => {
    const read = await readRaw(engine, join(data, file), { nr: 1, naam: basename(file) });
    const kind = await judge(file, read);
    const reasons = read.issues.map(({ code, regels }) => [code, ...regels.slice(0, 3)].join(":")).join(" ");
    const size = read.table === undefined ? "" : `${read.table.rows}×${read.table.columns.length}`;
    outcomes.push([file, size, kind, reasons].join("\t"));
  });
});

async function judge(file: string, read: RawRead): Promise<string> {
  const faults = read.issues.filter(({ ernst }) => ernst === "fout");
  if (read.table === undefined) {
    expect(faults.length).toBeGreaterThan(0);
    expectReason(
      file,
      faults.map(({ code, regel }) => `${code}:${regel ?? ""}`),
    );
    return "geweigerd";
  }
  expect(faults).toEqual([]);
  const columns = read.table.columns.map(({ index }) => `k${index}`);
  const found = await engine.rows(
    `select ${columns.map((name) => `coalesce(${name}, '') as ${name}`).join(", ")} from ruw_1`,
  );
  const rows = found.map((row) => columns.map((name) => String(row[name])));
  expect(rows).toHaveLength(read.table.rows);
  const truth = truthOf(file);
  if (truth !== undefined) {
    expect(rows.map(comparable)).toEqual(truth.map(comparable));
    return "gelijk aan de suite";
  }
  if (extname(file) === ".xlsx") return "geteld";
  expectSame(file, rows, read);
  return "gelijk aan csv-parse";
}

/** Blanks around a cell carry no meaning; and a copy of csv-spectrum has lost a CR inside a cell. */
function comparable(row: readonly string[]): string[] {
  return row.map((cell) => cell.trim().replaceAll("\r\n", "\n"));
}

/** Every record of csv-parse is one of our rows, the head, or one that we told. */
function expectSame(file: string, rows: readonly (readonly string[])[], { table, issues }: RawRead): void {
  const bytes = readFileSync(join(data, file));
  const encoding =
    bytes[0] === 0xff
      ? "utf-16le"
      : bytes[0] === 0xfe
        ? "utf-16be"
        : issues.some(({ code }) => code === "CODERING-OMGEZET")
          ? "windows-1252"
          : "utf-8";
  const heads = table?.columns.map(({ naam }) => naam) ?? [];
  const parsed = [";", ",", "\t", "|", "\u001f"].map((delimiter) =>
    records(new TextDecoder(encoding).decode(bytes), delimiter),
  );
  const oracle = parsed.find((all) =>
    all.some((record) => heads.every((head, index) => record[index]?.trim() === head)),
  );
  if (oracle === undefined) throw new Error("no delimiter gives the head that was read");
  const at = oracle.findIndex((record) => heads.every((head, index) => record[index]?.trim() === head));
  const told = issues
    .filter(({ code }) => ["KOP-HERHAALD", "REGEL-TOTAAL"].includes(code))
    .reduce((sum, { aantal }) => sum + aantal, 0);
  const body = oracle.slice(at + 1).filter((record) => record.some((cell) => cell.trim() !== ""));
  expect(body.length - told).toBe(rows.length);
  if (told === 0) expect(rows).toEqual(body.map((record) => record.slice(0, heads.length)));
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
    const objects = JSON.parse(
      readFileSync(join(data, "csv_spectrum/json", `${name}.json`), "utf8"),
    ) as Record<string, string>[];
    return objects.map((row) => Object.values(row));
  }
  const clean = join(data, "pollock_polluted/clean", basename(file));
  if (!file.startsWith("pollock") || !existsSync(clean)) return undefined;
  return parse(readFileSync(clean, "utf8"), { from_line: 2, relax_column_count: true });
}

/** Pollock pollutes one row, which its name tells: that is the line to be named, and its kind the reason. */
function expectReason(file: string, faults: readonly string[]): void {
  const polluted = /row_(extra_quote|less_sep_row|more_sep_row|field_delimiter_)(\d+)/.exec(file);
  if (polluted === null) return;
  const line = Number(polluted[2]) + 1;
  const reasons =
    polluted[1] === "extra_quote" ? ["RIJ-AANHALINGSTEKEN"] : ["RIJ-AANTAL-VELDEN", "RIJ-AANHALINGSTEKEN"];
  expect(reasons.map((reason) => `${reason}:${line}`)).toEqual(expect.arrayContaining([...faults]));
}

function walk(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
