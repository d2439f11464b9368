import { table } from "../../store/schema.ts";
import type { LayoutInput, Outcome } from "./outcome.ts";
import { asRead } from "./outcome.ts";

/**
 * Jobs with one row per change, as HCM systems keep them: each row holds from its date until the day before the
 * next. Of several rows on a day the last sequence number counts. A row that ends the job tells from which day it
 * is over, and is no row of the job itself.
 */
export function jobHistory({ delivered }: LayoutInput): Outcome {
  const { columns } = table("dienstverband");
  const own = columns.map(({ name }) => {
    if (name === "eind") return "least(eind, volgende - 1) as eind";
    if (name === "reden_uit")
      return "case when volgende_toestand = 'uit-dienst' then volgende_reden end as reden_uit";
    return name;
  });
  return {
    statements: [
      `create or replace table wijziging as
       select *, row_number() over (
         partition by dienstverband_id, begin order by volgnummer desc nulls last, bron desc
       ) as van_achteren
       from regel where begin is not null`,
      `create or replace table stand as
       select *, coalesce(toestand = 'uit-dienst', false) as uit,
         lead(begin) over baan as volgende, lead(toestand) over baan as volgende_toestand,
         lead(reden_uit) over baan as volgende_reden, lag(toestand) over baan as vorige,
         row_number() over baan as nr
       from wijziging where van_achteren = 1
       window baan as (partition by dienstverband_id order by begin)`,
      asRead("dienstverband", `select bron, ${own.join(", ")} from stand where not uit`),
    ],
    tables: [
      { tabel: "dienstverband", from: Object.fromEntries([...delivered].map((name) => [name, name])) },
    ],
    notes: [
      {
        code: "HISTORIE-ZELFDE-DAG",
        kolom: "begin",
        sql: "select bron as rij from wijziging where van_achteren > 1",
      },
      {
        code: "HISTORIE-UITDIENST-ZONDER-BEGIN",
        kolom: "begin",
        sql: "select bron as rij from stand where uit and (nr = 1 or vorige = 'uit-dienst')",
      },
    ],
  };
}
