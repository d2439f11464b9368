import type { TextFormatName } from "../../export/format.ts";
import { dimensionNames } from "../../export/labels.ts";
import type { CellQuery, Release } from "../../release/open.ts";
import type { ReleaseTable } from "../../release/types.ts";
import type { RequestFault } from "../problem.ts";
import { codes, oneOf, type Reader, readQuery, whole } from "../query.ts";

export type Filters = Pick<CellQuery, "indicator" | "periode" | "dimensies">;

/** JSON comes by page, everything else as a whole. */
export type TableFormat = TextFormatName | "parquet" | "json-stat" | "xlsx";

export const tableFormats: readonly TableFormat[] = [
  "json",
  "csv",
  "csv-excel",
  "parquet",
  "json-stat",
  "xlsx",
];

/** Rows that a format is made of at most: it is put together in memory. */
export const mostRows: Partial<Readonly<Record<TableFormat, number>>> = {
  "json-stat": 100_000,
  xlsx: 50_000,
};

export interface ObservationQuery {
  readonly filters: Filters;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly format: TableFormat | undefined;
}

export const defaultPageSize = 100;
export const maximumPageSize = 10_000;
const maximumPage = 1_000_000;

type CodeReader = Reader<readonly string[]>;

const paging = {
  pagina: whole(1, maximumPage),
  paginaGrootte: whole(1, maximumPageSize),
  formaat: oneOf<TableFormat>(tableFormats),
};

type Readers = Readonly<Record<string, CodeReader>> & typeof paging;

/** What may be asked of each table of a release; made once, for it takes every code list. */
const known = new WeakMap<Release, Map<string, Readers>>();

/** What is asked of a table, checked against the codes of the release; or every fault at once. */
export function readObservationQuery(
  release: Release,
  table: ReleaseTable,
  query: URLSearchParams,
): { readonly query: ObservationQuery } | { readonly faults: readonly RequestFault[] } {
  const read = readQuery(query, readersOf(release, table), (key) => absentDimension(release, table, key));
  if ("faults" in read) return read;
  const { pagina, paginaGrootte, formaat, ...chosen } = read.values;
  const { indicator, periode, ...dimensies } = chosen as Record<string, readonly string[]>;
  return {
    query: {
      filters: {
        ...(indicator === undefined ? {} : { indicator }),
        ...(periode === undefined ? {} : { periode }),
        dimensies,
      },
      page: pagina ?? 1,
      size: paginaGrootte ?? defaultPageSize,
      format: formaat,
    },
  };
}

/** The address of a query in its one canonical form: keys and codes sorted, defaults left out. */
export function pathOf(table: ReleaseTable, { filters, page, size, format }: ObservationQuery): string {
  const { indicator, periode, dimensies } = filters;
  const chosen = { ...dimensies, indicator, periode };
  const parts = Object.entries(chosen)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, list]) =>
      list === undefined ? [] : [`${key}=${list.map(encodeURIComponent).join(",")}`],
    );
  if (page !== 1) parts.push(`pagina=${page}`);
  if (size !== defaultPageSize) parts.push(`paginaGrootte=${size}`);
  if (format !== undefined) parts.push(`formaat=${format}`);
  return `/v1/tabellen/${table.id}/waarnemingen${parts.length === 0 ? "" : `?${parts.join("&")}`}`;
}

function readersOf(release: Release, table: ReleaseTable): Readers {
  let tables = known.get(release);
  if (tables === undefined) {
    tables = new Map();
    known.set(release, tables);
  }
  let readers = tables.get(table.id);
  if (readers === undefined) {
    readers = { ...makeFilters(release, table), ...paging } as Readers;
    tables.set(table.id, readers);
  }
  return readers;
}

function makeFilters(release: Release, table: ReleaseTable): Record<string, CodeReader> {
  const { definitions, manifest } = release;
  const ids = definitions.indicatoren.map(({ id }) => id);
  const dimensions = definitions.dimensies.filter(({ id }) => table.dimensies.includes(id));
  return {
    indicator: codes(new Set(ids), "De namen staan in /v1/indicatoren."),
    periode: codes(new Set(manifest.perioden), `De perioden staan in /v1/tabellen/${table.id}.`),
    ...Object.fromEntries(
      dimensions.map(({ id, codelijst }) => [
        id,
        codes(
          new Set(dimensionNames(release, id).keys()),
          `De codes staan in /v1/codelijsten/${codelijst}; T is het totaal.`,
        ),
      ]),
    ),
  };
}

function absentDimension(release: Release, table: ReleaseTable, key: string): string | undefined {
  const exists = release.definitions.dimensies.some(({ id }) => id === key);
  return exists ? `De tabel ${table.id} is niet uitgesplitst naar ${key}.` : undefined;
}

/** What is wrong with asking for a page of a format that comes as a whole. */
export function pageFaults(query: URLSearchParams): readonly RequestFault[] {
  const melding = "Een bestand komt in één keer en heeft geen pagina's.";
  const asked = ["pagina", "paginaGrootte"].filter((key) => query.has(key));
  return asked.map((pad) => ({ pad, code: "niet-bij-bestand", melding }));
}
