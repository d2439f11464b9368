import { span, calibrationYear as year } from "./facts.ts";

const nextYear = `(date '${year.until}' + 1)`;

/**
 * Tables `absence` and `absence_part`: the cases that happen. Per section they are taken in order of their mark until
 * the pooled percentage of the calibration year (sick day × factor × ao / service day × factor, without zero-hours and
 * agency jobs) reaches the figure of CBS. Sums are whole numbers, so that their order does not matter.
 */
export function levelStatements(): string[] {
  return [
    `create table paid_row as
    select
      h, sector, greatest(begin, date '${year.from}') as begin,
      least(coalesce(eind, date '${year.until}'), date '${year.until}') + 1 as until,
      round(factor * 10000)::bigint as factor
    from job_row
    where contractvorm not in ('oproep', 'uitzend') and begin <= date '${year.until}'
      and coalesce(eind, date '${year.until}') >= date '${year.from}'`,

    `create table weighed as
    with steps as (
      select
        c, vanaf as begin, ao_pct,
        lead(vanaf, 1, until) over (partition by c order by vanaf) as until
      from spell_part
    ),
    stretch as (
      select s.job, s.c, s.mark, p.begin, p.until, p.ao_pct from steps as p join spell as s on s.c = p.c
      union all
      select s.job, s.c, s.mark, s.begin, s.until, 100 from spell as s anti join spell_part as p on p.c = s.c
    )
    select
      r.sector, s.c, s.mark,
      sum((least(s.until, r.until) - greatest(s.begin, r.begin)) * r.factor * s.ao_pct)::bigint as weight
    from stretch as s
    join paid_row as r on r.h = s.job and r.begin < s.until and r.until > s.begin
    where s.until > date '${year.from}' and s.begin < ${nextYear}
    group by r.sector, s.c, s.mark`,

    `create table level as
    with target as (
      select r.sector, (s.absence * sum((r.until - r.begin) * r.factor))::bigint as target
      from paid_row as r join section as s on s.code = r.sector
      group by r.sector, s.absence
    ),
    climbing as (
      select w.*, t.target, sum(weight) over (partition by w.sector order by w.mark, w.c) as reached
      from weighed as w join target as t on t.sector = w.sector
    )
    select
      sector,
      case when max(reached) <= max(target) then 1.0
        else greatest(0.3, coalesce(max(mark) filter (where reached <= target), 0)) end as mark
    from climbing
    group by sector`,

    `create table absence as
    select
      s.c as h, s.job, j.person, j.employer, s.begin,
      case when s.until <= date '${span.until}' or j.eind is not null then s.until end as hersteld
    from spell as s
    join job as j on j.h = s.job
    left join level as l on l.sector = j.sector
    where s.mark <= coalesce(l.mark, 0.7)`,

    `create table absence_part as
    select p.c as h, p.vanaf, p.ao_pct from spell_part as p semi join absence as a on a.h = p.c`,

    "drop table spell",
    "drop table spell_part",
    "drop table weighed",
    "drop table paid_row",
  ];
}
