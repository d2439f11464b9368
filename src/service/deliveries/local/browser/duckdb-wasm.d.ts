// The library has this build for the threads of browsers, and does not name it among its exports.
declare module "@duckdb/duckdb-wasm/browser-blocking" {
  import type { DuckDBBindings, DuckDBBundles, DuckDBRuntime, Logger } from "@duckdb/duckdb-wasm/blocking";

  export * from "@duckdb/duckdb-wasm/blocking";
  export const BROWSER_RUNTIME: DuckDBRuntime;
  export function createDuckDB(
    bundles: DuckDBBundles,
    logger: Logger,
    runtime: DuckDBRuntime,
  ): Promise<DuckDBBindings>;
}
