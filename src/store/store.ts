import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { Engine } from "../engine/engine.ts";
import { AppError, isSystemError } from "../errors.ts";
import { compact, needsCompacting, unfinished } from "./compact.ts";
import { tables } from "./contract.ts";
import { migrate } from "./migrate.ts";
import { storeColumn, storeType } from "./schema.ts";

/** Version of the tables below; an older one is brought up to it, any other is refused, never guessed at. */
export const schemaVersion = 2;

/**
 * Statements that make every table of the store. Each canonical table gets `levering_nr`: the delivery its rows
 * came with. Rows of several deliveries lie side by side; the view `dekking` says whose rows speak for an
 * employer in a year: those of the newest delivery that holds the table and covers the year.
 */
export function createStatements(): string[] {
  const canonical = tables.map((spec) => {
    const columns = spec.columns.map((column) => `${storeColumn(column)} ${storeType(column)}`);
    if (spec.open === true) columns.push("kenmerken json");
    return `create table ${spec.name} (levering_nr integer not null, ${columns.join(", ")})`;
  });
  return [
    "create table schema_versie (versie integer not null)",
    `insert into schema_versie values (${schemaVersion})`,
    ...ledgerStatements,
    "create table levering_jaar (levering_nr integer not null, jaar integer not null)",
    "create table levering_tabel (levering_nr integer not null, tabel varchar not null, rijen bigint not null)",
    "create table levering_werkgever (levering_nr integer not null, werkgever_nr integer not null)",
    // No unique index: kept by the loader, and an index makes a million new keys eighty times slower.
    "create table sleutel_werkgever (werkgever_nr integer not null, code varchar not null)",
    "create table sleutel_medewerker (medewerker_nr integer not null, code varchar not null)",
    // A known text under the key: tells whether a later import uses the same secret.
    "create table sleutel_proef (code varchar not null)",
    ...canonical,
    coverageStatement,
  ];
}

/**
 * The record of every delivery that ever came in, whatever became of it, and each of its steps. Of a delivery that
 * was replaced or withdrawn the rows go and this stays; `stand` is the state of the last step.
 */
export const ledgerStatements: readonly string[] = [
  `create table levering (
    levering_nr integer not null,
    leverancier varchar not null,
    periode varchar not null,
    hash varchar not null,
    profiel varchar not null,
    fouten integer not null,
    waarschuwingen integer not null,
    stand varchar not null,
    vervangen_door integer
  )`,
  `create table levering_stap (
    levering_nr integer not null,
    volgnr integer not null,
    stand varchar not null,
    moment timestamp not null,
    door varchar,
    reden varchar
  )`,
  "create table levering_waarschuwing (levering_nr integer not null, code varchar not null, aantal bigint not null)",
  // One row while removed values still lie in the file; see compact.ts.
  "create table op_te_ruimen (sinds timestamp not null)",
];

export const coverageStatement = `create view dekking as
  select t.tabel, w.werkgever_nr, j.jaar, max(t.levering_nr) as levering_nr
  from levering_tabel as t
  join levering as l on l.levering_nr = t.levering_nr
  join levering_jaar as j on j.levering_nr = t.levering_nr
  join levering_werkgever as w on w.levering_nr = t.levering_nr
  where l.stand = 'geladen'
  group by t.tabel, w.werkgever_nr, j.jaar`;

/** Makes the tables in an empty database: a new store, or the empty schema that queries are bound against. */
export async function createStore(engine: Engine): Promise<void> {
  for (const statement of createStatements()) await engine.run(statement);
}

/**
 * Opens `<home>/store.duckdb`, made when it is not there.
 * @throws AppError HOME_NOT_WRITABLE, HOME_BUSY (another process has it open), STORE_INVALID.
 */
export async function openStore(config: Config): Promise<Engine> {
  const file = join(config.home, "store.duckdb");
  try {
    mkdirSync(config.home, { recursive: true });
  } catch (error) {
    if (!isSystemError(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOSPC")) throw error;
    throw new AppError(
      "HOME_NOT_WRITABLE",
      `De werkmap ${config.home} is niet te maken of niet beschrijfbaar.`,
      [],
      error,
    );
  }
  const engine = await openFile(file, config);
  try {
    rmSync(unfinished(file), { force: true });
    await prepare(engine, file);
    if (!(await needsCompacting(engine))) return engine;
    // A disk that is full must not keep the store shut: what could not be cleared now is cleared the next time.
    await compact(engine, file, createStatements()).catch(() => undefined);
  } catch (error) {
    engine.close();
    throw diskFull(error, config.home) ?? error;
  }
  engine.close();
  return openFile(file, config);
}

/** The expected failure behind an error of a full disk or a limit on the size of files; undefined for any other. */
export function diskFull(error: unknown, home: string): AppError | undefined {
  const message = error instanceof Error ? error.message : "";
  const full = isSystemError(error, "ENOSPC", "EDQUOT", "EFBIG") || fullWords.test(message);
  if (!full) return undefined;
  return new AppError(
    "DISK_FULL",
    `Er is geen ruimte meer voor de werkmap ${home}. Maak ruimte en probeer het opnieuw; er is niets half geladen.`,
    [],
    error,
  );
}

const fullWords =
  /no space left|disk quota|file too large|could not write all bytes|not enough disk space|max_temp_directory_size/i;

/** Makes the tables of a new store, and brings those of an older one up to date. */
async function prepare(engine: Engine, file: string): Promise<void> {
  const { present } = await engine.row<{ present: number }>(
    "select count(*) as present from information_schema.tables where table_name = 'schema_versie'",
  );
  if (present === 0) await engine.transaction(() => createStore(engine));
  const { versie } = await engine.row<{ versie: number }>("select versie from schema_versie");
  if (versie === 1) {
    await engine.transaction(() => migrate(engine, [...ledgerStatements, coverageStatement]));
  } else if (versie !== schemaVersion) {
    throw new AppError(
      "STORE_INVALID",
      `Het gegevensbestand ${file} heeft versie ${versie}; dit programma verwacht ${schemaVersion}.`,
    );
  }
}

/**
 * Writes the store anew without what was removed, closes it, and leaves nothing of the removed values in its file.
 */
export async function closeCompacted(engine: Engine, config: Config): Promise<void> {
  try {
    await compact(engine, join(config.home, "store.duckdb"), createStatements());
  } finally {
    engine.close();
  }
}

async function openFile(file: string, config: Config): Promise<Engine> {
  try {
    return await Engine.open(file, { memory: config.memory, threads: config.threads });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/lock/i.test(message)) {
      throw new AppError(
        "HOME_BUSY",
        `Een ander proces werkt in ${config.home}. Wacht tot het klaar is en probeer het opnieuw.`,
        [],
        error,
      );
    }
    if (/permission|read-only|cannot open file/i.test(message)) {
      throw new AppError(
        "HOME_NOT_WRITABLE",
        `Het gegevensbestand ${file} is niet te openen om te schrijven.`,
        [],
        error,
      );
    }
    throw new AppError(
      "STORE_INVALID",
      `Het gegevensbestand ${file} is niet te openen.`,
      [{ file, message }],
      error,
    );
  }
}
