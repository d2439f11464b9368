import type { Engine, NewColumn } from "../engine/engine.ts";

/**
 * The columns of `gepubliceerd`, the only table (besides code lists) that a composite reads: one row per shown
 * cell and indicator. `cel` numbers one place (table, period and codes); null = not a dimension of the table.
 */
export const publishedColumns: readonly NewColumn[] = [
  { name: "cel", type: "integer" },
  ...["indicator", "uitsplitsing", "tabel", "periode", "sector", "regio", "grootte", "leeftijd"].map(
    (name): NewColumn => ({ name, type: "varchar" }),
  ),
  ...["waarde", "ondergrens", "bovengrens"].map((name): NewColumn => ({ name, type: "double" })),
  { name: "personen", type: "integer" },
  { name: "werkgevers", type: "integer" },
];

/** Makes the table, empty. */
export async function createPublishedTable(engine: Engine): Promise<void> {
  await engine.createTable("gepubliceerd", publishedColumns, []);
}
