import type { Engine } from "../engine/engine.ts";
import { AppError } from "../errors.ts";
import type { TableName } from "../store/table-spec.ts";

/** The years a delivery speaks for, both included. */
export interface Years {
  readonly eerste: number;
  readonly laatste: number;
}

/** Reads `2025` or `2024-2025`; undefined when it is neither. */
export function yearsOf(text: string): Years | undefined {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const eerste = Number(match[1]);
  const laatste = Number(match[2] ?? match[1]);
  return eerste <= laatste && eerste >= 1990 && laatste <= 2100 && laatste - eerste < 50
    ? { eerste, laatste }
    : undefined;
}

/** @throws AppError USAGE when a period given on the command line is none. */
export function requireYears(text: string): Years {
  const years = yearsOf(text);
  if (years === undefined) {
    throw new AppError("USAGE", "De periode is geen jaar of reeks jaren, zoals 2025 of 2024-2025.");
  }
  return years;
}

export function periodText({ eerste, laatste }: Years): string {
  return eerste === laatste ? String(eerste) : `${eerste}-${laatste}`;
}

/** The day number of 1 January. */
export function dayOfYear(year: number): number {
  return Date.UTC(year, 0, 1) / 86_400_000;
}

const intervals: readonly { readonly tabel: TableName; readonly end: string; readonly open: boolean }[] = [
  { tabel: "dienstverband", end: "eind", open: true },
  { tabel: "verzuim", end: "hersteld - 1", open: true },
  { tabel: "verlof", end: "eind", open: true },
  { tabel: "scholing", end: "coalesce(eind, begin)", open: false },
  { tabel: "deelname", end: "coalesce(eind, begin)", open: false },
];

/**
 * Concludes from staged tables which years they cover. The first year is that of the earliest end: jobs begin
 * decades ago, but an export holds whatever still ran in its first year. The last year is that of the latest
 * begin or past end, at most the clock's; with an open job at least the clock's last complete year.
 */
export async function inferYears(engine: Engine, clock: Date): Promise<Years> {
  const parts = [
    ...intervals.map(
      ({ tabel, end, open }) =>
        `select min(${end}) as eerste, max(greatest(begin, case when ${end} <= $vandaag then ${end} end)) as laatste,
           ${open && tabel === "dienstverband" ? "coalesce(bool_or(eind is null and begin is not null), false)" : "false"} as lopend
         from ${tabel}`,
    ),
    "select min(datum), max(datum), false from gesprek",
    "select min(datum), max(datum), false from enquete",
    "select min((make_date(jaar, 7, 1) - date '1970-01-01')::integer), max((make_date(jaar, 7, 1) - date '1970-01-01')::integer), false from leerbudget",
    "select min((make_date(jaar, 7, 1) - date '1970-01-01')::integer), max((make_date(jaar, 7, 1) - date '1970-01-01')::integer), false from fondsbudget",
  ];
  const found = await engine.row<{ eerste: number | null; laatste: number | null; lopend: boolean }>(
    `select min(eerste) as eerste, max(laatste) as laatste, bool_or(lopend) as lopend
     from (${parts.join("\nunion all\n")})`,
    { vandaag: Math.floor(clock.getTime() / 86_400_000) },
  );
  const complete = clock.getUTCFullYear() - 1;
  const last = found.laatste === null ? complete : Math.min(yearOfDay(found.laatste), complete + 1);
  const laatste = found.lopend ? Math.max(last, complete) : last;
  const first = found.eerste === null ? laatste : yearOfDay(found.eerste);
  return { eerste: Math.max(Math.min(first, laatste), laatste - 49), laatste };
}

function yearOfDay(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}
