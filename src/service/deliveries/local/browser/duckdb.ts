import {
  BROWSER_RUNTIME,
  type DuckDBConnection as Connection,
  createDuckDB,
  type DuckDBBindings,
  DuckDBDataProtocol,
  VoidLogger,
} from "@duckdb/duckdb-wasm/browser-blocking";
import { DataType, type Table } from "apache-arrow";
import { watch } from "./disk.ts";

// The part of @duckdb/node-api that `Engine` uses when it checks a delivery, over DuckDB in WebAssembly.

type Value = string | number | bigint | boolean | null;
type Params = Readonly<Record<string, Value>>;

let module: WebAssembly.Module | undefined;

/** Gives the program of the engine, compiled; before the first database is opened. */
export function useEngine(compiled: WebAssembly.Module): void {
  module = compiled;
}

export class DuckDBInstance {
  readonly #database: DuckDBBindings;

  private constructor(database: DuckDBBindings) {
    this.#database = database;
  }

  /** A database in memory. Settings that say where files may come are for another engine. */
  static async create(_path: string, _settings: unknown): Promise<DuckDBInstance> {
    const database = await start();
    database.open({ query: { castBigIntToDouble: false, castDecimalToDouble: true } });
    const instance = new DuckDBInstance(database);
    watch({
      come: (path, content) =>
        content instanceof Blob
          ? void database.registerFileHandle(path, content, DuckDBDataProtocol.BROWSER_FILEREADER, false)
          : database.registerFileBuffer(path, content),
      go: (path) => void database.dropFile(path),
    });
    return instance;
  }

  connect(): Promise<DuckDBConnection> {
    const connection = this.#database.connect();
    for (const statement of preparation) connection.query(statement);
    return Promise.resolve(new DuckDBConnection(connection));
  }

  closeSync(): void {
    this.#database.reset();
  }
}

export class DuckDBConnection {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async run(sql: string, params?: Params): Promise<void> {
    // Its only clock is UTC: the time zones are in an extension that is not here.
    if (sql === "set timezone = 'UTC'") return;
    this.#connection.query(filledIn(sql, params));
  }

  async runAndReadAll(sql: string, params?: Params) {
    const table = this.#connection.query(filledIn(sql, params));
    return { getRowObjectsJS: () => rowsOf(table) };
  }

  closeSync(): void {
    this.#connection.close();
  }
}

/** Only for tables that are made from rows in memory, which no check does. */
export const DuckDBDataChunk = undefined;
export const VARCHAR = "varchar";
export const DOUBLE = "double";
export const INTEGER = "integer";

/**
 * Nothing may be fetched while it works. What the store keeps of the columns beside the contract is JSON, from such
 * an extension; no check looks at it, and so it is left out.
 */
const preparation = [
  "set autoinstall_known_extensions = false",
  "set autoload_known_extensions = false",
  "create temp type json as varchar",
  "create temp macro json_merge_patch(a, b) as b",
  `create temp macro json_object() as null::varchar${Array.from({ length: 200 }, (_, pairs) => {
    const names = Array.from({ length: 2 * (pairs + 1) }, (_, at) => `p${at}`);
    return `, (${names.join(", ")}) as null::varchar`;
  }).join("")}`,
];

async function start(): Promise<DuckDBBindings> {
  const compiled = module;
  if (compiled === undefined) throw new Error("the engine was not given");
  // The library fetches its own program; here it has come already, and nothing can be fetched.
  WebAssembly.instantiateStreaming = async (_, imports) => ({
    module: compiled,
    instance: await WebAssembly.instantiate(compiled, imports ?? {}),
  });
  const held = globalThis.fetch;
  globalThis.fetch = () => Promise.resolve(new Response(new Uint8Array()));
  try {
    const here = { mainModule: "data:,", mainWorker: "" };
    const database = await createDuckDB({ mvp: here, eh: here }, new VoidLogger(), BROWSER_RUNTIME);
    return await database.instantiate(() => undefined);
  } finally {
    globalThis.fetch = held;
  }
}

/** Values in the text of a statement: those of the intake are its own, and few. */
function filledIn(sql: string, params: Params = {}): string {
  return Object.entries(params).reduce(
    (text, [name, value]) => text.replaceAll(new RegExp(`\\$${name}\\b`, "g"), () => literal(value)),
    sql,
  );
}

function literal(value: Value): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

function rowsOf(table: Table): Record<string, unknown>[] {
  const columns = table.schema.fields.map(({ name, type }, index) => {
    const vector = table.getChildAt(index);
    const isDate = DataType.isDate(type) || DataType.isTimestamp(type);
    return { name, valueAt: (at: number) => plain(vector?.get(at), isDate) };
  });
  return Array.from({ length: table.numRows }, (_, at) =>
    Object.fromEntries(columns.map(({ name, valueAt }) => [name, valueAt(at)])),
  );
}

function plain(value: unknown, isDate: boolean): unknown {
  if (value === null || value === undefined) return null;
  if (isDate) return new Date(Number(value));
  return isList(value) ? Array.from(value, (one) => plain(one, false)) : value;
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
