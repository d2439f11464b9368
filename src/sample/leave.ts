import { span } from "./facts.ts";
import { draw } from "./random.ts";

/**
 * Table `leave`: maternity leave (soort wazo, 112 days, at most two within the span) and other leave. `eind` is
 * empty when the leave runs on after the span; leave never runs past the job.
 */
export function leaveStatements(): string[] {
  return [
    `create table maternity as
    with first as (
      select *, date '${span.from}' + floor(${draw("h", "maternity-date")} * 1826)::integer as day
      from job
      where woman and kind <> 'side' and not oncall and ${draw("h", "maternity")} < 0.3
    ),
    each as (
      select h, begin, last_day, birth, day from first
      union all
      select h, begin, last_day, birth, day + 500 + floor(${draw("h", "maternity-gap")} * 700)::integer
      from first where ${draw("h", "maternity-again")} < 0.25
    )
    select h, day as begin, least(day + 111, last_day) as last_day, day + 111 > date '${span.until}' as runs_on
    from each
    where year(day) - birth between 21 and 43 and day >= begin + 30 and day <= last_day - 14`,

    `create table leave as
    with other as (
      select
        h, begin as job_begin, last_day as job_end,
        greatest(begin, date '${span.from}') + floor(${draw("h", "leave-from")}
          * (last_day - greatest(begin, date '${span.from}')))::integer as begin,
        14 + floor(power(${draw("h", "leave-length")}, 2) * 170)::integer as length
      from job
      where not oncall and ${draw("h", "leave")} < 0.03
        and last_day - greatest(begin, date '${span.from}') > 60
    )
    select h, begin, case when not runs_on or last_day < date '${span.until}' then last_day end as eind, 'wazo' as soort
    from maternity
    union all
    select
      o.h, o.begin,
      case when o.begin + o.length <= date '${span.until}' or o.job_end < date '${span.until}'
        then least(o.begin + o.length, o.job_end) end,
      'overig'
    from other as o
    where not exists (
      from maternity as m
      where m.h = o.h and m.begin <= o.begin + o.length and m.last_day >= o.begin
    )`,
  ];
}
