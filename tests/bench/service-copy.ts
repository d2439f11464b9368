import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine, identifier, quote } from "../../src/engine/engine.ts";
import { tableModel } from "../../src/export/table.ts";
import { Release } from "../../src/release/open.ts";
import type { ReleaseTable } from "../../src/release/types.ts";

/** Seconds that COPY took. */
export interface Copied {
  /** Of the rows of the download, with their names. */
  readonly same: number;
  /** Of the columns of the release alone. */
  readonly bare: number;
  readonly rows: number;
}

/** DuckDB's own COPY with one thread, as the server's engine has: the same rows and names, and the codes alone; seconds. */
export async function copies(folder: string, id: string): Promise<Copied> {
  const release = await Release.open(folder);
  const table = release.definitions.tabellen.find((one) => one.id === id) as ReleaseTable;
  const engine = await Engine.open(":memory:", { threads: 1 });
  const out = join(mkdtempSync(join(tmpdir(), "copy-")), "tabel.csv");
  await engine.run(
    `create table cellen as select * from read_parquet(${quote(join(folder, "cells.parquet"))}) where tabel = ${quote(id)}`,
  );
  const { rows } = await engine.row<{ rows: number }>("select count(*) as rows from cellen");
  const select = await joined(engine, release, table);
  const time = async (query: string) => {
    const begin = performance.now();
    await engine.run(`copy (${query}) to ${quote(out)} (format csv, header true)`);
    if (statSync(out).size === 0) throw new Error("nothing was written");
    return (performance.now() - begin) / 1000;
  };
  const codes = [
    "indicator",
    "tabel",
    "periode",
    ...table.dimensies,
    "uitsplitsing",
    "waarde",
    "ondergrens",
    "bovengrens",
    "personen",
    "werkgevers",
    "status",
  ];
  const bare = `select ${codes.map(identifier).join(", ")} from cellen`;
  await time(select);
  const result = { same: await time(select), bare: await time(bare), rows };
  release.close();
  rmSync(join(out, ".."), { recursive: true });
  return result;
}

/** The columns of the download as a query of its own: names by joins with lists, as anyone would write it. */
async function joined(engine: Engine, release: Release, table: ReleaseTable): Promise<string> {
  const joins: string[] = [];
  const fields: string[] = [];
  for (const column of tableModel(release, table).columns) {
    if (
      column.kind !== "text" ||
      column.by.length === 0 ||
      (column.by.length === 1 && column.by[0] === column.id)
    ) {
      fields.push(`cellen.${identifier(column.id)}`);
      continue;
    }
    const name = `lijst${joins.length}`;
    const keys = column.by.map((key, at) => `${identifier(key)} as k${at}`);
    const found = await engine.rows<Record<string, string | null>>(
      `select distinct ${keys.join(", ")} from cellen`,
    );
    const rows = found.map((row) => {
      const known = Object.fromEntries(column.by.map((key, at) => [key, row[`k${at}`] ?? null]));
      const cell = { ...known, dimensies: known } as unknown as Parameters<typeof column.value>[0];
      return [...column.by.map((key) => known[key] ?? null), column.value(cell)];
    });
    const columns = [...column.by.map((_, at) => `k${at}`), "naam"].map((one) => ({
      name: one,
      type: "varchar" as const,
    }));
    await engine.createTable(name, columns, rows);
    const on = column.by.map((key, at) => `cellen.${identifier(key)} is not distinct from ${name}.k${at}`);
    joins.push(` left join ${name} on ${on.join(" and ")}`);
    fields.push(`${name}.naam as ${identifier(column.id)}`);
  }
  return `select ${fields.join(", ")} from cellen${joins.join("")}`;
}
