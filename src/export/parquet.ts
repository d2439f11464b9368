import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Engine, identifier, quote } from "../engine/engine.ts";
import { openCsv } from "./csv.ts";
import { csvBytes } from "./csv-bytes.ts";
import type { ExportColumn, TableModel } from "./table.ts";

const types = { text: "varchar", whole: "integer", number: "double" } as const;

/**
 * Writes a table as Parquet with the same columns as the CSV, which it is made from: one model, one truth.
 * `file` is overwritten; the text in between lies beside it and is removed.
 */
export async function writeParquet(table: TableModel, file: string): Promise<void> {
  const between = `${file}.csv`;
  const engine = await Engine.open(":memory:", { threads: 1 });
  try {
    await pipeline(Readable.from(csvBytes(table, openCsv)), createWriteStream(between));
    await engine.run(
      `copy (select * from read_csv(${quote(between)}, header = true, delim = ',', quote = '"', escape = '"',
        auto_detect = false, parallel = false, columns = ${columns(table.columns)}))
      to ${quote(file)} (format parquet, compression zstd,
        kv_metadata {title: ${quote(table.title)}, release: ${quote(table.release)}})`,
    );
  } finally {
    engine.close();
    await rm(between, { force: true });
  }
}

function columns(all: readonly ExportColumn[]): string {
  return `{${all.map((column) => `${identifier(column.id)}: '${types[column.kind]}'`).join(", ")}}`;
}
