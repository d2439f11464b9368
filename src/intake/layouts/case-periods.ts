import { absenceTables, asRead, illShare, type LayoutInput, type Outcome } from "./outcome.ts";

/**
 * Absence with one row per sub-period. Lines belong to one case when they carry its number or its first day, and
 * else when one begins no later than the day after the other. A case ends with its header's recovery, with
 * closing lines of 0 % (AFAS writes one begin line and one end line), or with the last line's end.
 */
export function casePeriods({ profile, delivered }: LayoutInput): Outcome {
  const keyed = delivered.has("verzuim_id") || delivered.has("begin");
  const key = delivered.has("verzuim_id") ? "verzuim_id" : "begin::varchar";
  const last = profile.tot === "dag-erna" ? "tot - 1" : "tot";
  return {
    statements: [
      `create or replace table deelregel as
       select * exclude (keer) from (
         select bron, dienstverband_id, begin, hersteld, vanaf, ${last} as tot, ${illShare(profile)} as ao_pct,
           ${keyed ? `${key} || chr(31) || dienstverband_id` : "null::varchar"} as sleutel,
           row_number() over (
             partition by dienstverband_id, ${key}, vanaf, tot, ao_pct, hersteld order by bron
           ) as keer
         from regel
       ) where keer = 1`,
      keyed ? keyedPeriods : consecutivePeriods,
      orderedPeriods,
      casesOfPeriods(delivered.has("hersteld")),
      asRead("verzuim", "select bron, sleutel as verzuim_id, dienstverband_id, begin, hersteld from geval"),
      asRead("verzuim_deel", partsOfPeriods),
    ],
    tables: absenceTables("vanaf", delivered.has("hersteld") ? "hersteld" : "tot"),
    notes: [
      {
        code: "VERZUIM-REGEL-DUBBEL",
        kolom: "vanaf",
        sql: "select bron as rij from regel where bron not in (select bron from deelregel)",
      },
      { code: "DEELPERIODE-OVERLAP", kolom: "vanaf", sql: overlapping },
      { code: "DEELPERIODE-GAT", kolom: "tot", sql: "select bron as rij from periode where gat" },
      ...(keyed ? [] : [{ code: "DEELPERIODE-SAMENGEVOEGD" as const, kolom: "vanaf", sql: joined }]),
    ],
  };
}

const keyedPeriods = "create or replace table lid as select * from deelregel";

/** A line without an end runs until the next line of the same job. */
const consecutivePeriods = `create or replace table lid as
  with einde as (
    select *, coalesce(tot, lead(vanaf) over baan - 1, 2147483646) as einde from deelregel
    window baan as (partition by dienstverband_id order by vanaf, bron)
  ),
  grens as (
    select *, vanaf > coalesce(max(einde) over eerder, -2147483647) + 1 as nieuw from einde
    window eerder as (
      partition by dienstverband_id order by vanaf, bron rows between unbounded preceding and 1 preceding
    )
  ),
  geteld as (
    select *, sum(nieuw::integer) over (partition by dienstverband_id order by vanaf, bron) as eiland from grens
  )
  select * exclude (sleutel, einde, nieuw, eiland),
    min(vanaf) over (partition by dienstverband_id, eiland)::varchar || chr(31) || dienstverband_id as sleutel
  from geteld`;

/** Each line with the next one of its case; a day without a line between two of them is a gap. */
const orderedPeriods = `create or replace table periode as
  select *, coalesce(tot + 1 < volgende and coalesce(ao_pct, 100) > 0, false) as gat from (
    select *, lead(vanaf) over geval as volgende, max(tot) over eerder as tot_eerder,
      max(case when coalesce(ao_pct, 100) > 0 then vanaf end) over (partition by sleutel) as laatste_ziek
    from lid
    window geval as (partition by sleutel order by vanaf, bron),
      eerder as (partition by sleutel order by vanaf, bron rows between unbounded preceding and 1 preceding)
  )`;

function casesOfPeriods(header: boolean): string {
  const end = header
    ? "max(hersteld)"
    : "max(case when vanaf = laatste_ziek or laatste_ziek is null then tot + 1 end)";
  return `create or replace table geval as
    select min(bron) as bron, sleutel, min(dienstverband_id) as dienstverband_id,
      min(coalesce(begin, vanaf)) as begin,
      coalesce(
        min(case when vanaf > laatste_ziek and ao_pct = 0 then vanaf end), ${end}
      ) as hersteld
    from periode group by sleutel`;
}

const partsOfPeriods = `
  select p.bron, p.sleutel as verzuim_id, p.vanaf, coalesce(p.ao_pct, 100)::decimal(7, 4) as ao_pct
  from periode as p join geval as g on g.sleutel = p.sleutel
  where not (p.ao_pct = 0 and p.vanaf >= coalesce(g.hersteld, 2147483647))
  union all
  select bron, sleutel, tot + 1, 0 from periode where gat`;

const overlapping = "select bron as rij from periode where vanaf <= tot_eerder";

const joined = `select min(bron) as rij from periode group by sleutel having count(*) > 1`;
