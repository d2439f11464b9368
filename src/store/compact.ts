import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { type Engine, identifier, quote } from "../engine/engine.ts";

/** Where the new file is written; what a killed process left there is worth nothing. */
export function unfinished(file: string): string {
  return `${file}.nieuw`;
}

/** True when rows were removed and their values may still lie in the file. */
export async function needsCompacting(engine: Engine): Promise<boolean> {
  return (await engine.rows("select 1 from op_te_ruimen")).length > 0;
}

/**
 * Writes the store into a new file that takes the place of the old one, since the engine leaves deleted values in
 * its file, also after a checkpoint. Until the rename the old store is whole; after it the new one is. The engine
 * still has the old file open and locked: close it at once, and open the store again to go on.
 * @param statements make the tables of a store.
 */
export async function compact(engine: Engine, file: string, statements: readonly string[]): Promise<void> {
  const target = unfinished(file);
  rmSync(target, { force: true });
  const { name } = await engine.row<{ name: string }>("select current_database() as name");
  const store = identifier(name);
  await engine.run("pragma disable_checkpoint_on_shutdown");
  await engine.run("checkpoint");
  await engine.run(`attach ${quote(target)} as nieuw`);
  try {
    await engine.run("use nieuw");
    await engine.run(statements.join(";\n"));
    await engine.run("delete from schema_versie");
    await engine.run(`use ${store}`);
    await copyTables(engine, store);
    await engine.run("checkpoint nieuw");
  } finally {
    await engine.run(`use ${store}`);
    await engine.run("detach nieuw");
  }
  // The engine would play a log of the old file back into the new one.
  if (existsSync(`${file}.wal`)) throw new Error("store has a write-ahead log after its checkpoint");
  flush(target);
  renameSync(target, file);
  flush(dirname(file));
}

async function copyTables(engine: Engine, store: string): Promise<void> {
  const names = await engine.rows<{ name: string }>(
    `select table_name as name from duckdb_tables()
     where database_name = 'nieuw' and table_name <> 'op_te_ruimen' order by name`,
  );
  for (const { name } of names) {
    await engine.run(`insert into nieuw.${identifier(name)} by name from ${store}.${identifier(name)}`);
  }
}

function flush(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
