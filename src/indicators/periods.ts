import { type Engine, quote } from "../engine/engine.ts";
import type { Period } from "./types.ts";

/** Day number of the first day of a month (0 = January), in days since 1970-01-01. */
function dayNumber(year: number, month: number): number {
  return Date.UTC(year, month, 1) / 86_400_000;
}

/** The years and their quarters, sorted by code: 2025JJ00, 2025KW01 … 2025KW04. */
export function periodsOf(years: readonly number[], kinds: readonly Period["kind"][]): Period[] {
  const periods = [...new Set(years)].flatMap((year): Period[] => [
    { code: `${year}JJ00`, kind: "jaar", year, from: dayNumber(year, 0), to: dayNumber(year + 1, 0) },
    ...[1, 2, 3, 4].map((quarter) => ({
      code: `${year}KW0${quarter}`,
      kind: "kwartaal" as const,
      year,
      from: dayNumber(year, 3 * quarter - 3),
      to: dayNumber(year, 3 * quarter),
    })),
  ]);
  return periods
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** Makes the table that every fact and indicator reads: `van` first day, `tot` first day after. */
export async function createPeriodTable(store: Engine, periods: readonly Period[]): Promise<void> {
  const rows = periods.map(
    ({ code, kind, year, from, to }) => `(${[quote(code), quote(kind), year, from, to].join(", ")})`,
  );
  await store.run(`create or replace temp table periode as
    select code, soort, jaar, van, tot
    from (values ${["('', '', 0, 0, 0)", ...rows].join(", ")}) as lijst(code, soort, jaar, van, tot)
    where code <> ''`);
}
