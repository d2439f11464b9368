import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";

export type Value = string | number | bigint | boolean | null;
export type Params = Readonly<Record<string, Value>>;
export type Row = Readonly<Record<string, unknown>>;

export interface Column {
  readonly name: string;
  readonly type: string;
}

export interface NewColumn {
  readonly name: string;
  readonly type: "varchar" | "double" | "integer";
}

export interface EngineOptions {
  readonly readOnly?: boolean;
  readonly memory?: string | undefined;
  readonly threads?: number | undefined;
  readonly temporaryFolder?: string;
}

/**
 * The SQL engine: DuckDB today. Everything that speaks SQL goes through this class, so that another engine
 * needs to replace one room. One connection; calls are made one after another.
 */
export class Engine {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #isGuest: boolean;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, isGuest = false) {
    this.#instance = instance;
    this.#connection = connection;
    this.#isGuest = isGuest;
  }

  /** Opens a database file, or a database in memory with path ":memory:". */
  static async open(path: string, options: EngineOptions = {}): Promise<Engine> {
    const settings: Record<string, string> = {
      access_mode: options.readOnly === true ? "READ_ONLY" : "AUTOMATIC",
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    };
    if (options.memory !== undefined) settings.memory_limit = options.memory;
    if (options.threads !== undefined) settings.threads = String(options.threads);
    if (options.temporaryFolder !== undefined) settings.temp_directory = options.temporaryFolder;
    const instance = await DuckDBInstance.create(path, settings);
    const connection = await instance.connect();
    await connection.run("set timezone = 'UTC'");
    return new Engine(instance, connection);
  }

  /** A second connection, with temporary tables of its own, on which statements run beside those of this one. */
  async connect(): Promise<Engine> {
    const connection = await this.#instance.connect();
    await connection.run("set timezone = 'UTC'");
    return new Engine(this.#instance, connection, true);
  }

  /** Runs one or more statements; parameters are named ($name) and need a single statement. */
  async run(sql: string, params?: Params): Promise<void> {
    await this.#connection.run(sql, bind(params));
  }

  /** All rows as plain objects: bigint that fits becomes number, decimal becomes number. */
  async rows<T extends Row = Row>(sql: string, params?: Params): Promise<T[]> {
    const reader = await this.#connection.runAndReadAll(sql, bind(params));
    return reader.getRowObjectsJS().map((row) => mapValues(row) as T);
  }

  /** All rows, column by column. */
  async columns(sql: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
    const reader = await this.#connection.runAndReadAll(sql);
    return reader.getColumnsObjectJS();
  }

  /** The first row, which must exist. */
  async row<T extends Row = Row>(sql: string, params?: Params): Promise<T> {
    const [first] = await this.rows<T>(sql, params);
    if (first === undefined) throw new Error("query returned no row");
    return first;
  }

  /** Makes table `name` and fills it with `rows`, values in the order of `columns`, in blocks. */
  async createTable(
    name: string,
    columns: readonly NewColumn[],
    rows: Iterable<readonly Value[]>,
  ): Promise<void> {
    const heads = columns.map((column) => `${identifier(column.name)} ${column.type}`);
    await this.#connection.run(`create table ${identifier(name)} (${heads.join(", ")})`);
    const types = columns.map((column) => columnTypes[column.type]);
    const appender = await this.#connection.createAppender(name);
    let block: DuckDBValue[][] = [];
    const flush = () => {
      const chunk = DuckDBDataChunk.create(types, block.length);
      chunk.setRows(block);
      appender.appendDataChunk(chunk);
      block = [];
    };
    try {
      for (const row of rows) {
        block.push([...row]);
        if (block.length === 2048) flush();
      }
      if (block.length > 0) flush();
    } finally {
      appender.closeSync();
    }
  }

  /** Binds a query against the schema without running it: its output columns. Rejects with the engine's message. */
  async describe(sql: string): Promise<readonly Column[]> {
    const statement = await this.#connection.prepare(sql);
    try {
      return Array.from({ length: statement.columnCount }, (_, index) => ({
        name: statement.columnName(index),
        type: String(statement.columnType(index)),
      }));
    } finally {
      statement.destroySync();
    }
  }

  /** All or nothing: commits what `work` did, or rolls it back and rethrows. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.#connection.run("begin transaction");
    try {
      const result = await work();
      await this.#connection.run("commit");
      return result;
    } catch (error) {
      await this.#connection.run("rollback").catch(() => undefined);
      throw error;
    }
  }

  /** Closes the connection, and the database when this is the engine that opened it. */
  close(): void {
    this.#connection.closeSync();
    if (!this.#isGuest) this.#instance.closeSync();
  }
}

/** A string as an SQL literal. Only for what cannot be a parameter, such as a file name in read_csv. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const columnTypes: Readonly<Record<NewColumn["type"], DuckDBType>> = {
  varchar: VARCHAR,
  double: DOUBLE,
  integer: INTEGER,
};

function bind(params: Params | undefined): Record<string, DuckDBValue> | undefined {
  return params === undefined ? undefined : { ...params };
}

function mapValues(row: Record<string, unknown>): Row {
  for (const key in row) row[key] = plain(row[key]);
  return row;
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") {
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
  }
  return Array.isArray(value) ? value.map(plain) : value;
}
