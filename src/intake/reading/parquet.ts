import { type Engine, identifier, quote } from "../../engine/engine.ts";
import { letterOf } from "../columns.ts";
import { issue } from "../issue.ts";
import type { RawRead, RawSource } from "../raw.ts";
import { hashFile } from "../scan.ts";
import { asRead, tableName } from "./heads.ts";

/** Reads a Parquet file into the staging table, every column as text. */
export async function readParquetTable(engine: Engine, source: RawSource): Promise<RawRead> {
  const { hash, bytes } = await hashFile(source.path);
  source.progress(bytes);
  const unreadable = { hash, bytes, issues: [issue("PARQUET-ONLEESBAAR", { bestand: source.naam })] };
  const file = `read_parquet(${quote(literalPath(source.path))})`;
  const found = await engine
    .rows<{ column_name: string; column_type: string }>(`describe select * from ${file}`)
    .catch(() => undefined);
  if (found === undefined) return unreadable;
  const heads = found.map(({ column_name, column_type }, index) => {
    const naam = column_name.trim();
    const letter = letterOf(index);
    return { naam, index, letter, type: column_type, kept: !source.drop(naam, letter) };
  });
  const columns = heads.map(({ index, kept }) => {
    const from = identifier(found[index]?.column_name ?? "");
    return `${kept ? `nullif(${from}::varchar, '')` : "null::varchar"} as k${index}`;
  });
  const name = tableName(source);
  const rest = source.overslaan === 0 ? "" : ` offset ${source.overslaan}`;
  const done = await engine
    .run(`create or replace table ${name} as select ${columns.join(", ")} from ${file}${rest}`)
    .then(() => true)
    .catch(() => false);
  if (!done) return unreadable;
  const { rows } = await engine.row<{ rows: number }>(`select count(*) as rows from ${name}`);
  const lines = (wanted: readonly number[]) =>
    Promise.resolve(new Map(wanted.map((row) => [row, row + source.overslaan])));
  return asRead(engine, source, { hash, bytes, rows, headLine: 0, garbled: true }, heads, [], lines);
}

/** The engine reads *, ? and [ in a path as a pattern. */
export function literalPath(path: string): string {
  return path.replaceAll(/[*?[]/g, "[$&]");
}
