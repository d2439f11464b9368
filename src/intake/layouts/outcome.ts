import type { Profile } from "../profile.ts";
import type { RuleCode } from "../rules.ts";

/** What a layout makes of `regel`: its lines, typed, sound, each with `bron`, the row of the delivered file. */
export interface Outcome {
  /** Statements that make `gelezen_<tabel>` tables, each with `bron`. */
  readonly statements: readonly string[];
  readonly tables: readonly OutcomeTable[];
  readonly notes: readonly Note[];
}

export interface OutcomeTable {
  readonly tabel: "verzuim" | "verzuim_deel" | "dienstverband";
  /** Column of the table → column of the layout that it comes from. */
  readonly from: Readonly<Record<string, string>>;
}

/** Rows to be named: the query gives `rij`, the row of the delivered file. */
export interface Note {
  readonly code: RuleCode;
  readonly kolom: string;
  readonly sql: string;
}

export interface LayoutInput {
  readonly profile: Profile;
  /** Columns of the layout that were delivered; the others are null in `regel`. */
  readonly delivered: ReadonlySet<string>;
}

/** The tables of an absence layout, and the delivered columns their issues point at. */
export function absenceTables(parts: string, recovered: string): readonly OutcomeTable[] {
  return [
    {
      tabel: "verzuim",
      from: {
        verzuim_id: "verzuim_id",
        dienstverband_id: "dienstverband_id",
        begin: "begin",
        hersteld: recovered,
      },
    },
    { tabel: "verzuim_deel", from: { verzuim_id: "verzuim_id", vanaf: parts, ao_pct: "ao_pct" } },
  ];
}

/** The part that is ill, whichever part the package writes. */
export function illShare({ percentage }: Profile, column = "ao_pct"): string {
  return percentage === "aanwezig" ? `(100 - ${column})::decimal(7, 4)` : column;
}

/** Names a case where the package has no number for it: the job and the first day. */
export function caseKey(first: string): string {
  return `coalesce(verzuim_id, (${first})::varchar) || chr(31) || dienstverband_id`;
}

/** A table in the form of a file that was read: nothing is wrong in it, since `regel` holds sound lines only. */
export function asRead(tabel: OutcomeTable["tabel"], select: string): string {
  const order = tabel === "verzuim_deel" ? "verzuim_id, vanaf, bron" : "bron";
  return `create or replace table gelezen_${tabel} as
    select *, 0::bigint as fouten from (${select}) order by ${order}`;
}
