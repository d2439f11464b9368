import { absenceTables, asRead, caseKey, illShare, type LayoutInput, type Outcome } from "./outcome.ts";

/**
 * Absence as a log with one row per event: reported ill, partly recovered, recovered. The first day of illness is
 * on every row and, with the job, is the key of the case. A later row about the same event corrects an earlier
 * one; a row that withdraws the case takes away what was said of it before.
 */
export function caseEvents({ profile }: LayoutInput): Outcome {
  const shift = profile.hersteld === "laatste-ziektedag" ? " + 1" : "";
  return {
    statements: [
      `create or replace table gebeurd as
       with soort as (
         select *, ${caseKey("begin")} as sleutel, coalesce(gebeurtenis, case
             when hersteld is not null then 'hersteld'
             when vanaf > begin then 'deels'
             else 'ziek' end) as wat
         from regel
       )
       select bron, sleutel, dienstverband_id, begin, wat, volgnummer, ${illShare(profile)} as ao_pct,
         case wat when 'hersteld' then coalesce(hersteld, vanaf${shift})
           when 'deels' then vanaf else begin end as dag
       from soort`,
      `create or replace table telt as
       with genummerd as (
         select *, row_number() over (partition by sleutel order by volgnummer nulls first, bron) as nr
         from gebeurd
       ),
       ingetrokken as (
         select *, max(case when wat = 'vervallen' then nr end) over (partition by sleutel) as tot_nr
         from genummerd
       )
       select * exclude (tot_nr), nr <= coalesce(tot_nr, 0) as vervallen,
         nr > coalesce(tot_nr, 0) and lead(nr) over zelfde is not null as verbeterd
       from ingetrokken
       window zelfde as (
           partition by sleutel, wat, case when wat = 'deels' then dag end, nr <= coalesce(tot_nr, 0) order by nr
         )`,
      asRead("verzuim", casesOfEvents),
      asRead("verzuim_deel", partsOfEvents),
    ],
    tables: absenceTables("vanaf", "hersteld"),
    notes: [
      { code: "GEBEURTENIS-ZONDER-DATUM", kolom: "vanaf", sql: rows("not vervallen and dag is null") },
      {
        code: "GEBEURTENIS-ZONDER-PERCENTAGE",
        kolom: "ao_pct",
        sql: rows("not vervallen and wat = 'deels' and ao_pct is null"),
      },
      { code: "GEBEURTENIS-VERVALLEN", kolom: "begin", sql: rows("vervallen and wat <> 'vervallen'") },
      { code: "GEBEURTENIS-GECORRIGEERD", kolom: "begin", sql: rows("verbeterd") },
      {
        code: "GEBEURTENIS-VOLGORDE",
        kolom: "begin",
        sql: late,
      },
      { code: "GEBEURTENIS-ZONDER-ZIEKMELDING", kolom: "begin", sql: unreported },
    ],
  };
}

function rows(condition: string): string {
  return `select bron as rij from telt where ${condition}`;
}

const casesOfEvents = `
  select coalesce(min(bron) filter (wat = 'ziek'), min(bron)) as bron, sleutel as verzuim_id,
    min(dienstverband_id) as dienstverband_id, arg_max(begin, nr) as begin,
    max(dag) filter (wat = 'hersteld') as hersteld
  from telt where not vervallen and not verbeterd group by sleutel`;

/** A sick report tells a percentage only when somebody falls ill in part. */
const partsOfEvents = `
  select bron, sleutel as verzuim_id, dag as vanaf, ao_pct from telt
  where not vervallen and not verbeterd and wat in ('ziek', 'deels') and ao_pct is not null and dag is not null`;

const late = `
  select bron as rij from (
    select bron, dag < max(dag) over (
      partition by sleutel order by nr rows between unbounded preceding and 1 preceding
    ) as te_laat
    from telt where not vervallen and not verbeterd
  ) where te_laat`;

const unreported = `
  select min(bron) as rij from telt where not vervallen group by sleutel having count(*) filter (wat = 'ziek') = 0`;
