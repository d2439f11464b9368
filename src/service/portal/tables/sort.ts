import type { Numbers } from "../../../report/numbers.ts";
import type { Reader } from "../../query.ts";

/** By which column a table is ordered: a factor, a count, the value, or a code that stands over a column. */
export interface Sort {
  readonly by: string;
  readonly down: boolean;
}

export const measures = ["waarde", "personen", "werkgevers"] as const;
export type Measure = (typeof measures)[number];

/** As it stands in an address: with a minus for high to low, and for Z to A. */
export function sortText({ by, down }: Sort): string {
  return `${down ? "-" : ""}${by}`;
}

/** @param unknown what is said of a column that is none. */
export function sortReader(columns: ReadonlySet<string>, unknown: string): Reader<Sort> {
  return (text) => {
    // In a query a plus stands for a space; no code has one.
    const sort = { by: text.replace(/^-/, "").replaceAll(" ", "+"), down: text.startsWith("-") };
    return columns.has(sort.by)
      ? { value: sort }
      : { faults: [{ code: "onbekende-waarde", melding: unknown }] };
  };
}

/** Where a cell stands in the order; null stands last, whichever way the order goes. */
type Rank = number | string | null;

/**
 * Puts rows in order by what `rankOf` says of each; those of one rank, and those without, stay as they were.
 * @param compareNames of the language of the page.
 */
export function ordered<T>(
  rows: readonly T[],
  down: boolean,
  rankOf: (row: T) => Rank,
  compareNames: Numbers["compareNames"],
): T[] {
  const compare = (a: number | string, b: number | string) =>
    typeof a === "number" && typeof b === "number" ? a - b : compareNames(String(a), String(b));
  const ranked = rows.map((row) => ({ row, rank: rankOf(row) }));
  const known = ranked.filter(({ rank }) => rank !== null);
  const unknown = ranked.filter(({ rank }) => rank === null);
  const sign = down ? -1 : 1;
  const sorted = known.toSorted((a, b) => sign * compare(a.rank ?? 0, b.rank ?? 0));
  return [...sorted, ...unknown].map(({ row }) => row);
}
