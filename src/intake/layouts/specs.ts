import { table } from "../../store/schema.ts";
import type { ColumnSpec, TableSpec } from "../../store/table-spec.ts";
import type { ProfileTable } from "../profile.ts";

const required = true;

/** Part of a composed key that stands for the number of the row, where a file has no key at all. */
export const rowNumber = "rijnummer";

/** What a line of an absence layout can hold; which columns it must have depends on the layout. */
const caseColumns: readonly ColumnSpec[] = [
  { name: "verzuim_id", kind: "sleutel" },
  { name: "dienstverband_id", kind: "verwijzing", to: "dienstverband", required },
  { name: "begin", kind: "datum" },
  { name: "hersteld", kind: "datum" },
  { name: "vanaf", kind: "datum" },
  { name: "tot", kind: "datum" },
  { name: "ao_pct", kind: "percentage", range: [0, 100] },
  { name: "gebeurtenis", kind: "code", codes: ["ziek", "deels", "hersteld", "vervallen"] },
  { name: "volgnummer", kind: "geheel", range: [0, 1_000_000] },
];

const jobColumns: readonly ColumnSpec[] = [
  { name: "volgnummer", kind: "geheel", range: [0, 1_000_000] },
  { name: "toestand", kind: "code", codes: ["in-dienst", "uit-dienst"] },
];

/**
 * The columns that a table of a profile can be given: those of the table, or those of its layout. Undefined
 * when the layout does not go with the table.
 */
export function layoutSpec({ tabel, indeling = "rij" }: ProfileTable): TableSpec | undefined {
  const spec = table(tabel);
  switch (indeling) {
    case "rij":
      return spec;
    case "uniek":
      return spec.key.length === 1 ? spec : undefined;
    case "geval":
      return tabel === "verzuim" ? absence("begin", ["begin", "hersteld", "ao_pct"]) : undefined;
    case "deelperiode":
      return tabel === "verzuim"
        ? absence("vanaf", ["begin", "hersteld", "vanaf", "tot", "ao_pct"])
        : undefined;
    case "gebeurtenis":
      return tabel === "verzuim"
        ? absence("begin", ["begin", "hersteld", "vanaf", "ao_pct", "gebeurtenis", "volgnummer"])
        : undefined;
    case "historie":
      return tabel === "dienstverband" ? { ...spec, columns: [...spec.columns, ...jobColumns] } : undefined;
    case "breed":
      return tabel === "enquete_antwoord" ? wide(spec) : undefined;
  }
}

function absence(must: string, names: readonly string[]): TableSpec {
  const columns = caseColumns
    .filter(({ name }) => name.endsWith("_id") || names.includes(name))
    .map((column) => (column.name === must ? { ...column, required } : column));
  return { name: "verzuim", key: ["verzuim_id"], columns };
}

/** Scale, item and value of an answer come from its head and its cell. */
function wide(spec: TableSpec): TableSpec {
  return { ...spec, columns: spec.columns.filter(({ name }) => name === "respondent_id" || name === "golf") };
}
