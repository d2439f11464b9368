import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { JSDOM } from "jsdom";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { round } from "../../src/disclosure/rounding.ts";
import { Engine, quote } from "../../src/engine/engine.ts";
import { textFormats } from "../../src/export/format.ts";
import { writeParquet } from "../../src/export/parquet.ts";
import { tableModel } from "../../src/export/table.ts";
import { computeCube } from "../../src/indicators/cube.ts";
import type { CellFacts } from "../../src/indicators/types.ts";
import { Release } from "../../src/release/open.ts";
import { buildDocument } from "../../src/report/build.ts";
import { findReport, listReports } from "../../src/report/list.ts";
import { renderReport } from "../../src/report/render-html.ts";
import { choices } from "../../src/report/selection.ts";
import { hiddenWord } from "../../src/report/words.ts";
import { renderWorkbook } from "../../src/report/workbook.ts";
import { openStore } from "../../src/store/store.ts";
import { root } from "../support/root.ts";
import { catalogOf, sampleHome, sampleRelease } from "../support/sample-release.ts";
import { withFew } from "../support/small-tree.ts";

/**
 * The closed wing knows what every hidden cell holds; here it looks for that in everything that leaves the house,
 * beside the cell it belongs to.
 */
const work = mkdtempSync(join(tmpdir(), "regiespiegel-speuren-"));
let release: Release;
const log: string[] = [];
/** Per hidden cell, by its name, what is true of it. */
const secrets = new Map<string, readonly number[]>();

type Row = Readonly<Record<string, unknown>>;

beforeAll(async () => {
  const config = await sampleHome(work, { workers: 900, seed: 4 });
  const catalog = withFew(await catalogOf(config));
  release = await Release.open(await sampleRelease(config, (label) => log.push(label), catalog));
  const store = await openStore(config);
  const cube = await computeCube(store, catalog, [2025], () => {}).finally(() => store.close());
  const truth = new Map<string, CellFacts>();
  for (const { keys, measures } of cube.populations) {
    for (const { definition, breakdown, facts } of measures) {
      keys.forEach(({ table, period, codes }, cell) => {
        const own = facts[cell];
        const dimensions = Object.fromEntries(cube.dimensions.map((id, d) => [id, codes[d] ?? null]));
        const row = {
          indicator: definition.id,
          tabel: table,
          periode: period,
          uitsplitsing: breakdown,
          ...dimensions,
        };
        if (own !== undefined) truth.set(nameOf(row), own);
      });
    }
  }
  for (const { dimensies, ...cell } of await release.cells()) {
    const facts = truth.get(nameOf({ ...cell, ...dimensies }));
    if (cell.status === "onderdrukt" && facts !== undefined)
      secrets.set(nameOf({ ...cell, ...dimensies }), valuesOf(facts));
  }
});

afterAll(() => {
  release?.close();
  rmSync(work, { recursive: true, force: true });
});

const places = ["sector", "regio", "grootte", "leeftijd", "fonds", "cluster"];

/** One name for a cell in every format: empty text is what a CSV makes of null. */
function nameOf(row: Row): string {
  const dimensions = places.map((id) => row[id]);
  return JSON.stringify(
    [row.indicator, row.tabel, row.periode, row.uitsplitsing, ...dimensions].map((part) => part || null),
  );
}

function valuesOf({ numerator, denominator, persons, employers }: CellFacts): number[] {
  const value = denominator.sum === 0 ? numerator.sum : numerator.sum / denominator.sum;
  return [
    numerator.sum,
    denominator.sum,
    persons,
    employers,
    value,
    round(value, "procent", 10),
    round(value, "procent", 1000),
  ];
}

const figures = ["waarde", "ondergrens", "bovengrens", "personen", "werkgevers"];
const keys = [...places, "uitsplitsing"].flatMap((id) => [id, `${id}_naam`]);
const words = [
  "indicator",
  "indicator_naam",
  "tabel",
  "periode",
  "periode_naam",
  "weergave",
  "status",
  "ontbreekt",
];

let seen = 0;

/** What stands in the rows of hidden cells that should not. */
function found(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const secret = secrets.get(nameOf(row));
    if (secret === undefined) return [];
    seen++;
    const filled = figures.filter((id) => row[id] !== null && row[id] !== "" && row[id] !== undefined);
    const others = Object.entries(row).filter(([id]) => ![...figures, ...keys, ...words].includes(id));
    const told = others.filter(([, value]) => secret.some((one) => String(value) === String(one)));
    const named = row.status === "onderdrukt" ? [] : ["status"];
    return [...filled, ...told.map(([id]) => id), ...named];
  });
}

test("there is something to look for", () => {
  expect(secrets.size).toBeGreaterThan(1000);
  const [name, [numerator]] = [...secrets][0] as [string, number[]];
  const [indicator, tabel, periode, uitsplitsing, ...codes] = JSON.parse(name);
  const place = Object.fromEntries(places.map((id, d) => [id, codes[d]]));
  const row = { indicator, tabel, periode, uitsplitsing, ...place, status: "onderdrukt" };
  expect(found([row])).toEqual([]);
  expect(found([{ ...row, werkgevers: "2" }])).toEqual(["werkgevers"]);
  expect(found([{ ...row, noot: numerator }])).toEqual(["noot"]);
});

test.each([...Object.keys(textFormats), "parquet"])(
  "no hidden value beside its cell in %s",
  async (format) => {
    seen = 0;
    for (const table of release.definitions.tabellen) {
      expect(found(await rowsIn(format, table.id))).toEqual([]);
    }
    expect(seen).toBe(secrets.size);
  },
);

async function rowsIn(format: string, id: string): Promise<Row[]> {
  const table = release.definitions.tabellen.find((one) => one.id === id);
  if (table === undefined) throw new Error("no such table");
  const model = tableModel(release, table);
  if (format === "parquet") {
    const file = join(work, `${id}.parquet`);
    await writeParquet(model, file);
    return parquetRows(file);
  }
  let text = "";
  for await (const part of textFormats[format as keyof typeof textFormats].write(model)) text += part;
  if (format !== "json")
    return parse(text, { columns: true, bom: true, delimiter: format === "csv" ? "," : ";" });
  const { tabel, waarnemingen } = JSON.parse(text) as {
    tabel: string;
    waarnemingen: (Row & { dimensies: Row })[];
  };
  return waarnemingen.map(({ dimensies, ...row }) => ({ ...row, ...dimensies, tabel }));
}

async function parquetRows(file: string): Promise<Row[]> {
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    return await engine.rows(`select * from read_parquet(${quote(file)})`);
  } finally {
    engine.close();
  }
}

test("nor in the files of the release itself", async () => {
  expect(found(await parquetRows(join(release.folder, "cells.parquet")))).toEqual([]);
  for (const name of readdirSync(release.folder).filter((file) => file.endsWith(".json")))
    expect(readFileSync(join(release.folder, name), "utf8")).not.toMatch(
      /"(primair|secundair|reden|reasons)"/,
    );
});

test("a hidden figure in a report is a word, without a number in or behind it", async () => {
  const report = findReport(await listReports(root), "sectorrapport");
  let hidden = 0;
  for (const { code } of choices(release, report).filter((_, at) => at % 5 === 0)) {
    const { document } = new JSDOM(await renderReport(release, report, { sector: code })).window;
    for (const element of document.querySelectorAll("td, dd, li, text")) {
      if (element.textContent?.trim() !== hiddenWord) continue;
      hidden++;
      for (const { value } of element.attributes) expect(value).not.toMatch(/\d[.,]\d/);
    }
  }
  expect(hidden).toBeGreaterThan(0);
});

test("nor in a workbook: beside a word there is no number", async () => {
  const report = findReport(await listReports(root), "sectorrapport");
  let hidden = 0;
  for (const { code } of choices(release, report).filter((_, at) => at % 7 === 0)) {
    const document = await buildDocument(release, report, { sector: code });
    for (const { data } of await readWorkbook(await renderWorkbook(document))) {
      const [heads = [], ...rows] = data as (string | number | null)[][];
      heads.forEach((head, column) => {
        if (!String(head).endsWith(" (status)")) return;
        for (const row of rows.filter((own) => own[column] === hiddenWord)) {
          hidden++;
          expect(row[column - 1] ?? null).toBeNull();
        }
      });
    }
  }
  expect(hidden).toBeGreaterThan(0);
});

test("the log says how far it is and nothing of a cell", () => {
  expect(log.length).toBeGreaterThan(10);
  const codes = new Set(
    [...secrets.keys()].flatMap((name) => (JSON.parse(name) as string[]).filter((one) => /^AM\d/.test(one))),
  );
  for (const line of log) for (const code of codes) expect(line).not.toContain(code);
});
