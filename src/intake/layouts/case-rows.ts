import { absenceTables, asRead, caseKey, illShare, type LayoutInput, type Outcome } from "./outcome.ts";

/** Absence with one row per case: its first day, its recovery, and sometimes one percentage for the whole. */
export function caseRows({ profile }: LayoutInput): Outcome {
  return {
    statements: [
      `create or replace table geval as
       select bron, ${caseKey("begin")} as sleutel, dienstverband_id, begin, hersteld,
         ${illShare(profile)} as ao_pct,
         row_number() over (
           partition by ${caseKey("begin")}, begin, hersteld, ao_pct order by bron
         ) as keer
       from regel`,
      asRead(
        "verzuim",
        "select bron, sleutel as verzuim_id, dienstverband_id, begin, hersteld from geval where keer = 1",
      ),
      asRead(
        "verzuim_deel",
        `select bron, sleutel as verzuim_id, begin as vanaf, ao_pct from geval
         where keer = 1 and ao_pct is not null`,
      ),
    ],
    tables: absenceTables("begin", "hersteld"),
    notes: [
      { code: "VERZUIM-REGEL-DUBBEL", kolom: "begin", sql: "select bron as rij from geval where keer > 1" },
    ],
  };
}
