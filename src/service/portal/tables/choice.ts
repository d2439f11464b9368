import { breakdownNames, dimensionNames } from "../../../export/labels.ts";
import type { CellQuery } from "../../../release/open.ts";
import type { ReleaseTable } from "../../../release/types.ts";
import { TOTAL } from "../../../report/codes.ts";
import type { RequestFault } from "../../problem.ts";
import { codes, oneOf, type Reader, readQuery, whole } from "../../query.ts";
import type { Edition } from "../edition.ts";
import { type Offer, offerOf } from "./offer.ts";
import { measures, type Sort, sortReader, sortText } from "./sort.ts";

export const views = ["lijst", "kruistabel"] as const;
export type View = (typeof views)[number];

/** What a reader chose of one table. */
export interface Choice {
  readonly table: ReleaseTable;
  /** At least one, as are the periods. */
  readonly indicators: readonly string[];
  readonly periods: readonly string[];
  /** Chosen codes by dimension; a dimension that is absent has all of them. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Absent: the one that fits. */
  readonly view: View | undefined;
  /** From 1. */
  readonly page: number;
  /** Absent: as the lists of codes have it. */
  readonly sort?: Sort;
  /** Id of the release to which an address is tied; absent: the newest. */
  readonly frozen?: string;
}

export const mostIndicators = 5;

/**
 * Reads a choice from the query of an address or of a form, in which one name may come several times and be empty.
 * What is left out is filled in: a choice is always whole.
 */
export async function readChoice(
  edition: Edition,
  table: ReleaseTable,
  query: URLSearchParams,
): Promise<{ readonly choice: Choice } | { readonly faults: readonly RequestFault[] }> {
  const read = readQuery(joined(query), readersOf(edition, table));
  if ("faults" in read) return read;
  const { weergave, pagina, volgorde, ...lists } = read.values as Partial<
    Record<string, readonly string[]> & { weergave: View; pagina: number; volgorde: Sort }
  >;
  const { indicator, periode, ...chosen } = lists as Record<string, readonly string[]>;
  if ((indicator?.length ?? 0) > mostIndicators) {
    return {
      faults: [
        { pad: "indicator", code: "te-veel", melding: edition.voice.texts.tables.tooMany(mostIndicators) },
      ],
    };
  }
  const offer = await offerOf(edition, table);
  const bare = indicator === undefined && periode === undefined && Object.keys(chosen).length === 0;
  return {
    choice: {
      table,
      indicators: indicator ?? [offer.indicator],
      periods: periode ?? [offer.period],
      codes: bare ? firstCodes(table) : withoutWhole(chosen, offer),
      view: weergave,
      page: pagina ?? 1,
      ...(volgorde === undefined ? {} : { sort: volgorde }),
    },
  };
}

/** Where a reader begins: one indicator in the newest year, by the first dimension of the table. */
export async function firstChoice(
  edition: Edition,
  table: ReleaseTable,
  given: Partial<Pick<Choice, "indicators" | "periods" | "codes">> = {},
): Promise<Choice> {
  const offer = await offerOf(edition, table);
  const own = { indicators: [offer.indicator], periods: [offer.period], codes: firstCodes(table) };
  return { table, ...own, ...given, view: undefined, page: 1 };
}

/** The address of a choice in its one form: names and codes sorted, what speaks for itself left out. */
export function addressOf(choice: Choice): string {
  const { indicators, periods, codes: chosen, view, page, sort } = choice;
  const lists = { ...chosen, indicator: indicators, periode: periods };
  const parts = Object.entries(lists)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => `${key}=${list.toSorted().map(encodeURIComponent).join(",")}`);
  if (sort !== undefined) parts.push(`volgorde=${encodeURIComponent(sortText(sort))}`);
  if (view !== undefined) parts.push(`weergave=${view}`);
  if (page !== 1) parts.push(`pagina=${page}`);
  return `${pathOf(choice)}?${parts.join("&")}`;
}

/** The path of a table, in the newest release or in the one that an address is tied to. */
export function pathOf({ table, frozen }: Pick<Choice, "table" | "frozen">): string {
  return frozen === undefined ? `/tabellen/${table.id}` : `/publicaties/${frozen}/tabellen/${table.id}`;
}

/** The cells of a choice. */
export function queryOfChoice({ table, indicators, periods, codes: chosen }: Choice): CellQuery {
  return { tabel: table.id, indicator: indicators, periode: periods, dimensies: chosen };
}

function firstCodes({ dimensies }: ReleaseTable): Record<string, readonly string[]> {
  return Object.fromEntries(dimensies.slice(1).map((id) => [id, [TOTAL]]));
}

/** A dimension of which every code is chosen is as one of which none is. */
function withoutWhole(
  chosen: Readonly<Record<string, readonly string[]>>,
  { codes: known }: Offer,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(chosen).filter(([id, list]) => {
      const every = known.get(id) ?? [];
      return every.length === 0 || !every.every(({ code }) => list.includes(code));
    }),
  );
}

/** The fields of a form that have the same name as one list, without what is empty. */
function joined(query: URLSearchParams): URLSearchParams {
  const whole = new URLSearchParams();
  for (const key of new Set(query.keys())) {
    const values = query.getAll(key).filter((value) => value !== "");
    if (values.length > 0) whole.set(key, values.join(","));
  }
  return whole;
}

function readersOf(edition: Edition, table: ReleaseTable): Record<string, Reader<unknown>> {
  const { definitions, manifest, voice } = edition;
  const { where } = voice.texts.tables;
  const ids = definitions.indicatoren.map(({ id }) => id);
  return {
    indicator: codes(new Set(ids), where),
    periode: codes(new Set(manifest.perioden), where),
    ...Object.fromEntries(
      table.dimensies.map((id) => [id, codes(new Set(dimensionNames(edition, id).keys()), where)]),
    ),
    volgorde: sortReader(columnsOf(edition, table), voice.texts.tables.sortUnknown),
    weergave: oneOf(views),
    pagina: whole(1, 100_000),
  };
}

/** All that can stand over a column of a table, in one form of it or another. */
function columnsOf(edition: Edition, { dimensies }: ReleaseTable): Set<string> {
  const { definitions, manifest } = edition;
  const { indicatoren } = definitions;
  return new Set([
    ...measures,
    ...["indicator", "periode", "uitsplitsing"],
    ...dimensies,
    ...manifest.perioden,
    ...indicatoren.map(({ id }) => id),
    ...dimensies.flatMap((id) => [...dimensionNames(edition, id).keys()]),
    ...indicatoren.flatMap((one) => [...breakdownNames(edition, one).keys()]),
  ]);
}
