import type { TableName } from "../store/table-spec.ts";

/** How one table of the contract is written: its columns as SQL over `source`, in an order that says nothing. */
export interface Output {
  readonly table: TableName;
  /** FROM clause with WHERE; rows carry what `columns` need. */
  readonly source: string;
  /** Columns of `source` that make the order, unique together; hashes, so that the order betrays nothing. */
  readonly order: string;
  /** Column of the file → SQL expression over the ordered rows. */
  readonly columns: Readonly<Record<string, string>>;
}

/** The statement that writes the file. Expressions are worked out after sorting, which then moves narrow rows. */
export function copyStatement(output: Output, path: string): string {
  const columns = Object.entries(output.columns).map(([name, expression]) => `${expression} as ${name}`);
  return `copy (
    select ${columns.join(",\n      ")}
    from (${output.source} order by ${output.order})
  ) to '${path.replaceAll("'", "''")}' (format csv, header true, delimiter ',', quote '"')`;
}
