import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Engine, quote } from "../../src/engine/engine.ts";
import { csvNumber, csvText, excelCsv, openCsv, writeCsv } from "../../src/export/csv.ts";
import { fileName } from "../../src/export/format.ts";
import { writeJson } from "../../src/export/json.ts";
import { periodName } from "../../src/export/labels.ts";
import { writeParquet } from "../../src/export/parquet.ts";
import { tableModel } from "../../src/export/table.ts";
import { Release } from "../../src/release/open.ts";
import { writeReleaseFolder } from "../support/release-folder.ts";

let home: string;
let release: Release;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "export-"));
  release = await Release.open(await writeReleaseFolder(home, { title: "=1+1; verzuim" }));
});
afterAll(() => {
  release.close();
  rmSync(home, { recursive: true, force: true });
});

const table = () => {
  const [first] = release.definitions.tabellen;
  if (first === undefined) throw new Error("the test release has no table");
  return first;
};
async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}
const records = (text: string, delimiter: string) =>
  parse(text, { delimiter, columns: true, bom: true, record_delimiter: "\r\n" }) as Record<string, string>[];

describe("CSV", () => {
  test("follows RFC 4180: no mark, CRLF, comma and point, a name beside every code", async () => {
    const text = await whole(writeCsv(tableModel(release, table()), openCsv));
    expect(text.startsWith("indicator,indicator_naam,tabel,periode,periode_naam,sector,sector_naam,")).toBe(
      true,
    );
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const rows = records(text, ",");
    expect(rows).toHaveLength(await release.count({ tabel: "sector-grootte" }));
    expect(rows.find((row) => row.sector === "C" && row.grootte === "T")).toMatchObject({
      sector_naam: "Industrie",
      grootte_naam: "Totaal",
      periode_naam: "2025",
      status: "gepubliceerd",
      waarde: expect.stringMatching(/^0\.\d+$/),
    });
  });

  test("a hidden value is an empty field with a status, never 0", async () => {
    const rows = records(await whole(writeCsv(tableModel(release, table()), openCsv)), ",");
    const hidden = rows.filter((row) => row.status === "onderdrukt");
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden) expect([row.waarde, row.personen, row.werkgevers]).toEqual(["", "", ""]);
    for (const row of rows) if (row.waarde === "") expect(row.status).toBe("onderdrukt");
  });

  test("for Excel: mark, semicolon, decimal comma, and text that looks like a formula guarded", async () => {
    const text = await whole(writeCsv(tableModel(release, table()), excelCsv));
    expect(Buffer.from(text).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [first] = records(text, ";");
    expect(first).toMatchObject({
      indicator_naam: "'=1+1; verzuim",
      waarde: expect.stringMatching(/^0,\d+$/),
    });
    expect(await whole(writeCsv(tableModel(release, table()), openCsv))).toContain(',"=1+1; verzuim",');
  });

  test("a number never gets a guard, an exponent or a thousands separator", () => {
    expect(csvNumber(-1234567.5, excelCsv)).toBe("-1234567,5");
    expect(csvNumber(1e-7, openCsv)).toBe("0.0000001");
    expect(csvNumber(0, openCsv)).toBe("0");
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (whole, places) => {
        const value = whole / 10 ** places;
        return Number(csvNumber(value, excelCsv).replace(",", ".")) === value;
      }),
    );
  });

  test("every text comes back as it was from another reader", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (first, second) => {
        const line = `${csvText(first, openCsv)},${csvText(second, openCsv)},end`;
        const [row] = parse(line, { record_delimiter: "\r\n" }) as string[][];
        expect(row).toEqual([first, second, "end"]);
      }),
    );
  });

  test.each(["=A1", "+1", "-1", "@sum", "\tx", "\rx"])("guards %j for Excel only", (value) => {
    expect(csvText(value, excelCsv).replace(/^"/, "")).toBe(
      value.startsWith("\r") ? `'${value}"` : `'${value}`,
    );
    expect(csvText(value, openCsv)).toContain(value);
    expect(csvText(value, openCsv)).not.toContain("'");
  });
});

test("JSON holds only the dimensions of the table, and says that a value is hidden", async () => {
  const document = JSON.parse(await whole(writeJson(tableModel(release, table())))) as {
    tabel: string;
    waarnemingen: { dimensies: object; waarde: number | null; status: string }[];
  };
  expect(document.tabel).toBe("sector-grootte");
  expect(document.waarnemingen).toHaveLength(await release.count({ tabel: "sector-grootte" }));
  for (const { dimensies, waarde, status } of document.waarnemingen) {
    expect(Object.keys(dimensies)).toEqual(["sector", "grootte"]);
    expect(waarde === null).toBe(status === "onderdrukt");
  }
});

test("Parquet has the columns and values of the CSV, and leaves nothing beside it", async () => {
  const file = join(home, "table.parquet");
  await writeParquet(tableModel(release, table()), file);
  expect(existsSync(`${file}.csv`)).toBe(false);
  const engine = await Engine.open(":memory:");
  const facts = await engine.row<{ rijen: number; verborgen: number; som: number; soort: string }>(
    `select count(*) as rijen, count(*) filter (where waarde is null) as verborgen, sum(waarde) as som,
      typeof(any_value(waarde)) as soort from ${quote(file)}`,
  );
  engine.close();
  const cells = await release.cells({ tabel: "sector-grootte" });
  expect(facts).toMatchObject({
    rijen: cells.length,
    verborgen: cells.filter((cell) => cell.waarde === null).length,
    soort: "DOUBLE",
  });
  expect(facts.som).toBeCloseTo(
    cells.reduce((sum, cell) => sum + (cell.waarde ?? 0), 0),
    6,
  );
});

test("periods are named as readers know them", () => {
  expect(["2025JJ00", "2025KW01", "2025MM02", "anders"].map(periodName)).toEqual([
    "2025",
    "1e kwartaal 2025",
    "februari 2025",
    "anders",
  ]);
});

test("a file name tells table, release and variant, and holds nothing odd", () => {
  expect(fileName({ id: "sector-grootte", release: "2025-1.0.0" }, "csv-excel")).toBe(
    "sector-grootte-2025-1.0.0-excel.csv",
  );
  const chosen = { id: "sector-grootte", release: "2025-1.0.0", asked: ["verzuim", "C", "2025JJ00"] };
  expect(fileName(chosen, "csv")).toBe("sector-grootte-verzuim-C-2025JJ00-2025-1.0.0.csv");
  expect(fileName({ ...chosen, sample: true }, "xlsx")).toContain("-2025-1.0.0-verzonnen.xlsx");
  expect(fileName({ id: "a/../b", release: "c\r\nd" }, "parquet")).toBe("a_.._b-c__d.parquet");
});
