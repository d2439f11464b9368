import type { NewColumn } from "../engine/engine.ts";

/**
 * The columns of `gepubliceerd`, the only table (besides code lists) that a composite reads: one row per shown
 * cell and indicator. `cel` numbers one place (table, period and codes); a code is null where the dimension is
 * not one of the table.
 */
export function publishedColumns(dimensions: readonly string[]): NewColumn[] {
  return [
    { name: "cel", type: "integer" },
    ...["indicator", "uitsplitsing", "tabel", "periode", ...dimensions].map(
      (name): NewColumn => ({ name, type: "varchar" }),
    ),
    ...["waarde", "ondergrens", "bovengrens"].map((name): NewColumn => ({ name, type: "double" })),
    { name: "personen", type: "integer" },
    { name: "werkgevers", type: "integer" },
  ];
}
