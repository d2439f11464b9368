import { vitalityEffect } from "./effects.ts";
import { span } from "./facts.ts";
import { choose, draw, entity, pick } from "./random.ts";

const lastDay = `date '${span.until}'`;

/**
 * New cases on a day relative to the busiest: winter against summer, and 2025 a little above the years before, as in
 * CBS 80072NED (A-U, the first three quarters: 5.2 in 2024, 5.4 in 2025).
 */
const busy = `([1, 1, 0.9, 0.78, 0.74, 0.72, 0.58, 0.6, 0.8, 0.86, 0.92, 0.96][month(begin)]
  * case when year(begin) < 2025 then 0.93 else 1 end)`;

/**
 * Table `spell`: candidate cases of absence that do not overlap within a job, and table `spell_part`: the steps of
 * those that recover in parts. `mark` decides in level.ts which of them happen: a case is kept when its mark is at
 * most the level of its section, so that season and planted effect are already in the mark. The effect thins what
 * is left after overlapping cases have gone, so that exactly its factor remains.
 *
 * The number of cases of a job is geometric: Poisson with a frailty that is exponential over people. Many people
 * are never ill and a few often.
 */
export function absenceStatements(): string[] {
  return [
    `create table candidate as
    with typical as (
      select sector, sum(persons * (100 * ${bySize("size")})::bigint)::double / sum(100 * persons)::double as by_size
      from employer group by sector
    ),
    exposed as (
      select
        j.*,
        greatest(j.begin, date '${span.absenceFrom}') as window_from,
        j.last_day - greatest(j.begin, date '${span.absenceFrom}') + 1 as days,
        2.2 * power(s.absence / 5.2, 0.7) * ${bySize("j.size")} / t.by_size * ${byPerson} as rate,
        power(s.absence / 5.2, 0.5) * ${longByAge} as long
      from job as j
      join section as s on s.code = j.sector
      join typical as t on t.sector = j.sector
      where j.last_day >= date '${span.absenceFrom}'
    ),
    counted as (
      select
        *,
        rate * days / 365.0 as mean,
        unnest(range(least(60, floor(ln(1 - ${draw("h", "cases")})
          / ln((rate * days / 365.0) / (1 + rate * days / 365.0))))::bigint)) as i
      from exposed
    ),
    dated as (
      select
        * exclude (begin),
        ${entity("xor(h, hash(i))", "case")} as c,
        window_from + floor(${draw("xor(h, hash(i))", "case-begin")} * days)::integer as day
      from counted
    ),
    begun as (
      select
        *,
        case when isodow(day) > 5 and ${draw("c", "weekend")} < 0.8
          then least(day + 8 - isodow(day)::integer, last_day) else day end as begin
      from dated
    )
    select
      c, h as job, begin, last_day, eind is null as open_job, ${duration("c", "duration")} as days, long,
      vitality_from, ${draw("c", "mark")} / ${busy} as mark
    from begun
    where ${draw("c", "mark")} <= ${busy}`,

    // A relapse within 28 days is a new case; it shares the mark, so that it happens only if the first one does.
    `insert into candidate by name
    select
      ${entity("c", "relapse")} as c, job,
      begin + days + 1 + ${pick("c", "relapse-gap", "26")} as begin,
      last_day, open_job, ${duration("c", "relapse-duration")} as days, long, vitality_from, mark
    from candidate
    where ${draw("c", "relapses")} < 0.1 and begin + days + 27 < last_day`,

    `create table spell as
    with leaves as (
      select h, min(begin) as begin_1, min(last_day) as end_1, max(begin) as begin_2, max(last_day) as end_2
      from maternity group by h
    ),
    cut as (
      select
        s.c, s.job, s.begin, s.days as planned,
        s.mark / case when s.vitality_from <= s.begin then ${vitalityEffect} else 1 end as mark,
        least(
          s.begin + s.days,
          case when s.open_job then s.begin + s.days else s.last_day + 1 end,
          case when l.begin_1 > s.begin then l.begin_1 end,
          case when l.begin_2 > s.begin then l.begin_2 end
        ) as until
      from candidate as s
      left join leaves as l on l.h = s.job
      where coalesce(s.begin not between l.begin_1 and l.end_1 and s.begin not between l.begin_2 and l.end_2, true)
    ),
    ordered as (
      select
        *,
        max(until) over (
          partition by job order by begin, c rows between unbounded preceding and 1 preceding
        ) as busy_until
      from cut
    )
    select c, job, begin, until, mark, planned from ordered where busy_until is null or begin > busy_until`,

    "drop table candidate",
    partStatement,
  ];
}

/**
 * Small firms have less absence than large ones (CBS 80072NED, 2024Q4: 2.5, 4.7 and 6.3 percent). Taken relative to
 * the mean of the section, whose own level is set in level.ts.
 */
const bySize = (size: string) => `case when ${size} < 10 then 0.5 when ${size} < 50 then 0.84
  when ${size} < 100 then 0.95 when ${size} < 250 then 1.08 else 1.15 end`;

const byPerson = `case when j.oncall then 0.3 else 1 end * case when j.woman then 1.15 else 1 end
  * case when j.birth > 1998 then 1.1 when j.birth > 1978 then 1 else 0.92 end`;

const longByAge = `case when j.birth > 1998 then 0.35 when j.birth > 1988 then 0.75 when j.birth > 1978 then 1
  when j.birth > 1968 then 1.3 else 1.7 end`;

/** Days from the first day ill to the first day back, at most 730 (two years). */
function duration(c: string, purpose: string): string {
  const u = draw(c, purpose);
  const v = draw(c, `${purpose}-within`);
  return `case
    when ${u} < 0.013 * long then least(730, 366 + floor(power(${v}, 0.6) * 375))
    when ${u} < 0.075 * long then 43 + floor(power(${v}, 2.2) * 323)
    when ${u} < 0.075 * long + 0.165 then 8 + floor(power(${v}, 2) * 35)
    else least(7, 1 + floor(-ln(1 - ${v}) * 2.6))
  end::integer`;
}

/** Steps of recovery of the cases of 15 days and more: falling percentages, the first part at the first day. */
const partStatement = `create table spell_part as
  with stepped as (
    select
      *,
      case when ${draw("c", "steps")} < 0.3 then 0 when ${draw("c", "steps")} < 0.55 then 1
        when ${draw("c", "steps")} < 0.8 then 2 else 3 end as steps,
      ${draw("c", "pace")} as pace,
      ${choose("c", "first-pct", [100, 100, 100, 100, 100, 100, 100, 100, 90])} as first_pct,
      ${choose("c", "second-pct", [80, 75, 75, 60])} as second_pct,
      ${choose("c", "third-pct", [50, 50, 40])} as third_pct,
      ${choose("c", "fourth-pct", [25, 25, 20, 30])} as fourth_pct
    from spell
    where planned >= 15
  ),
  offsets as (
    select c, begin, until, unnest([
      {day: 0, pct: first_pct},
      {day: case when steps >= 1 then greatest(7, floor(planned * (0.4 + 0.1 * pace)))::integer end, pct: second_pct},
      {day: case when steps >= 2 then greatest(14, floor(planned * (0.62 + 0.08 * pace)))::integer end, pct: third_pct},
      {day: case when steps >= 3 then greatest(21, floor(planned * (0.82 + 0.06 * pace)))::integer end, pct: fourth_pct}
    ], recursive := true)
    from stepped
    where steps > 0 or first_pct < 100
  )
  select c, begin + day as vanaf, pct as ao_pct, begin, until
  from offsets
  where day is not null and begin + day < until and begin + day <= ${lastDay}`;
